"""What fits: what every answer of the decision aid says of a variant, and how variants are placed by it.

An answer says of a variant that it fits, that it does not, or nothing. What is known broadly weighs 2: it
follows from what the variant is, research found it in more places, or two or more examples show it. What
rests on one example, one source or the editors weighs 1. A reason that the examples contradict weighs
nothing. What nobody knows does not count, for or against: the share is taken of what is known, and a variant
that is known for half of the answers or less is not placed. So being written about most wins nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.recognition import examples
from voorveld.model.choices import Stance
from voorveld.model.decision import Answer, DecisionAid, Reason

BROAD, NARROW = 2, 1
_ENOUGH_EXAMPLES = 2


class Shown(Struct, frozen=True):
    """At how many examples of a variant an answer is so, of those of which it is known."""

    so: int = 0
    known: int = 0

    def supports(self, stance: Stance) -> int:
        """How many examples say the same as a reason with this stance."""
        return self.so if stance is Stance.FOR else self.known - self.so

    def contradicts(self, stance: Stance) -> bool:
        """Whether the examples say otherwise: fewer than half in favour, or half and more against."""
        is_so = 2 * self.so >= self.known
        return self.known > 0 and stance is not Stance.NOTE and is_so is (stance is Stance.AGAINST)


class Said(Struct, frozen=True):
    """What an answer says of one variant, as far as it counts."""

    fits: bool
    weight: int

    @property
    def signed(self) -> int:
        """The weight in one number: below zero when it does not fit."""
        return self.weight if self.fits else -self.weight


Saying = Mapping[str, Said]


class Score(Struct, frozen=True):
    """Of a variant: the weight of what fits, of all that is known, and for how many answers it is known."""

    variant: str
    fits: int
    known: int
    answers: int

    @property
    def share(self) -> int:
        """Which part of what is known fits, in whole percents; a half goes up."""
        return (200 * self.fits + self.known) // (2 * self.known)

    def is_placed(self, given: int) -> bool:
        """Whether enough is known, with so many answers given."""
        return 2 * self.answers > given


class Group(Struct, frozen=True):
    """The variants with the same share; a tie, in which what is known most broadly comes first."""

    share: int
    variants: tuple[str, ...]


class Placing(Struct, frozen=True):
    """The variants from the highest share to the lowest, and those of which too little is known."""

    groups: tuple[Group, ...]
    unplaced: tuple[str, ...]

    @property
    def top(self) -> tuple[str, ...]:
        """Who stands on top; more than one is a tie, and nobody when nothing fits."""
        return self.groups[0].variants if self.groups and self.groups[0].share else ()


def shown(catalogue: Catalogue, answer: Answer) -> Mapping[str, Shown]:
    """Per variant what its examples show of an answer; files that are cut short do not count."""
    return catalogue.once_of(answer, _shown)


def _shown(catalogue: Catalogue, answer: Answer) -> Mapping[str, Shown]:
    so: dict[str, int] = defaultdict(int)
    known: dict[str, int] = defaultdict(int)
    for example in examples(catalogue).values() if answer.kenmerken else ():
        if example and example.is_known(answer):
            is_so = example.shows(answer)
            for variant in example.variants:
                known[variant] += 1
                so[variant] += is_so
    return {variant: Shown(so[variant], count) for variant, count in known.items()}


def weight(reason: Reason, examples: Shown) -> int:
    """How much a reason counts; a remark counts nothing."""
    if reason.richting is Stance.NOTE or examples.contradicts(reason.richting):
        return 0
    seen = examples.supports(reason.richting) if examples.known else len(reason.praktijken)
    return BROAD if reason.grond or seen >= _ENOUGH_EXAMPLES else NARROW


def saying(catalogue: Catalogue, answer: Answer) -> Saying:
    """Per variant what an answer says of it; who is not in it, nobody knows."""
    examples = shown(catalogue, answer)
    found = {}
    for reason in answer.redenen:
        counts = weight(reason, examples.get(reason.variant, Shown()))
        if counts:
            found[reason.variant] = Said(reason.richting is Stance.FOR, counts)
    return found


def sayings(catalogue: Catalogue, aid: DecisionAid) -> Mapping[tuple[str, str], Saying]:
    """Per question and answer what it says."""
    return {
        (question_id, answer_id): saying(catalogue, answer)
        for question_id, question in aid.vragen.items()
        for answer_id, answer in question.antwoorden.items()
    }


def placed(said: Iterable[Saying], variants: Iterable[str]) -> Placing:
    """The variants by what the given answers say of them."""
    given = tuple(said)
    scores = [_score(variant, given) for variant in variants]
    enough = sorted((s for s in scores if s.is_placed(len(given))), key=lambda s: (-s.share, -s.known))
    return Placing(
        tuple(Group(share, tuple(s.variant for s in tied)) for share, tied in groupby(enough, _share)),
        tuple(score.variant for score in scores if not score.is_placed(len(given))),
    )


def _share(score: Score) -> int:
    return score.share


def _score(variant: str, given: tuple[Saying, ...]) -> Score:
    about = [answer[variant] for answer in given if variant in answer]
    return Score(variant, sum(s.weight for s in about if s.fits), sum(s.weight for s in about), len(about))
