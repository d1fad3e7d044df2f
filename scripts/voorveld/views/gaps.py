"""What is known and not known: every practice on every theme, counted per variant.

Comes in: the catalogue. Goes out: the matrix, its details and the table per characteristic. A gap
is counted once per practice; a practice of two variants is counted with both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.model.choices import Emptiness
from voorveld.model.pages import Theme
from voorveld.model.practice import Practice, ThemeEntry
from voorveld.model.prose import citations
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.common import Named, variant_name
from voorveld.views.practice import practice_uri
from voorveld.views.reading_list import reading_anchors
from voorveld.views.variant import practices_of, variant_uri

_BREAK = re.compile(
    r"(?<=\w{4})(?=woordelijk|heid\b|vorming|stelling|profiel|werking|verpleeg|kundige|psychiater|persoon)"
)
"""Where a long word in a narrow heading may break, for browsers that know no Dutch hyphenation."""

DESCRIBED = "beschreven"
NOT_FILLED = "niet-ingevuld"


@dataclass(frozen=True, slots=True)
class EmptyKind:
    """A kind of empty as readers see it. `is_gap` tells whether somebody may fill it."""

    id: str
    label: str
    explanation: str
    is_gap: bool


_SETTLED = (Emptiness.NONE, Emptiness.NOT_APPLICABLE)
EMPTY_KINDS = (
    *(EmptyKind(str(kind.value), kind.label, kind.explanation, kind not in _SETTLED) for kind in Emptiness),
    EmptyKind(NOT_FILLED, "Niet ingevuld", "De redactie heeft hier nog niets ingevuld.", True),
)


@dataclass(frozen=True, slots=True)
class EmptyCount:
    """How many practices have one kind of empty; 0 too, so that tables have all columns."""

    kind: EmptyKind
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of `total` practices are described, and how many have each kind of empty."""

    total: int
    described: int
    empties: tuple[EmptyCount, ...]

    @property
    def share(self) -> int:
        """The described part in whole per cents, for a bar; 0 and 100 only when nothing or all."""
        if self.described in (0, self.total):
            return 100 if self.described else 0
        return min(99, max(1, round(100 * self.described / self.total)))


@dataclass(frozen=True, slots=True)
class SourceKindCount:
    """How many practices rely on a kind of source; `letter` stands for it in small cells."""

    letter: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class GapView:
    """A practice that is empty on a theme. `to_read` leads to the reading list."""

    practice: Named
    kind: EmptyKind
    to_read: tuple[Named, ...]
    invitation: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A variant (or all practices) on a theme, with its gaps in the order of the kinds."""

    anchor: str
    number: int
    name: str
    heading: str
    uri: str
    tally: Tally
    source_kinds: tuple[SourceKindCount, ...]
    gaps: tuple[GapView, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A variant over the themes."""

    id: str
    heading: str
    full_name: str
    uri: str
    total: int
    gaps: int
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class ColumnTally:
    """A characteristic over all practices."""

    id: str
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class ThemeColumns:
    """The characteristics of a theme."""

    number: int
    name: str
    uri: str
    columns: tuple[ColumnTally, ...]


def theme_state(entry: ThemeEntry | None) -> str:
    """`beschreven`, one of the kinds of empty, or `niet-ingevuld`."""
    if entry is None:
        return NOT_FILLED
    if entry.leeg is not None:
        return str(entry.leeg.value)
    has_values = any(c.leeg is None and c.waarden for c in entry.kenmerken.values())
    return DESCRIBED if entry.tekst or has_values else NOT_FILLED


def characteristic_state(practice: Practice, theme_id: str, column_id: str) -> str:
    """The same for one characteristic; an empty theme makes its characteristics empty alike."""
    entry = practice.themas.get(theme_id)
    found = entry.kenmerken.get(column_id) if entry else None
    if found is not None and found.leeg is None:
        return DESCRIBED
    empty = found.leeg if found else entry.leeg if entry else None
    return str(empty.value) if empty else NOT_FILLED


def tally(states: Iterable[str]) -> Tally:
    """Count states; described and empty together always make the total."""
    counts = Counter(states)
    return Tally(
        counts.total(), counts[DESCRIBED], tuple(EmptyCount(k, counts[k.id]) for k in EMPTY_KINDS)
    )


