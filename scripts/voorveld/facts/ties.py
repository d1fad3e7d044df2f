"""How the figures of one record are tied: which contradict each other, and which are parts of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from voorveld.model.figures import Figure


class Ties(Struct, frozen=True):
    """`disputed`: per id of a figure all that contradict it, straight or through others, itself among
    them: any of them may be the true one. `parts`: per id the figures that are a part of it. Both in
    the order of the record; who asks for an id that nobody has gets nothing."""

    disputed: Mapping[str, tuple[Figure, ...]]
    parts: Mapping[str, tuple[Figure, ...]]


def ties_of(figures: tuple[Figure, ...]) -> Ties:
    """The ties between figures, in as many steps as there are figures."""
    beside: dict[str, list[str]] = defaultdict(list)
    parts: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.spreekt_tegen:
            beside[figure.id].append(figure.spreekt_tegen)
            beside[figure.spreekt_tegen].append(figure.id)
        if figure.deel_van:
            parts[figure.deel_van].append(figure)
    heads = _heads([figure.id for figure in figures], beside)
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[heads[figure.id]].append(figure)
    tuples = {head: tuple(group) for head, group in groups.items()}
    return Ties(
        {name: tuples[head] for name, head in heads.items() if head in tuples},
        {name: tuple(found) for name, found in parts.items()},
    )


def _heads(names: list[str], beside: Mapping[str, list[str]]) -> dict[str, str]:
    """Per name the first one that a chain of contradictions joins it with."""
    heads: dict[str, str] = {}
    for name in names:
        waiting = [] if name in heads else [name]
        while waiting:
            found = waiting.pop()
            if found not in heads:
                heads[found] = name
                waiting += beside.get(found, ())
    return heads
