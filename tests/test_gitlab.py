"""The text below a proposal on GitLab: written by a job that only reads what strangers' jobs kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from answering import Asked, Said, answering
from voorveld.commands.comment import comment
from voorveld.proposals.markdown import MARK, as_markdown
from voorveld.proposals.report import Report, Suggestion, as_json

COMMIT = "a" * 40
MENDED = Suggestion("practices/voorbeeldstad.yaml", 6, "gemeenten: [a]", "Schrijf 'gemeenten'.")
OUTSIDE = Suggestion("scripts/validate.py", 1, "x", "r")
REPORT = Report(elsewhere=("code.py",), suggestions=(MENDED, OUTSIDE))
BELOW = "projects/5/merge_requests/7"
REFS = {"base_sha": "b" * 40, "start_sha": "c" * 40, "head_sha": COMMIT}


@dataclass
class Lab:
    """What GitLab has, and what was asked of it; a report is kept at another address."""

    report: bytes = field(default_factory=lambda: as_json(REPORT).encode())
    pipelines: list[Any] = field(default_factory=lambda: [{"id": 3, "sha": COMMIT, "project_id": 9}])
    notes: list[Any] = field(default_factory=list)
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    tokens: dict[str, str | None] = field(default_factory=dict)
    kept_at: str = ""

    def answer(self, method: str, path: str) -> tuple[int, bytes | Any]:
        if method != "GET":
            return 201, {}
        if path.startswith("projects/9/jobs/4/artifacts/"):
            return 302, None
        return 200, {
            "projects/5/merge_requests": [{"iid": 7, "sha": COMMIT}],
            BELOW: {"iid": 7, "diff_refs": REFS},
            f"{BELOW}/pipelines": self.pipelines,
            "projects/9/pipelines/3/jobs": [
                {"id": 2, "name": "links", "artifacts_file": {}},
                {"id": 4, "name": "nakijken", "artifacts_file": {"filename": "x.zip"}},
            ],
            "user": {"id": 1},
            f"{BELOW}/notes": self.notes,
        }[path]

    @property
    def written(self) -> list[tuple[str, str, Any]]:
        return [asked for asked in self.asked if asked[0] != "GET"]


@pytest.fixture
def lab(monkeypatch: pytest.MonkeyPatch) -> Iterator[Lab]:
    there = Lab()

    def answer(asked: Asked) -> Said:
        path = asked.path.partition("?")[0].removeprefix("/api/v4/")
        there.tokens[path] = asked.headers["Private-Token"]
        there.asked.append((asked.method, path, asked.body))
        status, said = (200, there.report) if path == "/kept" else there.answer(asked.method, path)
        return Said(status, said, there.kept_at if status == 302 else "")

    with answering(answer) as port:
        there.kept_at = f"http://localhost:{port}/kept"
        monkeypatch.setenv("CI_API_V4_URL", f"http://127.0.0.1:{port}/api/v4")
        monkeypatch.setenv("CI_PROJECT_ID", "5")
        monkeypatch.setenv("VERSLAG_TOKEN", "geheim")
        yield there


def test_the_report_is_written_below_and_repairs_of_practices_beside_their_lines(lab: Lab) -> None:
    assert comment(["--gitlab"]) == 0
    below, beside = lab.written
    assert below == ("POST", f"{BELOW}/notes", {"body": as_markdown(REPORT)})
    assert beside[:2] == ("POST", f"{BELOW}/discussions")
    assert beside[2]["body"].endswith("```suggestion:-0+0\ngemeenten: [a]\n```\n")
    place = {"position_type": "text", "new_path": MENDED.path, "old_path": MENDED.path, "new_line": 6}
    assert beside[2]["position"] == {**REFS, **place}


def test_who_keeps_the_report_elsewhere_is_not_told_the_token(lab: Lab) -> None:
    assert comment(["--gitlab"]) == 0
    assert lab.tokens.pop("/kept") is None
    assert set(lab.tokens.values()) == {"geheim"}


def test_only_the_text_of_ours_is_replaced_and_only_when_it_differs(lab: Lab) -> None:
    stranger = {"id": 1, "author": {"id": 2}, "body": f"{MARK} van een ander"}
    ours = {"id": 2, "author": {"id": 1}, "body": f"{MARK} eerder"}
    lab.notes = [stranger, ours]
    assert comment(["--gitlab"]) == 0
    assert lab.written[0] == ("PUT", f"{BELOW}/notes/2", {"body": as_markdown(REPORT)})
    ours["body"] = as_markdown(REPORT)
    repair = {"body": lab.written[1][2]["body"], "position": {"new_path": MENDED.path}, "author": {"id": 1}}
    lab.notes.append(repair)
    lab.asked.clear()
    assert comment(["--gitlab"]) == 0
    assert lab.written == []


def test_a_report_of_another_commit_or_that_is_none_is_written_nowhere(
    lab: Lab, capsys: pytest.CaptureFixture[str]
) -> None:
    lab.report = b"[]"
    assert comment(["--gitlab"]) == 3
    wrong = "Voorstel 7: Het verslag moet de vorm van een verslag hebben; bij '' klopt het niet.\n"
    assert capsys.readouterr().err == wrong
    lab.pipelines[0]["sha"] = "d" * 40
    assert comment(["--gitlab"]) == 0
    assert lab.written == []


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("CI_PROJECT_ID", "../x", "CI_PROJECT_ID moet een getal zijn."),
        ("CI_API_V4_URL", "http://elders.example", "CI_API_V4_URL moet met https:// beginnen."),
        ("VERSLAG_TOKEN", "", "VERSLAG_TOKEN moet gezet zijn."),
    ],
)
def test_a_token_goes_nowhere_else(
    lab: Lab,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    sentence: str,
) -> None:
    monkeypatch.setenv(name, value)
    assert comment(["--gitlab"]) == 3
    assert capsys.readouterr().err == f"{sentence}\n"
    assert lab.asked == []
