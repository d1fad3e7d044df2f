"""A tree with mistakes, mended so that all that was written well can still be judged.

Comes in: a tree, the shape it must have, and what is wrong with it. Goes out: a tree of the right
form in which nothing that was right has moved or disappeared, and the holes: where something else
stands now, or nothing, than what an editor wrote. What is said of a hole was never written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from voorveld.model.shape import FieldShape, Path, Shape
from voorveld.model.slug import slug
from voorveld.model.suggestion import nearest_name
from voorveld.source.nodes import Entry, Mapping, Node, Scalar, Sequence

KEY = "[key]"
MISSING = "missing"
UNKNOWN = "extra_forbidden"
# What no editor can have typed: columns count from one.
NOWHERE = 0
_UNKNOWN_DATE = "onbekend"
_STAND_INS = {"heel getal": "0", "getal": "0", "datum of periode": "2000", "dag": "2000-01-01"}


class Fault(NamedTuple):
    """Something wrong at a path; `kind` is the type of pydantic's error."""

    path: Path
    kind: str


class _Mender:
    """Mends one tree and remembers the holes."""

    def __init__(self, own_id: str) -> None:
        self.own_id = own_id
        self.holes: list[Path] = []

    def mend(self, node: Node, shape: Shape, faults: list[Fault], at: Path) -> Node:
        """A node without the faults in it; their paths start here."""
        inside: dict[str | int, list[Fault]] = {}
        for path, kind in faults:
            inside.setdefault(path[0], []).append(Fault(path[1:], kind))
        if shape.short is not None and shape.short.key in inside and not isinstance(node, Mapping):
            return self._short(node, shape, inside[shape.short.key], at)
        if isinstance(node, Mapping):
            return self._mapping(node, shape, inside, at)
        if isinstance(node, Sequence) and shape.items is not None:
            return self._sequence(node, shape.items, inside, at)
        return self._replaced(node, shape, at)

    def _short(self, node: Node, shape: Shape, faults: list[Fault], at: Path) -> Node:
        assert shape.short is not None
        below = shape.fields[shape.short.key].shape
        deeper = [fault for fault in faults if fault.path]
        if isinstance(node, Sequence) and len(deeper) == len(faults):
            return self.mend(node, below, deeper, (*at, shape.short.key))
        return self._replaced(node, below.items or below, at)

    def _mapping(
        self, node: Mapping, shape: Shape, inside: dict[str | int, list[Fault]], at: Path
    ) -> Mapping:
        present = {entry.key.text for entry in node.entries}
        entries = [
            mended
            for entry in node.entries
            if (mended := self._entry(entry, shape, inside.pop(entry.key.text, []), at, present))
        ]
        for key in inside:
            if isinstance(key, str) and key in shape.fields.keys() - present:
                value = self._filled((*at, key), shape.fields[key].shape, node.line, NOWHERE)
                entries.append(Entry(Scalar(key, True, node.line, NOWHERE, node.line), value))
        return Mapping(tuple(entries), node.line, node.column)

    def _entry(
        self, entry: Entry, shape: Shape, faults: list[Fault], at: Path, present: set[str]
    ) -> Entry | None:
        key = entry.key.text
        here = {kind for path, kind in faults if not path}
        if not faults:
            return entry
        if UNKNOWN in here:
            if (split := _without_colon(entry, shape)) is not None and split.key.text not in present:
                return split
            meant = nearest_name(key, shape.fields.keys() - present)
            if meant is None:
                self.holes.append((*at, key))
                return None
            present.add(meant)
            return Entry(entry.key._replace(text=meant), entry.value)
        if any(path == (KEY,) for path, _ in faults):
            entry = Entry(entry.key._replace(text=slug(key)[:64] or "x"), entry.value)
            key = entry.key.text
            self.holes.append((*at, key, KEY))
            faults = [fault for fault in faults if fault.path != (KEY,)]
        field = shape.fields.get(key)
        below = field.shape if field else shape.values
        if here and (shape.model is not None if field is None else not field.required):
            self.holes.append((*at, key))
            return None
        if below is None or here:
            return Entry(entry.key, self._replaced(entry.value, below or Shape(), (*at, key)))
        return Entry(entry.key, self.mend(entry.value, below, faults, (*at, key))) if faults else entry

    def _sequence(
        self, node: Sequence, shape: Shape, inside: dict[str | int, list[Fault]], at: Path
    ) -> Sequence:
        items = tuple(
            self._item(item, shape, inside.get(index, []), (*at, index))
            for index, item in enumerate(node.items)
        )
        return Sequence(items, node.line, node.column)

    def _item(self, item: Node, shape: Shape, faults: list[Fault], at: Path) -> Node:
        if any(not path for path, _ in faults):
            return self._replaced(item, shape, at)
        return self.mend(item, shape, faults, at) if faults else item

    def _replaced(self, node: Node, shape: Shape, at: Path) -> Node:
        return self._filled(at, shape, node.line, node.column)

    def _filled(self, at: Path, shape: Shape, line: int, column: int) -> Node:
        self.holes.append(at)
        if at == ("id",):
            return Scalar(self.own_id, False, line, column, line)
        return stand_in(shape, line, column)


def salvaged(
    tree: Node, shape: Shape, faults: Iterable[Fault], own_id: str = "x"
) -> tuple[Node, tuple[Path, ...]]:
    """The tree without these faults, and its holes; `own_id` is the id that the file must have."""
    mender = _Mender(own_id)
    deep = [fault for fault in faults if fault.path]
    mended = mender.mend(tree, shape, deep, ()) if deep and isinstance(tree, Mapping) else tree
    return mended, tuple(mender.holes)


def _without_colon(entry: Entry, shape: Shape) -> Entry | None:
    """A key and its value that were taken for one key, as the colon is missing: `{naam Team, ...}`."""
    name, _, text = entry.key.text.partition(" ")
    if not text or name not in shape.fields or not isinstance(entry.value, Scalar) or entry.value.text:
        return None
    key = entry.key
    value = Scalar(text, True, key.line, key.column + len(name) + 1, key.last_line)
    return Entry(key._replace(text=name), value)


def stand_in(shape: Shape, line: int, column: int) -> Node:
    """The least that has this shape; it says nothing."""
    if shape.model is not None:
        return Mapping(tuple(_required(shape.fields.items(), line)), line, column)
    if shape.items is not None:
        return Sequence((), line, column)
    if shape.values is not None:
        return Mapping((), line, column)
    return Scalar(_stand_in_text(shape), False, line, column, line)


def _required(fields: Iterable[tuple[str, FieldShape]], line: int) -> Iterable[Entry]:
    for name, field in fields:
        if field.required:
            key = Scalar(name, True, line, NOWHERE, line)
            yield Entry(key, stand_in(field.shape, line, NOWHERE))


def _stand_in_text(shape: Shape) -> str:
    if shape.scalar is None:
        return "x"
    if _UNKNOWN_DATE in str(shape.scalar.typed):
        return _UNKNOWN_DATE
    words = shape.scalar.typed.get("enum")
    return str(words[0]) if words else _STAND_INS.get(shape.scalar.words, "x")
