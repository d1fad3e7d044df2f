"""The same work over all processors, where the system can share it out.

Comes in: tasks that need nothing of each other. Goes out: what each gives, in the order of the tasks,
the same as one after the other. Another process only saves time: what it could not do, for whatever
reason, is done here.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

from msgspec import Struct

_T = TypeVar("_T")
_LARGE = 400
_NUMBER = 2  # bytes, of the number of a task


def is_worth_it(files: int) -> bool:
    """Whether work on so many files is worth a second process: a few hundred are done sooner by one."""
    return files >= _LARGE


def side_by_side(tasks: Sequence[Callable[[], _T]]) -> list[_T]:
    """What the tasks give. Whoever is free takes the next: put long ones first."""
    if (workers := min(_processors(), len(tasks))) < 2:
        return [task() for task in tasks]
    waiting, given_out = os.pipe()
    os.write(given_out, b"".join(n.to_bytes(_NUMBER, "big") for n in range(len(tasks))))
    os.close(given_out)
    others = [_Other.start(waiting, tasks) for _ in range(workers - 1)]
    done: dict[int, _T] = {}
    try:
        done.update(_taken(waiting, tasks))
    finally:
        os.close(waiting)
        for other in others:
            done |= other.told()
    return [done[n] if n in done else task() for n, task in enumerate(tasks)]


def _processors() -> int:
    """How many processes may work at once. With threads a copy of a process can hang, so then one."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _taken(waiting: int, tasks: Sequence[Callable[[], _T]]) -> Iterator[tuple[int, _T]]:
    """Tasks from the queue until it is empty, each with what it gives."""
    while number := os.read(waiting, _NUMBER):
        n = int.from_bytes(number, "big")
        yield n, tasks[n]()


class _Other(Struct, frozen=True):
    """A copy of this process that takes tasks too, and tells at the end what they gave."""

    process: int
    pipe: int

    @classmethod
    def start(cls, waiting: int, tasks: Sequence[Callable[[], _T]]) -> _Other:
        """Begin. The copy ends here, whatever happens; what its original has still to do is not for it."""
        reading, writing = os.pipe()
        process = os.fork()
        if process:
            os.close(writing)
            return cls(process, reading)
        try:
            os.close(reading)
            done = {}
            with suppress(Exception):
                for number, given in _taken(waiting, tasks):
                    done[number] = given
            with open(writing, "wb") as pipe:
                pickle.dump(done, pipe, pickle.HIGHEST_PROTOCOL)
        finally:
            os._exit(0)

    def told(self) -> dict[int, _T]:
        """What it gave; nothing when it could not tell."""
        with open(self.pipe, "rb") as pipe:
            try:
                done: dict[int, _T] = pickle.load(pipe)
            except Exception:
                done = {}
        os.waitpid(self.process, 0)
        return done
