"""Choosing practices by a number that the list of characteristics puts in classes, such as an age.

Comes in: a characteristic with classes, and a practice. Goes out: the classes that it reaches. When the
characteristic names another that it is at most, it runs from its own number up to that one, which is no part
of it: who helps until 18 helps nobody of 18.
"""

from __future__ import annotations

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import NOT_FILLED_IN, EmptyKind, Known, State, state
from voorveld.model.as_facet import FacetClass
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import CharacteristicTerm

Choice = tuple[str, str]


def classes_of(
    catalogue: Catalogue, practice: Practice, column_id: str, column: CharacteristicTerm
) -> tuple[Choice, ...] | EmptyKind:
    """The classes that a practice reaches; why nothing is known when there are none."""
    classes = column.als_facet.klassen if column.als_facet else ()
    own = state(catalogue, practice, column_id)
    end = state(catalogue, practice, column.hoogstens_als) if column.hoogstens_als else own
    low, high = _numbers(own), _numbers(end)
    reaches = _span if column.hoogstens_als else _number
    found = tuple((each.id, each.naam) for each in classes if reaches(each, low, high))
    return found or next((s.kind for s in (end, own) if not isinstance(s, Known)), NOT_FILLED_IN)


def _numbers(found: State) -> tuple[float, ...]:
    if not isinstance(found, Known):
        return ()
    return tuple(float(value.number.lower) for value in found.values if value.number is not None)


def _number(each: FacetClass, low: tuple[float, ...], high: tuple[float, ...]) -> bool:
    del high
    return any(each.vanaf <= number < each.tot for number in low)


def _span(each: FacetClass, low: tuple[float, ...], high: tuple[float, ...]) -> bool:
    """Of a span of which one end is not known, only the class at the end that is."""
    if low and high:
        return min(low) < each.tot and max(high) > each.vanaf
    if low:
        return each.vanaf <= min(low) < each.tot
    return bool(high) and each.vanaf < max(high) <= each.tot
