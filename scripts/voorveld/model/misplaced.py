"""Where a key belongs that stands one level too high or too low.

Comes in: a key that is not known where it stands, its value, and the model. Goes out: the fields it
may go under, or the keys it must stand beside. Read from the model; no names stand here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from voorveld.model.scalars import is_id
from voorveld.model.shape import Path, Shape, shape_at
from voorveld.model.suggestion import nearest_name


class Place(Struct, frozen=True):
    """`under` a field of the group where the key stands now, or `beside` a key that is `level` deep."""

    under: str = ""
    beside: str = ""
    level: int = 0
    in_list: bool = False

    def lacking(self, path: Path) -> Path:
        """The place of what seems to be missing because the key stands at this path."""
        return (*path[: self.level], path[-1]) if self.beside else (*path[:-1], self.under)

    def in_words(self, key: str) -> str:
        """What to do with the key, as an order without a full stop."""
        if self.beside:
            return f"Zet '{key}' verder naar links, gelijk met '{self.beside}'"
        return f"Zet '{key}' {'in een punt ' if self.in_list else ''}onder '{self.under}'"


def places_for(key: str, value: object, model: Shape, path: Path) -> tuple[Place, ...]:
    """Where a key at this path belongs, as far as the model tells; nothing when it could be anything
    or is a known key with a slip of the pen."""
    here = shape_at(model, path[:-1])
    if nearest_name(key, here.fields):
        return ()
    found = tuple(_below(key, here)) or tuple(_above(key, model, path)) or tuple(_in_map(value, here))
    return found if len(found) == 1 else ()


def _below(key: str, here: Shape) -> Iterator[Place]:
    for name, field in here.fields.items():
        if key in field.shape.fields:
            yield Place(under=name)
        elif field.shape.items is not None and key in field.shape.items.fields:
            yield Place(under=name, in_list=True)


def _above(key: str, model: Shape, path: Path) -> Iterator[Place]:
    for depth in range(len(path) - 2, -1, -1):
        beside = path[depth]
        if isinstance(beside, str) and key in shape_at(model, path[:depth]).fields:
            yield Place(beside=beside, level=depth)
            return


def _in_map(value: object, here: Shape) -> Iterator[Place]:
    """Maps with keys of one's own, whose values look like this one."""
    for name, field in here.fields.items():
        values = field.shape.values
        if values is not None and _fits(value, values):
            yield Place(under=name)


def _fits(value: object, shape: Shape) -> bool:
    if isinstance(value, Mapping):
        return bool(value) and set(value) <= set(shape.fields)
    if shape.short is None or not shape.short.listed:
        return False
    words = value if isinstance(value, list) else [value]
    return all(isinstance(word, str) and is_id(word) for word in words)
