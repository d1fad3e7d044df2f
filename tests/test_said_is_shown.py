"""What editors are asked is shown: stands with their own start, and the parts of a place.

Everything is counted again from the files with plain PyYAML and looked for on each surface of the
real site: the page, the facts on top, the finder, the map, the search list and the open data.
"""

from __future__ import annotations

import csv
import io
import json
import re
from functools import cache
from typing import Any

import pytest
from lxml import html

import recount
from conftest import Site
from surfaces import flat
from voorveld.model import edtf

DATA = "data/v1"


@cache
def statuses() -> dict[str, Any]:
    return dict(recount.read(recount.PRACTICES / "_lijsten" / "statussen.yaml")["termen"])


def start_of_stand(practice: Any) -> str:
    """The start of the last stand: only of entries with that very word, as far as none has ended."""
    entries = practice["status"]
    found = ""
    for entry in reversed(entries):
        if entry["stand"] != entries[-1]["stand"] or (entry is not entries[-1] and "tot" in entry):
            break
        found = entry.get("vanaf", found)
    return text_of(found)


def start_of_practice(practice: Any) -> str:
    """The start of the first stand in which the practice had begun, when that is a first one."""
    for entry in practice["status"]:
        word = statuses()[entry["stand"]]
        if word.get("begint") != "nee":
            first = word.get("bekend") != "nee" and word.get("vervolg") != "ja"
            return text_of(entry.get("vanaf", "")) if first else ""
    return ""


def text_of(typed: Any) -> str:
    """`[..2019]` without quotes is a list to YAML."""
    return f"[{typed[0]}]" if isinstance(typed, list) else typed


def named(term: Any) -> str:
    """A word of a list, written short or in full."""
    return str(term if isinstance(term, str) else term["naam"])


def words(text: str) -> str:
    return edtf.parse(text).words if text else ""


def table(site: Site, name: str) -> list[dict[str, str]]:
    text = (site.folder / DATA / f"{name}.csv").read_text(encoding="utf-8-sig")
    delimiter = ";" if ";" in text.split("\n", 1)[0] else ","
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


def fact(site: Site, practice: str, name: str) -> str:
    page = html.fromstring(site.text(f"praktijkvoorbeelden/{practice}"))
    return flat(page.xpath(f"//dd[@data-feit='{name}']")[0])


@pytest.mark.parametrize("practice", sorted(recount.practices()))
def test_the_strip_tells_the_start_of_this_stand_and_apart_that_of_the_practice(
    practice: str, real_site: Site
) -> None:
    told, data = fact(real_site, practice, "stand"), recount.practices()[practice]
    stand, begun = start_of_stand(data), start_of_practice(data)
    sign = "begin:" if stand.startswith("[") else "sinds"
    assert (f"{sign} {words(stand)}" in told) if stand else ("sinds" not in told), told
    apart = bool(begun) and begun != stand
    assert (f"voorbeeld begonnen: {words(begun)}" in told) if apart else ("begonnen" not in told), told
    seen = text_of(data["status"][-1].get("peildatum", ""))
    assert words(seen).removeprefix("najaar ").removeprefix("voorjaar ") in told, told
    assert ("begin niet bekend" in told) == (not stand), told


def test_tables_and_json_have_both_starts_apart(real_site: Site) -> None:
    wanted = {
        name: (start_of_stand(data), start_of_practice(data)) for name, data in recount.practices().items()
    }
    rows = table(real_site, "praktijken")
    assert {row["Id"]: (row["Stand sinds"], row["Begonnen"]) for row in rows} == wanted
    for name, starts in wanted.items():
        data = json.loads((real_site.folder / DATA / f"praktijken/{name}.json").read_text())["praktijk"]
        told = (data["stand_nu"]["sinds"], data["begonnen"])
        assert tuple(each["edtf"] if each else "" for each in told) == starts


