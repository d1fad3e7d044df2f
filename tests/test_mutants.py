"""Twenty thousand mutants of good files: no crash, and every rejection has a place in the file.

They are tried in parts, which may run side by side; a part passes over the mutants before its own, so that
each part has the same ones alone or together. `make fuzz` tries ten times as many.
"""

from __future__ import annotations

import gc
from itertools import islice
from pathlib import Path

import pytest

from conftest import FICTITIOUS
from mutants import Surroundings, mutants, read, surroundings, unplaced
from voorveld.pipeline import Anew, Result

PARTS = 20
SIZE = 1_000


@pytest.fixture(scope="session")
def around(fictitious: Result) -> Surroundings:
    return surroundings(fictitious)


@pytest.fixture(scope="session")
def around_anew(fictitious: Result) -> Surroundings:
    return surroundings(fictitious, Anew())


@pytest.mark.parametrize("part", range(PARTS))
def test_no_mutant_crashes_and_every_finding_has_a_place(
    part: int, around: Surroundings, around_anew: Surroundings
) -> None:
    """One in a hundred is judged too while nothing is known of the other files."""
    rejected = 0
    everything = mutants(around.originals, PARTS * SIZE)
    for number, name, text in islice(everything, part * SIZE, (part + 1) * SIZE):
        found = around.judged(name, text)
        assert unplaced(found, text) == [], number
        assert number % 100 or found == around_anew.judged(name, text), number
        rejected += any(d.is_error for d in found)
    assert rejected > SIZE / 2


def test_what_was_judged_is_let_go(around: Surroundings) -> None:
    """Who judges while somebody types would keep every text that was wrong, until garbage is looked for."""
    gc.disable()
    gc.freeze()
    try:
        for _, name, text in mutants(around.originals, 300):
            around.judged(name, text)
        found = gc.collect()
    finally:
        gc.unfreeze()
        gc.enable()
    assert found == 0


def test_good_files_written_differently_mean_the_same(fictitious: Result) -> None:
    for document in fictitious.catalogue.documents:
        text = (Path(FICTITIOUS) / document.name).read_text(encoding="utf-8")
        for changed in (text.replace("\n", "\r\n"), "\ufeff" + text, "# commentaar\n" + text + "\n\n"):
            again, found = read(document.name, changed)
            assert again is not None
            assert found == []
            assert again.record == document.record
