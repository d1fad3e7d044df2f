"""A long list as sheets: pages of so many rows, each with an address of its own.

Comes in: rows in their order, and what each is looked up by. Goes out: sheets that know each other.
The first sheet has the address of the list itself, so an address that was published stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from voorveld.facts import addresses

Row = TypeVar("Row")
_LISTED = 60
"""Up to so many sheets all are listed; of more the sheets nearby, and of the others a first of every few."""


class SheetLink(Struct, frozen=True):
    """A sheet as others lead to it: its number, its address, and what it begins and ends with."""

    number: int
    uri: str
    first: str
    last: str


class Sheet(Struct, frozen=True):
    """Where a sheet is among the others of its list. `total` counts the rows of all sheets, `start` the
    rows before this one, `shown` its own."""

    here: SheetLink
    start: int
    shown: int
    total: int
    all: tuple[SheetLink, ...]

    @property
    def listed(self) -> tuple[SheetLink, ...]:
        """The sheets that are listed, in their order: however many there are, never many more than sixty."""
        every = -(-len(self.all) // _LISTED)
        return tuple(
            link
            for link in self.all
            if (link.number - 1) % every == 0 or abs(link.number - self.here.number) < every
        )

    @property
    def before(self) -> SheetLink | None:
        """The sheet before this one."""
        return self.all[self.here.number - 2] if self.here.number > 1 else None

    @property
    def after(self) -> SheetLink | None:
        """The sheet after this one."""
        return self.all[self.here.number] if self.here.number < len(self.all) else None

    @property
    def label(self) -> str:
        """What to add to a title, so that no two sheets are called alike; the first is the list itself."""
        return f", blad {self.here.number} van {len(self.all)}" if self.before else ""


def sheets(
    address: str, rows: tuple[Row, ...], size: int, label: Callable[[Row], str]
) -> tuple[tuple[Sheet, tuple[Row, ...]], ...]:
    """All sheets of a list with their rows; of an empty list one without rows."""
    starts = range(0, max(len(rows), 1), size)
    parts = tuple(rows[start : start + size] for start in starts)
    links = tuple(
        SheetLink(
            n, addresses.sheet(address, n), label(part[0]) if part else "", label(part[-1]) if part else ""
        )
        for n, part in enumerate(parts, start=1)
    )
    return tuple(
        (Sheet(link, start, len(part), len(rows), links), part)
        for link, part, start in zip(links, parts, starts, strict=True)
    )
