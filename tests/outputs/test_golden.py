"""Every page of the made-up catalogue, byte for byte. Refresh with --ververs and read the difference."""

from __future__ import annotations

from difflib import unified_diff
from itertools import islice
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
        is_kept = content == kept[name]
        assert is_kept, difference(name, kept[name], content)


def difference(name: str, kept: str, made: str) -> str:
    """The first lines that differ, as a diff: a whole page twice is not to be read."""
    lines = unified_diff(
        kept.splitlines(), made.splitlines(), f"golden/{name}", f"nu/{name}", lineterm="", n=1
    )
    shown = [line[:240] for line in islice(lines, 40)]
    return "\n".join((*shown, "Klopt het nieuwe? .venv/bin/pytest tests/outputs --ververs"))


def test_a_failure_shows_the_lines_that_differ_and_no_more() -> None:
    kept = "\n".join(f"<p>{number}</p>" for number in range(1000))
    said = difference("x/index.html", kept, kept.replace("<p>500</p>", "<p>vijfhonderd</p>"))
    assert said.splitlines()[3:-1] == [" <p>499</p>", "-<p>500</p>", "+<p>vijfhonderd</p>", " <p>501</p>"]
