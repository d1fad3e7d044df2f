"""The few things that publishing does to a disk, each of them whole or not at all.

Knows folders and files, not what is in them. Whatever fails here is an `OSError`.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are as they are written.
_EXCHANGE = 2  # RENAME_EXCHANGE, see renameat2(2).
_NOT_HERE = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})
FOLDER_MODE, FILE_MODE = 0o755, 0o644


def make_folder(folder: Path) -> None:
    """A folder that a web server may enter, whatever this user's habit is for new ones."""
    for missing in reversed([p for p in (folder, *folder.parents) if not p.exists()]):
        os.mkdir(missing)
        os.chmod(missing, FOLDER_MODE)


def write(path: Path, content: bytes) -> None:
    """A whole file in one move: nobody ever reads half of it."""
    beside = path.with_name(f".{path.name}.nieuw")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        os.fchmod(handle, FILE_MODE)
    finally:
        os.close(handle)
    os.replace(beside, path)


def open_to_all(folder: Path) -> None:
    """Every file and folder gets the mode that a web server needs, not that of this user's habit."""
    os.chmod(folder, FOLDER_MODE)
    for place, folders, names in os.walk(folder):
        for name in folders:
            os.chmod(os.path.join(place, name), FOLDER_MODE)
        for name in names:
            os.chmod(os.path.join(place, name), FILE_MODE)


def flush(folder: Path) -> None:
    """What is written below a folder survives the loss of power from here on."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        if _system_call("syncfs", handle) in _NOT_HERE:
            os.sync()
    finally:
        os.close(handle)


def move(source: Path, target: Path) -> None:
    """Another name for a folder; `target` is not there yet."""
    os.rename(source, target)


def exchange(one: Path, other: Path, beside: Path) -> None:
    """Two folders change names in one step: whoever opens a name finds the one or the other.

    Where the file system has no such step (NFS, some systems that are not Linux) it takes three moves,
    with `beside` as the name in between; a crash there is mended by who finds something at `beside`.
    """
    done = _system_call("renameat2", _HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE)
    if done not in _NOT_HERE:
        return
    os.rename(other, beside)
    try:
        os.rename(one, other)
    except OSError:
        os.rename(beside, other)
        raise
    os.rename(beside, one)


def remove(folder: Path, beside: Path) -> None:
    """A folder goes away in one step; what it held is cleaned up at `beside`."""
    if folder != beside:
        shutil.rmtree(beside, ignore_errors=True)
        os.rename(folder, beside)
    shutil.rmtree(beside)


def _system_call(name: str, *arguments: int | bytes) -> int:
    """A call that Python lacks: 0, or a number of `_NOT_HERE` when this system lacks it too."""
    call = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if call is None:
        return errno.ENOSYS
    if call(*arguments) == 0:
        return 0
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        return number
    shown = next((os.fsdecode(a) for a in arguments if isinstance(a, bytes)), None)
    raise OSError(number, os.strerror(number), shown)
