"""A page of a value leads to other values: to all of a few, of very many to those around it."""

from __future__ import annotations

import pytest

from voorveld.views.finder import Facet, FacetValue


def facet(count: int) -> Facet:
    values = (FacetValue(f"w{n}", f"W{n}", 1, is_empty=False) for n in range(count))
    return Facet("f", "F", "", tuple(values))


def beside(count: int, at: int) -> list[str]:
    few = facet(count)
    return [value.id for value in few.beside(few.values[at])]


@pytest.mark.parametrize("at", [0, 7, 24])
def test_of_a_few_values_all_others_stand_beside_it(at: int) -> None:
    assert beside(25, at) == [f"w{n}" for n in range(25) if n != at]


@pytest.mark.parametrize(("at", "first"), [(0, 0), (50, 38), (99, 75)])
def test_of_very_many_those_around_it(at: int, first: int) -> None:
    assert beside(100, at) == [f"w{n}" for n in range(first, first + 25) if n != at]


def test_a_value_alone_has_none_beside_it() -> None:
    assert beside(1, 0) == []
