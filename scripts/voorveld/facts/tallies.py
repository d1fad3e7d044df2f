"""What a group of practices has, counted: described or of which kind empty, and which values.

Comes in: practices. Goes out: tallies. Described and empty together always make the total. Values of
every kind are counted: of numbers there is a span too, of no kind anything is dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import (
    EMPTY_KINDS,
    Empty,
    EmptyKind,
    Known,
    State,
    ThemeState,
    columns_of,
    state,
)
from voorveld.facts.counted import characteristic_unit
from voorveld.facts.kinds_of_value import Value
from voorveld.model.practice import Practice
from voorveld.model.quantity import in_dutch
from voorveld.model.vocabulary import CharacteristicTerm


class EmptyCount(Struct, frozen=True):
    """How many practices have one kind of empty; 0 too, so that tables have all columns."""

    kind: EmptyKind
    count: int


class Tally(Struct, frozen=True):
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


class ValueCount(Struct, frozen=True):
    """A value with the practices that have it, and the unit of a number, also as it stands behind it."""

    value: Value
    practices: tuple[Practice, ...]
    unit: str = ""
    unit_behind: str = ""

    @property
    def words(self) -> str:
        """The value as readers see it, with its unit."""
        return f"{self.value.words} {self.unit_behind}".strip()


class GroupAnswer(Struct, frozen=True):
    """What a group has for a characteristic. `span` runs from the lowest to the highest number in the
    unit of the characteristic, empty when there are no two."""

    tally: Tally
    values: tuple[ValueCount, ...]
    span: str


def tally(states: Iterable[State | ThemeState]) -> Tally:
    """Count states of practices."""
    kinds = [answer.kind if isinstance(answer, Empty) else None for answer in states]
    counts = Counter(kinds)
    return Tally(len(kinds), counts[None], tuple(EmptyCount(k, counts[k]) for k in EMPTY_KINDS))


def column_tally(catalogue: Catalogue, column_id: str, practices: tuple[Practice, ...]) -> Tally:
    """How many practices have a characteristic, and why the others have not."""
    return tally(state(catalogue, practice, column_id) for practice in practices)


def theme_cells(catalogue: Catalogue, theme_id: str, practices: tuple[Practice, ...]) -> Tally:
    """How many of the characteristics of a theme are filled in, over all practices together."""
    columns = columns_of(catalogue, theme_id)
    return tally(state(catalogue, practice, column) for practice in practices for column in columns)


def group_answer(catalogue: Catalogue, column_id: str, practices: tuple[Practice, ...]) -> GroupAnswer:
    """Everything that practices together have for a characteristic."""
    column = columns_of(catalogue)[column_id]
    states = [state(catalogue, practice, column_id) for practice in practices]
    values = _value_counts(column, zip(practices, states, strict=True))
    return GroupAnswer(tally(states), values, _span(column, values))


def _value_counts(
    column: CharacteristicTerm, states: Iterable[tuple[Practice, State]]
) -> tuple[ValueCount, ...]:
    """Numbers from low to high; other values the most frequent first, then by name."""
    having: dict[tuple[Value, str], list[Practice]] = {}
    for practice, answer in states:
        if isinstance(answer, Known):
            for each in dict.fromkeys((value, _unit(column, value)) for value in answer.values):
                having.setdefault(each, []).append(practice)
    counts = (
        ValueCount(value, tuple(found), unit, characteristic_unit(column, unit, value.number))
        for (value, unit), found in having.items()
    )
    return tuple(sorted(counts, key=_order))


def _order(counted: ValueCount) -> tuple[str, Decimal, int, str]:
    number = counted.value.number
    if number is not None:
        return counted.unit, number.lower, 0, counted.words
    return "", Decimal(0), -len(counted.practices), counted.words


def _unit(column: CharacteristicTerm, value: Value) -> str:
    return (value.stated.eenheid if value.stated else None) or column.eenheid or ""


def _span(column: CharacteristicTerm, values: tuple[ValueCount, ...]) -> str:
    unit = column.eenheid or ""
    numbers = [v.value.number for v in values if v.value.number is not None and v.unit == unit]
    if len(numbers) < 2:
        return ""
    low, high = min(n.lower for n in numbers), max(n.upper for n in numbers)
    return f"van {in_dutch(low)} tot {in_dutch(high)} {unit}".strip()
