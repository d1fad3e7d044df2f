"""The comparison: what is shown, what is called equal, which figures share a line, and taking along."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, Unpack

import pytest
from lxml import html
from msgspec.structs import replace
from playwright.sync_api import Locator, Page, ViewportSize, expect
from pypdf import PdfReader

import node_tools
import recount
from browser import LAPTOP, NARROW, PHONE, WindowOptions
from conftest import ROOT, Open, Site, contents, loaded
from voorveld.facts.comparability import compare
from voorveld.facts.comparand import Comparand, as_json, comparands
from voorveld.facts.reasons import reasons_data
from voorveld.model import edtf
from voorveld.model.choices import Evidence, Requirement

HARD = "hoeksche-waard-jeugdprofessional-ggz"
THREE = ("den-haag-praktijkondersteuner-jeugd", "groningen-ojg-pilots", HARD)
COLUMNS: dict[str, Any] = recount.read(ROOT / "practices" / "_lijsten" / "kenmerken.yaml")["termen"]


def compared(open_page: Open, *ids: str, more: str = "", **options: Unpack[WindowOptions]) -> Page:
    page = open_page("vergelijken/?" + "&".join(f"p={i}" for i in ids) + more, **options)
    expect(page.locator("#naast-elkaar")).to_be_visible()
    return page


def how_many_in_each(lines: Locator, selector: str) -> list[int]:
    """Per line how many of its elements are such; asked of all lines at once."""
    found: list[int] = lines.evaluate_all(
        "(lines, selector) => lines.map((line) => line.querySelectorAll(selector).length)", selector
    )
    return found


def row(page: Page, theme: str, name: str) -> list[str]:
    number = [
        t.stem
        for t in sorted(
            (ROOT / "practices" / "_themas").glob("*.yaml"), key=lambda p: int(recount.read(p)["volgorde"])
        )
    ].index(theme) + 1
    found = page.locator(f"tbody.thema-{number} tr:has(> th:text-is('{name}'))")
    return [" ".join(text.split()) for text in found.locator("td").all_inner_texts()]


def test_every_characteristic_of_every_chosen_practice_is_there_with_its_kind_of_empty(
    open_unseen: Open,
) -> None:
    labels = {
        "leeg-niet-gelezen": "Nog niet gelezen",
        "leeg-niet-gevonden": "Niet gevonden",
        "leeg-niet-gevraagd": "Niet gevraagd",
        "leeg-geen": "Is er niet",
        "leeg-niet-van-toepassing": "Niet van toepassing",
        "niet-ingevuld": "Niet ingevuld",
    }
    page = compared(open_unseen, *THREE)
    data = recount.practices()
    terms = {
        name: recount.read(p)["termen"]
        for p in (ROOT / "practices" / "_lijsten").glob("*.yaml")
        if "termen" in recount.read(p)
        for name in [p.stem]
    }
    seen = 0
    for column, about in COLUMNS.items():
        values = [recount.values(data[i], about["thema"], column) for i in THREE]
        # A theme marked empty counts for its characteristics too.
        if all(v == ["niet-ingevuld"] for v in values):
            continue
        themes = {
            t.stem: int(recount.read(t)["volgorde"]) for t in (ROOT / "practices" / "_themas").glob("*.yaml")
        }
        line = (
            page.locator(f"tbody.thema-{themes[about['thema']]} tr")
            .filter(has=page.locator("th", has_text=about["naam"]))
            .first
        )
        cells = line.locator("td").all_inner_texts()
        for n, wanted in enumerate(values):
            text = cells[n]
            for value in wanted:
                term = terms.get(about.get("lijst", ""), {}).get(value)
                word = (
                    labels.get(value) or (term if isinstance(term, str) else (term or {}).get("naam")) or ""
                )
                assert word.casefold() in text.casefold(), (column, THREE[n], value, text)
                seen += 1
    assert seen > 40


def test_not_yet_read_names_the_source_in_which_it_may_stand(open_unseen: Open) -> None:
    page = compared(open_unseen, HARD, "den-haag-praktijkondersteuner-jeugd")
    cells = page.locator("td:has(.leeg--niet-gelezen)")
    assert cells.count() > 3
    assert all(how_many_in_each(cells, "a"))
    title = recount.practices()[HARD]["bronnen"]["adviseur-2021"]["titel"]
    expect(page.locator("tr:has(> th:text-is('Nog te lezen bronnen'))")).to_contain_text(f"A: {title}")


def test_only_differences_hides_what_is_equal_and_what_nobody_knows_and_says_so(open_page: Open) -> None:
    page = compared(open_page, *THREE)
    equal = page.locator("tr.gelijk").count() + page.locator("tr.onbekend").count()
    everything = page.locator("tr:is(.gelijk, .verschilt, .onzeker, .onbekend)").count()
    assert equal
    page.get_by_label("Alleen verschillen").check()
    expect(page.locator("tr:is(.gelijk, .onbekend)")).to_have_count(0)
    unsure = page.locator("tr.onzeker").count()
    assert page.locator("tr.verschilt").count() + unsure < everything - equal
    assert unsure == 0
    hidden = " ".join(page.locator(".naast__noot").all_inner_texts())
    assert "Verborgen, want" in hidden
    expect(page).to_have_url(re.compile("verschil=1"))
    page.reload()
    expect(page.get_by_label("Alleen verschillen")).to_be_checked()


def test_unknown_is_never_called_equal_or_different(open_unseen: Open) -> None:
    page = compared(open_unseen, *THREE)
    nobody_knows = ".leeg--niet-gelezen, .leeg--niet-gevonden, .leeg--niet-gevraagd, .leeg--niet-ingevuld"
    for unknown in how_many_in_each(page.locator("tr.gelijk"), nobody_knows):
        assert not unknown
    different = page.locator("tr.verschilt")
    unknown_cells = how_many_in_each(different, "td:has(.leeg:not(.leeg--geen))")
    for cells, unknown in zip(how_many_in_each(different, "td"), unknown_cells, strict=True):
        assert cells - unknown >= 2


def test_the_conflict_stands_in_the_comparison_with_both_values(open_unseen: Open) -> None:
    page = compared(open_unseen, HARD, "den-haag-praktijkondersteuner-jeugd")
    figures = page.locator(".naast__cijfers")
    expect(figures).to_contain_text("234")
    expect(figures).to_contain_text("243")


def test_figures_travel_whole_with_their_certainty_conflict_and_source(open_unseen: Open) -> None:
    page = compared(open_unseen, HARD, "groningen-ojg-pilots")
    rows = page.locator(".naast__cijfers tbody tr:has(> th)")
    files = recount.practices()
    assert rows.count() == sum(len(files[i]["cijfers"]) for i in (HARD, "groningen-ojg-pilots"))
    assert page.locator(".naast__cijfers thead").first.locator("th").all_inner_texts() == [
        "Voorbeeld",
        "Waarde",
        "Periode en noemer",
        "Hoe zeker",
        "Bron",
    ]
    cells = rows.evaluate_all(
        """rows => rows.map((row) => [...row.querySelectorAll('td')]
            .map((cell) => [cell.querySelectorAll('.zeker').length, cell.innerText]))"""
    )
    assert all(row[2][0] == 1 for row in cells)
    assert all("[" in row[3][1] for row in cells)
    saving = rows.filter(has_text="circa € 240.000")
    expect(saving.locator("xpath=following-sibling::tr[1]")).to_contain_text("Betrouwbare aantallen")
    disputed = rows.filter(has_text="234 jeugdigen").first
    expect(disputed.locator("xpath=following-sibling::tr[1]")).to_contain_text(
        "Bronnen spreken elkaar tegen: ook 243 jeugdigen."
    )
    lines = page.locator(".naast__cijfers").inner_text().splitlines()
    assert not [line for line in lines if line.strip().startswith(";")], "no line begins with a loose end"


def test_sources_in_a_comparison_are_named_and_listed(open_page: Open) -> None:
    """[1] of one example is not [1] of the other, and on paper nobody can press it."""
    page = compared(open_page, *THREE)
    page.get_by_label("Ook de teksten").check()
    expect(page.locator("tr.in-woorden").first).to_be_visible()
    cites = page.locator("#uitkomst a.bron")
    assert cites.count() > 30
    assert not [text for text in cites.all_inner_texts() if re.match(r"\[\d+\b", text)]
    listed = page.locator(".naast__bronnen li")
    named = {text.split(": ")[0] for text in listed.all_inner_texts()}
    for text in set(page.locator("#uitkomst td a.bron").all_inner_texts()):
        assert any(text.startswith(f"[{name}") for name in named), text


def test_figures_apart_say_why_once_and_name_the_other(open_unseen: Open) -> None:
    page = compared(open_unseen, "den-haag-praktijkondersteuner-jeugd", "groningen-ojg-pilots")
    apart = page.locator(".naast__apart")
    assert apart.count()
    for part in apart.all():
        told = part.locator("ul > li").all_inner_texts()
        assert told
        assert all(text.startswith("Waarom apart: ") and " naast " in text for text in told)
        assert len({text.partition(". ")[2] for text in told}) == len(told), "no reason is said twice"
        assert all("Den Haag" in text and "Groninger" in text for text in told)


def test_what_you_can_ask_comes_from_what_is_unknown(open_unseen: Open) -> None:
    page = compared(open_unseen, *THREE)
    lists = page.locator(".naast__navragen .les")
    expect(lists).to_have_count(3)
    mine = lists.filter(has=page.locator("h4", has_text="Jeugdprofessional GGZ Hoeksche Waard"))
    expect(mine).to_contain_text("Welk totaal klopt, 234 of 243?")
    expect(mine).to_contain_text("Vraag na; niet gevonden in wat wij helemaal lazen: hoe gemeten")
    expect(mine).to_contain_text("Lees eerst verder in ")


def test_choosing_by_typing_removing_and_going_back(open_page: Open) -> None:
    page = open_page("vergelijken/")
    status = page.locator(".kiezer__stand")
    expect(status).to_have_text("Kies twee tot vier voorbeelden.")
    field = page.get_by_label("Naam van een voorbeeld")
    field.fill("bestaat niet")
    page.keyboard.press("Enter")
    expect(status).to_have_text("Wij vinden geen voorbeeld met ‘bestaat niet’ in de naam.")
    for name in ("Hoeksche Waard", "Den Haag"):
        field.fill(name)
        page.keyboard.press("Enter")
    expect(page.locator("#naast-elkaar")).to_contain_text("Jeugdprofessional GGZ Hoeksche Waard")
    expect(status).to_contain_text("Twee voorbeelden naast elkaar.")
    page.get_by_role("button", name="Haal weg: Jeugdprofessional GGZ Hoeksche Waard").click()
    expect(page.locator("#naast-elkaar")).to_have_count(0)
    expect(page.locator("button:focus")).to_have_text(re.compile("^Praktijkondersteuner Jeugd Den Haag"))
    page.go_back()
    expect(page.locator("#naast-elkaar")).to_be_visible()


def count_of(variant: str) -> int:
    return sum(variant in p["varianten"] for p in recount.practices().values())


def test_variants_say_what_is_filled_for_how_many_and_nothing_that_is_not_so(open_unseen: Open) -> None:
    """Numbers and texts are counted as words are; what is empty says why; unequal groups do not 'differ'."""
    variants = ("poh-jeugd", "ojg", "soh")
    page = open_unseen("vergelijken/?v=" + "&v=".join(variants))
    expect(page.locator(".naast tbody[class^=thema-]")).to_have_count(8)
    outcome = page.locator("#uitkomst")
    expect(outcome).not_to_contain_text("Bij geen van deze ingevuld")
    expect(outcome).not_to_contain_text("verschilt")
    expect(outcome).not_to_contain_text("bij ons niet ingevuld")
    expect(page.get_by_label("Alleen verschillen")).to_be_hidden()
    columns = recount.read(ROOT / "practices" / "_lijsten" / "kenmerken.yaml")["termen"]
    for column, about in columns.items():
        head = page.get_by_role("rowheader", name=about["naam"], exact=True)
        cells = page.locator(".naast tbody tr").filter(has=head).locator("td").all_inner_texts()
        for variant, told in zip(variants, cells, strict=True):
            mine = [p for p in recount.practices().values() if variant in p["varianten"]]
            known = [
                p
                for p in mine
                if not recount.values(p, about["thema"], column)[0].startswith(("leeg-", "niet-ingevuld"))
            ]
            assert (f"van {len(mine)})" in told) == bool(known), (variant, column, told)
            assert ("niet " in told) or len(known) == len(mine) or "is er niet" in told, (column, told)
    unread = page.locator(".naast tr").filter(has=page.locator("th", has_text="Nog te lezen bronnen")).first
    for told in unread.locator("td").all_inner_texts():
        assert "lazen wij er" in told and told != "geen", told


def test_variants_side_by_side_on_eight_themes(open_page: Open) -> None:
    page = open_page("vergelijken/?v=poh-jeugd&v=ojg&v=soh")
    expect(page.locator("#naast-elkaar")).to_contain_text("Ondersteuner Jeugd en Gezin")
    expect(page.locator(".naast tbody[class^=thema-]")).to_have_count(8)
    practices = recount.practices()
    payers = [
        v
        for p in practices.values()
        if "ojg" in p["varianten"]
        for v in recount.values(p, "financiering-en-juridische-kaders", "betalers")
    ]
    expect(
        page.locator("tr", has=page.locator("th", has_text="Wie betaalt")).locator("td").nth(1)
    ).to_contain_text(f"Gemeente ({payers.count('gemeente')} van {count_of('ojg')})")
    expect(page.get_by_text("Cijfers horen bij voorbeelden, niet bij varianten")).to_be_visible()
    page.get_by_label("Ook de teksten").check()
    expect(page.locator("tr.in-woorden")).to_have_count(8)


def test_the_matrix_counts_as_the_yaml(open_unseen: Open) -> None:
    page = open_unseen("vergelijken/")
    practices = recount.practices()
    themes = sorted(
        (ROOT / "practices" / "_themas").glob("*.yaml"), key=lambda p: int(recount.read(p)["volgorde"])
    )
    columns = recount.read(ROOT / "practices" / "_lijsten" / "kenmerken.yaml")["termen"]
    variants = {p.stem: recount.read(p) for p in (ROOT / "practices" / "_varianten").glob("*.yaml")}
    rows = page.locator(".matrix tbody tr")
    assert rows.count() == len(variants)
    for line in rows.all():
        variant = str(line.locator("th a").get_attribute("href")).split("/")[-2]
        mine = [p for p in practices.values() if variant in p["varianten"]]
        counts = []
        for theme in themes:
            cells = [
                recount.values(p, theme.stem, c)[0]
                for p in mine
                for c, about in columns.items()
                if about["thema"] == theme.stem
            ]
            known = [c for c in cells if c != "niet-ingevuld" and not c.startswith("leeg-")]
            counts.append(f"{len(known)} van {len(cells)}")
        assert line.locator("td > a").all_inner_texts() == counts, variant


_NAMED = re.compile(r"(?:^|(?<=\), ))(.+?) \((\d+) van (\d+)\)")


def test_what_is_named_most_says_of_which_characteristic(real_site: Site) -> None:
    """`Positief (1 van 1)` below young people and parents was an impression of professionals."""
    columns = {(about["thema"], about["naam"]): column for column, about in COLUMNS.items()}
    seen = Counter[str]()
    for variant in sorted(p.stem for p in (ROOT / "practices" / "_varianten").glob("*.yaml")):
        mine = [p for p in recount.practices().values() if variant in p["varianten"]]
        for theme, told in _most_named(real_site, variant):
            name, _, values = told.partition(": ")
            assert (theme, name) in columns, (variant, theme, told)
            column = columns[theme, name]
            counted = Counter(
                _name(COLUMNS[column]["lijst"], word)
                for p in mine
                for word in set(recount.values(p, theme, column))
            )
            for value, count, total in _NAMED.findall(values):
                assert (int(count), int(total)) == (counted[value], len(mine)), (variant, theme, told)
                seen[theme] += 1
    assert len(seen) == 8, seen


def _name(vocabulary: str, word: str) -> str:
    """A word of a list as readers see it; of a list that does not know it, the word."""
    term = recount.read(ROOT / "practices" / "_lijsten" / f"{vocabulary}.yaml")["termen"].get(word, word)
    return str(term if isinstance(term, str) else term["naam"])


def _most_named(site: Site, variant: str) -> Iterator[tuple[str, str]]:
    """Per theme what a variant's practices name most: on the page of all variants, and on its own."""
    for cell in html.fromstring(site.text("vergelijken")).xpath(
        f"//table[contains(@class, 'matrix')]/tbody/tr[th/a[contains(@href, '/{variant}/')]]/td[span]"
    ):
        link = cell.xpath("a/@href")[0]
        yield link.partition("#")[2], " ".join(cell.find("span").text_content().split())
    for block in html.fromstring(site.text(f"vergelijken/varianten/{variant}")).xpath(
        "//ul[contains(@class, 'perthema')]/li[p[@class='klein']]"
    ):
        told = block.xpath("p[@class='klein']")[0].text_content()
        yield block.xpath("h2/@id")[0], " ".join(told.split())


