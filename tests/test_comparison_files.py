"""What one takes along from a comparison: opened by other libraries, against an independent recount."""

from __future__ import annotations

import csv
import datetime
import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

import recount
from conftest import ROOT, Open
from test_figures import LABELS, indicators, value_in_dutch

Row = dict[str, Any]
Sheets = dict[str, list[Row]]
PAIR = ("groningen-ojg-pilots", "hoeksche-waard-jeugdprofessional-ggz")
VARIANTS = ("soh", "ojg")
SIGNS = {"%": "%", "euro": "€"}
EMPTIES = {
    "leeg-niet-gelezen": "Nog niet gelezen",
    "leeg-niet-gevonden": "Niet gevonden",
    "leeg-niet-gevraagd": "Niet gevraagd",
    "leeg-geen": "Is er niet",
    "leeg-niet-van-toepassing": "Niet van toepassing",
    "niet-ingevuld": "Niet ingevuld",
}


def saved(page: Page, button: str, target: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    waiting.value.save_as(target)
    return target


def opened(open_page: Open, query: str) -> Page:
    page = open_page(f"vergelijken/?{query}")
    expect(page.locator("#naast-elkaar")).to_be_visible()
    return page


def in_workbook(path: Path) -> Sheets:
    with warnings.catch_warnings():
        # What was made in a browser names no default style; openpyxl takes its own then.
        warnings.filterwarnings("ignore", "Workbook contains no default style")
        book = load_workbook(path)
    found = {}
    for sheet in book.worksheets:
        head, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return found


def in_csv(path: Path) -> Sheets:
    text = path.read_bytes().decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len({len(line) for line in lines}) == 1, "every line has as many cells"
    return dict(_tables(lines))


def _tables(lines: list[list[str]]) -> Iterator[tuple[str, list[Row]]]:
    table: list[list[str]] = []
    for line in [*lines, []]:
        if any(line):
            table.append(line)
        elif table:
            (name, *_), head, *rows = table
            yield name, [dict(zip(head, row, strict=True)) for row in rows]
            table = []


def amount(typed: str) -> tuple[float | None, float | None]:
    """The lowest and the highest value of what an editor typed; None where there is no end."""
    number = typed.lstrip("~<>= ").replace(",", ".")
    low, _, high = number.partition("..")
    ends: tuple[float | None, float | None] = (float(low), float(high or low))
    if typed.startswith("<"):
        return None, ends[1]
    return (ends[0], None) if typed.startswith(">") else ends


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def figures_of(ids: list[str]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    files = recount.practices()
    return [(files[i], figure) for i in ids for figure in files[i].get("cijfers", ())]


def in_variant(variant: str) -> list[str]:
    return [i for i, practice in recount.practices().items() if variant in practice["varianten"]]


@pytest.fixture(scope="module")
def columns() -> dict[str, Any]:
    termen: dict[str, Any] = recount.read(ROOT / "practices" / "_lijsten" / "kenmerken.yaml")["termen"]
    return termen


def judge_figures(rows: list[Row], expected: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    assert len(rows) == len(expected), "one row per figure"
    for row, (practice, figure) in zip(rows, expected, strict=True):
        unit = indicators()[figure["indicator"]]["eenheid"]
        assert row["Voorbeeld"] == practice["naam"]
        assert (
            row["Waarde"]
            .replace("\u00a0", " ")
            .startswith(value_in_dutch(figure, unit).replace("\u00a0", " "))
        )
        assert row["Hoe zeker"].startswith(LABELS[figure["aard"]])
        assert (row["Van"], row["Tot"]) == (amount(figure["waarde"]) if "waarde" in figure else (None, None))
        if "waarde" in figure and unit in SIGNS:
            assert row["Eenheid"] == SIGNS[unit], figure["id"]
        assert row["De bron zegt"] == figure.get("bronwoorden")
        assert row["Noemer telt"] == figure.get("noemer_telt")
        assert bool(row["Opmerking"]) == ("opmerking" in figure)
        assert row["Bronnen"]
        against = {figure.get("spreekt_tegen")} | {
            f["id"] for f in practice["cijfers"] if f.get("spreekt_tegen") == figure["id"]
        }
        assert bool(row["Spreekt tegen"]) == bool(against - {None}), figure["id"]
        assert not (row["Spreekt tegen"] and row["Op één regel?"]), (
            "what is contradicted is not only known here"
        )
        if len(figure.get("periode", "")) == 4:
            year = int(figure["periode"])
            assert row["Begin"] == datetime.datetime(year, 1, 1)
            assert row["Einde"] == datetime.datetime(year, 12, 31)


def judge_characteristics(rows: list[Row], ids: list[str], columns: dict[str, Any]) -> None:
    files = recount.practices()
    place = 0
    by_key: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        by_key.setdefault((row["Kenmerk"], row["Voorbeeld"]), []).append(row)
        place += 1
    for column, about in columns.items():
        for name in ids:
            found = by_key[about["naam"], files[name]["naam"]]
            wanted = recount.values(files[name], about["thema"], column)
            if wanted[0] in EMPTIES:
                assert [r["Soort leeg"] for r in found] == [EMPTIES[wanted[0]]], (column, name)
                assert not found[0]["Waarde"]
                if wanted[0] != "leeg-niet-gelezen":
                    assert not found[0]["Kan staan in"], "only what is unread may stand somewhere"
            else:
                assert len(found) == len(wanted), "one row per value"
                assert all(r["Waarde"] and not r["Soort leeg"] and not r["Kan staan in"] for r in found)
    assert place == sum(map(len, by_key.values()))


def test_the_workbook_of_two_examples_has_a_row_per_value_with_numbers_and_days(
    open_page: Open, tmp_path: Path, columns: dict[str, Any]
) -> None:
    page = opened(open_page, "&".join(f"p={i}" for i in PAIR))
    book = in_workbook(saved(page, "Download als Excel (XLSX)", tmp_path / "v.xlsx"))
    assert list(book) == ["Kenmerken", "Cijfers", "Navragen", "Bronnen", "Leesmij"]
    judge_characteristics(book["Kenmerken"], list(PAIR), columns)
    judge_figures(book["Cijfers"], figures_of(list(PAIR)))
    told = {row["Waarde"]: row for row in book["Cijfers"]}
    assert told["234 jeugdigen"]["Spreekt tegen"] == "243 jeugdigen"
    assert told["243 jeugdigen"]["Spreekt tegen"] == "234 jeugdigen"
    saving = next(row for row in book["Cijfers"] if row["Onderwerp"] == "Besparing")
    assert (saving["Van"], saving["Tot"]) == (240000, 240000)
    assert "Betrouwbare aantallen" in saving["Opmerking"]
    dates = [row["Datum"] for row in book["Bronnen"] if row["Datum"]]
    assert dates
    assert all(isinstance(day, datetime.datetime) for day in dates)
    files = recount.practices()
    own = {source["titel"] for i in PAIR for source in files[i]["bronnen"].values()}
    assert own <= {row["Titel"] for row in book["Bronnen"]}
    assert all(isinstance(row["Nummer op de bladzijde"], int) for row in book["Bronnen"])


def test_the_workbook_of_variants_has_the_values_of_their_examples(
    open_page: Open, tmp_path: Path, columns: dict[str, Any]
) -> None:
    page = opened(open_page, "&".join(f"v={i}" for i in VARIANTS))
    book = in_workbook(saved(page, "Download als Excel (XLSX)", tmp_path / "v.xlsx"))
    ids = [i for variant in VARIANTS for i in in_variant(variant)]
    judge_figures(book["Cijfers"], figures_of(ids))
    judge_characteristics(book["Kenmerken"], ids, columns)
    names = {recount.read(ROOT / "practices" / "_varianten" / f"{v}.yaml")["naam"] for v in VARIANTS}
    assert {row["Variant"] for row in book["Cijfers"]} <= names
    assert {row["Variant"] for row in book["Kenmerken"]} == names


def test_the_csv_holds_figures_and_sources_too(open_page: Open, tmp_path: Path) -> None:
    page = opened(open_page, "&".join(f"p={i}" for i in PAIR))
    tables = in_csv(saved(page, "Download als CSV", tmp_path / "v.csv"))
    assert list(tables) == ["Kenmerken", "Cijfers", "Navragen", "Bronnen", "Leesmij"]
    expected = figures_of(list(PAIR))
    assert len(tables["Cijfers"]) == len(expected)
    for row, (practice, figure) in zip(tables["Cijfers"], expected, strict=True):
        assert row["Voorbeeld"] == practice["naam"]
        if "waarde" in figure:
            low, high = amount(figure["waarde"])
            told = tuple(float(row[k].replace(",", ".")) if row[k] else None for k in ("Van", "Tot"))
            assert told == (low, high)
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row["Begin"])
    assert len(tables["Bronnen"]) > 8
