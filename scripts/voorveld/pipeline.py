"""The steps in order: find, read, check, join, judge. One function per step, no printing.

Comes in: the folder practices/ and the day to reckon with. Goes out: a catalogue and findings.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from voorveld.catalogue import Catalogue, Dictionary, Make
from voorveld.diagnostics import Diagnostic, Location, Severity, in_order
from voorveld.facts.typed_figures import fitting_advice
from voorveld.model.cut_off import told_once
from voorveld.model.kinds import KINDS, kind_of
from voorveld.model.reader import Document, read_record
from voorveld.model.suggestion import suggestion
from voorveld.rules import EVERY_LOOK, Find, check_catalogue
from voorveld.source.characters import decode
from voorveld.source.files import SourceFile, list_files, nothing_to_read, read_bytes, shown_as
from voorveld.source.nodes import Scalar
from voorveld.source.other_files import (
    START_HERE,
    advice_on_name,
    by_first_bytes,
    by_first_lines,
    is_left_behind,
)
from voorveld.source.tree import read_repaired

Read = tuple[Document | None, tuple[Diagnostic, ...]]


class Anew:
    """Reads and judges anew. What remembers takes its place, and gives the same."""

    def read(self, file: SourceFile, data: bytes) -> Read:
        """What `read_content` makes of a file with these bytes."""
        return read_content(file, data)

    def found(self, catalogue: Catalogue, find: Find) -> tuple[Diagnostic, ...]:
        """What `find` finds in the catalogue."""
        return find(catalogue, EVERY_LOOK)

    def each(self, catalogue: Catalogue, make: Make) -> Mapping[str, object]:
        """Per name of a file what `make` tells of it, as far as it is known already."""
        del catalogue, make
        return {}

    def all_read(self) -> None:
        """Everything was read: what is kept of all files together may be kept now."""


_ANEW = Anew()


class AtHand(Anew, Struct):
    """Reads and judges anew, but keeps what was told of each document for as long as the very same one
    comes back beside the same lists: who judges a folder again and again changes one file of it."""

    _lists: tuple[Document, ...] = ()
    _told: dict[Make, dict[int, tuple[Document, object]]] = field(default_factory=dict)

    def each(self, catalogue: Catalogue, make: Make) -> Mapping[str, object]:
        """Per name of a file what `make` tells of it, or told before."""
        lists = catalogue.lists
        if tuple(map(id, lists)) != tuple(map(id, self._lists)):
            self._lists, self._told = lists, {}
        before = self._told.get(make, {})
        told = {
            id(d): before[id(d)] if id(d) in before else (d, make(catalogue, d)) for d in catalogue.documents
        }
        self._told[make] = told
        return {document.name: value for document, value in told.values()}


class Result(Struct, frozen=True):
    """What one run knows: the catalogue, all findings in order, how many files were checked."""

    catalogue: Catalogue
    diagnostics: tuple[Diagnostic, ...]
    files: int

    @property
    def has_errors(self) -> bool:
        return any(d.is_error for d in self.diagnostics)


def load(
    root: Path,
    today: date,
    *,
    label: str = "practices",
    only: frozenset[str] = frozenset(),
    dictionary: Dictionary | None = None,
    memory: Anew = _ANEW,
) -> Result:
    """Read and check everything below `root`; without a dictionary nothing is said of spelling.

    `memory` may know what was read or found before.

    With `only` (names inside the folder) those files alone are judged, against everything: only findings
    in them, or caused by them elsewhere, or errors in word lists, are returned.
    """
    return Folder(root, label, memory).judged(today, only=only, dictionary=dictionary)


class Folder(Struct):
    """A folder that is judged again and again: of a file that did not change the reading is kept."""

    root: Path
    label: str = "practices"
    memory: Anew = _ANEW
    _read: dict[str, Read] = field(default_factory=dict)

    def forget(self, name: str) -> None:
        """A file changed, came or went: read it again."""
        self._read.pop(name, None)

    def reading(self) -> Iterator[tuple[int, int]]:
        """Reads what was not read yet, and tells after each file how many of how many are read."""
        files, _ = list_files(self.root, self.label)
        for number, file in enumerate(files, start=1):
            with no_garbage_collection():
                self._document(file)
            yield number, len(files)

    def judged(
        self, today: date, *, only: frozenset[str] = frozenset(), dictionary: Dictionary | None = None
    ) -> Result:
        """What `load` gives."""
        with no_garbage_collection():
            return self._judged(today, only, dictionary)

    def _judged(self, today: date, only: frozenset[str], dictionary: Dictionary | None) -> Result:
        files, refused = list_files(self.root, self.label)
        if not files and not refused:
            return Result(Catalogue((), today), (nothing_to_read(self.root, self.label),), 0)
        names = frozenset(f.name for f in files)
        read = tuple(map(self._document, files))
        self.memory.all_read()
        result = judge(read, today, names, refused, only, dictionary, self.memory)
        if not only:
            return result
        shown = {shown_as(self.label, name) for name in only}
        lists = shown_as(self.label, "_lijsten/")

        def concerns(d: Diagnostic) -> bool:
            broken_list = d.is_error and d.location.path.startswith(lists)
            return broken_list or bool(shown & {d.location.path, *(r.location.path for r in d.related)})

        return replace(result, diagnostics=tuple(filter(concerns, result.diagnostics)), files=len(only))

    def _document(self, file: SourceFile) -> Read:
        if file.name not in self._read:
            self._read[file.name] = read_document(file, self.memory)
        return self._read[file.name]


def judge(
    read: Sequence[Read],
    today: date,
    names: frozenset[str],
    refused: tuple[Diagnostic, ...] = (),
    only: frozenset[str] = frozenset(),
    dictionary: Dictionary | None = None,
    memory: Anew = _ANEW,
) -> Result:
    """What has been read, joined and judged; `names` are those of all files, `refused` what was not read."""
    documents = tuple(document for document, _ in read if document is not None)
    catalogue = Catalogue(documents, today, names, only, dictionary, memory.each)
    told = (fitting_advice(catalogue, document, d) for document, said in read for d in said)
    found = [*refused, *told, *check_catalogue(catalogue, memory.found)]
    return Result(catalogue, in_order(found), len(read))


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """Trees and records hold no cycles; looking for them took a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            # What was made is old at once, so that nothing looks through all of it when this ends.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def read_document(file: SourceFile, memory: Anew = _ANEW) -> Read:
    """One file from bytes to document; None when nothing can be made of it."""
    if kind_of(file.name) is None or is_left_behind(file.name):
        return None, (_unknown_file(file),)
    data, problems = read_bytes(file)
    return (None, problems) if data is None else memory.read(file, data)


