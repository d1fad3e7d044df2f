"""An indicator in one line of the overview.

Comes in: the values of an indicator and what of them stands on a line. Goes out: a finished line, made
beside the page of the indicator so that what compares is judged once.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.indicators import has_range
from voorveld.model.indicators import Indicator
from voorveld.views.figures.panels import Panels
from voorveld.views.figures.readings import on_one_line, owners, spread
from voorveld.views.figures.told import ToldGroup, told_groups, told_of, years_of
from voorveld.views.figures.values import IndicatorValue


class IndicatorLine(Struct, frozen=True):
    """An indicator on the overview: the values themselves, of when, and whether they compare."""

    name: str
    uri: str
    definition: str
    practices: int
    studies: int
    told: tuple[ToldGroup, ...]
    spread: str
    years: str
    on_one_line: str
    gathers: bool


def line_of(
    catalogue: Catalogue,
    indicator_id: str,
    indicator: Indicator,
    values: tuple[IndicatorValue, ...],
    panels: Panels,
) -> IndicatorLine:
    """The line of an indicator that has values."""
    practices, studies = owners(values)
    return IndicatorLine(
        indicator.naam,
        addresses.indicator(indicator_id),
        indicator.omschrijving or "",
        practices,
        studies,
        told_groups(told_of(values)),
        spread(values, panels) if has_range(catalogue, indicator) else "",
        years_of(values),
        on_one_line(panels),
        indicator.verzamelt,
    )
