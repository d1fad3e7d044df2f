"""All variants in one picture: where the worker sits against what the worker does.

Comes in: the catalogue. Goes out: rows of cells. The axes are lists in practices/, in their order.
"""

from __future__ import annotations

from math import sqrt

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.model.pages import Placing, Variant
from voorveld.model.vocabulary import Term

_PER_ROOT = 2.7
"""The surface of a dot tells the number of examples; this is the radius of a dot for one."""


class Placed(Struct, frozen=True):
    """A variant in a cell: `radius` is that of its dot, 0 when it has no examples."""

    name: str
    uri: str
    abbreviation: str
    examples: int
    radius: str


class Step(Struct, frozen=True):
    """A word on an axis, and how many of its steps lie up to here."""

    name: str
    explanation: str
    height: int


class VariantPicture(Struct, frozen=True):
    """The places from left to right, and from top to bottom what is done, with a cell for each place."""

    places: tuple[Step, ...]
    rows: tuple[tuple[Step, tuple[tuple[Placed, ...], ...]], ...]
    unplaced: tuple[Named, ...]


def variant_picture(catalogue: Catalogue) -> VariantPicture:
    """Every variant in its cell; those without a place apart."""
    places = catalogue.vocabularies.get("standplaatsen", {})
    works = catalogue.vocabularies.get("werkvormen", {})
    placed = [(v, v.plaatsing) for v in catalogue.variants if v.plaatsing]
    rows = tuple(
        (
            _step(term, len(works) - n),
            tuple(_cell(catalogue, placed, place, work) for place in places),
        )
        for n, (work, term) in enumerate(works.items())
    )
    return VariantPicture(
        tuple(_step(term, n + 1) for n, term in enumerate(places.values())),
        tuple((step, cells) for step, cells in rows if any(cells)),
        tuple(variant_name(catalogue, v.id) for v in catalogue.variants if not v.plaatsing),
    )


def placing_words(catalogue: Catalogue, placing: Placing | None) -> str:
    """`Bij de huisarts · helpt zelf`; empty for a variant that has no place."""
    if placing is None:
        return ""
    what = catalogue.term("werkvormen", placing.wat).naam
    return f"{catalogue.term('standplaatsen', placing.waar).naam} · {what.lower()}"


def _step(term: Term, height: int) -> Step:
    return Step(term.naam, term.omschrijving or "", height)


def _cell(
    catalogue: Catalogue, placed: list[tuple[Variant, Placing]], place: str, work: str
) -> tuple[Placed, ...]:
    here = (v for v, placing in placed if placing.waar == place and placing.wat == work)
    return tuple(_placed(catalogue, variant) for variant in here)


def _placed(catalogue: Catalogue, variant: Variant) -> Placed:
    named, examples = variant_name(catalogue, variant.id), len(practices_of(catalogue, variant))
    radius = f"{_PER_ROOT * sqrt(examples):.1f}".removesuffix(".0")
    return Placed(variant.naam, named.uri, variant.afkorting or "", examples, radius)
