"""Folders on other file systems: each lists what a folder holds in an order of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_ON_DISK = (Path("/var/tmp"), Path("/tmp"))
_LEAST_ROOM = 64 << 20
"""Bytes that must be free in a folder: a small site and its index take far fewer."""


def file_systems(usual: Path) -> list[Path]:
    """The usual folder, then one on each other file system where we may write: in memory, or on the disk."""
    found: dict[int, Path] = {}
    for place in (usual, *_in_memory(), *_ON_DISK):
        if _may_hold(place):
            found.setdefault(place.stat().st_dev, place)
    return list(found.values())


def another_than(usual: Path) -> Path:
    """A folder on another file system, or the usual one where there is no other."""
    return file_systems(usual)[:2][-1]


def _in_memory() -> list[Path]:
    mounts = Path("/proc/mounts")
    lines = mounts.read_text(encoding="utf-8").splitlines() if mounts.exists() else []
    return sorted(Path(line.split()[1]) for line in lines if line.split()[2] == "tmpfs")


def _may_hold(place: Path) -> bool:
    try:
        with tempfile.TemporaryDirectory(dir=place):
            room = os.statvfs(place)
            return room.f_bavail * room.f_frsize > _LEAST_ROOM
    except OSError:
        return False
