"""Where an organisation can be asked: its public address, or a page of its own that we read.

Comes in: a practice. Goes out: addresses that stand in its file. None is guessed, and none is of a person;
the rule `contact-van-mens` sees to that.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.sources import relied_on
from voorveld.model.practice import Practice


class Asked(Struct, frozen=True):
    """An organisation with its address, empty when we have none; `is_contact` when editors gave it."""

    name: str
    url: str
    is_contact: bool


def asked_of(catalogue: Catalogue, practice: Practice) -> Iterator[Asked]:
    """The organisations of a practice, each once, in the order of its file."""
    own_pages = {s.uitgever: s.url for s in reversed(tuple(relied_on(catalogue, practice).values())) if s.url}
    contacts = {o.naam: o.contact for o in practice.organisaties if o.contact}
    for name in dict.fromkeys(o.naam for o in practice.organisaties):
        contact = contacts.get(name)
        yield Asked(name, contact or own_pages.get(name) or "", contact is not None)
