"""The answers in words: which there are, and each with its counts filled in.

Comes in: the catalogue. Goes out: answers by question, in the order of the list of questions. What is
told of an answer anywhere (pages, files, feeds) is told from the filled one.
"""

from __future__ import annotations

from collections.abc import Mapping

from voorveld.catalogue import Catalogue
from voorveld.facts.answer_counts import Count, counts_of, filled
from voorveld.facts.first_answers import first_answers
from voorveld.model.sources import Statement
from voorveld.model.written_answers import WrittenAnswer


def written_answers(catalogue: Catalogue) -> Mapping[str, WrittenAnswer]:
    """The answers as they are in their files, by question."""
    return catalogue.once(_by_question)


def told(catalogue: Catalogue, answer: WrittenAnswer) -> WrittenAnswer:
    """An answer with its counts in words."""
    counts = counts_of(catalogue, answer.id)
    lines = answer.antwoord
    return answer.model_copy(
        update={
            "antwoord": lines.model_copy(
                update={
                    "kort": _filled(lines.kort, counts),
                    "verder": _filled(lines.verder, counts),
                    "let_op": _filled(lines.let_op, counts),
                }
            ),
            "hoe_zeker": _filled(answer.hoe_zeker, counts),
            "niet_bekend": tuple(_filled(each, counts) for each in answer.niet_bekend),
        }
    )


def question_of(catalogue: Catalogue, answer: WrittenAnswer) -> str:
    """The question that an answer is to; its id while the list does not have it."""
    return catalogue.term("cijfervragen", answer.id).naam


def _by_question(catalogue: Catalogue) -> Mapping[str, WrittenAnswer]:
    found = {answer.id: answer for answer in catalogue.records(WrittenAnswer)}
    return {question: found[question] for question in first_answers(catalogue) if question in found}


def _filled(statement: Statement, counts: Mapping[str, Count]) -> Statement:
    return statement.model_copy(update={"tekst": filled(statement.tekst, counts)})
