"""One example as a drawing: signs for its stages where its moments are, and mist after its newest source.

Comes in: a timeline and the scale. Goes out: places in percent of the width and in pixels from the top.
A day, month or season is a sign, which is as wide itself. A year or period is a sign in the middle of a box
that is as wide as the moment may be; about or probably makes the box dashed. A moment known from one side has
an arrow to where it may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts.timeline import Sign, Step, Timeline, newest_first
from voorveld.model.edtf import Edtf
from voorveld.views.timeline.scale import UNDATED, Scale, percent, scale

_ROOM = 4.6  # So wide is a sign on a phone, in percent of the track: nearer ones stand below each other.
_SEASON = 125  # Of a moment of more days than the longest season the width is drawn.
_ARROW, _TAIL = 3.0, 4.5
_TOP, _LINE, _BELOW = 15, 17, 15  # Where the first sign stands, and how far apart lines are, in pixels.
_DOUBTS = "~?%"  # The signs for about, probably, and both.


class Box(Struct, frozen=True):
    """How wide a moment may be; `is_doubted` when it is about or probably then."""

    x: str
    width: str
    is_doubted: bool


class Mark(Struct, frozen=True):
    """The sign of a stage; `arrow` is the end of an arrow to where the moment may be, empty without one."""

    sign: str
    x: str
    y: int
    box: Box | None
    arrow: str
    earlier: bool


class Line(Struct, frozen=True):
    """From one moment to another: `kind` is how long a source says it was so (`duur`), how long it was
    planned (`plan`), or the same example with nothing told in between (`draad`)."""

    kind: str
    x1: str
    x2: str
    y: int


class End(Struct, frozen=True):
    """Where a stage ended, was to end (`plan`), or was last told of (`gezien`)."""

    kind: str
    x: str
    y: int
    box: Box | None


class Mist(Struct, frozen=True):
    """Nothing is told of what was after `x`; perhaps not after `maybe_x`, where the last moment is wide.

    `source` is where the newest source stands, empty without a date; of a wide one it is where that ends.
    """

    x: str
    width: str
    maybe_x: str
    maybe_width: str
    source: str
    is_wide: bool


class Track(Struct, frozen=True):
    """The drawing of one example, with its height in pixels."""

    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    ends: tuple[End, ...]
    tail: str
    tail_x: str
    mist: Mist
    height: int


class _Placed(Struct, frozen=True):
    """A stage with where its moments stand, in percent."""

    step: Step
    x: float
    y: int
    ends: float | None
    planned: float | None
    told: float | None


def track(catalogue: Catalogue, each: Timeline) -> Track:
    """The drawing of one example, made once for all pages that show it."""
    return catalogue.once(_tracks)[each.practice.id]


def _tracks(catalogue: Catalogue) -> Mapping[str, Track]:
    years = scale(catalogue)
    return {each.practice.id: _track(each, years) for each in newest_first(catalogue, catalogue.practices)}


def _track(each: Timeline, years: Scale) -> Track:
    placed = tuple(_apart(tuple(_places(each, years))))
    dated = [p for p in placed if p.x >= UNDATED]
    start = min(dated, key=lambda p: p.x, default=None)
    lowest = max((p.y for p in placed), default=_TOP)
    has_tail = start is not None and each.begun is None and _lacks_begin(start.step)
    return Track(
        marks=tuple(_mark(p, years) for p in placed),
        lines=tuple(_lines(dated)),
        ends=tuple(_ends(dated, years)),
        tail=percent(start.x - _TAIL) if start and has_tail else "",
        tail_x=percent(start.x) if start and has_tail else "",
        mist=_mist(each, years),
        height=lowest + _BELOW,
    )


def _lacks_begin(step: Step) -> bool:
    """Of a moment that may be earlier an arrow tells so already."""
    is_open = step.first is not None and step.first.first is None
    return step.begins is None and not is_open and step.sign not in (Sign.PLANNED, Sign.UNKNOWN)


def _places(each: Timeline, years: Scale) -> Iterator[_Placed]:
    """Stages with their places; those without a year stand side by side in the room for them."""
    undated = 0
    for step in each.steps:
        if step.first is None:
            x = UNDATED / 6 + undated * UNDATED / 3.2
            undated += 1
            yield _Placed(step, min(x, UNDATED - 2), _TOP, None, None, None)
            continue
        begun = _middle(step.first, years) or 0.0
        told = _middle(step.told, years) if step.told is not step.first else None
        told = told if told is not None and told >= begun else None
        yield _Placed(step, begun, _TOP, _middle(step.ends, years), _middle(step.planned, years), told)


def _apart(placed: tuple[_Placed, ...]) -> Iterator[_Placed]:
    """Signs that would hide each other stand below each other, the later one lower."""
    taken: list[tuple[float, int]] = []
    for p in placed:
        y = _TOP
        while any(line == y and abs(x - p.x) < _ROOM for x, line in taken):
            y += _LINE
        taken.append((p.x, y))
        if p.ends is not None:
            taken.append((p.ends + _ROOM / 3, y))
        yield replace(p, y=y)


def _middle(day: Edtf | None, years: Scale) -> float | None:
    """The middle of a moment, or its known side; None without a year."""
    if day is None or not day.has_year:
        return None
    known = [years.place(end) for end in (day.first, day.last) if end]
    return sum(known) / len(known)


def _mark(p: _Placed, years: Scale) -> Mark:
    day = p.step.first
    if day is None:
        return Mark(p.step.sign.value, percent(p.x), p.y, None, "", earlier=False)
    is_bound = (day.first is None) != (day.last is None)
    end = p.x + (_ARROW if day.last is None else -_ARROW)
    return Mark(
        p.step.sign.value,
        percent(p.x),
        p.y,
        _box(day, years),
        percent(end) if is_bound else "",
        earlier=day.first is None,
    )


def _box(day: Edtf | None, years: Scale) -> Box | None:
    """How wide a moment may be, of one that is wider than its sign or not certain."""
    if day is None or day.first is None or day.last is None:
        return None
    is_doubted = any(sign in day.text for sign in _DOUBTS)
    start, end = years.place(day.first), years.place(day.last)
    if (day.last - day.first).days < _SEASON:
        if not is_doubted:
            return None
        start, end = (start + end - years.width) / 2, (start + end + years.width) / 2
    return Box(percent(start), percent(end - start), is_doubted)


def _lines(dated: list[_Placed]) -> Iterator[Line]:
    for p in dated:
        lasted = p.ends if p.ends is not None else p.told
        if p.step.is_running and lasted is not None and lasted > p.x:
            yield Line("duur", percent(p.x), percent(lasted), p.y)
        if p.planned is not None:
            yield Line("plan", percent(max(p.x, p.told or 0)), percent(p.planned), p.y)
    known = [x for p in dated for x in (p.x, p.ends, p.told) if x is not None]
    if len(dated) > 1:
        yield Line("draad", percent(min(known)), percent(max(known)), _TOP)


def _ends(dated: list[_Placed], years: Scale) -> Iterator[End]:
    for p in dated:
        if p.planned is not None:
            yield End("plan", percent(p.planned), p.y, _box(p.step.planned, years))
        if p.ends is not None:
            box = _box(p.step.ends, years) if p.ends != p.x else None
            yield End("eind", percent(p.ends), p.y, box)
        elif p.told is not None and abs(p.told - p.x) > _ROOM / 2:
            yield End("gezien", percent(p.told), p.y, _box(p.step.told, years))


def _mist(each: Timeline, years: Scale) -> Mist:
    """From the last moment of which anything is told: that of the newest source, or one without a date."""
    now, newest = years.place(years.compared), each.stood.source.newest
    told = [day for s in each.steps for day in (s.begins, s.ends, s.told) if day and day.has_year]
    known = [*told, newest] if newest else told
    surely = min(now, max((_end(day, years) for day in known), default=UNDATED))
    maybe = max((_start(day, years) for day in known), default=UNDATED)
    is_wide = surely - maybe > years.width / 8
    source = min(now, _end(newest, years)) if newest else None
    return Mist(
        percent(surely),
        percent(now - surely),
        percent(maybe) if is_wide else "",
        percent(surely - maybe) if is_wide else "",
        percent(source) if source else "",
        is_wide=bool(newest and newest.first and newest.last and (newest.last - newest.first).days > 31),
    )


def _start(day: Edtf, years: Scale) -> float:
    return years.place(day.first or day.last or years.compared)


def _end(day: Edtf, years: Scale) -> float:
    return years.place(day.last or day.first or years.compared)
