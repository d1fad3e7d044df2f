"""Every page of the made-up catalogue, byte for byte. Refresh with --ververs and read the difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import all_pages
from voorveld.pipeline import Result
from voorveld.settings import Settings

GOLDEN = Path(__file__).parents[1] / "golden"


def test_pages_are_exactly_the_golden_ones(fictitious: Result, request: pytest.FixtureRequest) -> None:
    made = {
        p.file.uri: p.html
        for p in all_pages(fictitious.catalogue, Settings())
        if "meldingen/" not in p.address
    }
    if request.config.getoption("--ververs"):
        for old in GOLDEN.rglob("*.html"):
            old.unlink()
        for name, content in made.items():
            target = GOLDEN / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
    kept = {p.relative_to(GOLDEN).as_posix(): p.read_text(encoding="utf-8") for p in GOLDEN.rglob("*.html")}
    assert made.keys() == kept.keys()
    for name, content in made.items():
        assert content == kept[name], name
