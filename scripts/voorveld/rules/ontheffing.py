"""A waiver must be for a finding that may be waived, still needed, with an end that has not passed."""

from __future__ import annotations

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.edtf import day_in_words
from voorveld.rules.finding import error, practices

CODE = "ontheffing"


def apply(catalogue: Catalogue, found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Leave out what a valid waiver covers; add findings on expired and unneeded ones."""
    waived: set[tuple[str, str]] = set()
    problems: list[Diagnostic] = []
    for document, practice in practices(catalogue):
        present = {d.code for d in found if d.location.path == document.shown}
        for index, waiver in enumerate(practice.redactie.ontheffingen):
            where = document.at("redactie", "ontheffingen", index)
            if waiver.tot < catalogue.today:
                problems.append(
                    error(
                        where,
                        CODE,
                        "Een ontheffing moet nog gelden; "
                        f"die voor '{waiver.melding}' liep tot {day_in_words(waiver.tot)}.",
                        "Los de melding op, of geef een nieuwe einddatum met een nieuwe reden.",
                    )
                )
            elif waiver.melding not in present and not document.partial:
                problems.append(
                    error(
                        where,
                        CODE,
                        "Een ontheffing moet nodig zijn; "
                        f"de melding '{waiver.melding}' komt in dit bestand niet voor.",
                        "Haal de ontheffing weg.",
                    )
                )
            else:
                waived.add((document.shown, waiver.melding))
    kept = tuple(d for d in found if (d.location.path, d.code) not in waived)
    return (*kept, *problems)
