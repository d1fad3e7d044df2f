"""Text to a positioned tree of mappings, lists and scalars; scalars stay text.

Reads YAML events, never constructs values: `no`, `08` and `1e3` stay what was typed.
Refuses what makes a file ambiguous or dangerous: anchors, tags, merge keys, duplicate
keys, second documents, depth over 12, more than 20,000 nodes.
"""

from __future__ import annotations

import unicodedata
from typing import Any, NamedTuple

import yaml

from voorveld.diagnostics import Diagnostic, Location, Related, Severity, told
from voorveld.source.escapes import WrittenSign, finding_on, without_unseen, written_signs
from voorveld.source.nodes import Entry, Mapping, Node, Scalar, Sequence, placed_within
from voorveld.source.repair import MOST_REPAIRS, as_typed, compared_numbers, events, repaired
from voorveld.source.split_text import is_empty, joined
from voorveld.source.swallowed import swallowed

MAX_DEPTH = 12
MAX_NODES = 20_000


class _Refusal(Exception):
    """Stops reading at the first thing that makes the rest of the file unreadable."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


class ReadTree(NamedTuple):
    """The tree, None when there is none, what is said of it, and the lines of which something is lost."""

    root: Node | None
    found: tuple[Diagnostic, ...]
    lost: tuple[int, ...] = ()


def read_tree(path: str, text: str) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Return the tree of one document, or None with the findings when there is none."""
    read = read_repaired(path, text)
    return read.root, read.found


def read_repaired(path: str, text: str) -> ReadTree:
    """Read a document; what can't be read is told, and repaired in memory to read the rest."""
    typed = text
    text, found = compared_numbers(path, text)
    lost: list[int] = []
    for _ in range(MOST_REPAIRS):
        built = _built(path, text)
        if built is not None:
            root = built.root
            if root is not None and text != typed:
                root = placed_within(root, typed.split("\n"))
            return ReadTree(root, as_typed((*found, *built.found), typed), (*lost, *built.lost))
        repair = repaired(path, text)
        found.append(repair.finding)
        lost += repair.lost
        if repair.text is None:
            break
        text = repair.text
    return ReadTree(None, as_typed(found, typed))


def _built(path: str, text: str) -> ReadTree | None:
    """The tree of a text; None when it is not YAML."""
    builder = _Builder(path, text)
    try:
        for event in events(text):
            builder.take(event)
    except _Refusal as refusal:
        return ReadTree(None, (*builder.said(), refusal.diagnostic))
    except yaml.YAMLError:
        return None
    said = builder.said()
    if builder.root is None:
        hint = "Begin met een kopie van het lege voorbeeld in practices/_schema/."
        empty = "Een bestand moet gegevens bevatten; dit is leeg."
        return ReadTree(None, (_finding(path, 1, 1, "leeg-bestand", empty, hint),))
    return ReadTree(builder.root, said, tuple(d.location.line for d in said))


class _Frame:
    """An open mapping or list. In a mapping, keys and values come in turn."""

    __slots__ = ("column", "entries", "first_keys", "in_braces", "is_mapping", "items", "key", "line", "said")

    def __init__(self, is_mapping: bool, line: int, column: int, in_braces: bool, said: int) -> None:
        self.is_mapping = is_mapping
        self.in_braces = in_braces
        self.said = said
        self.line = line
        self.column = column
        self.items: list[Node] = []
        self.entries: list[Entry] = []
        self.first_keys: dict[str, Scalar] = {}
        self.key: Scalar | None = None

    def close(self) -> Node:
        if self.is_mapping:
            return Mapping(tuple(self.entries), self.line, self.column)
        return Sequence(tuple(self.items), self.line, self.column)


