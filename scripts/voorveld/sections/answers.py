"""`/antwoorden/`: the questions that people ask first, and a page with the answer to each."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.answer_groups import groups_of_answers
from voorveld.facts.written_answers import written_answers
from voorveld.generated_file import GeneratedFile
from voorveld.sections.drawn_values import field_table, taken_along
from voorveld.sections.section import (
    TAKEN,
    Draft,
    FootColumn,
    FootPlace,
    Given,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.templates import drawing
from voorveld.views.a_to_z import Entry
from voorveld.views.answers.field_drawing import field_drawing
from voorveld.views.answers.overview import AnswersOverview, answered_questions, answers_overview
from voorveld.views.answers.page import AnswerPage, answer_pages
from voorveld.views.drawing import told_by

_PICTURE = Picture("antwoorden", "Wat mensen het eerst vragen")
_ASSETS = ("answers/answers.css", "parts/bars.css")
ALL = PageKind("answers", AnswersOverview, _PICTURE, _ASSETS, in_full_text=False)
ONE = PageKind(
    "answer",
    AnswerPage,
    _PICTURE,
    (*_ASSETS, "figures/figures.css", "parts/sheets.css", "answers/answer.js", *TAKEN),
    in_a_to_z=True,
)


def _pages(given: Given) -> Iterator[Draft]:
    pages = answer_pages(given.catalogue, given.settings)
    if pages:
        yield ALL.page(SECTION.address, SECTION.name, SECTION.description, answers_overview(given.catalogue))
    for page in pages:
        yield ONE.page(
            addresses.answer(page.id),
            page.question,
            f"{page.question} Het antwoord in drie zinnen, hoe zeker dat is, en wat niemand weet.",
            page,
            source=page.file,
            beside=tuple(_drawing(given, page)),
        )


def _drawing(given: Given, page: AnswerPage) -> Iterator[GeneratedFile]:
    """The drawing of an answer to take along, with every example that is in it."""
    drawn = field_drawing(page, told_by(given.settings, addresses.answer(page.id)))
    groups = groups_of_answers(given.catalogue)[page.id]
    table = field_table(given.settings, groups, given.catalogue)
    yield from taken_along(
        addresses.drawing(addresses.answer(page.id), addresses.ANSWER_DRAWING),
        drawing("scene.svg.jinja", drawn),
        table,
    )


def _entries(catalogue: Catalogue) -> Iterator[Entry]:
    for question_id, named in zip(written_answers(catalogue), answered_questions(catalogue), strict=True):
        also = catalogue.term("cijfervragen", question_id).ook
        yield Entry(named.name, "vraag met antwoord", named.uri, also=also, is_title=True)


SECTION = Section(
    id="antwoorden",
    address=addresses.ANSWERS,
    name="Eerste vragen",
    description="De vragen die mensen het eerst stellen, elk met een antwoord in drie zinnen.",
    kinds=(ALL, ONE),
    pages=_pages,
    foot=(FootPlace(FootColumn.READ, 10, "Eerste vragen"),),
    search_group=SearchGroup.ANSWERS,
    entries=_entries,
)
