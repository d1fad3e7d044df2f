"""When each practice was last checked, longest ago first."""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.edtf import day_in_words


class CheckedView(Struct, frozen=True):
    """A practice with the day of its last check in words."""

    name: str
    address: str
    day: str


def checked_views(catalogue: Catalogue) -> tuple[CheckedView, ...]:
    """All practices; those of one day by name."""
    known = sorted(catalogue.practices, key=lambda p: (p.redactie.gecontroleerd_op, p.naam))
    return tuple(
        CheckedView(p.naam, addresses.practice(p.id), day_in_words(p.redactie.gecontroleerd_op))
        for p in known
    )
