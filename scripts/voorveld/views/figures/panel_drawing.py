"""A panel of dots as one drawing that can leave the site: rows with name, track and value, and an axis.

Comes in: a panel, what stands above and below it. Goes out: places in pixels for `panel_drawing.svg.jinja`.
"""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from voorveld.views.drawing import PALETTE, Colours, Filling, filling, wrapped
from voorveld.views.figures.charts import HEIGHT, Axis, Mark, Track
from voorveld.views.figures.panels import Panel, PanelRow

_NAME, _NOTE = 15, 13  # How high text is.
_NAMES, _VALUES, _ALL = 320, 190, 860  # How wide the columns at the left and right are, and everything.


class TextLine(Struct, frozen=True):
    """A line of text at a height, `size` pixels high."""

    y: int
    words: str
    size: int
    bold: bool


class DrawnMark(Struct, frozen=True):
    """A mark with how it is filled."""

    mark: Mark
    filling: Filling


class DrawnRow(Struct, frozen=True):
    """A row: its text at the left and the right, and its track with the height where that begins."""

    names: tuple[TextLine, ...]
    values: tuple[TextLine, ...]
    track: Track
    marks: tuple[DrawnMark, ...]
    track_y: int
    end: int


class PanelDrawing(Struct, frozen=True):
    """The whole drawing, of 900 pixels wide; `stroke` is the colour of marks."""

    title: str
    head: tuple[TextLine, ...]
    rows: tuple[DrawnRow, ...]
    axis: Axis
    axis_y: int
    foot: tuple[TextLine, ...]
    height: int
    stroke: str = PALETTE["petrol-diep"]
    colours: Colours = field(default_factory=Colours)


def panel_drawing(panel: Panel, subject: str, caption: str, told_by: str) -> PanelDrawing:
    """A panel with the name of its subject and its caption above, and below whose drawing it is."""
    head = _below((*_lines(subject, _ALL, 22, bold=True), *_lines(caption, _ALL, _NAME)), 20)
    top = head[-1].y + 20
    rows: list[DrawnRow] = []
    for row in panel.rows:
        rows.append(_row(row, top))
        top = rows[-1].end
    foot = _below(_lines(told_by, _ALL, _NOTE), top + 36)
    return PanelDrawing(subject, head, tuple(rows), panel.axis, top + 4, foot, foot[-1].y + 20)


def _row(row: PanelRow, top: int) -> DrawnRow:
    first = row.first
    notes = (first.detail, first.denominator or first.unsaid, f"periode: {first.period}", first.coverage)
    names = _column(first.owner.name if first.owner else "", notes, _NAMES, top)
    stated = " of ".join(value.value for value in row.values)
    kinds = (label for _, label in row.evidence)
    values = _column(f"{stated} {row.unit}".strip(), (*kinds, _dispute(row)), _VALUES, top)
    end = max(names[-1].y, values[-1].y) + 14
    marks = tuple(DrawnMark(mark, filling(mark.evidence)) for mark in row.track.marks)
    return DrawnRow(names, values, row.track, marks, (top + end) // 2 - HEIGHT // 2, end)


def _column(name: str, notes: tuple[str, ...], width: int, top: int) -> tuple[TextLine, ...]:
    small = (line for note in notes for line in _lines(note, width, _NOTE))
    return _below((*_lines(name, width, _NAME, bold=True), *small), top)


def _dispute(row: PanelRow) -> str:
    if row.elsewhere:
        return f"bronnen spreken elkaar tegen: ook {' en '.join(row.elsewhere)}"
    return "bronnen spreken elkaar tegen" if len(row.values) > 1 else ""


def _lines(text: str, width: int, size: int, *, bold: bool = False) -> tuple[TextLine, ...]:
    return tuple(TextLine(0, line, size, bold) for line in wrapped(text, size, width))


def _below(lines: tuple[TextLine, ...], top: int) -> tuple[TextLine, ...]:
    """The lines below each other, from a height on."""
    placed: list[TextLine] = []
    for line in lines:
        top += line.size + 6
        placed.append(replace(line, y=top))
    return tuple(placed)
