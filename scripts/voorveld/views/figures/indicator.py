"""One page per indicator, with all its values in practices and studies.

Comes in: the catalogue. Goes out: finished values for `indicator.html.jinja`. Shows every value;
chooses, adds up and averages none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.evidence import LEGEND
from voorveld.facts.figures import figures_by_indicator
from voorveld.facts.indicators import all_indicators, has_range, indicator_kind
from voorveld.facts.own_numbers import reckoned_with
from voorveld.model.indicators import Indicator
from voorveld.rendering import words_in
from voorveld.views.figures.figure import FigureView
from voorveld.views.figures.indicator_sheets import (
    IndicatorSheet,
    indicator_sheets,
    panels_here,
    value_sheets,
)
from voorveld.views.figures.line import IndicatorLine, line_of
from voorveld.views.figures.panels import Panel, Panels, panels_of
from voorveld.views.figures.readings import reading
from voorveld.views.figures.values import IndicatorValue, indicator_values
from voorveld.views.sheets import Sheet


class IndicatorPage(Struct, frozen=True):
    """Everything on the page of one indicator; what is too much for it stands on sheets of their own.
    `shared` are the panels that are drawn here: all or none."""

    id: str
    name: str
    kind: str
    definition: str
    reading: str
    panels: Panels
    shared: tuple[Panel, ...]
    evidence: tuple[tuple[str, str, str], ...]
    practice_values: tuple[FigureView, ...]
    sheet: Sheet
    study_values: tuple[FigureView, ...]
    related: tuple[tuple[str, str], ...]
    reckoned_with: bool
    words: tuple[str, ...]


class ToldIndicator(NamedTuple):
    """An indicator with values: its page, its line on the overview, and sheets of what is too much."""

    page: IndicatorPage
    line: IndicatorLine
    more: tuple[IndicatorSheet, ...]


def told_indicators(catalogue: Catalogue) -> Iterator[ToldIndicator]:
    """Every subject that has a value, in the order of the list."""
    stated = figures_by_indicator(catalogue)
    for indicator_id, indicator in all_indicators(catalogue):
        if indicator_id in stated and not indicator.restgroep:
            values = indicator_values(catalogue, stated[indicator_id], addresses.indicator(indicator_id))
            panels = panels_of(values, indicator_kind(catalogue, indicator).schaal_tot, indicator.eenheid)
            from_practices, _ = by_origin(panels.table)
            yield ToldIndicator(
                _page(catalogue, indicator_id, indicator, values, panels, frozenset(stated)),
                line_of(catalogue, indicator_id, indicator, values, panels),
                tuple(
                    indicator_sheets(catalogue, indicator_id, indicator.naam, panels.shared, from_practices)
                ),
            )


def _page(
    catalogue: Catalogue,
    indicator_id: str,
    indicator: Indicator,
    values: tuple[IndicatorValue, ...],
    panels: Panels,
    stated: frozenset[str],
) -> IndicatorPage:
    from_practices, from_studies = by_origin(panels.table)
    sheet, first_values = value_sheets(indicator_id, from_practices)[0]
    return IndicatorPage(
        id=indicator_id,
        name=indicator.naam,
        kind=indicator_kind(catalogue, indicator).naam,
        definition=indicator.omschrijving or "",
        reading=reading(values, panels, has_range=has_range(catalogue, indicator)),
        panels=panels,
        shared=panels_here(panels.shared),
        evidence=LEGEND,
        practice_values=first_values,
        sheet=sheet,
        study_values=from_studies,
        related=tuple(
            (catalogue.term("indicatoren", other).naam, addresses.indicator(other))
            for other in indicator.vergelijkbaar_met
            if other in stated
        ),
        reckoned_with=reckoned_with(catalogue, indicator_id),
        words=_abbreviations_in(catalogue, values),
    )


def by_origin(values: tuple[FigureView, ...]) -> tuple[tuple[FigureView, ...], tuple[FigureView, ...]]:
    """The values of practices, and those of studies."""
    return tuple(v for v in values if not v.from_study), tuple(v for v in values if v.from_study)


def _abbreviations_in(catalogue: Catalogue, values: tuple[IndicatorValue, ...]) -> tuple[str, ...]:
    """Abbreviations in names and details, which stand on the page as plain text."""
    texts = [t for v in values for t in (v.owner.name, v.view.detail, v.view.denominator, v.view.in_source)]
    return tuple(sorted(set().union(*(words_in(text, catalogue.abbreviations) for text in texts))))
