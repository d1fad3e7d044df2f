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
from voorveld.views.lessons import (
    LessonSheet,
    LessonsPage,
    lesson_sheets,
    lessons_by_theme,
    lessons_by_variant,
)

KIND = PageKind("lessons", LessonsPage, Picture("lessen", "Lessen uit de voorbeelden"), in_full_text=False)
SHEET = PageKind(
    "lesson_sheet",
    LessonSheet,
    KIND.picture,
    ("parts/sheets.css",),
    in_full_text=False,
    when_many=True,
)


def _pages(given: Given) -> Iterator[Draft]:
    catalogue = given.catalogue
    by_theme = lessons_by_theme(catalogue)
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, by_theme)
    yield KIND.page(
        addresses.LESSONS_PER_VARIANT,
        "Lessen per variant",
        "Wat hielp, wat lastig was en wat niet werkte, per variant.",
        lessons_by_variant(catalogue),
    )
    for view in lesson_sheets(catalogue):
        yield SHEET.page(
            view.sheet.here.uri,
            f"Lessen: {view.of.name}{view.sheet.label}",
            f"Wat hielp, wat lastig was en wat niet werkte: {view.of.name}{view.sheet.label}.",
            view,
        )


SECTION = Section(
    id="lessen",
    address=addresses.LESSONS,
    name="Lessen",
    description="Wat hielp, wat lastig was, wat niet werkte en wat stopte, per thema en variant.",
    kinds=(KIND, SHEET),
    pages=_pages,
    foot=(FootPlace(FootColumn.READ, 25, "Lessen"),),
    search_group=SearchGroup.RESEARCH,
)
