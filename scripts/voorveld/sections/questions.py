"""`/startvragen/`: the questions of all themes on one printable list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.pages import Theme
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
from voorveld.views.common import Texts
from voorveld.views.theme import QuestionView, questions_of


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """The themes in their order, each with its questions."""

    themes: tuple[tuple[Theme, tuple[QuestionView, ...]], ...]


KIND = PageKind("questions", QuestionsPage, Picture("startvragen", "Startvragen"))


def _pages(given: Given) -> Iterator[Draft]:
    themes = tuple((theme, _questions(given.catalogue, theme)) for theme in given.catalogue.themes)
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, QuestionsPage(themes))


def _questions(catalogue: Catalogue, theme: Theme) -> tuple[QuestionView, ...]:
    return questions_of(theme, Texts(catalogue, theme, SECTION.address, page=addresses.theme(theme.id)))


SECTION = Section(
    id="startvragen",
    address=addresses.QUESTIONS,
    name="Startvragen",
    description="De vragen van alle acht thema's op één lijst, om te printen.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.READ, 30, "Startvragen"),),
    search_group=SearchGroup.THEMES,
)
