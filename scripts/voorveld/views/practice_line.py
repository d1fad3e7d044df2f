"""A practice as one line in a list of places."""

from __future__ import annotations

from collections.abc import Mapping

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named, variant_name
from voorveld.facts.places import named_within
from voorveld.facts.standing import standing
from voorveld.model.practice import Practice


def practice_line(catalogue: Catalogue, practice: Practice, municipality: str = "") -> Named:
    """A practice with its page; as a note its variants, where in the municipality it is, and how it stood."""
    return _line(catalogue, practice, municipality) if municipality else catalogue.once(_lines)[practice.id]


def _lines(catalogue: Catalogue) -> Mapping[str, Named]:
    """Once for all pages: that of a municipality lists all practices of its province."""
    return {practice.id: _line(catalogue, practice, "") for practice in catalogue.practices}


def _line(catalogue: Catalogue, practice: Practice, municipality: str) -> Named:
    variants = ", ".join(variant_name(catalogue, v).name for v in practice.varianten)
    where = ", ".join(named_within(catalogue, practice, municipality))
    stood = standing(catalogue, practice).with_source
    note = "; ".join(filter(None, (variants, f"in {where}" if where else "", stood)))
    return Named(practice.naam, addresses.practice(practice.id), note)
