"""Putting side by side: variants against themes, and what a reader may choose from.

Comes in: the catalogue. Goes out: tables with a word in every cell; nothing is left blank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import (
    NOT_READ,
    Empty,
    Known,
    State,
    columns_of,
    empty_of,
    state,
)
from voorveld.facts.named import Named, practices_of
from voorveld.facts.places import first_place, practices_by_place
from voorveld.facts.tallies import Tally, theme_cells
from voorveld.facts.told_values import told_values
from voorveld.model.pages import Variant
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.common import Texts
from voorveld.views.empties import EmptyView, empty_view
from voorveld.views.sheets import Sheet, sheets
from voorveld.views.theme import ColumnView, column_views

_MOST_NAMED = 2
_ON_A_SHEET = 15
"""How many practices stand in a table; on a phone each is a block."""


class CompareTheme(Struct, frozen=True):
    """A theme with the names of its characteristics, in the order of every comparison."""

    id: str
    number: int
    name: str
    columns: tuple[tuple[str, str], ...]


class MostNamed(Struct, frozen=True):
    """The values that practices name most for a characteristic. They never stand without its name:
    `Positief` alone does not say whose verdict it is."""

    characteristic: str
    values: tuple[tuple[str, int], ...]


class MatrixCell(Struct, frozen=True):
    """A variant on a theme: how many characteristics of its practices are filled in, and what they
    name most."""

    theme: CompareTheme
    tally: Tally
    practices: int
    most_named: MostNamed | None


class VariantRow(Struct, frozen=True):
    """A variant in a table."""

    id: str
    uri: str
    name: str
    practices: int


class PracticeCell(Struct, frozen=True):
    """What a practice has for a characteristic: words, or a kind of empty.

    `cites` are the sources it may stand in, when they were not read to the end.
    """

    words: str
    unit: str
    sources_differ: bool
    empty: Empty | None
    cites: Markup


class PracticeRow(Struct, frozen=True):
    """A practice with a cell for each characteristic of a theme."""

    practice: Named
    cells: tuple[PracticeCell, ...]


class PracticeTable(Struct, frozen=True):
    """A sheet of the practices of a variant on one theme, by place."""

    theme: CompareTheme
    rows: tuple[PracticeRow, ...]
    sheet: Sheet


class VariantOnTheme(Struct, frozen=True):
    """A variant on one theme: its text, and its practices' characteristics with counts."""

    variant: VariantRow
    html: Markup
    empty: EmptyView | None
    columns: tuple[ColumnView, ...]


def compare_themes(catalogue: Catalogue) -> tuple[CompareTheme, ...]:
    """The themes in their order, with their characteristics."""
    return tuple(
        CompareTheme(
            theme.id,
            catalogue.theme_numbers[theme.id],
            theme.naam,
            tuple((i, c.naam) for i, c in columns_of(catalogue, theme.id).items()),
        )
        for theme in catalogue.themes
    )


def variant_rows(catalogue: Catalogue) -> tuple[VariantRow, ...]:
    """All variants, those without practices too."""
    return tuple(
        VariantRow(v.id, addresses.variant(v.id), v.afkorting or v.naam, len(practices_of(catalogue, v)))
        for v in catalogue.variants
    )


def matrix(catalogue: Catalogue) -> tuple[tuple[VariantRow, tuple[MatrixCell, ...]], ...]:
    """Variants against themes."""
    themes = compare_themes(catalogue)
    return tuple(
        (row, tuple(_cell(catalogue, variant, theme) for theme in themes))
        for row, variant in zip(variant_rows(catalogue), catalogue.variants, strict=True)
    )


def _by_place(catalogue: Catalogue) -> Mapping[str, tuple[Practice, ...]]:
    """Per variant its practices, by place."""
    return {
        variant.id: tuple(p for p in practices_by_place(catalogue) if variant.id in p.varianten)
        for variant in catalogue.variants
    }


def practice_tables(catalogue: Catalogue, variant: Variant, theme: CompareTheme) -> Iterator[PracticeTable]:
    """The practices of a variant on one theme."""
    practices = catalogue.once(_by_place)[variant.id]
    address = addresses.compare_variant_theme(variant.id, theme.id)
    for sheet, shown in sheets(address, practices, _ON_A_SHEET, lambda p: first_place(catalogue, p)):
        rows = tuple(_row(catalogue, p, theme, sheet.here.uri) for p in shown)
        yield PracticeTable(theme, rows, sheet)


def variants_on_theme(catalogue: Catalogue, theme_id: str, here: str) -> tuple[VariantOnTheme, ...]:
    """All variants on one theme."""
    return tuple(
        _on_theme(catalogue, variant, row, theme_id, here)
        for row, variant in zip(variant_rows(catalogue), catalogue.variants, strict=True)
    )


def _cell(catalogue: Catalogue, variant: Variant, theme: CompareTheme) -> MatrixCell:
    practices = practices_of(catalogue, variant)
    columns = column_views(catalogue, theme.id, practices)
    first = next((c for c in columns if c.is_choice and c.values), None)
    return MatrixCell(
        theme,
        theme_cells(catalogue, theme.id, practices),
        len(practices),
        _most_named(first) if first else None,
    )


def _most_named(column: ColumnView) -> MostNamed:
    return MostNamed(column.name, tuple((v.name, v.count) for v in column.values[:_MOST_NAMED]))


def _on_theme(
    catalogue: Catalogue, variant: Variant, row: VariantRow, theme_id: str, here: str
) -> VariantOnTheme:
    texts = Texts(catalogue, variant, here, page=addresses.variant(variant.id))
    entry = variant.themas.get(theme_id)
    empty = empty_of(entry)
    columns = column_views(catalogue, theme_id, practices_of(catalogue, variant))
    return VariantOnTheme(
        row,
        texts.html(entry.tekst if entry else None),
        empty_view(empty, texts) if empty else None,
        columns,
    )


def _row(catalogue: Catalogue, practice: Practice, theme: CompareTheme, here: str) -> PracticeRow:
    texts = Texts(catalogue, practice, here, page=addresses.practice(practice.id))
    return PracticeRow(
        Named(practice.naam, addresses.practice_theme(practice.id, theme.id)),
        _cells(catalogue, practice, theme, texts),
    )


def _cells(
    catalogue: Catalogue, practice: Practice, theme: CompareTheme, texts: Texts
) -> tuple[PracticeCell, ...]:
    columns = columns_of(catalogue, theme.id)
    return tuple(
        _practice_cell(columns[column_id], state(catalogue, practice, column_id), texts)
        for column_id, _ in theme.columns
    )


def _practice_cell(column: CharacteristicTerm, found: State, texts: Texts) -> PracticeCell:
    if isinstance(found, Known):
        conflict = bool(found.noted.tegenspraak)
        told = told_values(column, found)
        words = told.between.join(told.texts)
        return PracticeCell(words, told.unit, conflict, None, texts.cites(()))
    cites = found.cites if found.kind is NOT_READ else ()
    return PracticeCell("", "", False, found, texts.cites(cites))
