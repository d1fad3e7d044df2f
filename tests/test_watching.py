"""`validate.py --watch`: checks at once, again after a change, and no more often."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from voorveld.commands.validate import validate
from voorveld.commands.watching import watch


def test_a_saved_a_new_and_a_removed_file_are_seen_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = tmp_path / "_lijsten"
    inside.mkdir()
    (tmp_path / "een.yaml").write_text("a: 1\n")
    steps: Iterator[None] = something_happens(tmp_path)
    checked: list[list[str]] = []

    def check() -> int:
        checked.append(sorted(path.name for path in tmp_path.rglob("*.yaml")))
        return 1

    def wait(seconds: float) -> None:
        assert 0 < seconds < 2
        next(steps)

    assert watch(tmp_path, check, wait) == 0
    assert checked == [["een.yaml"], ["een.yaml"], ["een.yaml", "twee.yaml"], ["twee.yaml"]]
    said = capsys.readouterr().out
    assert said == "Bewaar een bestand en het wordt opnieuw nagekeken. Stoppen: Ctrl-C.\n" * 4 + "\n"


def something_happens(folder: Path) -> Iterator[None]:
    yield
    (folder / "een.yaml").write_text("a: 12\n")
    yield
    yield
    (folder / "_lijsten" / "twee.yaml").write_text("b: 1\n")
    yield
    (folder / "een.yaml").unlink()
    yield
    yield
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--watch", "--fix"), "--watch gaat niet samen met --fix of --format"),
        (("--watch", "--format", "json"), "--watch gaat niet samen met --fix of --format"),
        (("--sleutels",), "--sleutels hoort bij --fix"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    options: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        validate(options)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.endswith(f"validate.py: {sentence}\n")
