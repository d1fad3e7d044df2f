"""Eleven tasks of readers and municipalities, by keyboard alone: no click, no focus set from outside.

Each task begins as a reader does, at the top of a page, and gets everywhere with Tab, Enter, Space,
arrows, letters and Escape. Keys need no picture of the page: only what must be in view is drawn.
"""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

import recount
from browser import PHONE
from conftest import Open

PRACTICE = "praktijkvoorbeelden/hoeksche-waard-jeugdprofessional-ggz/"


def tab_to(page: Page, target: Locator, most: int = 250) -> None:
    """Press Tab until the target has focus; fails when that takes too long or focus is lost.

    The target is looked up once: to find it by its role at every step costs more than the steps.
    """
    element = target.element_handle()
    for _ in range(most):
        page.keyboard.press("Tab")
        if element.evaluate("(e) => e === document.activeElement"):
            return
    pytest.fail(f"met {most} keer Tab niet te bereiken: {target}")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def named(page: Page) -> str:
    """The text or label of what has focus."""
    return str(
        page.evaluate(
            "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"
        )
    )


def test_find_a_practice_by_a_word(open_unseen: Open) -> None:
    page = open_unseen("over/")
    press(page, "/")
    page.keyboard.type("Borger-Odoorn")
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken")
    result = page.get_by_role("link", name="Praktijkondersteuner Jeugd Borger-Odoorn").first
    expect(result).to_be_visible()
    tab_to(page, result)
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Praktijkondersteuner Jeugd Borger-Odoorn")


def test_walk_the_results_with_arrows_and_return_with_escape(open_unseen: Open) -> None:
    page = open_unseen("zoeken/")
    tab_to(page, page.locator("#zoekwoorden"))
    page.keyboard.type("dossier")
    press(page, "Enter")
    expect(page.locator("main [role=status]").first).to_contain_text("gevonden voor ‘dossier’")
    press(page, "ArrowDown", "ArrowDown")
    expect(page.locator("main a:focus")).to_be_visible()
    press(page, "Escape")
    expect(page.locator("#zoekwoorden")).to_be_focused()


def test_filter_the_practices_and_take_one_filter_off(open_unseen: Open) -> None:
    page = open_unseen("praktijkvoorbeelden/")
    expect(page.locator(".vinden--klaar")).to_be_visible()
    expected = sum("ojg" in p["varianten"] for p in recount.practices().values())
    facet = page.locator("main details", has=page.locator("input[value=ojg]")).locator("summary").first
    tab_to(page, facet)
    if not page.locator("input[value=ojg]").is_visible():
        press(page, "Enter")
    tab_to(page, page.locator("input[value=ojg]"))
    press(page, "Space")
    expect(page.locator("main [role=status]").first).to_contain_text(f"{expected} van ")
    expect(page).to_have_url(re.compile("ojg"))
    chip = page.locator(".chip").first
    tab_to(page, chip)
    press(page, "Enter")
    expect(page.locator("main [role=status]").first).not_to_contain_text(f"{expected} van ")
    expect(page).not_to_have_url(re.compile("ojg"))


def test_compare_two_practices_by_typing_their_names(open_unseen: Open) -> None:
    page = open_unseen("vergelijken/")
    names = [
        recount.practices()[i]["naam"]
        for i in ("hoeksche-waard-jeugdprofessional-ggz", "den-haag-praktijkondersteuner-jeugd")
    ]
    field = page.get_by_label("Naam van een voorbeeld")
    tab_to(page, field)
    for name in names:
        page.keyboard.type(name)
        press(page, "Enter")
    for name in names:
        expect(page.locator("#uitkomst thead").first).to_contain_text(name)
    only = page.get_by_label("Alleen verschillen")
    tab_to(page, only)
    rows = page.locator("#uitkomst tbody tr:visible").count()
    press(page, "Space")
    expect(only).to_be_checked()
    expect(page.locator("#uitkomst tbody tr.gelijk")).to_have_count(0)
    assert page.locator("#uitkomst tbody tr:visible").count() < rows


