"""The finder: per facet which values there are, and which practice has which.

Comes in: the catalogue. Goes out: rows in reading order and facets with counts. A practice that
lacks a characteristic has a value too: one of the kinds of empty, or that nothing was filled in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import (
    EMPTY_KINDS,
    NOT_FILLED_IN,
    EmptyKind,
    Known,
    columns_of,
    describes,
    state,
)
from voorveld.facts.named import variant_name
from voorveld.facts.places import current_municipalities, practices_by_place, province_ids
from voorveld.facts.source_age import age_label, newest_source
from voorveld.facts.stages import begun_day, begun_on
from voorveld.facts.standing import ran, standing
from voorveld.model.practice import Practice
from voorveld.model.slug import slug
from voorveld.views import evidence_facets, facet_orders, place_facets
from voorveld.views.practice import PracticeCard, practice_card

Choice = tuple[str, str]
_UNKNOWN = place_facets.UNKNOWN


def _empty(kind: EmptyKind) -> Choice:
    return (kind.id if kind is NOT_FILLED_IN else f"leeg-{kind.id}", kind.label)


_EMPTIES: tuple[Choice, ...] = (
    *map(_empty, EMPTY_KINDS),
    _UNKNOWN,
    evidence_facets.NO_FIGURES,
    evidence_facets.NO_OUTCOMES,
    evidence_facets.NO_VERDICT,
)


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value with how many practices have it. `is_empty` marks the kinds of empty."""

    id: str
    name: str
    count: int
    is_empty: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """Something to choose practices by."""

    id: str
    name: str
    explanation: str
    values: tuple[FacetValue, ...]

    def uri(self, value: FacetValue) -> str:
        """The page of a value that works without JavaScript."""
        return addresses.facet(self.id, value.id)


@dataclass(frozen=True, slots=True)
class FinderRow:
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


@dataclass(frozen=True, slots=True)
class FinderView:
    """Everything the finder shows."""

    facets: tuple[Facet, ...]
    rows: tuple[FinderRow, ...]

    def having(self, facet: Facet, value: FacetValue) -> tuple[FinderRow, ...]:
        """The practices with a value."""
        place = self.facets.index(facet)
        return tuple(row for row in self.rows if value.id in row.values[place])


def finder_view(catalogue: Catalogue) -> FinderView:
    """All practices by place, and all facets."""
    practices = practices_by_place(catalogue)
    kinds = _facet_kinds(catalogue)
    found = {p.id: tuple(kind.read(catalogue, p) for kind in kinds) for p in practices}
    facets = tuple(
        _facet(catalogue, kind, [found[p.id][n] for p in practices]) for n, kind in enumerate(kinds)
    )
    rows = tuple(
        FinderRow(
            card=practice_card(catalogue, p),
            since=_since_words(catalogue, p),
            since_year=_since_year(catalogue, p),
            since_day=begun_day(catalogue, p),
            newest_day=newest_source(catalogue, p).day,
            checked=p.redactie.gecontroleerd_op.isoformat(),
            also=_also(catalogue, p),
            values=tuple(tuple(v for v, _ in values) for values in found[p.id]),
        )
        for p in practices
    )
    return FinderView(facets, rows)


@dataclass(frozen=True, slots=True)
class _FacetKind:
    id: str
    name: str
    explanation: str
    read: Callable[[Catalogue, Practice], tuple[Choice, ...]]
    order: facet_orders.Order = facet_orders.by_count


def _facet(catalogue: Catalogue, kind: _FacetKind, found: list[tuple[Choice, ...]]) -> Facet:
    """The values that occur, the kinds of empty last."""
    counts = Counter(value for values in found for value in values)
    named = sorted(
        (v for v in counts if v not in _EMPTIES), key=lambda v: kind.order(catalogue, v, counts[v])
    )
    empty = [v for v in _EMPTIES if v in counts]
    return Facet(
        kind.id,
        kind.name,
        kind.explanation,
        tuple(FacetValue(v[0], v[1], counts[v], v in _EMPTIES) for v in (*named, *empty)),
    )


