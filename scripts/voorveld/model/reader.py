"""Positioned tree to record: pydantic checks, its errors become findings with a place.

When parts are wrong they are cut out and the rest is read once more, so that the rules can
still say what they have to say about it. Such a document is `partial`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.model.kinds import Kind
from voorveld.model.messages import sentence_for
from voorveld.model.misplaced import places_for
from voorveld.model.prose import cited_by
from voorveld.model.scalars import Ref
from voorveld.model.shape import Leaf, Path, Shape, leaves, shape_at, shape_of
from voorveld.model.sources import Record
from voorveld.model.suggestion import nearest_name
from voorveld.source.nodes import Entry, Mapping, Node, Scalar, Sequence, nearest, place, plain_data


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A reference without the form of an id, and where it stands: it is cut out of the record."""

    leaf: Leaf
    where: Location


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its tree with places and, unless it is too broken, its record.

    `leaves` are the references, citations and texts in the record, with their paths; `cited`
    the ids of the sources they name, in order. `misnamed` are references that were cut out because
    they have not the form of an id: a rule that knows the lists can tell which word was meant.
    """

    name: str
    shown: str
    kind: Kind
    text: str
    tree: Node
    record: Record | None
    leaves: tuple[Leaf, ...] = ()
    cited: tuple[str, ...] = ()
    partial: bool = False
    misnamed: tuple[Misnamed, ...] = ()

    @property
    def stem(self) -> str:
        """The file name without folder and ending: the id it must have."""
        return self.name.rpartition("/")[2].removesuffix(".yaml")

    def at(self, *path: str | int, key: bool = False) -> Location:
        """The place of a value (or of its key) in the file; as near as it exists."""
        line, column = place(nearest(self.tree, path), at_key=key)
        return Location(self.shown, line, column)

    def within(self, needle: str, *path: str | int) -> Location:
        """The place of some words inside a text value; of the value itself if not found."""
        found = nearest(self.tree, path)
        node = found.value if isinstance(found, Entry) else found
        last = node.last_line if isinstance(node, Scalar) else None
        return self.after(self.at(*path), needle, last)

    def word(self, word: str, *path: str | int) -> Location:
        """The place of one whole word inside a text value; of the value itself if not found."""
        node = nearest(self.tree, path)
        value = node.value if isinstance(node, Entry) else node
        start = self.at(*path)
        lines = self.text.split("\n")
        last = value.last_line if isinstance(value, Scalar) else start.line
        whole = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        for number in range(start.line, min(last, len(lines)) + 1):
            begin = start.column - 1 if number == start.line else 0
            found = whole.search(lines[number - 1], begin)
            if found:
                return Location(self.shown, number, found.start() + 1)
        return start

    def after(self, start: Location, needle: str, last: int | None = None) -> Location:
        """The first place of some words from a place on, up to a line; that place if not found."""
        lines = self.text.split("\n")
        for number in range(start.line, (last or len(lines)) + 1):
            begin = start.column - 1 if number == start.line else 0
            column = lines[number - 1].find(needle, begin) if number <= len(lines) else -1
            if column >= 0:
                return Location(self.shown, number, column + 1)
        return start


def read_record(
    name: str, shown: str, kind: Kind, text: str, tree: Node, *, damaged: bool = False
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Check a tree against the model of its kind; report everything, keep what is whole.

    `damaged` tells that the tree already lacks something, such as the value of a doubled key.
    """
    data = plain_data(tree)
    empty = tuple(_empty_values(tree, ())) if _holds_nothing(data) else ()
    found = [_empty_value(shown, tree, path, kind) for path in empty]
    whole = _without(tree, empty) if empty else tree
    record, errors = _validate(kind, plain_data(whole) if empty else data)
    misnamed = tuple(
        Misnamed(leaf, Location(shown, *place(nearest(whole, leaf.path), at_key=leaf.is_key)))
        for error in errors
        if (leaf := _misnamed(kind, error)) is not None
    )
    told = [e for e in _one_per_cause(errors, kind, empty) if _misnamed(kind, e) is None]
    found += [_diagnostic(shown, whole, kind, error) for error in told]
    if errors:
        whole = _without(whole, tuple(_cut_path(e) for e in errors))
        record, _ = _validate(kind, plain_data(whole))
    marked = tuple(leaves(record)) if record is not None else ()
    cited = tuple(source_id for leaf in marked for source_id in cited_by(leaf))
    partial = damaged or bool(found) or bool(errors)
    return Document(name, shown, kind, text, whole, record, marked, cited, partial, misnamed), tuple(found)


def _validate(kind: Kind, data: Any) -> tuple[Record | None, list[Any]]:
    try:
        return kind.model.model_validate(data), []
    except ValidationError as error:
        return None, list(error.errors(include_url=False))


