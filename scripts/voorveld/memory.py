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
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pydantic
import rapidfuzz
import yaml

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.pipeline import Anew, Read, read_content
from voorveld.rules import Find
from voorveld.source.files import SourceFile

KEPT = Path(__file__).parents[2] / ".cache" / "geheugen"
_PACKAGE = Path(__file__).parent
_READERS = ("source", "model", "diagnostics.py", "pipeline.py")
_JUDGES = (*_READERS, "catalogue.py", "facts", "explanations", "rules")
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Memory(Anew):
    """One file per document and per set of files that is judged; what is newer takes its place.

    Whoever asks for a document again, as a server does after every edit, gets the very same one.
    """

    folder: Path = KEPT
    _given: dict[str, tuple[bytes, Read]] = field(default_factory=dict)

    def read(self, file: SourceFile, data: bytes) -> Read:
        """What a file with these bytes is: as it was kept, or else as it is read now, and kept."""
        stamp = _stamp(made_by(_READERS), file.name, data)
        before, found = self._given.get(file.shown, (b"", (None, ())))
        if before != stamp:
            found = self._read(file, data, stamp)
            self._given[file.shown] = stamp, found
        return found

    def _read(self, file: SourceFile, data: bytes, stamp: bytes) -> Read:
        found = self._fetched(file.shown, stamp)
        if not isinstance(found, tuple):
            found = read_content(file, data)
            self._keep(file.shown, stamp, found)
        return found

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
    said = hashlib.sha256()
    for part in parts:
        for path in sorted(p for p in (_PACKAGE / part, *(_PACKAGE / part).rglob("*")) if p.is_file()):
            if path.suffix != ".pyc":
                said.update(f"{path.relative_to(_PACKAGE).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    libraries = (pydantic.VERSION, yaml.__version__, rapidfuzz.__version__, unicodedata.unidata_version)
    return "\0".join((said.hexdigest(), sys.version, *libraries))
