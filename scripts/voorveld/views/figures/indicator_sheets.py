"""The values of an indicator in sheets: those of the table, and those that stand on one line.

Comes in: the panels and values of an indicator. Goes out: what stands on the page of the indicator itself,
and finished values for `indicator_sheet.html.jinja`: a sheet has rows of the table, or of the drawing.
Only what comes from practices grows with their number; values of studies stay on the page itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.views.figures.figure import FigureView
from voorveld.views.figures.panels import Panel, PanelRow
from voorveld.views.figures.values import told_at
from voorveld.views.sheets import Sheet, sheets

ON_A_SHEET = 25
"""How many values stand on the page of an indicator, and on each of its sheets."""
MOST_OPPOSED = 12
"""Up to so many contradictions stand on the overview of figures, and so many drawings of one on a page."""

Drawn = tuple[Panel, PanelRow]
"""A row of a drawing, with the panel it is of."""


class IndicatorSheet(Struct, frozen=True):
    """A sheet of an indicator with rows of its table in `values`, or with drawings of them in `panels`.
    At the address `explained` stands what they count."""

    name: str
    explained: str
    heading: str
    panels: tuple[Panel, ...]
    values: tuple[FigureView, ...]
    sheet: Sheet


def value_sheets(
    indicator_id: str, values: tuple[FigureView, ...]
) -> tuple[tuple[Sheet, tuple[FigureView, ...]], ...]:
    """All sheets with values of practices; the first stands on the page of the indicator."""
    return sheets(addresses.indicator(indicator_id), values, ON_A_SHEET, _owner)


def panels_here(panels: tuple[Panel, ...]) -> tuple[Panel, ...]:
    """The drawings on the page of the indicator: all, or none when they need sheets of their own."""
    return panels if len(_rows(panels)) <= ON_A_SHEET else ()


def indicator_sheets(
    catalogue: Catalogue,
    indicator_id: str,
    name: str,
    panels: tuple[Panel, ...],
    values: tuple[FigureView, ...],
) -> Iterator[IndicatorSheet]:
    """The sheets that are pages of their own; of most indicators there are none."""
    explained = addresses.indicator(indicator_id)
    for sheet, rows in value_sheets(indicator_id, values)[1:]:
        told = told_at(catalogue, rows, sheet.here.uri)
        yield IndicatorSheet(name, explained, "Alle waarden, met bron", (), told, sheet)
    drawn = _rows(panels)
    if len(drawn) > ON_A_SHEET:
        lines = addresses.indicator_lines(indicator_id)
        for sheet, some in sheets(lines, drawn, ON_A_SHEET, lambda row: _owner(row[1].first)):
            yield IndicatorSheet(name, explained, "Op één lijn", tuple(_together(some)), (), sheet)


def overview_sheets(
    catalogue: Catalogue, loose: tuple[FigureView, ...], opposed: tuple[tuple[FigureView, ...], ...]
) -> Iterator[IndicatorSheet]:
    """What is too much for the overview of figures, each value with what it counts: the values of no
    subject, and those that contradict each other."""
    if len(loose) > ON_A_SHEET:
        yield from _of_overview(catalogue, addresses.LOOSE_FIGURES, "losse-getallen", "Losse getallen", loose)
    if len(opposed) > MOST_OPPOSED:
        values = tuple(value for found in opposed for value in found)
        heading = "Waar bronnen elkaar tegenspreken"
        yield from _of_overview(catalogue, addresses.OPPOSED_FIGURES, "tegenspraak", heading, values)


def _of_overview(
    catalogue: Catalogue, address: str, anchor: str, heading: str, values: tuple[FigureView, ...]
) -> Iterator[IndicatorSheet]:
    for sheet, rows in sheets(address, values, ON_A_SHEET, _owner):
        here = told_at(catalogue, rows, sheet.here.uri)
        told = tuple(replace(value, detail=value.what) for value in here)
        yield IndicatorSheet("Cijfers", f"{addresses.FIGURES}#{anchor}", heading, (), told, sheet)


def _rows(panels: tuple[Panel, ...]) -> tuple[Drawn, ...]:
    return tuple((panel, row) for panel in panels for row in panel.rows)


def _together(rows: tuple[Drawn, ...]) -> Iterator[Panel]:
    for _, same in groupby(rows, key=lambda row: id(row[0])):
        mine = list(same)
        yield replace(mine[0][0], rows=tuple(row for _, row in mine))


def _owner(value: FigureView) -> str:
    return value.owner.name if value.owner else value.what
