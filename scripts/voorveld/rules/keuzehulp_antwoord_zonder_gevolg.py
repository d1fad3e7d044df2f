"""An answer of the decision aid must have reasons or say that it has none."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import answers, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-antwoord-zonder-gevolg"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every answer: reasons or the mark, not neither and not both."""
    for document, path, answer in answers(catalogue):
        if bool(answer.redenen) is answer.zonder_gevolg:
            yield error(
                document.at(*path, key=True),
                CODE,
                f"Een antwoord moet redenen hebben of 'zonder_gevolg: ja'; "
                f"'{path[-1]}' heeft {'beide' if answer.redenen else 'geen van beide'}.",
                "Haal 'zonder_gevolg' weg."
                if answer.redenen
                else "Voeg redenen toe, of schrijf 'zonder_gevolg: ja' als dit bewust zo is.",
            )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
