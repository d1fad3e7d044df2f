"""Safe repairs: what they do, what they leave, and that a mutant is never made to say something else."""

from __future__ import annotations

import random
import shutil
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from conftest import FICTITIOUS, load_changed
from mutants import mutate
from voorveld.commands.validate import validate
from voorveld.diagnostics import Diagnostic
from voorveld.pipeline import read_content
from voorveld.safe_repairs import in_model_order, repaired, repaired_file
from voorveld.source.files import SourceFile

NAME = "voorbeeldstad-praktijkondersteuner.yaml"
FILE = SourceFile(NAME, f"practices/{NAME}", Path(NAME))
MUTANTS = 60
WRITTEN_OTHERWISE = dict.fromkeys(map(ord, "\t\u00a0 \"'“”‘’.,"))
TEXT = (FICTITIOUS / NAME).read_text(encoding="utf-8")


@cache
def said(text: str) -> tuple[Diagnostic, ...]:
    return load_changed({NAME: text}, only=frozenset({NAME})).diagnostics


def changed(before: str, after: str, text: str = TEXT) -> str:
    assert text.count(before) == 1, before
    return text.replace(before, after)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ('waarde: "66,1"', "waarde: 66.1"),
        ('waarde: "66,1"', 'waarde: "66.1"'),
        ('waarde: "66,1"', "waarde: “66,1”"),
        ("naam: Praktijkondersteuner Voorbeeldstad", "naam: “Praktijkondersteuner Voorbeeldstad”"),
        ("\n  heldere-doelstellingen:\n    kenmerken:", "\n\theldere-doelstellingen:\n\t\tkenmerken:"),
        ("\n  - {stand: structureel", "\n\u00a0\u00a0- {stand: structureel"),
    ],
    ids=["punt", "punt-in-aanhalingstekens", "krullen", "naam", "tab", "harde-spatie"],
)
def test_what_is_safe_is_written_as_it_was_meant(right: str, typed: str) -> None:
    broken = changed(right, typed)
    assert repaired(FILE, broken, said(broken)) == TEXT


def test_a_text_with_a_colon_gets_quotes_and_stays_what_it_was() -> None:
    broken = changed("tekst: De gemeente betaalt [", "tekst: De gemeente betaalt: elk jaar [")
    wanted = changed(
        "tekst: De gemeente betaalt [@voorbeeldrapport].",
        'tekst: "De gemeente betaalt: elk jaar [@voorbeeldrapport]."',
    )
    assert repaired(FILE, broken, said(broken)) == wanted


def test_letters_in_two_parts_become_one() -> None:
    broken = changed("toelichting: Vaak genoeg.", "toelichting: E\u0301én keer.")
    assert repaired(FILE, broken, said(broken)) == unicodedata.normalize("NFC", broken) != broken


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("waarde: 107", "waarde: 1.895"),
        ("waarde: 107", "waarde: ca. 107"),
        ("waarde: 107", "waarde: 2,5 miljoen"),
        ('opmerking: "Daarna lazen wij niets [@voorbeeldrapport]."', "opmerking: Nummer #1 was dit"),
        ("naam: Praktijkondersteuner Voorbeeldstad", "naam: Praktijk “Zuid” Voorbeeldstad"),
        ("    tekst: De gemeente betaalt", "\ttekst: De gemeente betaalt"),
    ],
)
def test_what_may_mean_two_things_is_left(before: str, after: str) -> None:
    broken = changed(before, after)
    better = repaired(FILE, broken, said(broken))
    assert better == broken or read_content(FILE, better.encode())[1] == ()


def test_a_good_file_stays_byte_for_byte() -> None:
    for path in sorted(FICTITIOUS.rglob("*.yaml")):
        name = path.relative_to(FICTITIOUS).as_posix()
        data = path.read_bytes()
        assert repaired_file(SourceFile(name, f"practices/{name}", path), data, ()) == data


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_ends_of_lines_and_the_mark_at_the_start_stay(ends: str, start: str) -> None:
    broken = changed('waarde: "66,1"', "waarde: 66.1")
    raw = (start + broken.replace("\n", ends)).encode()
    assert repaired_file(FILE, raw, said(broken)) == (start + TEXT.replace("\n", ends)).encode()


def test_of_no_mutant_the_rest_changes() -> None:
    """Lines that are not repaired stay, the reader hears no more than before, and what was read stays."""
    random_ = random.Random(20261127)
    repairs = 0
    for _ in range(MUTANTS):
        text = mutate(TEXT, random_)
        if random_.random() < 0.5:
            text = text.replace("“", '"').replace(
                "  ", random_.choice(("  ", "\t", "\u00a0\u00a0")), random_.randrange(4)
            )
        text = text.replace("\r", "")
        found = read_content(FILE, text.encode())[1]
        better = repaired(FILE, text, found)
        repairs += better != text
        again = read_content(FILE, better.encode())[1]
        assert {d.code for d in again} <= {d.code for d in found}
        assert len(again) <= len(found)
        assert text.count("\n") == better.count("\n")
        told = {d.location.line for d in found}
        composed = unicodedata.normalize("NFC", text)
        for number, (old, new) in enumerate(zip(composed.split("\n"), better.split("\n"), strict=True), 1):
            same = unicodedata.normalize("NFC", new)
            assert old == same or number in told or old.lstrip("\t\u00a0 ") == same.lstrip(" ")
            assert old.translate(WRITTEN_OTHERWISE) == same.translate(WRITTEN_OTHERWISE)
        if not found:
            assert better in (text, composed)
        assert repaired(FILE, better, again) == better
    assert repairs > 3


def test_keys_in_order_keep_the_remarks_above_them() -> None:
    moved = changed("varianten: [poh-jeugd]\n", "")
    moved = changed("redactie:\n", "# Bij de variant.\nvarianten: [poh-jeugd]\nredactie:\n", moved)
    wanted = changed("varianten: [poh-jeugd]\n", "# Bij de variant.\nvarianten: [poh-jeugd]\n")
    assert in_model_order(FILE, moved) == wanted
    assert in_model_order(FILE, wanted) == wanted
    assert in_model_order(FILE, moved.rstrip("\n")) == moved.rstrip("\n"), "no end of line, no order"


def practices(tmp_path: Path, text: str) -> Path:
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    (folder / NAME).write_text(text, encoding="utf-8")
    return folder


def test_fix_writes_what_is_safe_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    folder = practices(tmp_path, changed('waarde: "66,1"', "waarde: 66.1"))
    (folder / NAME).chmod(0o640)
    assert validate(["--map", str(folder), "--fix", NAME]) == 0
    assert (folder / NAME).read_text(encoding="utf-8") == TEXT
    assert (folder / NAME).stat().st_mode & 0o777 == 0o640
    out = capsys.readouterr()
    assert out.err == f"practices/{NAME}: 1 regel hersteld.\n"
    assert validate(["--map", str(folder), "--fix"]) == 0
    assert capsys.readouterr().err == ""


def test_a_file_that_cannot_be_replaced_stays_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    broken = changed('waarde: "66,1"', "waarde: 66.1")
    folder = practices(tmp_path, broken)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", full)
    assert validate(["--map", str(folder), "--fix", NAME]) == 3
    assert (folder / NAME).read_text(encoding="utf-8") == broken
    assert not list(folder.glob(".*"))
    assert capsys.readouterr().err == f"'practices/{NAME}' is niet te schrijven: No space left on device.\n"
