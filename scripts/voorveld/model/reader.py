"""Positioned tree to record: pydantic checks, its errors become findings with a place.

What is wrong is mended in memory and the rest read once more, so that the rules can still say what
they have to say about it. Such a document is `partial`: it knows its holes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from voorveld.diagnostics import MOST_PER_FILE, Diagnostic, Location, Severity, told
from voorveld.model.causes import first_causes
from voorveld.model.figures import Figure
from voorveld.model.kinds import Kind
from voorveld.model.messages import sentence_for
from voorveld.model.prose import cited_by
from voorveld.model.salvage import KEY, NOWHERE, UNKNOWN, Fault, salvaged
from voorveld.model.scalars import Ref
from voorveld.model.shape import Leaf, Path, Shape, leaves, shape_at, shape_of
from voorveld.model.sources import Record
from voorveld.source.nodes import Entry, Mapping, Node, Scalar, Sequence, nearest, part_at, place, plain_data

_MOST_ROUNDS = 4


class Misnamed(Struct, frozen=True):
    """A reference without the form of an id, and where it stands: it is mended in the record."""

    leaf: Leaf
    where: Location


class Refused(Struct, frozen=True):
    """A value of a figure that is no amount, with what was said of it by its form alone."""

    path: Path
    typed: str
    finding: Diagnostic


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its tree with places and, unless it is too broken, its record.

    `leaves` are the references, citations and texts in the record, with their paths; `cited`
    the ids of the sources they name, in order. `misnamed` are references that were mended because
    they have not the form of an id: a rule that knows the lists can tell which word was meant. `refused` are
    amounts of figures that are none: who knows the indicators can tell better what to write.
    `holes` are the paths where the record has something else than was written, `damage` the lines
    that were not read; `typed` is the tree as written.
    """

    name: str
    shown: str
    kind: Kind
    text: str
    tree: Node
    record: Record | None
    leaves: tuple[Leaf, ...] = ()
    cited: tuple[str, ...] = ()
    misnamed: tuple[Misnamed, ...] = ()
    refused: tuple[Refused, ...] = ()
    holes: tuple[Path, ...] = ()
    damage: tuple[int, ...] = ()
    typed: Node | None = None

    @property
    def partial(self) -> bool:
        """Whether something that was written is not in the record."""
        return bool(self.holes or self.damage)

    @property
    def stem(self) -> str:
        """The file name without folder and ending: the id it must have."""
        return self.name.rpartition("/")[2].removesuffix(".yaml")

    @property
    def loses_ids(self) -> bool:
        """Whether a key that others may name is not in the record as it was written."""
        return bool(self.damage) or any(len(path) == 1 or path[-1] == KEY for path in self.holes)

    def is_hole(self, location: Location) -> bool:
        """Whether something else stands there in the record than was written, or nothing was."""
        here = (location.line, location.column)
        return location.column == NOWHERE or any(
            here == place(nearest(self.tree, path), at_key=path[-1] == KEY) for path in self.holes
        )

    def is_mended(self, *path: str | int) -> bool:
        """Whether something in the value at a path is not as it was written."""
        return any(hole[: len(path)] == path for hole in self.holes)

    def part_at(self, location: Location) -> Path:
        """The part of the file in which a place is: its section, with the key or number in there."""
        return part_at(self.tree, location.line, location.column)

    def touched_parts(self) -> Iterator[Path]:
        """The parts from which something is missing."""
        for path in self.holes:
            yield path[:2]
        for line in self.damage:
            yield part_at(self.tree, line, 1 << 16)

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
        lines = _lines(self.text)
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
        lines = _lines(self.text)
        for number in range(start.line, (last or len(lines)) + 1):
            begin = start.column - 1 if number == start.line else 0
            column = lines[number - 1].find(needle, begin) if number <= len(lines) else -1
            if column >= 0:
                return Location(self.shown, number, column + 1)
        return start


