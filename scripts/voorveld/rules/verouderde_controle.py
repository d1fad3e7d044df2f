"""Facts must have been checked in the last two years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.edtf import day_in_words
from voorveld.rules.finding import warning
from voorveld.rules.rule import Rule

CODE = "verouderde-controle"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """`gecontroleerd_op` more than 24 months before `catalogue.today`."""
    for document in catalogue.judged:
        editorial = getattr(document.record, "redactie", None)
        checked: date | None = getattr(editorial or document.record, "gecontroleerd_op", None)
        if checked and _months(checked, catalogue.today) >= 24:
            path = ("redactie", "gecontroleerd_op") if editorial else ("gecontroleerd_op",)
            yield warning(
                document.at(*path),
                CODE,
                f"Feiten moeten in de laatste twee jaar gecontroleerd zijn; dit was {day_in_words(checked)}.",
                "Vergelijk de feiten met de bronnen en pas de datum aan.",
            )


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


# A check may wait for a document that is about to come.
RULE = Rule(CODE, check, waivable=True)
