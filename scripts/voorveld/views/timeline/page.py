"""`/tijdlijn/`: every example over time, by how new its newest source is, and the same in words.

Comes in: the catalogue. Goes out: pages of all examples, and of those of a variant or a province.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named
from voorveld.facts.source_age import age_label, last_compared, recent_from
from voorveld.facts.timeline import Timeline, newest_first, on_a_sheet
from voorveld.model.choices import SourceAge
from voorveld.model.edtf import month_in_words
from voorveld.model.practice import Practice
from voorveld.views.common import Texts
from voorveld.views.practice import StageView, StatusView, stage_views, status_view
from voorveld.views.sheets import Sheet, sheets
from voorveld.views.timeline.choices import Choices, choices, provinces_with_any, variants_with_any
from voorveld.views.timeline.scale import UNDATED, Scale, percent, scale
from voorveld.views.timeline.shapes import SHAPES, Shape
from voorveld.views.timeline.track import Track, track

_HIGH = 84  # How high the highest column is, in pixels.


class TimelineRow(Struct, frozen=True):
    """An example: its drawing, how it stood, and its stages in words with their sources."""

    id: str
    name: str
    uri: str
    status: StatusView
    track: Track
    stages: tuple[StageView, ...]
    begun: str
    newest: str


class AgeGroup(Struct, frozen=True):
    """The examples of one sheet whose newest source is about as old."""

    id: str
    label: str
    rows: tuple[TimelineRow, ...]


class Column(Struct, frozen=True):
    """How many examples have a newest source of a year, as a column."""

    age: str
    count: int
    x: str
    width: str
    centre: str
    y: int
    height: int


class Count(Struct, frozen=True):
    """How many examples have a newest source of one class."""

    age: str
    count: int
    words: str


class TimelinePage(Struct, frozen=True):
    """A sheet of all examples, or of those of a variant or province (`part`, empty for all)."""

    title: str
    part: Named | None
    total: int
    counts: tuple[Count, ...]
    recent_from: int
    compared: str
    columns: tuple[Column, ...]
    scale: Scale
    groups: tuple[AgeGroup, ...]
    shapes: tuple[Shape, ...]
    parts: tuple[Choices, ...]
    sheet: Sheet
    drawing: str
    file_name: str


Shown = tuple[TimelinePage, tuple[Timeline, ...]]


def timeline_pages(catalogue: Catalogue) -> Iterator[Shown]:
    """All examples, then those of every variant and province that has any; each page with its timelines."""
    yield from _sheets(catalogue, addresses.TIMELINE, None, catalogue.practices)
    for part in (*variants_with_any(catalogue), *provinces_with_any(catalogue)):
        yield from _sheets(catalogue, part.uri, part.about, part.practices)


def _sheets(
    catalogue: Catalogue, address: str, part: Named | None, practices: tuple[Practice, ...]
) -> Iterator[Shown]:
    told = newest_first(catalogue, practices)
    name = part.name if part else "alle voorbeelden"
    for sheet, shown in sheets(address, told, on_a_sheet(len(told)), lambda each: each.practice.naam):
        page = TimelinePage(
            title=f"Tijdlijn van {name}{sheet.label}",
            part=part,
            total=len(told),
            counts=tuple(_counts(catalogue, told)),
            recent_from=recent_from(catalogue),
            compared=month_in_words(last_compared(catalogue)),
            columns=tuple(_columns(catalogue, told)),
            scale=scale(catalogue),
            groups=tuple(_groups(catalogue, shown, sheet.here.uri)),
            shapes=_shapes(catalogue),
            parts=choices(catalogue, address),
            sheet=sheet,
            drawing=addresses.drawing(sheet.here.uri, "tijdlijn"),
            file_name=sheet.here.uri.rstrip("/").replace("/", "-"),
        )
        yield page, shown


def _shapes(catalogue: Catalogue) -> tuple[Shape, ...]:
    """The signs that occur in any example."""
    told = {step.sign.value for each in newest_first(catalogue, catalogue.practices) for step in each.steps}
    return tuple(shape for shape in SHAPES if shape.sign in told)


def _counts(catalogue: Catalogue, told: tuple[Timeline, ...]) -> Iterator[Count]:
    found, year = Counter(each.stood.source.age for each in told), recent_from(catalogue)
    words = {
        SourceAge.RECENT: f"van {year} of later",
        SourceAge.OLD: f"van vóór {year}",
        SourceAge.UNDATED: "zonder datum",
    }
    for age in SourceAge:
        yield Count(age.value, found[age], words[age])


def _columns(catalogue: Catalogue, told: tuple[Timeline, ...]) -> Iterator[Column]:
    """How many newest sources are of each year, and how many examples have none with a date."""
    years, recent = scale(catalogue), recent_from(catalogue)
    found = Counter(_year(each) for each in told)
    most = max(found.values(), default=1)
    for year, count in sorted(found.items()):
        high = max(2, round(count / most * _HIGH))
        start, wide = (years.at(year), years.width) if year else (0.0, UNDATED)
        age = SourceAge.UNDATED if not year else SourceAge.RECENT if year >= recent else SourceAge.OLD
        yield Column(
            age.value,
            count,
            percent(start + wide * 0.12),
            percent(wide * 0.76),
            percent(start + wide / 2),
            _HIGH - high + 20,
            high,
        )


def _year(each: Timeline) -> int:
    newest = each.stood.source.newest
    return newest.first.year if newest and newest.first else 0


def _groups(catalogue: Catalogue, told: tuple[Timeline, ...], here: str) -> Iterator[AgeGroup]:
    for age, each in groupby(told, key=lambda t: t.stood.source.age):
        yield AgeGroup(age.value, age_label(catalogue, age), tuple(_row(catalogue, t, here) for t in each))


def _row(catalogue: Catalogue, each: Timeline, here: str) -> TimelineRow:
    practice = each.practice
    page = addresses.practice(practice.id)
    texts = Texts(catalogue, practice, here, page=page)
    return TimelineRow(
        practice.id,
        practice.naam,
        page,
        status_view(each.stood),
        track(catalogue, each),
        stage_views(each, texts),
        each.begun.words if each.begun else "",
        each.stood.source.newest.words if each.stood.source.newest else "",
    )