def read_record(
    name: str, shown: str, kind: Kind, text: str, tree: Node, *, damage: tuple[int, ...] = ()
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Check a tree against the model of its kind; report everything, judge all that is right.

    With more mistakes than are told one by one nothing is mended, and the rules have to wait.
    `damage` are the lines of which the tree already lacks something, such as a doubled key.
    """
    found: list[Diagnostic] = []
    misnamed: list[Misnamed] = []
    refused: list[Refused] = []
    holes: list[Path] = []
    mended, record = tree, None
    own_id = name.rpartition("/")[2].removesuffix(".yaml")
    if len(damage) > MOST_PER_FILE:
        return Document(name, shown, kind, text, tree, None, damage=damage), ()
    for _ in range(_MOST_ROUNDS):
        record, errors = _judged(mended, kind, frozenset(holes))
        if len(errors) > MOST_PER_FILE:
            all_of_them = told(errors, partial(_diagnostic, shown, mended, kind))
            return Document(name, shown, kind, text, tree, None, damage=(1,)), (*found, *all_of_them)
        for error in first_causes(errors, mended, _shape(kind), damage):
            if (leaf := _misnamed(kind, error)) is not None:
                where = place(nearest(mended, leaf.path), at_key=leaf.is_key)
                misnamed.append(Misnamed(leaf, Location(shown, *where)))
                continue
            finding = _diagnostic(shown, mended, kind, error)
            if finding.location.column != NOWHERE:
                found.append(finding)
                if _is_amount_of_figure(kind, error):
                    refused.append(Refused(tuple(error["loc"]), error["input"], finding))
        before = mended
        mended, more = salvaged(
            before, _shape(kind), [Fault(tuple(e["loc"]), e["type"]) for e in errors], own_id
        )
        holes += more
        if mended is before:
            break
    marked = tuple(_written_leaves(record, frozenset(holes))) if record is not None else ()
    cited = tuple(source_id for leaf in marked for source_id in cited_by(leaf))
    document = Document(
        *(name, shown, kind, text, mended, record, marked, cited),
        misnamed=tuple(misnamed),
        refused=tuple(refused),
        holes=tuple(holes),
        damage=damage,
        typed=tree,
    )
    return document, tuple(found)


@lru_cache(maxsize=8)
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _judged(tree: Node, kind: Kind, holes: frozenset[Path]) -> tuple[Record | None, list[Any]]:
    """The record, or what is wrong: first of all values that are not there."""
    data = plain_data(tree)
    emptied = {hole[:length] for hole in holes for length in range(len(hole) + 1)}
    empty = tuple(p for p in _empty_values(tree, ()) if p not in emptied) if _holds_nothing(data) else ()
    if empty:
        gone, _ = salvaged(tree, _shape(kind), [Fault(path, "geen_waarde") for path in empty])
        _, errors = _validate(kind, plain_data(gone))
        return None, [*(_no_value(tree, path, _shape(kind)) for path in empty), *errors]
    return _validate(kind, data)


def _written_leaves(record: Record, holes: frozenset[Path]) -> Iterator[Leaf]:
    """The references, citations and texts that an editor wrote."""
    for leaf in leaves(record):
        if not holes or not any(leaf.path[:length] in holes for length in range(1, len(leaf.path) + 1)):
            yield leaf


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


def _is_amount_of_figure(kind: Kind, error: dict[str, Any]) -> bool:
    return error["type"] == "geen_getal" and shape_at(_shape(kind), tuple(error["loc"])[:-1]).model is Figure


def _diagnostic(shown: str, tree: Node, kind: Kind, error: dict[str, Any]) -> Diagnostic:
    row, message, hint = sentence_for(error, _shape(kind), kind.name)
    path: Path = tuple(error["loc"])
    at_key = row.at_key or (bool(path) and path[-1] == "[key]")
    line, column = place(nearest(tree, path), at_key=at_key)
    if error["type"] == "missing" and len(path) == 1:
        line, column = 1, 1
    return Diagnostic(Location(shown, line, column), Severity.ERROR, row.code, message, hint)


def _shape(kind: Kind) -> Shape:
    return shape_of(kind.model)


def _no_value(tree: Node, path: Path, shape: Shape) -> dict[str, Any]:
    """A key without a value, or with a list or group that holds nothing; what is no key either is an
    unknown one."""
    found = nearest(tree, path)
    value = found.value if isinstance(found, Entry) else found
    group = shape_at(shape, path[:-1])
    kind = "geen_waarde" if isinstance(value, Scalar) else "niets_erin"
    if path and group.model is not None and path[-1] not in group.fields:
        kind = UNKNOWN
    return {"type": kind, "loc": path, "input": plain_data(value), "ctx": {}}


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