def _variants(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    return tuple((v, variant_name(catalogue, v).name) for v in practice.varianten)


def _themes(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    return tuple((t.id, t.naam) for t in catalogue.themes if describes(catalogue, practice, t.id))


def _provinces(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    found = tuple((p, catalogue.term("provincies", p).naam) for p in province_ids(catalogue, practice))
    return found or (_UNKNOWN,)


def _municipalities(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    labels = [catalogue.municipality_label(n) for n in current_municipalities(catalogue, practice)]
    return tuple((slug(label), label) for label in labels) or (_UNKNOWN,)


def _status(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    stage = standing(catalogue, practice).stage
    return ((stage.id, stage.then[:1].upper() + stage.then[1:]),) if stage.is_known else (_UNKNOWN,)


def _ran(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    found = ran(catalogue, practice)
    return ((found.id, found.label),)


def _source_age(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    age = newest_source(catalogue, practice).age
    return ((age.value, age_label(catalogue, age)),)


def _characteristic(column_id: str) -> Callable[[Catalogue, Practice], tuple[Choice, ...]]:
    def read(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
        found = state(catalogue, practice, column_id)
        if isinstance(found, Known):
            return tuple(dict.fromkeys((value.text, value.words) for value in found.values))
        return (_empty(found.kind),)

    return read


def _source_kinds(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    kinds = dict.fromkeys(source.soort for source in practice.bronnen.values())
    return tuple((k, catalogue.term("bronsoorten", k).naam) for k in kinds) or (_empty(NOT_FILLED_IN),)


def _year(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    year = _since_year(catalogue, practice)
    return ((str(year), str(year)),) if year else (_UNKNOWN,)


def _since_year(catalogue: Catalogue, practice: Practice) -> int:
    begun = begun_on(catalogue, practice)
    day = (begun.first or begun.last) if begun else None
    return day.year if day else 0


def _also(catalogue: Catalogue, practice: Practice) -> str:
    area = practice.gebied
    region = catalogue.term("jeugdregios", area.jeugdregio).naam if area.jeugdregio else ""
    parts = (part.naam for part in area.delen)
    names = (*practice.andere_namen, *parts, *area.voormalige_gemeenten, area.regio or "", region)
    return "; ".join(dict.fromkeys(filter(None, names)))


def _since_words(catalogue: Catalogue, practice: Practice) -> str:
    begun = begun_on(catalogue, practice)
    return begun.words if begun else "niet bekend"


_FIRST = (
    _FacetKind("variant", "Variant", "Welke vorm van ondersteuning het is.", _variants),
    _FacetKind("thema", "Thema", "Waar het voorbeeld iets over zegt.", _themes, facet_orders.in_theme_order),
    _FacetKind("provincie", "Provincie", "Waar het voorbeeld is.", _provinces, facet_orders.by_name),
    _FacetKind(
        "gemeente",
        "Gemeente",
        "Met de namen van nu; voormalige gemeenten tellen bij hun opvolger.",
        _municipalities,
        facet_orders.by_name,
    ),
    _FacetKind(
        "jeugdregio",
        "Jeugdregio",
        "Waar de gemeenten in liggen, in de indeling van 2025 (CBS); die van 2026 hebben wij niet.",
        place_facets.youth_regions,
        facet_orders.by_name,
    ),
    _FacetKind(
        "inwoners",
        "Grootte van de gemeente",
        "Hoeveel mensen er wonen, op 1 januari 2024 (CBS). In meer gemeenten telt elke gemeente.",
        place_facets.sizes,
        facet_orders.by_size,
    ),
    _FacetKind(addresses.RAN_FACET, "Liep het", "Of een bron zegt dat het liep, en wanneer dat was.", _ran),
    _FacetKind(
        addresses.AGE_FACET,
        "Nieuwste bron",
        "Van wanneer de nieuwste bron met een datum is.",
        _source_age,
        facet_orders.by_age,
    ),
    _FacetKind(
        "stand",
        "Stand",
        "De laatste stand die een bron noemde. Of het nu nog zo is, weten wij niet.",
        _status,
    ),
)
_LAST = (
    _FacetKind(
        "cijfers",
        "Wat de cijfers zeggen",
        "Het sterkste dat er is.",
        evidence_facets.rung,
        facet_orders.by_rung,
    ),
    _FacetKind(
        "wie-vertelt",
        "Wie de uitkomsten vertelt",
        "Wie er spreekt in de bronnen van de uitkomsten.",
        evidence_facets.tellers,
        facet_orders.by_tie,
    ),
    _FacetKind(
        "oordeel",
        "Wie een oordeel gaf",
        "Van wie het oordeel over de hulp is. Een indruk van anderen is geen oordeel van henzelf.",
        evidence_facets.voices,
        facet_orders.by_column,
    ),
    _FacetKind("bron", "Soort bron", "Waar wij het van weten.", _source_kinds),
    _FacetKind(
        "jaar",
        "Begonnen in",
        "Het jaar waarin het voorbeeld begon, als een bron dat noemt.",
        _year,
        facet_orders.newest,
    ),
)


def _facet_kinds(catalogue: Catalogue) -> tuple[_FacetKind, ...]:
    """The facets in their order; those of characteristics are data."""
    wanted = [
        (column.als_facet, column.als_facet.naam or column.naam, column_id)
        for column_id, column in columns_of(catalogue).items()
        if column.als_facet is not None
    ]
    own = (
        _FacetKind(facet.adres, name, facet.uitleg, _characteristic(column_id))
        for facet, name, column_id in sorted(wanted, key=lambda w: w[0].volgorde)
    )
    return (*_FIRST, *own, *_LAST)
