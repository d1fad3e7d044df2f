"""A practice and a variant must say something about every theme."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.pages import Variant
from voorveld.model.practice import Practice
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "thema-ontbreekt"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The themes of every practice and variant against all themes."""
    for document in catalogue.judged:
        if not isinstance(document.record, Practice | Variant):
            continue
        if any(t not in (catalogue.known("thema") or ()) for t in document.record.themas):
            continue
        missing = [t.id for t in catalogue.themes if t.id not in document.record.themas]
        if missing:
            verb = "er ontbreekt" if len(missing) == 1 else "er ontbreken"
            yield error(
                document.at("themas", key=True),
                CODE,
                f"Alle acht thema's moeten genoemd zijn; {verb}: {', '.join(missing)}.",
                "Voeg het thema toe met een tekst, of met 'leeg' en een van de vijf soorten.",
            )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
