"""A kind of characteristic is one object: what it says, every rule, page and file says."""

from __future__ import annotations

import ast
import csv
import io
import json
from dataclasses import dataclass

import pytest

from conftest import FICTITIOUS, ROOT, TODAY, all_open_data, all_pages
from voorveld.catalogue import Catalogue
from voorveld.facts import kinds_of_value
from voorveld.facts.kinds_of_value import KindOfValue, Misfit, Value, kind_of_value
from voorveld.model.choices import CharacteristicKind
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.pipeline import load
from voorveld.settings import Settings

PACKAGE = ROOT / "scripts" / "voorveld"


@dataclass(frozen=True)
class Shouted:
    """A made-up kind: words in capitals, chosen by in the finder, and never "gemeente"."""

    in_facet: bool = True
    needs_list: bool = False

    def read(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Value:
        del catalogue, column
        return Value(text, f"{text.upper()}!")

    def misfit(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Misfit | None:
        del catalogue, column
        return Misfit(f"zwijgen over '{text}'", "Zwijg.") if text == "gemeente" else None


def test_every_kind_has_its_object() -> None:
    for kind in CharacteristicKind:
        column = CharacteristicTerm.model_construct(naam="X", thema="x", soort=kind, lijst=None)
        found: KindOfValue = kind_of_value(column)
        assert found.read(Catalogue((), TODAY), column, "~5").text == "~5"


def test_a_number_is_read_once_and_in_words() -> None:
    column = CharacteristicTerm.model_construct(
        naam="X", thema="x", soort=CharacteristicKind.AMOUNT, lijst=None
    )
    kind, catalogue = kind_of_value(column), Catalogue((), TODAY)
    value = kind.read(catalogue, column, "~5")
    assert (value.words, value.number and value.number.bound) == ("circa 5", "~")
    assert kind.misfit(catalogue, column, "~5") is None
    assert kind.misfit(catalogue, column, "vijf") is not None
    assert kind.read(catalogue, column, "vijf") == Value("vijf", "vijf")


def test_only_one_module_asks_which_kind_it_is() -> None:
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and ast.unparse(node.value).endswith("CharacteristicKind")
        and node.attr in CharacteristicKind.__members__
    }
    assert asking == {"facts/kinds_of_value.py"}


def test_another_object_changes_every_rule_page_and_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(kinds_of_value._KINDS, CharacteristicKind.TERMS, Shouted())
    result = load(FICTITIOUS, TODAY)
    settings = Settings(built_on=TODAY)
    found = {d.message for d in result.diagnostics if d.code == "kenmerk-past-niet"}
    assert "'werkgever' moet zwijgen over 'gemeente'." in found
    pages = {page.address: page.html for page in all_pages(result.catalogue, settings)}
    name = "voorbeeldstad-praktijkondersteuner"
    assert pages[f"praktijkvoorbeelden/{name}/"].count("GEMEENTE!") >= 4
    assert "GEMEENTE!" in pages["themas/functieprofiel/"]
    assert "GEMEENTE!" in pages["praktijkvoorbeelden/per/werkgever/gemeente/"]
    data = {f.uri: f.content for f in all_open_data(result.catalogue, settings)}
    published = json.loads(data[f"data/v1/praktijken/{name}.json"])["praktijk"]["themas"]
    employer = published["functieprofiel"]["kenmerken"]["werkgever"]["waarden"]
    assert [v["woorden"] for v in employer] == ["GEMEENTE!"]
    table = data["data/v1/praktijken.csv"]
    text = table.decode("utf-8-sig") if isinstance(table, bytes) else table
    rows = {r["Id"]: r for r in csv.DictReader(io.StringIO(text, newline=""), delimiter=";")}
    assert rows[name]["Werkgever"] == "GEMEENTE!"
