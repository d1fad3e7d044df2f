"""Something made once per run of the tests, by whichever process comes first; the others wait for it.

A process that dies lets go of its lock by itself. What could not be made is not tried again: every
other process fails at once, with the same words.
"""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


class NotMade(AssertionError):
    """Another process tried, and could not make it."""


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """The folder, filled by `make` in one process of this run."""
    done, failed = folder.with_name(f"{folder.name}.done"), folder.with_name(f"{folder.name}.failed")
    with _locked(folder.with_name(f"{folder.name}.lock")):
        if failed.exists():
            raise NotMade(failed.read_text(encoding="utf-8"))
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            try:
                make(folder)
            except Exception as error:
                failed.write_text(f"{folder.name}: {error}", encoding="utf-8")
                raise
            done.touch()
    return folder
