"""How a text is laid out: every group, list and value with its place, so that one can be changed by hand.

Comes in: a text. Goes out: its nodes, or None when it is no YAML. Of a key that stands twice the last
is meant; who has both is told so by the checks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from msgspec import Struct, field

from voorveld.source.repair import events

Path = tuple[str | int, ...]
Plain = str | list["Plain"] | dict[str, "Plain"]


class Laid(Struct):
    """A value, a list or a group: what it says, how it is written, and from where to where.

    `flow` is true between brackets or braces. Of a group `keys` tells where each key begins; a list has
    the numbers of its items as keys. `end` is where the text of the last thing inside it ends.
    """

    kind: str
    text: str = ""
    style: str = ""
    flow: bool = False
    start: int = 0
    end: int = 0
    line: int = 0
    column: int = 0
    last_line: int = 0
    below: dict[str | int, Laid] = field(default_factory=dict)
    keys: dict[str | int, tuple[int, int]] = field(default_factory=dict)


_DEEPEST = 40
VALUE, LIST, GROUP = "value", "list", "group"


def laid_out(text: str) -> Laid | None:
    """The node that holds all others."""
    walk = _Walk()
    try:
        for event in events(text):
            walk.take(event)
    except yaml.YAMLError:
        return None
    return walk.whole


def at(whole: Laid | None, path: Path) -> Laid | None:
    """The node at a path."""
    for part in path:
        whole = whole.below.get(part) if whole else None
    return whole


def values_in(node: Laid, path: Path = ()) -> Iterator[tuple[Path, Laid]]:
    """Every value with its path, in the order of the text."""
    if node.kind == VALUE:
        yield path, node
    for key, below in node.below.items():
        yield from values_in(below, (*path, key))


def plain(node: Laid) -> Plain:
    """What is said, without places: texts, lists and groups."""
    if node.kind == VALUE:
        return node.text
    if node.kind == LIST:
        return [plain(one) for one in node.below.values()]
    return {str(key): plain(one) for key, one in node.below.items()}


class _Walk:
    """Events in, nodes out."""

    def __init__(self) -> None:
        self.whole: Laid | None = None
        self._open: list[Laid] = []
        self._key: list[tuple[str, int, int] | None] = []

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            node = _laid(GROUP if kind is yaml.MappingStartEvent else LIST, event)
            node.flow = bool(event.flow_style)
            self._join(node)
            if len(self._open) == _DEEPEST:
                raise yaml.YAMLError
            self._open.append(node)
            self._key.append(None)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._close(event)

    def _scalar(self, event: Any) -> None:
        above = self._open[-1] if self._open else None
        if above and above.kind == GROUP and self._key[-1] is None:
            self._key[-1] = (event.value, event.start_mark.index, event.start_mark.column)
            return
        node = _laid(VALUE, event)
        node.text, node.style = event.value, event.style or ""
        self._join(node)

    def _join(self, node: Laid) -> None:
        """A node gets its place below the one around it."""
        if not self._open:
            self.whole = self.whole or node
            return
        above, key = self._open[-1], self._key[-1]
        if key is None:
            name: str | int = len(above.below)
            above.keys[name] = node.start, node.column - 1
        else:
            name = key[0]
            above.below.pop(name, None)
            above.keys[name] = key[1:]
            self._key[-1] = None
        above.below[name] = node

    def _close(self, event: Any) -> None:
        node = self._open.pop()
        self._key.pop()
        if node.flow:
            node.end, node.last_line = event.end_mark.index, event.end_mark.line + 1
        else:
            last = list(node.below.values())[-1]
            node.end, node.last_line = last.end, last.last_line


def _laid(kind: str, event: Any) -> Laid:
    start, end = event.start_mark, event.end_mark
    place = (start.index, end.index, start.line + 1, start.column + 1, end.line + 1)
    return Laid(kind, "", "", False, *place)


def written_values(text: str) -> Mapping[Path, Laid] | None:
    """Every value by its path, in the order of the text; None when the text is not YAML."""
    whole = laid_out(text)
    return dict(values_in(whole)) if whole else None
