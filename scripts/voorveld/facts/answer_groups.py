"""Every example once, by what it has for a question: how sure the best it says is, or why nothing is known.

Comes in: a question with its answer. Goes out: groups that together hold all examples, those that know
something first. No example is in two groups, so a drawing of them counts nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import EMPTY_KINDS, Empty, state
from voorveld.facts.first_answers import FirstAnswer, first_answers
from voorveld.facts.stages import Phase, current_stage
from voorveld.facts.standing import ran
from voorveld.model.choices import Evidence
from voorveld.model.practice import Practice

_KNOWN = ("bekend", "Bekend, staat bij de kenmerken")
_NO_FIGURE = ("zonder-cijfer", "Geen cijfer gevonden")


class AnswerGroup(Struct, frozen=True):
    """Examples that have the same for a question; `id` is a kind of evidence or empty, or how it stood."""

    id: str
    label: str
    is_known: bool
    practices: tuple[Practice, ...]


def answer_groups(catalogue: Catalogue, answer: FirstAnswer) -> tuple[AnswerGroup, ...]:
    """The groups of a question, without those in which nothing is."""
    place = _by_stage if answer.question.standen else _by_what_is_said
    placed = place(catalogue, answer)
    found: dict[tuple[str, str, bool], list[Practice]] = {}
    for practice in catalogue.practices:
        found.setdefault(placed(practice), []).append(practice)
    order = {kind_id: place for place, kind_id in enumerate(_order())}
    groups = (
        AnswerGroup(kind_id, label, is_known, tuple(practices))
        for (kind_id, label, is_known), practices in found.items()
    )
    return tuple(sorted(groups, key=lambda g: (not g.is_known, order.get(g.id, len(order)), g.label)))


def groups_of_answers(catalogue: Catalogue) -> Mapping[str, tuple[AnswerGroup, ...]]:
    """The groups of every question, placed once per catalogue."""
    return catalogue.once(_all_groups)


def _all_groups(catalogue: Catalogue) -> Mapping[str, tuple[AnswerGroup, ...]]:
    return {
        question_id: answer_groups(catalogue, answer)
        for question_id, answer in first_answers(catalogue).items()
    }


_Place = Callable[[Practice], tuple[str, str, bool]]


def _order() -> Iterator[str]:
    yield from (str(kind.value) for kind in Evidence)
    yield _KNOWN[0]
    yield from (kind.id for kind in EMPTY_KINDS)


def _by_what_is_said(catalogue: Catalogue, answer: FirstAnswer) -> _Place:
    best: dict[str, Evidence] = {}
    for kind in reversed(Evidence):
        for _, stated in answer.figures:
            best |= {practice.id: kind for practice, figure in stated if figure.aard is kind}

    def place(practice: Practice) -> tuple[str, str, bool]:
        if practice.id in best:
            kind = best[practice.id]
            return str(kind.value), kind.label, True
        if practice.id in answer.knowing:
            return (*_known(answer), True)
        return (*_empty(catalogue, practice, answer), False)

    return place


def _known(answer: FirstAnswer) -> tuple[str, str]:
    if answer.question.indicatoren:
        return _KNOWN
    return _KNOWN[0], "Bekend" if len(answer.question.kenmerken) == 1 else "Iets bekend"


def _empty(catalogue: Catalogue, practice: Practice, answer: FirstAnswer) -> tuple[str, str]:
    """Why nothing is known: of several characteristics the kind of empty that leaves most to be found."""
    found = (state(catalogue, practice, column) for column in answer.question.kenmerken)
    kinds = {empty.kind.id for empty in found if isinstance(empty, Empty)}
    kind = next((kind for kind in EMPTY_KINDS if kind.id in kinds), None)
    return (kind.id, kind.label) if kind else _NO_FIGURE


def _by_stage(catalogue: Catalogue, answer: FirstAnswer) -> _Place:
    def place(practice: Practice) -> tuple[str, str, bool]:
        stage = current_stage(catalogue, practice)
        if stage.id in answer.question.standen:
            return "bekend", stage.name, True
        if stage.phase is Phase.OVER and not stage.has_ended:
            return stage.id, stage.name, False
        stood = ran(catalogue, practice)
        return stood.id, stood.label, False

    return place
