"""An outcome must say whether there was anything to compare it with."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.evidence import is_outcome
from voorveld.rules.finding import practices, tip
from voorveld.rules.rule import Rule

CODE = "vergelijking-ontbreekt"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Outcomes of practices without `vergelijking`."""
    for document, practice in practices(catalogue):
        for index, figure in enumerate(practice.cijfers):
            if figure.vergelijking is None and is_outcome(catalogue, figure):
                yield tip(
                    document.at("cijfers", index, "id"),
                    CODE,
                    f"Bij een uitkomst hoort of er iets was om mee te vergelijken; '{figure.id}' zegt niets.",
                    "Voeg 'vergelijking' toe: andere-groep, voor-en-na of geen. "
                    "Zegt de bron er niets over: onbekend.",
                )


RULE = Rule(CODE, check, waivable=True, needs_whole=True)
