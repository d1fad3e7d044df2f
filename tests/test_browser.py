"""The site as readers use it: real clicks, on a phone, by keyboard, without JavaScript, on paper."""

from __future__ import annotations

import re

import pytest
from lxml import html
from playwright.sync_api import ViewportSize, expect

from browser import LAPTOP, NARROW, PHONE
from conftest import ROOT, Open, Site, loaded

HARD_CASE = "praktijkvoorbeelden/hoeksche-waard-jeugdprofessional-ggz/"


def test_reader_goes_from_home_to_a_practice_and_its_source(open_page: Open) -> None:
    page = open_page()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ggz-kennis dicht bij kinderen en jongeren")
    page.get_by_role("link", name="Bekijk voorbeelden").click()
    page.get_by_label("Naam, plaats of variant").fill("Hoeksche")
    page.get_by_role("link", name="Jeugdprofessional GGZ Hoeksche Waard").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jeugdprofessional GGZ Hoeksche Waard")
    page.locator("main .kop__inleiding a.bron").first.click()
    expect(page).to_have_url(re.compile("#bron-"))
    expect(page.locator("li:target")).to_be_in_viewport()


def test_the_conflict_stands_openly_with_both_values(open_unseen: Open) -> None:
    page = open_unseen(HARD_CASE)
    table = page.get_by_role("table", name="Cijfers van Jeugdprofessional GGZ Hoeksche Waard")
    for number in ("234", "243", "107", "42"):
        expect(table.locator(".getal", has_text=number).first).to_be_visible()
    expect(table.get_by_text("Bronnen spreken elkaar tegen: ook ")).to_have_count(2)
    expect(table.get_by_text("nog geen 18%")).to_be_visible()
    expect(table.get_by_text("of ze overlappen is onbekend")).to_be_visible()


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=lambda v: str(v["width"]))
def test_the_index_of_a_page_never_covers_the_heading_it_leads_to(
    viewport: ViewportSize, open_page: Open
) -> None:
    page = open_page(HARD_CASE, viewport=viewport)
    page.get_by_role("navigation", name="Onderdelen van deze pagina").get_by_role(
        "link", name="Cijfers"
    ).click()
    expect(page.locator("#cijfers:target")).to_be_in_viewport()
    bar = page.locator(".themabalk").bounding_box()
    heading = page.locator("#cijfers").bounding_box()
    assert bar
    assert heading
    beside = heading["x"] >= bar["x"] + bar["width"]
    below = heading["y"] >= bar["y"] + bar["height"]
    assert beside or below
    assert 0 <= heading["y"] < viewport["height"] / 2


def test_policy_officer_reads_a_variant_a_theme_and_the_start_questions(open_page: Open) -> None:
    page = open_page("varianten/")
    page.get_by_role("main").get_by_role("link", name="Ondersteuner Jeugd en Gezin", exact=True).click()
    expect(page.get_by_role("heading", name="Op de acht thema's")).to_be_visible()
    page.get_by_role("link", name="Financiering en juridische kaders").first.click()
    expect(page.get_by_text("Deze pagina geeft geen juridisch advies.")).to_be_visible()
    page.get_by_role("link", name="Bekijk de vragen van alle thema's op één lijst").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Startvragen")
    expect(page.locator(".afvinken li").nth(59)).to_be_attached()