def test_the_print_loses_no_column_and_no_question(open_page: Open, tmp_path: Path) -> None:
    page = compared(open_page, *THREE, "twenterand-poh-jeugd-ggz")
    headings = page.locator(".naast").first.locator("thead th").all_inner_texts()
    cells = [" ".join(t.split()) for t in page.locator(".naast td").all_inner_texts()]
    page.pdf(path=tmp_path / "v.pdf", prefer_css_page_size=True)
    reader = PdfReader(tmp_path / "v.pdf")
    width, height = reader.pages[0].mediabox.width, reader.pages[0].mediabox.height
    assert width > height
    assert abs(float(width) - 841.9) < 2
    printed = "".join("".join(p.extract_text() for p in reader.pages).split())
    for text in [*headings, *cells]:
        for word in text.split():
            assert word in printed, text


def test_abbreviations_in_the_result_are_explained_without_a_mouse(open_page: Open) -> None:
    page = compared(open_page, *THREE)
    page.get_by_label("Ook de teksten").check()
    expect(page.locator("tr.in-woorden").first).to_be_visible()
    section = page.get_by_role("region", name="Afkortingen in deze vergelijking")
    words = set(page.locator("#uitkomst .naast abbr").all_inner_texts())
    assert words
    assert set(section.locator("dt").all_inner_texts()) == words
    section.get_by_role("link", name="CJG", exact=True).click()
    expect(page.locator(":target")).to_contain_text("Centrum voor Jeugd en Gezin")


