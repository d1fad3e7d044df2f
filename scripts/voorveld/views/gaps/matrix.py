"""What is known and not known: every practice on every theme, counted per variant.

Comes in: the catalogue. Goes out: the matrix with the details of its cells. A cell counts the
characteristics that are filled in, for that is what readers compare by. A gap in the details
is counted once per practice; a practice of two variants is counted with both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import EMPTY_KINDS, NOT_READ, Empty, EmptyKind, theme_state
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.tallies import Tally, tally, theme_cells
from voorveld.model.pages import Theme
from voorveld.model.practice import Practice
from voorveld.views.gaps.reading_list import reading_places
from voorveld.views.gaps.sources import cited_on, source_letters
from voorveld.views.sheets import Sheet, sheets

_ON_A_SHEET = 80
"""How many gaps stand on a sheet."""


class SourceKindCount(Struct, frozen=True):
    """How many practices rely on a kind of source; `letter` stands for it in small cells."""

    letter: str
    name: str
    count: int


class GapView(Struct, frozen=True):
    """A practice that is empty on a theme. `to_read` leads to the reading list, `at` into the form."""

    practice: Named
    kind: EmptyKind
    to_read: tuple[Named, ...]
    at: str


class GapCell(Struct, frozen=True):
    """A variant (or all practices) on a theme, with its gaps in the order of the kinds.

    `tally` counts characteristics, `said` practices that say something on the theme; `at` is where the
    gaps stand.
    """

    anchor: str
    at: str
    number: int
    name: str
    heading: str
    uri: str
    tally: Tally
    said: Tally
    source_kinds: tuple[SourceKindCount, ...]
    gaps: tuple[GapView, ...]


class GapRow(Struct, frozen=True):
    """A variant over the themes."""

    id: str
    heading: str
    full_name: str
    uri: str
    total: int
    gaps: int
    cells: tuple[GapCell, ...]


def matrix_rows(catalogue: Catalogue) -> tuple[GapRow, ...]:
    """Every variant that has practices, in the order of the variants."""
    matrix = _Matrix(catalogue)
    rows = []
    for variant in catalogue.variants:
        practices = practices_of(catalogue, variant)
        cells = tuple(matrix.cells(variant.id, practices))
        gaps = sum(gap.kind.is_gap for cell in cells for gap in cell.gaps)
        name = soft_hyphens(catalogue, variant_name(catalogue, variant.id).name)
        if practices:
            where = addresses.variant(variant.id)
            placed = tuple(
                replace(cell, at=at) for cell, at in zip(cells, _places(variant.id, cells), strict=True)
            )
            rows.append(GapRow(variant.id, name, variant.naam, where, len(practices), gaps, placed))
    return tuple(rows)


def gap_sheets(
    variant_id: str, cells: tuple[GapCell, ...]
) -> tuple[tuple[Sheet, tuple[tuple[GapCell, GapView], ...]], ...]:
    """All gaps of a variant, theme by theme."""
    gaps = tuple((cell, gap) for cell in cells for gap in cell.gaps)
    return sheets(addresses.variant_gaps(variant_id), gaps, _ON_A_SHEET, lambda row: row[0].name)


def _places(variant_id: str, cells: tuple[GapCell, ...]) -> Iterator[str]:
    """Per cell the sheet where its gaps begin; without gaps the first sheet."""
    listed = gap_sheets(variant_id, cells)
    for cell in cells:
        found = (s.here.uri for s, rows in listed if any(of is cell for of, _ in rows))
        at = next(found, "")
        yield f"{at}#{cell.anchor}" if at else addresses.variant_gaps(variant_id)


def total_cells(catalogue: Catalogue) -> tuple[GapCell, ...]:
    """All practices on every theme, each practice once."""
    return tuple(_Matrix(catalogue).cells("alle", catalogue.practices))


def variants_without_practice(catalogue: Catalogue) -> tuple[Named, ...]:
    """Variants that are described, while we know no practice of them."""
    return tuple(
        Named(v.naam, addresses.variant(v.id), v.kort)
        for v in catalogue.variants
        if not practices_of(catalogue, v)
    )


def soft_hyphens(catalogue: Catalogue, name: str) -> str:
    """The name with invisible places to break, for headings of narrow columns in browsers that know
    no Dutch hyphenation. Before which parts of words that may be is a list."""
    return catalogue.once(_break).sub("\N{SOFT HYPHEN}", name)


def _break(catalogue: Catalogue) -> re.Pattern[str]:
    parts = (re.escape(term.naam) for term in catalogue.vocabularies.get("woorddelen", {}).values())
    found = "|".join(parts)
    return re.compile(rf"(?<=\w{{4}})(?={found})" if found else r"(?!)")


class _Matrix:
    """Makes cells; keeps what they share."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.letters = source_letters(catalogue)
        self.anchors = reading_places(catalogue)

    def cells(self, row_id: str, practices: tuple[Practice, ...]) -> Iterator[GapCell]:
        """One row of the matrix."""
        for theme in self.catalogue.themes:
            number = self.catalogue.theme_numbers[theme.id]
            states = {p.id: theme_state(self.catalogue, p, theme.id) for p in practices}
            yield GapCell(
                f"vlek-{row_id}-{number}",
                "",
                number,
                theme.naam,
                soft_hyphens(self.catalogue, theme.naam),
                addresses.theme(theme.id),
                theme_cells(self.catalogue, theme.id, practices),
                tally(states.values()),
                self._kinds([p for p in practices if not isinstance(states[p.id], Empty)], theme),
                tuple(
                    self._gap(p, theme, empty)
                    for kind in EMPTY_KINDS
                    for p in practices
                    if isinstance(empty := states[p.id], Empty) and empty.kind is kind
                ),
            )

    def _kinds(self, practices: list[Practice], theme: Theme) -> tuple[SourceKindCount, ...]:
        counts: Counter[str] = Counter()
        for practice in practices:
            known = self.catalogue.sources_of(practice)
            counts.update({known[s].soort for s in cited_on(practice.themas[theme.id]) if s in known})
        found = [
            SourceKindCount(letter, self.catalogue.term("bronsoorten", kind).naam, counts[kind])
            for kind, letter in self.letters.items()
            if counts[kind]
        ]
        return tuple(sorted(found, key=lambda k: -k.count))

    def _gap(self, practice: Practice, theme: Theme, empty: Empty) -> GapView:
        kind, entry = empty.kind, practice.themas.get(theme.id)
        cited = dict.fromkeys(c.bron for c in empty.cites)
        known = self.catalogue.sources_of(practice)
        return GapView(
            practice=Named(
                practice.naam,
                addresses.practice_theme(practice.id, theme.id) if entry else addresses.practice(practice.id),
            ),
            kind=kind,
            to_read=tuple(
                Named(known[s].titel, self.anchors[practice.id, s])
                for s in cited
                if kind is NOT_READ and (practice.id, s) in self.anchors
            ),
            at=f"?voorbeeld={practice.id}&veld=themas.{theme.id}" if kind.is_gap else "",
        )
