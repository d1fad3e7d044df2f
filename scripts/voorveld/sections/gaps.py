"""`/witte-vlekken/`: what is not known or not yet read."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.sections.drawn_values import gaps_table, taken_along
from voorveld.sections.section import (
    TAKEN,
    Draft,
    FootColumn,
    FootPlace,
    Given,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.settings import Settings
from voorveld.templates import drawing
from voorveld.views.drawing import told_by
from voorveld.views.gaps.matrix_drawing import matrix_drawing
from voorveld.views.gaps.page import GapColumns, GapsPage, VariantGaps, gap_columns, gaps_page, variant_gaps
from voorveld.views.gaps.reading_list import ReadingSheet, reading_sheets

KIND = PageKind(
    "gaps",
    GapsPage,
    Picture("witte-vlekken", "Wat nog niet bekend is"),
    ("gaps/gaps.css", "parts/sheets.css", *TAKEN),
)


_SHEETS = ("gaps/gaps.css", "parts/sheets.css")
READING = PageKind("reading_list", ReadingSheet, KIND.picture, _SHEETS, in_full_text=False)
COLUMNS = PageKind("gap_columns", GapColumns, KIND.picture, _SHEETS, in_full_text=False)
VARIANT = PageKind("variant_gaps", VariantGaps, KIND.picture, _SHEETS, in_full_text=False)
_UNREAD = "Leeslijst", "niet helemaal lazen"


def _pages(given: Given) -> Iterator[Draft]:
    view = gaps_page(given.catalogue)
    yield KIND.page(
        SECTION.address, SECTION.name, SECTION.description, view, beside=tuple(_drawing(given.settings, view))
    )
    yield COLUMNS.page(
        addresses.GAP_COLUMNS,
        "Witte vlekken per kenmerk",
        "Van elk kenmerk hoe vaak het is ingevuld, en waarom het leeg is.",
        gap_columns(given.catalogue),
    )
    for reading in reading_sheets(given.catalogue):
        name, which = ("Nog invullen", "lazen en nog moeten invullen") if reading.are_read else _UNREAD
        yield READING.page(
            reading.sheet.here.uri,
            f"{name}{reading.sheet.label}",
            f"Bronnen die wij {which}, met wat zij kunnen vullen{reading.sheet.label}.",
            reading,
        )
    for row in view.rows:
        for gaps in variant_gaps(given.catalogue, row):
            yield VARIANT.page(
                gaps.sheet.here.uri,
                f"Witte vlekken: {row.full_name}{gaps.sheet.label}",
                f"Wat wij nog niet weten van de variant {row.full_name}, per thema{gaps.sheet.label}.",
                gaps,
            )


def _drawing(settings: Settings, view: GapsPage) -> Iterator[GeneratedFile]:
    """The map of gaps to take along, with its counts."""
    drawn = matrix_drawing(view, told_by(settings, addresses.GAPS))
    yield from taken_along(addresses.GAPS_DRAWING, drawing("scene.svg.jinja", drawn), gaps_table(view))


SECTION = Section(
    id="witte-vlekken",
    address=addresses.GAPS,
    name="Witte vlekken",
    description="Wat wij nog niet weten of nog niet lazen, per variant en thema, en welke "
    "bronnen daarbij helpen.",
    kinds=(KIND, COLUMNS, READING, VARIANT),
    pages=_pages,
    foot=(FootPlace(FootColumn.COMPARE, 50, "Witte vlekken"),),
    search_group=SearchGroup.RESEARCH,
)
