"""Search as readers use it: words, synonyms, phrases, mistakes, keyboard, phone, and nothing from outside.

Counts are judged by reading the built pages again with lxml, word by word, without the index.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Protocol, Unpack
from urllib.parse import quote

import pytest
from lxml import html
from playwright.sync_api import Browser, Dialog, Page, Route, expect

import indexed
import recount
from browser import PHONE, WindowOptions, asset, becomes, layout_shift
from conftest import FICTITIOUS, ROOT, LoadWith, Open, Site, all_pages, build, copy_project
from file_systems import file_systems
from voorveld.commands import search_index
from voorveld.commands.search_index import SearchIndexFailed, build_search_index
from voorveld.facts import addresses
from voorveld.model.slug import slug
from voorveld.outputs.browser_tables import name_table
from voorveld.outputs.search_page import content_of, labels_of, searchable
from voorveld.outputs.search_text import counted_on, front_coded, in_signs, names_on_pages, words_of
from voorveld.pipeline import Result
from voorveld.sections import SECTIONS
from voorveld.sections.search import entries_of
from voorveld.settings import Settings

# Pages that hold nothing of their own, only what is found elsewhere: they would match everything.
LEFT_OUT = re.compile(
    "zoeken/|kaart/|praktijkvoorbeelden/per/|vergelijken/(themas|varianten|dias)/|redactie/meldingen/|lessen/|404.html"
    "|(themas|varianten)/[^/]+/[^/]+/|witte-vlekken/[^/]+/|tijdlijn/|(?!wijzigingen/).*/blad-[0-9]+/"
)
OVERVIEWS = (
    *("memo/index.html", "lijst/index.html", "antwoorden/index.html"),
    *("praktijkvoorbeelden/index.html", "gemeenten/index.html", "gemeenten/namen/index.html"),
    "provincies/index.html",
)
# What is no content, as a reader would say it: menus, the foot, sources' numbers, repeated lists.
NO_CONTENT = (
    "//nav|//form|//svg|//footer|//thead|//caption|//*[@aria-hidden='true']|//*[@hidden]|//dialog|//noscript|//label"
    "|//script|//style|//template|//iframe|//section[@aria-labelledby='aanhalen' or "
    "@aria-labelledby='verwant']"
    + "".join(
        f"|//*[contains(concat(' ', @class, ' '), ' {name} ')]"
        for name in (
            *("klopt", "thema__verder", "aanhalen", "afkortingen", "verwant", "bron", "bronnen"),
            *("alleen-papier", "leeg", "kop__verder", "omgeving"),
        )
    )
)


# What stands on many pages in these is a label; of the glossary each term is one of its own.
HEADINGS = ".//h2|.//h3|.//h4|.//h5|.//h6"
FACTS = ".//dt[not(../@id)]|.//th"


class Search(Protocol):
    """Opens the search page, with an answer when words are given."""

    def __call__(
        self, words: str | None = ..., *, extra: str = ..., **options: Unpack[WindowOptions]
    ) -> Page: ...


@pytest.fixture
def search(open_page: Open) -> Search:
    """Opens the search page, with an answer when words are given."""
    return _searching(open_page)


@pytest.fixture
def search_unseen(open_unseen: Open) -> Search:
    """The same where nothing is drawn: for tests that press keys and read, and never click."""
    return _searching(open_unseen)


def _searching(open_window: Open) -> Search:
    def go(words: str | None = None, *, extra: str = "", **options: Unpack[WindowOptions]) -> Page:
        page = open_window("zoeken/" + (f"?q={quote(words)}{extra}" if words is not None else ""), **options)
        if words:
            expect(page.get_by_role("status")).to_contain_text("gevonden")
        return page

    return go


@pytest.fixture(scope="module")
def texts(real_site: Site) -> dict[str, list[str]]:
    """Per address of a searched page its plain words, in order, read from the built pages."""
    mains = {}
    for path in real_site.pages():
        name = path.relative_to(real_site.folder).as_posix()
        if not LEFT_OUT.match(name) and name not in OVERVIEWS:
            main = html.fromstring(path.read_bytes()).find(".//main")
            # A municipality without a practice has nothing but what stands elsewhere too.
            if not name.startswith("gemeenten/") or main.xpath(".//*[@class='kaart']"):
                mains[name.removesuffix("index.html")] = main
    titles = {said(main.find(".//h1")) for main in mains.values()}
    headings = Counter(text for main in mains.values() for text in {said(e) for e in main.xpath(HEADINGS)})
    facts = Counter(text for main in mains.values() for text in {said(e) for e in main.xpath(FACTS)})
    for main in mains.values():
        for element in main.xpath(HEADINGS):
            if headings[said(element)] >= 5 or said(element) in titles:
                element.drop_tree()
        for element in main.xpath(FACTS):
            if facts[said(element)] >= 5:
                element.drop_tree()
        for element in main.xpath(NO_CONTENT):
            element.drop_tree()
    return {name: plain_words(" ".join(main.itertext())) for name, main in mains.items()}


def said(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def plain_words(text: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", plain)


def results(page: Page) -> list[str]:
    """The addresses of all results, after opening every group."""
    expect(page.locator("[aria-busy]")).to_have_count(0)
    buttons = page.locator(".treffers__meer")
    for _ in range(10):  # a list that is made anew, when more of the index came, has its button again
        if not buttons.count():
            break
        buttons.first.click()
    expect(buttons).to_have_count(0)
    addresses = page.locator(".treffer__naam a").evaluate_all(
        "links => links.map(a => a.getAttribute('href'))"
    )
    return [str(address).removeprefix("../") for address in addresses]


def total(page: Page) -> int:
    said = re.match(r"(\d+) pagina", page.get_by_role("status").inner_text())
    return int(said[1]) if said else 0


def with_word(texts: dict[str, list[str]], *forms: str) -> set[str]:
    """Pages with one of these words."""
    return {page for page, words in texts.items() if set(forms) & set(words)}


def with_beginning(texts: dict[str, list[str]], start: str) -> set[str]:
    """Pages with a word that begins so."""
    return {page for page, words in texts.items() if any(w.startswith(start) for w in words)}


@pytest.mark.parametrize("word", ["psycholoog", "subsidie", "drempel"])
def test_a_plain_word_finds_the_pages_that_have_it_and_counts_them(
    word: str, search: Search, texts: dict[str, list[str]]
) -> None:
    page = search(word)
    counts = [
        int(re.findall(r"\d+", way)[-1])
        for way in page.get_by_label("Toon").locator("option").all_inner_texts()
    ]
    assert counts[0] == sum(counts[1:]) == total(page)
    found = results(page)
    assert len(found) == len(set(found)) == total(page)
    assert with_word(texts, word) - set(found) == set()
    # Other forms of the word and of compounds (psychologen) may come with it; pages without any may not.
    assert {p for p in found if not any(word[:-2] in w for w in texts[p])} == set()


# Words within a word that have nothing to do with it, and what they stood in.
NO_COMPOUNDS = {
    "ouders": ("wethouders", "houders"),
    "onder": ("zonder", "daaronder", "onderwijs", "ondersteuner"),
    "waard": ("bewaard", "nissewaard", "waardering"),
    "wacht": ("verwacht",),
    "wijs": ("onderwijs",),
}


def test_a_word_within_a_word_is_a_hit_only_at_a_real_border(search_unseen: Search) -> None:
    page = search_unseen("")
    for word, others in NO_COMPOUNDS.items():
        ask(page, word)
        expect(page.locator(".ook-gezocht, .treffers").first).to_be_visible()
        also = page.locator(".ook-gezocht")
        said = also.inner_text() if also.count() else ""
        assert [other for other in others if re.search(rf"\b{other}\b", said)] == [], word


def ask(page: Page, words: str) -> None:
    """Another question in the same window, answered."""
    page.get_by_label("Wat zoekt u?").fill(words)
    page.get_by_label("Wat zoekt u?").press("Enter")
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"gevonden voor ‘{re.escape(words)}’"))


def test_the_same_question_has_the_same_order_whatever_was_asked_before(search: Search) -> None:
    page = search("POH")
    fresh = results(page)
    for other in ("jeugdhulp", "pohjeugd", "praktijk", "p"):
        ask(page, other)
    ask(page, "POH")
    assert results(page) == fresh


def test_what_is_empty_or_a_label_or_the_title_of_a_source_is_no_content(
    search: Search, texts: dict[str, list[str]]
) -> None:
    page = search('"nog niet gelezen"')
    spaced = {p: f" {' '.join(words)} " for p, words in texts.items()}
    expected = {p for p, text in spaced.items() if " nog niet gelezen " in text}
    assert set(results(page)) == expected
    assert not any(at.startswith("praktijkvoorbeelden/") for at in expected)
    ask(page, "functieprofiel")
    assert set(results(page)) == with_word(texts, "functieprofiel")
    ask(page, "yaml")
    assert not any("meldingen/" in at for at in results(page))


def test_poh_finds_praktijkondersteuner_and_the_other_way_round(
    search: Search, texts: dict[str, list[str]]
) -> None:
    short, long = search("POH"), search("praktijkondersteuner")
    expect(short.locator(".ook-gezocht")).to_contain_text("praktijkondersteuner")
    expect(long.locator(".ook-gezocht")).to_have_text(re.compile(r"^Ook gezocht op: (.+, )?POH(, .+)?\.$"))
    only_long = with_word(texts, "praktijkondersteuner") - with_word(texts, "poh")
    only_short = with_word(texts, "poh") - with_word(texts, "praktijkondersteuner")
    assert only_long
    assert only_short
    assert only_long <= set(results(short))
    assert {p for p in only_short if "poh" in texts[p]} <= set(results(long))


def test_consulent_finds_the_compound_jeugdconsulent(search: Search, texts: dict[str, list[str]]) -> None:
    page = search("consulent")
    expect(page.locator(".ook-gezocht")).to_contain_text("jeugdconsulent")
    only = {p for p, words in texts.items() if "jeugdconsulent" in words and "consulent" not in words}
    assert only
    assert only <= set(results(page))


def test_any_compound_that_ends_with_the_word_is_found(search: Search, texts: dict[str, list[str]]) -> None:
    page = search("verpleegkundige")
    compounds = {w for words in texts.values() for w in words if w.endswith("verpleegkundige")} - {
        "verpleegkundige"
    }
    assert compounds
    said = page.locator(".ook-gezocht").inner_text()
    assert all(word in said for word in sorted(compounds)[:3])
    assert {p for p, words in texts.items() if compounds & set(words)} <= set(results(page))


def test_among_other_words_a_word_brings_no_compounds_that_begin_so_and_names_of_sites_are_none(
    search_unseen: Search,
) -> None:
    page = search_unseen("wijk")
    expect(page.locator(".ook-gezocht")).to_contain_text("wijkteam")
    # Most pages have this word: its compounds would be fetched for nothing.
    ask(page, "gemeente")
    expect(page.locator(".ook-gezocht")).to_have_count(0)
    for typed in ("eigen bijdrage", "gemeente den haag", "Veluwe", "regio"):
        ask(page, typed)
        said = " ".join(page.locator(".ook-gezocht").all_inner_texts()).lower()
        assert not re.search("eigennamen|gemeentehuis|gemeenteraad|gezondveluwe|regioonline", said), typed


@pytest.mark.parametrize(
    ("typed", "also"),
    [
        ("CJG", "centrum voor jeugd en gezin"),
        ("wijkteam", "gebiedsteam"),
        ("gebiedsteam", "wijkteam"),
        ("kinderen", "jeugdige"),
        ("school", "onderwijs"),
        ("geestelijke gezondheidszorg", "ggz"),
        ("Den Haag", "'s-Gravenhage"),
        ("'s-Gravenhage", "Den Haag"),
        ("Delfzijl", "Eemsdelta"),
    ],
)
def test_words_that_mean_the_same_are_searched_too_and_named(
    typed: str, also: str, search_unseen: Search
) -> None:
    page = search_unseen(typed)
    expect(page.locator(".ook-gezocht")).to_contain_text(also, ignore_case=True)


def test_the_municipality_is_found_by_both_its_names_and_stands_on_top(search: Search) -> None:
    official, common = search("'s-gravenhage"), search("den haag")
    assert set(results(official)) == set(results(common))
    assert "gemeenten/den-haag/" in results(common)
    expect(common.locator(".op-naam li")).to_have_text(["Den Haag, gemeente"])
    expect(official.locator(".op-naam li")).to_have_text(["Den Haag, gemeente"])
    common.locator(".op-naam a").click()
    expect(common.get_by_role("heading", level=1)).to_have_text("Den Haag")


def test_an_abbreviation_stands_on_top_with_its_kinds(search_unseen: Search) -> None:
    page = search_unseen("ojg")
    assert sorted(page.locator(".op-naam li").all_inner_texts()) == ["OJG, begrip", "OJG, variant"]


def test_an_overview_is_found_by_its_name(search: Search) -> None:
    page = search("kaart")
    expect(page.locator(".op-naam li")).to_have_text(["Kaart, overzicht"])
    page.locator(".op-naam a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kaart")


def test_a_municipality_without_a_practice_leads_to_its_page(
    search: Search, texts: dict[str, list[str]]
) -> None:
    lists = ROOT / "practices" / "_lijsten"
    municipalities = recount.read(lists / "gemeenten.yaml")["gemeenten"]
    name = next(
        name
        for name, known in municipalities.items()
        if name.isalpha() and "ook" not in known and f"gemeenten/{name.lower()}/" not in texts
    )
    page = search(name)
    expect(page.locator(".zoekuitslag > .melding").first).to_have_text(
        f"Van de gemeente {name} kennen wij nog geen praktijkvoorbeeld. "
        f"Kijk bij {name} wat er in de buurt is."
    )
    page.locator(".zoekuitslag > .melding").first.get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_a_place_is_known_by_its_official_name_and_among_other_words(search_unseen: Search) -> None:
    page = search_unseen("'s-Hertogenbosch")
    notices = page.locator(".zoekuitslag .melding")
    expect(notices.first).to_have_text(
        "Van de gemeente Den Bosch kennen wij nog geen praktijkvoorbeeld. "
        "Kijk bij Den Bosch wat er in de buurt is."
    )
    expect(notices.last).not_to_contain_text("komt nergens voor")
    page.get_by_label("Wat zoekt u?").fill("huisarts den bosch")
    page.get_by_label("Wat zoekt u?").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("‘huisarts den bosch’")
    expect(notices.first).to_contain_text("Van de gemeente Den Bosch kennen wij nog geen praktijkvoorbeeld.")


def test_a_beginning_is_enough(search: Search, texts: dict[str, list[str]]) -> None:
    page = search("orthoped")
    assert set(results(page)) >= with_beginning(texts, "orthoped")
    assert total(page) > 0


def test_two_words_must_both_occur(search: Search, texts: dict[str, list[str]]) -> None:
    page = search("psychiater school")
    found = results(page)
    assert found
    for at in found:
        assert at in with_beginning(texts, "psychiater") | with_word(
            texts, "kinderpsychiater", "jeugdpsychiaters", "jeugdpsychiater"
        ), at
        assert at in with_beginning(texts, "school") | with_beginning(texts, "schol") | with_word(
            texts, "onderwijs", "hogeschool"
        ), at
    both = with_word(texts, "psychiater") & with_word(texts, "school")
    assert both <= set(found)


def test_a_phrase_in_quotes_stands_literally_on_every_result(
    search: Search, texts: dict[str, list[str]]
) -> None:
    page = search('"gerichter verwijzen"')
    spaced = {p: f" {' '.join(words)} " for p, words in texts.items()}
    expected = {p for p, text in spaced.items() if " gerichter verwijzen " in text}
    assert expected
    assert set(results(page)) == expected
    assert total(page) == len(expected)


def test_exact_words_leave_out_other_forms(search: Search, texts: dict[str, list[str]]) -> None:
    page = search("psycholoog")
    loose = total(page)
    page.get_by_label("Exacte woorden").check()
    expect(page).to_have_url(re.compile(r"\?q=psycholoog&exact=1$"))
    exact = {p for p, words in texts.items() if "psycholoog" in words}
    expect(page.get_by_role("status")).to_have_text(f"{len(exact)} pagina's gevonden voor ‘psycholoog’.")
    assert set(results(page)) == exact
    assert len(exact) < loose
    expect(page.locator(".ook-gezocht")).to_have_count(0)


def test_a_typing_mistake_is_searched_at_once_with_the_word_that_was_meant(search: Search) -> None:
    page = search("praktijkondersteunr")
    expect(page.get_by_role("status")).to_have_text(
        re.compile("^[0-9]+ pagina's gevonden voor ‘praktijkondersteuner’.$")
    )
    expect(page.locator(".zoekuitslag > .melding").first).to_have_text(
        "Het woord ‘praktijkondersteunr’ komt nergens voor. U ziet wat er is voor ‘praktijkondersteuner’."
    )
    page.get_by_label("Exacte woorden").check()
    expect(page.get_by_role("status")).to_have_text("Geen pagina's gevonden voor ‘praktijkondersteunr’.")


def test_nothing_found_says_which_word_to_drop_and_what_is_left_then(search: Search) -> None:
    page = search("huisarts xyzzyq")
    expect(page.locator(".zoekhulp")).to_contain_text("Het woord ‘xyzzyq’ komt nergens voor.")
    tip = page.locator(".zoekhulp li", has_text="Zonder ‘xyzzyq’")
    promised = tip.get_by_role("link").inner_text()
    tip.get_by_role("link").click()
    expect(page.get_by_role("status")).to_have_text(f"{promised} gevonden voor ‘huisarts’.")


def test_passage_has_the_words_marked_and_leads_to_the_heading(search: Search) -> None:
    page = search("wachtlijsten")
    first = page.locator(".treffer").first
    expect(first.locator(".treffer__tekst mark").first).to_be_visible()
    link = page.locator(".treffer__plek a").first
    expect(link).to_be_visible()
    href = str(link.get_attribute("href"))
    link.click()
    expect(page.locator(f"[id='{href.split('#')[1]}']")).to_be_in_viewport()


def test_a_term_leads_to_the_term_itself(search: Search) -> None:
    page = search("burgerservicenummer")
    term = page.locator(".treffer", has=page.locator("a[href='../begrippen/']"))
    term.scroll_into_view_if_needed()
    expect(term.locator(".treffer__plek a").first).to_have_attribute("href", "../begrippen/#bsn")


def test_nothing_jumps_while_the_list_closes(search: Search) -> None:
    page = search(viewport=PHONE)
    expect(page.locator(".alles--klaar")).to_be_visible()
    assert layout_shift(page) < 0.1


@pytest.mark.parametrize("broken", ["", "const"], ids=["weg", "onleesbaar"])
def test_the_list_of_everything_is_there_when_the_script_fails(broken: str, open_unseen: Open) -> None:
    page = open_unseen("over/")

    def fail(route: Route) -> None:
        if broken:
            route.fulfill(body=broken, content_type="text/javascript")
        else:
            route.abort()

    page.route(asset("search/search.js"), fail)
    page.goto(page.url.replace("over/", "zoeken/"))
    expect(page.locator("html:not([data-script])")).to_have_count(1)
    expect(page.locator(".alles__lijst a").first).to_be_visible()
    expect(page.locator(".alles--klaar")).to_have_count(0)


def test_keyboard_only_from_question_to_page(search_unseen: Search) -> None:
    page = search_unseen("")
    page.get_by_label("Wat zoekt u?").focus()
    page.keyboard.type("huisarts")
    expect(page.get_by_role("status")).to_contain_text("gevonden voor ‘huisarts’")
    expect(page).to_have_url(re.compile("q=huisarts"))
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#zoekuitslag a:focus")).to_be_visible()
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#zoekuitslag a:focus")).not_to_have_text(first)
    page.keyboard.press("ArrowUp")
    expect(page.locator("#zoekuitslag a:focus")).to_have_text(first)
    page.keyboard.press("ArrowUp")
    expect(page.locator("#zoekwoorden")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Zoeken")
    page.go_back()
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("huisarts")
    expect(page.get_by_role("status")).to_contain_text("gevonden voor ‘huisarts’")
    page.get_by_label("Wat zoekt u?").focus()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("")
    expect(page.get_by_role("status")).to_have_text("")
    expect(page.locator(".treffer")).to_have_count(0)
    expect(page).not_to_have_url(re.compile(r"\?"))


def test_what_was_typed_before_the_script_came_is_kept_and_asked(open_unseen: Open) -> None:
    page = open_unseen("over/")
    held: list[Route] = []
    page.route(asset("search/search.js"), lambda route: held.append(route))
    page.goto(page.url.replace("over/", "zoeken/?q=wijkteam"), wait_until="commit")
    page.get_by_label("Wat zoekt u?").fill("huisarts")
    becomes(page, lambda: len(held), 1)
    held[0].continue_()
    expect(page.get_by_role("status")).to_contain_text("gevonden voor ‘huisarts’")
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("huisarts")
    expect(page).to_have_url(re.compile(r"zoeken/\?q=huisarts$"))


def test_every_page_has_the_way_to_search_and_a_slash_leads_there(search: Search, address: str) -> None:
    page = search("")
    page.goto(f"{address}themas/samenwerking/")
    page.keyboard.press("/")
    expect(page.locator("[name=q]:focus")).to_be_visible()
    page.keyboard.type("huisarts")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/?q=huisarts")
    expect(page.get_by_role("status")).to_contain_text("gevonden voor ‘huisarts’")
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#zoekwoorden")).to_be_focused()


def test_questions_are_kept_in_the_history(search_unseen: Search) -> None:
    page = search_unseen("")
    field = page.get_by_label("Wat zoekt u?")
    for word in ("huisarts", "subsidie"):
        field.fill(word)
        field.press("Enter")
        expect(page.get_by_role("status")).to_contain_text(f"gevonden voor ‘{word}’")
    page.go_back()
    expect(field).to_have_value("huisarts")
    expect(page.get_by_role("status")).to_contain_text("gevonden voor ‘huisarts’")
    page.reload()
    expect(field).to_have_value("huisarts")
    expect(page.get_by_role("status")).to_contain_text("gevonden voor ‘huisarts’")


def test_ten_at_first_a_button_for_all_and_one_kind_when_the_reader_asks(search: Search) -> None:
    page = search("huisarts")
    hits = page.locator(".treffer")
    expect(hits).to_have_count(10)
    count = total(page)
    page.get_by_role("button", name=f"Toon alle {count}").click()
    expect(hits).to_have_count(count)
    # The focus goes on with the next.
    expect(page.locator(".treffer :focus")).to_have_count(1)
    ways = page.get_by_label("Toon")
    chosen = next(way for way in ways.locator("option").all_inner_texts() if way.startswith("Varianten"))
    ways.select_option(chosen)
    expect(page.locator(".treffer__soort").filter(has_not_text=re.compile("^variant$"))).to_have_count(0)
    expect(page.locator(".treffer__soort").first).to_have_text("variant")


def test_suggestions_come_while_typing_in_every_search_field(search_unseen: Search, address: str) -> None:
    page = search_unseen("")
    for path, selector in (("", "#zoekveld"), ("over/", "#zoekveld"), ("zoeken/", "#zoekwoorden")):
        page.goto(address + path)
        field = page.locator(selector)
        field.focus()
        expect(field).to_have_role("combobox")
        field.press_sequentially("friesl")
        options = page.get_by_role("listbox").get_by_role("option")  # results have a choice of their own
        expect(options.first).to_have_text("Friesland Fryslân, provincie")
        expect(field).to_have_attribute("aria-expanded", "true")
        field.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute("aria-activedescendant", str(options.first.get_attribute("id")))
        field.press("Escape")
        expect(options).to_have_count(0)
        field.fill("'s-gravenh")
        field.press("ArrowDown")
        field.press("Enter")
        expect(page).to_have_url(f"{address}gemeenten/den-haag/")


def test_suggestions_know_what_figures_are_about_and_their_first_questions(real_site: Site) -> None:
    content = (real_site.folder / addresses.NAMES).read_bytes()
    lines = {name: [what, at] for what, at, name in suggestions(content)}
    assert lines["Wachttijd"] == ["cijfers", "cijfers/wachttijd/"]
    assert lines["Wat kost het?"] == ["vraag met antwoord", "antwoorden/kosten/"]
    assert ["vraag aan de cijfers", "cijfers/#vraag-besparing"] in lines.values()
    pages = {p.name for p in (real_site.folder / addresses.FIGURES).iterdir() if p.is_dir()}
    named = {uri.split("/")[1] for _, uri in lines.values() if uri.startswith(addresses.FIGURES)}
    assert {name for name in named if name and not name.startswith("#")} == pages
    ids = set(re.findall(r'id="(vraag-[^"]+)"', real_site.text("cijfers")))
    answered = {f"vraag-{p.name}" for p in (real_site.folder / addresses.ANSWERS).iterdir() if p.is_dir()}
    assert {name.removeprefix("#") for name in named if name.startswith("#")} == ids - answered
    assert answered < ids


def test_a_search_field_asks_nothing_before_someone_goes_there_and_works_when_the_names_do_not_come(
    search: Search, address: str
) -> None:
    page = search("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/namen.json", lambda route: route.abort())
    page.goto(f"{address}over/", wait_until="networkidle")
    assert not any("suggesting" in url or "namen.json" in url for url in asked)
    with page.expect_request("**/namen.json"):
        page.locator("#zoekveld").focus()
    page.locator("#zoekveld").fill("huisarts")
    page.locator("#zoekveld").press("Enter")
    expect(page).to_have_url(f"{address}zoeken/?q=huisarts")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_results_fit_the_screen(width: int, search: Search) -> None:
    page = search("wijkteam", viewport={"width": width, "height": 800})
    page.locator(".treffer__tekst").first.scroll_into_view_if_needed()
    expect(page.locator(".treffer__tekst mark").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for target in page.locator(".zoekvorm button, .zoekvorm__veld, .soorten select, .treffers__meer").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 24


PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><script>alert(1)</script>",
    "<iframe src=javascript:alert(1)>",
    "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "{{7*7}}",
    "${alert(1)}",
    "<b>vet</b> huisarts",
    "</p><h1>weg</h1>",
    "<style>*{display:none}</style>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '"<img src=x onerror=alert(1)>"',
    "huisarts <img src=x onerror=alert(1)>",
    "<mark onmouseover=alert(1)>x",
    "%3Cscript%3E",
    "<details open ontoggle=alert(1)>",
    "<math><mtext></mtext><img src=x onerror=alert(1)></math>",
    "constructor",
    "__proto__",
    "toString hasOwnProperty",
    "<object data=javascript:alert(1)>",
    "\u202e<script>alert(1)</script>",
    '"' * 150,
    "(" * 150,
)


def test_what_is_typed_is_never_more_than_text(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    surprises: list[str] = []

    def note_and_close(dialog: Dialog) -> None:
        surprises.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note_and_close)
    page.on("pageerror", lambda error: surprises.append(str(error)))
    for payload in PAYLOADS:
        page.goto(f"{address}zoeken/?q={quote(payload)}")
        expect(page.get_by_role("status")).to_have_text(re.compile("gevonden|Typ een of meer"))
        odd = page.evaluate(
            """() => [...document.querySelectorAll('#zoekuitslag *, #zoekstatus *')].filter(e =>
               !['SECTION', 'NAV', 'UL', 'OL', 'LI', 'A', 'SPAN', 'P', 'DIV', 'H2', 'H3', 'MARK', 'BUTTON',
                'LABEL', 'SELECT', 'OPTION']
                 .includes(e.tagName)
               || [...e.attributes].some(a => a.name.startsWith('on') || /^javascript:/i.test(a.value)))
               .length"""
        )
        assert odd == 0, payload
        assert page.locator("h1").inner_text() == "Zoeken", payload
    assert surprises == []
    context.close()


def test_nothing_is_asked_elsewhere_and_a_strict_policy_has_no_complaints(
    real_site: Site, browser: Browser, address: str
) -> None:
    policy = (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
    )
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    text = real_site.text("zoeken").replace(
        "<head>", f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'
    )
    page.route(
        "**/zoeken/**", lambda route: route.fulfill(body=text, content_type="text/html; charset=utf-8")
    )
    page.goto(f"{address}zoeken/?q=huisarts")
    expect(page.get_by_role("status")).to_contain_text("gevonden voor ‘huisarts’")
    expect(page.locator(".treffer__tekst mark").first).to_be_visible()
    assert [url for url in asked if not url.startswith(address)] == []
    assert said == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()


def test_without_javascript_everything_stands_there_by_alphabet(search: Search, real_site: Site) -> None:
    page = search("", java_script_enabled=False, viewport=PHONE)
    expect(page.locator("noscript")).to_have_count(1)
    names = page.locator("#alles li[data-soort] a")
    practices = sum(
        p.is_dir() and p.name != "per" and not p.name.startswith("blad-")
        for p in (real_site.folder / "praktijkvoorbeelden").iterdir()
    )
    assert page.locator("#alles li[data-soort='voorbeeld'] a").count() == practices
    assert page.locator("#alles li[data-soort='provincie'] a").count() == 12
    letters = page.locator("#alles h3").all_inner_texts()
    assert letters == sorted(letters)
    assert f"{names.count()} namen" in page.locator("#alles .uitleg").inner_text()
    page.get_by_role("link", name="'s-Gravenhage").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Den Haag")


def test_with_javascript_the_list_is_folded_and_a_letter_opens_it(search: Search) -> None:
    page = search("")
    expect(page.locator("#letter-a")).to_be_hidden()
    page.get_by_text("Alles van A tot Z").click()
    expect(page.locator("#letter-a")).to_be_visible()


def test_when_the_index_is_missing_the_list_opens_and_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/zoekindex/**", lambda route: route.abort())
    page.goto(f"{address}zoeken/?q=huisarts")
    expect(page.get_by_role("status")).to_have_text(
        "Zoeken lukt nu niet. In de lijst van A tot Z hieronder staat alles op naam."
    )
    expect(page.locator("#letter-a")).to_be_visible()
    context.close()


def test_a_part_of_the_index_that_does_not_come_is_a_failure_and_no_answer(search_unseen: Search) -> None:
    page = search_unseen("")
    page.route("**/zoekindex/index/**", lambda route: route.abort())
    page.get_by_label("Wat zoekt u?").fill("huisarts")
    expect(page.get_by_role("status")).to_have_text(
        "Zoeken lukt nu niet. In de lijst van A tot Z hieronder staat alles op naam."
    )
    expect(page.locator("#letter-a")).to_be_visible()


def test_a_text_that_does_not_come_is_said_at_its_result(search: Search) -> None:
    page = search("")
    page.route("**/zoekindex/fragment/**", lambda route: route.abort())
    ask(page, "huisarts")
    expect(page.locator(".treffer__tekst").first).to_have_text(
        "De tekst van deze pagina kon niet worden opgehaald."
    )


def test_only_the_files_that_are_used_are_published(real_site: Site) -> None:
    names = {p.name for p in (real_site.folder / "zoekindex").iterdir()}
    meta = {n for n in names if n.endswith(".pf_meta")}
    assert len(meta) == 1
    assert names - meta == {
        "pagefind.js",
        "pagefind-entry.json",
        "wasm.nl.pagefind",
        "index",
        "fragment",
        "woorden.json",
        "synoniemen.json",
        "namen.json",
    }


def test_what_is_left_out_follows_from_the_kinds_of_page(fictitious: Result) -> None:
    for page in all_pages(fictitious.catalogue, Settings()):
        left_out = LEFT_OUT.match(page.file.uri) is not None or page.file.uri in OVERVIEWS
        left_out |= page.address.startswith("gemeenten/") and '<li class="kaart"' not in page.html
        assert page.in_full_text is not left_out, page.address


def without_index(site: Site, copy: Path) -> Path:
    """The pages of a site, written in another order, with the lists that the index is made with."""
    for path in sorted(site.folder.rglob("*.html"), reverse=True):
        target = copy / path.relative_to(site.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    (copy / "zoekindex").mkdir()
    for name in ("synoniemen.json", "namen.json"):
        (copy / "zoekindex" / name).write_bytes((site.folder / "zoekindex" / name).read_bytes())
    return copy


def index_of(site: Path) -> dict[Path, bytes]:
    folder = site / "zoekindex"
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_equal_pages_give_equal_indexes(fictitious: Result, fictitious_site: Site, tmp_path: Path) -> None:
    made = tuple(all_pages(fictitious.catalogue, Settings()))
    copy = without_index(fictitious_site, tmp_path / "kopie")
    build_search_index(copy, made)
    build_search_index(copy, made)
    assert index_of(copy) == index_of(fictitious_site.folder)


@pytest.mark.parametrize("seed", range(3))
def test_a_folder_that_lists_its_pages_in_another_order_gives_an_equal_index(
    seed: int,
    fictitious: Result,
    fictitious_site: Site,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Pagefind numbers pages as the folder lists them, and a disk lists them in one order: what it made is
    numbered again as if it had come by them in another."""
    monkeypatch.setattr(search_index, "_run", indexed.running_otherwise(seed))
    copy = without_index(fictitious_site, tmp_path / "kopie")
    build_search_index(copy, tuple(all_pages(fictitious.catalogue, Settings())))
    assert index_of(copy) == index_of(fictitious_site.folder)


