"""Sections: menus, trails, and at most one item of the main menu current on every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from conftest import ROOT, Site, all_pages
from page_kinds import KINDS, pages_by_kind
from voorveld.facts import addresses
from voorveld.open_data.downloads import downloads
from voorveld.outputs.pages import pages
from voorveld.pipeline import Result
from voorveld.sections import SECTIONS
from voorveld.sections.finding_way import foot_menu, main_menu, section_of, trail_of, ways_on
from voorveld.settings import Settings


def current_items(address: str) -> list[tuple[str, str]]:
    return [(item.name, item.current) for item in main_menu(address) if item.current]


@pytest.mark.parametrize(
    ("address", "current"),
    [
        (addresses.THEMES, ("Thema's", "page")),
        (addresses.theme("regie"), ("Thema's", "true")),
        (addresses.compare_theme("regie"), ("Vergelijken", "true")),
        (addresses.compare_variant("soh"), ("Vergelijken", "true")),
        (addresses.facet("cijfers", "geteld"), ("Voorbeelden", "true")),
        (addresses.finding("dubbele-id"), ("Meedoen", "true")),
    ],
)
def test_the_section_of_a_page_is_current(address: str, current: tuple[str, str]) -> None:
    assert current_items(address) == [current]


@pytest.mark.parametrize("address", [addresses.HOME, addresses.QUESTIONS, addresses.ABOUT, addresses.GAPS])
def test_nothing_is_current_outside_the_menu(address: str) -> None:
    assert current_items(address) == []
    assert not [item for item in main_menu() if item.current]


def test_trails_name_what_lies_above() -> None:
    assert trail_of(addresses.PRACTICES) == ()
    assert trail_of(addresses.facet("duur", "jaar")) == (
        ("Praktijkvoorbeelden", addresses.PRACTICES),
        ("Per kenmerk", addresses.FACETS),
    )
    assert trail_of(addresses.finding("dubbele-id")) == (
        ("Meedoen", addresses.GUIDE),
        ("Alle meldingen", addresses.GUIDE_FINDINGS),
    )


def test_sections_are_unlike_and_menus_lead_to_them() -> None:
    assert len({s.id for s in SECTIONS}) == len({s.address for s in SECTIONS}) == len(SECTIONS)
    links = [item for menu in foot_menu() for item in menu.links]
    assert [menu.heading for menu in foot_menu()] == [
        "Vinden",
        "Vergelijken",
        "Lezen",
        "Meedoen",
        "Over deze site",
    ]
    for item in (*main_menu(), *links, *ways_on()):
        assert section_of(item.address.partition("#")[0]), item
    assert ways_on()[-1].address == addresses.HOME


def test_pages_lie_within_their_section_and_are_of_its_kinds(fictitious: Result) -> None:
    given = downloads(fictitious.catalogue, Settings())
    for section in SECTIONS:
        for page in pages(fictitious.catalogue, Settings(), given, (section,)):
            assert section_of(page.address) is section
            assert page.kind in section.kinds


# Addresses that were promised to stay. More may be added; none of these may go.
PROMISED = (
    "",
    "zoeken/",
    "praktijkvoorbeelden/",
    "praktijkvoorbeelden/per/",
    "themas/",
    "varianten/",
    "gemeenten/",
    "provincies/",
    "vergelijken/",
    "cijfers/",
    "kaart/",
    "keuzehulp/",
    "startvragen/",
    "onderzoek/",
    "witte-vlekken/",
    "waarom/",
    "begrippen/",
    "instrumenten/",
    "redactie/",
    "redactie/meldingen/",
    "data/",
    "wijzigingen/",
    "over/",
    "colofon/",
    "privacy/",
    "toegankelijkheid/",
)


def test_promised_addresses_have_a_page_and_a_section(fictitious: Result) -> None:
    made = {page.address for page in all_pages(fictitious.catalogue, Settings())}
    written = {f"{path.stem}/" for path in (ROOT / "docs").glob("*.md")}
    assert set(PROMISED) <= made | written
    parts = {part.address for s in SECTIONS for part in s.parts}
    assert set(PROMISED) <= {s.address for s in SECTIONS} | parts


def test_every_kind_of_page_is_on_the_real_site(real_site: Site) -> None:
    assert tuple(pages_by_kind(real_site.folder)) == KINDS


def test_at_most_one_item_of_the_menu_is_current_on_every_page(
    fictitious_site: Site, real_site: Site
) -> None:
    for site in (fictitious_site, real_site):
        count = sum(_menu_is_clear(path) for path in site.pages())
        assert count == len(site.pages()) > 90


def _menu_is_clear(path: Path) -> bool:
    page = html.fromstring(path.read_bytes())
    (menu,) = page.xpath("//nav[@aria-label='Hoofdmenu']")
    assert len(menu.xpath(".//a")) == len(main_menu()) >= 9, path
    assert len(menu.xpath(".//*[@aria-current]")) <= 1, path
    return True
