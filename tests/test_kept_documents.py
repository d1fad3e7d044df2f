"""Documents are kept between processes, and nothing that happens to what is kept is an error."""

from __future__ import annotations

import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import FICTITIOUS, TODAY, all_pages, fictitious_files, load_changed
from voorveld import kept_documents
from voorveld.kept_documents import KeptDocuments
from voorveld.pipeline import Read, Result, load, read_content
from voorveld.settings import Settings
from voorveld.source.files import SourceFile

NAME = "voorbeelddorp-adviesteam.yaml"
FILE = SourceFile(NAME, f"practices/{NAME}", FICTITIOUS / NAME)
DATA = FILE.path.read_bytes()


@pytest.fixture
def never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*given: object) -> Read:
        raise AssertionError("read anew")

    monkeypatch.setattr(kept_documents, "read_content", read)


def kept(folder: Path) -> Path:
    KeptDocuments(folder).read(FILE, DATA)
    (file,) = folder.iterdir()
    return file


def test_what_is_kept_is_what_was_read(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kept(tmp_path)
    request.getfixturevalue("never_read")
    assert KeptDocuments(tmp_path).read(FILE, DATA) == read_content(FILE, DATA)


@pytest.mark.parametrize(
    ("file", "data"),
    [(FILE, DATA + b"\n"), (replace(FILE, name=f"_themas/{NAME}"), DATA)],
    ids=["other bytes", "other name"],
)
def test_other_bytes_or_another_name_are_read_anew(tmp_path: Path, file: SourceFile, data: bytes) -> None:
    kept(tmp_path)
    assert KeptDocuments(tmp_path).read(file, data) == read_content(file, data)
    assert len(list(tmp_path.iterdir())) == 1


def test_what_other_code_read_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept(tmp_path).read_bytes()
    monkeypatch.setattr(kept_documents, "reader", lambda: "other code")
    assert kept(tmp_path).read_bytes() != before


@pytest.mark.parametrize("part", [slice(0, 0), slice(0, 40), slice(0, -3)])
def test_half_of_it_is_read_anew(tmp_path: Path, part: slice) -> None:
    file = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[part])
    assert KeptDocuments(tmp_path).read(FILE, DATA) == read_content(FILE, DATA)
    assert file.read_bytes() == whole


def test_a_changed_byte_anywhere_is_seen(tmp_path: Path) -> None:
    file = kept(tmp_path)
    whole, read = file.read_bytes(), read_content(FILE, DATA)
    for place in range(0, len(whole), len(whole) // 25):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :])
        assert KeptDocuments(tmp_path).read(FILE, DATA) == read
        assert file.read_bytes() == whole


def test_who_asks_again_gets_the_same_document(tmp_path: Path) -> None:
    documents = KeptDocuments(tmp_path)
    first = documents.read(FILE, DATA)
    assert documents.read(FILE, DATA) is first
    assert documents.read(FILE, DATA + b"\n") == read_content(FILE, DATA + b"\n")


def test_a_folder_reads_by_the_documents_that_are_kept() -> None:
    asked: list[str] = []

    def read(file: SourceFile, data: bytes) -> Read:
        asked.append(file.name)
        return read_content(file, data)

    load(FICTITIOUS, TODAY, read=read)
    assert NAME in asked


def test_what_cannot_be_kept_is_read(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    assert KeptDocuments(tmp_path / "bestand").read(FILE, DATA) == read_content(FILE, DATA)


def test_every_document_of_the_catalogue_comes_back_as_it_was() -> None:
    for read in fictitious_files().values():
        assert pickle.loads(pickle.dumps(read)) == read


def test_pages_of_what_was_kept_are_the_same_after_one_edit(tmp_path: Path, fictitious: Result) -> None:
    practices, documents = tmp_path / "practices", KeptDocuments(tmp_path / "kept")
    shutil.copytree(FICTITIOUS, practices)
    load(practices, TODAY, read=documents.read)
    edited = DATA.replace(b"bureauonderzoek", b"bureauonderzoek\n  opmerkingen: [Nog eens nagelezen.]", 1)
    assert edited != DATA
    (practices / NAME).write_bytes(edited)
    again = load(practices, TODAY, read=documents.read)
    fresh = load_changed({NAME: edited})
    assert again.diagnostics == fresh.diagnostics
    assert list(all_pages(again.catalogue, Settings())) == list(all_pages(fresh.catalogue, Settings()))
    assert again.catalogue.documents != fictitious.catalogue.documents
