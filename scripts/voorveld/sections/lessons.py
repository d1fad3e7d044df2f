"""`/lessen/`: what helped, what was hard, what did not work and what ended, by theme and by variant."""

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
from voorveld.views.lessons import LessonsPage, lessons_by_theme, lessons_by_variant

KIND = PageKind("lessons", LessonsPage, Picture("lessen", "Lessen uit de voorbeelden"), in_full_text=False)


def _pages(given: Given) -> Iterator[Draft]:
    by_theme = lessons_by_theme(given.catalogue, SECTION.address)
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, by_theme)
    here = addresses.LESSONS_PER_VARIANT
    yield KIND.page(
        here,
        "Lessen per variant",
        "Wat hielp, wat lastig was en wat niet werkte, per variant.",
        lessons_by_variant(given.catalogue, here),
    )


SECTION = Section(
    id="lessen",
    address=addresses.LESSONS,
    name="Lessen",
    description="Wat hielp, wat lastig was, wat niet werkte en wat stopte, per thema en variant.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.READ, 25, "Lessen"),),
    search_group=SearchGroup.RESEARCH,
)
