"""Something with a name and a page, and how variants and practices are named in few words."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.pages import Variant
from voorveld.model.practice import Practice


class Named(Struct, frozen=True):
    """Something with a name and a page."""

    name: str
    uri: str
    note: str = ""


def variant_name(catalogue: Catalogue, variant_id: str) -> Named:
    """A variant by its abbreviation or name, with its page."""
    variant = catalogue.variants_by_id.get(variant_id)
    name = (variant.afkorting or variant.naam) if variant else variant_id
    return Named(name, addresses.variant(variant_id), variant.kort if variant else "")


def practices_of(catalogue: Catalogue, variant: Variant) -> tuple[Practice, ...]:
    """The practices of a variant."""
    return catalogue.once(_by_variant).get(variant.id, ())


def _by_variant(catalogue: Catalogue) -> Mapping[str, tuple[Practice, ...]]:
    return {
        variant.id: tuple(p for p in catalogue.practices if variant.id in p.varianten)
        for variant in catalogue.variants
    }
