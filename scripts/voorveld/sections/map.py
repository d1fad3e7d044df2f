"""`/kaart/`: where practices are, with a list beside it."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    FootColumn,
    FootPlace,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    Section,
)
from voorveld.views.map.page import MapPage, map_page

KIND = PageKind(
    "map",
    MapPage,
    Picture("kaart", "Waar de voorbeelden zijn"),
    ("map/map.css", "map/shades.css", "map/municipality_search.js", "map/outline.js", "shared/components.js"),
    in_full_text=False,
)


def _pages(given: Given) -> Iterator[Draft]:
    view = map_page(given.catalogue)
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)


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
