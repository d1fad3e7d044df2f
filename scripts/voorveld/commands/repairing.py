"""`validate.py --fix`: write what can be repaired without changing what a file says."""

from __future__ import annotations

import shutil
from pathlib import Path

from voorveld.cli import say
from voorveld.pipeline import Result
from voorveld.safe_repairs import repaired_file
from voorveld.source.files import list_files, read_bytes


def repair_files(result: Result, folder: Path, names: frozenset[str], *, order_keys: bool) -> int | None:
    """Repair the files that were checked, those in `names` or all; how many were written, None when one
    could not be. A file is whole at every moment: the new one is written beside it and takes its place."""
    files, _ = list_files(folder, folder.name)
    written = 0
    for file in files:
        if names and file.name not in names:
            continue
        data, _ = read_bytes(file)
        if data is None:
            continue
        better = repaired_file(file, data, result.diagnostics, order_keys=order_keys)
        if better == data:
            continue
        try:
            _replace(file.path, better)
        except OSError as error:
            say(f"'{file.shown}' is niet te schrijven: {error.strerror or error}.")
            return None
        written += 1
        say(f"{file.shown}: {_counted(data, better)}.")
    return written


def _counted(before: bytes, after: bytes) -> str:
    """How many lines are written otherwise, or that they stand in another order."""
    old, new = before.split(b"\n"), after.split(b"\n")
    if sorted(old) == sorted(new):
        return "de sleutels staan op volgorde"
    lines = sum(a != b for a, b in zip(old, new, strict=False))
    return f"{lines} regel{'s' if lines != 1 else ''} hersteld"


def _replace(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name[:200]}.nieuw")
    beside.unlink(missing_ok=True)
    try:
        with open(beside, "xb") as file:
            file.write(content)
        shutil.copymode(path, beside)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
