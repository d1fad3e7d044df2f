"""What `make bench` draws is a fair sample, and its sums are right."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import bench_hooks
import mkdocs_hooks
from bench_engines import Engine
from bench_examples import drawn
from bench_measure import Measured, growth, measured, middle
from bench_report import Bench, Row, compared, table
from voorveld.pipeline import read_document
from voorveld.source.files import SourceFile


def test_drawn_examples_are_right_and_all_different(tmp_path: Path) -> None:
    texts = set()
    for number in (0, 7, 342, 1999):
        example = drawn(number)
        path = tmp_path / f"{example['id']}.yaml"
        path.write_text(yaml.safe_dump(example, allow_unicode=True, sort_keys=False), encoding="utf-8")
        document, found = read_document(SourceFile(path.name, path.name, path))
        assert document is not None
        assert found == ()
        texts |= {example["samenvatting"], example["naam"], str(example["bronnen"])}
    assert len(texts) == 12


def test_a_number_always_gives_the_same_example() -> None:
    assert drawn(12) == drawn(12)
    assert drawn(12) != drawn(13)


def test_growth_tells_twice_the_work_from_four_times() -> None:
    assert growth(100, 5.0, 200, 10.0) == pytest.approx(1)
    assert growth(100, 5.0, 200, 20.0) == pytest.approx(2)


def test_the_middle_of_three_runs_is_taken_per_number() -> None:
    runs = (Measured(1, 9, 30), Measured(2, 7, 10), Measured(6, 8, 20))
    assert middle(runs) == Measured(2, 8, 20)


def test_the_work_of_what_a_command_starts_is_counted(tmp_path: Path) -> None:
    command = ("sh", "-c", "python3 -c 'for i in range(10**6): pass'")
    assert measured(command, tmp_path).cpu > measured(("true",), tmp_path).cpu


def test_an_engine_forgets_what_a_build_left(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    Engine("ons", tmp_path, ("true",), ("site", ".cache"), lambda: None).forget()
    assert not list(tmp_path.iterdir())


def test_what_was_kept_stands_beside_what_is_measured_now() -> None:
    rows = (
        Row(1000, "mkdocs + material", "koud", Measured(40, 40, 100)),
        Row(1000, "ons", "koud", Measured(10, 20, 200)),
    )
    now = Bench("2026-11-28", "snel", rows)
    before = Bench.read(
        Bench("2026-11-27", "traag", (rows[0], Row(1000, "ons", "koud", Measured(20, 30, 200)))).data()
    )
    told = compared(now, before)
    assert (
        "1000: alles met zoekindex, koud, verhouding (klok)                    0.45    0.250    0.500" in told
    )
    assert (
        "1000: alles met zoekindex, koud, geheugen, verhouding                 1.20    2.000    2.000" in told
    )
    assert "vorige: 2026-11-27, traag" in told
    assert (
        "ons                                   koud                 10.00   20.00    200   0.250   0.500"
        in table(rows, 1000)
    )


def test_all_events_of_the_engine_are_heard_but_the_one_that_makes_the_search_index() -> None:
    events = {name for name in dir(mkdocs_hooks) if name.startswith("on_")}
    assert {name for name in dir(bench_hooks) if name.startswith("on_")} == events - {"on_post_build"}
