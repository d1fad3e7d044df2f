"""A characteristic that is empty itself may still have a period, and sources that disagree about it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from conftest import FICTITIOUS, all_open_data, all_pages
from voorveld.pipeline import Result
from voorveld.settings import Settings

PRACTICE = "voorbeeldstad-praktijkondersteuner"
CONFLICT = "De een zegt van wel [@voorbeeldrapport], de ander van niet [@gedeeld-verslag]."
PLAIN = "De een zegt van wel, de ander van niet."


@pytest.fixture
def result(load_with: Callable[..., Result]) -> Result:
    name = f"{PRACTICE}.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8")
    typed = "{leeg: niet-gelezen, bronnen: [voorbeeldrapport]}\n    tekst"
    assert text.count(f"hoe-gemeten: {typed}") == 1
    noted = (
        f'{{leeg: geen, periode: 2019, tegenspraak: "{CONFLICT}", bronnen: [voorbeeldrapport]}}\n    tekst'
    )
    made = load_with({name: text.replace(f"hoe-gemeten: {typed}", f"hoe-gemeten: {noted}")})
    assert not made.has_errors, made.diagnostics
    return made


def test_the_page_shows_them(result: Result) -> None:
    pages = {p.address: p for p in all_pages(result.catalogue, Settings())}
    page = html.fromstring(pages[f"praktijkvoorbeelden/{PRACTICE}/"].html)
    (row,) = page.xpath('//*[@data-kenmerk="hoe-gemeten"][@data-leeg="geen"]')
    shown = " ".join(row.text_content().split())
    assert "Bronnen spreken elkaar tegen. De een zegt van wel" in shown


def test_the_open_data_tell_them(result: Result) -> None:
    files: dict[str, Any] = {f.uri: f.content for f in all_open_data(result.catalogue, Settings())}
    practice = json.loads(files[f"data/v1/praktijken/{PRACTICE}.json"])["praktijk"]
    found = practice["themas"]["heldere-doelstellingen"]["kenmerken"]["hoe-gemeten"]
    assert (found["leeg"], found["waarden"], found["periode"]["edtf"]) == ("geen", [], "2019")
    assert found["tegenspraak"] == {"plat": PLAIN, "met_bronnen": CONFLICT}
    rows = csv.DictReader(
        io.StringIO(files["data/v1/kenmerken.csv"].decode("utf-8-sig"), newline=""), delimiter=";"
    )
    (row,) = (r for r in rows if (r["Id"], r["Kenmerk-id"]) == (PRACTICE, "hoe-gemeten"))
    assert (row["Leeg"], row["Periode"], row["Tegenspraak"]) == ("geen", "2019", PLAIN)
