"""One at a time: who comes second hears so, and changes nothing.

The system lets go of the lock when its process ends, in whatever way.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Busy(Exception):
    """Somebody else is publishing; the message is a Dutch sentence."""


@contextmanager
def only_one(file: Path) -> Iterator[None]:
    """Hold the lock of a site while something is done to it, or raise `Busy`."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy(_who_is_busy(os.pread(handle, 20, 0))) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)


def _who_is_busy(said: bytes) -> str:
    who = f" (proces {said.decode()})" if said.isdigit() else ""
    return f"Een ander is al met deze site bezig{who}. Wacht tot dat klaar is en probeer het dan opnieuw."