def matrix_rows(catalogue: Catalogue) -> tuple[MatrixRow, ...]:
    """Every variant that has practices, in the order of the variants."""
    matrix = _Matrix(catalogue)
    rows = []
    for variant in catalogue.variants:
        practices = practices_of(catalogue, variant)
        cells = tuple(matrix.cells(variant.id, practices))
        gaps = sum(gap.kind.is_gap for cell in cells for gap in cell.gaps)
        name = soft_hyphens(variant_name(catalogue, variant.id).name)
        if practices:
            rows.append(
                MatrixRow(
                    variant.id, name, variant.naam, variant_uri(variant.id), len(practices), gaps, cells
                )
            )
    return tuple(rows)


def total_cells(catalogue: Catalogue) -> tuple[MatrixCell, ...]:
    """All practices on every theme, each practice once."""
    return tuple(_Matrix(catalogue).cells("alle", catalogue.practices))


def variants_without_practice(catalogue: Catalogue) -> tuple[Named, ...]:
    """Variants that are described, while we know no practice of them."""
    return tuple(
        Named(v.naam, variant_uri(v.id), v.kort)
        for v in catalogue.variants
        if not practices_of(catalogue, v)
    )


def theme_columns(catalogue: Catalogue) -> tuple[ThemeColumns, ...]:
    """Every characteristic, per theme in their order."""
    columns = catalogue.vocabularies.get("kenmerken", {})
    return tuple(
        ThemeColumns(
            number, theme.naam, f"themas/{theme.id}/",
            tuple(
                ColumnTally(
                    column_id, column.naam,
                    tally(characteristic_state(p, theme.id, column_id) for p in catalogue.practices),
                )
                for column_id, column in columns.items()
                if isinstance(column, CharacteristicTerm) and column.thema == theme.id
            ),
        )
        for number, theme in enumerate(catalogue.themes, start=1)
    )  # fmt: skip


def soft_hyphens(name: str) -> str:
    """The name with invisible places to break, for headings of narrow columns."""
    return _BREAK.sub("\N{SOFT HYPHEN}", name)


def source_letters(catalogue: Catalogue) -> Mapping[str, str]:
    """Per kind of source that practices rely on the first letter of its id that is still free."""
    used = {
        known[s].soort
        for p in catalogue.practices
        for known in (catalogue.sources_of(p),)
        for entry in p.themas.values()
        for s in cited_on(entry)
        if s in known
    }
    letters: dict[str, str] = {}
    for kind in catalogue.vocabularies.get("bronsoorten", {}):
        if kind in used:
            free = (c.upper() for c in kind if c.isalpha() and c.upper() not in letters.values())
            letters[kind] = next(free, kind)
    return letters


class _Matrix:
    """Makes cells; keeps what they share."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.letters = source_letters(catalogue)
        self.anchors = reading_anchors(catalogue)

    def cells(self, row_id: str, practices: tuple[Practice, ...]) -> Iterator[MatrixCell]:
        """One row of the matrix."""
        for number, theme in enumerate(self.catalogue.themes, start=1):
            states = {p.id: theme_state(p.themas.get(theme.id)) for p in practices}
            yield MatrixCell(
                f"vlek-{row_id}-{number}", number, theme.naam, soft_hyphens(theme.naam), f"themas/{theme.id}/",
                tally(states.values()),
                self._kinds([p for p in practices if states[p.id] == DESCRIBED], theme),
                tuple(
                    self._gap(p, theme, kind)
                    for kind in EMPTY_KINDS
                    for p in practices
                    if states[p.id] == kind.id
                ),
            )  # fmt: skip

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

    def _gap(self, practice: Practice, theme: Theme, kind: EmptyKind) -> GapView:
        entry = practice.themas.get(theme.id)
        cited = dict.fromkeys(c.bron for c in entry.bronnen) if entry and entry.leeg else {}
        known = self.catalogue.sources_of(practice)
        return GapView(
            practice=Named(practice.naam, f"{practice_uri(practice.id)}#{theme.id}" if entry else practice_uri(practice.id)),
            kind=kind,
            to_read=tuple(
                Named(known[s].titel, f"#{self.anchors[practice.id, s]}")
                for s in cited
                if kind.id == Emptiness.NOT_READ.value and (practice.id, s) in self.anchors
            ),
            invitation=f"Aanvulling: {practice.naam}, {theme.naam.lower()}" if kind.is_gap else "",
        )  # fmt: skip


def cited_on(entry: ThemeEntry) -> set[str]:
    """The ids of the sources that what stands on a theme relies on; not those of what is empty."""
    cited = {c.bron for c in citations(entry.tekst or "")}
    for found in entry.kenmerken.values():
        if found.leeg is None:
            cited |= {c.bron for c in found.bronnen}
            cited |= {c.bron for text in (found.toelichting, found.tegenspraak) for c in citations(text or "")}
    return cited
