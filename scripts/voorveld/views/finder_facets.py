"""What readers choose practices by in the finder: every facet, in its order, and how its values are read.

Comes in: the catalogue. Goes out: facets with, for a practice, its values as ids with words. A practice that
lacks a characteristic has a value too: one of the kinds of empty, or that nothing was filled in.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import facet_names
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
from voorveld.facts.places import current_municipalities, province_ids
from voorveld.facts.source_age import age_label, newest_source
from voorveld.facts.stages import begun_year
from voorveld.facts.standing import ran, standing
from voorveld.model.as_facet import AsFacet
from voorveld.model.practice import Practice
from voorveld.model.slug import slug
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views import evidence_facets, facet_orders, place_facets
from voorveld.views.class_facets import classes_of

Choice = tuple[str, str]
_UNKNOWN = place_facets.UNKNOWN


def _empty(kind: EmptyKind) -> Choice:
    return (kind.id if kind is NOT_FILLED_IN else f"leeg-{kind.id}", kind.label)


EMPTIES: tuple[Choice, ...] = (
    *map(_empty, EMPTY_KINDS),
    _UNKNOWN,
    evidence_facets.NO_FIGURES,
    evidence_facets.NO_OUTCOMES,
    evidence_facets.NO_VERDICT,
)


class FacetKind(Struct, frozen=True):
    """A facet, and how the values of a practice are read."""

    id: str
    name: str
    explanation: str
    read: Callable[[Catalogue, Practice], tuple[Choice, ...]]
    order: facet_orders.Order = facet_orders.by_count


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


def _classes(
    column_id: str, column: CharacteristicTerm
) -> Callable[[Catalogue, Practice], tuple[Choice, ...]]:
    def read(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
        found = classes_of(catalogue, practice, column_id, column)
        return (_empty(found),) if isinstance(found, EmptyKind) else found

    return read


def _by_class(column: CharacteristicTerm) -> facet_orders.Order:
    """As the classes stand in the list."""
    names = tuple(each.id for each in column.als_facet.klassen) if column.als_facet else ()

    def order(catalogue: Catalogue, value: Choice, count: int) -> tuple[object, ...]:
        del catalogue, count
        return (names.index(value[0]),)

    return order


def _source_kinds(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    kinds = dict.fromkeys(source.soort for source in practice.bronnen.values())
    return tuple((k, catalogue.term("bronsoorten", k).naam) for k in kinds) or (_empty(NOT_FILLED_IN),)


def _year(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    year = begun_year(catalogue, practice)
    return ((str(year), str(year)),) if year else (_UNKNOWN,)


_FIRST = (
    FacetKind("variant", "Variant", "Welke vorm van ondersteuning het is.", _variants),
    FacetKind("thema", "Thema", "Waar het voorbeeld iets over zegt.", _themes, facet_orders.in_theme_order),
    FacetKind("provincie", "Provincie", "Waar het voorbeeld is.", _provinces, facet_orders.by_name),
    FacetKind(
        "gemeente",
        "Gemeente",
        "Met de namen van nu; voormalige gemeenten tellen bij hun opvolger.",
        _municipalities,
        facet_orders.by_name,
    ),
    FacetKind(
        "jeugdregio",
        "Jeugdregio",
        "Waar de gemeenten in liggen, in de indeling van 2025 (CBS); die van 2026 hebben wij niet.",
        place_facets.youth_regions,
        facet_orders.by_name,
    ),
    FacetKind(
        "inwoners",
        "Grootte van de gemeente",
        "Hoeveel mensen er wonen, op 1 januari 2024 (CBS). In meer gemeenten telt elke gemeente.",
        place_facets.sizes,
        facet_orders.by_size,
    ),
    FacetKind(facet_names.RAN_FACET, "Liep het", "Of een bron zegt dat het liep, en wanneer dat was.", _ran),
    FacetKind(
        facet_names.AGE_FACET,
        "Nieuwste bron",
        "Van wanneer de nieuwste bron met een datum is.",
        _source_age,
        facet_orders.by_age,
    ),
    FacetKind(
        "stand",
        "Stand",
        "De laatste stand die een bron noemde. Of het nu nog zo is, weten wij niet.",
        _status,
    ),
)
_LAST = (
    FacetKind(
        "cijfers",
        "Wat de cijfers zeggen",
        "Het sterkste dat er is.",
        evidence_facets.rung,
        facet_orders.by_rung,
    ),
    FacetKind(
        "wie-vertelt",
        "Wie de uitkomsten vertelt",
        "Wie er spreekt in de bronnen van de uitkomsten.",
        evidence_facets.tellers,
        facet_orders.by_tie,
    ),
    FacetKind(
        "oordeel",
        "Wie een oordeel gaf",
        "Van wie het oordeel over de hulp is. Een indruk van anderen is geen oordeel van henzelf.",
        evidence_facets.voices,
        facet_orders.by_column,
    ),
    FacetKind("bron", "Soort bron", "Waar wij het van weten.", _source_kinds),
    FacetKind(
        "jaar",
        "Begonnen in",
        "Het jaar waarin het voorbeeld begon, als een bron dat noemt.",
        _year,
        facet_orders.newest,
    ),
)


def facet_kinds(catalogue: Catalogue) -> tuple[FacetKind, ...]:
    """The facets in their order; those of characteristics are data."""
    wanted = sorted(
        (
            (column.als_facet, column_id, column)
            for column_id, column in columns_of(catalogue).items()
            if column.als_facet is not None
        ),
        key=lambda each: each[0].volgorde,
    )
    own = (_of_column(*each) for each in wanted)
    return (*_FIRST, *own, *_LAST)


def _of_column(facet: AsFacet, column_id: str, column: CharacteristicTerm) -> FacetKind:
    name = facet.naam or column.naam
    if facet.klassen:
        return FacetKind(facet.adres, name, facet.uitleg, _classes(column_id, column), _by_class(column))
    return FacetKind(facet.adres, name, facet.uitleg, _characteristic(column_id))
