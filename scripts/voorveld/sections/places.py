"""`/gemeenten/` and `/provincies/`: every municipality and province, with what is there and around it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses, facet_names
from voorveld.facts.counted import counted
from voorveld.facts.named import Named
from voorveld.facts.places import Place, municipality_place, province_places
from voorveld.generated_file import GeneratedFile
from voorveld.sections.drawn_values import neighbours_table, taken_along
from voorveld.sections.section import (
    COLLECTING,
    TAKEN,
    Draft,
    FootColumn,
    FootPlace,
    Given,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.settings import Settings
from voorveld.templates import drawing
from voorveld.views.a_to_z import municipality_entries, province_entries
from voorveld.views.drawing import told_by
from voorveld.views.map.municipalities import NamesPage, names_page
from voorveld.views.map.neighbourhood_drawing import neighbourhood_drawing
from voorveld.views.municipality import MunicipalityPage, municipality_page
from voorveld.views.municipality_list import (
    MunicipalitiesPage,
    PlaceLine,
    municipalities_of_province,
    municipalities_page,
)
from voorveld.views.practice import PracticeCard, practice_card


class PlacesPage(Struct, frozen=True):
    """All provinces, by name."""

    places: tuple[PlaceLine, ...]


class PlacePage(Struct, frozen=True):
    """A province with the first of its practices and its municipalities; `everyone` leads to all of them."""

    place: Place
    cards: tuple[PracticeCard, ...]
    everyone: str
    municipalities: tuple[Named, ...]


_PICTURE = Picture("kaart", "Waar de voorbeelden zijn")
ALL = PageKind(
    "municipalities",
    MunicipalitiesPage,
    _PICTURE,
    ("controls/controls.css", "places/places.css", "places/municipality_list.js"),
    in_full_text=False,
)
MUNICIPALITY = PageKind(
    "municipality",
    MunicipalityPage,
    _PICTURE,
    ("map/shades.css", "places/places.css", *COLLECTING, *TAKEN),
    in_a_to_z=True,
)
NAMES = PageKind("municipality_names", NamesPage, _PICTURE, ("places/places.css",), in_full_text=False)
LIST = PageKind("places", PlacesPage, _PICTURE, in_full_text=False)
PROVINCE = PageKind("place", PlacePage, _PICTURE, ("parts/sheets.css", *COLLECTING), in_a_to_z=True)
_CARDS = 24
"""How many practices of a province stand on its page."""


def _municipalities(given: Given) -> Iterator[Draft]:
    catalogue, section = given.catalogue, MUNICIPALITIES
    yield ALL.page(section.address, section.name, section.description, municipalities_page(catalogue))
    yield NAMES.page(
        addresses.MUNICIPALITY_NAMES,
        "Namen van gemeenten van A tot Z",
        "Elke gemeente bij elke naam, ook van gemeenten die in een andere opgingen.",
        names_page(catalogue),
    )
    for name in catalogue.municipalities:
        if not given.wants(addresses.municipality(municipality_place(catalogue, name).slug)):
            continue
        view = municipality_page(catalogue, name)
        label = view.place.name
        told = (
            f"Praktijkvoorbeelden in {label}, bij de buren, in de jeugdregio en in gemeenten die erop lijken."
        )
        yield MUNICIPALITY.page(
            addresses.municipality(view.place.slug),
            label,
            told,
            view,
            in_full_text=bool(view.cards),
            beside=tuple(_drawing(given.settings, view)),
        )


def _drawing(settings: Settings, view: MunicipalityPage) -> Iterator[GeneratedFile]:
    """The small map to take along, with the counts of the neighbours; none where there is no map."""
    if view.map:
        here = addresses.municipality(view.place.slug)
        drawn = neighbourhood_drawing(view, view.map, told_by(settings, here))
        svg, table = drawing("scene.svg.jinja", drawn), neighbours_table(settings, view)
        yield from taken_along(addresses.drawing(here, addresses.NEIGHBOURS_DRAWING), svg, table)


def _provinces(given: Given) -> Iterator[Draft]:
    catalogue, section = given.catalogue, PROVINCES
    lines = tuple(PlaceLine(p, addresses.province(p.slug)) for p in province_places(catalogue))
    yield LIST.page(section.address, section.name, section.description, PlacesPage(lines))
    for line in lines:
        view = PlacePage(
            line.place,
            tuple(practice_card(catalogue, p) for p in line.place.practices[:_CARDS]),
            addresses.facet(facet_names.PROVINCE_FACET, line.place.slug),
            tuple(
                Named(
                    row.name, row.uri, counted(row.count, "voorbeeld") if row.count else "nog geen voorbeeld"
                )
                for row in municipalities_of_province(catalogue, line.place.slug)
            ),
        )
        told = f"Praktijkvoorbeelden in {line.place.name}."
        yield PROVINCE.page(line.uri, line.place.name, told, view)


MUNICIPALITIES = Section(
    id="gemeenten",
    address=addresses.MUNICIPALITIES,
    name="Gemeenten",
    description="Alle gemeenten: wat er is, bij de buren en in gemeenten die erop lijken.",
    kinds=(ALL, NAMES, MUNICIPALITY),
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
    kinds=(LIST, PROVINCE),
    pages=_provinces,
    entries=province_entries,
    foot=(FootPlace(FootColumn.FIND, 40, "Provincies"),),
    search_group=SearchGroup.PLACES,
)
