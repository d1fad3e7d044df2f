"""The map: counts against an independent recount of the files, and finding a municipality as readers do."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import expect

import recount
from browser import PHONE, on_paper
from conftest import ROOT, Open, Site
from voorveld.pipeline import Result
from voorveld.views.map.page import map_page, step_of, steps

START = "kaart/"

PRACTICES = ROOT / "practices"


def read(name: str) -> Any:
    return recount.read(PRACTICES / name)


@cache
def practice_files() -> list[dict[str, Any]]:
    return [recount.read(p) for p in sorted(PRACTICES.glob("[a-z]*.yaml"))]


@cache
def municipalities() -> dict[str, dict[str, Any]]:
    return dict(read("_lijsten/gemeenten.yaml")["gemeenten"])


@cache
def cbs_names() -> dict[str, str]:
    known = municipalities()
    return {name: name for name in known} | {
        other: name for name, m in known.items() for other in m.get("ook", [])
    }


def recounted_municipalities(area: dict[str, Any]) -> set[str]:
    """The municipalities of now, straight from the file."""
    names = cbs_names()
    former = read("_lijsten/voormalige-gemeenten.yaml")["gemeenten"]
    found = {names[g] for g in area.get("gemeenten", [])}
    found |= {names[part["gemeente"]] for part in area.get("delen", []) if "gemeente" in part}
    for old in area.get("voormalige_gemeenten", []):
        successors = {names[g] for g in former[old]["opgegaan_in"]}
        found |= successors & found or successors
    return found


def year_of(old: str) -> str:
    """Since when a former municipality belongs to the present one."""
    former = read("_lijsten/voormalige-gemeenten.yaml")["gemeenten"]
    return str(former[former[old].get("via", old)]["jaar"])


def recounted_provinces(area: dict[str, Any]) -> set[str]:
    known = municipalities()
    return {known[g]["provincie"] for g in recounted_municipalities(area)} | set(area.get("provincies", []))


def per_province() -> dict[str, int]:
    """Per name of a province the number of practices."""
    found = [recounted_provinces(p["gebied"]) for p in practice_files()]
    terms = read("_lijsten/provincies.yaml")["termen"]
    return {term["naam"]: sum(province in one for one in found) for province, term in terms.items()}


def words(count: int) -> str:
    return f"{count} {'voorbeeld' if count == 1 else 'voorbeelden'}"


def content(site: Site) -> html.HtmlElement:
    return html.fromstring(
        (site.folder / "kaart" / "index.html").read_text(encoding="utf-8")
    ).get_element_by_id("inhoud")


def having(element: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    """The elements below with a class."""
    return list(element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]"))


def test_darker_is_said_to_be_more_found_and_not_more_help_also_to_who_hears_the_map(real_site: Site) -> None:
    page = html.fromstring(real_site.text(START))
    (drawing,) = page.xpath("//svg[@data-onderdeel='map-outline']")
    told = page.get_element_by_id(drawing.get("aria-describedby"))
    said = "Hoe sterker de kleur, hoe meer wij er vonden. Dat zegt niet dat er meer hulp is."
    assert " ".join(told.text_content().split()) == f"Aantal voorbeelden per provincie. {said}"


def test_map_and_list_count_what_the_files_say(real_site: Site) -> None:
    page = content(real_site)
    expected = {f"{name}: {words(count)}" for name, count in per_province().items()}
    assert {a.get("aria-label") for a in page.xpath(".//svg/a")} == expected
    listed = {
        f"{having(d, 'provincie__naam')[0].text}: {having(d, 'provincie__aantal')[0].text}"
        for d in having(page, "provincie")
    }
    assert listed == expected
    drawn = {
        a.get("aria-label").split(":")[0]: having(a, "landkaart__aantal")[0].text
        for a in page.xpath(".//svg/a")
    }
    assert drawn == {name: str(count) for name, count in per_province().items()}


def test_every_practice_stands_at_its_municipalities_or_among_those_off_the_map(real_site: Site) -> None:
    page = content(real_site)
    names = {name: (m.get("ook") or [name])[0] for name, m in municipalities().items()}
    expected = {
        (names[g], p["naam"]) for p in practice_files() for g in recounted_municipalities(p["gebied"])
    }
    listed = {
        (place.xpath("dt/a")[0].text, link.text)
        for place in page.xpath(".//*[@data-plaats]")
        for link in place.xpath("dd//a")
    }
    assert listed == expected
    known = municipalities()
    wide = {
        (province, p["naam"])
        for p in practice_files()
        for province in recounted_provinces(p["gebied"])
        if province not in {known[g]["provincie"] for g in recounted_municipalities(p["gebied"])}
    }
    told = page.xpath(".//*[@data-lijst]//div[dt='Gemeente niet bekend']//li/a")
    assert {(a.xpath("ancestor::details/@data-lijst")[0], a.text) for a in told} == wide
    off = page.xpath(".//section[@aria-labelledby='niet-op-de-kaart']")
    unlocated = {p["naam"] for p in practice_files() if not recounted_provinces(p["gebied"])}
    assert {a.text for section in off for a in section.xpath(".//li/a")} == unlocated
    located = len(practice_files()) - len(unlocated)
    assert f"Van {located} van de {len(practice_files())} voorbeelden" in page.text_content()


def test_page_says_that_some_practices_count_twice(real_site: Site) -> None:
    several = sum(len(recounted_provinces(p["gebied"])) > 1 for p in practice_files())
    text = " ".join(content(real_site).text_content().split())
    assert ("in meer dan één provincie" in text) == bool(several)
    located = sum(bool(recounted_provinces(p["gebied"])) for p in practice_files())
    if several:
        assert f"De aantallen samen kunnen dus hoger zijn dan {located}." in text
    assert sum(per_province().values()) >= located


def test_every_province_on_the_map_leads_to_its_page(open_page: Open) -> None:
    page = open_page()
    for name in per_province():
        page.locator(f'svg.landkaart a[aria-label^="{name}:"] text').click(force=True)
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        page.go_back()


@pytest.mark.parametrize("typed", ["'s-Gravenhage", "Den Haag", "den haag", "s gravenhage", "’s-gravenhage"])
def test_municipality_is_found_by_any_of_its_names(typed: str, open_page: Open) -> None:
    page = open_page()
    page.locator(".gemeentezoek").get_by_role("combobox").fill(typed)
    page.get_by_role("button", name="Vind").click()
    result = page.locator(".gemeentezoek__uitkomst")
    expect(result.get_by_role("heading", level=3)).to_have_text("Den Haag")
    here = [p["naam"] for p in practice_files() if "'s-Gravenhage" in recounted_municipalities(p["gebied"])]
    for name in here:
        expect(result.get_by_role("link", name=name, exact=True).first).to_be_visible()
    province = {p["naam"] for p in practice_files() if "zuid-holland" in recounted_provinces(p["gebied"])}
    expect(page.locator(".gemeentezoek").get_by_role("status")).to_have_text(
        f"Den Haag: {words(len(here))} in de gemeente, "
        f"{words(len(province - set(here)))} elders in Zuid-Holland."
    )


def test_former_name_leads_to_the_municipality_of_now_and_says_since_when(open_page: Open) -> None:
    page = open_page()
    former = read("_lijsten/voormalige-gemeenten.yaml")["gemeenten"]
    # Those that practices name, one that went by way of another, and one with a new name.
    named = {old for p in practice_files() for old in p["gebied"].get("voormalige_gemeenten", [])}
    single = {old for old in named if len(former[old]["opgegaan_in"]) == 1}
    for old in sorted(single | {"Graafstroom", "Groesbeek", "Menterwolde"}):
        now = former[old]["opgegaan_in"][0]
        page.locator(".gemeentezoek").get_by_role("combobox").fill(old)
        page.keyboard.press("Enter")
        result = page.locator(".gemeentezoek__uitkomst")
        expect(result.get_by_role("heading", level=3)).to_have_text(now)
        expect(result.get_by_text(f"{old}: sinds {year_of(old)} deel van {now}.")).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Den Hag", "Den Haag"),
        ("Sudwest Friesland", "Súdwest-Fryslân"),
        ("Ziest", "Zeist"),
        ("Hogezand Sapemeer", "Hoogezand-Sappemeer"),
    ],
)
def test_typing_error_gets_a_suggestion_and_no_guess(typed: str, meant: str, open_page: Open) -> None:
    page = open_page()
    page.locator(".gemeentezoek").get_by_role("combobox").fill(typed)
    page.keyboard.press("Enter")
    assert page.locator(".gemeentezoek__uitkomst").inner_text() == ""
    expect(page.locator(".gemeentezoek").get_by_role("status")).to_contain_text(
        f"Geen gemeente met de naam “{typed}”."
    )
    page.get_by_role("option", name=meant).click()
    expect(page.locator(".gemeentezoek").get_by_role("combobox")).to_have_value(meant)
    expect(page.locator(".gemeentezoek__uitkomst").get_by_role("heading", level=3)).to_be_visible()


def test_name_that_resembles_nothing_is_said_to_be_unknown(open_page: Open) -> None:
    page = open_page()
    page.locator(".gemeentezoek").get_by_role("combobox").fill("Qxqxqxqxqx")
    page.keyboard.press("Enter")
    expect(page.locator(".gemeentezoek").get_by_role("status")).to_have_text(
        "Geen gemeente met de naam “Qxqxqxqxqx”."
    )
    expect(page.get_by_role("option")).to_have_count(0)


def test_keyboard_alone_is_enough_on_a_phone(open_page: Open) -> None:
    page = open_page(viewport=PHONE)
    box = page.locator(".gemeentezoek").get_by_role("combobox")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "gemeente":
            break
    page.keyboard.type("breda")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator(".gemeentezoek__uitkomst h3")).to_have_text("Breda")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.type("x")
    page.keyboard.press("Backspace")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "gemeente"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_choice_stands_in_the_address_and_back_restores_the_one_before(open_page: Open) -> None:
    page = open_page()
    heading = page.locator(".gemeentezoek__uitkomst h3")
    for name in ("Den Haag", "Almere"):
        page.locator(".gemeentezoek").get_by_role("combobox").fill(name)
        page.keyboard.press("Enter")
        expect(heading).to_have_text(name)
    assert page.url.endswith("kaart/?gemeente=almere")
    page.go_back()
    expect(heading).to_have_text("Den Haag")
    expect(page.locator(".gemeentezoek").get_by_role("combobox")).to_have_value("Den Haag")
    page.go_back()
    expect(heading).to_have_count(0)
    shared = open_page("kaart/?gemeente=den-haag")
    expect(shared.locator(".gemeentezoek__uitkomst h3")).to_have_text("Den Haag")
    expect(shared.locator('svg a[data-kaart="zuid-holland"]')).to_have_class(re.compile("is-gekozen"))


def test_strange_text_in_the_address_stays_text(open_page: Open) -> None:
    page = open_page("kaart/?gemeente=<img src=x onerror=alert(1)>")
    expect(page.locator(".gemeentezoek").get_by_role("combobox")).to_have_value(
        "<img src=x onerror=alert(1)>"
    )
    assert page.locator("main img").count() == 0


def test_nothing_is_requested_or_stored_while_typing(open_page: Open) -> None:
    page = open_page(fresh=True)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.locator(".gemeentezoek").get_by_role("combobox").press_sequentially("utrecht")
    page.keyboard.press("Enter")
    expect(page.locator(".gemeentezoek__uitkomst h3")).to_have_text("Utrecht")
    assert [url for url in asked if not url.endswith("favicon.svg")] == []  # the browser's own, at any moment
    assert said == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_without_javascript_every_municipality_is_in_the_list(open_page: Open) -> None:
    page = open_page(java_script_enabled=False, viewport=PHONE)
    expect(page.locator(".gemeentezoek").get_by_role("combobox")).to_be_hidden()
    page.locator("summary", has_text=re.compile(r"^\s*D\s")).last.click()
    page.get_by_role("link", name="Den Haag", exact=True).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Den Haag")


def test_list_has_every_municipality_once_with_a_page_that_exists(real_site: Site) -> None:
    rows = content(real_site).xpath(".//*[@data-gemeente]")
    expected = sorted((m.get("ook") or [name])[0] for name, m in municipalities().items())
    assert sorted(row.get("data-naam") for row in rows) == expected
    with_practice = {g for p in practice_files() for g in recounted_municipalities(p["gebied"])}
    names = cbs_names()
    for row in rows:
        target = row.xpath(".//a")[0].get("href")
        assert (real_site.folder / "kaart" / target / "index.html").is_file(), target
        assert target.startswith(
            "../gemeenten/" if names[row.get("data-naam")] in with_practice else "../provincies/"
        )
    sees = {
        " ".join(li.text_content().split())
        for li in content(real_site).xpath(".//*[@id='gemeenten']/..//li[not(@data-gemeente)]")
    }
    assert "'s-Gravenhage: zie Den Haag" in sees
    shown = {"'s-Hertogenbosch": "Den Bosch"}
    for old, about in read("_lijsten/voormalige-gemeenten.yaml")["gemeenten"].items():
        for now in about["opgegaan_in"]:
            assert f"{old}: zie {shown.get(now, now)} opgegaan in {year_of(old)}" in sees


def test_youth_region_is_only_told_where_a_practice_names_it(open_page: Open) -> None:
    page = open_page()
    regions = read("_lijsten/jeugdregios.yaml")["termen"]
    known: dict[str, set[str]] = {}
    for practice in practice_files():
        if region := practice["gebied"].get("jeugdregio"):
            for name in recounted_municipalities(practice["gebied"]):
                known.setdefault(name, set()).add(region)
    rows = page.locator("[data-gemeente]").evaluate_all(
        "rows => rows.map(r => [r.dataset.naam, r.dataset.regio || ''])"
    )
    names = cbs_names()
    for shown, region in rows:
        found = known.get(names[shown], set())
        assert region == (next(iter(found)) if len(found) == 1 else ""), shown
    unknown = next(shown for shown, region in rows if not region)
    page.locator(".gemeentezoek").get_by_role("combobox").fill(unknown)
    page.keyboard.press("Enter")
    expect(
        page.get_by_text(f"Bij welke jeugdregio {unknown} hoort, staat niet in onze gegevens.")
    ).to_be_visible()
    for shown, region in rows:
        if region:
            page.locator(".gemeentezoek").get_by_role("combobox").fill(shown)
            page.keyboard.press("Enter")
            told = (
                f"Een voorbeeld in {shown} noemt de jeugdregio {regions[region]['naam']} (indeling van 2025)."
            )
            expect(page.get_by_text(told)).to_be_visible()


def test_print_holds_all_provinces_with_their_numbers_and_all_municipalities(open_page: Open) -> None:
    page = open_page()
    text = "\n".join(on_paper(page))
    flat = " ".join(unicodedata.normalize("NFKC", text).split())
    for name, count in per_province().items():
        assert f"{name} {words(count)}" in flat, name
    for name, municipality in municipalities().items():
        shown = (municipality.get("ook") or [name])[0]
        assert shown.replace(" ", "") in flat.replace(" ", ""), shown


def test_page_is_light_and_has_no_inline_style_or_script(real_site: Site) -> None:
    page = content(real_site)
    assert page.xpath(".//*[@style] | .//script[not(@type='application/json')] | .//style") == []
    assert [json.loads(block.text) for block in page.iter("script")], "data blocks are read as data"
    assert len(gzip.compress((real_site.folder / "kaart" / "index.html").read_bytes())) < 60_000


def test_credit_stands_on_the_page_and_in_the_colophon(real_site: Site) -> None:
    for name in ("kaart", "colofon"):
        text = (real_site.folder / name / "index.html").read_text(encoding="utf-8")
        assert "MapSVG" in text
        assert "https://creativecommons.org/licenses/by/4.0/deed.nl" in text
        assert "Aangepast: Fryslân in plaats van Friesland" in text


def test_every_province_has_a_shape_with_its_label_on_the_map() -> None:
    from voorveld.views.map.page import _shapes

    shapes = _shapes()
    width, height = shapes["kader"]
    assert set(shapes["provincies"]) == set(read("_lijsten/provincies.yaml")["termen"])
    for shape in shapes["provincies"].values():
        assert 0 < shape["getal"][0] < width
        assert 0 < shape["getal"][1] < height
        assert re.fullmatch(r"(?:M[\d. ]+l[-\d. ]+z)+", shape["pad"])


def test_provinces_without_shape_stand_in_the_list_only(fictitious: Result, fictitious_site: Site) -> None:
    view = map_page(fictitious.catalogue)
    assert view.shapes == ()
    assert [(p.name, p.count) for p in view.provinces] == [("Achterland", 1), ("Voorbeeldland", 1)]
    assert [(g.reason, [p.name for p in g.practices]) for g in view.off_map] == [
        ("De bron noemt de plaats bewust niet", ["Adviesteam van een instelling"])
    ]
    assert having(content(fictitious_site), "landkaart") == []
    assert "opgegaan in 2019" in content(fictitious_site).text_content()


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (0, ["geen"]),
        (1, ["geen", "1"]),
        (2, ["geen", "1", "2"]),
        (3, ["geen", "1", "2", "3"]),
        (10, ["geen", "1 tot en met 4", "5 tot en met 8", "9 tot en met 10"]),
        (7, ["geen", "1 tot en met 3", "4 tot en met 6", "7"]),
    ],
)
def test_shades_are_told_in_numbers(most: int, told: list[str]) -> None:
    assert [s.words for s in steps(most)] == told
    assert [step_of(n, most) for n in range(most + 1)] == sorted(step_of(n, most) for n in range(most + 1))
    assert step_of(most, most) == len(told) - 1


def luminance(colour: str) -> float:
    """Relative luminance of `#rgb` or `#rrggbb`, by WCAG 2.2."""
    digits = colour.lstrip("#")
    digits = "".join(2 * c for c in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_numbers_on_the_map_are_readable_on_every_shade() -> None:
    style = (ROOT / "scripts/voorveld/components/map/map.css").read_text(encoding="utf-8")
    colour = r"#[0-9a-f]{3,6}"
    screen = re.findall(rf"--(tint-[\w-]+): light-dark\(({colour}), ({colour})\);", style)
    paper = re.findall(rf"--(tint-[\w-]+): ({colour});", style)
    kinds = [
        {name: light for name, light, _ in screen},
        {name: dark for name, _, dark in screen},
        dict(paper),
    ]
    for colours in kinds:
        for step in range(4):
            pair = (luminance(colours[f"tint-{step}"]), luminance(colours[f"tint-inkt-{step}"]))
            assert (max(pair) + 0.05) / (min(pair) + 0.05) >= 4.5, (step, colours)


def test_shapes_file_says_where_it_came_from() -> None:
    text = (ROOT / "scripts" / "voorveld" / "views" / "map" / "netherlands.json").read_text(encoding="utf-8")
    assert "@svg-maps/netherlands 1.0.0" in text
    assert "Douglas-Peucker" in text
    assert Path(ROOT / "docs" / "colofon.md").read_text(encoding="utf-8").count("svg-maps") == 1
