"""Figures in groups that may share a line, with what keeps the groups apart.

A thousand practices count alike in a handful of ways. So kinds of figures are judged instead of
single ones: figures that differ only in owner, name and value get the same answer. An owner
matters: beside another figure of the same source less has to be said (see `compare`), never more.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct, field
from msgspec.structs import replace

from voorveld.facts.comparability import Objection, compare
from voorveld.facts.comparand import Comparand
from voorveld.facts.reasons import GROUNDS, Ground
from voorveld.model.quantity import parse

_ANY = parse("1")


class Group(Struct, frozen=True):
    """Figures that may all share one line. `nearest` is the figure outside the group that
    differs least from its first member, `apart` why; None and empty when there is no other."""

    members: tuple[Comparand, ...]
    nearest: Comparand | None
    apart: tuple[Objection, ...]


def comparable_groups(figures: tuple[Comparand, ...]) -> tuple[Group, ...]:
    """Every figure in the first group whose members it may all stand beside; largest group first.

    Being comparable is not transitive (periods may overlap in a chain), so the order given
    decides; groups of the same size keep it.
    """
    judge = _Judge()
    groups: list[_Growing] = []
    by_kinds: dict[frozenset[int], list[_Growing]] = defaultdict(list)
    by_owner: dict[str, list[_Growing]] = defaultdict(list)
    for figure in figures:
        fitting = [g for g in by_owner[figure.owner] if judge.fits(figure, g)]
        fitting += [
            found[0] for kinds, found in by_kinds.items() if found and judge.fits_kinds(figure, kinds)
        ]
        home = min(fitting, key=lambda g: g.number, default=None)
        if home is None:
            home = _Growing(len(groups))
            groups.append(home)
        else:
            by_kinds[frozenset(home.kinds)].remove(home)
        home.add(figure, judge.kind(figure))
        by_kinds[frozenset(home.kinds)].append(home)
        by_kinds[frozenset(home.kinds)].sort(key=lambda g: g.number)
        by_owner[figure.owner].append(home)
    groups.sort(key=lambda g: len(g.members), reverse=True)
    neighbours = _Neighbours(judge, figures)
    return tuple(Group(tuple(g.members), *neighbours.nearest(g.members)) for g in groups)


def differences(groups: tuple[Group, ...]) -> tuple[Ground, ...]:
    """The kinds of reasons between the first members of all groups, each once, in order."""
    judge = _Judge()
    heads = judge.distinct([g.members[0] for g in groups])
    found = {
        reason.key
        for n, head in enumerate(heads)
        for other in heads[n + 1 :]
        for reason in judge.reasons(head, other)
    }
    return tuple(reason for reason in GROUNDS if reason.key in found)


class _Growing(Struct):
    """A group while it grows: per kind at most two members with different owners stand for all."""

    number: int
    members: list[Comparand] = field(default_factory=list)
    kinds: set[int] = field(default_factory=set)
    standing: dict[int, list[Comparand]] = field(default_factory=dict)

    def add(self, figure: Comparand, kind: int) -> None:
        self.members.append(figure)
        self.kinds.add(kind)
        standing = self.standing.setdefault(kind, [])
        if len(standing) < 2 and figure.owner not in [s.owner for s in standing]:
            standing.append(figure)


class _Judge:
    """Remembers the answers per pair of kinds."""

    def __init__(self) -> None:
        self._kinds: dict[Comparand, int] = {}
        self._of: dict[Comparand, int] = {}
        self._answers: dict[tuple[int, int, bool], tuple[Ground, ...]] = {}
        self._first: dict[int, Comparand] = {}

    def kind(self, figure: Comparand) -> int:
        """A number for everything about a figure but its owner, name and exact value."""
        if figure not in self._of:
            plain = replace(figure, owner="", figure="", value=None if figure.value is None else _ANY)
            self._of[figure] = self._kinds.setdefault(plain, len(self._kinds))
            self._first.setdefault(self._of[figure], plain)
        return self._of[figure]

    def reasons(self, one: Comparand, other: Comparand) -> tuple[Ground, ...]:
        """The kinds of reasons between two figures."""
        if one == other:
            return ()
        return self._answer(self.kind(one), self.kind(other), one.owner == other.owner)

    def fits(self, figure: Comparand, group: _Growing) -> bool:
        """Whether a figure may stand beside all of a group."""
        return not any(self.reasons(figure, m) for standing in group.standing.values() for m in standing)

    def fits_kinds(self, figure: Comparand, kinds: frozenset[int]) -> bool:
        """Whether a figure may stand beside these kinds, whoever owns them."""
        mine = self.kind(figure)
        return not any(self._answer(mine, kind, False) for kind in kinds)

    def distinct(self, figures: list[Comparand]) -> list[Comparand]:
        """Of every kind the first two with different owners, in the order given."""
        found = _Growing(0)
        for figure in figures:
            found.add(figure, self.kind(figure))
        kept = {id(s) for standing in found.standing.values() for s in standing}
        return [figure for figure in figures if id(figure) in kept]

    def _answer(self, one: int, other: int, same_owner: bool) -> tuple[Ground, ...]:
        key = (one, other, same_owner)
        if key not in self._answers:
            first = replace(self._first[one], owner="a", figure="a")
            second = replace(self._first[other], owner="a" if same_owner else "b", figure="b")
            self._answers[key] = tuple(found.reason for found in compare(first, second))
        return self._answers[key]


class _Neighbours:
    """Finds the figure outside a group that differs least from it."""

    def __init__(self, judge: _Judge, figures: tuple[Comparand, ...]) -> None:
        self._judge = judge
        self._places = {figure: n for n, figure in reversed(tuple(enumerate(figures)))}
        self._by_owner: dict[str, list[Comparand]] = defaultdict(list)
        self._by_kind: dict[int, list[Comparand]] = defaultdict(list)
        for figure in figures:
            self._by_owner[figure.owner].append(figure)
            self._by_kind[judge.kind(figure)].append(figure)

    def nearest(self, members: list[Comparand]) -> tuple[Comparand | None, tuple[Objection, ...]]:
        """The nearest figure that is no member, and the reasons against it."""
        inside = set(members)
        of_kinds = (
            next((f for f in found if f not in inside and f.owner != members[0].owner), None)
            for found in self._by_kind.values()
        )
        own = (f for f in self._by_owner[members[0].owner] if f not in inside)
        outside = [f for f in (*of_kinds, *own) if f is not None]
        if not outside:
            return None, ()
        figure = min(
            outside,
            key=lambda f: (len(self._judge.reasons(members[0], f)) or len(GROUNDS), self._places[f]),
        )
        return figure, compare(members[0], figure)
