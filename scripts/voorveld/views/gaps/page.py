"""Everything on the page of gaps, put together from its parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import EMPTY_KINDS, EmptyKind
from voorveld.facts.named import Named
from voorveld.facts.site_counts import site_counts
from voorveld.model.quantity import in_dutch
from voorveld.views.gaps.columns import ThemeColumns, column_tallies
from voorveld.views.gaps.matrix import (
    GapCell,
    GapRow,
    GapView,
    SourceKindCount,
    gap_sheets,
    matrix_rows,
    total_cells,
    variants_without_practice,
)
from voorveld.views.gaps.reading_list import UNFILLED_HERE, ReadingItem, reading_list, reading_names
from voorveld.views.gaps.sources import source_letters
from voorveld.views.gaps.voices import VoicesView, voices_view
from voorveld.views.sheets import Sheet

_SHOWN, _FIRST, _MOVED = 8, 3, 130
"""How many sources of the reading list stand here, and how many when there are more than a place on this page
was published of; the others are one click away. Of so many, those of the oldest examples, the place that was
published on this page leads there."""


class GapsPage(Struct, frozen=True):
    """The page. `filled` of `cells` characteristics have a value, `empties` say why the others have not;
    numbers of more than three figures are in words. Of `unfilled` all stand here, or the first when the
    others have sheets."""

    practices: int
    filled: str
    cells: str
    empties: tuple[tuple[str, str], ...]
    partly_read: int
    sources: int
    in_several: int
    kinds: tuple[EmptyKind, ...]
    source_kinds: tuple[SourceKindCount, ...]
    rows: tuple[GapRow, ...]
    totals: tuple[GapCell, ...]
    without_practice: tuple[Named, ...]
    shown: int
    reading: tuple[ReadingItem, ...]
    moved: tuple[str, ...]
    unfilled: tuple[ReadingItem, ...]
    unfilled_here: tuple[ReadingItem, ...]
    voices: VoicesView | None


def gaps_page(catalogue: Catalogue) -> GapsPage:
    """The whole page, finished for its template."""
    totals, counts = total_cells(catalogue), site_counts(catalogue)
    items = reading_list(catalogue)
    reading, unfilled = (tuple(i for i in items if i.read_fully is read) for read in (False, True))
    shown = _SHOWN if len(reading) <= _MOVED else _FIRST
    unfilled_here = unfilled if len(unfilled) <= UNFILLED_HERE else unfilled[:_FIRST]
    here = {item.anchor for item in (*reading[:shown], *unfilled_here)}
    return GapsPage(
        practices=len(catalogue.practices),
        filled=_told(counts.filled),
        cells=_told(counts.cells),
        empties=tuple(
            (kind.label, _told(count))
            for n, kind in enumerate(EMPTY_KINDS)
            if (count := sum(cell.tally.empties[n].count for cell in totals))
        ),
        partly_read=counts.partly_read,
        sources=counts.sources,
        in_several=sum(len(p.varianten) > 1 for p in catalogue.practices),
        kinds=EMPTY_KINDS,
        source_kinds=tuple(
            SourceKindCount(letter, catalogue.term("bronsoorten", kind).naam, 0)
            for kind, letter in source_letters(catalogue).items()
        ),
        rows=matrix_rows(catalogue),
        totals=totals,
        without_practice=variants_without_practice(catalogue),
        shown=shown,
        reading=reading,
        moved=tuple(name for name in reading_names(catalogue) if name not in here)[:_MOVED],
        unfilled=unfilled,
        unfilled_here=unfilled_here,
        voices=voices_view(catalogue),
    )


class GapColumns(Struct, frozen=True):
    """Every characteristic over all practices, by the kinds of empty."""

    practices: int
    kinds: tuple[EmptyKind, ...]
    columns: tuple[ThemeColumns, ...]


def gap_columns(catalogue: Catalogue) -> GapColumns:
    """The whole table."""
    return GapColumns(len(catalogue.practices), EMPTY_KINDS, column_tallies(catalogue))


class GapGroup(Struct, frozen=True):
    """The gaps of a variant on one theme that stand on a sheet, with what is known of all."""

    cell: GapCell
    examples: str
    gaps: tuple[GapView, ...]


class VariantGaps(Struct, frozen=True):
    """A sheet of all gaps of a variant."""

    row: GapRow
    groups: tuple[GapGroup, ...]
    sheet: Sheet


def variant_gaps(catalogue: Catalogue, row: GapRow) -> Iterator[VariantGaps]:
    """The sheets of a variant."""
    themes = {catalogue.theme_numbers[theme.id]: theme.id for theme in catalogue.themes}
    for sheet, rows in gap_sheets(row.id, row.cells):
        groups = tuple(
            GapGroup(cell, addresses.theme_examples(themes[cell.number]), tuple(gap for _, gap in found))
            for cell, found in groupby(rows, key=lambda r: r[0])
        )
        yield VariantGaps(row, groups, sheet)


def _told(number: int) -> str:
    return in_dutch(Decimal(number))
