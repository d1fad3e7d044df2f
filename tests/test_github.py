"""The text below a proposal on GitHub: written by a workflow that only reads a stranger's report."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from answering import Asked, Said, answering
from voorveld.commands.comment import comment
from voorveld.commands.github_api import Run, run_of
from voorveld.proposals.markdown import MARK, as_markdown
from voorveld.proposals.report import Report, Suggestion, as_json

COMMIT = "a" * 40
BRANCH = "tak`;id;&head=x:y#z"
EVENT = {
    "workflow_run": {
        "event": "pull_request",
        "head_branch": BRANCH,
        "head_sha": COMMIT,
        "head_repository": {"owner": {"login": "iemand"}},
    }
}
MENDED = Suggestion("practices/voorbeeldstad.yaml", 6, "gemeenten: [a]", "Schrijf 'gemeenten'.")
REPORT = Report(elsewhere=("code.py",), suggestions=(MENDED,))


@dataclass
class Hub:
    """What GitHub has, and what was asked of it."""

    pulls: list[Any] = field(default_factory=lambda: [{"number": 7, "head": {"sha": COMMIT}}])
    comments: list[Any] = field(default_factory=list)
    beside: list[Any] = field(default_factory=list)
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    refuses: str = ""

    def answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        parts = urlsplit(path)
        self.asked.append((method, parts.path.removeprefix("/repos/groep/site/"), body))
        if self.refuses and parts.path.endswith(self.refuses) and method == "POST":
            return 422, {"message": "::error::no"}
        if method != "GET":
            return 201, {}
        if parts.path.endswith("/pulls"):
            return 200, self.pulls if parse_qs(parts.query)["head"] == [f"iemand:{BRANCH}"] else []
        return 200, self.beside if "/pulls/" in parts.path else self.comments

    @property
    def written(self) -> list[tuple[str, str, Any]]:
        return [asked for asked in self.asked if asked[0] != "GET"]


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    there = Hub()

    def answer(asked: Asked) -> Said:
        assert asked.headers["Authorization"] == "Bearer geheim"
        return Said(*there.answer(asked.method, asked.path, asked.body))

    with answering(answer) as port:
        monkeypatch.setenv("GITHUB_API_URL", f"http://127.0.0.1:{port}")
        monkeypatch.setenv("GITHUB_REPOSITORY", "groep/site")
        monkeypatch.setenv("GITHUB_TOKEN", "geheim")
        yield there


def said(tmp_path: Path, report: bytes | None = None, event: object = EVENT) -> int:
    (tmp_path / "rapport.json").write_bytes(as_json(REPORT).encode() if report is None else report)
    (tmp_path / "event.json").write_text(json.dumps(event))
    paths = (str(tmp_path / "rapport.json"), str(tmp_path / "event.json"))
    return comment(["--rapport", paths[0], "--gebeurtenis", paths[1]])


def test_the_report_is_written_below_the_proposal_and_repairs_beside_their_lines(
    hub: Hub, tmp_path: Path
) -> None:
    assert said(tmp_path) == 0
    below, beside = hub.written
    assert below == ("POST", "issues/7/comments", {"body": as_markdown(REPORT)})
    assert beside[:2] == ("POST", "pulls/7/comments")
    assert {k: v for k, v in beside[2].items() if k != "body"} == {
        "commit_id": COMMIT,
        "path": MENDED.path,
        "line": 6,
        "side": "RIGHT",
    }
    assert beside[2]["body"].endswith("```suggestion\ngemeenten: [a]\n```\n")


def test_the_text_leads_to_the_site_with_the_proposal(hub: Hub, tmp_path: Path) -> None:
    """By the number of the run alone: an address that an event gives is not repeated."""
    run = {**EVENT["workflow_run"], "id": 31, "html_url": "https://elders.example"}
    assert said(tmp_path, event={"workflow_run": run}) == 0
    place = "https://github.com/groep/site/actions/runs/31#artifacts"
    expected = f"{as_markdown(REPORT)}\nDe site met dit voorstel staat klaar [bij deze run]({place}).\n"
    assert hub.written[0][2] == {"body": expected}
    for wrong in ("31", -1, None):
        assert run_of({"workflow_run": {**run, "id": wrong}}) == Run("iemand", BRANCH, COMMIT)


def test_only_the_text_of_ours_is_replaced_and_only_when_it_differs(hub: Hub, tmp_path: Path) -> None:
    stranger = {"id": 1, "user": {"type": "User"}, "body": f"{MARK} van een ander"}
    ours = {"id": 2, "user": {"type": "Bot"}, "body": f"{MARK} eerder"}
    hub.comments = [stranger, ours]
    assert said(tmp_path) == 0
    assert hub.written[0] == ("PATCH", "issues/comments/2", {"body": as_markdown(REPORT)})
    posted = hub.written[1][2]
    hub.asked.clear()
    ours["body"], hub.beside = as_markdown(REPORT), [{"path": MENDED.path, "body": posted["body"]}]
    assert said(tmp_path) == 0
    assert hub.written == []


def test_a_line_that_is_no_part_of_the_proposal_stops_nothing(hub: Hub, tmp_path: Path) -> None:
    hub.refuses = "/pulls/7/comments"
    assert said(tmp_path) == 0
    assert [asked[1] for asked in hub.written] == ["issues/7/comments", "pulls/7/comments"]


@pytest.mark.parametrize(
    "offered",
    [
        Suggestion("scripts/validate.py", 1, "x", "r"),
        Suggestion("practices/../scripts/x.yaml", 1, "x", "r"),
        Suggestion("practices/a.yaml", 1, "x\nimport os", "r"),
        Suggestion(".github/workflows/a.yaml", 1, "x", "r"),
    ],
)
def test_nothing_is_offered_outside_one_line_of_practices(
    hub: Hub, tmp_path: Path, offered: Suggestion
) -> None:
    assert said(tmp_path, as_json(Report(suggestions=(offered,))).encode()) == 0
    assert [asked[1] for asked in hub.written] == ["issues/7/comments"]


def test_a_report_of_another_commit_or_of_no_proposal_is_written_nowhere(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.pulls = [{"number": 7, "head": {"sha": "b" * 40}}]
    nothing = "Bij deze gebeurtenis hoort geen open voorstel; er is niets geschreven.\n"
    events: tuple[object, ...] = (EVENT, {}, [], {"workflow_run": {**EVENT["workflow_run"], "event": "push"}})
    for event in events:
        assert said(tmp_path, event=event) == 0
        assert capsys.readouterr() == ("", nothing)
    assert hub.written == []


def test_what_is_no_report_or_a_link_is_written_nowhere(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(tmp_path, b"[::error::]") == 3
    assert (
        capsys.readouterr().err == "Het verslag moet de vorm van een verslag hebben; bij '' klopt het niet.\n"
    )
    (tmp_path / "rapport.json").unlink()
    (tmp_path / "rapport.json").symlink_to("/etc/hostname")
    paths = (str(tmp_path / "rapport.json"), str(tmp_path / "event.json"))
    assert comment(["--rapport", paths[0], "--gebeurtenis", paths[1]]) == 2
    os.mkfifo(tmp_path / "pijp")
    assert comment(["--rapport", str(tmp_path / "pijp"), "--gebeurtenis", paths[1]]) == 3
    assert hub.asked == []


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("GITHUB_REPOSITORY", "../x", "GITHUB_REPOSITORY moet de vorm groep/naam hebben."),
        ("GITHUB_API_URL", "http://elders.example", "GITHUB_API_URL moet met https:// beginnen."),
        ("GITHUB_TOKEN", "", "GITHUB_TOKEN moet gezet zijn."),
    ],
)
def test_a_token_goes_nowhere_else(
    hub: Hub,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    sentence: str,
) -> None:
    monkeypatch.setenv(name, value)
    assert said(tmp_path) == 3
    assert capsys.readouterr().err == f"{sentence}\n"
    assert hub.asked == []


def test_an_event_tells_of_a_run_only_when_it_is_whole() -> None:
    assert run_of(EVENT) == Run("iemand", BRANCH, COMMIT)
    for changed in ({"head_sha": "main"}, {"head_branch": None}, {"head_repository": None}):
        assert run_of({"workflow_run": {**EVENT["workflow_run"], **changed}}) is None
