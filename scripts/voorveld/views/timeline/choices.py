"""Which parts of the examples have a timeline of their own: variants and provinces.

Comes in: the catalogue. Goes out: parts with their examples, and the links to them; readers need no script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses, facet_names
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.places import practices_in_province
from voorveld.model.practice import Practice


class Part(Struct, frozen=True):
    """Examples that have a page of the timeline, and the page that is about what they share."""

    name: str
    uri: str
    about: Named
    practices: tuple[Practice, ...]


class Choice(Struct, frozen=True):
    """A part with the number of its examples; `is_here` on its own page."""

    name: str
    uri: str
    count: int
    is_here: bool


class Choices(Struct, frozen=True):
    """The parts of one kind; `is_open` on the page of one of them."""

    name: str
    is_open: bool
    choices: tuple[Choice, ...]


def variants_with_any(catalogue: Catalogue) -> Iterator[Part]:
    """Every variant that has examples."""
    for variant in catalogue.variants:
        if found := practices_of(catalogue, variant):
            about = Named(variant.naam, addresses.variant(variant.id))
            here = addresses.timeline_of(facet_names.VARIANT_FACET, variant.id)
            yield Part(variant_name(catalogue, variant.id).name, here, about, found)


def provinces_with_any(catalogue: Catalogue) -> Iterator[Part]:
    """Every province that has examples."""
    for province_id, term in catalogue.vocabularies.get("provincies", {}).items():
        if found := practices_in_province(catalogue, province_id):
            about = Named(term.naam, addresses.province(province_id))
            here = addresses.timeline_of(facet_names.PROVINCE_FACET, province_id)
            yield Part(term.naam, here, about, found)


def choices(catalogue: Catalogue, here: str) -> tuple[Choices, ...]:
    """Links to all parts, on the page of one of them or of all."""
    kinds = (("variant", variants_with_any(catalogue)), ("provincie", provinces_with_any(catalogue)))
    lists = ((name, _links(parts, here)) for name, parts in kinds)
    return tuple(Choices(name, any(c.is_here for c in links), links) for name, links in lists if links)


def _links(parts: Iterable[Part], here: str) -> tuple[Choice, ...]:
    return tuple(Choice(p.name, p.uri, len(p.practices), p.uri == here) for p in parts)