def _misnamed(kind: Kind, error: dict[str, Any]) -> Leaf | None:
    """A reference that is no id, such as a name that readers see; a source is told of by its form."""
    if error["type"] != "ongeldige_id":
        return None
    path: Path = tuple(error["loc"])
    is_key = path[-1:] == ("[key]",)
    shape = shape_at(_shape(kind), path[:-2] if is_key else path)
    marks = shape.keys.marks if is_key and shape.keys else shape.marks
    refs = [mark for mark in marks if isinstance(mark, Ref) and mark.target != "bron"]
    return Leaf(path[:-1] if is_key else path, refs[0], error["input"], is_key) if refs else None


def _diagnostic(shown: str, tree: Node, kind: Kind, error: dict[str, Any]) -> Diagnostic:
    row, message, hint = sentence_for(error, _shape(kind), kind.name)
    path: Path = tuple(error["loc"])
    at_key = row.at_key or (bool(path) and path[-1] == "[key]")
    line, column = place(nearest(tree, path), at_key=at_key)
    if error["type"] == "missing" and len(path) == 1:
        line, column = 1, 1
    return Diagnostic(Location(shown, line, column), Severity.ERROR, row.code, message, hint)


def _one_per_cause(errors: list[Any], kind: Kind, empty: tuple[Path, ...]) -> list[Any]:
    """Leave out a missing key when a misspelled one beside it was meant for it, or when it
    stands there without a value."""
    meant = {
        (
            *error["loc"][:-1],
            nearest_name(str(error["loc"][-1]), shape_at(_shape(kind), error["loc"][:-1]).fields),
        )
        for error in errors
        if error["type"] == "extra_forbidden"
    }
    for error in errors:
        if error["type"] == "extra_forbidden":
            path: Path = tuple(error["loc"])
            places = places_for(str(path[-1]), error["input"], _shape(kind), path)
            meant |= {where.lacking(path) for where in places}
    meant |= set(empty)
    return [e for e in errors if e["type"] != "missing" or tuple(e["loc"]) not in meant]


def _shape(kind: Kind) -> Shape:
    return shape_of(kind.model)


def _empty_value(shown: str, tree: Node, path: Path, kind: Kind) -> Diagnostic:
    found = nearest(tree, path)
    value = found.value if isinstance(found, Entry) else found
    error: dict[str, Any] = {"type": "geen_waarde", "loc": path, "input": plain_data(value), "ctx": {}}
    if not isinstance(value, Scalar):
        error["type"] = "niets_erin"
    last = path[-1] if path else ""
    if isinstance(last, str) and (last.isdigit() or " " in last):
        error["type"] = "extra_forbidden"
    row, message, hint = sentence_for(error, _shape(kind), kind.name)
    line, column = place(nearest(tree, path), at_key=row.at_key)
    return Diagnostic(Location(shown, line, column), Severity.ERROR, row.code, message, hint)


def _holds_nothing(data: Any) -> bool:
    if isinstance(data, dict):
        return not data or any(map(_holds_nothing, data.values()))
    return not data or any(map(_holds_nothing, data)) if isinstance(data, list) else data is None


def _empty_values(node: Node, path: Path) -> Iterator[Path]:
    if (
        path
        and not isinstance(node, Scalar)
        and not (node.entries if isinstance(node, Mapping) else node.items)
    ):
        yield path
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _empty_values(entry.value, (*path, entry.key.text))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _empty_values(item, (*path, index))
    elif node.plain and node.text in ("", "~", "null", "Null", "NULL"):
        yield path


def _cut_path(error: dict[str, Any]) -> Path:
    """What to leave out: of a list the item with the mistake in it, as half a figure misleads;
    elsewhere the wrong value, or the group that lacks a key."""
    path: Path = tuple(error["loc"])
    for index, part in enumerate(path):
        if isinstance(part, int):
            return path[: index + 1]
    return path[:-1] if error["type"] == "missing" or path[-1:] == ("[key]",) else path


def _without(node: Node, paths: tuple[Path, ...]) -> Node:
    """The tree without the things at these paths; places of what remains stay the same."""
    heads: dict[str | int, list[Path]] = {}
    for path in paths:
        if path:
            heads.setdefault(path[0], []).append(path[1:])
    if isinstance(node, Mapping):
        entries = tuple(
            Entry(e.key, _without(e.value, tuple(heads[e.key.text])))
            if e.key.text in heads and _goes_on(e.value, heads[e.key.text])
            else e
            for e in node.entries
            if e.key.text not in heads or _goes_on(e.value, heads[e.key.text])
        )
        return Mapping(entries, node.line, node.column)
    if isinstance(node, Sequence):
        items = tuple(
            _without(item, tuple(heads[i])) if i in heads else item
            for i, item in enumerate(node.items)
            if i not in heads or _goes_on(item, heads[i])
        )
        return Sequence(items, node.line, node.column)
    return node


def _goes_on(value: Node, tails: list[Path]) -> bool:
    """Whether only something deeper must go: every remaining path leads into this value."""
    if isinstance(value, Scalar):
        return False
    return all(tail and nearest(value, tail[:1]) is not value for tail in tails)
