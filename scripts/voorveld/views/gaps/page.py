"""Everything on the page of gaps, put together from its parts."""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import EMPTY_KINDS, EmptyKind
from voorveld.facts.named import Named
from voorveld.facts.site_counts import SiteCounts, site_counts
from voorveld.facts.tallies import EmptyCount
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
    """The page. `counts` are those of the whole site; `empties` say why characteristics are empty."""

    practices: int
    counts: SiteCounts
    empties: tuple[EmptyCount, ...]
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
    totals = total_cells(catalogue)
    items = reading_list(catalogue)
    return GapsPage(
        practices=len(catalogue.practices),
        counts=site_counts(catalogue),
        empties=tuple(
            EmptyCount(kind, sum(cell.tally.empties[n].count for cell in totals))
            for n, kind in enumerate(EMPTY_KINDS)
        ),
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
