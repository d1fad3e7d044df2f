"""Of errors that have one cause the first: what an editor has to mend, and not what follows from it."""

from __future__ import annotations

from typing import Any

from voorveld.model.misplaced import places_for
from voorveld.model.salvage import MISSING, UNKNOWN
from voorveld.model.shape import Path, Shape, shape_at
from voorveld.model.suggestion import nearest_name
from voorveld.source.nodes import Entry, Mapping, Node, Scalar, nearest


def first_causes(errors: list[Any], tree: Node, shape: Shape, damage: tuple[int, ...]) -> list[Any]:
    """Leave out a missing key when a misspelled one beside it was meant for it, and where lines
    that could not be read may hold it, or a text that was taken for a key."""
    meant = {
        (
            *error["loc"][:-1],
            nearest_name(str(error["loc"][-1]), shape_at(shape, error["loc"][:-1]).fields),
        )
        for error in errors
        if error["type"] == UNKNOWN
    }
    for error in errors:
        if error["type"] == UNKNOWN:
            path: Path = tuple(error["loc"])
            places = places_for(str(path[-1]), error["input"], shape, path)
            meant |= {where.lacking(path) for where in places}
    torn = {e["loc"][:-1] for e in errors if e["type"] == UNKNOWN and " " in str(e["loc"][-1])}
    return [
        e
        for e in errors
        if e["type"] != MISSING
        or not (e["loc"][:-1] in torn or tuple(e["loc"]) in meant or _may_be_unread(tree, e["loc"], damage))
    ]


def _may_be_unread(tree: Node, path: Path, damage: tuple[int, ...]) -> bool:
    """Whether the group that lacks a key has an unreadable line in it."""
    if len(path) == 1 or not damage:
        return bool(damage)
    found = nearest(tree, path[:-1])
    group = found.value if isinstance(found, Entry) else found
    return any(group.line <= line <= _last_line(group) + 1 for line in damage)


def _last_line(node: Node) -> int:
    if isinstance(node, Scalar):
        return node.last_line
    below = [e.value for e in node.entries] if isinstance(node, Mapping) else node.items
    return max((_last_line(child) for child in below), default=node.line)
