"""What a page puts on a reader's list at once: its examples, as far as a link can hold them.

Comes in: practices. Goes out: a link with how many it takes of how many. The list itself is made in the
browser, and is in no page.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.model.practice import Practice

_IN_A_LINK = 40
"""How many go along in one link: more would make a page heavier with every example."""


class Listed(Struct, frozen=True):
    """The first `number` of `total` examples, and the address of a list with them on it."""

    uri: str
    number: int
    total: int


def listed(practices: Sequence[Practice]) -> Listed:
    """A link that puts these practices on a list."""
    first = practices[:_IN_A_LINK]
    ids = ",".join(practice.id for practice in first)
    return Listed(f"{addresses.SHORTLIST}#lijst={ids}", len(first), len(practices))
