"""All first questions with an answer, each with the line that says most."""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.first_answers import first_answers
from voorveld.facts.named import Named
from voorveld.facts.written_answers import told, written_answers
from voorveld.views.common import StatementView, Texts


class AnswerInShort(Struct, frozen=True):
    """A question with its page, the first line of its answer, and of how many examples something is known."""

    id: str
    question: str
    uri: str
    short: StatementView
    known: int
    total: int


class AnswersOverview(Struct, frozen=True):
    """The answers in their order; `unanswered` are questions that are only counted, with their place."""

    answers: tuple[AnswerInShort, ...]
    unanswered: tuple[Named, ...]


def answers_overview(catalogue: Catalogue) -> AnswersOverview:
    """Every question that the list has."""
    written = written_answers(catalogue)
    return AnswersOverview(
        tuple(_in_short(catalogue, question_id) for question_id in written),
        tuple(
            Named(answer.question.naam, addresses.question_on_figures(question_id))
            for question_id, answer in first_answers(catalogue).items()
            if question_id not in written
        ),
    )


def answered_questions(catalogue: Catalogue) -> tuple[Named, ...]:
    """The questions that have an answer, with their pages."""
    found = first_answers(catalogue)
    return tuple(Named(found[q].question.naam, addresses.answer(q)) for q in written_answers(catalogue))


def _in_short(catalogue: Catalogue, question_id: str) -> AnswerInShort:
    answer, found = written_answers(catalogue)[question_id], first_answers(catalogue)[question_id]
    page = addresses.answer(question_id)
    texts = Texts(catalogue, answer, addresses.ANSWERS, page=page)
    return AnswerInShort(
        question_id,
        found.question.naam,
        page,
        texts.statements((told(catalogue, answer).antwoord.kort,))[0],
        found.known,
        found.total,
    )
