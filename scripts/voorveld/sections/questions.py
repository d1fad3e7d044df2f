"""`/startvragen/`: the questions of all themes on one printable list."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from markupsafe import Markup
from msgspec import Struct

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
from voorveld.views.theme import questions_of


class FormQuestion(Struct, frozen=True):
    """A question to answer. `key` is of its words: an answer never moves to another question."""

    key: str
    question: str
    html: Markup


class QuestionsPage(Struct, frozen=True):
    """The themes in their order, each with its questions."""

    themes: tuple[tuple[Theme, tuple[FormQuestion, ...]], ...]


KIND = PageKind(
    "questions",
    QuestionsPage,
    Picture("startvragen", "Startvragen"),
    (
        "controls/controls.css",
        "controls/chooser.css",
        "questions/questions.css",
        "questions/questions.js",
    ),
)


def _pages(given: Given) -> Iterator[Draft]:
    themes = tuple((theme, tuple(_questions(given.catalogue, theme))) for theme in given.catalogue.themes)
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, QuestionsPage(themes))


def _questions(catalogue: Catalogue, theme: Theme) -> Iterator[FormQuestion]:
    texts = Texts(catalogue, theme, SECTION.address, page=addresses.theme(theme.id))
    for asked in questions_of(theme, texts):
        key = sha256(f"{theme.id} {asked.question}".encode()).hexdigest()[:6]
        yield FormQuestion(key, asked.question, asked.html)


SECTION = Section(
    id="startvragen",
    address=addresses.QUESTIONS,
    name="Startvragen",
    description="De vragen van alle acht thema's op één lijst, om in te vullen en te printen.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.READ, 30, "Startvragen"),),
    search_group=SearchGroup.THEMES,
)
