"""Long pages: a list of contents that says where you are, folds that open, a letter with an open zero."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser import LAPTOP, PHONE
from conftest import Open

INK_IN_THE_MIDDLE = """character => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  Object.assign(paper, { font: '400 200px "Atkinson Hyperlegible Next"', textAlign: "center" });
  paper.fillText(character, 100, 167);
  return paper.getImageData(98, 90, 4, 20).data.some((value, n) => n % 4 === 3 && value > 0);
}"""
WIDTHS = """cell => ["0", "1", "8"].map(digit => {
  const text = document.createElement("span");
  text.textContent = digit.repeat(20);
  cell.append(text);
  const { width } = text.getBoundingClientRect();
  text.remove();
  return Math.round(width);
})"""


def current(page: Page) -> list[str]:
    """What the list of contents says of where the reader is."""
    return page.locator(".themabalk [aria-current=location]").all_inner_texts()


def test_a_zero_is_open_and_digits_stand_below_each_other_in_tables(open_page: Open) -> None:
    page = open_page("varianten/poh-jeugd/")
    page.evaluate("document.fonts.ready")
    assert [c for c in "08O" if page.evaluate(INK_IN_THE_MIDDLE, c)] == ["8"]
    assert len(set(page.locator("table td").first.evaluate(WIDTHS))) == 1


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=lambda v: str(v["width"]))
@pytest.mark.parametrize("path", ["varianten/ojg/", "themas/samenwerking/", "waarom/", "onderzoek/"])
def test_the_contents_say_where_you_are(path: str, viewport: ViewportSize, open_page: Open) -> None:
    page = open_page(path, viewport=viewport)
    links = page.get_by_role("navigation", name="Onderdelen van deze pagina").get_by_role("link")
    assert current(page) in ([], [links.first.inner_text()])
    links.nth(2).click()
    expect(links.nth(2)).to_have_attribute("aria-current", "location")
    expect(links.nth(2)).to_be_in_viewport(ratio=0.9)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(links.last).to_have_attribute("aria-current", "location")
    assert current(page) == [links.last.inner_text()]


def test_the_contents_are_a_plain_list_without_javascript(open_page: Open) -> None:
    page = open_page("waarom/", java_script_enabled=False)
    assert current(page) == []
    page.locator(".themabalk a").nth(1).click()
    expect(page.locator("h2:target")).to_be_in_viewport()


def test_a_phone_shows_the_search_field_with_the_menu_closed(open_page: Open) -> None:
    page = open_page("waarom/", viewport=PHONE)
    expect(page.get_by_role("navigation", name="Hoofdmenu").locator(".menu__lijst")).not_to_be_visible()
    page.get_by_role("searchbox", name="Zoeken").fill("kosten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=kosten")
