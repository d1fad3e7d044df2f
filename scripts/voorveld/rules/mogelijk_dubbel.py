"""Two files with the same places, variants and sources may be one practice."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.practice import Practice
from voorveld.model.reader import Document
from voorveld.rules.finding import warning
from voorveld.rules.rule import Looks, Rule

CODE = "mogelijk-dubbel"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Practices with the same municipalities and variants that share a name or the address of a source,
    unless one says what it is to the other. Told at both: nobody knows which is new."""
    first: dict[str, Document] = {}
    marks = catalogue.each(_marks)
    for document in catalogue.documents:
        same = {first.setdefault(mark, document).shown: first[mark] for mark in marks[document.name]}
        for other in same.values():
            is_asked = any(map(catalogue.is_judged, (document, other)))
            if other is not document and is_asked and not _is_told(document.record, other.record):
                yield _finding(document, other)
                yield _finding(other, document)


def _is_told(one: object, other: object) -> bool:
    """Whether one of the two says what it is to the other, or both have one id, which is told already."""
    if not isinstance(one, Practice) or not isinstance(other, Practice):
        return False
    named = {r.praktijk for r in one.verwant}, {r.praktijk for r in other.verwant}
    return one.id == other.id or other.id in named[0] or one.id in named[1]


def _finding(document: Document, other: Document) -> Diagnostic:
    return warning(
        document.at("id"),
        CODE,
        f"Een voorbeeld moet in één bestand staan; '{document.stem}' lijkt op '{other.stem}': "
        "dezelfde plaats en variant, en een bron of de naam is gelijk.",
        f"Is het dezelfde, maak er dan één bestand van. Is het een andere, zet dan bij 'verwant' "
        f"praktijk: {other.stem} en in 'reden' wat het verschil is.",
        (Related(other.at("id"), "het andere voorbeeld"),),
    )


def _marks(catalogue: Catalogue, document: Document) -> tuple[str, ...]:
    """What two files about one practice have alike: places and variants, with a name or a source."""
    practice = document.record
    if not isinstance(practice, Practice) or not practice.gebied.gemeenten:
        return ()
    places = {catalogue.municipality_name(name) or name for name in practice.gebied.gemeenten}
    alike = f"{sorted(places)} {sorted(set(practice.varianten))}"
    sources = (source.url for source in practice.bronnen.values() if source.url)
    return tuple(f"{alike} {same}" for same in (practice.naam.casefold(), *sources))


# Readers want to know what is alike and what differs: 'verwant' tells them, a waiver would not.
RULE = Rule(CODE, check, waivable=False, looks=Looks.AT_ALL)
