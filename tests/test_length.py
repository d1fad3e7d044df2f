"""No page is long or heavy, whatever the number of examples, and no address that was published is lost.

Weight is counted of every page. Height is looked at in a browser, of the longest page of each kind. What
hundreds of examples do is seen in catalogues made in memory. In one all are different: together they have
all there is to tell apart, so of every kind of page the first sheets are looked at. In the other all are
alike, so that it can be counted whether all of them are told.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any
from urllib.parse import urljoin

import pytest
from lxml import html
from msgspec.structs import replace
from playwright.sync_api import Route

import recount
from browser import LAPTOP
from budgets import HEAVIEST, overspent, too_long
from conftest import ROOT, TODAY, Open, Site
from many_examples import copies, with_many
from page_kinds import OF_MANY, Sample, samples, settle
from usable_plugin import Look
from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.places import municipality_link, practices_in_municipality
from voorveld.open_data.downloads import downloads
from voorveld.outputs.frame import PageFrame, Told
from voorveld.outputs.generated import Page
from voorveld.outputs.pages import pages
from voorveld.pipeline import Result, read_document
from voorveld.sections import SECTIONS, figures, themes
from voorveld.sections.map import SECTION as MAP
from voorveld.sections.section import Draft, Given, Section
from voorveld.settings import Settings
from voorveld.source.files import list_files
from voorveld.views.sheets import sheets

HIGHEST, HIGHEST_OF_MANY = 12_000, 15_000
FRAME = 8_000
"""What the frame around the content of a page weighs."""
MANY, FEW = 600, 75
"""Examples in the catalogue of different ones; and so few that the map still names them, which is most."""
LATER_SHEET = re.compile(r"/blad-([3-9]|\d\d)")
MUCH_ALIKE = 40
"""So many stand for the hundreds of pages that tell of one example or one municipality each."""
HIGH = ("variant", "variant_figures", "figures", "indicator", "answer", "compare_theme", "lesson_sheet")
"""Kinds of page with bars, rows or paragraphs below each other, which are high for their weight."""
PUBLISHED = ROOT / "tests" / "published_anchors.txt"


def test_nothing_weighs_more_than_it_may(real_site: Site) -> None:
    assert overspent(real_site.folder, recount.PRACTICES) == {}


def test_no_kind_of_page_is_high(sample: Sample, look: Look) -> None:
    page = look(sample.path)
    settle(page)
    height = int(page.evaluate("document.documentElement.scrollHeight"))
    if height > HIGHEST:
        assert sample.path in {addresses.practice(name) for name in too_long(recount.PRACTICES)}, height


def test_height_is_looked_at_of_every_kind(real_site: Site) -> None:
    assert len(samples(real_site.folder)) > 40


@pytest.fixture(scope="module")
def of_copies(fictitious: Result) -> list[Page]:
    """The pages that tell of all examples, of a catalogue with hundreds that are alike."""
    settings = Settings(built_on=TODAY)
    made = downloads(fictitious.catalogue, settings)
    return [*pages(copies(fictitious.catalogue, 400), settings, made, (themes.SECTION, figures.SECTION))]


@pytest.fixture(scope="module")
def real() -> Catalogue:
    """The real examples and lists, read and not judged."""
    files, _ = list_files(ROOT / "practices", "practices")
    return Catalogue(tuple(d for file in files for d in [read_document(file)[0]] if d), TODAY)


@pytest.fixture(scope="module")
def many(real: Catalogue) -> Catalogue:
    """The real examples with hundreds of different ones more."""
    return with_many(real, MANY)


@pytest.fixture(scope="module")
def of_many(many: Catalogue) -> list[Page]:
    """The first sheets of everything, with many examples."""
    settings = Settings(built_on=TODAY)
    return [*pages(many, settings, downloads(many, settings), tuple(map(first_sheets, SECTIONS)))]


class SomeOfEach(Given, frozen=True):
    """What pages are made from, when of those about one example or municipality only some are asked for."""

    def wants(self, address: str) -> bool:
        """Whether the page at an address is one of those."""
        some = (
            *(addresses.practice(practice.id) for practice in self.catalogue.practices[:MUCH_ALIKE]),
            *(
                municipality_link(self.catalogue, n).uri
                for n in islice(self.catalogue.municipalities, MUCH_ALIKE)
            ),
        )
        return address in some


def first_sheets(section: Section) -> Section:
    """The section with the first two sheets of every list: the others hold no more."""

    def drafts(given: Given) -> Iterator[Draft]:
        for draft in section.pages(SomeOfEach(given.catalogue, given.settings, given.made, given.sections)):
            if not LATER_SHEET.search(draft.address):
                yield draft

    return replace(section, pages=drafts)


def heavy(of: Iterable[Page]) -> dict[str, int]:
    """The pages that weigh too much."""
    weights = {page.address: len(page.html.encode()) + FRAME for page in of}
    return {at: n for at, n in weights.items() if n > HEAVIEST}


def test_no_page_is_heavy_with_many_examples(of_many: list[Page]) -> None:
    assert heavy(of_many) == {}
    kinds = {"finder", "practice", "municipality", "variant", "lessons", "gaps"}
    assert {page.kind.id for page in of_many} > kinds


def test_what_is_said_on_a_sheet_leads_from_there_to_its_example(of_many: list[Page]) -> None:
    """The same words stand on the page of a list and on its sheets, which lie deeper."""
    sheets_of_figures = [page for page in of_many if page.kind.id == "indicator_sheet"]
    links = [
        (page.address, urljoin(f"/{page.address}", str(a.get("href"))))
        for page in sheets_of_figures
        for a in html.fromstring(page.html).iter("a")
    ]
    astray = [link for link in links if re.search(r"./praktijkvoorbeelden/|./onderzoek/", link[1])]
    assert astray == []
    assert len(links) > len(sheets_of_figures) > 5


def test_a_page_that_names_examples_while_they_are_few_is_not_heavy_either(real: Catalogue) -> None:
    settings, few = Settings(built_on=TODAY), with_many(real, FEW)
    found = list(pages(few, settings, downloads(real, settings), (MAP,)))
    assert 'data-plaats="' in found[0].html and "praktijkvoorbeelden/getrokken-" in found[0].html
    assert heavy(found) == {}


def test_what_is_taken_along_counts_examples_that_a_page_has_no_room_to_name(
    many: Catalogue, of_many: list[Page]
) -> None:
    beside = {file.uri: file.data for page in of_many for file in page.beside}
    (map_values,) = (
        text for uri, text in beside.items() if uri.startswith("kaart/") and uri.endswith(".csv")
    )
    having = {
        municipality_link(many, n).name: len(practices_in_municipality(many, n)) for n in many.municipalities
    }
    told = {row["gemeente"]: int(row["voorbeelden"]) for row in rows_of(map_values) if row["gemeente"]}
    assert told == {name: count for name, count in having.items() if count}
    around = [
        row for uri, text in beside.items() if re.match("gemeenten/.*csv", uri) for row in rows_of(text)
    ]
    assert {(row["gemeente"], int(row["voorbeelden"])) for row in around} <= set(having.items())
    assert len(around) > 100


def rows_of(table: bytes) -> list[dict[str, str]]:
    """The rows of a table that is taken along."""
    return list(csv.DictReader(table.decode("utf-8-sig").splitlines(), delimiter=";"))


def answer(whole: str, route: Route) -> None:
    """The page at an address is this one; what it asks for is that of the real site."""
    route.fulfill(body=whole, content_type="text/html")


def test_no_page_is_high_with_many_examples(of_many: list[Page], open_page: Open) -> None:
    frame = PageFrame(ROOT / "overrides", Settings(built_on=TODAY), "")
    page, heights = open_page("", viewport=LAPTOP), {}
    start = page.url
    for kind in HIGH:
        heaviest = max((p for p in of_many if p.kind.id == kind), key=lambda p: len(p.html))
        told = Told(heaviest.title, heaviest.description)
        whole = frame.page(heaviest.address, heaviest.html, told, heaviest)
        page.route(start + heaviest.address, partial(answer, whole))
        page.goto(start + heaviest.address)
        settle(page)
        heights[heaviest.address] = int(page.evaluate("document.documentElement.scrollHeight"))
    assert min(heights.values()) > 2_000
    assert {at: n for at, n in heights.items() if n > HIGHEST_OF_MANY} == {}


def test_kinds_of_page_that_need_many_examples_are_made_of_many(of_many: list[Page]) -> None:
    assert {page.kind.id for page in of_many if page.kind.when_many} == set(OF_MANY) != set()


def test_every_example_is_on_a_sheet_and_every_sheet_leads_to_the_next(of_copies: list[Page]) -> None:
    listed = {
        p.address: html.fromstring(p.html) for p in of_copies if "/samenwerking/voorbeelden/" in p.address
    }
    named = [a.get("href") for page in listed.values() for a in page.xpath("//article/h2/a")]
    ids = [re.search(r"praktijkvoorbeelden/([^/]+)/", str(way)) for way in named]
    assert len({found[1] for found in ids if found}) == len(named) > 400
    after = [p.xpath("//p[contains(@class, 'verderop__volgende')]/a/@href") for p in listed.values()]
    assert [len(ways) for ways in after] == [1] * (len(listed) - 1) + [0]


def test_every_value_of_a_subject_is_on_its_page_or_on_a_sheet_and_so_is_every_drawn_one(
    of_copies: list[Page],
) -> None:
    told, drawn = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for page in of_copies:
        if page.address.startswith("cijfers/") and page.address != "cijfers/":
            tree, subject = html.fromstring(page.html), page.address.split("/")[1]
            for found, where in ((told, "//table//tr/th"), (drawn, "//li[@class='stippen__rij']")):
                ways = " ".join(map(str, tree.xpath(f"{where}/descendant::a[1]/@href")))
                found[subject] |= set(re.findall(r"kopie-\d+", ways))
    assert sum(map(bool, told.values())) > 5
    assert {len(copied) for copied in told.values() if copied} == {400}
    assert {len(copied) for copied in drawn.values() if copied} == {400}


def test_of_a_long_row_of_sheets_few_are_listed_and_every_one_is_two_steps_away() -> None:
    links = [sheet for sheet, _ in sheets("lijst/", tuple(range(900)), 3, str)]
    assert max(len(sheet.listed) for sheet in links) < 72
    from_first = {link.number for link in links[0].listed}
    assert set(range(1, 301)) == {link.number for n in from_first for link in links[n - 1].listed}
    few = [sheet for sheet, _ in sheets("lijst/", tuple(range(180)), 3, str)]
    assert all(sheet.listed == sheet.all for sheet in few)


def test_what_stands_in_a_list_stays_in_order_over_its_sheets() -> None:
    made = sheets("lijst/", tuple("abcdefg"), 3, str.upper)
    assert ["".join(rows) for _, rows in made] == ["abc", "def", "g"]
    first, second, last = (sheet for sheet, _ in made)
    assert [link.uri for link in first.all] == ["lijst/", "lijst/blad-2/", "lijst/blad-3/"]
    assert (second.here.first, second.here.last, second.start, second.shown) == ("D", "F", 3, 3)
    assert (first.before, last.after, first.label) == (None, None, "")
    assert second.label == ", blad 2 van 3"
    ((empty, rows),) = sheets("leeg/", (), 3, str)
    assert (rows, empty.total, empty.label) == ((), 0, "")


def test_all_figures_and_changes_stand_on_the_page_of_an_example_and_the_first_are_open(
    real_site: Site,
) -> None:
    practices = recount.practices()
    for name in (
        max(practices, key=lambda name: len(practices[name].get("cijfers", ()))),
        max(practices, key=lambda name: len(practices[name]["redactie"]["wijzigingen"])),
    ):
        page = html.fromstring(real_site.text(f"praktijkvoorbeelden/{name}"))
        ids = [row.removeprefix("cijfer-") for row in page.xpath("//tr/@id")]
        assert sorted(ids) == sorted(figure["id"] for figure in practices[name]["cijfers"])
        assert page.xpath("//tr[@id][not(ancestor::details)]/@id") == page.xpath("//tr/@id")[:8]
        days = page.xpath("//section[@aria-labelledby='wijzigingen']//time/@datetime")
        told = [str(change["op"]) for change in practices[name]["redactie"]["wijzigingen"]]
        assert days == sorted(told, reverse=True)
        assert len(page.xpath("//section[@aria-labelledby='wijzigingen']//time[not(ancestor::details)]")) <= 4


def filled(practice: Any, theme: str) -> int:
    """The recount: characteristics of a theme with a value."""
    columns = recount.read(recount.PRACTICES / "_lijsten" / "kenmerken.yaml")["termen"]
    mine = [c for c, about in columns.items() if about["thema"] == theme]
    return sum(not re.match("leeg-|niet-ingevuld", recount.values(practice, theme, c)[0]) for c in mine)


def test_the_best_documented_are_those_of_the_rule_that_readers_are_told(real_site: Site) -> None:
    practices = recount.practices()
    for theme in ("samenwerking", "functieprofiel"):
        page = html.fromstring(real_site.text(f"themas/{theme}"))
        ways = page.xpath("//section[@aria-labelledby='per-praktijk']//h3/a/@href")
        best = [str(way).split("#")[0].rstrip("/").rpartition("/")[2] for way in ways]
        counts = [filled(practices[name], theme) for name in best]
        others = [filled(practice, theme) for name, practice in practices.items() if name not in best]
        assert len(best) == 5
        assert counts == sorted(counts, reverse=True)
        assert min(counts) >= max(others), theme
        assert (
            "Dit zijn de vijf waarvan wij de meeste kenmerken van dit thema hebben ingevuld. Bij een gelijke "
            "stand gaat voor wat de meeste helemaal gelezen bronnen heeft. Meer ingevuld is niet beter."
        ) in page.text_content()


def published() -> Iterator[tuple[str, set[str]]]:
    """Addresses that were published once, with the anchors they had."""
    for line in PUBLISHED.read_text(encoding="utf-8").splitlines():
        address, *anchors = line.split(" ")
        yield address.lstrip("/"), set(anchors)


def still_to_read() -> Iterator[str]:
    """The recount: the places in the reading list of sources that may hold what is noted as not read."""
    shared = recount.read(recount.PRACTICES / "_bronnen.yaml")
    for name, practice in recount.practices().items():
        for theme in practice["themas"].values():
            for entry in (theme, *theme.get("kenmerken", {}).values()):
                if isinstance(entry, dict) and entry.get("leeg") == "niet-gelezen":
                    cited = [c if isinstance(c, str) else c["bron"] for c in entry.get("bronnen", ())]
                    yield from (f"lees-{c}" if c in shared["bronnen"] else f"lees-{name}-{c}" for c in cited)


def test_every_address_and_anchor_that_was_published_still_arrives(real_site: Site) -> None:
    lost, to_read = {}, set(still_to_read())
    for address, named in published():
        # What was read since has no place in a reading list any more.
        anchors = {name for name in named if not name.startswith("lees-") or name in to_read}
        page = real_site.folder / address / "index.html"
        there = set(html.fromstring(page.read_bytes()).xpath("//@id")) if page.exists() else set()
        if gone := anchors - there:
            lost[address] = gone
    assert lost == {}
