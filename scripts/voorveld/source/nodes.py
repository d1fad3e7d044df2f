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
