"""`/onderzoek/`: national studies side by side, with those that contradict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    FootColumn,
    FootPlace,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.studies import ContradictionView, StudyView, contradiction_views, study_views


@dataclass(frozen=True, slots=True)
class StudiesPage:
    """All studies, and where they contradict each other."""

    studies: tuple[StudyView, ...]
    contradictions: tuple[ContradictionView, ...]


KIND = PageKind("studies", StudiesPage, Picture("onderzoek", "Wat onderzoek zegt"))


def _pages(given: Given) -> Iterator[Draft]:
    view = StudiesPage(study_views(given.catalogue), contradiction_views(given.catalogue))
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)


SECTION = Section(
    id="onderzoek",
    address=addresses.RESEARCH,
    name="Onderzoek",
    description="Wat landelijk onderzoek vond, met methode, grenzen en tegenspraak.",
    kinds=(KIND,),
    pages=_pages,
    menu=MenuPlace(80, "Onderzoek"),
    foot=(FootPlace(FootColumn.COMPARE, 40, "Onderzoek"),),
    search_group=SearchGroup.RESEARCH,
)
