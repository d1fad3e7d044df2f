"""Finds and reads the files under practices/ without ever following a way out of the folder.

Comes in: a folder. Goes out: names and bytes, with findings for what was refused.
Opens nothing but regular files of limited size; does not look at their content.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voorveld.diagnostics import Diagnostic, Location, Severity

MAX_BYTES = 256 * 1024
_IGNORED_NAMES = frozenset({"README.md"})
_IGNORED_FOLDERS = frozenset({"_schema"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: `name` is its path inside the folder, `shown` the one in messages."""

    name: str
    shown: str
    path: Path


def list_files(root: Path, label: str) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """List the files below `root`, sorted by name; refuse everything that is odd.

    `label` is how messages name the folder, such as `practices`.
    """
    files: list[SourceFile] = []
    refused: list[Diagnostic] = []
    for name, entry in _entries(root, ""):
        shown = _printable(f"{label}/{name}")
        problem = _why_refused(shown, entry)
        if problem:
            refused.append(problem)
        else:
            files.append(SourceFile(name, shown, Path(entry.path)))
    return tuple(sorted(files, key=lambda f: f.name)), tuple(refused)


def read_bytes(file: SourceFile) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Read a listed file; a size over 256 KiB or anything but a regular file is a finding."""
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        handle = os.open(file.path, flags)
    except OSError as error:
        return None, (_unreadable(file.shown, error),)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None, (_refused(file.shown, "is geen gewoon bestand"),)
        data = b""
        while len(data) <= MAX_BYTES and (chunk := os.read(handle, MAX_BYTES + 1 - len(data))):
            data += chunk
    except OSError as error:
        return None, (_unreadable(file.shown, error),)
    finally:
        os.close(handle)
    if len(data) > MAX_BYTES:
        return None, (
            Diagnostic(
                Location(file.shown),
                Severity.ERROR,
                "te-groot-bestand",
                "Een bestand moet kleiner zijn dan 256 KiB; dit bestand is groter.",
                "Verdeel de inhoud over meer bestanden of kort de teksten in.",
            ),
        )
    return data, ()


def _entries(folder: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda e: e.name)
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _IGNORED_NAMES:
            continue
        name = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            if name not in _IGNORED_FOLDERS:
                yield from _entries(Path(entry.path), name + "/")
        else:
            yield name, entry


def _why_refused(name: str, entry: os.DirEntry[str]) -> Diagnostic | None:
    info = entry.stat(follow_symlinks=False)
    if stat.S_ISLNK(info.st_mode):
        return _refused(name, "is een koppeling (symlink)")
    if not stat.S_ISREG(info.st_mode):
        return _refused(name, "is geen gewoon bestand")
    if info.st_nlink > 1:
        return _refused(name, "is een harde koppeling naar een ander bestand")
    return None


def _refused(name: str, why: str) -> Diagnostic:
    return Diagnostic(
        Location(name),
        Severity.ERROR,
        "geen-gewoon-bestand",
        f"In deze map moeten gewone bestanden staan; '{name}' {why}.",
        "Zet een kopie van de inhoud in een gewoon bestand, of verwijder dit.",
    )


def _unreadable(name: str, error: OSError) -> Diagnostic:
    return Diagnostic(
        Location(name),
        Severity.ERROR,
        "onleesbaar-bestand",
        f"Het bestand moet te lezen zijn; het systeem meldt: {error.strerror or error}.",
        "Controleer of het bestand bestaat en of u het mag lezen.",
    )


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
