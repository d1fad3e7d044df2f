"""A practice as one line in a list of places."""

from __future__ import annotations

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named, variant_name
from voorveld.facts.places import named_within
from voorveld.facts.standing import standing
from voorveld.model.practice import Practice


def practice_line(catalogue: Catalogue, practice: Practice, municipality: str = "") -> Named:
    """A practice with its page; as a note its variants, where in the municipality it is, and how it stood."""
    variants = ", ".join(variant_name(catalogue, v).name for v in practice.varianten)
    where = ", ".join(named_within(catalogue, practice, municipality))
    stood = standing(catalogue, practice).with_source
    note = "; ".join(filter(None, (variants, f"in {where}" if where else "", stood)))
    return Named(practice.naam, addresses.practice(practice.id), note)
