"""What was read and found before: reading a file takes four times as long as fetching it, judging more.

Comes in: a file and its bytes, or a catalogue. Goes out: what would be read of it, or found in it. Only a
saving: what is damaged, of other bytes, another day, other code or other libraries is done anew.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import cast

import pydantic
import rapidfuzz
import yaml

from voorveld.catalogue import Catalogue, Make
from voorveld.diagnostics import Diagnostic
from voorveld.model.kept import Sketch, fetch_all, from_sketch, sketch_of
from voorveld.model.reader import Document
from voorveld.pipeline import Anew, Read, read_content
from voorveld.rules import Find
from voorveld.source.files import SourceFile

KEPT = Path(__file__).parents[2] / ".cache" / "geheugen"
_PACKAGE = Path(__file__).parent
_READERS = ("source", "model", "diagnostics.py", "pipeline.py")
_JUDGES = (*_READERS, "catalogue.py", "facts", "explanations", "rules")
_SKETCHES = "schetsen"
_DIGEST = 32


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

    def read(self, file: SourceFile, data: bytes) -> Read:
        """What a file with these bytes is: as it was kept, or else as it is read now, and kept."""
        stamp = _stamp(made_by(_READERS), file.name, data)
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
        found = self._fetched(file.shown, stamp)
        if not isinstance(found, tuple):
            found = read_content(file, data)
            self._keep(file.shown, stamp, found)
        return found

    @cached_property
    def _sketches(self) -> Mapping[str, _Sketched]:
        found = self._fetched(_SKETCHES, _stamp(made_by(_READERS), _SKETCHES, b""))
        return found if isinstance(found, dict) else {}

    def all_read(self) -> None:
        """Keep the sketches of all documents together: fetching a thousand of them takes no time."""
        if all(self._sketches.get(shown, (b"",))[0] == stamp for shown, (stamp, _) in self._given.items()):
            return
        sketches = {
            shown: (stamp, sketch_of(document) if document else None, findings)
            for shown, (stamp, (document, findings)) in self._given.items()
        }
        self._keep(_SKETCHES, _stamp(made_by(_READERS), _SKETCHES, b""), sketches)

    def each(self, catalogue: Catalogue, make: Make) -> Mapping[str, object]:
        """What was told of each file before, as long as it and all that is no example are the same; of
        what changed it is told anew."""
        documents = tuple((d, self._given[d.shown][0]) for d in catalogue.documents if d.shown in self._given)
        if len(documents) < len(catalogue.documents):
            return {}
        name = f"{make.__module__} {make.__qualname__}"
        beside = b"".join(stamp for d, stamp in documents if d.kind.name != "praktijk")
        stamp = _stamp(made_by(_JUDGES), name, beside)
        fetched = self._fetched(name, stamp)
        known = fetched if isinstance(fetched, dict) else {}
        told: dict[str, tuple[bytes, object]] = {}
        for document, its_stamp in documents:
            before = known.get(document.name, (b"", None))
            told[document.name] = before if before[0] == its_stamp else (its_stamp, make(catalogue, document))
        if told != known:
            self._keep(name, stamp, told)
        return {name: value for name, (_, value) in told.items()}

    def found(self, catalogue: Catalogue, find: Find) -> tuple[Diagnostic, ...]:
        """What was found in a catalogue of just these documents on this day, or else what is found now."""
        names = sorted(catalogue.judge)
        stamps = [self._given[d.shown][0] for d in catalogue.documents if d.shown in self._given]
        if len(stamps) < len(catalogue.documents):
            return find()
        told = "\0".join((str(catalogue.today), *names, "", *sorted(catalogue.all_names)))
        stamp = _stamp(made_by(_JUDGES), told, b"".join(stamps))
        name = f"bevindingen {' '.join(names)}"
        found = self._fetched(name, stamp)
        if not isinstance(found, tuple):
            # Before the work is shared out, or every process fetches them.
            fetch_all(catalogue.judged)
            found = find()
            self._keep(name, stamp, found)
        return found

    def _fetched(self, name: str, stamp: bytes) -> object:
        """What was kept under a name, if it is whole and of this stamp."""
        try:
            kept = (self.folder / _file(name)).read_bytes()
            digest, rest = kept[:_DIGEST], kept[_DIGEST:]
            if rest[:_DIGEST] != stamp or hashlib.sha256(rest).digest() != digest:
                return None
            found: object = pickle.loads(rest[_DIGEST:])
        except Exception:
            # Whatever is wrong with what was kept: it was only a saving.
            return None
        return found

    def _keep(self, name: str, stamp: bytes, made: object) -> None:
        """Keep it, in one move, so that nobody fetches half of it."""
        rest = stamp + pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, half = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as kept:
                kept.write(hashlib.sha256(rest).digest() + rest)
            os.replace(half, self.folder / _file(name))
        except OSError:
            return


def _file(name: str) -> str:
    return hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()


def _stamp(maker: str, name: str, data: bytes) -> bytes:
    return hashlib.sha256(f"{maker}\0{name}\0".encode(errors="surrogateescape") + data).digest()


@cache
def made_by(parts: tuple[str, ...]) -> str:
    """Our code that does it, Python, and the libraries that have a say in what becomes of a file."""
    said = hashlib.sha256(b"".join(map(_code_of, parts)))
    libraries = (pydantic.VERSION, yaml.__version__, rapidfuzz.__version__, unicodedata.unidata_version)
    return "\0".join((said.hexdigest(), sys.version, *libraries))


@cache
def _code_of(part: str) -> bytes:
    said = hashlib.sha256()
    for path in sorted(p for p in (_PACKAGE / part, *(_PACKAGE / part).rglob("*")) if p.is_file()):
        if path.suffix != ".pyc":
            said.update(f"{path.relative_to(_PACKAGE).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return said.digest()
