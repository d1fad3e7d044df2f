"""A practice is not related to itself."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "verwant-aan-zichzelf"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every relation of every practice, against the practice and the relations before it."""
    for document, practice in practices(catalogue):
        earlier = {practice.id: "zichzelf"}
        for index, relation in enumerate(practice.verwant):
            if relation.praktijk in earlier:
                yield error(
                    document.at("verwant", index, "praktijk"),
                    CODE,
                    f"Verwant moeten andere voorbeelden zijn, elk één keer; '{relation.praktijk}' is "
                    f"{earlier[relation.praktijk]}.",
                    "Haal dit onderdeel van 'verwant' weg.",
                )
            earlier.setdefault(relation.praktijk, "al genoemd")


RULE = Rule(CODE, check, waivable=False)
