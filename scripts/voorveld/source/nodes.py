"""The positioned tree of a file: what it is made of, and how to walk it. Scalars stay text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Any, NamedTuple

from msgspec import Struct

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


class Mapping(Struct, frozen=True, dict=True):
    """Keys with values, in the order of the file."""

    entries: tuple[Entry, ...]
    line: int
    column: int

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        """Per key its entry; of equal keys the first."""
        return {entry.key.text: entry for entry in reversed(self.entries)}

    @cached_property
    def steps(self) -> Steps:
        """Its children as steps of a path, in the order of the file."""
        named = [(e.key.text, e.key, e.value) for e in self.entries if e.key.column]
        return _steps(sorted(named, key=lambda step: (step[1].line, step[1].column)))


class Sequence(Struct, frozen=True, dict=True):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int

    @cached_property
    def steps(self) -> Steps:
        """Its children as steps of a path, in the order of the file."""
        return _steps([(index, item, item) for index, item in enumerate(self.items)])


class Steps(NamedTuple):
    """Where children begin, their names and their values, side by side."""

    starts: list[tuple[int, int]]
    names: list[str | int]
    values: list[Node]


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
            found = here.by_key.get(part, found)
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
        if isinstance(node, Scalar):
            break
        last = bisect_right(node.steps.starts, (line, column)) - 1
        if last < 0:
            break
        found.append(node.steps.names[last])
        node = node.steps.values[last]
    return tuple(found) or ("",)


def _steps(children: list[tuple[str | int, Node, Node]]) -> Steps:
    """Of children their names, what they begin with, and their values."""
    starts = [(begin.line, begin.column) for _, begin, _ in children]
    return Steps(starts, [name for name, _, _ in children], [value for _, _, value in children])


def placed_within(node: Node, lines: list[str]) -> Node:
    """The same tree with every place inside these lines: a text that was repaired in memory is longer."""
    if isinstance(node, Mapping):
        entries = tuple(Entry(_scalar_within(k, lines), placed_within(v, lines)) for k, v in node.entries)
        return Mapping(entries, node.line, _within(node.line, node.column, lines))
    if isinstance(node, Sequence):
        items = tuple(placed_within(item, lines) for item in node.items)
        return Sequence(items, node.line, _within(node.line, node.column, lines))
    return _scalar_within(node, lines)


def _scalar_within(scalar: Scalar, lines: list[str]) -> Scalar:
    return scalar._replace(column=_within(scalar.line, scalar.column, lines))


def _within(line: int, column: int, lines: list[str]) -> int:
    return min(column, len(lines[line - 1]) + 1) if line <= len(lines) else column
