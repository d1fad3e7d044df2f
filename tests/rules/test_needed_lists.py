"""Every list that the code and the site need must be there, and only those."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

from conftest import FICTITIOUS, ROOT, TODAY
from voorveld.pipeline import load
from voorveld.rules.lijst_ontbreekt import needed_lists

# Lists that code asks for by name and that may be empty without harm to a page.
MAY_BE_MISSING = {"zoekwoorden", "eigennamen", "woorddelen"}


def lists_named_in_code() -> set[str]:
    """Names of lists in `term("x", ...)`, `known("lijst:x")` and `vocabularies["x"]`."""
    found = set()
    for path in (ROOT / "scripts" / "voorveld").rglob("*.py"):
        text = ast.unparse(ast.parse(path.read_text(encoding="utf-8")))
        found |= set(re.findall(r"\.(?:term|vocabularies\.get)\('([a-z-]+)'", text))
        found |= set(re.findall(r"vocabularies\['([a-z-]+)'\]", text))
        found |= set(re.findall(r"known\('lijst:([a-z-]+)'", text))
    return found


def test_every_list_that_code_names_is_needed() -> None:
    named = lists_named_in_code()
    assert {"kenmerken", "provincies", "statussen"} <= named
    # A list that only characteristics name is asked for by `kenmerken.yaml`.
    columns = (FICTITIOUS / "_lijsten" / "kenmerken.yaml").read_text(encoding="utf-8")
    by_columns = set(re.findall(r"lijst: ([a-z-]+)", columns))
    assert named - needed_lists() - MAY_BE_MISSING - by_columns == set()


@pytest.mark.parametrize("name", sorted(needed_lists()))
def test_a_needed_list_that_is_gone_is_an_error(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    (folder / "_lijsten" / f"{name}.yaml").unlink()
    found = [d for d in load(folder, TODAY).diagnostics if d.code == "lijst-ontbreekt"]
    assert [str(d.location) for d in found] == [f"practices/_lijsten/{name}.yaml:1:1"]
    assert f"'{name}'" in found[0].message


def test_a_list_under_another_name_is_pointed_at(tmp_path: Path) -> None:
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    (folder / "_lijsten" / "rollen.yaml").rename(folder / "_lijsten" / "rolen.yaml")
    found = [d for d in load(folder, TODAY).diagnostics if d.code == "lijst-ontbreekt"]
    assert found[0].hint == "Geef _lijsten/rolen.yaml de naam _lijsten/rollen.yaml."


def test_an_empty_folder_is_no_site(tmp_path: Path) -> None:
    result = load(tmp_path, TODAY)
    assert result.has_errors
    assert [d.code for d in result.diagnostics] == ["geen-bestanden"]


def test_a_damaged_list_makes_no_hostile_word_good(tmp_path: Path) -> None:
    """While a list can't be read its words are unknown; what can be no part of an address still is none."""
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    name = "_lijsten/partners.yaml"
    damaged = (folder / name).read_text(encoding="utf-8") + "zelfbedacht: x\n"
    (folder / name).write_text(damaged, encoding="utf-8")
    practice = folder / "voorbeelddorp-adviesteam.yaml"
    text = practice.read_text(encoding="utf-8")
    assert "[huisarts, school]" in text
    practice.write_text(text.replace("[huisarts, school]", '[onbekend-woord, "../../x"]'), encoding="utf-8")
    found = [d.message for d in load(folder, TODAY).diagnostics if d.code == "kenmerk-past-niet"]
    assert [("../../x" in message, "onbekend-woord" in message) for message in found] == [(True, False)]
