"""What examples say of the numbers of the calculator: when a field may begin with them."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from voorveld.facts.own_numbers import ENOUGH, Span, Told, span_of
from voorveld.model.quantity import parse
from voorveld.pipeline import Result


def told(fictitious: Result, *amounts: str) -> tuple[Told, ...]:
    """A value of as many examples as there are amounts; one without an amount is in another unit."""
    first = fictitious.catalogue.practices[0]
    return tuple(
        Told(first.model_copy(update={"id": f"voorbeeld-{n}"}), amount, "", parse(amount) if amount else None)
        for n, amount in enumerate(amounts)
    )


def test_a_field_begins_with_the_lowest_to_the_highest_of_enough_examples(fictitious: Result) -> None:
    assert ENOUGH == 3
    assert span_of(told(fictitious, "3,4", "~5", "4")) == Span(Decimal("3.4"), Decimal(5), 3)
    assert span_of(told(fictitious, "3", "2..6", "4")) == Span(Decimal(2), Decimal(6), 3)


def test_one_or_two_examples_never_fill_a_field(fictitious: Result) -> None:
    assert span_of(told(fictitious, "4", "5")) is None
    assert span_of(told(fictitious, "4", "5", "", "")) is None, "another unit is no number of this field"
    one = told(fictitious, "4", "5", "6")
    same = tuple(replace(value, practice=one[0].practice) for value in one)
    assert span_of(same) is None, "three values of one example are one example"


def test_a_number_that_is_a_bound_counts_as_it_is_named(fictitious: Result) -> None:
    assert span_of(told(fictitious, "3,4", "4", "<=5")) == Span(Decimal("3.4"), Decimal(5), 3)
    assert span_of(told(fictitious, "6", "7", "<=5")) == Span(Decimal(5), Decimal(7), 3)
