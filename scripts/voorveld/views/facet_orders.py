"""In which order the values of a facet stand in the finder.

Comes in: a value with how many practices have it. Goes out: what to sort it by.
"""

from __future__ import annotations

from collections.abc import Callable

from voorveld.catalogue import Catalogue
from voorveld.facts.evidence import SOURCE_TIES, Rung
from voorveld.facts.verdicts import verdict_columns
from voorveld.model.choices import SourceAge
from voorveld.model.collation import in_dutch_order
from voorveld.views.place_facets import SIZES

Value = tuple[str, str]
Order = Callable[[Catalogue, Value, int], tuple[object, ...]]
_RUNGS = tuple(str(rung.value) for rung in Rung)
_AGES = tuple(str(age.value) for age in SourceAge)


def by_count(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """The most frequent first."""
    del catalogue
    return -count, in_dutch_order(value[1])


def by_name(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """By name."""
    del catalogue, count
    return in_dutch_order(value[1]), value[0]


def newest(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """Years, the last first."""
    del catalogue, count
    return (-int(value[0]) if value[0].isdigit() else 0,)


def by_age(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """Ages of sources, the youngest first."""
    del catalogue, count
    return (_AGES.index(value[0]),)


def by_size(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """Municipalities, the largest first."""
    del catalogue, count
    return (SIZES.index(value[0]),)


def in_theme_order(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """As the themes stand everywhere."""
    del count
    return ([theme.id for theme in catalogue.themes].index(value[0]),)


def by_rung(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """Evidence, the strongest first."""
    del catalogue, count
    return (_RUNGS.index(value[0]),)


def by_tie(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """Who speaks, in the order of the list: the strongest first."""
    del count
    return (tuple(catalogue.vocabularies.get(SOURCE_TIES, {})).index(value[0]),)


def by_column(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    """As the characteristics stand everywhere."""
    del count
    return (verdict_columns(catalogue).index(value[0]),)
