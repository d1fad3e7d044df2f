"""What examples say of the numbers that readers reckon with.

Comes in: the file of the calculator and the practices. Goes out: who names a number, from the lowest to the
highest of enough examples, and of which examples two figures may be divided. No number of one example ever
stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Known, columns_of, state
from voorveld.facts.counted import characteristic_unit
from voorveld.facts.figures import contradict
from voorveld.facts.kinds_of_value import Value
from voorveld.model.calculator import Beside, Calculator
from voorveld.model.choices import Evidence
from voorveld.model.figures import Figure
from voorveld.model.practice import Practice
from voorveld.model.quantity import Quantity
from voorveld.model.vocabulary import CharacteristicTerm

ENOUGH = 3
"""How many examples must name a number before it may stand in a field."""


class Told(Struct, frozen=True):
    """A value as an example names it, in words with its unit; `number` is in the unit of the field."""

    practice: Practice
    words: str
    note: str
    number: Quantity | None


class Span(Struct, frozen=True):
    """From the lowest to the highest number, and how many examples name one."""

    least: Decimal
    most: Decimal
    practices: int


class Ratio(Struct, frozen=True):
    """Two figures of one example, counted in the same period, so that one may be divided by the other."""

    practice: Practice
    above: Figure
    below: Figure
    value: Decimal


def calculator_of(catalogue: Catalogue) -> Calculator | None:
    """What readers reckon with, None when there is no such file."""
    return catalogue.once(_calculator)


def _calculator(catalogue: Catalogue) -> Calculator | None:
    return next(iter(catalogue.records(Calculator)), None)


def reckoned_with(catalogue: Catalogue, indicator_id: str) -> bool:
    """Whether readers may reckon with what an indicator counts."""
    calculator = calculator_of(catalogue)
    return calculator is not None and indicator_id in calculator.cijfers


def told_of(catalogue: Catalogue, column_id: str) -> tuple[Told, ...]:
    """Every value that an example has for a characteristic, by the id of the example."""
    column = columns_of(catalogue)[column_id]
    return tuple(
        _told(column, practice, value, found.noted.toelichting or "")
        for practice in catalogue.practices
        if isinstance(found := state(catalogue, practice, column_id), Known)
        for value in found.values
    )


def span_of(told: tuple[Told, ...]) -> Span | None:
    """The span of the numbers of enough examples, None when fewer name one in the unit of the field."""
    practices = {one.practice.id for one in told if one.number is not None}
    numbers = [one.number for one in told if one.number is not None]
    if len(practices) < ENOUGH:
        return None
    return Span(min(n.lower for n in numbers), max(n.upper for n in numbers), len(practices))


def ratios(catalogue: Catalogue, beside: Beside) -> tuple[Ratio, ...]:
    """The examples of which two figures may be divided, each pair of figures once."""
    return tuple(
        Ratio(practice, above, below, above.waarde.lower / below.waarde.lower)
        for practice in catalogue.practices
        for above, below in product(_exact(practice, beside.boven), _exact(practice, beside.onder))
        if above.waarde and below.waarde and below.waarde.lower and _same_period(above, below)
    )


def _told(column: CharacteristicTerm, practice: Practice, value: Value, note: str) -> Told:
    stated = value.stated
    other = stated.eenheid if stated else None
    unit = characteristic_unit(column, other or column.eenheid or "", value.number)
    number = stated.omgerekend if stated and other else value.number
    holds_for = f" ({stated.voor})" if stated and stated.voor else ""
    return Told(practice, f"{value.words} {unit}".strip() + holds_for, note, number)


def _exact(practice: Practice, indicator_id: str) -> Iterator[Figure]:
    """What was counted of the whole example, without another number against it."""
    for figure in practice.cijfers:
        if (
            figure.indicator == indicator_id
            and figure.aard is Evidence.COUNTED
            and figure.waarde is not None
            and figure.waarde.is_exact
            and figure.deel_van is None
            and figure.dekking is None
            and not any(contradict(figure, other) for other in practice.cijfers)
        ):
            yield figure


def _same_period(one: Figure, other: Figure) -> bool:
    return one.periode is not None and other.periode is not None and one.periode.text == other.periode.text
