"""Tests that share something stay in one process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TESTS
from side_by_side import group_of


@pytest.mark.parametrize(
    ("name", "group"),
    [
        (
            "tests/usable/test_axe.py::test_axe_finds_nothing_on_the_page[compare_variant-langste]",
            "soort-compare_variant",
        ),
        ("tests/usable/test_focus.py::test_every_tab_stop[finder-320]", "soort-finder"),
        ("tests/test_length.py::test_no_kind_of_page_is_high[finder-langste]", "soort-finder"),
        ("tests/test_injection_browser.py::test_attacked_pages_run_nothing[97]", "aanval-97"),
        ("tests/test_proposal.py::test_a_proposal_passes_the_checks[figures]", "voorstel"),
        ("tests/facts/test_one_answer.py::test_every_cell[echt-json]", "pagina's"),
        ("tests/facts/test_rewording.py::test_a_reworded_list[echt]", "pagina's"),
        ("tests/test_open_data.py::test_the_same_data_gives_the_same_bytes[echt]", "bestanden"),
        ("tests/test_finder.py::test_a[x]", "tests/test_finder.py::test_a[x]"),
    ],
)
def test_a_test_has_the_group_of_what_it_shares(name: str, group: str) -> None:
    assert group_of(name) == group


def test_a_group_runs_in_one_process(tmp_path: Path) -> None:
    """Asked of the plugin itself: which process ran what is written down by the tests."""
    (tmp_path / "conftest.py").write_text(
        "def pytest_xdist_make_scheduler(config, log):\n"
        "    from side_by_side import dealer\n"
        "    return dealer(config, log)\n"
    )
    (tmp_path / "test_proposal.py").write_text(
        "import os, pathlib, pytest\n"
        "@pytest.mark.parametrize('n', range(8))\n"
        "def test_a(n):\n"
        "    pathlib.Path(f'ran-{n}').write_text(os.environ['PYTEST_XDIST_WORKER'])\n"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            *["pytest", "-q", "-p", "xdist", "-n", "3", "-p", "no:cacheprovider", "test_proposal.py"],
        ],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(TESTS), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert len({path.read_text() for path in tmp_path.glob("ran-*")}) == 1
