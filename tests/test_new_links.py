"""Links that a proposal adds: tried with patience, never inside a network, and stopping nothing."""

from __future__ import annotations

import shutil
import socket
import subprocess
from collections.abc import Mapping
from datetime import date
from http.client import HTTPMessage
from io import BytesIO
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request

import pytest

from conftest import FICTITIOUS, TODAY
from voorveld.commands import new_links as command
from voorveld.commands import web
from voorveld.commands.quiet_links import QUIET, QuietLink, WrongList, quiet_links
from voorveld.commands.web import Answer, LinkState, NotPublic, answers
from voorveld.proposals.links import as_markdown

PRACTICE = "voorbeeldstad-praktijkondersteuner.yaml"
Said = list[int | OSError]


class Web:
    """Answers by address, one after another; the last one stays."""

    def __init__(self, said: Mapping[str, Said]) -> None:
        self.said = said
        self.asked: list[str] = []
        self.waited: list[float] = []

    def ask(self, url: str) -> int:
        answer = self.said[url][min(self.asked.count(url), len(self.said[url]) - 1)]
        self.asked.append(url)
        if isinstance(answer, OSError):
            raise answer
        return answer


def test_what_does_not_answer_is_asked_again_and_robots_are_turned_away_without_blame() -> None:
    there = Web(
        {
            "https://a.example": [200],
            "https://b.example": [503, TimeoutError(), 200],
            "https://c.example": [404],
            "https://d.example": [403],
            "https://e.example": [URLError(socket.gaierror(-2, "x"))],
            "https://f.example": [TimeoutError()],
        }
    )
    found = list(answers([*there.said, "https://a.example"], there.ask, there.waited.append))
    assert found == [
        Answer("https://a.example", LinkState.WORKS),
        Answer("https://b.example", LinkState.WORKS),
        Answer("https://c.example", LinkState.GONE, "de server zegt 404: de bladzijde is er niet"),
        Answer("https://d.example", LinkState.UNSURE, "de server zegt 403"),
        Answer("https://e.example", LinkState.GONE, "deze server bestaat niet"),
        Answer("https://f.example", LinkState.UNSURE, "geen antwoord"),
    ]
    assert len(there.asked) == 1 + 3 + 1 + 1 + 3 + 3
    assert there.waited == [2.0, 10.0] * 3


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://127.0.0.1/", "127.0.0.1"),
        ("http://beheer.example/", "10.0.0.7"),
        ("http://metadata.example/", "169.254.169.254"),
        ("https://six.example/", "::1"),
        ("https://six.example/", "fe80::1%eth0"),
    ],
)
def test_nothing_inside_a_network_is_asked(monkeypatch: pytest.MonkeyPatch, url: str, place: str) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: [(0, 0, 0, "", (place, 443))])
    with pytest.raises(NotPublic, match=r"^dit adres is niet openbaar$"):
        web.ask_the_web(url)
    with pytest.raises(NotPublic):
        redirect = web._Careful().redirect_request
        redirect(Request("https://voorbeeld.example"), BytesIO(), 302, "", HTTPMessage(), url)


def test_only_web_addresses_are_asked() -> None:
    for url in ("file:///etc/passwd", "ftp://a.example/", "https:///x"):
        with pytest.raises(NotPublic, match=r"^dit is geen webadres$"):
            web.ask_the_web(url)


def test_a_proposal_hears_of_its_new_links_alone_and_is_stopped_by_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    shutil.copytree(FICTITIOUS, tmp_path / "practices")
    who = ("-c", "user.name=x", "-c", "user.email=x@y.example")
    for done in (["init", "-q", "-b", "main"], ["add", "--all"], [*who, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", *done], cwd=tmp_path, check=True)
    file = tmp_path / "practices" / PRACTICE
    more = "# zie https://weg.example/`x`), https://nieuw.example/a_b. en HTTPS://Robot.example\n"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    there = Web(
        {
            "https://weg.example/": [404],
            "https://nieuw.example/a_b": [200],
            "HTTPS://Robot.example": [403],
        }
    )
    assert command.new_links(["--map", str(tmp_path)], there.ask, there.waited.append) == 0
    assert capsys.readouterr().out == (
        "## Nieuwe links\n\n3 links geprobeerd; 2 om na te kijken. Dit houdt niets tegen.\n\n"
        f"- `https://weg.example/` in `practices/{PRACTICE}`: de server zegt 404: de bladzijde is er niet.\n"
        f"- `HTTPS://Robot.example` in `practices/{PRACTICE}`: de server zegt 403.\n"
    )
    assert command.new_links(["--map", str(tmp_path), "--tegen", "nergens"]) == 2


def test_without_new_links_that_is_said() -> None:
    assert as_markdown(0, ()) == "## Nieuwe links\n\nDit voorstel voegt geen links toe.\n"


def listed(tmp_path: Path, text: str) -> tuple[QuietLink, ...]:
    (tmp_path / ".github").mkdir(exist_ok=True)
    (tmp_path / QUIET).write_text(text, encoding="utf-8")
    return quiet_links(tmp_path, TODAY)


def test_a_quiet_link_has_a_reason_and_a_day_and_is_due_after_a_year(tmp_path: Path) -> None:
    assert quiet_links(tmp_path, TODAY) == ()
    assert listed(tmp_path, "links: []\n") == ()
    lines = (
        'links:\n  - {adres: "https://a.example", reden: Weert robots., op: 2025-11-30}\n'
        '  - {adres: "https://b.example", reden: Weert robots., op: 2026-11-30}\n'
    )
    assert listed(tmp_path, lines) == (
        QuietLink("https://a.example", "Weert robots.", date(2025, 11, 30), True),
        QuietLink("https://b.example", "Weert robots.", date(2026, 11, 30), False),
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{adres: https://a.example, op: 2026-01-01}", ":2: bij deze link moet 'reden' staan."),
        (
            "{adres: a.example, reden: x, op: 2026-01-01}",
            ":2: 'adres' moet een adres zijn dat met https:// of http:// begint.",
        ),
        (
            "{adres: https://a.example, reden: x, op: gisteren}",
            ":2: 'op' moet een dag zijn, zoals 2027-03-01.",
        ),
        ("https://a.example", ": elke link moet een adres, een reden en een dag hebben."),
    ],
)
def test_a_wrong_list_is_said_with_its_place(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(WrongList) as found:
        listed(tmp_path, f"links:\n  - {line}\n")
    assert str(found.value) == f"{QUIET}{said}"
