"""`/cijfers/`: all figures, and a page per indicator."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.sections.drawn_values import panel_table, taken_along
from voorveld.sections.section import (
    TAKEN,
    Draft,
    FootColumn,
    FootPlace,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.settings import Settings
from voorveld.templates import drawing
from voorveld.views.drawing import told_by
from voorveld.views.figures.indicator import IndicatorPage, told_indicators
from voorveld.views.figures.indicator_sheets import IndicatorSheet, overview_sheets
from voorveld.views.figures.overview import FiguresOverview, figures_overview
from voorveld.views.figures.panel_drawing import panel_drawing
from voorveld.views.figures.panels import Panel

_PICTURE = Picture("cijfers", "Cijfers, met hoe zeker zij zijn")
_ASSETS = ("figures/figures.css",)
OVERVIEW = PageKind("figures", FiguresOverview, _PICTURE, _ASSETS)
INDICATOR = PageKind("indicator", IndicatorPage, _PICTURE, (*_ASSETS, "parts/sheets.css", *TAKEN))
MORE = PageKind(
    "indicator_sheet",
    IndicatorSheet,
    _PICTURE,
    (*_ASSETS, "parts/sheets.css", *TAKEN),
    in_full_text=False,
    when_many=True,
)


def _pages(given: Given) -> Iterator[Draft]:
    lines = {}
    more: list[IndicatorSheet] = []
    for page, line, rest in told_indicators(given.catalogue):
        lines[page.id] = line
        more += rest
        yield INDICATOR.page(
            addresses.indicator(page.id),
            page.name,
            f"Alle waarden voor “{page.name}”, met bron, periode en noemer.",
            page,
            abbreviations=page.words,
            beside=tuple(_drawings(given.settings, page)),
        )
    view = figures_overview(given.catalogue, lines)
    yield OVERVIEW.page(SECTION.address, SECTION.name, SECTION.description, view)
    opposed = tuple(conflict.values for conflict in view.conflicts)
    for each in (*more, *overview_sheets(given.catalogue, view.loose, opposed)):
        sheet = each.sheet
        yield MORE.page(
            sheet.here.uri,
            f"{each.name}: {each.heading.lower()}{sheet.label}",
            f"{each.heading} van “{each.name}”, {sheet.start + 1} tot en met "
            f"{sheet.start + sheet.shown} van {sheet.total}.",
            each,
            beside=tuple(_on_sheet(given.settings, each)),
        )


def _drawings(settings: Settings, page: IndicatorPage) -> Iterator[GeneratedFile]:
    """Every drawing on the page of an indicator, with its values."""
    here = addresses.indicator(page.id)
    for name, panels in (("paneel", page.shared), ("tegenspraak", page.panels.disputed)):
        for number, panel in enumerate(panels, start=1):
            stem = addresses.drawing(addresses.indicator(page.id), f"{name}-{number}")
            yield from _drawn(settings, panel, page.name, here, stem)


def _on_sheet(settings: Settings, page: IndicatorSheet) -> Iterator[GeneratedFile]:
    """Every drawing on a sheet, with its values."""
    here = page.sheet.here.uri
    for number, panel in enumerate(page.panels, start=1):
        stem = addresses.drawing(here, f"paneel-{number}")
        yield from _drawn(settings, panel, page.name, here, stem)


def _drawn(settings: Settings, panel: Panel, subject: str, here: str, stem: str) -> Iterator[GeneratedFile]:
    drawn = panel_drawing(panel, subject, panel.caption, told_by(settings, here))
    svg = drawing("panel_drawing.svg.jinja", drawn)
    yield from taken_along(stem, svg, panel_table(settings, panel))


SECTION = Section(
    id="cijfers",
    address=addresses.FIGURES,
    name="Cijfers",
    description="Alle cijfers van alle voorbeelden, met bron, periode en noemer, "
    "en wat u niet naast elkaar mag zetten.",
    kinds=(OVERVIEW, INDICATOR, MORE),
    pages=_pages,
    menu=MenuPlace(50, "Cijfers"),
    foot=(FootPlace(FootColumn.COMPARE, 20, "Cijfers"),),
    search_group=SearchGroup.RESEARCH,
)