def read_content(file: SourceFile, data: bytes) -> Read:
    """What a file with this name would be if it held these bytes; the disk is not looked at."""
    kind = kind_of(file.name)
    if kind is None:
        return None, (_unknown_file(file),)
    if what := by_first_bytes(data):
        return None, (_no_yaml(file, what),)
    text, problems = decode(file.shown, data)
    if text is None:
        return None, problems
    tree, more, lost = read_repaired(file.shown, text)
    if tree is None:
        return None, (*problems, *more)
    if isinstance(tree, Scalar):
        return None, (*problems, _no_yaml(file, by_first_lines(text)))
    document, findings = read_record(file.name, file.shown, kind, text, tree, damage=lost)
    document, findings = told_once(document, findings)
    return document, (*problems, *more, *findings)


def _unknown_file(file: SourceFile) -> Diagnostic:
    folders = {k.pattern.pattern.split("/")[0] for k in KINDS if "/" in k.pattern.pattern}
    near = suggestion(file.name.split("/")[0], folders)
    return Diagnostic(
        Location(file.shown),
        Severity.ERROR,
        "onbekend-bestand",
        f"In practices/ moeten alleen bekende bestanden staan; '{file.name}' hoort er niet bij.",
        advice_on_name(file.name) or f"Zet het bestand ergens anders, of in een bekende map{near}.",
    )


def _no_yaml(file: SourceFile, what: str) -> Diagnostic:
    return Diagnostic(
        Location(file.shown),
        Severity.ERROR,
        "onbekend-bestand",
        f"Een bestand moet uit sleutels met waarden bestaan; dit is {what}.",
        START_HERE,
    )