@pytest.mark.parametrize("viewport", [PHONE, NARROW], ids=["390", "320"])
def test_on_a_phone_every_cell_says_whose_it_is(viewport: ViewportSize, open_page: Open) -> None:
    page = compared(open_page, *THREE, viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    label = page.evaluate(
        "getComputedStyle(document.querySelector('.naast td[data-kop]'), '::before').content"
    )
    assert label == '"Praktijkondersteuner Jeugd Den Haag"'


def test_without_javascript_prepared_comparisons_hold_every_practice(open_page: Open) -> None:
    page = open_page("vergelijken/", java_script_enabled=False)
    expect(page.get_by_text("Zelf kiezen werkt met JavaScript.")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="SOH", exact=True).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("SOH")
    mine = {p["naam"] for p in recount.practices().values() if "soh" in p["varianten"]}
    every = page.locator(".perthema a")
    expect(every).to_have_count(8)
    ways: list[str] = every.evaluate_all("links => links.map((link) => link.href)")
    for way in ways:
        page.goto(way)
        table = page.locator("table.matrix")
        assert set(table.locator("tbody th a").all_text_contents()) == mine
        assert all(text.strip() for text in table.locator("td").all_inner_texts())
    page.goto(ways[0].split("varianten/")[0] + "themas/samenwerking/")
    expect(page.locator("table.matrix tbody tr")).to_have_count(
        len(list((ROOT / "practices" / "_varianten").glob("*.yaml")))
    )


def test_a_page_carries_for_every_characteristic_what_the_file_says() -> None:
    files = recount.practices()
    seen = Counter[str]()
    for address, page in contents(ROOT / "practices").items():
        practice = files.get(address.removeprefix("praktijkvoorbeelden/").strip("/"))
        if practice is None:
            continue
        tree = html.fromstring(page)
        for column, about in COLUMNS.items():
            rows = tree.xpath(f".//*[@data-thema='{about['thema']}']//*[@data-kenmerk='{column}']")
            theme = tree.xpath(f".//*[@data-thema='{about['thema']}']")
            marks = [e.get("data-leeg") for e in [*rows, *theme] if e.get("data-leeg")]
            values = len(rows[0].xpath(".//*[@data-waarde]")) if rows else 0
            wanted = recount.values(practice, about["thema"], column)
            if values:
                _, one_of = recount.stated(practice, about["thema"], column)
                assert len(wanted) + one_of == values, (address, column)
                seen["waarde"] += 1
            else:
                kind = f"leeg-{marks[0]}" if marks else "niet-ingevuld"
                assert wanted == [kind], (address, column)
                seen[kind] += 1
    assert len(seen) > 3, "values and several kinds of empty"
    assert seen["waarde"] > 20


def some_comparands() -> list[Comparand]:
    """Real ones, and variations in everything that may differ."""
    catalogue = loaded(ROOT / "practices").catalogue
    real = [c for p in catalogue.practices for c in comparands(catalogue, p)]
    draw = random.Random(4)
    made = []
    for number in range(250):
        base = draw.choice(real)
        change: dict[str, Any] = draw.choice(
            [
                {"evidence": draw.choice(list(Evidence))},
                {"detail": draw.choice(["", "Alleen jongens", "alleen jongens"])},
                {"denominator": draw.choice(["", "gesprekken", "afgesloten trajecten"])},
                {"is_part": draw.random() < 0.5},
                {"per": draw.choice(["", "jaar", "hele pilot"])},
                {"price_level": draw.choice([None, 2019, 2021])},
                {"period": edtf.parse(f"20{draw.randint(10, 24)}"), "period_words": "een jaar"},
                {"compared_with": draw.choice(["", "vorig jaar"])},
                {"period": edtf.parse("2019-03/2020-12"), "period_words": "maart 2019 t/m december 2020"},
                {"value": None},
                {"coverage": draw.choice(["Eén praktijk", "Nederland", "De hele gemeente"])},
                {"asks": draw.choice([(asked,) for asked in Requirement])},
            ]
        )
        made.append(replace(base, owner=f"voorbeeld-{number}.yaml", **change))
    return real + made


def test_browser_and_build_agree_on_which_figures_compare() -> None:
    found = some_comparands()
    families = [
        (a, b)
        for a, b in combinations(found, 2)
        if a.indicator == b.indicator or a.indicator in b.comparable_with
    ]
    others = random.Random(5).sample(list(combinations(found, 2)), 1500)
    pairs = [*random.Random(6).sample(families, min(len(families), 4000)), *others]
    expected = [[r.text for r in compare(a, b)] for a, b in pairs]
    asked = [[json.loads(as_json(a)), json.loads(as_json(b))] for a, b in pairs]
    done = subprocess.run(
        [str(node_tools.node()), str(ROOT / "tests" / "browser_modules" / "judging.js")],
        input=json.dumps({"reasons": reasons_data(), "pairs": asked}),
        capture_output=True,
        text=True,
        check=True,
    )
    answers = json.loads(done.stdout)
    for (one, other), said, (there, back) in zip(pairs, expected, answers, strict=True):
        assert there == said, (one, other)
        assert back == said, (other, one)
    assert sum(not s for s in expected) > 20, "some pairs do compare"


COMPARED = "vergelijken/?p=groningen-ojg-pilots&p=hoeksche-waard-jeugdprofessional-ggz"


def test_only_differences_shortens_the_comparison(open_page: Open) -> None:
    page = open_page(COMPARED, viewport=LAPTOP)
    page.locator(".naast__groep").first.wait_for()
    height = "document.querySelector('.uitkomst').scrollHeight"
    rows = page.locator(".naast tbody tr:is(.gelijk, .verschilt, .onzeker, .onbekend)")
    before, all_rows, differing = page.evaluate(height), rows.count(), page.locator("tr.verschilt").count()
    page.get_by_role("checkbox", name="Alleen verschillen").check()
    expect(rows).to_have_count(differing)
    assert 0 < differing < all_rows / 2
    assert page.evaluate(height) < 0.75 * before
    expect(page.locator(".naast__navragen ul").first).to_be_hidden()
    links = page.get_by_role("navigation", name="Onderdelen van deze vergelijking").get_by_role("link")
    assert all(page.locator(str(a.get_attribute("href"))).count() == 1 for a in links.all())


def test_a_comparison_does_not_end_with_the_table_of_all_variants(open_page: Open) -> None:
    page = open_page("vergelijken/?v=ojg&v=soh")
    page.locator(".naast__groep").first.wait_for()
    everything = page.get_by_role("heading", name="Varianten op de acht thema's")
    expect(everything).to_be_hidden()
    page.get_by_role("button", name="Haal weg", exact=False).first.click()
    expect(everything).to_be_visible()


@pytest.mark.parametrize("path", ["vergelijken/", "vergelijken/themas/samenwerking/"])
def test_tables_of_variants_fit_on_a_laptop(path: str, open_page: Open) -> None:
    page = open_page(path, viewport={"width": 1280, "height": 800})
    wide = page.locator(".tabel").evaluate_all("boxes => boxes.filter(b => b.scrollWidth > b.clientWidth)")
    assert wide == []


def test_two_stand_side_by_side_on_a_phone_too(open_page: Open) -> None:
    page = open_page(COMPARED, viewport=PHONE)
    page.locator(".naast__groep").first.wait_for()
    left, right = (page.locator(".naast tr.verschilt td").nth(n).bounding_box() for n in (0, 1))
    assert left
    assert right
    assert left["y"] == right["y"]
    assert left["x"] < right["x"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_old_address_of_a_theme_within_a_comparison_arrives_and_leads_on(open_page: Open) -> None:
    page = open_page("vergelijken/varianten/ojg/#samenwerking", viewport=LAPTOP, java_script_enabled=False)
    theme = page.locator(":target")
    expect(theme).to_be_in_viewport()
    theme.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Samenwerking")
    expect(page.locator("table.matrix tbody tr").first).to_be_visible()