def test_the_finder_tells_when_practices_began_and_of_no_later_stand(real_site: Site) -> None:
    path = next(real_site.folder.rglob("facetten.json"))
    rows = json.loads(path.read_text(encoding="utf-8"))["praktijken"]
    wanted = {name: words(start_of_practice(data)) for name, data in recount.practices().items()}
    assert {row[0]: row[4] for row in rows} == {n: w or "niet bekend" for n, w in wanted.items()}


def test_every_part_and_former_municipality_and_region_stands_on_the_page(real_site: Site) -> None:
    regions = recount.read(recount.PRACTICES / "_lijsten" / "jeugdregios.yaml")["termen"]
    seen = 0
    for name, data in recount.practices().items():
        area = data["gebied"]
        asked = [*(p["naam"] for p in area.get("delen", [])), *area.get("voormalige_gemeenten", [])]
        asked += [named(regions[area["jeugdregio"]])] if "jeugdregio" in area else []
        asked += [area["regio"]] if "regio" in area else []
        if asked:
            page = html.fromstring(real_site.text(f"praktijkvoorbeelden/{name}"))
            told = flat(page.xpath("//section[@aria-labelledby='waar']")[0])
            assert [each for each in asked if each not in told] == [], name
            seen += len(asked)
    assert seen > 30


def test_parts_stand_on_the_map_at_the_municipality_and_in_the_list_that_is_searched(
    real_site: Site,
) -> None:
    on_map = html.fromstring(real_site.text("kaart"))
    listed = flat(html.fromstring(real_site.text("zoeken")))
    for data in recount.practices().values():
        lines = on_map.xpath(f"//dl/div//li[contains(., {quoted(data['naam'])})]")
        told = " ".join(flat(line) for line in lines)
        area = data["gebied"]
        parts = [p["naam"] for p in area.get("delen", []) if "gemeente" in p]
        for name in (*parts, *area.get("voormalige_gemeenten", [])):
            assert name in told
            assert name in listed


def test_the_finder_finds_a_practice_by_every_name_of_its_place(real_site: Site) -> None:
    path = next(real_site.folder.rglob("facetten.json"))
    also = {row[0]: row[9].split("; ") for row in json.loads(path.read_text(encoding="utf-8"))["praktijken"]}
    for name, data in recount.practices().items():
        area = data["gebied"]
        parts = [p["naam"] for p in area.get("delen", [])]
        wanted = {*data.get("andere_namen", []), *parts, *area.get("voormalige_gemeenten", [])}
        assert wanted <= set(also[name]), name


def test_parts_stand_in_the_table_of_practices(real_site: Site) -> None:
    rows = {row["Id"]: row for row in table(real_site, "praktijken")}
    for name, data in recount.practices().items():
        area = data["gebied"]
        parts = [
            f"{p['naam']} ({p['gemeente']})" if "gemeente" in p else p["naam"] for p in area.get("delen", [])
        ]
        cells = (*(rows[name][c] for c in ("Delen", "Voormalige gemeenten", "Streek", "Aantal gemeenten")),)
        assert cells == (
            " | ".join(parts),
            " | ".join(area.get("voormalige_gemeenten", [])),
            area.get("regio", ""),
            area.get("aantal_gemeenten", ""),
        )
        assert bool(rows[name]["Jeugdregio"]) == ("jeugdregio" in area)


def test_what_the_source_counts_and_does_not_name_is_told(real_site: Site) -> None:
    partly = {n: d for n, d in recount.practices().items() if "aantal_gemeenten" in d["gebied"]}
    for name in partly:
        assert re.search(
            r"De bron telt \d+ gemeenten en noemt er (?:\d+|geen) bij naam\.",
            real_site.text(f"praktijkvoorbeelden/{name}"),
        )
    assert ("ten minste" in real_site.text("").split("voordeur__telling", 1)[1][:60]) == bool(partly)


def quoted(text: str) -> str:
    """A text as XPath wants it."""
    return f'"{text}"' if '"' not in text else f"'{text}'"
