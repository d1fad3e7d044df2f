"""`validate.py --watch`: check again as soon as a file is saved, until somebody stops it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from voorveld.cli import GOOD, write

_EVERY = 0.5
_WAITING = "Bewaar een bestand en het wordt opnieuw nagekeken. Stoppen: Ctrl-C.\n"


def watch(folder: Path, check: Callable[[], int], wait: Callable[[float], None] = time.sleep) -> int:
    """Check, and again after every change below the folder; Ctrl-C ends it, which is no mistake."""
    try:
        for _ in at_each_change((folder,), wait):
            check()
            write(_WAITING, sys.stdout)
    except KeyboardInterrupt:
        write("\n", sys.stdout)
    return GOOD


def at_each_change(folders: Sequence[Path], wait: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """At once, and again after every change below one of these folders."""
    seen: frozenset[tuple[str, int, int]] | None = None
    while True:
        now = frozenset(stamp for folder in folders for stamp in _stamps(folder))
        if now != seen:
            seen = now
            yield
        wait(_EVERY)


def _stamps(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Of every file below a folder its name, when it was saved and how long it is. Links are not followed."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            try:
                found = os.lstat(path)
            except OSError:
                continue
            yield path, found.st_mtime_ns, found.st_size
