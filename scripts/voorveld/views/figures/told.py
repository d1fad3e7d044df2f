"""Values of an indicator in few words, for an overview: each with how sure it is, in order of place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from voorveld.facts.evidence import LEGEND
from voorveld.facts.named import Named
from voorveld.views.figures.values import IndicatorValue


@dataclass(frozen=True, slots=True)
class Told:
    """A value: whether a study states it, how sure it is, its words, and its place where that is told."""

    from_study: bool
    kind: str
    words: str
    place: Named | None = None


@dataclass(frozen=True, slots=True)
class ToldValue:
    """A value in words, how many times it is stated, and of which places; none where that is not told."""

    words: str
    times: int
    places: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """Values that are equally sure: the kind with its label, whether studies state them, and the values."""

    kind: str
    label: str
    from_study: bool
    values: tuple[ToldValue, ...]


def told_of(values: tuple[IndicatorValue, ...]) -> Iterable[Told]:
    """Every value, without those of studies that only repeat a practice's."""
    return (Told(v.view.from_study, v.view.evidence, v.view.words) for v in values if not v.view.same_as)


def told_groups(told: Iterable[Told]) -> tuple[ToldGroup, ...]:
    """The values of practices, then those of studies; the surest kind first."""
    found: dict[tuple[bool, str], dict[str, list[Told]]] = {}
    for each in told:
        found.setdefault((each.from_study, each.kind), {}).setdefault(each.words, []).append(each)
    return tuple(
        ToldGroup(kind, label, from_study, tuple(map(_value, found[from_study, kind].values())))
        for from_study in (False, True)
        for kind, label, _ in LEGEND
        if (from_study, kind) in found
    )


def years_of(values: tuple[IndicatorValue, ...]) -> str:
    """`2016 tot 2023; 3 zonder jaar`: the last years that the values are about."""
    known = sorted(v.year for v in values if v.year is not None)
    without = len(values) - len(known)
    if not known:
        return "jaar onbekend"
    span = str(known[0]) if known[0] == known[-1] else f"{known[0]} tot {known[-1]}"
    return f"{span}; {without} zonder jaar" if without else span


def _value(same: list[Told]) -> ToldValue:
    places = dict.fromkeys(each.place for each in same if each.place)
    return ToldValue(same[0].words, len(same), tuple(places))
