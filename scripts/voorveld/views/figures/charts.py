"""Dot plots as places on a scale: where each mark stands, in percentages of the track's width.

Comes in: quantities and how sure they are. Goes out: an axis and marks, finished for the template
that draws them (`_stippen.html.jinja`). A scale starts at zero; shares run from 0 to 100%, grades
to 10. Draws no average and joins nothing but two values of which the editors say they conflict.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from voorveld.model.choices import Evidence
from voorveld.model.quantity import Quantity, in_dutch, in_words

HEIGHT = 28  # Of a track, in pixels; the template draws it so.
_ROOM = Decimal("1.2")  # Beside an open end there is a fifth of room for its arrow.
_STEPS = (2, 4, 6, 8, 10)  # Each can be halved for the tick in the middle.


class Tick(Struct, frozen=True):
    """A place on the axis; `anchor` is SVG's text-anchor."""

    x: str
    label: str
    anchor: str


class Axis(Struct, frozen=True):
    """A scale from `low` to `high`, in the indicator's unit."""

    low: Decimal
    high: Decimal
    ticks: tuple[Tick, ...]

    def place(self, number: Decimal) -> Decimal:
        """Where a number stands, in percent of the width."""
        return (number - self.low) / (self.high - self.low) * 100


class Mark(Struct, frozen=True):
    """One value on a track; `x`, `width` and `end` are percentages of its width, with the sign.

    `shape` is `punt`, `bereik` (a bar from `x` for `width`), `vanaf` or `tot` (a dot at `x` and an
    arrow to `end`); `evidence` decides filled, hollow or dashed; `about` adds a wavy sign. `y` is
    the height in the track, in pixels: contradicting marks stand a little apart.
    """

    shape: str
    evidence: str
    x: str
    width: str
    end: str
    centre: str
    y: int
    about: bool


class Track(Struct, frozen=True):
    """A row of a plot: its marks, and pairs of conflicting marks that a line joins."""

    marks: tuple[Mark, ...]
    joins: tuple[tuple[Mark, Mark], ...]
    title: str


def axis(quantities: tuple[Quantity, ...], end: int | None, sign: str) -> Axis:
    """The scale that holds all quantities of one kind; `end` is where theirs ends, None when they
    have none of their own (a share and a grade have); `sign` stands behind the numbers."""
    highest = max(q.upper * _ROOM if q.bound in (">", ">=") else q.upper for q in quantities)
    lowest = min(q.lower * _ROOM if q.bound in ("<", "<=") else q.lower for q in quantities)
    high = max(Decimal(0), highest)
    high = Decimal(end) if end is not None and high <= end else _neat(high)
    low = -_neat(-lowest) if lowest < 0 else Decimal(0)
    if low < 0 and highest <= 0:
        high = Decimal(0)
    ends = (low, (low + high) / 2, high)
    anchors = ("start", "middle", "end")
    ticks = tuple(
        Tick(f"{n * 50}%", f"{in_dutch(_plain(end))}{sign}", anchors[n]) for n, end in enumerate(ends)
    )
    return Axis(low, high, ticks)


def track(values: tuple[tuple[Quantity, Evidence], ...], scale: Axis, sign: str) -> Track:
    """One row: the marks of a value, or of the values that contradict each other."""
    marks = tuple(
        _mark(quantity, evidence, scale, _height(index, len(values)))
        for index, (quantity, evidence) in enumerate(values)
    )
    words = " en ".join(f"{in_words(q)}{sign}, {e.label.lower()}" for q, e in values)
    span = f"van {in_dutch(_plain(scale.low))} tot {in_dutch(_plain(scale.high))}{sign}"
    return Track(marks, tuple(pairwise(marks)), f"{words}; op een schaal {span}")


def _height(index: int, marks: int) -> int:
    return HEIGHT // 2 if marks == 1 else 8 + index * (HEIGHT - 16) // (marks - 1)


def _mark(quantity: Quantity, evidence: Evidence, scale: Axis, y: int) -> Mark:
    start, stop = scale.place(quantity.lower), scale.place(quantity.upper)
    shape, end = ("bereik", stop) if quantity.is_range else ("punt", start)
    if quantity.bound in (">", ">="):
        shape, end = "vanaf", Decimal(100)
    elif quantity.bound in ("<", "<="):
        shape, end = "tot", Decimal(0)
    return Mark(
        shape,
        str(evidence.value),
        _percent(start),
        _percent(abs(end - start)),
        _percent(end),
        _percent((start + stop) / 2),
        y,
        quantity.bound == "~",
    )


def _neat(number: Decimal) -> Decimal:
    """The smallest number at or above it that reads well: 2, 4, 6, 8, 10, 20, 40 ..."""
    power = Decimal(1)
    while number > 10 * power:
        power *= 10
    return next(step * power for step in _STEPS if step * power >= number)


def _percent(place: Decimal) -> str:
    return f"{place.quantize(Decimal('0.01')).normalize():f}%"


def _plain(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()
