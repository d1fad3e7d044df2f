"""The first of a list, and how many there are beyond: what stands here while the rest is one click away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

Item = TypeVar("Item")
View = TypeVar("View")


class Shown(Struct, Generic[View], frozen=True):
    """What stands here of a list, and how many of the list do not."""

    here: tuple[View, ...]
    more: int

    @property
    def total(self) -> int:
        """How long the list is."""
        return len(self.here) + self.more


def first_of(items: Sequence[Item], most: int, view: Callable[[Item], View]) -> Shown[View]:
    """The first items as they are seen; of the others nothing is made."""
    return Shown(tuple(map(view, items[:most])), len(items[most:]))
