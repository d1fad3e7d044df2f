"""What the site says its figures prove, on every surface, against a count of our own."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from typing import Any

import pytest
from lxml import html

import recount
from conftest import Site
from evidence_recount import (
    OWN,
    VERDICTS,
    compared,
    compared_uncounted,
    outcomes,
    rung,
    subject,
    ties,
    verdicts,
)

Data = dict[str, Any]
WORDS = {
    "onafhankelijk": "onafhankelijk onderzocht",
    "betaald-door": "onderzocht in opdracht",
    "eigen-verslag": "eigen verslag",
    "doorverteld": "door anderen verteld",
    "niet-bekend": "spreker niet bekend",
}
THEME = "wat-vinden-jongeren-en-ouders"


def told(*practices: Data) -> str:
    """`2 uitkomsten, 1 met vergelijking, eigen verslag`, as the site must say it."""
    found = [f for p in practices for f in outcomes(p)]
    if not found:
        return "geen uitkomsten" if any(p.get("cijfers") for p in practices) else "geen cijfers"
    number = sum(len(compared(p)) for p in practices)
    uncounted = sum(len(compared_uncounted(p)) for p in practices)
    if number:
        beside = "met vergelijking" if len(found) == 1 else f"{number} met vergelijking"
    elif uncounted:
        beside = "vergeleken, niet geteld" if len(found) == 1 else f"{uncounted} vergeleken, niet geteld"
    else:
        none = {f["vergelijking"] for f in found} == {"geen"}
        beside = "zonder vergelijking" if none else "vergelijking niet bekend"
    speaking: Counter[str] = sum((ties(p) for p in practices), Counter())
    order = [tie for tie in WORDS if speaking[tie]]
    who = WORDS[order[0]] if len(order) == 1 else ", ".join(f"{speaking[t]} {WORDS[t]}" for t in order)
    return f"{len(found)} {'uitkomst' if len(found) == 1 else 'uitkomsten'}, {beside}, {who}"


def words(element: Any) -> str:
    """The text of an element as a reader sees it."""
    return " ".join(" ".join(element.itertext()).split())


def page(site: Site, folder: str) -> Any:
    """A page of the built site."""
    return html.parse(str(site.folder / folder / "index.html")).getroot()


def rows(site: Site, name: str) -> list[dict[str, str]]:
    """A table of the open data."""
    text = (site.folder / "data" / "v1" / f"{name}.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def variants() -> dict[str, list[Data]]:
    """Per variant its practices."""
    found: dict[str, list[Data]] = {}
    for practice in recount.practices().values():
        for variant in practice["varianten"]:
            found.setdefault(variant, []).append(practice)
    return found


def test_every_outcome_of_the_files_says_whether_it_was_compared_and_who_tells_it() -> None:
    found = [f for p in recount.practices().values() for f in outcomes(p)]
    assert len(found) > 50
    assert all("vergelijking" in f for f in found)
    assert all(sum(ties(p).values()) == len(outcomes(p)) for p in recount.practices().values())


def test_size_and_background_are_no_outcomes() -> None:
    """Practices, hours and people are how large it is; inhabitants and all youth care stand around it."""
    of = {
        f["indicator"]: subject(f)
        for p in recount.practices().values()
        for f in p.get("cijfers", [])
        if "telt_als" not in f
    }
    for indicator in ("praktijken-deelnemend", "fte", "uren-per-week", "jeugdigen-gezien", "ondersteuners"):
        assert of[indicator] == "omvang"
    for indicator in ("tekort-jeugdhulp", "clienten-jeugdhulp", "ouders-met-zorgen"):
        assert of[indicator] == "achtergrond"


def test_cards_and_pages_say_what_figures_prove_and_never_how_many_are_counted(real_site: Site) -> None:
    sheets = sorted((real_site.folder / "praktijkvoorbeelden").glob("blad-*"))
    finder = ["praktijkvoorbeelden", *(f"praktijkvoorbeelden/{sheet.name}" for sheet in sheets)]
    cards = {
        str(a.get("href")).rstrip("/").rsplit("/", 1)[-1]: words(card)
        for sheet in finder
        for card in page(real_site, sheet).xpath("//li[contains(@class, 'kaart')]")
        for a in card.xpath(".//a")[:1]
    }
    for name, practice in recount.practices().items():
        said = told(practice)
        assert f"{said[0].upper()}{said[1:]}" in cards[name], name
        assert "gemeten" not in cards[name].replace(practice["samenvatting"], "")
        strip = page(real_site, f"praktijkvoorbeelden/{name}").xpath("//dl[@class='feiten']")[0]
        assert said in words(strip) or not practice.get("cijfers"), name


def test_variants_say_it_of_their_practices_together(real_site: Site) -> None:
    for variant, practices in variants().items():
        assert told(*practices) in words(page(real_site, f"varianten/{variant}").xpath("//main")[0]), variant


def test_home_counts_outcomes_and_those_that_were_counted_and_compared(real_site: Site) -> None:
    text = words(page(real_site, ".").xpath("//main")[0])
    practices = list(recount.practices().values())
    every = sum(len(p.get("cijfers", [])) for p in practices)
    found, beside = sum(len(outcomes(p)) for p in practices), sum(len(compared(p)) for p in practices)
    assert f"{found} van {every} cijfers gaan over wat ervan kwam." in text
    assert f"{beside} van {found} uitkomsten zijn geteld en vergeleken" in text
    own = sum(any(column in verdicts(p) for column in OWN) for p in practices)
    assert f"{own} van {len(practices)} voorbeelden noemen een oordeel van jongeren of ouders zelf." in text
    assert "gemeten" not in text


def test_every_figure_of_a_page_says_what_it_is_of(real_site: Site) -> None:
    for name, practice in recount.practices().items():
        shown = page(real_site, f"praktijkvoorbeelden/{name}")
        for figure in practice.get("cijfers", []):
            (row,) = shown.xpath("//tr[@id=$id]", id=f"cijfer-{figure['id']}")
            assert subject(figure) in words(row), (name, figure["id"])
            if subject(figure) == "uitkomst" and figure["vergelijking"] == "onbekend":
                assert "vergelijking niet bekend" in words(row), (name, figure["id"])


def test_open_data_says_it_of_practices_variants_figures_and_sources(real_site: Site) -> None:
    practices = recount.practices()
    for row in rows(real_site, "praktijken"):
        practice = practices[row["Id"]]
        assert (row["Bewijs"], row["Trede"]) == (told(practice), rung(practice)), row["Id"]
        assert (row["Uitkomsten"], row["Met vergelijking"]) == (
            str(len(outcomes(practice))),
            str(len(compared(practice))),
        )
    figures = {(r["Id"], r["Cijfer-id"]): r for r in rows(real_site, "cijfers")}
    for name, practice in practices.items():
        for figure in practice.get("cijfers", []):
            row = figures[name, figure["id"]]
            assert row["Telt als"] == subject(figure)
            assert row["Vergelijking"] == figure.get("vergelijking", "")
    known = {tuple(r[k] for k in ("Id", "Bron-id")): r["Verhouding"] for r in rows(real_site, "bronnen")}
    assert known["maastricht-heuvelland-poh-jeugd", "zio-2023"] == "Eigen verslag"
    for variant, found in variants().items():
        written = json.loads(
            (real_site.folder / "data" / "v1" / "varianten" / f"{variant}.json").read_text(encoding="utf-8")
        )
        assert written["variant"]["bewijs"]["woorden"] == told(*found), variant


def test_an_estimate_afterwards_is_neither_counted_nor_a_forecast(real_site: Site) -> None:
    """The saving in Groningen, of autumn 2017 to February 2019, was told in February 2019."""
    shown = page(real_site, "praktijkvoorbeelden/groningen-ojg-pilots")
    (row,) = shown.xpath("//tr[@id='cijfer-besparing']")
    assert "Achteraf geschat" in words(row)
    assert "Prognose" not in words(row)


def test_verdicts_stand_apart_by_who_spoke_with_of_how_many(real_site: Site) -> None:
    for name, practice in recount.practices().items():
        shown = page(real_site, f"praktijkvoorbeelden/{name}")
        for column in VERDICTS:
            found = shown.xpath("//*[@data-kenmerk=$c and not(@data-leeg)]", c=column)
            assert bool(found) == (column in verdicts(practice)), (name, column)
            if found and column != "indruk-anderen":
                assert "aantal niet bekend" in words(found[0]), (name, column)


@pytest.mark.parametrize(
    "name",
    [
        "den-haag-praktijkondersteuner-jeugd",
        "haarlem-zandvoort-praktijkondersteuner-jeugd",
        "hellendoorn-praktijkondersteuner-jeugd",
        "meppel-praktijkondersteuner-jeugd",
        "hoeksche-waard-jeugdprofessional-ggz",
    ],
)
def test_where_only_others_spoke_there_is_no_verdict_of_young_people(name: str, real_site: Site) -> None:
    assert list(verdicts(recount.practices()[name])) == ["indruk-anderen"]
    shown = page(real_site, f"praktijkvoorbeelden/{name}")
    assert shown.xpath("//*[@data-kenmerk='indruk-van' and not(@data-leeg)]")
    assert not shown.xpath("//*[starts-with(@data-kenmerk, 'oordeel-') and not(@data-leeg)]")


def test_beside_the_counts_stands_once_that_no_source_tells_how_many(real_site: Site) -> None:
    """True by the data: as soon as a source tells a number, the sentence is another."""
    entries = [p["themas"].get(THEME, {}).get("kenmerken", {}) for p in recount.practices().values()]
    values = [
        v
        for e in entries
        for c in VERDICTS
        for v in (e[c].get("waarden", []) if isinstance(e.get(c), dict) else e.get(c, []))
    ]
    assert not any(isinstance(value, dict) and "aantal" in value for value in values)
    text = words(page(real_site, f"themas/{THEME}").xpath("//main")[0])
    never = "In wat wij lazen, noemt geen enkele bron hoeveel mensen een oordeel gaven."
    others = "De indruk van anderen is geen oordeel van jongeren of ouders."
    assert [text.count(never), text.count(others)] == [1, 1]
    compared = words(page(real_site, f"vergelijken/themas/{THEME}").xpath("//main")[0])
    assert [compared.count(never), compared.count(others)] == [1, 1]
    assert all(
        words(d).count(never) <= 1 for d in page(real_site, "varianten/poh-jeugd").xpath("//*[@data-thema]")
    )
