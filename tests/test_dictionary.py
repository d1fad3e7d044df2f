"""Spelling as a check of the data: hunspell where it is, its answers kept, silence where it is not."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from conftest import FICTITIOUS, TODAY, LoadWith
from voorveld.commands import dictionary
from voorveld.commands.dictionary import NO_DICTIONARY, DutchDictionary, dutch_dictionary
from voorveld.commands.validate import validate
from voorveld.pipeline import load

WORDS = frozenset({"gemeente", "huisarts", "gemeentte"})


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "woordenboek.json"


def installed(kept: Path) -> DutchDictionary:
    found = dutch_dictionary(kept)
    assert found, "Voor deze test is hunspell nodig: apt-get install hunspell hunspell-nl"
    return found


def test_the_dictionary_finds_a_mistake_and_no_process_starts_for_what_it_judged_before(kept: Path) -> None:
    first = installed(kept)
    assert first.unknown(WORDS) == {"gemeentte"}
    again = DutchDictionary("/niet/te/starten", first.stamp, kept)
    assert (again.unknown(WORDS), again.failed) == (frozenset({"gemeentte"}), False)


@pytest.mark.parametrize("spoiled", ["{", "[]", '{"woordenboek": "STAMP"}', '{"woordenboek": "een ander"}'])
def test_what_is_kept_is_forgotten_when_it_is_odd_or_of_another_dictionary(kept: Path, spoiled: str) -> None:
    found = installed(kept)
    kept.parent.mkdir()
    kept.write_text(spoiled.replace("STAMP", found.stamp), encoding="utf-8")
    assert found.unknown(WORDS) == {"gemeentte"}
    assert json.loads(kept.read_text(encoding="utf-8"))["onbekend"] == ["gemeentte"]


def test_a_dictionary_that_does_not_start_knows_of_no_mistake_and_says_so(kept: Path) -> None:
    broken = DutchDictionary("/niet/te/starten", "", kept)
    assert (broken.unknown(WORDS), broken.failed) == (frozenset(), True)


def test_without_hunspell_the_check_says_so_in_one_line_and_passes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing_there(name: str) -> None:
        del name

    monkeypatch.setattr(shutil, "which", nothing_there)
    assert validate(["--map", str(FICTITIOUS)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == NO_DICTIONARY
    assert validate(["--map", str(FICTITIOUS), "--format", "json"]) == 0
    assert NO_DICTIONARY not in capsys.readouterr().out


def test_a_dictionary_in_a_folder_of_ones_own_is_found(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept: Path
) -> None:
    monkeypatch.setattr(dictionary, "_FOLDERS", ())
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert dutch_dictionary(kept) is None
    for ending in ("dic", "aff"):
        (tmp_path / f"nl_NL.{ending}").write_text("0\n", encoding="utf-8")
    assert installed(kept).stamp.startswith(str(tmp_path))


def test_the_dictionary_is_asked_once_for_every_word_once_and_never_for_names() -> None:
    asked: list[frozenset[str]] = []

    def listening(words: frozenset[str]) -> frozenset[str]:
        asked.append(words)
        return frozenset()

    result = load(FICTITIOUS, TODAY, dictionary=listening)
    assert len(asked) == 1
    assert "helpt" in asked[0]
    assert not asked[0] & {"Voorbeeldstad", "Voorbeelddorp"}
    assert not [d for d in result.diagnostics if d.code == "spelling"]


def test_a_text_in_another_language_is_one_tip(load_with: LoadWith, monkeypatch: pytest.MonkeyPatch) -> None:
    words = [f"wrd{'abcdefghijklmnopqrstuvwxyz'[n]}" for n in range(26)]
    monkeypatch.setattr("conftest.MISSPELT", frozenset(words))
    name = "voorbeelddorp-adviesteam.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8")
    whole = text.replace("Het team werkt samen", f"{' '.join(words)} werkt samen")
    found = [d for d in load_with({name: whole}).diagnostics if d.code == "spelling"]
    line = whole[: whole.index("wrda")].count("\n") + 1
    assert [f"{d.location}: {d.message}" for d in found] == [
        f"practices/voorbeelddorp-adviesteam.yaml:{line}:12: In dit bestand staan 26 woorden niet in het "
        "woordenboek; de eerste zijn 'wrda', 'wrdb', 'wrdc', 'wrdd', 'wrde'."
    ]
