"""A field with a sign for every example: full where something is known, a small dot where nothing is. With
many examples a sign stands for a few.

Comes in: the groups of a question. Goes out: a drawing for the template, with its words. There is no
axis and no order but that of the groups, so that nothing is compared but how many there are. A row of
equal signs is one line with round dashes.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, sqrt

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.answer_groups import AnswerGroup
from voorveld.facts.counted import counted
from voorveld.facts.named import Named
from voorveld.facts.places import place_in_words

STEP = 16  # From the middle of a sign to the next.
_WIDE = 4  # A field is about so many times as wide as it is high.
_NAMED = 6  # So many examples of a group are named beside the drawing.
_SIGNS = 600  # Up to so many examples each has a sign of its own.


class FieldGroup(Struct, frozen=True):
    """The signs of a group: the lines that they are on, and where each is."""

    id: str
    label: str
    is_known: bool
    count: int
    lines: str
    places: tuple[tuple[int, int], ...]
    examples: tuple[Named, ...]


class Field(Struct, frozen=True):
    """The drawing, in its own units. `words` say all that it shows, `sign` what a sign stands for."""

    width: int
    height: int
    groups: tuple[FieldGroup, ...]
    words: str
    sign: str


def field(catalogue: Catalogue, groups: tuple[AnswerGroup, ...]) -> Field:
    """The signs of all groups, row by row."""
    per = max(1, ceil(sum(len(group.practices) for group in groups) / _SIGNS))
    numbers = [ceil(len(group.practices) / per) for group in groups]
    total = sum(numbers)
    columns = max(1, ceil(sqrt(total * _WIDE)))
    drawn, start = [], 0
    for group, signs in zip(groups, numbers, strict=True):
        places = tuple(_place(number, columns) for number in range(start, start + signs))
        start += signs
        drawn.append(
            FieldGroup(
                group.id,
                group.label,
                group.is_known,
                len(group.practices),
                "".join(_lines(places)),
                places,
                tuple(_examples(catalogue, group)),
            )
        )
    told = " ".join(f"{group.label}: {group.count}." for group in drawn)
    each = "een per voorbeeld" if per == 1 else f"elk voor {per} voorbeelden"
    words = f"Een veld met {counted(total, 'teken')}, {each}. {told}"
    height = max(1, ceil(total / columns)) * STEP
    return Field(columns * STEP, height, tuple(drawn), words, _stands_for(per))


def _stands_for(examples: int) -> str:
    if examples == 1:
        return "Elk teken is een voorbeeld."
    return f"Elk teken staat voor {examples} voorbeelden, naar boven afgerond."


def _place(number: int, columns: int) -> tuple[int, int]:
    row, column = divmod(number, columns)
    return column * STEP + STEP // 2, row * STEP + STEP // 2


def _lines(places: tuple[tuple[int, int], ...]) -> Iterator[str]:
    """A line per row, a hair longer than it needs to be: the last dash has to be on it."""
    rows: dict[int, list[int]] = {}
    for x, y in places:
        rows.setdefault(y, []).append(x)
    for y, across in rows.items():
        yield f"M{across[0]} {y}h{across[-1] - across[0]}.1"


def _examples(catalogue: Catalogue, group: AnswerGroup) -> Iterator[Named]:
    if group.is_known and len(group.practices) <= _NAMED:
        for practice in group.practices:
            yield Named(place_in_words(catalogue, practice), addresses.practice(practice.id), practice.naam)
