"""Compiled templates are kept between processes, and nothing that happens to them is an error."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from conftest import ROOT
from voorveld.compiled_templates import CompiledTemplates
from voorveld.templates import KEPT

TEXT = "{{ 6 * 7 }}"


def rendered(folder: Path, text: str = TEXT, made_by: str = "een") -> str:
    engine = Environment(loader=DictLoader({"x": text}), bytecode_cache=CompiledTemplates(folder, made_by))
    return engine.get_template("x").render()


def kept(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_what_is_kept_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rendered(tmp_path) == "42"
    assert len(kept(tmp_path)) == 1

    def compile_nothing(*given: object) -> None:
        raise AssertionError("compiled anew")

    monkeypatch.setattr(Environment, "compile", compile_nothing)
    assert rendered(tmp_path) == "42"


def test_another_text_or_another_engine_is_compiled_anew(tmp_path: Path) -> None:
    assert rendered(tmp_path) == "42"
    assert rendered(tmp_path, "{{ 6 * 8 }}") == "48"
    assert len(kept(tmp_path)) == 1
    assert rendered(tmp_path, made_by="twee") == "42"
    assert len(kept(tmp_path)) == 2


@pytest.mark.parametrize("part", [slice(0, 0), slice(0, 40), slice(0, -3)])
def test_half_a_file_is_compiled_anew(tmp_path: Path, part: slice) -> None:
    rendered(tmp_path)
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[part])
    assert rendered(tmp_path) == "42"
    assert file.read_bytes() == whole


def test_a_changed_byte_anywhere_is_compiled_anew(tmp_path: Path) -> None:
    rendered(tmp_path)
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    for place in range(0, len(whole), 7):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :])
        assert rendered(tmp_path) == "42"


def test_a_folder_that_cannot_be_written_or_read_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("no folder")
    assert rendered(file) == "42"
    assert rendered(file / "below") == "42"
    folder = tmp_path / "folder"
    rendered(folder)
    (one,) = kept(folder)
    one.unlink()
    one.mkdir()
    assert rendered(folder) == "42"


def test_nothing_is_kept_where_a_site_is_written() -> None:
    assert KEPT.relative_to(ROOT).parts[0] == ".cache"
    assert "/.cache/" in f"/{(ROOT / '.gitignore').read_text(encoding='utf-8').replace(chr(10), '/')}/"
