"""`/onderzoek/`: national studies in one table, where they contradict each other, and a page per study."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.studies import ContradictionView, StudyView, contradiction_views, study_views


class StudiesPage(Struct, frozen=True):
    """All studies, and where they contradict each other."""

    studies: tuple[StudyView, ...]
    contradictions: tuple[ContradictionView, ...]


class StudyPage(Struct, frozen=True):
    """One study, with the one before it and the one after it in the table."""

    study: StudyView
    before: StudyView | None
    after: StudyView | None


_PICTURE = Picture("onderzoek", "Wat onderzoek zegt")
ALL = PageKind("studies", StudiesPage, _PICTURE, ("studies/studies.css",))
ONE = PageKind("study", StudyPage, _PICTURE, ("parts/sheets.css",))


def _pages(given: Given) -> Iterator[Draft]:
    studies = study_views(given.catalogue)
    view = StudiesPage(studies, contradiction_views(given.catalogue))
    yield ALL.page(SECTION.address, SECTION.name, SECTION.description, view)
    for before, study, after in zip((None, *studies), studies, (*studies[1:], None), strict=False):
        yield ONE.page(study.uri, study.name, study.asked, StudyPage(study, before, after), source=study.file)


SECTION = Section(
    id="onderzoek",
    address=addresses.RESEARCH,
    name="Onderzoek",
    description="Wat landelijk onderzoek vond, met methode, grenzen en tegenspraak.",
    kinds=(ALL, ONE),
    pages=_pages,
    menu=MenuPlace(80, "Onderzoek"),
    search_group=SearchGroup.RESEARCH,
)
