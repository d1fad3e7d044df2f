"""One edited file asks little of the others, and hears the same as without what is kept."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from conftest import FICTITIOUS, TESTS, TODAY, fictitious_files, load_changed, misspelt
from mutants import mutate
from voorveld.catalogue import Catalogue, Make
from voorveld.diagnostics import Diagnostic
from voorveld.memory import Memory
from voorveld.model.kept import from_sketch, sketch_of
from voorveld.pipeline import Anew, AtHand, Folder, Read, Result, load, read_content
from voorveld.rules import RULES, check_catalogue
from voorveld.rules.rule import Looks
from voorveld.source.files import SourceFile

NAME = "voorbeelddorp-adviesteam.yaml"
OTHER = "voorbeeldstad-praktijkondersteuner.yaml"
DATA = (FICTITIOUS / NAME).read_bytes()


class ReadBefore(Anew):
    """What `--zonder-geheugen` does, but for reading the same bytes once more."""

    def __init__(self) -> None:
        self._read = cache(read_content)

    def read(self, file: SourceFile, data: bytes) -> Read:
        return self._read(file, data)


def wrong_and_damaged() -> Iterator[dict[str, bytes]]:
    """A case of every code, those of different files together, and files damaged as hands do: examples, a
    list, the decision aid."""
    cases = TESTS / "cases" / "invalid"
    one = {c.relative_to(cases).parts[0]: c for c in sorted(cases.rglob("*.yaml"), reverse=True)}
    together: list[dict[str, bytes]] = []
    for case in one.values():
        name = "/".join(case.relative_to(cases).parts[1:])
        if not (free := next((files for files in together if name not in files), None)):
            together.append(free := {})
        free[name] = case.read_bytes()
    yield from together
    copy = (
        (FICTITIOUS / OTHER).read_bytes().replace(b"id: voorbeeldstad-praktijkondersteuner", b"id: nog-een")
    )
    yield {
        "nog-een.yaml": copy.replace(
            b"gemeenten: [Voorbeeldstad, Den Voorbeeld]", b"gemeenten: [Voorbeelddorp]"
        )
    }
    yield {"nog-een.yaml": copy}
    chance = random.Random(13)
    for name in (
        NAME,
        OTHER,
        "_keuzehulp.yaml",
        "_lijsten/kenmerken.yaml",
    ):
        text = (FICTITIOUS / name).read_text(encoding="utf-8")
        yield from ({name: mutate(text, chance).encode()} for _ in range(4))


def test_files_alone_and_all_hear_the_same_with_and_without_what_is_kept(tmp_path: Path) -> None:
    practices, kept_here, anew = tmp_path / "practices", tmp_path / "kept", ReadBefore()
    shutil.copytree(FICTITIOUS, practices)
    load(practices, TODAY, memory=Memory(kept_here, whole=False))
    worked_on = Folder(practices, memory=AtHand())
    codes = set()
    for files in wrong_and_damaged():
        for name, content in files.items():
            (practices / name).parent.mkdir(exist_ok=True)
            (practices / name).write_bytes(content)
            worked_on.forget(name)
        for only in (frozenset(files), frozenset[str]()):
            told, fresh = (
                load(practices, TODAY, only=only, dictionary=misspelt, memory=memory)
                for memory in (Memory(kept_here, whole=False), anew)
            )
            at_hand = worked_on.judged(TODAY, only=only, dictionary=misspelt)
            assert told.diagnostics == fresh.diagnostics, (list(files), list(only))
            assert at_hand.diagnostics == fresh.diagnostics, (list(files), list(only))
            codes |= {d.code for d in told.diagnostics}
        for name in files:
            worked_on.forget(name)
            (practices / name).unlink()
            if (FICTITIOUS / name).exists():
                shutil.copy(FICTITIOUS / name, practices / name)
    assert len(codes) > 90


def test_rules_that_look_at_no_other_example_do_not(fictitious: Result) -> None:
    """Else what they found in one would not hold when another changed."""

    def refuse(*given: object) -> Any:
        raise AssertionError("looked at another example")

    looked = set()
    for files in wrong_and_damaged():
        whole = load_changed(files, only=frozenset(files)).catalogue
        mine = frozenset(name for name in files if not name.startswith("_"))
        for name in mine:
            documents = tuple(
                d if d.name == name or d.kind.name != "praktijk" else from_sketch(sketch_of(d), refuse)
                for d in whole.documents
            )
            alone = replace(whole, documents=documents, judge=frozenset({name}), recalled=refuse)
            for rule in RULES:
                try:
                    list(rule.check(alone))
                except AssertionError:
                    looked.add(rule.code)
    assert looked - {"spelling"} == {rule.code for rule in RULES if rule.looks is not Looks.NONE}


def test_after_one_edit_other_examples_are_not_judged_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    practices, kept_here = tmp_path / "practices", tmp_path / "kept"
    shutil.copytree(FICTITIOUS, practices)
    load(practices, TODAY, memory=Memory(kept_here))
    (practices / NAME).write_bytes(DATA + b"# Nagelezen.\n")
    judged: list[str] = []

    def note(catalogue: Catalogue) -> Iterator[Diagnostic]:
        judged.extend(d.name for d in catalogue.judged if d.kind.name == "praktijk")
        yield from ()

    (rule,) = (rule for rule in RULES if rule.code == "te-lange-tekst")
    monkeypatch.setattr("voorveld.rules.RULES", (replace(rule, check=note),))
    load(practices, TODAY, memory=Memory(kept_here))
    assert judged == [NAME]


def fetched_for(practices: Path, kept_here: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents of which more than a sketch was asked to check one file."""
    asked: list[str] = []
    fetch = Memory._read

    def counted(self: Memory, file: SourceFile, data: bytes, stamp: bytes) -> Read:
        asked.append(file.name)
        return fetch(self, file, data, stamp)

    with monkeypatch.context() as patch:
        patch.setattr(Memory, "_read", counted)
        sketched = Memory(kept_here, whole=False)
        load(practices, TODAY, only=frozenset({NAME}), dictionary=misspelt, memory=sketched)
    return asked


