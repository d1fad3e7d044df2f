"""`/vergelijken/`: variants against themes, the reader's own choice, and prepared comparisons."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.facts.reasons import reasons_data
from voorveld.facts.verdicts import verdict_notes
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
from voorveld.views.compare import (
    CompareTheme,
    MatrixCell,
    PracticeTable,
    VariantOnTheme,
    VariantRow,
    compare_themes,
    matrix,
    practice_tables,
    variant_rows,
    variants_on_theme,
)
from voorveld.views.compare_data import ScriptData, empties, theme_columns
from voorveld.views.slides import SlidesPage, slides_page


class ComparePage(Struct, frozen=True):
    """The variants that can be chosen, and all of them against all themes; the script fetches the examples.

    `columns`, `empties` and `reasons` are data for the script, so that no list stands in it.
    """

    themes: tuple[CompareTheme, ...]
    variants: tuple[VariantRow, ...]
    matrix: tuple[tuple[VariantRow, tuple[MatrixCell, ...]], ...]
    columns: tuple[ScriptData, ...]
    empties: tuple[ScriptData, ...]
    reasons: tuple[ScriptData, ...]


class CompareThemePage(Struct, frozen=True):
    """All variants on one theme; `themes` leads to the other ones."""

    theme: CompareTheme
    themes: tuple[CompareTheme, ...]
    rows: tuple[VariantOnTheme, ...]
    notes: tuple[str, ...]


class CompareVariantPage(Struct, frozen=True):
    """The practices of one variant: per theme what they have, and the way to their table; `variants`
    leads to the other ones."""

    variant: VariantRow
    variants: tuple[VariantRow, ...]
    cells: tuple[MatrixCell, ...]


class CompareTablePage(Struct, frozen=True):
    """The practices of one variant on one theme; `themes` leads to the other ones."""

    variant: VariantRow
    themes: tuple[CompareTheme, ...]
    table: PracticeTable


_LOOKS = ("controls/controls.css", "controls/chooser.css", "compare/compare.css")
_PICTURE = Picture("vergelijken", "Vergelijk voorbeelden en varianten")
CHOICE = PageKind(
    "compare",
    ComparePage,
    _PICTURE,
    (*_LOOKS, "parts/bars.css", "compare/compare.js"),
)
THEME = PageKind(
    "compare_theme", CompareThemePage, _PICTURE, (*_LOOKS, "theme/theme.css"), in_full_text=False
)
VARIANT = PageKind(
    "compare_variant", CompareVariantPage, _PICTURE, (*_LOOKS, "parts/bars.css"), in_full_text=False
)
TABLE = PageKind(
    "compare_table", CompareTablePage, _PICTURE, (*_LOOKS, "parts/sheets.css"), in_full_text=False
)

SLIDES = PageKind(
    "slides",
    SlidesPage,
    _PICTURE,
    (
        "controls/controls.css",
        "controls/chooser.css",
        "memo/blocks.css",
        "memo/slides.css",
        "memo/slides.js",
    ),
    in_full_text=False,
)


def _pages(given: Given) -> Iterator[Draft]:
    catalogue = given.catalogue
    themes, variants = compare_themes(catalogue), variant_rows(catalogue)
    view = ComparePage(
        themes,
        variants,
        matrix(catalogue),
        columns=theme_columns(catalogue),
        empties=empties(),
        reasons=tuple(reasons_data()),
    )
    yield CHOICE.page(SECTION.address, SECTION.name, SECTION.description, view)
    yield SLIDES.page(
        addresses.SLIDES,
        "Vijf dia's",
        "Maak vijf dia's van wat u vergelijkt, om te laten zien of af te drukken: met bronnen en met wat "
        "niemand weet.",
        slides_page(catalogue),
    )
    for theme in themes:
        here = addresses.compare_theme(theme.id)
        yield THEME.page(
            here,
            f"Varianten vergeleken: {theme.name}",
            f"Alle varianten naast elkaar op het thema {theme.name.lower()}.",
            CompareThemePage(
                theme,
                themes,
                variants_on_theme(catalogue, theme.id, here),
                verdict_notes(catalogue, theme.id, catalogue.practices),
            ),
        )
    for variant, (row, cells) in zip(catalogue.variants, view.matrix, strict=True):
        yield VARIANT.page(
            addresses.compare_variant(variant.id),
            f"Voorbeelden vergeleken: {row.name}",
            f"De voorbeelden van de variant {row.name} naast elkaar, thema voor thema.",
            CompareVariantPage(row, variants, cells),
        )
        for theme in themes if row.practices else ():
            for table in practice_tables(catalogue, variant, theme):
                label = table.sheet.label
                yield TABLE.page(
                    table.sheet.here.uri,
                    f"{row.name} vergeleken op {theme.name.lower()}{label}",
                    f"De voorbeelden van de variant {row.name} op het thema {theme.name.lower()}{label}.",
                    CompareTablePage(row, themes, table),
                )


SECTION = Section(
    id="vergelijken",
    address=addresses.COMPARE,
    name="Vergelijken",
    description="Zet varianten of voorbeelden naast elkaar, thema voor thema, met wat nog niet bekend is.",
    kinds=(CHOICE, THEME, VARIANT, TABLE, SLIDES),
    pages=_pages,
    menu=MenuPlace(40, "Vergelijken"),
    foot=(FootPlace(FootColumn.COMPARE, 10, "Naast elkaar zetten"),),
    search_group=SearchGroup.VARIANTS,
    not_found="Vergelijk voorbeelden",
)
