"""Two files with the same places, variants and sources may be one practice."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.practice import Practice
from voorveld.model.reader import Document
from voorveld.rules.finding import warning
from voorveld.rules.rule import Rule

CODE = "mogelijk-dubbel"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Practices with the same municipalities and variants that share a name or the address of a source,
    unless one says what it is to the other. Told at both: nobody knows which is new."""
    first: dict[Hashable, Document] = {}
    for document in catalogue.documents:
        if not isinstance(document.record, Practice):
            continue
        same = {
            first.setdefault(mark, document).shown: first[mark] for mark in _marks(catalogue, document.record)
        }
        for other in same.values():
            if other is not document and not _is_told(document.record, other.record):
                yield _finding(document, other)
                yield _finding(other, document)


def _is_told(one: Practice, other: object) -> bool:
    """Whether one of the two says what it is to the other, or both have one id, which is told already."""
    return isinstance(other, Practice) and (
        one.id == other.id
        or other.id in {r.praktijk for r in one.verwant}
        or one.id in {r.praktijk for r in other.verwant}
    )


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


def _marks(catalogue: Catalogue, practice: Practice) -> Iterator[Hashable]:
    """What two files about one practice have alike: places and variants, with a name or a source."""
    places = frozenset(catalogue.municipality_name(name) or name for name in practice.gebied.gemeenten)
    if places:
        alike = (places, frozenset(practice.varianten))
        yield *alike, practice.naam.casefold()
        yield from ((*alike, source.url) for source in practice.bronnen.values() if source.url)


# Readers want to know what is alike and what differs: 'verwant' tells them, a waiver would not.
RULE = Rule(CODE, check, waivable=False)
