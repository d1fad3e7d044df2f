"""What a group of practices has, counted: described or of which kind empty, and which values.

Comes in: practices. Goes out: tallies. Described and empty together always make the total.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import EMPTY_KINDS, Empty, EmptyKind, Known, State, ThemeState, state
from voorveld.facts.kinds_of_value import Value
from voorveld.model.practice import Practice


@dataclass(frozen=True, slots=True)
class EmptyCount:
    """How many practices have one kind of empty; 0 too, so that tables have all columns."""

    kind: EmptyKind
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of `total` practices are described, and how many have each kind of empty."""

    total: int
    described: int
    empties: tuple[EmptyCount, ...]

    @property
    def share(self) -> int:
        """The described part in whole per cents, for a bar; 0 and 100 only when nothing or all."""
        if self.described in (0, self.total):
            return 100 if self.described else 0
        return min(99, max(1, round(100 * self.described / self.total)))


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A value with the practices that have it."""

    value: Value
    practices: tuple[Practice, ...]


def tally(states: Iterable[State | ThemeState]) -> Tally:
    """Count states of practices."""
    kinds = [answer.kind if isinstance(answer, Empty) else None for answer in states]
    counts = Counter(kinds)
    return Tally(len(kinds), counts[None], tuple(EmptyCount(k, counts[k]) for k in EMPTY_KINDS))


def column_tally(catalogue: Catalogue, column_id: str, practices: tuple[Practice, ...]) -> Tally:
    """How many practices have a characteristic, and why the others have not."""
    return tally(state(catalogue, practice, column_id) for practice in practices)


def value_counts(
    catalogue: Catalogue, column_id: str, practices: tuple[Practice, ...]
) -> tuple[ValueCount, ...]:
    """The values of a characteristic, the most frequent first, then by name."""
    having: dict[Value, list[Practice]] = {}
    for practice in practices:
        answer = state(catalogue, practice, column_id)
        for value in answer.values if isinstance(answer, Known) else ():
            having.setdefault(value, []).append(practice)
    counts = [ValueCount(value, tuple(found)) for value, found in having.items()]
    return tuple(sorted(counts, key=lambda c: (-len(c.practices), c.value.words)))
