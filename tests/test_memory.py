"""Documents, findings and the search index are kept between processes, and nothing that happens to what is
kept is an error."""

from __future__ import annotations

import errno
import gc
import pickle
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from conftest import FICTITIOUS, TODAY, all_pages, fictitious_files, load_changed
from voorveld import memory
from voorveld.commands import search_index
from voorveld.commands.search_index import INDEX, build_search_index
from voorveld.diagnostics import Diagnostic
from voorveld.memory import Memory, store_of
from voorveld.pipeline import Anew, Read, Result, load, read_content
from voorveld.settings import Settings
from voorveld.source.files import SourceFile
from voorveld.store import NOTHING_KEPT, NothingKept, Store

NAME = "voorbeelddorp-adviesteam.yaml"
FILE = SourceFile(NAME, f"practices/{NAME}", FICTITIOUS / NAME)
DATA = FILE.path.read_bytes()


@pytest.fixture
def never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*given: object) -> Read:
        raise AssertionError("read anew")

    monkeypatch.setattr(memory, "read_content", read)


def kept(folder: Path) -> Path:
    Memory(folder).read(FILE, DATA)
    (file,) = folder.iterdir()
    return file


def test_what_is_kept_is_what_was_read(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    kept(tmp_path)
    request.getfixturevalue("never_read")
    assert Memory(tmp_path).read(FILE, DATA) == read_content(FILE, DATA)


@pytest.mark.parametrize(
    ("file", "data"),
    [(FILE, DATA + b"\n"), (replace(FILE, name=f"_themas/{NAME}"), DATA)],
    ids=["other bytes", "other name"],
)
def test_other_bytes_or_another_name_are_read_anew(tmp_path: Path, file: SourceFile, data: bytes) -> None:
    kept(tmp_path)
    assert Memory(tmp_path).read(file, data) == read_content(file, data)
    assert len(list(tmp_path.iterdir())) == 1


def test_what_other_code_read_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept(tmp_path).read_bytes()
    monkeypatch.setattr(memory, "made_by", lambda parts: "other code")
    assert kept(tmp_path).read_bytes() != before


@pytest.mark.parametrize("part", [slice(0, 0), slice(0, 40), slice(0, -3)])
def test_half_of_it_is_read_anew(tmp_path: Path, part: slice) -> None:
    file = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[part])
    assert Memory(tmp_path).read(FILE, DATA) == read_content(FILE, DATA)
    assert file.read_bytes() == whole


