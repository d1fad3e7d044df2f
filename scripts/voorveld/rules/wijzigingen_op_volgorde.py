"""Changes must stand in order, oldest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.edtf import day_in_words
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "wijzigingen-op-volgorde"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The day of a change must not lie before that of the change above it; the same day may."""
    for document in catalogue.judged:
        editorial = getattr(document.record, "redactie", None)
        for index, (above, change) in enumerate(
            pairwise(editorial.wijzigingen if editorial else ()), start=1
        ):
            if change.op < above.op:
                path = ("redactie", "wijzigingen")
                yield error(
                    document.at(*path, index, "op"),
                    CODE,
                    "Wijzigingen moeten op volgorde staan, oudste eerst; "
                    f"{day_in_words(change.op)} ligt vóór {day_in_words(above.op)}.",
                    "Controleer de dag, of zet deze wijziging hoger in de lijst.",
                    (Related(document.at(*path, index - 1, "op"), "de wijziging erboven"),),
                )


RULE = Rule(CODE, check, waivable=False, needs_whole=True, compares_parts=True)
