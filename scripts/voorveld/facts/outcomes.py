"""Who comes out on top over all sets of answers to the decision aid.

Every set answers every question. What the sets share is added once: per variant three small numbers, packed
into one, so that a further answer costs one addition however many variants there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product

from msgspec import Struct

from voorveld.facts.fitting import BROAD, NARROW, Saying, Score

Answers = Mapping[str, Mapping[str, Saying]]
_BITS = 8
_PER_VARIANT = 3 * _BITS
_MASK = (1 << _PER_VARIANT) - 1


class Outcomes(Struct, frozen=True):
    """Per variant in how many sets it is on top, alone on top, and not placed."""

    sets: int
    on_top: Mapping[str, int]
    alone: Mapping[str, int]
    unplaced: Mapping[str, int]
    ties: Mapping[int, int]


def outcomes(answers: Answers, variants: tuple[str, ...]) -> Outcomes:
    """All sets of answers, one of every question."""
    on_top: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    unplaced: Counter[str] = Counter()
    ties: Counter[int] = Counter()
    shares = _shares(len(answers))
    count = 0
    for packed, times in _sums(answers, variants).items():
        count += times
        found = [shares[(packed >> _PER_VARIANT * place) & _MASK] for place in range(len(variants))]
        best = max(found)
        top = [v for v, share in zip(variants, found, strict=True) if share == best and best > 0]
        ties[len(top)] += times
        for variant in top:
            on_top[variant] += times
        if len(top) == 1:
            alone[top[0]] += times
        for variant, share in zip(variants, found, strict=True):
            if share < 0:
                unplaced[variant] += times
    return Outcomes(count, on_top, alone, unplaced, ties)


def _sums(answers: Answers, variants: tuple[str, ...]) -> Counter[int]:
    """What sets of answers add up to, with how many sets do: sets that say the same are one."""
    totals: Counter[int] = Counter({0: 1})
    for of_question in answers.values():
        packed = [_packed(said, variants) for said in of_question.values()]
        following: Counter[int] = Counter()
        for (total, times), added in product(totals.items(), packed):
            following[total + added] += times
        totals = following
    return totals


def _packed(said: Saying, variants: tuple[str, ...]) -> int:
    """Three small numbers per variant: one answer, the weight of what is known, and of what fits."""
    return sum(
        _packing(1, said[v].weight, said[v].weight * said[v].fits) << _PER_VARIANT * place
        for place, v in enumerate(variants)
        if v in said
    )


def _packing(answers: int, known: int, fits: int) -> int:
    return answers << 2 * _BITS | known << _BITS | fits


def _shares(given: int) -> Mapping[int, int]:
    """Per packed number the share, or -1 for who is not placed."""
    found = {0: -1}
    for answers in range(1, given + 1):
        for known in range(answers * NARROW, answers * BROAD + 1):
            for fits in range(known + 1):
                score = Score("", fits, known, answers)
                found[_packing(answers, known, fits)] = score.share if score.is_placed(given) else -1
    return found


def effects(answers: Answers, variant: str) -> Iterator[tuple[str, str, int]]:
    """What counts about one variant: question, answer, and its weight, below zero when it does not fit."""
    for question_id, of_question in answers.items():
        for answer_id, said in of_question.items():
            if variant in said:
                found = said[variant]
                yield question_id, answer_id, found.weight if found.fits else -found.weight
