"""A sheet of the timeline as one drawing that can leave the site: names, tracks, words, and what signs mean.

Comes in: a page, and whose drawing it is. Goes out: places in pixels for `timeline_drawing.svg.jinja`; what
stands in a track keeps its places in percent.
"""

from __future__ import annotations

from msgspec import Struct, field

from voorveld.model.choices import SourceAge
from voorveld.views.drawing import PALETTE, Colours, wrapped
from voorveld.views.timeline.page import TimelinePage, TimelineRow
from voorveld.views.timeline.scale import Scale
from voorveld.views.timeline.shapes import SHAPES, Shape
from voorveld.views.timeline.track import Track

_TEXT, _SMALL, _STEP = 14, 12, 17  # How high text is, and how far apart lines are.
_NAMES, _WORDS, _ALL = 270, 210, 860  # How wide the columns at the left and right are, and everything.


class TextLine(Struct, frozen=True):
    """A line of text with its place."""

    x: int
    y: int
    words: str
    size: int
    bold: bool


class DrawnRow(Struct, frozen=True):
    """An example: its text, and its track with the height where that begins. An old one is hollow."""

    texts: tuple[TextLine, ...]
    track: Track
    track_y: int
    end: int
    is_old: bool


class DrawnSign(Struct, frozen=True):
    """A sign with its words at the foot."""

    shape: Shape
    x: int
    y: int


class TimelineDrawing(Struct, frozen=True):
    """The whole drawing, of 900 pixels wide; the rows stand between `axis_y` and `end`."""

    title: str
    texts: tuple[TextLine, ...]
    rows: tuple[DrawnRow, ...]
    signs: tuple[DrawnSign, ...]
    shapes: tuple[Shape, ...]
    scale: Scale
    axis_y: int
    end: int
    height: int
    running: str = "#17603a"
    planned: str = "#0a5468"
    mist: str = PALETTE["petrol-licht"]
    colours: Colours = field(default_factory=Colours)


def timeline_drawing(page: TimelinePage, told_by: str) -> TimelineDrawing:
    """The rows of a page below its title, and whose drawing it is at the foot."""
    counts = "; ".join(f"bij {c.count} {c.words}" for c in page.counts)
    head = (
        *_lines(page.title, 20, 40, _ALL, 22, bold=True),
        *_lines(f"De nieuwste bron: {counts}.", 20, 66, _ALL, _TEXT),
    )
    axis_y = head[-1].y + 20
    top, rows = axis_y + 34, []
    for row in (row for group in page.groups for row in group.rows):
        rows.append(_row(row, top))
        top = rows[-1].end
    signs, below = _signs(page.shapes, top + 60)
    meaning = (
        f"Hol: het bericht is van vóór {page.recent_from}. Vak: ergens in die tijd; een vak met streepjes "
        "is ongeveer of waarschijnlijk. Dikke streep: zo lang duurde het volgens een bron. Stippels: het "
        "begin is niet bekend. Arcering: na de nieuwste bron, niets bekend, tot wij in "
        f"{page.compared} voor het laatst vergeleken."
    )
    notes = _lines(meaning, 20, below + 34, _ALL, _SMALL)
    foot = _lines(told_by, 20, notes[-1].y + 26, _ALL, _SMALL)
    return TimelineDrawing(
        page.title,
        (*head, *notes, *foot),
        tuple(rows),
        signs,
        SHAPES,
        page.scale,
        axis_y,
        top,
        foot[-1].y + 20,
    )


def _row(row: TimelineRow, top: int) -> DrawnRow:
    names = _lines(row.name, 20, top + 20, _NAMES, _TEXT, bold=True)
    words = _lines(row.status.words, 680, top + 18, _WORDS, _SMALL)
    source = _lines(row.status.source, 680, words[-1].y + _STEP, _WORDS, _SMALL)
    end = max(names[-1].y, source[-1].y, top + row.track.height) + 10
    is_old = row.status.age != SourceAge.RECENT.value
    return DrawnRow((*names, *words, *source), row.track, top + 1, end, is_old)


def _signs(shapes: tuple[Shape, ...], top: int) -> tuple[tuple[DrawnSign, ...], int]:
    """The signs side by side, four on a line, and where they end."""
    placed = tuple(DrawnSign(shape, 30 + n % 4 * 215, top + n // 4 * 24) for n, shape in enumerate(shapes))
    return placed, placed[-1].y if placed else top


def _lines(text: str, x: int, y: int, width: int, size: int, *, bold: bool = False) -> tuple[TextLine, ...]:
    return tuple(
        TextLine(x, y + n * (size + 4), line, size, bold) for n, line in enumerate(wrapped(text, size, width))
    )
