"""What `make bench` measures of a command: time on the clock, work of the processors, most memory."""

from __future__ import annotations

import math
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1796083200"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: seconds on the clock, seconds of the processors, and the largest process in megabytes."""

    wall: float
    cpu: float
    peak: float


def measured(command: Sequence[str], folder: Path) -> Measured:
    """Run a command with all it starts. Only the findings of a check may be a failure."""
    with (folder / "gezegd.txt").open("wb") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}\n{(folder / 'gezegd.txt').read_text(encoding='utf-8')[-3000:]}")
    return Measured(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def middle(runs: Iterable[Measured]) -> Measured:
    """The median of each number."""
    all_of_them = list(runs)
    return Measured(
        median(run.wall for run in all_of_them),
        median(run.cpu for run in all_of_them),
        median(run.peak for run in all_of_them),
    )


def growth(smaller: int, before: float, larger: int, after: float) -> float:
    """The exponent: 1 when twice the examples take twice the work, 2 when they take four times."""
    return math.log(after / before) / math.log(larger / smaller)


def machine() -> str:
    """Which computer this is, as far as it matters."""
    model = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine(),
    )
    return f"{len(os.sched_getaffinity(0))} x {model}, Python {platform.python_version()}"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
