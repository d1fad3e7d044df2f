"""Some characteristics ask for another beside them, such as whose impression it is."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.characteristics import columns_of
from voorveld.rules.finding import practices, warning
from voorveld.rules.rule import Rule

CODE = "kenmerk-vraagt-ook"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Filled characteristics whose companion is not filled in."""
    asking = {name: column for name, column in columns_of(catalogue).items() if column.vraagt_ook}
    for document, practice in practices(catalogue):
        for name, column in asking.items():
            theme = practice.themas.get(column.thema)
            found = theme.kenmerken.get(name) if theme else None
            other = theme.kenmerken.get(column.vraagt_ook or "") if theme else None
            if found is not None and found.waarden and not (other and (other.waarden or other.leeg)):
                yield warning(
                    document.at("themas", column.thema, "kenmerken", name, key=True),
                    CODE,
                    f"Bij '{name}' moet ook '{column.vraagt_ook}' staan.",
                    f"Voeg '{column.vraagt_ook}' toe, of leeg: niet-gelezen met de bron erbij.",
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
