"""`/kaart/`: where practices are, with a list beside it."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.sections.drawn_values import map_table, taken_along
from voorveld.sections.section import (
    COLLECTING,
    TAKEN,
    Draft,
    FootColumn,
    FootPlace,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    Section,
)
from voorveld.settings import Settings
from voorveld.templates import drawing
from voorveld.views.drawing import told_by
from voorveld.views.map.map_drawing import map_drawing
from voorveld.views.map.page import MapPage, map_page

KIND = PageKind(
    "map",
    MapPage,
    Picture("kaart", "Waar de voorbeelden zijn"),
    (
        "map/map.css",
        "map/shades.css",
        "map/municipality_search.js",
        "map/outline.js",
        *COLLECTING,
        *TAKEN,
    ),
    in_full_text=False,
)


def _pages(given: Given) -> Iterator[Draft]:
    view = map_page(given.catalogue)
    beside = tuple(_drawing(given.settings, view)) if view.shapes else ()
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view, beside=beside)


def _drawing(settings: Settings, view: MapPage) -> Iterator[GeneratedFile]:
    """The map to take along, with its counts."""
    drawn = map_drawing(view, told_by(settings, addresses.MAP))
    svg = drawing("map_drawing.svg.jinja", drawn)
    yield from taken_along(addresses.MAP_DRAWING, svg, map_table(settings, view))


SECTION = Section(
    id="kaart",
    address=addresses.MAP,
    name="Kaart",
    description="Waar de praktijkvoorbeelden zijn, per provincie en gemeente, met een zoekveld "
    "voor uw gemeente.",
    kinds=(KIND,),
    pages=_pages,
    menu=MenuPlace(60, "Kaart"),
    foot=(FootPlace(FootColumn.FIND, 50, "Kaart"),),
)
