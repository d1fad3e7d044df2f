"""The map: counts against an independent recount of the files, and finding a municipality as readers do."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from functools import cache
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import expect

import recount
from browser import PHONE, on_paper
from conftest import ROOT, Open, Site
from voorveld.pipeline import Result
from voorveld.views.map.page import map_page
from voorveld.views.map.shades import step_of, steps
from voorveld.views.map.shapes import shapes

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
    assert " ".join(told.text_content().split()) == (
        f"Het getal is het aantal voorbeelden in de provincie, de kleur dat in de gemeente. {said}"
    )


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


def test_the_map_leads_to_every_province_and_its_examples_go_on_a_list(open_page: Open) -> None:
    page = open_page()
    page.locator(".provincie summary").first.click()
    page.locator(".provincie .kaart__lijst").first.click()
    expect(page.locator(".lijstbalk p")).to_have_text("1 voorbeeld op uw lijst")
    page.locator(".provincie .kaart__lijst").first.press("Space")
    expect(page.locator(".lijstbalk")).to_be_hidden()
    for name in per_province():
        page.locator(f'svg.landkaart a[aria-label^="{name}:"] text').click(force=True)
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        page.go_back()


@pytest.mark.parametrize("typed", ["'s-Gravenhage", "Den Haag", "den haag", "s gravenhage", "’s-gravenhage"])
def test_municipality_is_found_by_any_of_its_names(typed: str, open_page: Open) -> None:
    page = open_page()
    page.locator(".gemeentezoek").get_by_role("combobox").fill(typed)
    page.get_by_role("button", name="Vind").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Den Haag")
    expect(page).to_have_url(re.compile("gemeenten/den-haag/$"))


def test_former_name_leads_to_the_municipality_of_now_and_says_since_when(open_unseen: Open) -> None:
    page = open_unseen()
    former = read("_lijsten/voormalige-gemeenten.yaml")["gemeenten"]
    # Those that practices name, one that went by way of another, and one with a new name.
    named = {old for p in practice_files() for old in p["gebied"].get("voormalige_gemeenten", [])}
    single = {old for old in named if len(former[old]["opgegaan_in"]) == 1}
    box = page.locator(".gemeentezoek").get_by_role("combobox")
    now = ""
    for old in sorted(single | {"Graafstroom", "Groesbeek", "Menterwolde"}):
        now = former[old]["opgegaan_in"][0]
        box.fill(old)
        told = f"{old} sinds {year_of(old)} deel van {now}"
        expect(page.locator(".gemeentezoek [role=option]").first).to_have_text(told)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(now)


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
    expect(page.locator(".gemeentezoek").get_by_role("status")).to_contain_text(
        f"Geen gemeente met de naam “{typed}”."
    )
    page.get_by_role("option", name=meant).click()
    expect(page.locator(".kop")).to_contain_text(meant)
    expect(page).to_have_url(re.compile("/gemeenten/"))


def test_name_that_resembles_nothing_is_said_to_be_unknown(open_unseen: Open) -> None:
    page = open_unseen()
    page.locator(".gemeentezoek").get_by_role("combobox").fill("Qxqxqxqxqx")
    page.keyboard.press("Enter")
    expect(page.locator(".gemeentezoek").get_by_role("status")).to_have_text(
        "Geen gemeente met de naam “Qxqxqxqxqx”."
    )
    expect(page.get_by_role("option")).to_have_count(0)


def test_keyboard_alone_is_enough_on_a_phone(open_page: Open) -> None:
    page = open_page(viewport=PHONE)
    box = page.locator(".gemeentezoek").get_by_role("combobox")
    expect(box).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "gemeente":
            break
    page.keyboard.type("breda")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", re.compile("."))
    active = box.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator("#gemeente")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Breda")


def test_an_address_of_before_leads_to_the_municipality(open_unseen: Open) -> None:
    page = open_unseen("kaart/?gemeente=den-haag")
    expect(page.get_by_role("heading", level=1)).to_have_text("Den Haag")
    page = open_unseen("kaart/?gemeente=hoogezand")
    expect(page.locator(".gemeentezoek").get_by_role("combobox")).to_have_value("hoogezand")
    expect(page.locator(".gemeentezoek").get_by_role("status")).to_have_text("1 gemeente gevonden.")


def test_strange_text_in_the_address_stays_text(open_unseen: Open) -> None:
    page = open_unseen("kaart/?gemeente=<img src=x onerror=alert(1)>")
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
    expect(page.get_by_role("option", name="Utrecht").first).to_be_visible()
    assert [url for url in asked if not url.endswith("favicon.svg")] == []  # the browser's own, at any moment
    assert said == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_without_javascript_every_municipality_is_in_the_list(open_page: Open) -> None:
    page = open_page(java_script_enabled=False, viewport=PHONE)
    expect(page.locator(".gemeentezoek").get_by_role("combobox")).to_be_hidden()
    page.get_by_role("link", name="Alle namen van A tot Z").click()
    page.locator("summary", has_text=re.compile(r"^\s*D\s")).last.click()
    page.get_by_role("link", name="Den Haag", exact=True).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Den Haag")


def test_list_has_every_municipality_once_with_its_page_and_every_other_name(real_site: Site) -> None:
    folder = real_site.folder / "gemeenten" / "namen"
    page = html.fromstring((folder / "index.html").read_text(encoding="utf-8"))
    rows = page.xpath(".//*[@data-gemeente]//a")
    expected = sorted((m.get("ook") or [name])[0] for name, m in municipalities().items())
    assert sorted(link.text for link in rows) == expected
    for link in rows:
        target = (folder / link.get("href") / "index.html").resolve()
        heading = html.fromstring(target.read_text(encoding="utf-8")).xpath("string(.//h1)")
        assert heading == link.text
    sees = {" ".join(li.text_content().split()) for li in page.xpath(".//main//li[not(@data-gemeente)]")}
    assert "'s-Gravenhage: zie Den Haag" in sees
    shown = {"'s-Hertogenbosch": "Den Bosch"}
    for old, about in read("_lijsten/voormalige-gemeenten.yaml")["gemeenten"].items():
        for now in about["opgegaan_in"]:
            assert f"{old}: zie {shown.get(now, now)} opgegaan in {year_of(old)}" in sees


def test_names_that_are_searched_are_those_of_the_list(real_site: Site) -> None:
    block = content(real_site).xpath("string(.//script[@data-namen])")
    carried = {line[0]: line[1:] for line in json.loads(block)}
    former = read("_lijsten/voormalige-gemeenten.yaml")["gemeenten"]
    provinces = read("_lijsten/provincies.yaml")["termen"]
    assert len(carried) == len(municipalities())
    for name, about in municipalities().items():
        shown = (about.get("ook") or [name])[0]
        slug, province, count, *more = carried[shown]
        also, before = [*more, [], []][:2]
        assert (real_site.folder / "gemeenten" / slug / "index.html").is_file()
        assert province == provinces[about["provincie"]]["naam"]
        assert count == sum(name in recounted_municipalities(p["gebied"]) for p in practice_files())
        assert set(also) == {name, *about.get("ook", [])} - {shown}
        assert {old for old, _ in before} == {old for old, f in former.items() if name in f["opgegaan_in"]}


def test_youth_regions_with_a_practice_stand_on_the_map(real_site: Site) -> None:
    known, terms = municipalities(), read("_lijsten/jeugdregios.yaml")["termen"]
    expected: dict[str, set[str]] = {}
    for practice in practice_files():
        area = practice["gebied"]
        regions = {known[name]["jeugdregio"] for name in recounted_municipalities(area)}
        for region in regions | ({area["jeugdregio"]} if "jeugdregio" in area else set()):
            expected.setdefault(terms[region]["naam"], set()).add(practice["naam"])
    listed = {
        li.xpath("string(strong)"): {a.text for a in li.xpath(".//a")}
        for li in having(content(real_site), "jeugdregios")[0].xpath(".//li")
    }
    assert listed == expected
    assert "indeling van 2025" in " ".join(content(real_site).text_content().split())


def test_print_holds_all_provinces_with_their_numbers(open_page: Open) -> None:
    page = open_page()
    text = "\n".join(on_paper(page))
    flat = " ".join(unicodedata.normalize("NFKC", text).split())
    for name, count in per_province().items():
        assert f"{name} {words(count)}" in flat, name


def test_names_on_paper_hold_every_municipality(open_page: Open) -> None:
    page = open_page("gemeenten/namen/")
    flat = unicodedata.normalize("NFKC", "".join(on_paper(page)).replace("\n", "")).replace(" ", "")
    for name, municipality in municipalities().items():
        assert (municipality.get("ook") or [name])[0].replace(" ", "") in flat, name


def test_page_is_light_and_has_no_inline_style_or_script(real_site: Site) -> None:
    page = content(real_site)
    assert page.xpath(".//*[@style] | .//script[not(@type='application/json')] | .//style") == []
    assert [json.loads(block.text) for block in page.iter("script")], "data blocks are read as data"
    assert len(gzip.compress((real_site.folder / "kaart" / "index.html").read_bytes())) < 60_000


def test_credit_stands_on_the_page_and_in_the_colophon(real_site: Site) -> None:
    for name in ("kaart", "colofon"):
        text = (real_site.folder / name / "index.html").read_text(encoding="utf-8")
        assert "CBS en Kadaster (PDOK)" in text
        assert "https://creativecommons.org/licenses/by/4.0/deed.nl" in text
        assert "vereenvoudigd" in text


def test_every_province_and_municipality_has_a_shape_within_the_frame() -> None:
    width, height = shapes()["kader"]
    assert set(shapes()["provincies"]) == set(read("_lijsten/provincies.yaml")["termen"])
    assert set(shapes()["gemeenten"]) == {m["code"] for m in municipalities().values()}
    for shape in shapes()["provincies"].values():
        assert 0 < shape["getal"][0] < width
        assert 0 < shape["getal"][1] < height
    for outline in (*shapes()["provincies"].values(), *shapes()["gemeenten"].values()):
        assert re.fullmatch(r"(?:M[\d ]+l[-\d ]+z)+", outline["pad"])
    for municipality in shapes()["gemeenten"].values():
        left, top, right, bottom = municipality["vak"]
        assert -5 <= left < municipality["midden"][0] < right <= width + 5
        assert -5 <= top < municipality["midden"][1] < bottom <= height + 5


def test_a_province_is_drawn_of_its_municipalities_in_the_shade_of_what_we_found(real_site: Site) -> None:
    known = municipalities()
    counts = {
        name: sum(name in recounted_municipalities(p["gebied"]) for p in practice_files()) for name in known
    }
    page = content(real_site)
    for link in page.xpath(".//svg/a"):
        drawn = {int(path.get("class")[-1]): path.get("d") for path in having(link, "landkaart__vlak")}
        expected: dict[int, str] = {}
        for name, about in known.items():
            if about["provincie"] == link.get("data-kaart"):
                step = step_of(counts[name], max(counts.values()))
                expected[step] = expected.get(step, "") + shapes()["gemeenten"][about["code"]]["pad"]
        assert drawn == expected


def test_provinces_without_shape_stand_in_the_list_only(fictitious: Result, fictitious_site: Site) -> None:
    view = map_page(fictitious.catalogue)
    assert view.shapes == ()
    assert [(p.name, p.count) for p in view.provinces] == [("Achterland", 1), ("Voorbeeldland", 1)]
    assert [(g.reason, [p.name for p in g.practices.here]) for g in view.off_map] == [
        ("De bron noemt de plaats bewust niet", ["Adviesteam van een instelling"])
    ]
    assert having(content(fictitious_site), "landkaart") == []
    assert "opgegaan in 2019" in fictitious_site.text("gemeenten/namen")


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
    style = (ROOT / "scripts/voorveld/components/map/shades.css").read_text(encoding="utf-8")
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
    assert "CBS-gebiedsindelingen 2026 (gegeneraliseerd, PDOK)" in text
    assert "Vereenvoudigd op 0,001 graad" in text
