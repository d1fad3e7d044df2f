"""Upkeep: what is past its term, what to read, which links died, and the one message that tells it."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from conftest import FICTITIOUS, ROOT, TODAY, LoadWith
from voorveld.commands.review import review
from voorveld.pipeline import Result
from voorveld.upkeep.due import Due, ToRead, due, to_read
from voorveld.upkeep.review import DeadLink, Review, as_markdown, as_text
from voorveld.upkeep.terms import CHECKED, FIGURE, MONEY, RUNNING, TERMS, months_between

PRACTICE = "voorbeeldstad-praktijkondersteuner.yaml"
FILE = f"practices/{PRACTICE}"
TEXT = (FICTITIOUS / PRACTICE).read_text(encoding="utf-8")
HOSTILE = "a`b @iemand\x1b <b> ##[x]"


def of_practice(result: Result) -> list[tuple[str, str, date, int]]:
    return [(d.term.name, d.what, d.since, d.overdue) for d in due(result.catalogue) if d.file == FILE]


def test_months_are_whole_ones() -> None:
    assert months_between(date(2024, 1, 31), date(2024, 2, 29)) == 0
    assert months_between(date(2024, 1, 31), date(2025, 1, 31)) == 12
    assert not CHECKED.is_over(date(2025, 6, 2), TODAY)
    assert CHECKED.is_over(date(2025, 6, 1), TODAY)
    assert len({term.name for term in TERMS}) == len(TERMS)


def test_facts_past_their_term_come_oldest_first_each_with_its_own_term(fictitious: Result) -> None:
    found = due(fictitious.catalogue)
    assert [d.overdue for d in found] == sorted((d.overdue for d in found), reverse=True)
    name = "Praktijkondersteuner Voorbeeldstad"
    mine = of_practice(fictitious)
    first = f"{name}, cijfers gezien, gezien-2, behandeld en nog 4"
    assert (FIGURE.name, first, date(2020, 12, 31), 11) in mine
    assert all(term.months <= months_between(d.since, TODAY) for d in found for term in (d.term,))


def test_who_looked_at_a_figure_need_not_look_again(load_with: LoadWith) -> None:
    looked = TEXT.replace("{id: behandeld, ", "{id: behandeld, gecontroleerd_op: 2026-11-01, ")
    told = [what for _, what, _, _ in of_practice(load_with({PRACTICE: looked}))]
    assert not any("behandeld" in what for what in told)
    assert any("cijfers gezien, gezien-2, door" in what for what in told)


def test_amounts_and_what_runs_have_shorter_terms(load_with: LoadWith) -> None:
    money = TEXT.replace(
        "bronwoorden: circa 240.000 euro,", "bronwoorden: circa 240.000 euro, periode: 2022,"
    )
    told = {(term, what.rpartition(" ")[2]) for term, what, _, _ in of_practice(load_with({PRACTICE: money}))}
    assert (MONEY.name, "besparing") in told
    assert any(term == RUNNING.name for term, _ in told)


def test_sources_to_read_come_by_the_gaps_they_may_fill(fictitious: Result) -> None:
    found = to_read(fictitious.catalogue)
    assert found
    assert [s.gaps for s in found] == sorted((s.gaps for s in found), reverse=True)
    assert all(s.examples for s in found)


def test_text_and_markdown_tell_the_same_and_markdown_is_inert() -> None:
    found = Review(
        due=(Due(FIGURE, HOSTILE, date(2020, 1, 1), 1, HOSTILE),),
        to_read=tuple(ToRead(HOSTILE, "", 3, (HOSTILE,) * 5) for _ in range(22)),
        links=(DeadLink("https://weg.example/`", HOSTILE, "deze server bestaat niet"),),
        silenced=("https://stil.example",),
    )
    text, markdown = as_text(found), as_markdown(found)
    assert "\x1b" not in text + markdown
    assert "  Een cijfer: a`b @iemand[U+001B] <b> ##[x] (1 januari 2020, 1 maand over de termijn) in " in text
    assert (
        "- Een cijfer: ``a`b @iemand[U+001B] <b> ## [x]`` (1 januari 2020, 1 maand over de termijn) in "
        in markdown
    )
    assert "  En nog 2 bronnen.\n" in text
    assert "kan 3 vlekken vullen bij " in text
    assert " en nog 2\n" in text
    assert "- `https://stil.example` staat al een jaar op de lijst van stille links." in markdown
    assert markdown.startswith("<!-- onderhoud -->\n\nDit bericht maakt zichzelf elke maand opnieuw.\n\n## ")
    assert "## Links die niet werken" not in as_markdown(Review((), (), None))
    assert "## Opnieuw bekijken\n\n- Niets.\n" in as_markdown(Review((), (), ()))


def test_the_script_tries_links_only_when_asked_and_passes_quiet_ones_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    shutil.copytree(FICTITIOUS, tmp_path / "practices")
    (tmp_path / ".github").mkdir()
    known = "https://www.voorbeeldstad.example/rapport"
    quiet = f'links:\n  - {{adres: "{known}", reden: Weert robots., op: 2026-11-01}}\n'
    (tmp_path / ".github" / "stille-links.yaml").write_text(quiet)
    asked: list[str] = []

    def ask(url: str) -> int:
        asked.append(url)
        return 404

    assert review(["--map", str(tmp_path)], ask, lambda _: None) == 0
    assert asked == []
    assert "Links die niet werken" not in capsys.readouterr().out
    assert review(["--map", str(tmp_path), "--links", "--format", "markdown"], ask, lambda _: None) == 0
    assert asked
    assert known not in asked
    assert f"- `{asked[0]}` in `practices/" in capsys.readouterr().out
    assert review(["--map", str(tmp_path / "nergens")]) == 3
    (tmp_path / ".github" / "stille-links.yaml").write_text("links:\n  - x\n")
    assert review(["--map", str(tmp_path)]) == 2


@pytest.mark.parametrize(
    ("there", "asked"), [("7", "issue edit 7"), ("", "issue create"), ("x;id", "issue create")]
)
def test_there_is_one_standing_message(tmp_path: Path, there: str, asked: str) -> None:
    gh = tmp_path / "gh"
    gh.write_text(f'#!/bin/sh\n[ "$1 $2" = "issue list" ] && echo "{there}" && exit 0\necho "$@" >> "$LOG"\n')
    gh.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "LOG": str(tmp_path / "log")}
    command = [str(ROOT / ".github" / "onderhoud-bericht.sh"), "bericht.md"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    log = (tmp_path / "log").read_text()
    assert asked in log
    assert "--body-file bericht.md" in log
