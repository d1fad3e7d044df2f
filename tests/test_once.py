"""What is made once per run is made once, and nobody waits for what can't be made."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from conftest import TESTS
from once import NotMade, once

MAKE_SLOWLY = """
import sys, time
from pathlib import Path
from once import once
def make(folder):
    folder.mkdir()
    (folder / "made").write_text(sys.argv[2])
    time.sleep(0.2)
print(once(Path(sys.argv[1]), make).joinpath("made").read_text())
"""


def _run(folder: Path, name: str) -> str:
    command = [sys.executable, "-c", MAKE_SLOWLY, str(folder), name]
    return subprocess.run(command, cwd=TESTS, capture_output=True, text=True, check=True).stdout.strip()


def test_of_several_processes_one_makes_it_and_all_get_it(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        got = list(pool.map(lambda name: _run(tmp_path / "thing", name), ("a", "b", "c")))
    assert len(set(got)) == 1


def test_what_fails_fails_for_all_at_once_and_is_not_tried_again(tmp_path: Path) -> None:
    tries = []

    def fail(folder: Path) -> None:
        tries.append(folder)
        raise ValueError("geen ruimte")

    with pytest.raises(ValueError, match="geen ruimte"):
        once(tmp_path / "thing", fail)
    with pytest.raises(NotMade, match="thing: geen ruimte"):
        once(tmp_path / "thing", fail)
    assert len(tries) == 1


def test_what_a_dead_process_left_half_made_is_made_anew(tmp_path: Path) -> None:
    killed = MAKE_SLOWLY.replace("time.sleep(0.2)", "__import__('os')._exit(9)")
    command = [sys.executable, "-c", killed, str(tmp_path / "thing"), "half"]
    assert subprocess.run(command, cwd=TESTS, check=False).returncode == 9
    assert (tmp_path / "thing" / "made").read_text() == "half"
    assert _run(tmp_path / "thing", "whole") == "whole"
