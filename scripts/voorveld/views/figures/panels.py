"""The values of an indicator in panels: what may share a line stands on one, the rest apart.

Comes in: values of one indicator. Goes out: plots with one axis each, single values with the
reason why they stand apart, and values that are no number. A study's value that only repeats a
practice's is left out here; the table has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from voorveld.facts.comparable import Group, comparable_groups, differences
from voorveld.facts.comparand import Comparand
from voorveld.facts.indicators import PERCENT
from voorveld.facts.named import Named
from voorveld.facts.reasons import Ground
from voorveld.model.quantity import Quantity
from voorveld.views.figures.charts import Axis, Track, axis, track
from voorveld.views.figures.values import IndicatorValue


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A value, or the values of one practice that contradict each other, on one track."""

    values: tuple[IndicatorValue, ...]
    track: Track | None

    @property
    def first(self) -> IndicatorValue:
        """The value that speaks for the row."""
        return self.values[0]

    @property
    def evidence(self) -> tuple[tuple[str, str], ...]:
        """How sure the values are, each kind once: its id and its label."""
        return tuple(dict.fromkeys((v.view.evidence, v.view.evidence_label) for v in self.values))

    @property
    def unit(self) -> str:
        """The unit of the values."""
        return self.first.view.unit

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Values that contradict this row and are not in it, such as those of another indicator."""
        mine = {v.words for v in self.values}
        return tuple(dict.fromkeys(w for v in self.values for w in v.opposed_words if w not in mine))


@dataclass(frozen=True, slots=True)
class Apart:
    """Why a panel stands apart from the value that is most like it."""

    nearest: IndicatorValue
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows that share an axis; one row without an axis is a number that has no scale of its own."""

    rows: tuple[PanelRow, ...]
    axis: Axis | None
    apart: Apart | None

    @property
    def owner(self) -> IndicatorValue | None:
        """A value of the practice or study that states all rows; None when there are more."""
        first = self.rows[0].first
        return first if all(row.first.owner == first.owner for row in self.rows) else None


@dataclass(frozen=True, slots=True)
class Panels:
    """All panels of an indicator. `differences`: why there is more than one."""

    shared: tuple[Panel, ...]
    single: tuple[Panel, ...]
    wordless: tuple[IndicatorValue, ...]
    differences: tuple[Ground, ...]


def panels_of(values: tuple[IndicatorValue, ...], scale_end: int | None, unit: str) -> Panels:
    """Panels for the values of one indicator, with its unit and the end of its kind's scale."""
    plotted = tuple(v for v in values if v.comparand.value is not None and not v.same_as)
    rows = _conflict_rows(plotted)
    groups = comparable_groups(tuple(row[0].comparand for row in rows))
    row_of = {row[0].comparand: row for row in rows}
    drawn = tuple(_panel(group, row_of, scale_end, unit) for group in groups)
    return Panels(
        shared=tuple(p for p in drawn if len(p.rows) > 1),
        single=tuple(sorted((p for p in drawn if len(p.rows) == 1), key=_practices_first)),
        wordless=tuple(v for v in values if v.comparand.value is None and not v.same_as),
        differences=differences(groups),
    )


def _conflict_rows(values: tuple[IndicatorValue, ...]) -> tuple[tuple[IndicatorValue, ...], ...]:
    """Values that contradict each other, together; every other value by itself."""
    rows: list[list[IndicatorValue]] = []
    of_owner: dict[Named, list[list[IndicatorValue]]] = defaultdict(list)
    for value in values:
        mine = of_owner[value.owner]
        home = next((r for r in mine if any(other.view.id in value.opposed for other in r)), None)
        if home is None:
            rows.append([value])
            mine.append(rows[-1])
        else:
            home.append(value)
    return tuple(tuple(row) for row in rows)


def _panel(
    group: Group, row_of: Mapping[Comparand, tuple[IndicatorValue, ...]], scale_end: int | None, unit: str
) -> Panel:
    mine = tuple(row_of[member] for member in group.members)
    sign = PERCENT if unit == PERCENT else ""
    draws = len(mine) > 1 or scale_end is not None or len(mine[0]) > 1
    scale = axis(tuple(_quantity(v) for row in mine for v in row), scale_end, sign) if draws else None
    panel_rows = tuple(PanelRow(row, _track(row, scale, sign) if scale else None) for row in mine)
    apart = None
    if group.nearest is not None:
        apart = Apart(row_of[group.nearest][0], tuple(r.text for r in group.apart))
    return Panel(_sorted(panel_rows), scale, apart)


def _track(row: tuple[IndicatorValue, ...], scale: Axis, sign: str) -> Track:
    return track(tuple((_quantity(v), v.comparand.evidence) for v in row), scale, sign)


def _sorted(rows: tuple[PanelRow, ...]) -> tuple[PanelRow, ...]:
    """By value, highest first; the values of one practice over the years by period."""
    one_owner = len({row.first.owner for row in rows}) == 1
    if one_owner and all(row.first.comparand.period for row in rows):
        return tuple(sorted(rows, key=_moment))
    return tuple(sorted(rows, key=_height))


def _moment(row: PanelRow) -> str:
    period = row.first.comparand.period
    return period.first.isoformat() if period and period.first else ""


def _practices_first(panel: Panel) -> tuple[object, ...]:
    return (panel.rows[0].first.from_study, *_height(panel.rows[0]))


def _height(row: PanelRow) -> tuple[object, ...]:
    quantity = _quantity(row.first)
    return (-quantity.upper, -quantity.lower, row.first.owner.name)


def _quantity(value: IndicatorValue) -> Quantity:
    quantity = value.comparand.value
    assert quantity is not None, "only numbers are drawn"
    return quantity
