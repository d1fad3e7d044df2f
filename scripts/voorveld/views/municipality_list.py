"""All municipalities with what is told of each, per province: to look one up, or to choose by size."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.places import (
    Place,
    municipality_link,
    municipality_places,
    practices_in_municipality,
    province_places,
)
from voorveld.model.collation import in_dutch_order
from voorveld.model.quantity import in_dutch
from voorveld.views.municipality import origin_lines

_UNKNOWN = "niet bekend"
_NAMED = 150
"""With an example in more municipalities than this the tables tell where they are, and no list by itself."""


class PlaceLine(Struct, frozen=True):
    """A place in a list, with its page."""

    place: Place
    uri: str


class MunicipalityLine(Struct, frozen=True):
    """A municipality in the table. `people` is empty and its words say so when we do not know."""

    name: str
    uri: str
    count: int
    people: str
    people_words: str
    children_words: str
    urbanity_id: str
    urbanity: str


class ProvinceLines(Struct, frozen=True):
    """The municipalities of a province, by name."""

    name: str
    rows: tuple[MunicipalityLine, ...]


class Urbanity(Struct, frozen=True):
    """A class of urbanity to choose by."""

    id: str
    name: str
    note: str


class MunicipalitiesPage(Struct, frozen=True):
    """The page of all municipalities: those with a practice, and all in a table per province."""

    places: tuple[PlaceLine, ...]
    with_practice: int
    total: int
    provinces: tuple[ProvinceLines, ...]
    urbanities: tuple[Urbanity, ...]
    origins: tuple[tuple[str, str], ...]


def municipalities_page(catalogue: Catalogue) -> MunicipalitiesPage:
    """The whole page, finished for its template."""
    having = municipality_places(catalogue)
    return MunicipalitiesPage(
        places=tuple(PlaceLine(p, addresses.municipality(p.slug)) for p in having if len(having) <= _NAMED),
        with_practice=len(having),
        total=len(catalogue.municipalities),
        provinces=tuple(
            ProvinceLines(place.name, municipalities_of_province(catalogue, place.slug))
            for place in province_places(catalogue)
        ),
        urbanities=tuple(
            Urbanity(urbanity, term.naam, term.omschrijving or "")
            for urbanity, term in catalogue.vocabularies.get("stedelijkheden", {}).items()
        ),
        origins=origin_lines(catalogue, people=True),
    )


def municipalities_of_province(catalogue: Catalogue, province: str) -> tuple[MunicipalityLine, ...]:
    """The municipalities of a province, by name."""
    names = (name for name, about in catalogue.municipalities.items() if about.provincie == province)
    lines = (_line(catalogue, name) for name in names)
    return tuple(sorted(lines, key=lambda line: in_dutch_order(line.name)))


def _line(catalogue: Catalogue, cbs_name: str) -> MunicipalityLine:
    about, link = catalogue.municipalities[cbs_name], municipality_link(catalogue, cbs_name)
    urbanity = about.stedelijkheid or ""
    return MunicipalityLine(
        name=link.name,
        uri=link.uri,
        count=len(practices_in_municipality(catalogue, cbs_name)),
        people="" if about.inwoners is None else str(about.inwoners),
        people_words=_number(about.inwoners),
        children_words=_number(about.tot_15),
        urbanity_id=urbanity,
        urbanity=catalogue.term("stedelijkheden", urbanity).naam if urbanity else _UNKNOWN,
    )


def _number(count: int | None) -> str:
    return _UNKNOWN if count is None else in_dutch(Decimal(count))
