"""Values of an indicator in few words, for an overview: each with how sure it is, in order of place."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from voorveld.facts.evidence import LEGEND
from voorveld.facts.named import Named
from voorveld.views.figures.values import IndicatorValue
from voorveld.views.shown import first_of

_VALUES, _FIRST, _PLACES = 10, 6, 4
"""Up to so many values of a kind are told, of more only the first; and so many places of one. All of them
stand in their table."""


class Told(Struct, frozen=True):
    """A value: whether a study states it, how sure it is, its words, and its place where that is told."""

    from_study: bool
    kind: str
    words: str
    place: Named | None = None


class ToldValue(Struct, frozen=True):
    """A value in words, how many times it is stated, and of which places, with how many more places there
    are; none where that is not told."""

    words: str
    times: int
    places: tuple[Named, ...]
    elsewhere: int


class ToldGroup(Struct, frozen=True):
    """Values that are equally sure: the kind with its label, whether studies state them, the values, and how
    many other values there are."""

    kind: str
    label: str
    from_study: bool
    values: tuple[ToldValue, ...]
    others: int


def told_of(values: tuple[IndicatorValue, ...]) -> Iterable[Told]:
    """Every value, without those of studies that only repeat a practice's."""
    return (Told(v.view.from_study, v.view.evidence, v.view.words) for v in values if not v.view.same_as)


def told_groups(told: Iterable[Told]) -> tuple[ToldGroup, ...]:
    """The values of practices, then those of studies; the surest kind first."""
    found: dict[tuple[bool, str], dict[str, list[Told]]] = {}
    for each in told:
        found.setdefault((each.from_study, each.kind), {}).setdefault(each.words, []).append(each)
    return tuple(
        _group(kind, label, from_study, values)
        for from_study in (False, True)
        for kind, label, _ in LEGEND
        if (values := list(found.get((from_study, kind), {}).values()))
    )


def _group(kind: str, label: str, from_study: bool, values: list[list[Told]]) -> ToldGroup:
    shown = first_of(values, _VALUES if len(values) <= _VALUES else _FIRST, _value)
    return ToldGroup(kind, label, from_study, shown.here, shown.more)


def years_of(values: tuple[IndicatorValue, ...]) -> str:
    """`2016 tot 2023; 3 zonder jaar`: the last years that the values are about."""
    known = sorted(v.year for v in values if v.year is not None)
    without = len(values) - len(known)
    if not known:
        return "jaar onbekend"
    span = str(known[0]) if known[0] == known[-1] else f"{known[0]} tot {known[-1]}"
    return f"{span}; {without} zonder jaar" if without else span


def _value(same: list[Told]) -> ToldValue:
    places = tuple(dict.fromkeys(each.place for each in same if each.place))
    return ToldValue(same[0].words, len(same), places[:_PLACES], len(places[_PLACES:]))
