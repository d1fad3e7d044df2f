"""`/cijfers/`: all figures, and a page per indicator."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.sections.section import (
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
from voorveld.views.figures.indicator import IndicatorPage, told_indicators
from voorveld.views.figures.indicator_sheets import IndicatorSheet, overview_sheets
from voorveld.views.figures.overview import FiguresOverview, figures_overview

_PICTURE = Picture("cijfers", "Cijfers, met hoe zeker zij zijn")
_ASSETS = ("figures/figures.css",)
OVERVIEW = PageKind("figures", FiguresOverview, _PICTURE, _ASSETS)
INDICATOR = PageKind("indicator", IndicatorPage, _PICTURE, (*_ASSETS, "parts/sheets.css"))
MORE = PageKind(
    "indicator_sheet",
    IndicatorSheet,
    _PICTURE,
    (*_ASSETS, "parts/sheets.css"),
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
        )
    view = figures_overview(given.catalogue, lines)
    yield OVERVIEW.page(SECTION.address, SECTION.name, SECTION.description, view)
    for each in (*more, *overview_sheets(view.loose, tuple(c.values for c in view.conflicts))):
        sheet = each.sheet
        yield MORE.page(
            sheet.here.uri,
            f"{each.name}: {each.heading.lower()}{sheet.label}",
            f"{each.heading} van “{each.name}”, {sheet.start + 1} tot en met "
            f"{sheet.start + sheet.shown} van {sheet.total}.",
            each,
        )


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