def test_another_file_system_gives_an_equal_index(
    fictitious: Result, fictitious_site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the tests keep their files and, if this system has it, elsewhere: on disk or in memory."""
    made = tuple(all_pages(fictitious.catalogue, Settings()))
    copy = without_index(fictitious_site, tmp_path / "kopie")
    for place in file_systems(tmp_path)[:2]:
        monkeypatch.setattr(search_index, "_run", indexed.running_in(place))
        build_search_index(copy, made)
        assert index_of(copy) == index_of(fictitious_site.folder), place


def test_a_failing_indexer_is_one_dutch_line(
    fictitious_site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(search_index, "get_executable", lambda: None)
    with pytest.raises(
        SearchIndexFailed, match=r"^De zoekindex is niet gemaakt: het programma Pagefind ontbreekt\."
    ):
        build_search_index(fictitious_site.folder, ())
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho stuk >&2\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(search_index, "get_executable", lambda: broken)
    with pytest.raises(SearchIndexFailed, match=r"^De zoekindex is niet gemaakt\. Pagefind zei: stuk$"):
        build_search_index(fictitious_site.folder, ())


def test_a_build_without_the_indexer_fails(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "zonder", FICTITIOUS)
    with pytest.raises(
        AssertionError, match="De zoekindex is niet gemaakt: het programma Pagefind ontbreekt"
    ):
        build(project, PAGEFIND_BINARY_PATH=str(tmp_path / "weg"))


def test_facts_are_not_glued_together_and_sources_numbers_are_left_out() -> None:
    content = content_of(
        '<html><main id="inhoud"><dl><div><dt>Plaats</dt><dd>Voorbeeldstad </dd></div></dl>'
        '<p>Zeker <a class="bron" href="#b">[1]</a>.</p><dl><div '
        'id="poh"><dt>POH</dt><dd>x</dd></div></dl></main></html>'
    )
    page = searchable(content, labels_of([content])).html
    assert "<dt>Plaats:</dt> <dd>Voorbeeldstad;</dd> " in page
    assert "<p>Zeker.</p>" in page
    assert '<h3 data-pagefind-weight="1" id="poh">POH</h3>' in page


def test_title_lead_and_own_headings_go_first_and_are_measured() -> None:
    content = content_of(
        '<main><h1>Wie betaalt</h1><p class="kop__inleiding">Drie korte woorden</p>'
        '<h2 id="eigen">Eigen kop</h2><p>Tekst</p><h2 id="vast">Bronnen</h2><dl><dt>Vast</dt><dd>x</dd></dl>'
        '<h3><a href="x">Andere pagina</a></h3></main>'
    )
    others = [
        content_of(f'<main><h1>{n}</h1><h2 id="vast">Bronnen</h2><dl><dt>Vast</dt></dl></main>')
        for n in range(4)
    ]
    labels = labels_of([content, *others])
    page = searchable(content, labels)
    assert (page.title, page.lead, page.headings) == (2, 5, 7)
    assert ">Wie betaalt</h1><p" in page.html
    assert ">Eigen kop</p><main>" in page.html
    assert "<span data-pagefind-ignore>Bronnen</span>" in page.html
    assert "<dt data-pagefind-ignore>Vast" in page.html
    assert dict(labels.by_id) == {"vast": "Bronnen"}


def suggestions(content: bytes) -> list[tuple[str, str, str]]:
    """What every name that is suggested is, and where it leads."""
    return [
        (what, at.replace("*", slug(name)), name)
        for what, at, *lines in json.loads(content)
        for name in (line if isinstance(line, str) else line[0] for line in lines)
    ]


def test_a_name_stands_once_where_its_address_follows_and_an_example_keeps_its_address(
    load_with: LoadWith,
) -> None:
    name = "voorbeeldstad-praktijkondersteuner"
    text = (FICTITIOUS / f"{name}.yaml").read_text(encoding="utf-8")
    same = re.sub(r"(?m)^naam: .*$", "naam: Voorbeeldstad praktijkondersteuner", text)
    catalogue = load_with({f"{name}.yaml": same}).catalogue
    lines = json.loads(name_table(catalogue, entries_of(SECTIONS, catalogue)).content)
    assert [at for _, at, *_ in lines if name in at] == [addresses.practice(name)]
    assert "gemeenten/*/" in {at for _, at, *_ in lines}


def test_every_characteristic_is_suggested_with_its_theme(real_site: Site) -> None:
    lines = suggestions((real_site.folder / addresses.NAMES).read_bytes())
    at = {name: uri for what, uri, name in lines if what.startswith("kenmerk, bij ")}
    names = {
        column["naam"]
        for column in recount.read(recount.PRACTICES / "_lijsten" / "kenmerken.yaml")["termen"].values()
    }
    assert set(at) == names
    assert at["Toestemming"] == "themas/dossiervorming-en-logistiek/#kenmerk-toestemming"


def test_words_are_plain_and_coded_in_front() -> None:
    words = words_of(["De POH-jeugd in Coördinatie, 2019 www.voorbeeld.nl/poh-jeugd", "poh pohs"])
    assert words == ("coordinatie", "de", "in", "jeugd", "poh", "pohs")
    assert front_coded(words) == "0coordinatie0de0in0jeugd0poh3s"


def test_rising_numbers_are_a_sign_per_step() -> None:
    assert counted_on([0, 1, 3, 95, 368]) == "##$~#~~}"
    assert counted_on([]) == ""


def test_numbers_are_a_sign_each() -> None:
    assert in_signs([0, 1, 184, 0]) == "#$~~%#"


def test_names_are_looked_up_word_by_word() -> None:
    pages = ["Het Centrum voor Jeugd en Gezin.", "twee lokale teams", "poh jeugdig"]
    assert names_on_pages(
        ["centrum voor jeugd en gezin", "lokale team", "POH-J", "poh", "nergens iets"], pages
    ) == {
        "centrum voor jeugd en gezin": [0],
        "lokale team": [1],
    }
