"""`/waarom/`: why specialist knowledge near home."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

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
from voorveld.views.studies import EssayView, essay_views


class WhyPage(Struct, frozen=True):
    """The pieces on one page, in their order."""

    essays: tuple[EssayView, ...]


KIND = PageKind("why", WhyPage, Picture("waarom", "Waarom ggz-kennis dichtbij"))


def _pages(given: Given) -> Iterator[Draft]:
    view = WhyPage(essay_views(given.catalogue))
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)


SECTION = Section(
    id="waarom",
    address=addresses.WHY,
    name="Waarom ggz-kennis dichtbij",
    description="Waarom kennis van de jeugd-ggz in het voorveld nodig is, volgens wie ermee werken.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.READ, 10, "Waarom ggz-kennis dichtbij"),),
    search_group=SearchGroup.RESEARCH,
)