def test_compare_two_practices_from_the_list(open_unseen: Open) -> None:
    page = open_unseen("praktijkvoorbeelden/")
    expect(page.locator(".vinden--klaar")).to_be_visible()
    boxes = page.get_by_role("checkbox", name="Vergelijk")
    tab_to(page, page.get_by_role("link", name="Naar de voorbeelden"), 20)
    press(page, "Enter")
    tab_to(page, page.locator(".kaart__naam a").first, 1)
    for index in (0, 1):
        tab_to(page, boxes.nth(index), 400)
        press(page, "Space")
    go = page.locator(".vergelijkbalk a[href*='vergelijken/']").first
    tab_to(page, go, 400)
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("#uitkomst table").first.locator("thead th")).to_have_count(3)


def test_open_a_source_and_come_back_to_the_same_place(open_page: Open) -> None:
    page = open_page(PRACTICE)
    note = page.locator("main a.bron").first
    tab_to(page, note)
    label = named(page)
    press(page, "Enter")
    expect(page.locator("li:target")).to_be_in_viewport()
    press(page, "Tab")
    # Tab goes on inside the source.
    expect(page.locator("li:target :focus")).to_have_count(1)
    page.go_back()  # the browser's own key for this does not exist without a window
    expect(page.locator("main a.bron").first).to_be_in_viewport()
    assert label.startswith("bron ")


def test_choose_another_look_and_keep_it_on_the_next_page(open_unseen: Open) -> None:
    page = open_unseen("over/")
    tab_to(page, page.get_by_role("radio", name="Als uw apparaat"))
    press(page, "ArrowDown", "ArrowDown")
    expect(page.get_by_role("radio", name="Donker")).to_be_checked()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    expect(page.locator("body")).to_have_css("background-color", dark)
    assert sum(json.loads("[" + dark.partition("(")[2].rstrip(")") + "]")[:3]) < 200


def test_open_the_menu_on_a_phone_go_somewhere_and_close_it_with_escape(open_unseen: Open) -> None:
    page = open_unseen("over/", viewport=PHONE)
    button = page.locator(".menu__knop")
    tab_to(page, button)
    press(page, "Enter")
    link = page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Vergelijken")
    expect(link).to_be_visible()
    tab_to(page, link, 12)
    press(page, "Escape")
    expect(link).to_be_hidden()
    expect(button).to_be_focused()
    assert named(page) == "Menu"
    press(page, "Enter")
    tab_to(page, link, 12)
    press(page, "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vergelijken")


def test_find_the_own_municipality_by_a_former_name(open_unseen: Open) -> None:
    page = open_unseen("kaart/")
    tab_to(page, page.get_by_label("Naam van uw gemeente"))
    page.keyboard.type("hoogezand")
    press(page, "ArrowDown", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Midden-Groningen")
    tab_to(page, page.locator("main .kaart a").first, 20)


def test_answer_the_decision_aid_and_read_the_reasons(open_unseen: Open) -> None:
    page = open_unseen("keuzehulp/")
    tab_to(page, page.locator("main input[type=radio]:checked").first)
    press(page, "ArrowDown")
    expect(page).to_have_url(re.compile("#"))
    variant = page.locator(".kz-stand a").first
    tab_to(page, variant, 60)
    press(page, "Enter")
    expect(page.locator(":target, h1").first).to_be_visible()


def test_open_every_kind_of_open_data(open_unseen: Open) -> None:
    page = open_unseen("data/")
    for name in ("alles.json", "praktijken.csv", ".xlsx"):
        link = page.locator(f"main a[href$='{name}']").first
        tab_to(page, link)
        assert page.evaluate("(href) => fetch(href).then((r) => r.ok)", link.get_attribute("href"))
