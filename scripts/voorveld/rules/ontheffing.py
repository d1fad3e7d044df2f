"""A waiver must be for a finding that may be waived, still needed, with an end that has not passed."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.explanations import codes
from voorveld.model.editorial import Editorial, Waiver
from voorveld.model.edtf import day_in_words
from voorveld.model.reader import Document
from voorveld.rules.finding import error

CODE = "ontheffing"


def apply(
    catalogue: Catalogue, found: tuple[Diagnostic, ...], waivable: frozenset[str]
) -> tuple[Diagnostic, ...]:
    """Leave out what a valid waiver covers; add findings on all other waivers."""
    waived: set[tuple[str, str]] = set()
    problems: list[Diagnostic] = []
    present: dict[str, set[str]] = {}
    for d in found:
        present.setdefault(d.location.path, set()).add(d.code)
    for document, index, waiver in _waivers(catalogue):
        where = document.at("redactie", "ontheffingen", index)
        if waiver.melding in codes() and waiver.melding not in waivable:
            problems.append(_forbidden(where, waiver, waivable))
        elif waiver.tot < catalogue.today:
            problems.append(_expired(where, waiver))
        elif waiver.melding not in present.get(document.shown, ()) and not document.partial:
            problems.append(_unneeded(where, waiver))
        elif waiver.melding in waivable:
            waived.add((document.shown, waiver.melding))
    kept = tuple(d for d in found if (d.location.path, d.code) not in waived)
    return (*kept, *problems)


def _waivers(catalogue: Catalogue) -> Iterator[tuple[Document, int, Waiver]]:
    waivers = catalogue.each(_waivers_in)
    for document in catalogue.judged:
        for index, waiver in enumerate(waivers[document.name]):
            if not document.is_mended("redactie", "ontheffingen", index):
                yield document, index, waiver


def _waivers_in(catalogue: Catalogue, document: Document) -> tuple[Waiver, ...]:
    del catalogue
    editorial = getattr(document.record, "redactie", None)
    return editorial.ontheffingen if isinstance(editorial, Editorial) else ()


def _forbidden(where: Location, waiver: Waiver, waivable: frozenset[str]) -> Diagnostic:
    return error(
        where,
        CODE,
        f"Een ontheffing mag alleen voor een melding waar de redactie over oordeelt; '{waiver.melding}' "
        "moet altijd worden opgelost.",
        f"Los de melding op en haal de ontheffing weg. Het kan alleen bij: {', '.join(sorted(waivable))}.",
    )


def _expired(where: Location, waiver: Waiver) -> Diagnostic:
    return error(
        where,
        CODE,
        f"Een ontheffing moet nog gelden; die voor '{waiver.melding}' liep tot {day_in_words(waiver.tot)}.",
        "Los de melding op, of geef een nieuwe einddatum met een nieuwe reden.",
    )


def _unneeded(where: Location, waiver: Waiver) -> Diagnostic:
    return error(
        where,
        CODE,
        f"Een ontheffing moet nodig zijn; de melding '{waiver.melding}' komt in dit bestand niet voor.",
        "Haal de ontheffing weg.",
    )
