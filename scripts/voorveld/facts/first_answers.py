"""What we know of the questions that people ask first of the figures.

Comes in: the list `cijfervragen` and the practices. Goes out: per question how many practices of how many
have an answer, and which. Figures of what stands around a practice are no answer. Counted when we build;
no answer is written by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Known, columns_of, state
from voorveld.facts.evidence import subject_of
from voorveld.facts.indicators import asks
from voorveld.facts.kinds_of_value import kind_of_value
from voorveld.facts.stages import current_stage, stage_term
from voorveld.facts.tallies import group_answer
from voorveld.model.choices import Requirement, Subject
from voorveld.model.figures import Figure
from voorveld.model.first_questions import FirstQuestion
from voorveld.model.practice import Practice

Practices = tuple[Practice, ...]
Stated = tuple[tuple[Practice, Figure], ...]


class FirstAnswer(Struct, frozen=True):
    """A question with the practices that answer it: `known` of `total` (`knowing` are their ids), their
    figures per indicator, and how many name which word of a characteristic, or are in which stage."""

    id: str
    question: FirstQuestion
    knowing: frozenset[str]
    total: int
    figures: tuple[tuple[str, Stated], ...]
    named: tuple[tuple[str, int], ...]

    @property
    def known(self) -> int:
        """Of how many practices something is known."""
        return len(self.knowing)


def first_answers(catalogue: Catalogue) -> Mapping[str, FirstAnswer]:
    """The answers by question, in the order of the list."""
    return catalogue.once(_answers)


def _answers(catalogue: Catalogue) -> Mapping[str, FirstAnswer]:
    return {
        question_id: _answer(catalogue, question_id, question, catalogue.practices)
        for question_id, question in _questions(catalogue)
    }


def money_answers(catalogue: Catalogue, practices: Practices) -> Iterator[FirstAnswer]:
    """Of a group of practices what is known of the questions that only amounts of money answer."""
    for question_id, question in _questions(catalogue):
        indicators = question.indicatoren
        if indicators and all(asks(catalogue, i, Requirement.PURPOSE) for i in indicators):
            yield _answer(catalogue, question_id, question, practices)


def _questions(catalogue: Catalogue) -> Iterator[tuple[str, FirstQuestion]]:
    for question_id, question in catalogue.vocabularies.get("cijfervragen", {}).items():
        if isinstance(question, FirstQuestion):
            yield question_id, question


def _answer(
    catalogue: Catalogue, question_id: str, question: FirstQuestion, practices: Practices
) -> FirstAnswer:
    figures = tuple((i, figures_on(catalogue, i, practices)) for i in question.indicatoren)
    knowing = {practice.id for _, found in figures for practice, _ in found}
    knowing |= {p.id for p in practices if _says(catalogue, p, question)}
    return FirstAnswer(
        question_id,
        question,
        frozenset(knowing),
        len(practices),
        tuple((indicator_id, found) for indicator_id, found in figures if found),
        (*_values(catalogue, question, practices), *_stages(catalogue, question, practices)),
    )


def figures_on(catalogue: Catalogue, indicator_id: str, practices: Practices) -> Stated:
    """The figures of practices that answer to an indicator: those of what stands around them do not."""
    return tuple(
        (practice, figure)
        for practice in practices
        for figure in practice.cijfers
        if figure.indicator == indicator_id and subject_of(catalogue, figure) is not Subject.BACKGROUND
    )


def _says(catalogue: Catalogue, practice: Practice, question: FirstQuestion) -> bool:
    known = columns_of(catalogue)
    return current_stage(catalogue, practice).id in question.standen or any(
        column in known and isinstance(state(catalogue, practice, column), Known)
        for column in question.kenmerken
    )


def _values(catalogue: Catalogue, question: FirstQuestion, practices: Practices) -> Iterator[tuple[str, int]]:
    known = columns_of(catalogue)
    for column in question.kenmerken:
        if column in known and kind_of_value(known[column]).in_facet:
            for found in group_answer(catalogue, column, practices).values:
                yield found.words, len(found.practices)


def _stages(catalogue: Catalogue, question: FirstQuestion, practices: Practices) -> Iterator[tuple[str, int]]:
    counts = Counter(current_stage(catalogue, p).id for p in practices)
    for stage in question.standen:
        yield stage_term(catalogue, stage).naam, counts[stage]