def test_municipality_is_found_by_the_name_readers_use(open_page: Open) -> None:
    page = open_page("gemeenten/")
    page.get_by_role("main").get_by_role("link", name="Den Haag", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Den Haag")
    expect(page.get_by_text("officiële naam 's-Gravenhage")).to_be_visible()
    expect(page.get_by_role("link", name="Praktijkondersteuner Jeugd Den Haag")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("hier ging in op: Appingedam, Delfzijl")).to_be_visible()


def test_editor_finds_what_a_message_means(open_page: Open) -> None:
    page = open_page("redactie/")
    page.get_by_role("link", name="meldingen").first.click()
    page.get_by_role("link", name="tegenstrijdig-cijfer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Eén grootheid mag alleen twee waarden hebben als de tegenspraak erbij staat."
    )
    expect(page.get_by_text("spreekt_tegen: a")).to_be_visible()


def test_counts_on_a_theme_lead_to_the_practices_behind_them_without_javascript(open_page: Open) -> None:
    page = open_page("themas/samenwerking/", java_script_enabled=False)
    column = page.locator(".kenmerk", has=page.get_by_role("link", name="Welke voorbeelden dit zijn")).first
    told = re.fullmatch(r"(.+) \((\d+) van \d+\)", column.locator(".staven > li").first.inner_text().strip())
    assert told
    column.get_by_role("link", name="Welke voorbeelden dit zijn").click()
    value = page.locator("section", has=page.get_by_role("heading", level=2, name=told[1], exact=True))
    expect(value.get_by_role("link")).to_have_count(int(told[2]))


@pytest.mark.parametrize(
    "path", ["", HARD_CASE, "themas/samenwerking/", "onderzoek/", "redactie/velden/", "begrippen/"]
)
@pytest.mark.parametrize(
    "viewport", [NARROW, PHONE, LAPTOP, {"width": 1920, "height": 1080}], ids=lambda v: str(v["width"])
)
def test_no_page_scrolls_sideways(path: str, viewport: ViewportSize, open_page: Open) -> None:
    page = open_page(path, viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_menu_on_a_phone_opens_by_keyboard_and_escape_gives_focus_back(open_unseen: Open) -> None:
    page = open_unseen(viewport=PHONE)
    link = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Varianten")
    expect(link).to_be_hidden()
    for key in ("Tab", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(page.locator(".menu__knop")).to_be_focused()
    expect(page.locator(".menu__knop")).to_have_text("Menu")


def test_first_tab_skips_to_the_content_on_every_kind_of_page(open_page: Open) -> None:
    for path in ("", HARD_CASE, "themas/samenwerking/", "over/", "404.html"):
        page = open_page(path)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("#inhoud"), path).to_be_focused()


def test_one_value_stands_out_and_several_are_no_chain_of_bold_words(open_unseen: Open) -> None:
    page = open_unseen("praktijkvoorbeelden/groningen-ojg-pilots/")
    bold = page.locator(".kenmerken dd").evaluate_all(
        "all => all.map(dd => [...dd.querySelectorAll('.waarde')]"
        ".filter(word => getComputedStyle(word).fontWeight > 400).length)"
    )
    assert set(bold) == {0, 1}


def test_the_changes_on_home_say_who_wrote_them_and_what_they_do_not_mean(real_site: Site) -> None:
    section = html.fromstring(real_site.text("")).xpath("//section[@aria-labelledby='nieuw']")[0]
    assert section.xpath("p")[0].text_content() == (
        "Geschreven door de redactie: wat zij veranderde op deze site. "
        "Het zegt niet dat er bij een voorbeeld zelf iets veranderde."
    )


def test_everything_is_there_without_javascript(open_page: Open) -> None:
    page = open_page("", java_script_enabled=False, viewport=PHONE)
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Voorbeelden").click()
    expect(page.locator(".kaart").nth(11)).to_be_attached()
    page.locator(".kaart a").first.click()
    expect(page.get_by_role("heading", name="Cijfers", exact=True)).to_be_visible()


def test_nothing_is_asked_elsewhere_stored_or_complained_about(open_page: Open, address: str) -> None:
    page = open_page(fresh=True)
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in ("", HARD_CASE, "themas/samenwerking/", "varianten/ojg/", "onderzoek/", "redactie/"):
        page.goto(address + path)
    assert [url for url in asked if not url.startswith(address)] == []
    assert said == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_print_holds_every_cell_and_the_addresses_of_sources(open_page: Open) -> None:
    page = open_page(HARD_CASE)
    page.emulate_media(media="print")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll('table.cijfers td, table.cijfers th, .bronnen li')]
           .map(e => e.getBoundingClientRect()).filter(r => r.width === 0 || r.height === 0).length"""
    )
    assert hidden == 0
    after = page.evaluate(
        "getComputedStyle(document.querySelector('.bronnen a[href^=http]'), '::after').content"
    )
    assert "https://" in after or "attr(href)" in after
    assert page.evaluate("document.documentElement.scrollWidth") <= LAPTOP["width"]
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_wrong_address_helps_further(open_page: Open) -> None:
    page = open_page("404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
    page.get_by_role("link", name="Alle praktijkvoorbeelden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Praktijkvoorbeelden")


def test_counts_on_home_are_those_of_the_files(open_unseen: Open) -> None:
    catalogue = loaded(ROOT / "practices").catalogue
    figures = sum(len(p.cijfers) for p in catalogue.practices)
    text = open_unseen().locator(".voordeur__telling").inner_text()
    assert text.startswith(f"{len(catalogue.practices)} voorbeelden in ")
    assert f", {figures} cijfers uit " in text