class _Builder:
    """Collects events into nodes. `found` holds findings that don't stop the reading."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.root: Node | None = None
        self.found: list[Diagnostic] = []
        self.signs: list[WrittenSign] = []
        self._lines = text.split("\n")
        self._has_remarks = " #" in text
        self._open: list[_Frame] = []
        self._nodes = 0
        self._documents = 0

    def said(self) -> tuple[Diagnostic, ...]:
        """What did not stop the reading."""
        return *self.found, *told(self.signs, lambda sign: finding_on(self.path, self.text, sign))

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._nodes += 1
            if event.anchor or event.tag or self._nodes > MAX_NODES:
                self._refuse_extras(event)
            if not event.style and self._has_remarks:
                self._look_behind(event)
            mark = event.start_mark
            # A block text (| or >) starts at its sign; that is where an editor looks.
            value = self._quoted(event) if event.style == '"' else event.value
            self._add(Scalar(value, not event.style, mark.line + 1, mark.column + 1, event.end_mark.line + 1))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._start(event, is_mapping=kind is yaml.MappingStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._add(self._closed(self._open.pop()))
        elif kind is yaml.AliasEvent:
            raise self._refuse(
                event,
                "anker",
                f"Een waarde moet voluit staan; hier staat de verwijzing '*{event.anchor}'.",
                "Schrijf de waarde voluit. Begint uw tekst met een sterretje, "
                "zet hem dan tussen aanhalingstekens.",
            )
        elif kind is yaml.DocumentStartEvent:
            self._document(event)

    def _closed(self, frame: _Frame) -> Node:
        """A group or list that ends; in braces, texts that were split at a comma are whole again."""
        if frame.in_braces and any(is_empty(entry.value) for entry in frame.entries):
            together = joined(self.path, frame.entries, self._lines)
            frame.entries = list(together.entries)
            self.found[frame.said :] = together.unsaid(self.found[frame.said :])
        return frame.close()

    def _look_behind(self, event: Any) -> None:
        """A text without quotes ends at a space with `#`."""
        end = event.end_mark
        rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
        lost = swallowed(Location(self.path, end.line + 1, end.column + 1), event.value, rest)
        if lost is not None:
            self.found.append(lost)

    def _quoted(self, event: Any) -> str:
        """A text between double quotes, where signs may be written as a code."""
        start, end = event.start_mark.index, event.end_mark.index
        self.signs += written_signs(self.text, start, end, event.value)
        return without_unseen(event.value)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        frame = self._open[-1]
        if not frame.is_mapping:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = self._accept_key(frame, node)
        else:
            if frame.first_keys[frame.key.text] is frame.key:
                frame.entries.append(Entry(frame.key, node))
            frame.key = None

    def _accept_key(self, frame: _Frame, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise _Refusal(
                _finding(
                    self.path,
                    node.line,
                    node.column,
                    "sleutel-geen-tekst",
                    "Een sleutel moet een woord zijn; hier staat een lijst of een groep.",
                    "Controleer de haakjes en het vraagteken aan het begin van deze regel.",
                )
            )
        key = node
        if not key.text.isascii():
            key = key._replace(text=unicodedata.normalize("NFC", key.text))
        if key.text == "<<":
            raise _Refusal(
                _finding(
                    self.path,
                    node.line,
                    node.column,
                    "samenvoegsleutel",
                    "Gegevens moeten voluit staan; hier staat de samenvoegsleutel '<<'.",
                    "Schrijf de gegevens op deze plek voluit.",
                )
            )
        first = frame.first_keys.setdefault(key.text, key)
        if first is not key:
            self.found.append(_duplicate(self.path, key, first))
        return key

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self._refuse(
                event,
                "tweede-document",
                "Een bestand moet één document bevatten; met '---' begint hier een tweede.",
                "Haal de regel '---' weg, of maak van het tweede deel een eigen bestand.",
            )
        if event.version or event.tags:
            raise self._refuse(
                event,
                "yaml-aanwijzing",
                "Een bestand moet zonder aanwijzing voor YAML beginnen; hier staat een regel met '%'.",
                "Haal de regel weg die met '%' begint.",
            )

    def _start(self, event: Any, *, is_mapping: bool) -> None:
        self._nodes += 1
        self._refuse_extras(event)
        if len(self._open) >= MAX_DEPTH:
            raise self._refuse(
                event,
                "te-diep",
                f"Gegevens mogen hoogstens {MAX_DEPTH} niveaus diep zijn; "
                f"hier begint niveau {MAX_DEPTH + 1}.",
                "Controleer de inspringing en de haakjes rond deze regel.",
            )
        mark = event.start_mark
        in_braces = is_mapping and event.flow_style
        self._open.append(_Frame(is_mapping, mark.line + 1, mark.column + 1, in_braces, len(self.found)))

    def _refuse_extras(self, event: Any) -> None:
        if self._nodes > MAX_NODES:
            raise self._refuse(
                event,
                "te-veel-onderdelen",
                f"Een bestand mag hoogstens {MAX_NODES} onderdelen hebben; hier begint er één te veel.",
                "Verdeel de inhoud over meer bestanden.",
            )
        if event.anchor:
            raise self._refuse(
                event,
                "anker",
                f"Een waarde moet zonder anker staan; hier staat '&{event.anchor}'.",
                "Haal het anker weg. Begint uw tekst met een &-teken, zet hem dan tussen aanhalingstekens.",
            )
        if event.tag:
            raise self._refuse(
                event,
                "tag",
                f"Een waarde moet zonder tag staan; hier staat '{event.tag}'.",
                "Haal de tag weg. Begint uw tekst met een uitroepteken, zet hem dan tussen aanhalingstekens.",
            )

    def _refuse(self, event: Any, code: str, message: str, hint: str) -> _Refusal:
        mark = event.start_mark
        return _Refusal(_finding(self.path, mark.line + 1, mark.column + 1, code, message, hint))


def _duplicate(path: str, key: Scalar, first: Scalar) -> Diagnostic:
    return Diagnostic(
        Location(path, key.line, key.column),
        Severity.ERROR,
        "dubbele-sleutel",
        f"Een sleutel moet binnen een groep één keer voorkomen; '{key.text}' stond al op regel {first.line}.",
        "Haal een van de twee weg, of voeg ze samen.",
        (Related(Location(path, first.line, first.column), f"hier staat '{key.text}' voor het eerst"),),
    )


def _finding(path: str, line: int, column: int, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(Location(path, line, column), Severity.ERROR, code, message, hint)
