"""Long pages: a list of contents that says where you are, folds that open, a letter with an open zero."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser import LAPTOP, PHONE, becomes
from conftest import Open

INK_IN_THE_MIDDLE = """character => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 200, height: 200 });
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  Object.assign(paper, { font: '400 200px "Atkinson Hyperlegible Next"', textAlign: "center" });
  paper.fillText(character, 100, 167);
  return paper.getImageData(98, 90, 4, 20).data.some((value, n) => n % 4 === 3 && value > 0);
}"""
HELPING = (
    "Specialistische ondersteuning op school",
    "Ondersteuner Jeugd en Gezin",
    "Praktijkondersteuner jeugd",
    "Medewerker van het lokale team",
)
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


def test_a_zero_is_open_and_digits_stand_below_each_other_in_tables(open_unseen: Open) -> None:
    page = open_unseen("onderzoek/")
    page.evaluate("document.fonts.ready")
    assert [c for c in "08O" if page.evaluate(INK_IN_THE_MIDDLE, c)] == ["8"]
    assert len(set(page.locator("table td").first.evaluate(WIDTHS))) == 1


@pytest.mark.parametrize("viewport", [PHONE, LAPTOP], ids=lambda v: str(v["width"]))
@pytest.mark.parametrize("path", ["varianten/ojg/", "themas/samenwerking/", "waarom/", "onderzoek/"])
def test_the_contents_say_where_you_are(path: str, viewport: ViewportSize, open_page: Open) -> None:
    page = open_page(path, viewport=viewport)
    links = page.get_by_role("navigation", name="Onderdelen van deze pagina").get_by_role("link")
    becomes(page, lambda: current(page) in ([], [links.first.inner_text()]), True)
    links.nth(2).click()
    expect(links.nth(2)).to_have_attribute("aria-current", "location")
    expect(links.nth(2)).to_be_in_viewport(ratio=0.9)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(links.last).to_have_attribute("aria-current", "location")
    expect(page.locator(".themabalk [aria-current=location]")).to_have_count(1)


def test_the_contents_are_a_plain_list_without_javascript(open_page: Open) -> None:
    page = open_page("waarom/", java_script_enabled=False)
    assert current(page) == []
    page.locator(".themabalk a").nth(1).click()
    expect(page.locator("h2:target")).to_be_in_viewport()


def test_a_phone_shows_the_search_field_with_the_menu_closed(open_unseen: Open) -> None:
    page = open_unseen("waarom/", viewport=PHONE)
    expect(page.get_by_role("navigation", name="Hoofdmenu").locator(".menu__lijst")).not_to_be_visible()
    page.get_by_role("searchbox", name="Zoeken").fill("kosten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=kosten")


def test_all_variants_stand_in_one_picture_by_where_and_what(open_unseen: Open) -> None:
    page = open_unseen("varianten/", viewport=LAPTOP)
    picture = page.get_by_role("table", name="Varianten naar waar de ondersteuner zit en wat die doet")
    expect(picture.get_by_role("link")).to_have_count(page.locator(".tegel h3 a").count())
    row = picture.get_by_role("row", name="Helpt zelf")
    expect(row.get_by_role("link")).to_have_text(
        [re.compile(rf"^{name}") for name in HELPING], use_inner_text=True
    )
    picture.get_by_role("link", name="Ondersteuner Jeugd en Gezin (OJG) 3 voorbeelden").press("Enter")
    expect(page.get_by_text("In het team én bij de huisarts · helpt zelf.")).to_be_visible()


def test_the_picture_of_variants_fits_on_a_phone_and_tells_the_place_with_each(open_page: Open) -> None:
    page = open_page("varianten/", viewport=PHONE)
    scrolls = page.locator(".beeld .tabel").evaluate("box => box.scrollWidth > box.clientWidth")
    assert not scrolls
    place = "cell => getComputedStyle(cell.closest('td'), '::before').content"
    assert page.get_by_role("link", name="Jeugdprofessional GGZ").first.evaluate(place) == (
        '"In het team én bij de huisarts"'
    )


def test_values_of_a_variant_are_bars_that_lead_to_the_filtered_finder(open_page: Open) -> None:
    page = open_page("varianten/poh-jeugd/")
    value = page.locator("[aria-labelledby=in-balken] .staven > li").first
    found = re.fullmatch(r"(.+) \((\d+) van \d+\)\s*", value.inner_text())
    assert found
    name, count = found.groups()
    value.get_by_role("link", name=name).click()
    expect(page.locator(".vinden__stand")).to_contain_text(count)
    expect(page.get_by_role("list", name="Uw keuzes").get_by_role("listitem")).to_have_count(3)


def test_the_page_of_a_variant_shows_five_by_a_rule_and_leads_to_all_of_them(open_page: Open) -> None:
    page = open_page("varianten/poh-jeugd/", java_script_enabled=False)
    expect(page.locator(".kaart")).to_have_count(5)
    expect(page.get_by_text("Dit zijn de vijf waarvan wij de meeste kenmerken en cijfers")).to_be_visible()
    everyone = page.get_by_role("link", name=re.compile(r"^Alle \d+ voorbeelden, op plaats$"))
    told = re.search(r"\d+", everyone.inner_text())
    assert told
    everyone.click()
    expect(page.locator("main .verwant .klein")).to_have_count(int(told[0]))
    places = page.locator("main .verwant .klein").all_inner_texts()
    named = [place.split("; ")[1].split(".")[0].casefold() for place in places]
    letters = [place.removeprefix("'s-").removeprefix("'") for place in named]
    known = [place for place in letters if not place.startswith("plaats ")]
    assert letters[: len(known)] == sorted(known)


def test_figures_of_a_variant_are_two_clicks_away_without_javascript(open_page: Open) -> None:
    page = open_page("varianten/poh-jeugd/", java_script_enabled=False)
    subject = page.locator(".onderwerpen > li").first
    name, count = subject.get_by_role("link").inner_text(), subject.locator("span").inner_text()
    subject.get_by_role("link").click()
    heading = page.get_by_role("heading", level=2, name=name, exact=True)
    values = page.locator("main div:has(> h2)", has=heading)
    expect(values.locator("tbody th[scope=row]")).to_have_count(int(count.split()[0]))


def test_an_old_address_of_a_study_arrives_at_its_row_and_leads_on(open_page: Open) -> None:
    page = open_page("onderzoek/#cpb-2020", java_script_enabled=False)
    row = page.locator("tr:target")
    expect(row).to_be_in_viewport()
    name = row.get_by_role("link").inner_text()
    row.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_what_is_folded_on_a_theme_opens_for_its_anchor_and_on_paper(open_page: Open) -> None:
    page = open_page("themas/samenwerking/#onderdeel-2")
    expect(page.locator("#onderdeel-2")).to_be_in_viewport()
    expect(page.locator(".plooien > details").nth(1).locator("p").first).to_be_visible()
    closed = page.locator(".plooien > details").first.locator("p").first
    expect(closed).to_be_hidden()
    page.emulate_media(media="print")
    expect(closed).to_be_visible()
