"""`new_practice.py`, driven with several answers: the file that it writes passes the checks."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from conftest import FICTITIOUS
from voorveld.commands.new_practice import new
from voorveld.pipeline import load
from voorveld.proposals.questions import new_example

DAY = date(2027, 1, 15)
SENTENCE = "In Voorbeelddorp helpt een ondersteuner kinderen bij de huisarts."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FICTITIOUS, tmp_path / "practices"))


def answers(folder: Path, **given: str) -> list[str]:
    """One line per question, in their order; nothing where nothing is given."""
    questions = new_example(load(folder, DAY).catalogue).questions
    asked = {question.id: "" for question in questions}
    usual = {
        "naam": "Ondersteuner Voorbeelddorp",
        "gemeenten": "Voorbeelddorp",
        "varianten": "1",
        "samenvatting": SENTENCE,
        "stand": "pilot",
        "bron-titel": "Verslag van de proef",
        "bron-datum": "maart 2021",
        "bron-url": "https://www.voorbeelddorp.example/verslag",
        "bron-soort": "1",
        "bron-gelezen": "2",
    }
    named = {key.replace("__", "-"): value for key, value in given.items()}
    assert {*usual, *named} <= asked.keys()
    return [*(asked | usual | named).values()]


def driven(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lines: Iterable[str]
) -> tuple[int, str]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    code = new(["--map", str(folder)])
    return code, capsys.readouterr().err


def made(folder: Path) -> list[Path]:
    known = {path.name for path in FICTITIOUS.glob("*.yaml")}
    return [path for path in folder.glob("*.yaml") if path.name not in known]


def errors_in(folder: Path, path: Path) -> list[str]:
    found = load(folder, DAY, only=frozenset({path.name})).diagnostics
    return [d.message for d in found if d.severity.value != "tip"]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {
            "naam": "Jeugdhulp: dichtbij",
            "bron__titel": 'Het "team" in 2021: een verslag',
            "bron__uitgever": "Krant & Co",
        },
        {"gemeenten": "Voorbeeldstad, Voorbeelddorp", "stand": "1", "vanaf": "voorjaar 2020"},
        {"bron__datum": "z.j.", "samenvatting": "Een team hielp kinderen. Zij bleven bij de huisarts."},
        {"thema__samenwerking": "De huisarts en de gemeente overlegden elke maand."},
    ],
    ids=["gewoon", "tekens", "twee-gemeenten", "zonder-datum", "met-thema"],
)
def test_what_is_answered_becomes_a_file_that_passes(
    given: dict[str, str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, said = driven(folder, monkeypatch, capsys, answers(folder, **given))
    assert code == 0, said
    (path,) = made(folder)
    assert said.endswith(
        f"practices/{path.name} is gemaakt. Vul daarin aan wat u nog weet, en voer dan uit: "
        f"make check FILES={path.name}\n"
    )
    assert errors_in(folder, path) == []


def test_a_wrong_answer_is_told_and_asked_again_and_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = answers(folder, gemeenten="Voorbeeldorp", bron__url="www.voorbeelddorp.example/verslag")
    again = ["Voorbeelddorp", "https://www.voorbeelddorp.example/verslag"]
    code, said = driven(folder, monkeypatch, capsys, [*wrong, *again])
    assert code == 0, said
    assert "fout: 'gemeenten' moet een gemeente van nu zijn; 'Voorbeeldorp' bestaat niet" in said
    (path,) = made(folder)
    assert errors_in(folder, path) == []


def test_what_must_be_answered_and_what_may_be_chosen_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = answers(folder)
    at = lines.index("1")
    code, said = driven(folder, monkeypatch, capsys, ["", *lines[:at], "99", *lines[at:]])
    assert code == 0
    assert "Hier moet iets staan.\n" in said
    assert "Kies een getal van 1 tot en met 2.\n" in said


def test_a_name_that_is_taken_is_asked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = answers(folder, naam="Adviesteam", gemeenten="Voorbeelddorp")
    code, said = driven(folder, monkeypatch, capsys, [*lines, "Ander team"])
    assert code == 0
    assert "practices/voorbeelddorp-adviesteam.yaml is er al. Geef dit voorbeeld een andere naam.\n" in said
    assert [path.name for path in made(folder)] == ["voorbeelddorp-ander-team.yaml"]


def test_who_stops_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = driven(folder, monkeypatch, capsys, answers(folder)[:4])
    assert (code, made(folder)) == (2, [])
    assert said.endswith("Gestopt; er is niets bewaard.\n")
