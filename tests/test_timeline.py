"""The timeline of all examples: what is drawn and told, against a count of the files with plain PyYAML.

Places are reckoned again from the dates as they are typed; of our own code only the words of a date are used.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from datetime import date
from functools import cache
from typing import Any

import pytest
from lxml import etree, html
from playwright.sync_api import expect

import recount
from browser import PHONE
from conftest import Open, Site
from standing_recount import all_stood, first_day, first_year, terms, text_of
from voorveld.model import edtf

ROOM = 15.0
SIGNS = {
    "aangekondigd": "gepland",
    "besloten": "gepland",
    "pilot": "proef",
    "verlengd": "proef-verder",
    "lopend": "loopt",
    "structureel": "loopt",
    "uitgebreid": "loopt-verder",
    "proef-afgerond": "voorbij",
    "overgegaan": "gestopt",
    "beeindigd": "gestopt",
    "onbekend": "onbekend",
}


def compared() -> date:
    return date.fromisoformat(max(p["redactie"]["gecontroleerd_op"] for p in recount.practices().values()))


def days(text: str) -> list[date]:
    """The outer days of a date that has a year; none of another."""
    moment = edtf.parse(text) if text else None
    return [day for day in (moment.first, moment.last) if day] if moment else []


def told(practice: Any, index: int) -> str:
    """Of when a stage is told, where readers are told so: noted, or the last, or without any date."""
    entry, stages = practice["status"][index], practice["status"]
    if noted := text_of(entry.get("peildatum")):
        return noted
    is_last = index == len(stages) - 1 and not entry.get("tot")
    is_dated = any(entry.get(key) for key in ("vanaf", "tot", "gepland_tot"))
    if not is_last and is_dated:
        return ""
    names = [text.split(",")[0].strip() for text in entry.get("bronnen", [])]
    dates = [text_of(practice.get("bronnen", {}).get(n, {}).get("datum", "")) for n in names]
    return max((d for d in dates if first_day(d)), key=first_day, default="") or text_of(entry.get("vanaf"))


@cache
def drawn_years() -> tuple[int, int]:
    """The first and the last year of any moment in any example."""
    found = [compared()]
    for name, practice in recount.practices().items():
        for index, entry in enumerate(practice["status"]):
            typed = (
                *(text_of(entry.get(key)) for key in ("vanaf", "tot", "gepland_tot")),
                told(practice, index),
            )
            found += [day for text in typed for day in days(text)]
        found += days(all_stood()[name].newest)
    return min(found).year, max(found).year


def place(day: date) -> float:
    """Where a day stands, reckoned in years of one width."""
    first, last = drawn_years()
    length = 366 if day.year % 4 == 0 else 365
    years = day.year - first + (day.timetuple().tm_yday - 1) / length
    return ROOM + years * (100 - ROOM) / (last - first + 1)


def middle(text: str) -> float | None:
    known = [place(day) for day in days(text)]
    return sum(known) / len(known) if known else None


def rows(site: Site, address: str = "tijdlijn") -> dict[str, Any]:
    """The rows of a page by the example they lead to, in their order."""
    page = html.fromstring(site.text(address))
    found = page.xpath("//ol[@class='tijd__lijst']/li")
    return {li.xpath("./a/@href")[0].rstrip("/").rpartition("/")[2]: li for li in found}


def percent(value: str) -> float:
    return float(value.removesuffix("%"))


def signs(row: Any) -> list[tuple[str, float]]:
    """The signs of stages in a row, with where they stand."""
    used = [(use.get("href").removeprefix("#t-"), percent(use.get("x"))) for use in row.xpath(".//use")]
    return [(name, x) for name, x in used if name in set(SIGNS.values())]


def test_every_example_stands_once_by_how_new_its_newest_source_is(real_site: Site) -> None:
    found = list(rows(real_site))
    ages = [first_day(all_stood()[name].newest) for name in found]
    assert sorted(found) == sorted(recount.practices())
    assert ages == sorted(ages, reverse=True)
    assert ages[0] and not ages[-1]


def test_the_counts_and_columns_are_those_of_the_files(real_site: Site) -> None:
    page = html.fromstring(real_site.text("tijdlijn"))
    years = Counter(first_day(each.newest)[:4] for each in all_stood().values())
    recent = sum(n for year, n in years.items() if year and int(year) >= first_year())
    counted = [int(n) for n in page.xpath("//ul[@class='tijd-telling']//strong/text()")]
    assert counted == [recent, sum(years.values()) - recent - years[""], years[""]]
    columns = page.xpath("//*[contains(@class, 'tijd__zuilen')]/text/text()")
    assert list(map(int, columns)) == [years[year] for year in sorted(years)]


def test_every_stage_has_its_sign_where_its_moment_is_and_one_without_a_year_stands_apart(
    real_site: Site,
) -> None:
    for name, row in rows(real_site).items():
        practice, expected = recount.practices()[name], []
        for index, entry in enumerate(practice["status"]):
            typed = (text_of(entry.get("vanaf")), told(practice, index), text_of(entry.get("tot")))
            at = next((x for text in typed if (x := middle(text)) is not None), None)
            expected.append((SIGNS[entry["stand"]], at))
        for (sign, x), (wanted, at) in zip(signs(row), expected, strict=True):
            assert sign == wanted, name
            assert x == pytest.approx(at, abs=0.06) if at is not None else x < ROOM - 1, name


def test_the_signs_follow_from_what_the_list_says_of_a_stage() -> None:
    assert set(SIGNS) == set(terms())
    for stage, term in terms().items():
        open_ended = term.get("begint") == "nee" or term.get("bekend") == "nee"
        assert (SIGNS[stage] in ("gepland", "onbekend")) == open_ended
        assert (SIGNS[stage] == "gestopt") == (term.get("gestopt") == "ja")


def test_a_moment_that_is_not_known_to_the_season_is_as_wide_as_it_may_be(real_site: Site) -> None:
    wide = doubted = 0
    for name, row in rows(real_site).items():
        practice = recount.practices()[name]
        begins = [text_of(entry.get("vanaf")) for entry in practice["status"]]
        boxes = row.xpath(".//rect[contains(@class, 'tijd-vak')]")
        for text in filter(None, begins):
            ends = days(text)
            near = [b for b in boxes if percent(b.get("x")) == pytest.approx(place(ends[0]), abs=0.06)]
            if len(ends) == 2 and (ends[1] - ends[0]).days > 150:
                wanted = pytest.approx(place(ends[1]) - place(ends[0]), abs=0.06)
                box = next(b for b in near if percent(b.get("width")) == wanted)
                assert ("twijfel" in box.get("class")) == ("~" in text or "?" in text), name
                wide += 1
            elif text.endswith(("~", "?")):
                assert any("twijfel" in b.get("class") for b in boxes), name
                doubted += 1
    assert wide > 20 and doubted > 0


def test_nothing_is_drawn_after_the_last_moment_but_a_plan_and_the_mist(real_site: Site) -> None:
    now = place(compared())
    for name, row in rows(real_site).items():
        practice = recount.practices()[name]
        known = list(days(all_stood()[name].newest))
        for index, entry in enumerate(practice["status"]):
            typed = (text_of(entry.get("vanaf")), text_of(entry.get("tot")), told(practice, index))
            known += [day for text in typed for day in days(text)[-1:]]
        last = min(now, max(map(place, known), default=ROOM))
        mist = row.xpath(".//g[@class='tijd-mist']/rect[not(@class)]")
        for part in mist:
            assert percent(part.get("x")) == pytest.approx(last, abs=0.06), name
            assert percent(part.get("x")) + percent(part.get("width")) == pytest.approx(now, abs=0.11), name
        assert len(mist) == 2
        assert all(x <= last + 0.06 for _, x in signs(row)), name
        lines = row.xpath(".//line[@class='tijd-duur' or @class='tijd-draad']/@x2")
        assert all(percent(x) <= last + 0.06 for x in lines), name


def test_a_begin_that_no_source_tells_is_open_and_nothing_is_said_to_run_now(real_site: Site) -> None:
    unknown = 0
    for name, row in rows(real_site).items():
        practice = recount.practices()[name]
        if row.xpath(".//line[@class='tijd-staart']"):
            assert not text_of(practice["status"][0].get("vanaf")), name
            unknown += 1
        words = row.xpath("string(./span[@class='tijd__woorden'])")
        assert words.lower().startswith((*(t["toen"] for t in terms().values()),)), name
        assert not re.search(r"\b(loopt|is)\b", words), name
    assert unknown > 5


def test_the_table_and_the_csv_say_every_stage_with_its_sources(real_site: Site) -> None:
    page = html.fromstring(real_site.text("tijdlijn"))
    file = (real_site.folder / "tijdlijn" / "tijdlijn.csv").read_bytes().decode("utf-8-sig")
    taken = list(csv.DictReader(io.StringIO(file), delimiter=";"))
    at = 0
    for name in rows(real_site):
        practice = recount.practices()[name]
        (row,) = page.xpath(f"//tr[@id='tabel-{name}']")
        told_here = row.xpath("./td[1]/ol/li")
        assert len(told_here) == len(practice["status"])
        for index, (entry, item) in enumerate(zip(practice["status"], told_here, strict=True)):
            assert item.text_content().lower().startswith(terms()[entry["stand"]]["toen"])
            assert len(item.xpath("./a")) == len(entry.get("bronnen", [])), name
            for key in ("vanaf", "tot", "gepland_tot", "peildatum"):
                for year in re.findall(r"[12][0-9]{3}", text_of(entry.get(key))):
                    assert year in item.text_content(), name
            row_taken = taken[at + index]
            assert row_taken["voorbeeld"] == practice["naam"]
            for column, key in (("vanaf", "vanaf"), ("tot", "tot"), ("gepland tot", "gepland_tot")):
                assert row_taken[column] == text_of(entry.get(key))
            assert row_taken["genoemd"] == told(practice, index), name
            assert row_taken["nieuwste bron"] == all_stood()[name].newest
        at += len(practice["status"])
    assert at == len(taken)


def test_the_drawing_to_take_along_has_every_example_and_its_signs(real_site: Site) -> None:
    drawing = etree.fromstring((real_site.folder / "tijdlijn" / "tijdlijn.svg").read_bytes())
    said = " ".join("".join(map(str, drawing.itertext())).split())
    for name, row in rows(real_site).items():
        words = row.xpath("string(./span[@class='tijd__woorden']/text())")
        assert " ".join(words.split()) in said, name
    places = {e.get("x") for e in drawing.iter("{http://www.w3.org/2000/svg}svg")}
    assert {f"{x:g}%" for row in rows(real_site).values() for _, x in signs(row)} <= places


def test_a_variant_and_a_province_have_pages_with_their_own_examples_on_the_same_scale(
    real_site: Site,
) -> None:
    whole, chosen = rows(real_site), {"variant": Counter[str](), "provincie": Counter[str]()}
    for folder in sorted((real_site.folder / "tijdlijn").glob("*/*/")):
        kind, value = folder.parent.name, folder.name
        part = rows(real_site, f"tijdlijn/{kind}/{value}")
        assert list(part) == [name for name in whole if name in part]
        for name, row in part.items():
            assert signs(row) == signs(whole[name])
            chosen[kind][name] += 1
        if kind == "variant":
            members = {n for n, p in recount.practices().items() if value in p["varianten"]}
            assert set(part) == members
    assert set(chosen["variant"]) == set(whole)
    assert len(chosen["provincie"]) > 50


def test_the_page_of_an_example_draws_its_stages_and_leads_to_its_row(real_site: Site) -> None:
    phases = {"proef-verder": "proef", "loopt-verder": "loopt", "gestopt": "voorbij"}
    lists = {}
    for name, row in rows(real_site).items():
        page = html.fromstring(real_site.text(f"praktijkvoorbeelden/{name}"))
        stages = page.xpath("//ol[@class='verloop']/li")
        (onward,) = page.xpath("//ol[@class='verloop']/following-sibling::p[1]")
        assert onward.xpath("string(.)").startswith("Een stand van daarna vonden wij niet.")
        assert onward.xpath("./a/@href") == [f"../../tijdlijn/#{row.get('id')}"]
        assert row.get("id") == name
        shown = [li.xpath("./strong/@class")[0].split() for li in stages]
        found = [SIGNS[entry["stand"]] for entry in recount.practices()[name]["status"]]
        assert [c[1] for c in shown] == [f"stand--{phases.get(sign, sign)}" for sign in found], name
        lists[name] = [c[2] for c in shown]
    assert lists["amsterdam-diemen-jeugdhulp-in-speciaal-onderwijs"] == [
        "stand--ouder",
        "stand--ouder",
        "stand--recent",
    ]
    assert lists["zoetermeer-praktijkondersteuner-jeugd"] == ["stand--zonder-datum"]


def test_readers_without_scripts_choose_a_variant_and_arrive_at_an_example(
    real_site: Site, open_page: Open
) -> None:
    page = open_page("tijdlijn/", java_script_enabled=False, viewport=PHONE)
    page.get_by_text("Kies een variant").click()
    page.get_by_role("navigation", name="Kies welke voorbeelden").get_by_role("link", name="SOH").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tijdlijn van ")
    expect(page.locator(".tijd__lijst > li")).to_have_count(
        sum("soh" in practice["varianten"] for practice in recount.practices().values())
    )
    name = page.locator(".tijd__naam").nth(1).inner_text()
    page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
