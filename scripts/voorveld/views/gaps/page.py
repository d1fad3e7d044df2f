"""Everything on the page of gaps, put together from its parts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import EMPTY_KINDS, EmptyKind
from voorveld.facts.named import Named
from voorveld.facts.site_counts import site_counts
from voorveld.model.quantity import in_dutch
from voorveld.views.gaps.columns import ThemeColumns, column_tallies
from voorveld.views.gaps.matrix import (
    GapCell,
    GapRow,
    SourceKindCount,
    matrix_rows,
    total_cells,
    variants_without_practice,
)
from voorveld.views.gaps.reading_list import ReadingItem, reading_list
from voorveld.views.gaps.sources import source_letters
from voorveld.views.gaps.voices import VoicesView, voices_view

SHOWN = 12
"""How many sources of the reading list stand open; the others are one click away."""


@dataclass(frozen=True, slots=True)
class GapsPage:
    """The page. `filled` of `cells` characteristics have a value, `empties` say why the others have not;
    numbers of more than three figures are in words."""

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
    unfilled: tuple[ReadingItem, ...]
    columns: tuple[ThemeColumns, ...]
    voices: VoicesView | None


def gaps_page(catalogue: Catalogue) -> GapsPage:
    """The whole page, finished for its template."""
    totals, counts = total_cells(catalogue), site_counts(catalogue)
    items = reading_list(catalogue)
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
        shown=SHOWN,
        reading=tuple(item for item in items if not item.read_fully),
        unfilled=tuple(item for item in items if item.read_fully),
        columns=column_tallies(catalogue),
        voices=voices_view(catalogue),
    )


def _told(number: int) -> str:
    return in_dutch(Decimal(number))
