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
from voorveld.model.choices import Emptiness, Evidence
from voorveld.model.practice import Practice
from voorveld.model.slug import slug
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.common import variant_name
from voorveld.views.places import current_municipalities, province_ids
from voorveld.views.practice import PracticeCard, practice_card

Value = tuple[str, str]
NOT_FILLED: Value = ("niet-ingevuld", "Niet ingevuld")
_EMPTIES: tuple[Value, ...] = (
    *((f"leeg-{kind.value}", kind.label) for kind in Emptiness),
    NOT_FILLED,
    ("onbekend", "Niet bekend"),
    ("geen-cijfers", "Geen cijfers"),
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
    """A practice with, per facet in the order of the facets, the ids of its values."""

    card: PracticeCard
    since: str
    since_year: int
    checked: str
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
    """All practices by name, and all facets."""
    practices = sorted(catalogue.practices, key=lambda p: (p.naam.casefold(), p.id))
    found = {p.id: tuple(facet.read(catalogue, p) for facet in _FACETS) for p in practices}
    facets = tuple(
        _facet(catalogue, facet, [found[p.id][n] for p in practices]) for n, facet in enumerate(_FACETS)
    )
    rows = tuple(
        FinderRow(
            card=practice_card(catalogue, p),
            since=_since_words(p),
            since_year=_since_year(p),
            checked=p.redactie.gecontroleerd_op.isoformat(),
            values=tuple(tuple(v for v, _ in values) for values in found[p.id]),
        )
        for p in practices
    )
    return FinderView(facets, rows)


Order = Callable[[Catalogue, Value, int], tuple[object, ...]]


def _by_count(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    del catalogue
    return -count, value[1].casefold()


def _by_name(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    del catalogue, count
    return value[1].casefold(), value[0]


def _newest(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    del catalogue, count
    return (-int(value[0]) if value[0].isdigit() else 0,)


def _in_theme_order(catalogue: Catalogue, value: Value, count: int) -> tuple[object, ...]:
    del count
    return ([theme.id for theme in catalogue.themes].index(value[0]),)


@dataclass(frozen=True, slots=True)
class _FacetKind:
    id: str
    name: str
    explanation: str
    read: Callable[[Catalogue, Practice], tuple[Value, ...]]
    order: Order = _by_count


def _facet(catalogue: Catalogue, kind: _FacetKind, found: list[tuple[Value, ...]]) -> Facet:
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


def _variants(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    return tuple((v, variant_name(catalogue, v).name) for v in practice.varianten)


def _themes(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    filled = [t for t in catalogue.themes if t.id in practice.themas and practice.themas[t.id].leeg is None]
    return tuple((t.id, t.naam) for t in filled)


def _provinces(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    found = tuple((p, catalogue.term("provincies", p).naam) for p in province_ids(catalogue, practice))
    return found or (("onbekend", "Niet bekend"),)


def _municipalities(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    labels = [catalogue.municipality_label(n) for n in current_municipalities(catalogue, practice)]
    return tuple((slug(label), label) for label in labels) or (("onbekend", "Niet bekend"),)


def _status(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    stage = practice.status[-1].stand if practice.status else "onbekend"
    return (
        ((stage, catalogue.term("statussen", stage).naam),)
        if stage != "onbekend"
        else (("onbekend", "Niet bekend"),)
    )


def _characteristic(column_id: str) -> Callable[[Catalogue, Practice], tuple[Value, ...]]:
    def read(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
        column = catalogue.vocabularies.get("kenmerken", {}).get(column_id)
        if not isinstance(column, CharacteristicTerm):
            return (NOT_FILLED,)
        entry = practice.themas.get(column.thema)
        found = entry.kenmerken.get(column_id) if entry else None
        if found is not None and found.leeg is None:
            return tuple(
                (v, catalogue.term(column.lijst or "", v).naam) for v in dict.fromkeys(found.waarden)
            )
        empty = found.leeg if found else entry.leeg if entry else None
        return ((f"leeg-{empty.value}", empty.label),) if empty else (NOT_FILLED,)

    return read


def _source_kinds(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    kinds = dict.fromkeys(source.soort for source in practice.bronnen.values())
    return tuple((k, catalogue.term("bronsoorten", k).naam) for k in kinds) or (NOT_FILLED,)


def _evidence(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    del catalogue
    kinds = {figure.aard for figure in practice.cijfers}
    found = tuple((str(k.value), k.label) for k in Evidence if k in kinds)
    return found or (("geen-cijfers", "Geen cijfers"),)


def _year(catalogue: Catalogue, practice: Practice) -> tuple[Value, ...]:
    del catalogue
    year = _since_year(practice)
    return ((str(year), str(year)),) if year else (("onbekend", "Niet bekend"),)


def _since_year(practice: Practice) -> int:
    starts = [s.vanaf for s in practice.status if s.vanaf and s.stand != "aangekondigd"]
    day = (starts[0].first or starts[0].last) if starts else None
    return day.year if day else 0


def _since_words(practice: Practice) -> str:
    starts = [s.vanaf for s in practice.status if s.vanaf and s.stand != "aangekondigd"]
    return starts[0].words if starts else "niet bekend"


_FACETS = (
    _FacetKind("variant", "Variant", "Welke vorm van ondersteuning het is.", _variants),
    _FacetKind("thema", "Thema", "Waar de praktijk iets over zegt.", _themes, _in_theme_order),
    _FacetKind("provincie", "Provincie", "Waar de praktijk is.", _provinces, _by_name),
    _FacetKind(
        "gemeente",
        "Gemeente",
        "Met de namen van nu; voormalige gemeenten tellen bij hun opvolger.",
        _municipalities,
        _by_name,
    ),
    _FacetKind("stand", "Stand", "De laatste stand die een bron noemt.", _status),
    _FacetKind("betaler", "Wie betaalt", "Wie de ondersteuning betaalt.", _characteristic("betalers")),
    _FacetKind(
        "werkgever", "Werkgever", "Bij wie de ondersteuner in dienst is.", _characteristic("werkgever")
    ),
    _FacetKind("beroep", "Beroep", "Wie het werk doet.", _characteristic("beroepen")),
    _FacetKind("werkplek", "Werkplek", "Waar de ondersteuner zit.", _characteristic("werkplek")),
    _FacetKind("partner", "Partners", "Met wie wordt samengewerkt.", _characteristic("partners")),
    _FacetKind("doel", "Doelen", "Wat de praktijk wil bereiken.", _characteristic("doelen")),
    _FacetKind("cijfers", "Soort cijfers", "Hoe de cijfers tot stand kwamen.", _evidence),
    _FacetKind("bron", "Soort bron", "Waar wij het van weten.", _source_kinds),
    _FacetKind("jaar", "Begonnen in", "Het eerste jaar dat een bron noemt.", _year, _newest),
)
