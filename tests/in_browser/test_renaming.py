"""A source gets another short name, with every reference to it, and nothing else changes."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from conftest import FICTITIOUS, ROOT
from voorveld.in_browser.renaming import renamed
from voorveld.in_browser.session import Session
from voorveld.model.practice import Practice
from voorveld.model.shape import shape_of
from voorveld.source.layout import laid_out

TEXT = """\
samenvatting: "Een feit [@a-1], en dit [@a-1, p. 2] [@a]."  # a: blijft
status: [{stand: pilot, bronnen: ["a, p. 3", 'a', a-1]}]
themas:
  samenwerking:
    tekst: >-
      De a van a [@a]
      [@a, p. 4], niet [@b].
    kenmerken: {doelen: {waarden: [a], bronnen: [a]}}
lessen: {helpt: ["Een les [@a].", {tekst: "Nog een [@a]", themas: [a]}]}
bronnen:
  a-1: {titel: a, aangehaald_via: a}
  a: {titel: "a [@a]", url: https://a.example/a}
  b: {titel: B, opmerking: "Ook in [@a]."}
"""
RENAMED = """\
samenvatting: "Een feit [@a-1], en dit [@a-1, p. 2] [@nieuw]."  # a: blijft
status: [{stand: pilot, bronnen: ["nieuw, p. 3", 'nieuw', a-1]}]
themas:
  samenwerking:
    tekst: >-
      De a van a [@nieuw]
      [@nieuw, p. 4], niet [@b].
    kenmerken: {doelen: {waarden: [a], bronnen: [nieuw]}}
lessen: {helpt: ["Een les [@nieuw].", {tekst: "Nog een [@nieuw]", themas: [a]}]}
bronnen:
  a-1: {titel: a, aangehaald_via: nieuw}
  nieuw: {titel: "a [@a]", url: https://a.example/a}
  b: {titel: B, opmerking: "Ook in [@nieuw]."}
"""
SHAPE = shape_of(Practice)


def test_only_what_names_the_source_changes() -> None:
    assert renamed(TEXT, ("bronnen", "a"), "nieuw", SHAPE) == RENAMED
    assert renamed(RENAMED, ("bronnen", "nieuw"), "a", SHAPE) == TEXT
    quoted = TEXT.replace("  a: {", '  "a": {')
    assert renamed(quoted, ("bronnen", "a"), "nieuw", SHAPE) == RENAMED.replace("  nieuw: {", '  "nieuw": {')


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (("bronnen", "a"), "b"),
        (("bronnen", "a"), "Met Hoofdletter"),
        (("bronnen", "a"), ""),
        (("bronnen", "bestaat-niet"), "nieuw"),
        (("themas", "samenwerking"), "nieuw"),
        (("status", 0), "nieuw"),
    ],
)
def test_what_is_no_name_or_a_name_of_another_is_refused(path: tuple[str | int, ...], new: str) -> None:
    assert renamed(TEXT, path, new, SHAPE) is None
    assert renamed("bronnen: [", path, new, SHAPE) is None


def test_of_every_real_file_the_first_source_can_be_called_otherwise() -> None:
    for file in sorted((ROOT / "practices").glob("[a-z]*.yaml")):
        text = file.read_text(encoding="utf-8")
        whole = laid_out(text)
        assert whole is not None
        first = str(next(iter(whole.below["bronnen"].below)))
        changed = renamed(text, ("bronnen", first), "heel-anders", SHAPE)
        assert changed is not None and not re.search(rf"\[@{first}[,\]]", changed), file.name
        assert renamed(changed, ("bronnen", "heel-anders"), first, SHAPE) == text


def test_a_renamed_source_passes_and_other_files_that_cite_it_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    session = Session(str(folder))
    name = "voorbeeldstad-praktijkondersteuner.yaml"
    text = session.text(name)
    assert json.loads(session.check(name, text, "2026-12-01"))["samenvatting"].endswith("geen meldingen.")
    keys = [f for f in json.loads(session.form(name, text))["fields"] if f["is_key"]]
    assert [f["path"] for f in keys] == [["bronnen", f["value"]] for f in keys] and keys
    assert (keys[0]["group"], keys[0]["label"]) == ("Bronnen", "Korte naam")
    assert text.split("\n")[keys[0]["line"] - 1][keys[0]["column"] - 1 :].startswith(keys[0]["value"])
    answer = session.rename(name, text, json.dumps(keys[0]["path"]), " heel-anders ")
    assert answer is not None
    changed, elsewhere = json.loads(answer)
    assert json.loads(session.check(name, changed, "2026-12-01"))["samenvatting"].endswith("geen meldingen.")
    assert elsewhere == [] and session.rename(name, text, json.dumps(keys[0]["path"]), "Een naam") is None
    shared = session.text("_bronnen.yaml")
    session.check("_bronnen.yaml", shared, "2026-12-01")
    found = {
        f["value"]: json.loads(session.rename("_bronnen.yaml", shared, json.dumps(f["path"]), "x") or "")[1]
        for f in json.loads(session.form("_bronnen.yaml", shared))["fields"]
        if f["is_key"]
    }
    assert all(citing and "_bronnen.yaml" not in citing for citing in found.values())
    source, citing = next(iter(found.items()))
    assert all(source in session.text(one) for one in citing)