def test_checking_one_edited_example_fetches_no_other_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    practices, kept_here = tmp_path / "practices", tmp_path / "kept"
    shutil.copytree(FICTITIOUS, practices)
    assert len(fetched_for(practices, kept_here, monkeypatch)) == len(fictitious_files())
    (practices / NAME).write_bytes(DATA + b"# Nagelezen.\n")
    asked = fetched_for(practices, kept_here, monkeypatch)
    assert [name for name in asked if not name.startswith("_")] == [NAME]
    assert asked.count(NAME) == 1


@pytest.mark.parametrize("part", [slice(0, 0), slice(0, -3), slice(1, None)])
def test_half_of_what_was_told_of_all_files_is_told_anew(
    tmp_path: Path, part: slice, fictitious: Result
) -> None:
    for _ in range(2):
        sketched = Memory(tmp_path, whole=False)
        assert load(FICTITIOUS, TODAY, memory=sketched).diagnostics == fictitious.diagnostics
        for file in tmp_path.iterdir():
            file.write_bytes(file.read_bytes()[part])


def test_what_is_told_of_a_file_needs_only_the_lists(fictitious: Result) -> None:
    """Else it would not hold when another file changed."""
    whole = fictitious.catalogue
    told: dict[Make, Mapping[str, object]] = {}

    def remember(catalogue: Catalogue, make: Make) -> Mapping[str, object]:
        told[make] = {d.name: make(catalogue, d) for d in catalogue.documents}
        return told[make]

    for judged in (frozenset[str](), frozenset({NAME})):
        noting = replace(whole, judge=judged, dictionary=lambda words: words, recalled=remember)
        assert check_catalogue(noting)
    assert len(told) >= 4
    for document in whole.documents:
        alone = replace(whole, documents=(*(d for d in whole.lists if d is not document), document))
        for make, of_each in told.items():
            assert make(alone, document) == of_each[document.name], (make, document.name)
