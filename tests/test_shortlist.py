"""A list of a reader: in the address and nowhere else, ordered, on paper, in a spreadsheet, four compared."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lxml import html
from playwright.sync_api import Page, expect

import recount
from browser import PHONE, becomes, on_paper
from conftest import Open, Site
from test_comparison_files import in_workbook, saved

START = "lijst/"
FIVE = (
    "den-haag-praktijkondersteuner-jeugd",
    "hoeksche-waard-jeugdprofessional-ggz",
    "groningen-ojg-pilots",
    "twenterand-poh-jeugd-ggz",
    "assen-praktijkondersteuner-jeugd",
)
NAMES = tuple(recount.practices()[practice]["naam"] for practice in FIVE)
NOTE = "=Vraag dit na & neem 50% mee #1"


def ready(open_page: Open, path: str = START) -> Page:
    page = open_page(path)
    expect(page.locator("[data-onderdeel=shortlist][data-klaar]")).to_be_attached()
    return page


def order(page: Page) -> list[str]:
    return page.locator(".lijst__een h3").all_inner_texts()


def test_a_list_by_keyboard_with_notes_order_and_four_to_compare(open_page: Open, tmp_path: Path) -> None:
    page = ready(open_page)
    expect(page.locator(".kiezer__stand")).to_have_text("Uw lijst is nog leeg.")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field = page.get_by_label("Naam van een voorbeeld")
    for place, name in enumerate(NAMES, 1):
        field.fill(name)
        field.press("Enter")
        expect(page.locator(".kiezer__stand")).to_have_text(f"{name} staat op uw lijst, op plaats {place}.")
    assert page.url.split("#")[1] == f"lijst={','.join(FIVE)}"
    field.fill(NAMES[0])
    field.press("Enter")
    expect(page.locator(".kiezer__stand")).to_have_text("Dit voorbeeld staat al op uw lijst.")
    page.get_by_label(f"Aantekening bij {NAMES[2]}").fill(NOTE)
    page.get_by_label("Aantekening bij de hele lijst").fill("Voor maandag")
    # Up twice with the same button, which keeps the focus; at the top its neighbour has it.
    up = page.get_by_role("button", name=f"Hoger: {NAMES[2]}")
    up.focus()
    page.keyboard.press("Enter")
    expect(up).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=f"Lager: {NAMES[2]}")).to_be_focused()
    expect(page.locator(".kiezer__stand")).to_have_text(f"{NAMES[2]} staat nu op plaats 1.")
    becomes(page, lambda: order(page), [NAMES[n] for n in (2, 0, 1, 3, 4)])
    # Without ticks the first four; with ticks those, and never a fifth.
    four = page.locator(".lijst__vier a", has_text="Vergelijk deze vier")
    expect(four).to_have_attribute(
        "href", f"../vergelijken/?{'&'.join(f'p={FIVE[n]}' for n in (2, 0, 1, 3))}"
    )
    for n in (4, 3, 1, 0):
        page.get_by_label(f"Vergelijk {NAMES[n]}").press("Space")
    expect(four).to_have_attribute(
        "href", f"../vergelijken/?{'&'.join(f'p={FIVE[n]}' for n in (0, 1, 3, 4))}"
    )
    memo = page.get_by_role("link", name="Maak één A4 van deze 4")
    expect(memo).to_have_attribute("href", f"../memo/?{'&'.join(f'p={FIVE[n]}' for n in (0, 1, 3, 4))}")
    fifth = page.get_by_label(f"Vergelijk {NAMES[2]}")
    fifth.press("Space")
    expect(page.locator(".kiezer__stand")).to_have_text(
        "U kunt er vier tegelijk vergelijken. Haal eerst een kruisje weg."
    )
    expect(fifth).not_to_be_checked()
    # What is taken away comes back with its note, by the browser's own way back.
    page.get_by_role("button", name=f"Haal weg: {NAMES[2]}").press("Enter")
    expect(page.get_by_role("button", name=f"Haal weg: {NAMES[0]}")).to_be_focused()
    expect(page.locator(".lijst__een")).to_have_count(4)
    page.go_back()
    expect(page.get_by_label(f"Aantekening bij {NAMES[2]}")).to_have_value(NOTE)
    page.reload()
    expect(page.get_by_label(f"Aantekening bij {NAMES[2]}")).to_have_value(NOTE)
    expect(page.get_by_label(f"Vergelijk {NAMES[4]}")).to_be_checked()
    assert f"n-{FIVE[2]}={quote(NOTE, safe='')}" in page.url
    assert not [url for url in asked if FIVE[0] in url or "50%" in url or "maandag" in url]
    taken_along(page, tmp_path)
    told = " ".join(" ".join(on_paper(page)).split())
    for words in ("Uw lijst: 5 voorbeelden", "Voor maandag", NOTE, *NAMES, "Opname is geen aanbeveling."):
        assert words in told, words
    for words in ("Zet een voorbeeld op uw lijst", "Haal weg", "Naar de inhoud"):
        assert words not in told, words


def taken_along(page: Page, folder: Path) -> None:
    """The spreadsheets have the five in their order, with places and notes as in the files."""
    sheets = in_workbook(saved(page, "Download als Excel (XLSX)", folder / "lijst.xlsx"))
    rows = sheets["Lijst"]
    assert [row["Voorbeeld"] for row in rows] == [NAMES[n] for n in (2, 0, 1, 3, 4)]
    assert [row["Plaats op de lijst"] for row in rows] == [1, 2, 3, 4, 5]
    assert [row["Aantekening"] for row in rows] == [NOTE, None, None, None, None]
    assert [row["Aantal cijfers"] for row in rows] == [
        len(recount.practices()[FIVE[n]].get("cijfers") or ()) for n in (2, 0, 1, 3, 4)
    ]
    about = {
        row["Over deze lijst"]: next(v for k, v in row.items() if k != "Over deze lijst")
        for row in sheets["Over deze lijst"]
    }
    assert about["Aantekening bij de hele lijst"] == "Voor maandag"
    assert about["Adres van deze lijst"] == page.url
    text = saved(page, "Download als CSV", folder / "lijst.csv").read_bytes().decode("utf-8-sig")
    head, first, *_ = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert dict(zip(head, first, strict=True))["Aantekening"] == f"'{NOTE}"


def test_a_pointer_moves_an_example_and_a_long_link_is_told_of(open_page: Open) -> None:
    page = ready(open_page, f"lijst/#lijst={','.join(FIVE)},is-er-niet&n-is-er-niet=nog%20hier")
    expect(page.locator(".lijst__een").nth(5)).to_contain_text(
        "Dit voorbeeld staat niet meer op deze site, of de link klopt niet. Uw aantekening is er nog."
    )
    expect(page.get_by_label("Aantekening bij is-er-niet")).to_have_value("nog hier")
    page.set_viewport_size(PHONE)
    grip, target = (page.locator(".lijst__greep").nth(n) for n in (0, 2))
    grip.evaluate("(grip) => grip.scrollIntoView({ behavior: 'instant' })")
    at, to = grip.bounding_box(), target.bounding_box()
    assert at is not None
    assert to is not None
    page.mouse.move(at["x"] + 20, at["y"] + 20)
    page.mouse.down()
    page.mouse.move(at["x"] + 20, to["y"] + 200, steps=4)
    page.mouse.up()
    expect(page.locator(".kiezer__stand")).to_have_text(f"{NAMES[0]} staat nu op plaats 3.")
    assert f"lijst={FIVE[1]},{FIVE[2]},{FIVE[0]},{FIVE[3]}" in page.url
    expect(page.locator(".lijst__lang")).to_be_hidden()
    page.get_by_label("Aantekening bij de hele lijst").fill("x" * 3000)
    expect(page.locator(".lijst__lang")).to_have_text(
        "De link is nu bijna 3500 tekens lang. Sommige mailprogramma's breken zo'n link af. Stuur dan liever"
        " het Excel-bestand of de PDF. In uw browser blijft de link werken."
    )
    page.get_by_role("button", name="Maak de lijst leeg").click()
    expect(page.locator(".kiezer__stand")).to_have_text(
        "Uw lijst is leeg. Met Terug in uw browser krijgt u haar weer."
    )
    page.go_back()
    expect(page.get_by_label("Aantekening bij de hele lijst")).to_have_value("x" * 3000)


def test_without_scripts_the_page_says_what_works_and_prints_an_empty_list(open_page: Open) -> None:
    page = open_page(START, java_script_enabled=False)
    expect(page.get_by_text("Zelf een lijst bijhouden werkt met JavaScript.")).to_be_visible()
    assert "Waarom op de lijst" in " ".join(on_paper(page))


def test_a_list_begun_on_a_card_goes_along_from_page_to_page(open_page: Open) -> None:
    page = open_page("varianten/poh-jeugd/")
    one, two = (page.locator(".kaart__lijst").nth(n) for n in (0, 1))
    ids = [str(a.get_attribute("href")).split("/")[-2] for a in page.locator(".kaart__naam a").all()]
    bar = page.locator(".lijstbalk p")
    one.press("Enter")
    expect(bar).to_have_text("1 voorbeeld op uw lijst")
    two.press("Space")
    expect(bar).to_have_text("2 voorbeelden op uw lijst")
    expect(one).to_have_attribute("aria-pressed", "true")
    one.press("Space")
    expect(bar).to_have_text("1 voorbeeld op uw lijst")
    one.press("Space")
    expect(bar).to_have_text("2 voorbeelden op uw lijst")
    # To a page without cards: the list is in its address, also after a step within it and a reload.
    page.locator(".kaart__naam a").nth(2).press("Enter")
    page.wait_for_url(f"**/{ids[2]}/#lijst={ids[1]},{ids[0]}")
    expect(bar).to_have_text("2 voorbeelden op uw lijst")
    page.locator(".feiten a[href='#bronnen']").press("Enter")
    page.wait_for_url(f"**/#bronnen&lijst={ids[1]},{ids[0]}")
    page.reload()
    expect(bar).to_have_text("2 voorbeelden op uw lijst")
    expect(page.locator("#bronnen")).to_be_in_viewport()
    page.get_by_role("link", name="zet op uw lijst").press("Enter")
    expect(page.locator(".lijst__een")).to_have_count(3)
    assert page.url.endswith(f"/lijst/#lijst={ids[1]},{ids[0]},{ids[2]}")
    # On to the finder with a note, and a choice there keeps the list.
    page.get_by_label("Aantekening bij de hele lijst").fill("Hallo")
    page.get_by_role("link", name="Kies bij alle voorbeelden").press("Enter")
    expect(page.locator(".vinden--klaar")).to_be_visible()
    expect(page.locator(".kaart__lijst[aria-pressed=true]")).to_have_count(3)
    page.get_by_label("Naam, plaats of variant").fill("assen")
    page.wait_for_url(f"**/?zoek=assen#lijst={ids[1]},{ids[0]},{ids[2]}&n=Hallo")
    page.locator(".kaart__lijst:visible").first.press("Enter")
    expect(bar).to_have_text("4 voorbeelden op uw lijst")
    page.get_by_role("link", name="Naar uw lijst").press("Enter")
    expect(page.locator(".lijst__een")).to_have_count(4)
    expect(page.get_by_label("Aantekening bij de hele lijst")).to_have_value("Hallo")


def test_a_button_stays_in_its_own_line_on_a_page_that_waits_for_no_script_any_more(open_page: Open) -> None:
    """The script came late, or another part of the page gave up; the button lay over the head of the page."""
    page = open_page("kaart/")
    button = page.locator(".kaart__lijst:visible").first
    expect(button).to_be_visible()
    page.evaluate("() => { delete document.documentElement.dataset.script; }")
    box, line = button.bounding_box(), button.locator("xpath=..").bounding_box()
    assert box is not None
    assert line is not None
    assert line["y"] <= box["y"] < box["y"] + box["height"] <= line["y"] + line["height"]


def test_the_list_is_reached_from_where_readers_are(real_site: Site) -> None:
    one = FIVE[0]
    assert f'href="../../lijst/#lijst={one}"' in real_site.text(f"praktijkvoorbeelden/{one}")
    for theme in sorted(path.stem for path in (recount.PRACTICES / "_themas").glob("*.yaml")):
        page = html.fromstring(real_site.text(f"themas/{theme}"))
        best = [a.get("href").split("/")[-2] for a in page.xpath("//article[@class='doorsnede']/h3/a")]
        assert put_on_by(page) == best
    answers = sorted((recount.PRACTICES / "_antwoorden").glob("*.yaml"))
    for answer in (path.stem for path in answers):
        page = html.fromstring(real_site.text(f"antwoorden/{answer}"))
        known = int(page.find_class("antwoord__telling")[0].text)
        listed = put_on_by(page)
        assert len(listed) == len(set(listed)) == min(known, 40), answer
        assert set(listed) <= set(recount.practices())


def put_on_by(page: Any) -> list[str]:
    """What the one link of a page puts on the list; nothing without such a link."""
    links = page.xpath("//main//a[contains(@href, '#lijst=')]/@href")
    assert len(links) <= 1
    return links[0].split("#lijst=")[1].split(",") if links else []
