"""What was made before, kept in files: fetched as long as nothing that has a say in it changed.

Comes in: a name, a stamp of everything that it is made of, and what was made. Goes out: the same again. Only
a saving: what is damaged, of another stamp or not to be written is made anew. One file per name, in which
what is newer takes the place of what was, so that a store does not grow.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")

KEPT = Path(__file__).parents[2] / ".cache" / "geheugen"
ALL_CODE = ("",)
"""For what nearly all of our code has a say in."""
_PACKAGE = Path(__file__).parent
_DIGEST = 32


class NothingKept:
    """Has nothing and keeps nothing. What keeps takes its place."""

    def fetched(self, name: str, stamp: bytes) -> object:
        """What was kept under a name, if it is whole and of this stamp; else None."""
        del name, stamp
        return None

    def keep(self, name: str, stamp: bytes, made: object) -> None:
        """Keep what was made of what the stamp stands for."""
        del name, stamp, made


@dataclass(frozen=True)
class Store(NothingKept):
    """A folder with a file per name: the digest of the rest, the stamp, and what was made."""

    folder: Path = KEPT

    def fetched(self, name: str, stamp: bytes) -> object:
        """What was kept under a name, if it is whole and of this stamp; else None."""
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

    def keep(self, name: str, stamp: bytes, made: object) -> None:
        """Keep it, in one move, so that nobody fetches half of it."""
        rest = stamp + pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        half = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, half = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as kept:
                kept.write(hashlib.sha256(rest).digest() + rest)
            os.replace(half, self.folder / _file(name))
        except OSError:
            with suppress(OSError):
                Path(half or "").unlink()


NOTHING_KEPT = NothingKept()


def made_of_each(
    store: NothingKept,
    name: str,
    maker: str,
    contents: Iterable[tuple[str, bytes]],
    make: Callable[[bytes], _T],
) -> dict[str, _T]:
    """Per name what is made of its content; of a content that was there last time it is not made again."""
    stamp = stamp_of(maker, name, b"")
    fetched = store.fetched(name, stamp)
    known: dict[bytes, _T] = fetched if isinstance(fetched, dict) else {}
    made: dict[bytes, _T] = {}
    found: dict[str, _T] = {}
    for at, content in contents:
        digest = hashlib.sha256(content).digest()
        if digest not in made:
            made[digest] = known[digest] if digest in known else make(content)
        found[at] = made[digest]
    if made.keys() != known.keys():
        store.keep(name, stamp, made)
    return found


def _file(name: str) -> str:
    return hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()


def stamp_of(maker: str, name: str, data: bytes) -> bytes:
    """Stands for who made it, of what, and with which data."""
    return hashlib.sha256(f"{maker}\0{name}\0".encode(errors="surrogateescape") + data).digest()


@cache
def code_of(parts: tuple[str, ...]) -> str:
    """Our code in these parts of the package, and the Python that runs it."""
    return "\0".join((hashlib.sha256(b"".join(map(_code_of, parts))).hexdigest(), sys.version))


@cache
def _code_of(part: str) -> bytes:
    said = hashlib.sha256()
    for path in sorted(p for p in (_PACKAGE / part, *(_PACKAGE / part).rglob("*")) if p.is_file()):
        if path.suffix != ".pyc":
            said.update(f"{path.relative_to(_PACKAGE).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return said.digest()
