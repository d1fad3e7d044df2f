"""The values of an indicator: what may share a line stands on one in a drawing, all stand in the table.

Comes in: values of one indicator. Goes out: plots with one axis each for values that compare, a plot for
values of which sources disagree, and the rows of the table, each with the reason why it stands apart.
What may not be compared is not drawn: on one axis it would be a ranking. A study's value that only
repeats a practice's is left out of the plots.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from voorveld.facts.comparable import Group, comparable_groups, differences
from voorveld.facts.comparand import Comparand
from voorveld.facts.indicators import PERCENT
from voorveld.facts.named import Named
from voorveld.facts.reasons import Ground
from voorveld.model.quantity import Quantity
from voorveld.views.figures.charts import Axis, Track, axis, track
from voorveld.views.figures.figure import Apart, FigureView
from voorveld.views.figures.values import IndicatorValue

Row = tuple[IndicatorValue, ...]


class PanelRow(Struct, frozen=True):
    """A value, or the values of one practice that contradict each other, on one track. `elsewhere` is
    what contradicts them without being on it."""

    values: tuple[FigureView, ...]
    track: Track
    elsewhere: tuple[str, ...]

    @property
    def first(self) -> FigureView:
        """The value that speaks for the row."""
        return self.values[0]

    @property
    def unit(self) -> str:
        """The unit behind the last value: of one or of more."""
        return self.values[-1].unit

    @property
    def evidence(self) -> tuple[tuple[str, str], ...]:
        """How sure the values are, each kind once: its id and its label."""
        return tuple(dict.fromkeys((v.evidence, v.evidence_label) for v in self.values))


class Panel(Struct, frozen=True):
    """Rows that share an axis."""

    rows: tuple[PanelRow, ...]
    axis: Axis
    apart: Apart | None

    @property
    def owner(self) -> Named | None:
        """The practice or study that states all rows; None when there are more."""
        first = self.rows[0].first.owner
        return first if all(row.first.owner == first for row in self.rows) else None

    @property
    def caption(self) -> str:
        """What the rows have in common."""
        if len(self.rows) == 1:
            return "Bronnen noemen meer dan één getal"
        if self.owner:
            return f"{self.owner.name}, {len(self.rows)} keer geteld"
        return f"{len(self.rows)} waarden die op één lijn mogen"


class Panels(Struct, frozen=True):
    """All values of an indicator. `shared` and `disputed` are drawn; `alone` counts the numbers that
    share a line with no other, `differences` tells why; `table` holds every value."""

    shared: tuple[Panel, ...]
    disputed: tuple[Panel, ...]
    alone: int
    differences: tuple[Ground, ...]
    table: tuple[FigureView, ...]

    @property
    def together(self) -> int:
        """How many numbers stand on a line with others."""
        return sum(len(panel.rows) for panel in self.shared)


def panels_of(values: Row, scale_end: int | None, unit: str) -> Panels:
    """Panels for the values of one indicator, with its unit and the end of its kind's scale."""
    plotted = tuple(v for v in values if v.is_number and not v.view.same_as)
    rows = {row[0].comparand: row for row in _conflict_rows(plotted)}
    groups = comparable_groups(tuple(rows))
    drawn = _Drawing(rows, scale_end, PERCENT if unit == PERCENT else "")
    single = tuple(group for group in groups if len(group.members) == 1)
    apart = {group.members[0]: drawn.apart(group) for group in single}
    return Panels(
        shared=tuple(drawn.panel(group) for group in groups if len(group.members) > 1),
        disputed=tuple(drawn.panel(group) for group in single if len(rows[group.members[0]]) > 1),
        alone=len(single),
        differences=differences(groups),
        table=tuple(replace(v.view, apart=apart.get(v.comparand)) for v in values),
    )


def _conflict_rows(values: Row) -> tuple[Row, ...]:
    """Values that contradict each other, together; every other value by itself."""
    rows: list[list[IndicatorValue]] = []
    of_owner: dict[Named, list[list[IndicatorValue]]] = defaultdict(list)
    for value in values:
        mine = of_owner[value.owner]
        home = next((r for r in mine if any(o.view.id in value.view.contradicts for o in r)), None)
        if home is None:
            rows.append([value])
            mine.append(rows[-1])
        else:
            home.append(value)
    return tuple(tuple(row) for row in rows)


class _Drawing(Struct, frozen=True):
    """Draws groups of rows; `rows` by the comparand of their first value."""

    rows: Mapping[Comparand, Row]
    scale_end: int | None
    sign: str

    def panel(self, group: Group) -> Panel:
        mine = tuple(self.rows[member] for member in group.members)
        scale = axis(tuple(_quantity(v) for row in mine for v in row), self.scale_end, self.sign)
        return Panel(tuple(self._row(row, scale) for row in _sorted(mine)), scale, self.apart(group))

    def apart(self, group: Group) -> Apart | None:
        """The figure outside a group that differs least from it, with the reasons."""
        if group.nearest is None:
            return None
        nearest = self.rows[group.nearest][0]
        return Apart(nearest.view.words, nearest.owner.name, tuple(reason.text for reason in group.apart))

    def _row(self, row: Row, scale: Axis) -> PanelRow:
        marks = tuple((_quantity(v), v.comparand.evidence) for v in row)
        here = {v.view.words for v in row}
        elsewhere = dict.fromkeys(w for v in row for w in v.view.opposed if w not in here)
        return PanelRow(tuple(v.view for v in row), track(marks, scale, self.sign), tuple(elsewhere))


def _sorted(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Values that compare by value, highest first; those of one practice over the years by period."""
    one_owner = len({row[0].owner for row in rows}) == 1
    if one_owner and all(row[0].comparand.period for row in rows):
        return tuple(sorted(rows, key=_moment))
    return tuple(sorted(rows, key=_height))


def _moment(row: Row) -> str:
    period = row[0].comparand.period
    return period.first.isoformat() if period and period.first else ""


def _height(row: Row) -> tuple[object, ...]:
    quantity = _quantity(row[0])
    return (-quantity.upper, -quantity.lower, row[0].owner.name)


def _quantity(value: IndicatorValue) -> Quantity:
    quantity = value.comparand.value
    assert quantity is not None, "only numbers are drawn"
    return quantity
