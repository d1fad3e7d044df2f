"""What was read and found before: reading a file takes four times as long as fetching it, judging more.

Comes in: a file and its bytes, or a catalogue. Goes out: what would be read of it, or found in it. Only a
saving: what is damaged, of other bytes, another day, other code or other libraries is done anew.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import cast

import pydantic
import rapidfuzz
import yaml
from msgspec.structs import replace

from voorveld.catalogue import Catalogue, Make
from voorveld.diagnostics import Diagnostic
from voorveld.model.kept import Sketch, fetch_all, from_sketch, sketch_of
from voorveld.model.reader import Document
from voorveld.pipeline import Anew, Read, read_content
from voorveld.rules import EVERY_LOOK, Find
from voorveld.rules.rule import Looks
from voorveld.source.files import SourceFile
from voorveld.store import KEPT, NOTHING_KEPT, NothingKept, Store, code_of, stamp_of

_READERS = ("source", "model", "diagnostics.py", "pipeline.py")
_JUDGES = (*_READERS, "catalogue.py", "facts", "explanations", "rules")
_SKETCHES = "schetsen"
_PER_EXAMPLE = "bevindingen per voorbeeld"

_Sketched = tuple[bytes, Sketch | None, tuple[Diagnostic, ...]]


@dataclass(frozen=True)
class Memory(Anew):
    """One file per document, per set of files that is judged and per thing that is told of each file, and
    one with a sketch of every document; what is newer takes its place.

    Whoever asks for a document again, as a server does after every edit, gets the very same one. Unless
    documents are wanted `whole`, of one that did not change only the sketch is at hand until somebody asks
    for the rest.
    """

    folder: Path = KEPT
    whole: bool = True
    _given: dict[str, tuple[bytes, Read]] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        """The folder in which all of it is kept."""
        return Store(self.folder)

    def read(self, file: SourceFile, data: bytes) -> Read:
        """What a file with these bytes is: as it was kept, or else as it is read now, and kept."""
        stamp = stamp_of(made_by(_READERS), file.name, data)
        before, found = self._given.get(file.shown, (b"", (None, ())))
        if before != stamp:
            sketched = None if self.whole else self._sketched(file, data, stamp)
            found = sketched or self._read(file, data, stamp)
            self._given[file.shown] = stamp, found
        return found

    def _sketched(self, file: SourceFile, data: bytes, stamp: bytes) -> Read | None:
        before, sketch, findings = self._sketches.get(file.shown, (b"", None, ()))
        if before != stamp:
            return None

        def fetch() -> Document:
            return cast("Document", self._read(file, data, stamp)[0])

        return (from_sketch(sketch, fetch) if sketch else None), findings

    def _read(self, file: SourceFile, data: bytes, stamp: bytes) -> Read:
        found = self.store.fetched(file.shown, stamp)
        if not isinstance(found, tuple):
            found = read_content(file, data)
            self.store.keep(file.shown, stamp, found)
        return found

    @cached_property
    def _sketches(self) -> Mapping[str, _Sketched]:
        found = self.store.fetched(_SKETCHES, stamp_of(made_by(_READERS), _SKETCHES, b""))
        return found if isinstance(found, dict) else {}

    def all_read(self) -> None:
        """Keep the sketches of all documents together: fetching a thousand of them takes no time."""
        if all(self._sketches.get(shown, (b"",))[0] == stamp for shown, (stamp, _) in self._given.items()):
            return
        sketches = {
            shown: (stamp, sketch_of(document) if document else None, findings)
            for shown, (stamp, (document, findings)) in self._given.items()
        }
        self.store.keep(_SKETCHES, stamp_of(made_by(_READERS), _SKETCHES, b""), sketches)

    def each(self, catalogue: Catalogue, make: Make) -> Mapping[str, object]:
        """What was told of each file before, as long as it and the lists are the same; of what changed it
        is told anew."""
        documents = tuple((d, self._given[d.shown][0]) for d in catalogue.documents if d.shown in self._given)
        if len(documents) < len(catalogue.documents):
            return {}
        name = f"{make.__module__} {make.__qualname__}"
        lists = b"".join(self._given[d.shown][0] for d in catalogue.lists)
        stamp = stamp_of(made_by(_JUDGES), name, lists)
        fetched = self.store.fetched(name, stamp)
        known = fetched if isinstance(fetched, dict) else {}
        told: dict[str, tuple[bytes, object]] = {}
        for document, its_stamp in documents:
            before = known.get(document.name, (b"", None))
            told[document.name] = before if before[0] == its_stamp else (its_stamp, make(catalogue, document))
        if told != known:
            self.store.keep(name, stamp, told)
        return {name: value for name, (_, value) in told.items()}

    def found(self, catalogue: Catalogue, find: Find) -> tuple[Diagnostic, ...]:
        """What was found in a catalogue of just these documents on this day, or else what is found now."""
        names = sorted(catalogue.judge)
        stamps = [self._given[d.shown][0] for d in catalogue.documents if d.shown in self._given]
        if len(stamps) < len(catalogue.documents):
            return find(catalogue, EVERY_LOOK)
        told = "\0".join((str(catalogue.today), *names, "", *sorted(catalogue.all_names)))
        stamp = stamp_of(made_by(_JUDGES), told, b"".join(stamps))
        name = f"bevindingen {' '.join(names)}"
        found = self.store.fetched(name, stamp)
        if not isinstance(found, tuple):
            found = find(catalogue, EVERY_LOOK) if names else self._found_per_example(catalogue, find)
            self.store.keep(name, stamp, found)
        return found

    def _found_per_example(self, catalogue: Catalogue, find: Find) -> tuple[Diagnostic, ...]:
        """What is found in all files, where examples that did not change are not judged again: only by
        rules that compare all, and those of which the advice may have changed."""
        stamps = {d.name: self._given[d.shown][0] for d in catalogue.documents}
        examples = {d.name: d for d in catalogue.documents if d.kind.name == "praktijk"}
        beside = b"".join(stamp for name, stamp in stamps.items() if name not in examples)
        stamp = stamp_of(
            made_by(_JUDGES), "\0".join((str(catalogue.today), *sorted(catalogue.all_names))), beside
        )
        fetched = self.store.fetched(_PER_EXAMPLE, stamp)
        known = fetched if isinstance(fetched, dict) else {}
        same = {name for name in examples if known.get(name, (b"",))[0] == stamps[name]}
        if len(same) == len(stamps):
            # To judge no file means to judge all of them.
            same = set()
        rest = replace(catalogue, judge=frozenset(stamps) - same)
        # Before the work is shared out, or every process fetches them.
        fetch_all(rest.judged)
        by_itself = find(rest, frozenset({Looks.NONE}))
        advised = find(rest, frozenset({Looks.FOR_ADVICE}))
        compared = find(catalogue, frozenset({Looks.AT_ALL}))
        per_file: dict[str, list[Diagnostic]] = {}
        for d in by_itself:
            per_file.setdefault(d.location.path, []).append(d)
        with_advice = {d.location.path for d in advised}
        kept = {name: known[name] for name in same} | {
            name: (stamps[name], tuple(per_file.get(d.shown, ())))
            for name, d in examples.items()
            if name not in same and d.shown not in with_advice
        }
        self.store.keep(_PER_EXAMPLE, stamp, kept)
        before = (d for name in same for d in known[name][1])
        return (*before, *by_itself, *advised, *compared)


def store_of(memory: Anew) -> NothingKept:
    """Where who builds with this memory may keep what later steps make."""
    return memory.store if isinstance(memory, Memory) else NOTHING_KEPT


@cache
def made_by(parts: tuple[str, ...]) -> str:
    """Our code that does it, Python, and the libraries that have a say in what becomes of a file."""
    libraries = (pydantic.VERSION, yaml.__version__, rapidfuzz.__version__, unicodedata.unidata_version)
    return "\0".join((code_of(parts), *libraries))
