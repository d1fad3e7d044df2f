"""`/keuzehulp/`: the decision aid, and a page per question with the reasons. Without its file no page."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
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
from voorveld.views.a_to_z import Entry
from voorveld.views.decision import DecisionPage, decision_page
from voorveld.views.decision_questions import DecisionQuestionPage, decision_question_pages

_PICTURE = Picture("keuzehulp", "Welke variant past bij u?")
ALL = PageKind(
    "decision",
    DecisionPage,
    _PICTURE,
    (
        "controls/controls.css",
        "decision/reasons.css",
        "decision/decision.css",
        "decision/decision.js",
    ),
    explains_abbreviations=False,
)
QUESTION = PageKind(
    "decision_question",
    DecisionQuestionPage,
    _PICTURE,
    ("decision/reasons.css", "parts/sheets.css"),
    in_a_to_z=True,
)


def _pages(given: Given) -> Iterator[Draft]:
    catalogue, aid = given.catalogue, given.catalogue.decision_aid
    if aid is None:
        return
    view = decision_page(catalogue, aid)
    yield ALL.page(SECTION.address, SECTION.name, SECTION.description, view, source=view.file)
    for page in decision_question_pages(catalogue, aid):
        told = (
            f"Per antwoord de varianten waarbij het past en waarbij niet, met redenen en bronnen. {_ADVICE}"
        )
        yield QUESTION.page(page.question.uri, page.question.question, told, page, source=page.file)


def _entries(catalogue: Catalogue) -> Iterator[Entry]:
    aid = catalogue.decision_aid
    for question_id, question in aid.vragen.items() if aid else ():
        uri = addresses.decision_question(question_id)
        yield Entry(question.vraag, "vraag van de keuzehulp", uri, is_title=True, is_suggested=False)


_ADVICE = "Advies, geen besluit."
SECTION = Section(
    id="keuzehulp",
    address=addresses.DECISION,
    name="Keuzehulp",
    description=f"Vragen die bij passende varianten uitkomen, met redenen voor en tegen. {_ADVICE}",
    kinds=(ALL, QUESTION),
    pages=_pages,
    menu=MenuPlace(70, "Keuzehulp"),
    search_group=SearchGroup.VARIANTS,
    entries=_entries,
)
