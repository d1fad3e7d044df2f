"""`make fuzz`: many mutants and the largest hostile files, and what they take.

Prints of the mutants the crashes, the findings without a place, and the worst time and memory; of each
hostile file its size, findings, time and memory. Fails when something crashes, has no place, or takes more
than was promised: 300 ms of processor time, and 64 MB more than the good files take.
Stopped half way (SIGTERM) it tells of what was tried. Usage: fuzz.py [--mutants 200000]
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from conftest import FICTITIOUS, TODAY
from hostile import HOSTILE, Hostile
from mutants import mutants, surroundings, unplaced
from voorveld.pipeline import load

MOST_SECONDS = 0.3
MOST_MEGABYTES = 64
_EVERY = 20_000
_STOPPED: list[int] = []


def megabytes() -> float:
    """The most memory this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def try_mutants(count: int) -> bool:
    """Try so many mutants; whether all went well."""
    around = surroundings(load(FICTITIOUS, TODAY))
    start, crashes, lost, rejected, worst = megabytes(), 0, 0, 0, (0.0, 0)
    tried = 0
    for number, name, text in mutants(around.originals, count):
        if _STOPPED:
            break
        tried, begun = number + 1, time.process_time()
        try:
            found = around.judged(name, text)
        except Exception:
            crashes += 1
            print(f"mutant {number} of {name} crashes:\n{traceback.format_exc()}")
            continue
        worst = max(worst, (time.process_time() - begun, number))
        rejected += any(d.is_error for d in found)
        for diagnostic in unplaced(found, text):
            lost += 1
            print(f"mutant {number} of {name}: {diagnostic}")
        if (number + 1) % _EVERY == 0:
            print(f"  {number + 1:,} mutants", file=sys.stderr, flush=True)
    print(f"{tried:,} mutants: {rejected:,} refused, {crashes} crashes, {lost} findings without a place")
    print(f"worst: {worst[0] * 1000:.0f} ms (mutant {worst[1]}), {megabytes() - start:.0f} MB over the start")
    return not crashes and not lost and tried == count


@dataclass(frozen=True, slots=True)
class Measured:
    """What a hostile file took: findings, seconds of the processor, megabytes over the start."""

    findings: int
    seconds: float
    megabytes: float

    @property
    def is_promised(self) -> bool:
        return self.seconds <= MOST_SECONDS and self.megabytes <= MOST_MEGABYTES


def try_hostile_files() -> bool:
    """Read each as large as may be, in a process of its own; whether all keep the promise."""
    good = True
    print(f"\n{'file':42} {'bytes':>8} {'findings':>9} {'ms':>6} {'MB':>4}")
    for name, hostile in HOSTILE.items():
        data = hostile.largest()
        measured = _in_a_process(hostile, data)
        good = good and measured is not None and measured.is_promised
        told = "crashes" if measured is None else ""
        if measured is not None:
            mark = "" if measured.is_promised else "  more than promised"
            told = f"{measured.findings:9,} {measured.seconds * 1000:6.0f} {measured.megabytes:4.0f}{mark}"
        print(f"{name:42} {len(data):8,} {told}", flush=True)
    return good


def _in_a_process(hostile: Hostile, data: bytes) -> Measured | None:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writer, _measured(hostile, data).encode())
        except Exception:
            traceback.print_exc()
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        numbers = answer.read().split()
    os.waitpid(child, 0)
    return Measured(int(numbers[0]), float(numbers[1]), float(numbers[2])) if numbers else None


def _measured(hostile: Hostile, data: bytes) -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(FICTITIOUS, Path(name) / "practices"))
        load(folder, TODAY)
        usual, start = _seconds(folder), megabytes()
        (folder / hostile.name).write_bytes(data)
        begun = time.process_time()
        diagnostics = load(folder, TODAY).diagnostics
        seconds = time.process_time() - begun - usual
        found = sum(d.stands_for for d in diagnostics if d.location.path == f"practices/{hostile.name}")
        return f"{found} {seconds} {megabytes() - start}"


def _seconds(folder: Path) -> float:
    begun = time.process_time()
    load(folder, TODAY)
    return time.process_time() - begun


def main() -> int:
    """Try both; 1 when something went wrong."""
    signal.signal(signal.SIGTERM, lambda number, frame: _STOPPED.append(number))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mutants", type=int, default=200_000)
    chosen = parser.parse_args()
    good = try_mutants(chosen.mutants) if chosen.mutants else True
    return 0 if try_hostile_files() and good else 1


if __name__ == "__main__":
    sys.exit(main())