def test_a_changed_byte_anywhere_is_seen(tmp_path: Path) -> None:
    file = kept(tmp_path)
    whole, read = file.read_bytes(), read_content(FILE, DATA)
    for place in range(0, len(whole), len(whole) // 25):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 255]) + whole[place + 1 :])
        assert Memory(tmp_path).read(FILE, DATA) == read
        assert file.read_bytes() == whole


def test_who_asks_again_gets_the_same_document(tmp_path: Path) -> None:
    documents = Memory(tmp_path)
    first = documents.read(FILE, DATA)
    assert documents.read(FILE, DATA) is first
    assert documents.read(FILE, DATA + b"\n") == read_content(FILE, DATA + b"\n")


def test_what_cannot_be_kept_is_read(tmp_path: Path) -> None:
    (tmp_path / "bestand").touch()
    assert Memory(tmp_path / "bestand").read(FILE, DATA) == read_content(FILE, DATA)


def test_every_document_of_the_catalogue_comes_back_as_it_was() -> None:
    for read in fictitious_files().values():
        assert pickle.loads(pickle.dumps(read)) == read


def test_pages_of_what_was_kept_are_the_same_after_one_edit(tmp_path: Path, fictitious: Result) -> None:
    practices, documents = tmp_path / "practices", Memory(tmp_path / "kept")
    shutil.copytree(FICTITIOUS, practices)
    load(practices, TODAY, memory=documents)
    edited = DATA.replace(b"bureauonderzoek", b"bureauonderzoek\n  opmerkingen: [Nog eens nagelezen.]", 1)
    assert edited != DATA
    (practices / NAME).write_bytes(edited)
    again = load(practices, TODAY, memory=documents)
    fresh = load_changed({NAME: edited})
    assert again.diagnostics == fresh.diagnostics
    assert list(all_pages(again.catalogue, Settings())) == list(all_pages(fresh.catalogue, Settings()))
    assert again.catalogue.documents != fictitious.catalogue.documents


def never_found(*given: object) -> tuple[Diagnostic, ...]:
    raise AssertionError("judged anew")


def test_what_was_found_is_found_again_without_a_rule(tmp_path: Path, fictitious: Result) -> None:
    first = load(FICTITIOUS, TODAY, memory=Memory(tmp_path))
    again = Memory(tmp_path)
    result = load(FICTITIOUS, TODAY, memory=again)
    assert result.diagnostics == first.diagnostics == fictitious.diagnostics
    assert isinstance(again.found(result.catalogue, never_found), tuple)


@pytest.mark.parametrize(
    "changed",
    [
        {"today": TODAY + timedelta(days=1)},
        {"judge": frozenset({NAME})},
        {"all_names": frozenset({"nog-een.yaml"})},
    ],
    ids=["another day", "another choice", "another name"],
)
def test_another_day_choice_or_name_is_judged_anew(tmp_path: Path, changed: dict[str, Any]) -> None:
    documents = Memory(tmp_path)
    catalogue = load(FICTITIOUS, TODAY, memory=documents).catalogue
    with pytest.raises(AssertionError, match="judged anew"):
        documents.found(replace(catalogue, **changed), never_found)


def test_documents_that_were_not_asked_here_are_judged_anew(tmp_path: Path, fictitious: Result) -> None:
    load(FICTITIOUS, TODAY, memory=Memory(tmp_path))
    with pytest.raises(AssertionError, match="judged anew"):
        Memory(tmp_path).found(fictitious.catalogue, never_found)


def test_what_other_code_found_is_judged_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = Memory(tmp_path)
    catalogue = load(FICTITIOUS, TODAY, memory=documents).catalogue
    monkeypatch.setattr(memory, "made_by", lambda parts: "other code")
    with pytest.raises(AssertionError, match="judged anew"):
        documents.found(catalogue, never_found)


def test_reading_ends_without_a_search_for_garbage() -> None:
    found: list[int] = []

    def note(phase: str, about: dict[str, int]) -> None:
        found.extend([about["generation"]] if phase == "start" else [])

    gc.collect(0)
    gc.callbacks.append(note)
    try:
        result = load(FICTITIOUS, TODAY)
    finally:
        gc.callbacks.remove(note)
    assert result.files
    assert found == []


def searched_site(folder: Path, text: str) -> Path:
    """A site of one page, with an index below it."""
    page = f"<html><main><h1>Titel</h1><p>{text}</p></main></html>"
    (folder / "over").mkdir(parents=True, exist_ok=True)
    (folder / "over" / "index.html").write_text(page, encoding="utf-8")
    return folder


def index_of(site: Path, store: NothingKept) -> dict[str, bytes]:
    build_search_index(site, (), store)
    found = (path for path in (site / INDEX).rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Fills with the folders that Pagefind is given."""
    asked: list[Path] = []
    run = search_index._run

    def counted(program: Path, pages: Path, target: Path) -> None:
        asked.append(pages)
        run(program, pages, target)

    monkeypatch.setattr(search_index, "_run", counted)
    return asked


def test_the_search_index_is_made_anew_only_when_other_words_are_searched(
    tmp_path: Path, indexed: list[Path]
) -> None:
    kept_here = Store(tmp_path / "kept")
    first = index_of(searched_site(tmp_path / "een", "Een woord."), kept_here)
    assert len(indexed) == 1
    (tmp_path / "twee" / INDEX / "fragment").mkdir(parents=True)
    (tmp_path / "twee" / INDEX / "fragment" / "oud.pf_fragment").touch()
    assert index_of(searched_site(tmp_path / "twee", "Een  woord."), kept_here) == first
    assert len(indexed) == 1, "white space is not searched"
    other = index_of(searched_site(tmp_path / "twee", "Een ander woord."), kept_here)
    assert len(indexed) == 2
    assert other == index_of(searched_site(tmp_path / "drie", "Een ander woord."), NOTHING_KEPT) != first


def test_a_damaged_search_index_is_made_anew(tmp_path: Path, indexed: list[Path]) -> None:
    kept_here = Store(tmp_path / "kept")
    site = searched_site(tmp_path / "site", "Een woord.")
    whole = index_of(site, kept_here)
    (file,) = kept_here.folder.iterdir()
    data = file.read_bytes()
    for damaged in (b"", data[:-1], data[:9] + b"x" + data[10:], pickle.dumps({"../../weg": b""})):
        file.write_bytes(damaged)
        assert index_of(site, kept_here) == whole
    assert len(indexed) == 5


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("voorveld.store.os.replace", refuse)
    Store(tmp_path).keep("iets", b"0" * 32, "gemaakt")
    assert list(tmp_path.iterdir()) == []


def test_what_keeps_nothing_gives_nothing_back(tmp_path: Path) -> None:
    for reads, there in ((Anew(), False), (Memory(tmp_path), True)):
        store_of(reads).keep("iets", b"0" * 32, "gemaakt")
        assert store_of(reads).fetched("iets", b"0" * 32) == ("gemaakt" if there else None)
