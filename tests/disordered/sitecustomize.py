"""On the path of a build, this lets every folder tell its files in another order than the disk does.

With `OPENED_LOG` it also writes down every file that is opened and every address that is called.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from types import TracebackType
from typing import Any

_scandir, _listdir = os.scandir, os.listdir
_ORDER = os.environ.get("FOLDER_ORDER", "reversed")


def _disordered(found: list[Any]) -> list[Any]:
    if _ORDER == "reversed":
        return sorted(found, key=lambda entry: getattr(entry, "name", entry), reverse=True)
    random.Random(_ORDER).shuffle(found)
    return found


class _Entries:
    """What `os.scandir` gives: to walk through, and to close."""

    def __init__(self, path: Any) -> None:
        with _scandir(path) as found:
            self._found = iter(_disordered(list(found)))

    def __iter__(self) -> Iterator[Any]:
        return self._found

    def __next__(self) -> Any:
        return next(self._found)

    def __enter__(self) -> _Entries:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        del kind, error, trace

    def close(self) -> None:
        """There is nothing left open."""


def _scan(path: Any = ".") -> Any:
    return _scandir(path) if isinstance(path, int) else _Entries(path)


def _list(path: Any = ".") -> Any:
    return _disordered(_listdir(path))


def _watch(log: int) -> None:
    told = {"open", "os.listdir", "os.scandir", "socket.connect", "socket.getaddrinfo"}

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event in told:
            path = arguments[0] if arguments else None
            what = os.path.abspath(os.fsdecode(path)) if isinstance(path, str | bytes | os.PathLike) else "-"
            os.write(log, f"{event}\t{what}\n".encode(errors="surrogateescape"))

    sys.addaudithook(hear)


if os.environ.get("OPENED_LOG"):
    _watch(os.open(os.environ["OPENED_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND))

os.scandir = _scan
os.listdir = _list
