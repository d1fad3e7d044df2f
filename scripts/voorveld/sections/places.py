"""`/gemeenten/` and `/provincies/`: where there are practices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.places import Place, municipality_places, province_places
from voorveld.sections.section import (
    Draft,
    FootColumn,
    FootPlace,
    Given,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.a_to_z import municipality_entries, province_entries
from voorveld.views.practice import PracticeCard, practice_card


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place in a list, with its page."""

    place: Place
    uri: str


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """All municipalities with a practice, or all provinces, by name."""

    places: tuple[PlaceLine, ...]
    are_municipalities: bool


@dataclass(frozen=True, slots=True)
class PlacePage:
    """A place with its practices; `nearby` are others in the same province."""

    place: Place
    cards: tuple[PracticeCard, ...]
    nearby: tuple[PracticeCard, ...]
    is_municipality: bool


_PICTURE = Picture("kaart", "Waar de voorbeelden zijn")
LIST = PageKind("places", PlacesPage, _PICTURE, in_full_text=False)
PLACE = PageKind("place", PlacePage, _PICTURE, in_a_to_z=True)


def _municipalities(given: Given) -> Iterator[Draft]:
    places = municipality_places(given.catalogue)
    lines = tuple(PlaceLine(p, addresses.municipality(p.slug)) for p in places)
    yield _list(MUNICIPALITIES, PlacesPage(lines, are_municipalities=True))
    by_address = {addresses.province(p.slug): p for p in province_places(given.catalogue)}
    for line in lines:
        province = by_address.get(line.place.province.uri) if line.place.province else None
        yield _place(given.catalogue, line, province, is_municipality=True)


def _provinces(given: Given) -> Iterator[Draft]:
    lines = tuple(PlaceLine(p, addresses.province(p.slug)) for p in province_places(given.catalogue))
    yield _list(PROVINCES, PlacesPage(lines, are_municipalities=False))
    for line in lines:
        yield _place(given.catalogue, line, None, is_municipality=False)


def _list(section: Section, view: PlacesPage) -> Draft:
    return LIST.page(section.address, section.name, section.description, view)


def _place(catalogue: Catalogue, line: PlaceLine, around: Place | None, *, is_municipality: bool) -> Draft:
    here = {p.id for p in line.place.practices}
    nearby = tuple(p for p in (around.practices if around else ()) if p.id not in here)
    view = PlacePage(
        line.place,
        tuple(practice_card(catalogue, p) for p in line.place.practices),
        tuple(practice_card(catalogue, p) for p in nearby),
        is_municipality,
    )
    return PLACE.page(line.uri, line.place.name, f"Praktijkvoorbeelden in {line.place.name}.", view)


MUNICIPALITIES = Section(
    id="gemeenten",
    address=addresses.MUNICIPALITIES,
    name="Gemeenten",
    description="Gemeenten met een praktijkvoorbeeld, op naam.",
    kinds=(LIST, PLACE),
    pages=_municipalities,
    entries=municipality_entries,
    foot=(FootPlace(FootColumn.FIND, 30, "Gemeenten"),),
    search_group=SearchGroup.PLACES,
    not_found="Zoek op gemeente",
)
PROVINCES = Section(
    id="provincies",
    address=addresses.PROVINCES,
    name="Provincies",
    description="De twaalf provincies met hun praktijkvoorbeelden.",
    kinds=(LIST, PLACE),
    pages=_provinces,
    entries=province_entries,
    foot=(FootPlace(FootColumn.FIND, 40, "Provincies"),),
    search_group=SearchGroup.PLACES,
)
