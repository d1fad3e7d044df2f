"""Of errors that have one cause the first: what an editor has to mend, and not what follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from voorveld.model.misplaced import places_for
from voorveld.model.salvage import MISSING, UNKNOWN
from voorveld.model.shape import Path, Shape, shape_at
from voorveld.model.suggestion import nearest_name
from voorveld.source.nodes import Entry, Mapping, Node, Scalar, nearest


def first_causes(errors: list[Any], tree: Node, shape: Shape, damage: tuple[int, ...]) -> list[Any]:
    """Leave out a missing key when a misspelled one beside it was meant for it, and where lines
    that could not be read may hold it, or a text that was taken for a key."""
    errors = list(_lists_without_brackets(errors, tree, shape))
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


def _lists_without_brackets(errors: list[Any], tree: Node, shape: Shape) -> Iterator[Any]:
    """The errors, with one for all words of a list that were taken for keys, as they stand between
    braces or behind a comma."""
    bare = {tuple(e["loc"]) for e in errors if e["type"] == UNKNOWN and e["input"] is None}
    behind = {
        tuple(e["loc"]): tuple(_words_behind(tree, tuple(e["loc"]), bare))
        for e in errors
        if e["type"] == "tuple_type" and isinstance(e["input"], str)
    }
    gone = {(*path[:-1], word) for path, words in behind.items() for word in words}
    for error in errors:
        path: Path = tuple(error["loc"])
        if words := behind.get(path):
            yield {**error, "input": ", ".join((error["input"], *words))}
        elif path in bare and (words := _words_of(tree, path[:-1], shape, bare)):
            if words[0] == path[-1]:
                yield {"type": "tuple_type", "loc": path[:-1], "input": ", ".join(words), "ctx": {}}
        elif path not in gone:
            yield error


def _words_of(tree: Node, path: Path, shape: Shape, bare: set[Path]) -> tuple[str, ...]:
    """The keys of a group that has nothing but words, where a list may stand."""
    short = shape_at(shape, path).short
    group = _group(tree, path)
    if short is None or not short.listed or not isinstance(group, Mapping):
        return ()
    words = tuple(entry.key.text for entry in group.entries)
    return words if all((*path, word) in bare for word in words) else ()


def _words_behind(tree: Node, path: Path, bare: set[Path]) -> Iterator[str]:
    """The words right behind a value on its line that were taken for keys."""
    group = _group(tree, path[:-1])
    entries = group.entries if isinstance(group, Mapping) else ()
    names = [entry.key.text for entry in entries]
    start = names.index(str(path[-1])) if path[-1] in names else len(names)
    for entry in entries[start + 1 :]:
        if (*path[:-1], entry.key.text) not in bare or entry.key.line != entries[start].key.line:
            return
        yield entry.key.text


def _group(tree: Node, path: Path) -> Node:
    found = nearest(tree, path)
    return found.value if isinstance(found, Entry) else found


def _may_be_unread(tree: Node, path: Path, damage: tuple[int, ...]) -> bool:
    """Whether the group that lacks a key has an unreadable line in it."""
    if len(path) == 1 or not damage:
        return bool(damage)
    group = _group(tree, path[:-1])
    return any(group.line <= line <= _last_line(group) + 1 for line in damage)


def _last_line(node: Node) -> int:
    if isinstance(node, Scalar):
        return node.last_line
    below = [e.value for e in node.entries] if isinstance(node, Mapping) else node.items
    return max((_last_line(child) for child in below), default=node.line)
