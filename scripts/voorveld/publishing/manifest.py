"""The list of a site: every file with its SHA-256, in the form that `sha256sum --check` reads too.

It stands in the site itself, so that whoever has a copy can look whether it is whole.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from voorveld.publishing.disk import FILE_MODE, FOLDER_MODE

NAME = "uitgave.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")
_LONGEST = 64 * 1024 * 1024


class NoManifest(Exception):
    """There is no list, or it can't be read; the message is a Dutch sentence."""


def manifest_of(folder: Path) -> str:
    """The list of a folder as it is now, apart from the list itself."""
    return "".join(f"{_digest(folder / name)}  {name}\n" for name in sorted(_files(folder)) if name != NAME)


def edition_of(manifest: str) -> str:
    """By what an edition is called: twelve signs that depend on every byte of every file."""
    return hashlib.sha256(manifest.encode()).hexdigest()[:12]


def read_manifest(folder: Path) -> str:
    """The list that stands in a folder."""
    try:
        handle = os.open(folder / NAME, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            text = file.read(_LONGEST).decode()
    except (OSError, UnicodeDecodeError):
        raise NoManifest(f"In '{folder}' staat geen leesbare lijst {NAME}.") from None
    if not text.endswith("\n") or not all(_LINE.fullmatch(line) for line in text[:-1].split("\n")):
        raise NoManifest(f"De lijst {NAME} in '{folder}' is beschadigd.")
    return text


def differences(folder: Path) -> Iterator[str]:
    """What is not as the list of the folder says: a Dutch line for each, sorted by file."""
    wanted = _as_mapping(read_manifest(folder))
    found = set(_files(folder)) - {NAME}
    for name in sorted(found | set(wanted)):
        why = _why_different(folder / name, wanted.get(name), name in found)
        if why:
            yield f"'{name}' {why}."
    for name, mode in _entries(folder):
        right = FOLDER_MODE if stat.S_ISDIR(mode) else FILE_MODE
        if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
            yield f"'{name}' is geen gewoon bestand."
        elif stat.S_IMODE(mode) != right:
            yield f"'{name}' heeft rechten {stat.S_IMODE(mode):03o} in plaats van {right:03o}."


def _why_different(path: Path, wanted: str | None, is_there: bool) -> str:
    if not is_there:
        return "ontbreekt"
    if wanted is None:
        return "hoort er niet bij"
    return "" if _digest(path) == wanted else "is veranderd"


def _as_mapping(manifest: str) -> Mapping[str, str]:
    return {line[66:]: line[:64] for line in manifest[:-1].split("\n")}


def _files(folder: Path) -> Iterator[str]:
    return (name for name, mode in _entries(folder) if stat.S_ISREG(mode))


def _entries(folder: Path) -> Iterator[tuple[str, int]]:
    """Everything below a folder, by its path there; no link is followed."""
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = os.path.join(place, name)
            yield os.path.relpath(path, folder).replace(os.sep, "/"), os.lstat(path).st_mode


def _digest(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
