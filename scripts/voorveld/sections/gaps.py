"""`/witte-vlekken/`: what is not known or not yet read."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
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
from voorveld.views.gaps.page import GapsPage, gaps_page

KIND = PageKind(
    "gaps",
    GapsPage,
    Picture("witte-vlekken", "Wat nog niet bekend is"),
    ("gaps/gaps.css", "gaps/gaps.js", "shared/components.js"),
)


def _pages(given: Given) -> Iterator[Draft]:
    view = gaps_page(given.catalogue)
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)


SECTION = Section(
    id="witte-vlekken",
    address=addresses.GAPS,
    name="Witte vlekken",
    description="Wat wij nog niet weten of nog niet lazen, per variant en thema, en welke "
    "bronnen daarbij helpen.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.COMPARE, 50, "Witte vlekken"),),
    search_group=SearchGroup.RESEARCH,
)
