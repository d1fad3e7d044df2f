"""Work shared out over processes gives what one process would give, whatever becomes of the others."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import all_pages
from voorveld.pipeline import Result
from voorveld.settings import Settings

SCRIPTS = Path(__file__).parents[1] / "scripts"
# A process of its own: that of the tests has threads, and then nothing is shared out.
BEGIN = """
import os, sys
from functools import partial
sys.path.insert(0, sys.argv[1])
from voorveld import side_by_side as module
from voorveld.side_by_side import side_by_side
module._processors = lambda: 2
first = os.getpid()
reading, writing = os.pipe()
def wait(): return os.read(reading, 1).decode()
def wake(): return os.write(writing, b"x")
def die(): return "here" if os.getpid() == first else os._exit(1)
def late(n): return wake() and n
def fail(): raise ValueError("Dit gaat niet.")
def many(n): return "x" * 1_000_000 + str(n)
"""


def run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + script, str(SCRIPTS)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout + done.stderr.strip().rpartition("\n")[2]


def test_two_tasks_that_need_each_other_are_done_at_once() -> None:
    assert run("print(side_by_side([wait, wake]))") == "['x', 1]\n"


def test_results_stand_in_the_order_of_the_tasks_however_large() -> None:
    assert run("print([r[-3:] for r in side_by_side([partial(many, n) for n in range(100, 120)])])") == (
        f"{[str(n) for n in range(100, 120)]}\n"
    )


def test_what_a_process_that_died_did_not_tell_is_done_here() -> None:
    assert run("print(side_by_side([die, die, die, die]))") == "['here', 'here', 'here', 'here']\n"


def test_what_cannot_be_told_is_done_here() -> None:
    assert run("print([f(3) for f in side_by_side([lambda: lambda n: n + 1] * 9)])") == f"{[4] * 9}\n"


def test_a_task_that_fails_fails_here() -> None:
    assert run("side_by_side([fail, wake, wake])") == "ValueError: Dit gaat niet."


@pytest.mark.parametrize("processors", [1, 2, 7])
def test_the_number_of_processes_makes_no_difference(processors: int) -> None:
    script = f"module._processors = lambda: {processors}"
    assert (
        run(f"{script}\nprint(side_by_side([partial(late, n) for n in range(50)]))") == f"{list(range(50))}\n"
    )


PAGES = """
from datetime import date
from pathlib import Path
from voorveld.open_data.downloads import downloads
from voorveld.outputs.pages import pages
from voorveld.pipeline import load
from voorveld.settings import Settings
module._LARGE = 0
result = load(Path(sys.argv[1]).parent / "tests" / "catalogue" / "practices", date(2026, 12, 1))
made = tuple(pages(result.catalogue, Settings(), downloads(result.catalogue, Settings())))
print(hashlib.sha256(repr(result.diagnostics).encode() + repr(made).encode()).hexdigest())
"""


def test_findings_and_pages_are_the_same_as_made_by_one_process(fictitious: Result) -> None:
    made = tuple(all_pages(fictitious.catalogue, Settings()))
    told = hashlib.sha256(repr(fictitious.diagnostics).encode() + repr(made).encode()).hexdigest()
    assert run(f"import hashlib{PAGES}") == f"{told}\n"
