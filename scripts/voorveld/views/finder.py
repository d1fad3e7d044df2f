"""The finder: per facet which values there are, and which practice has which.

Comes in: the catalogue. Goes out: rows in reading order and facets with counts. A practice that
lacks a characteristic has a value too: one of the kinds of empty, or that nothing was filled in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.places import practices_by_place
from voorveld.facts.source_age import newest_source
from voorveld.facts.stages import begun_day, begun_on, begun_year
from voorveld.model.practice import Practice
from voorveld.views.finder_facets import EMPTIES, Choice, FacetKind, facet_kinds
from voorveld.views.practice import PracticeCard, practice_card


class FacetValue(Struct, frozen=True):
    """A value with how many practices have it. `is_empty` marks the kinds of empty."""

    id: str
    name: str
    count: int
    is_empty: bool


_BESIDE = 24
"""How many others a page of a value links to: pages that all link to all grow with the square."""


class Facet(Struct, frozen=True):
    """Something to choose practices by."""

    id: str
    name: str
    explanation: str
    values: tuple[FacetValue, ...]

    def uri(self, value: FacetValue) -> str:
        """The page of a value that works without JavaScript."""
        return addresses.facet(self.id, value.id)

    def beside(self, value: FacetValue) -> tuple[FacetValue, ...]:
        """The other values, of very many those that stand around it in the list."""
        at, last = self.values.index(value), max(0, len(self.values) - 1 - _BESIDE)
        first = min(max(0, at - _BESIDE // 2), last)
        return tuple(v for v in self.values[first : first + _BESIDE + 1] if v is not value)


class FinderRow(Struct, frozen=True):
    """A practice with, per facet in the order of the facets, the ids of its values.

    `also` are other words that a reader may find it by: its other names, and what its place is called.
    """

    card: PracticeCard
    since: str
    since_year: int
    since_day: str
    newest_day: str
    checked: str
    also: str
    values: tuple[tuple[str, ...], ...]


class FinderView(Struct, frozen=True):
    """Everything the finder shows."""

    facets: tuple[Facet, ...]
    rows: tuple[FinderRow, ...]

    def by_value(self, facet: Facet) -> Mapping[str, tuple[FinderRow, ...]]:
        """Per value of a facet the practices that have it."""
        place, found = self.facets.index(facet), dict[str, list[FinderRow]]()
        for row in self.rows:
            for value in dict.fromkeys(row.values[place]):
                found.setdefault(value, []).append(row)
        return {value: tuple(rows) for value, rows in found.items()}


def finder_view(catalogue: Catalogue) -> FinderView:
    """All practices by place, and all facets."""
    practices = practices_by_place(catalogue)
    kinds = facet_kinds(catalogue)
    found = {p.id: tuple(kind.read(catalogue, p) for kind in kinds) for p in practices}
    facets = tuple(
        _facet(catalogue, kind, [found[p.id][n] for p in practices]) for n, kind in enumerate(kinds)
    )
    rows = tuple(
        FinderRow(
            card=practice_card(catalogue, p),
            since=_since_words(catalogue, p),
            since_year=begun_year(catalogue, p),
            since_day=begun_day(catalogue, p),
            newest_day=newest_source(catalogue, p).day,
            checked=p.redactie.gecontroleerd_op.isoformat(),
            also=_also(catalogue, p),
            values=tuple(tuple(v for v, _ in values) for values in found[p.id]),
        )
        for p in practices
    )
    return FinderView(facets, rows)


def _facet(catalogue: Catalogue, kind: FacetKind, found: list[tuple[Choice, ...]]) -> Facet:
    """The values that occur, the kinds of empty last."""
    counts = Counter(value for values in found for value in values)
    named = sorted((v for v in counts if v not in EMPTIES), key=lambda v: kind.order(catalogue, v, counts[v]))
    empty = [v for v in EMPTIES if v in counts]
    return Facet(
        kind.id,
        kind.name,
        kind.explanation,
        tuple(FacetValue(v[0], v[1], counts[v], v in EMPTIES) for v in (*named, *empty)),
    )


def _also(catalogue: Catalogue, practice: Practice) -> str:
    area = practice.gebied
    region = catalogue.term("jeugdregios", area.jeugdregio).naam if area.jeugdregio else ""
    parts = (part.naam for part in area.delen)
    names = (*practice.andere_namen, *parts, *area.voormalige_gemeenten, area.regio or "", region)
    return "; ".join(dict.fromkeys(filter(None, names)))


def _since_words(catalogue: Catalogue, practice: Practice) -> str:
    begun = begun_on(catalogue, practice)
    return begun.words if begun else "niet bekend"
