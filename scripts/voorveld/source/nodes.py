"""The positioned tree of a file: what it is made of, and how to walk it. Scalars stay text."""

from __future__ import annotations

from typing import Any, NamedTuple

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(NamedTuple):
    """One value as typed. `plain` tells that it stood without quotes; `last_line` is where it ends."""

    text: str
    plain: bool
    line: int
    column: int
    last_line: int


class Entry(NamedTuple):
    """A key with its value."""

    key: Scalar
    value: Node


class Mapping(NamedTuple):
    """Keys with values, in the order of the file."""

    entries: tuple[Entry, ...]
    line: int
    column: int


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


Node = Scalar | Mapping | Sequence


def plain_data(node: Node) -> Any:
    """The tree as dicts, lists and texts; an empty value becomes None. Shapes stay the same."""
    if isinstance(node, Scalar):
        return None if node.plain and node.text in _NULLS else node.text
    if isinstance(node, Mapping):
        return {entry.key.text: plain_data(entry.value) for entry in node.entries}
    return [plain_data(item) for item in node.items]


def nearest(node: Node, path: tuple[str | int, ...]) -> Node | Entry:
    """Walk down `path`; parts that don't exist are passed over.

    Returns the deepest thing found: the entry (with its key) for a key, the item for a number.
    """
    found: Node | Entry = node
    for part in path:
        here = found.value if isinstance(found, Entry) else found
        if isinstance(here, Mapping) and isinstance(part, str):
            found = next((e for e in here.entries if e.key.text == part), found)
        elif isinstance(here, Sequence) and isinstance(part, int) and part < len(here.items):
            found = here.items[part]
    return found


def place(found: Node | Entry, *, at_key: bool = False) -> tuple[int, int]:
    """Line and column of a thing; of an entry its value, or its key when asked."""
    if isinstance(found, Entry):
        node: Node = found.key if at_key else found.value
        if isinstance(node, Scalar) and node.plain and not node.text:
            node = found.key
        return node.line, node.column
    return found.line, found.column


def part_at(root: Node, line: int, column: int) -> tuple[str | int, ...]:
    """The path, of at most two steps, of the last thing in a tree that begins at a place or before it."""
    found: list[str | int] = []
    node = root
    for _ in range(2):
        steps = _children(node)
        begun = [step for step in steps if (step[1].line, step[1].column) <= (line, column)]
        if not begun:
            break
        name, _, node = begun[-1]
        found.append(name)
    return tuple(found) or ("",)


def _children(node: Node) -> list[tuple[str | int, Node, Node]]:
    """Per child its name, what it begins with and its value; in the order of the file."""
    if isinstance(node, Mapping):
        named = [(e.key.text, e.key, e.value) for e in node.entries if e.key.column]
        return sorted(named, key=lambda step: (step[1].line, step[1].column))
    return [(i, item, item) for i, item in enumerate(node.items)] if isinstance(node, Sequence) else []
