"""Files that are judged alone hear what they hear when all are judged."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from conftest import FICTITIOUS, TODAY, LoadWith, misspelt
from voorveld import pipeline
from voorveld.rules import check_catalogue, keuzehulp_profiel_klopt_niet

CASES = Path(__file__).parents[1] / "cases" / "invalid"


def one_wrong_file_per_code() -> dict[str, bytes]:
    one = {c.relative_to(CASES).parts[0]: c for c in sorted(CASES.rglob("*.yaml"), reverse=True)}
    return {"/".join(c.relative_to(CASES).parts[1:]): c.read_bytes() for c in one.values()}


def test_each_file_alone_hears_the_same_as_all_together(load_with: LoadWith) -> None:
    whole = load_with(one_wrong_file_per_code()).catalogue
    together = check_catalogue(whole)
    assert len({d.code for d in together}) > 20
    for document in whole.documents:
        alone = replace(whole, judge=frozenset({document.name}))
        heard = [d for d in together if d.location.path == document.shown]
        told = [d for d in check_catalogue(alone) if d.location.path == document.shown]
        assert told == heard, document.name


def test_what_a_practice_makes_doubtful_elsewhere_is_told_with_the_practice_alone(
    load_with: LoadWith,
) -> None:
    name, code = "voorbeeldstad-praktijkondersteuner.yaml", "keuzehulp-tegen-de-gegevens"
    aid = (CASES / code / "_keuzehulp.yaml").read_bytes()
    for judged, told in ((name, [code, code]), ("voorbeelddorp-adviesteam.yaml", [])):
        whole = load_with({"_keuzehulp.yaml": aid}).catalogue
        alone = replace(whole, judge=frozenset({judged}))
        found = [d for d in check_catalogue(alone) if d.location.path == "practices/_keuzehulp.yaml"]
        assert [d.code for d in found] == told, judged


def test_of_a_practice_alone_only_its_own_words_are_looked_up(load_with: LoadWith) -> None:
    """What others say is read only when a word of its own is wrong."""
    whole = load_with({}).catalogue
    alone = replace(whole, judge=frozenset({"voorbeelddorp-adviesteam.yaml"}))
    asked: list[frozenset[str]] = []

    def nothing_wrong(words: frozenset[str]) -> frozenset[str]:
        asked.append(words)
        return frozenset()

    for catalogue in (alone, whole):
        assert check_catalogue(replace(catalogue, dictionary=nothing_wrong)) is not None
    (own, every) = asked
    assert own < every


def test_of_a_practice_alone_no_profile_of_the_decision_aid_is_reckoned(
    load_with: LoadWith, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says nothing of the practice, so it could not be told."""

    def refuse(*given: object) -> None:
        raise AssertionError("reckoned")

    whole = load_with({}).catalogue
    monkeypatch.setattr(keuzehulp_profiel_klopt_niet, "placed", refuse)
    assert check_catalogue(replace(whole, judge=frozenset({"voorbeelddorp-adviesteam.yaml"}))) is not None
    with pytest.raises(AssertionError, match="reckoned"):
        check_catalogue(replace(whole, judge=frozenset({"_keuzehulp.yaml"})))


def test_a_file_asked_for_is_judged_against_all_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the folder on: what is not read cannot be counted, so a part would pass for the whole."""
    folder = shutil.copytree(FICTITIOUS, tmp_path / "practices")
    for name, content in one_wrong_file_per_code().items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    monkeypatch.setattr(pipeline, "read_document", cache(pipeline.read_document))
    together = pipeline.load(folder, TODAY, dictionary=misspelt)
    elsewhere = 0
    for document in together.catalogue.documents:
        alone = pipeline.load(folder, TODAY, only=frozenset({document.name}), dictionary=misspelt)
        for said in alone.diagnostics:
            assert said in together.diagnostics, document.name
            elsewhere += said.location.path != document.shown
        mine = [d for d in together.diagnostics if d.location.path == document.shown]
        assert [d for d in alone.diagnostics if d.location.path == document.shown] == mine, document.name
    assert elsewhere
