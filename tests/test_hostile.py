"""A file twice as full of mistakes takes twice as many steps, whatever the mistakes are.

Lines of our own code are counted, so that the answer is the same on every computer. `make fuzz` tells
what the largest of these files take in time and memory.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from conftest import TODAY
from hostile import HOSTILE, LIMIT, Hostile
from voorveld.diagnostics import MOST_PER_FILE
from voorveld.pipeline import Result, judge, read_document
from voorveld.source.files import SourceFile

if TYPE_CHECKING:
    from _typeshed import TraceFunction

# More than are told one by one, and twice and three times as many.
# What is made once, and a text more where one is full.
SLACK = 6_000
SIZES = (MOST_PER_FILE + 10, 2 * MOST_PER_FILE + 20, 3 * MOST_PER_FILE + 30)


def judged(hostile: Hostile, data: bytes, around: Result, folder: Path) -> Result:
    """What is said of a hostile file alone, among good ones."""
    path = folder / "hostile.yaml"
    path.write_bytes(data)
    others = [(d, ()) for d in around.catalogue.documents if d.name != hostile.name]
    read = read_document(SourceFile(hostile.name, f"practices/{hostile.name}", path))
    names = around.catalogue.all_names
    return judge((*others, read), TODAY, names, only=frozenset({hostile.name}))


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python run, each turn of a loop counted."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> TraceFunction:
        nonlocal count
        del frame, event, argument
        count += 1
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_steps_grow_no_faster_than_mistakes(name: str, fictitious: Result, tmp_path: Path) -> None:
    hostile = HOSTILE[name]
    files = [hostile.make(size) for size in SIZES]
    judged(hostile, files[0], fictitious, tmp_path)
    few, some, many = (steps(partial(judged, hostile, data, fictitious, tmp_path)) for data in files)
    assert many - some <= 1.03 * (some - few) + SLACK


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_full_of_mistakes_is_told_of_in_few_words(
    name: str, fictitious: Result, tmp_path: Path
) -> None:
    hostile = HOSTILE[name]
    found = judged(hostile, hostile.make(min(hostile.most, 400)), fictitious, tmp_path).diagnostics
    shown = [d for d in found if d.location.path == f"practices/{hostile.name}"]
    assert len(shown) <= MOST_PER_FILE + 3
    assert all(len(d.message) <= 1_200 and len(d.hint) <= 1_200 for d in shown)


def test_the_largest_files_fill_what_is_read() -> None:
    for name, hostile in HOSTILE.items():
        assert LIMIT / 4 < len(hostile.make(hostile.most)) <= LIMIT, name
