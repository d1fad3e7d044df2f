"""Documents as they were read before: reading one takes four times as long as fetching it.

Comes in: a file and its bytes. Goes out: what `read_content` would make of them. Only a saving: what is
damaged, of another file, other bytes, other code or other libraries is read anew.
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

from voorveld.pipeline import Read, read_content
from voorveld.source.files import SourceFile

KEPT = Path(__file__).parents[2] / ".cache" / "documenten"
_PACKAGE = Path(__file__).parent
_READERS = ("source", "model", "diagnostics.py", "pipeline.py")
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class KeptDocuments:
    """One file per document: the digest of the rest, then what was read. The next bytes take its place.

    Whoever asks again, as a server does after every edit, gets the very same document.
    """

    folder: Path = KEPT
    _given: dict[str, tuple[bytes, Read]] = field(default_factory=dict)

    def read(self, file: SourceFile, data: bytes) -> Read:
        """What a file with these bytes is: as it was kept, or else as it is read now, and kept."""
        stamp = hashlib.sha256(f"{reader()}\0{file.name}\0".encode(errors="surrogateescape") + data).digest()
        before, found = self._given.get(file.shown, (b"", (None, ())))
        if before != stamp:
            found = self._found(file, data, stamp)
            self._given[file.shown] = stamp, found
        return found

    def _found(self, file: SourceFile, data: bytes, stamp: bytes) -> Read:
        name = hashlib.sha256(file.shown.encode(errors="surrogateescape")).hexdigest()
        found = self._fetched(name, stamp)
        if found is None:
            found = read_content(file, data)
            self._keep(name, stamp, found)
        return found

    def _fetched(self, name: str, stamp: bytes) -> Read | None:
        """What was kept under a name, if it is whole and of this stamp."""
        try:
            kept = (self.folder / name).read_bytes()
            digest, rest = kept[:_DIGEST], kept[_DIGEST:]
            if rest[:_DIGEST] != stamp or hashlib.sha256(rest).digest() != digest:
                return None
            found: Read = pickle.loads(rest[_DIGEST:])
        except Exception:
            # Whatever is wrong with what was kept: it was only a saving.
            return None
        return found

    def _keep(self, name: str, stamp: bytes, read: Read) -> None:
        """Keep what was read, in one move, so that nobody fetches half of it."""
        rest = stamp + pickle.dumps(read, pickle.HIGHEST_PROTOCOL)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, half = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as kept:
                kept.write(hashlib.sha256(rest).digest() + rest)
            os.replace(half, self.folder / name)
        except OSError:
            return


@cache
def reader() -> str:
    """What reads: our code, Python and the libraries that have a say in what becomes of a file."""
    said = hashlib.sha256()
    for part in _READERS:
        for path in sorted(p for p in (_PACKAGE / part, *(_PACKAGE / part).rglob("*")) if p.is_file()):
            if path.suffix != ".pyc":
                said.update(f"{path.relative_to(_PACKAGE).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    libraries = (pydantic.VERSION, yaml.__version__, rapidfuzz.__version__, unicodedata.unidata_version)
    return "\0".join((said.hexdigest(), sys.version, *libraries))
