"""The empty example, published as it is: nobody may do so without hearing of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT, TODAY
from voorveld.diagnostics import Diagnostic
from voorveld.pipeline import load

EXAMPLE = ROOT / "practices" / "_schema" / "leeg-voorbeeld.yaml"


def findings_of(folder: Path, text: str) -> list[Diagnostic]:
    (folder / "assen-jeugdteam.yaml").write_text(text, encoding="utf-8")
    found = load(folder, TODAY).diagnostics
    return [d for d in found if d.code == "plaatshouder" and d.location.path.endswith("assen-jeugdteam.yaml")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The real lists: there is no Voorbeeldstad."""
    shutil.copytree(ROOT / "practices" / "_lijsten", tmp_path / "_lijsten")
    return tmp_path


def test_an_example_with_only_another_id_and_municipality_is_no_practice(folder: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    text = text.replace("id: voorbeeldstad-jeugdteam", "id: assen-jeugdteam")
    text = text.replace("gemeenten: [Voorbeeldstad]", "gemeenten: [Assen]")
    messages = [d.message for d in findings_of(folder, text)]
    assert messages[0].startswith("Een tekst moet af zijn; hier staat nog op ")
    assert messages[0].endswith(" plekken 'Voorbeeldstad' uit het lege voorbeeld.")
    assert len([m for m in messages if "leeg" in m or "lege" in m]) == 1


def test_the_same_with_another_name_everywhere_only_lacks_its_words(folder: Path) -> None:
    text = (
        EXAMPLE.read_text(encoding="utf-8")
        .replace("Voorbeeldstad", "Assen")
        .replace("voorbeeldstad", "assen")
    )
    assert [d.message for d in findings_of(folder, text)] == []
