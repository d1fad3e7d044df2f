"""Finds and reads the files under practices/ without ever following a way out of the folder.

Comes in: a folder. Goes out: names and bytes, with findings for what was refused.
Opens nothing but regular files of limited size; does not look at their content.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from voorveld.diagnostics import Diagnostic, Location, Severity, visible

MAX_BYTES = 256 * 1024
_DEEPEST = 6
_IGNORED_NAMES = frozenset({"README.md", "Makefile"})
_IGNORED_FOLDERS = frozenset({"_schema"})


class SourceFile(Struct, frozen=True):
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
    for name, path in _entries(root, "", refused, label):
        shown = shown_as(label, name)
        try:
            problem = why_odd(path)
        except OSError as error:
            refused.append(_unreadable(shown, error))
            continue
        if problem:
            refused.append(_refused(shown, problem))
        else:
            files.append(SourceFile(name, shown, path))
    return tuple(sorted(files, key=lambda f: f.name)), tuple(refused)


def shown_as(label: str, name: str) -> str:
    """How messages name a file: whatever its name holds, every sign of it can be seen."""
    return visible(f"{label}/{name}")


def why_odd(path: Path) -> str:
    """Why something is no file to read, empty when it is one. Looks at it without opening it."""
    info = path.stat(follow_symlinks=False)
    if stat.S_ISLNK(info.st_mode):
        return "is een koppeling (symlink)"
    if stat.S_ISDIR(info.st_mode):
        return "is een map die te diep ligt"
    if not stat.S_ISREG(info.st_mode):
        return "is geen gewoon bestand"
    return "is een harde koppeling naar een ander bestand" if info.st_nlink > 1 else ""


def odd_below(folder: Path) -> Iterator[Path]:
    """Every link, device, pipe and socket below a folder, without opening any of them."""
    for place, folders, names in os.walk(folder):
        for name in sorted((*folders, *names)):
            mode = Path(place, name).stat(follow_symlinks=False).st_mode
            if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
                yield Path(place, name)


def read_bytes(file: SourceFile) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """Read a listed file; a size over 256 KiB or anything but a regular file is a finding."""
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        problem = why_odd(file.path)
        if problem:
            return None, (_refused(file.shown, problem),)
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


def nothing_to_read(root: Path, label: str) -> Diagnostic:
    """What to say of a folder without any file in it."""
    what = "deze map is leeg of niet te lezen" if os.path.isdir(root) else "deze map ontbreekt"
    return Diagnostic(
        Location(f"{label}/"),
        Severity.ERROR,
        "geen-bestanden",
        f"In {label}/ moeten de gegevens staan; {what}.",
        "Haal de map terug uit een eerdere versie van het project.",
    )


def _entries(
    folder: Path, prefix: str, refused: list[Diagnostic], label: str, depth: int = 1
) -> Iterator[tuple[str, Path]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda e: e.name)
    except OSError as error:
        if prefix:
            refused.append(_unreadable(shown_as(label, prefix), error))
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _IGNORED_NAMES:
            continue
        name = prefix + entry.name
        if not entry.is_dir(follow_symlinks=False) or depth >= _DEEPEST:
            yield name, Path(entry.path)
        elif name not in _IGNORED_FOLDERS:
            yield from _entries(Path(entry.path), name + "/", refused, label, depth + 1)


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
