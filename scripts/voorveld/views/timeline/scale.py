"""Years as columns of one width: where a day stands, and what a reader sees above the columns.

Comes in: every moment that is drawn. Goes out: places in percent of a track. At the left of the years there
is room for what has no date.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.source_age import last_compared
from voorveld.facts.timeline import newest_first
from voorveld.model.edtf import Edtf

UNDATED = 15.0  # How wide the room for what has no date is.
_LABELS = 6  # So many years are named at most.


class Year(Struct, frozen=True):
    """A year with its column: where it begins, its middle, and whether it is named above it."""

    number: int
    x: str
    centre: str
    is_named: bool


class Scale(Struct, frozen=True):
    """The years `first` up to and including `last`; `now` is when we last compared anything."""

    first: int
    last: int
    compared: date

    @property
    def width(self) -> float:
        """How wide a year is."""
        return (100 - UNDATED) / (self.last - self.first + 1)

    @property
    def share(self) -> str:
        """How wide a year is as a part of all years."""
        return f"{1 / (self.last - self.first + 1):.6f}"

    @property
    def now(self) -> str:
        """Where the day stands on which we last compared anything."""
        return percent(self.place(self.compared))

    @property
    def years(self) -> tuple[Year, ...]:
        """All columns; of many years only some are named, the last always."""
        step = next(n for n in (1, 2, 5, 10, 20, 50, 1000) if (self.last - self.first) / n <= _LABELS)
        return tuple(
            Year(
                year,
                percent(self.at(year)),
                percent(self.at(year) + self.width / 2),
                is_named=year == self.last or (year % step == 0 and self.last - year >= step / 2),
            )
            for year in range(self.first, self.last + 1)
        )

    def at(self, year: int) -> float:
        """Where a year begins."""
        return UNDATED + (year - self.first) * self.width

    def place(self, day: date) -> float:
        """Where a day stands: its year is a column, long or not."""
        new_year = date(day.year, 1, 1)
        length = (date(day.year, 12, 31) - new_year).days + 1
        return self.at(day.year) + (day - new_year).days / length * self.width


def scale(catalogue: Catalogue) -> Scale:
    """The same scale for all examples, so that two drawings can be laid side by side."""
    return catalogue.once(_scale)


def percent(place: float) -> str:
    """A place as SVG reads it."""
    return f"{round(place, 1):g}%"


def _scale(catalogue: Catalogue) -> Scale:
    compared = last_compared(catalogue)
    days = (day for each in newest_first(catalogue, catalogue.practices) for day in each.days)
    years = [compared.year, *_years(days)]
    return Scale(min(years), max(years), compared)


def _years(days: Iterable[Edtf]) -> Iterable[int]:
    for day in days:
        for end in (day.first, day.last):
            if end:
                yield end.year
