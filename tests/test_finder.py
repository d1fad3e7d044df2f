"""The finder: choosing, counting, the address, taking along, by mouse, by keyboard and without script."""

from __future__ import annotations

import csv
import io
import json
import random
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Unpack

import pytest
from lxml import html
from playwright.sync_api import Locator, Page, Route, expect
from python_calamine import CalamineWorkbook

import evidence_recount
import recount
from browser import LAPTOP, PHONE, WindowOptions, becomes, layout_shift
from conftest import Open, Site
from test_map import recounted_municipalities

FINDER = "praktijkvoorbeelden/"
COLUMNS = {
    "betaler": ("financiering-en-juridische-kaders", "betalers"),
    "werkgever": ("functieprofiel", "werkgever"),
    "beroep": ("functieprofiel", "beroepen"),
    "werkplek": ("functieprofiel", "werkplek"),
    "partner": ("samenwerking", "partners"),
    "doel": ("heldere-doelstellingen", "doelen"),
    "afspraak": ("samenwerking", "afspraak"),
    "geldvorm": ("financiering-en-juridische-kaders", "financieringsvorm"),
}

# A finder is made of the list, or the list stands there as it came and no part waits for its script any more.
MADE = ".vinden--klaar"
GIVEN_UP = "html:not([data-script]) .vinden:not(.vinden--klaar)"


def counted() -> dict[str, dict[str, set[str]]]:
    """Per facet and value the practices that have it, straight from the YAML."""
    found: dict[str, dict[str, set[str]]] = {}
    for name, practice in recount.practices().items():
        mine = {facet: recount.values(practice, *column) for facet, column in COLUMNS.items()}
        mine["variant"] = practice["varianten"]
        mine["thema"] = [t for t, entry in practice["themas"].items() if "leeg" not in entry]
        mine["cijfers"] = [evidence_recount.rung(practice)]
        mine["wie-vertelt"] = [t for t, n in evidence_recount.ties(practice).items() if n] or [
            "geen-uitkomsten"
        ]
        mine["oordeel"] = list(evidence_recount.verdicts(practice)) or ["geen-oordeel"]
        mine["stand"] = [practice["status"][-1]["stand"]]
        for facet, values in mine.items():
            for value in values:
                found.setdefault(facet, {}).setdefault(value, set()).add(name)
    return found


def on_page(site: Site, place: str) -> set[str]:
    """The practices on the cards of the page of a place."""
    cards = site.text(place).split('<ul class="kaarten">')[1].split("</ul>\n")[0]
    return set(
        re.findall(r'<h[23] class="kaart__naam"><a href="\.\./\.\./praktijkvoorbeelden/([^/]+)/', cards)
    )


def hrefs(links: Locator) -> list[str]:
    """Where links lead, as it is written, in one question to the page."""
    found: list[str] = links.evaluate_all("(links) => links.map((a) => a.getAttribute('href'))")
    return found


def examples(links: Locator) -> list[str]:
    """The ids of the practices that links lead to."""
    return [href.split("/")[-2] for href in hrefs(links)]


def shown(page: Page) -> set[str]:
    """The ids of the practices in view, after all that fit were asked for, of a page that stands."""
    for way in ("[data-doe=alles]", "[data-doe=verder]"):
        if page.locator(way).is_visible():
            page.locator(way).click()
            expect(page.locator(way)).to_be_hidden()
    return set(examples(page.locator(".vinden__kaarten > .kaart:visible h3 a")))


def on_all_sheets(page: Page) -> set[str]:
    """The ids of all practices that a reader finds who leafs through the sheets."""
    found: set[str] = set()
    while True:
        found |= set(examples(page.locator(".vinden__kaarten > .kaart h3 a")))
        if not (onward := page.locator(".verderop__volgende a")).count():
            return found
        page.goto(str(onward.evaluate("link => link.href")))


def ready(open_page: Open, query: str = "", **options: Unpack[WindowOptions]) -> Page:
    page = open_page(FINDER + query, **options)
    expect(page.locator(".vinden--klaar")).to_be_visible()
    return page


def choose(page: Page, facet: str, value: str) -> None:
    group = page.locator(f'[data-facet="{facet}"]')
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    group.get_by_label(value, exact=False).first.click()


def test_counts_equal_an_independent_recount(open_page: Open) -> None:
    page = ready(open_page)
    for facet, by_value in counted().items():
        rows = page.locator(f'[data-facet="{facet}"] li').evaluate_all(
            "(rows) => rows.map((row) => [row.querySelector('input').getAttribute('value'),"
            " row.querySelector('.facet__aantal').textContent])"
        )
        found = {value: int(count.strip(" ()")) for value, count in rows}
        expected = {value: len(names) for value, names in by_value.items() if value != "onbekend"}
        assert {v: n for v, n in found.items() if v != "onbekend"} == expected, facet


def test_the_size_and_the_youth_region_are_those_of_its_municipalities_with_their_day(
    real_site: Site,
) -> None:
    listed = recount.read(recount.PRACTICES / "_lijsten" / "gemeenten.yaml")
    bounds = {"klein": 0, "kleiner": 25_000, "middelgroot": 50_000, "groot": 100_000}
    expected: dict[str, dict[str, set[str]]] = {"jeugdregio": {}, "inwoners": {}}
    for name, practice in recount.practices().items():
        area = practice["gebied"]
        places = [listed["gemeenten"][m] for m in recounted_municipalities(area)]
        found = {
            "jeugdregio": {p["jeugdregio"] for p in places} | ({area.get("jeugdregio")} - {None}),
            "inwoners": {
                max((b, c) for c, b in bounds.items() if int(p["inwoners"]) >= b)[1] for p in places
            },
        }
        for facet, values in found.items():
            for value in values or {"onbekend"}:
                expected[facet].setdefault(value, set()).add(name)
    table = json.loads((real_site.folder / FINDER / "facetten.json").read_text(encoding="utf-8"))
    for number, facet in enumerate(table["facetten"]):
        if facet["id"] in expected:
            ids = [value[0] for value in facet["waarden"]]
            shown: dict[str, set[str]] = {}
            for row in table["praktijken"]:
                for place in row[8][number]:
                    shown.setdefault(ids[place], set()).add(row[0])
            assert shown == expected[facet["id"]]
    overview = " ".join(html.fromstring(real_site.text(FINDER + "per")).text_content().split())
    assert [str(listed["herkomst"][k]["peildatum"]) for k in ("jeugdregio", "inwoners")] == [
        "2025",
        "2024-01-01",
    ]
    assert "in de indeling van 2025 (CBS)" in overview
    assert "op 1 januari 2024 (CBS)" in overview


def test_an_age_is_chosen_in_classes_and_until_18_is_no_18(real_site: Site) -> None:
    table = json.loads((real_site.folder / FINDER / "facetten.json").read_text(encoding="utf-8"))
    (number,) = [n for n, facet in enumerate(table["facetten"]) if facet["id"] == "leeftijd"]
    ids = [value[0] for value in table["facetten"][number]["waarden"]]
    shown = {row[0]: {ids[place] for place in row[8][number]} for row in table["praktijken"]}
    for name, practice in recount.practices().items():
        low, high = (
            [float(v) for v in recount.values(practice, "functieprofiel", column) if v.isdigit()]
            for column in ("leeftijd-vanaf", "leeftijd-tot")
        )
        ages = {"tot-12": (0, 12), "12-tot-18": (12, 18), "vanaf-18": (18, 99)}
        if low and high:
            reached = {c for c, (a, b) in ages.items() if min(low) < b and a < max(high)}
        elif low:
            reached = {c for c, (a, b) in ages.items() if a <= min(low) < b}
        else:
            reached = {c for c, (a, b) in ages.items() if high and a < max(high) <= b}
        assert shown[name] & set(ages) == reached, name
        assert reached or len(shown[name]) == 1, name


def test_within_a_facet_or_across_facets_and(open_page: Open, real_site: Site) -> None:
    facts = counted()
    page = ready(open_page)
    draw = random.Random(20261123)
    for _ in range(12):
        chosen = {
            f: draw.sample(sorted(facts[f]), k=min(2, len(facts[f]))) for f in draw.sample(sorted(facts), k=2)
        }
        query = "&".join(f"{facet}={','.join(values)}" for facet, values in chosen.items())
        page.goto(page.url.split("?")[0] + "?" + query)
        expect(page.locator(".vinden--klaar")).to_be_visible()
        sets = [set().union(*(facts[f][v] for v in values)) for f, values in chosen.items()]
        expected = set.intersection(*sets)
        assert shown(page) == expected, query
        total = len(recount.practices())
        expect(page.locator(".vinden__stand")).to_have_text(f"{len(expected)} van {total} voorbeelden")


def test_a_count_says_what_one_more_choice_gives(open_page: Open) -> None:
    facts = counted()
    page = ready(open_page, "?variant=poh-jeugd")
    for value, names in facts["werkplek"].items():
        row = page.locator(f'[data-facet="werkplek"] li:has(input[value="{value}"])')
        both = len(names & facts["variant"]["poh-jeugd"])
        expect(row.locator(".facet__aantal")).to_have_text(f" ({both})")
        expect(row.locator("input")).to_be_enabled() if both else expect(
            row.locator("input")
        ).to_be_disabled()
    for value, names in facts["variant"].items():
        count = page.locator(f'[data-facet="variant"] li:has(input[value="{value}"]) .facet__aantal')
        expect(count).to_have_text(f" ({len(names)})")
    expect(page.get_by_text("Grijze keuzes geven samen met uw andere keuzes geen voorbeeld.")).to_be_visible()


def test_the_choice_stands_in_the_address_and_survives_reload_and_back(open_page: Open) -> None:
    page = ready(open_page)
    choose(page, "variant", "OJG")
    choose(page, "provincie", "Groningen")
    expect(page).to_have_url(re.compile(r"praktijkvoorbeelden/\?variant=ojg&provincie=groningen$"))
    before = shown(page)
    page.reload()
    expect(page.locator(MADE)).to_be_visible()
    expect(page.get_by_role("button", name="Haal weg: Variant: OJG")).to_be_visible()
    assert shown(page) == before
    page.locator(".vinden__kaarten > .kaart:visible h3 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Haal weg: Provincie: Groningen")).to_be_visible()
    assert shown(page) == before
    page.go_back()
    page.wait_for_url("**/praktijkvoorbeelden/?variant=ojg")
    expect(page.locator(".chips li")).to_have_count(1)


def test_unknown_words_in_the_address_are_left_out(open_page: Open) -> None:
    page = ready(open_page, "?variant=bestaat-niet&sorteer=%3Cscript%3E&kies=weg,ook-weg&weergave=x")
    expect(page.locator(".vinden__stand")).to_have_text(f"Alle {len(recount.practices())} voorbeelden")


def test_nothing_found_says_which_choice_to_drop(open_page: Open) -> None:
    facts = counted()
    page = ready(open_page, "?variant=ojg&zoek=zzzz")
    expect(page.get_by_role("heading", name="Geen voorbeeld past bij al deze keuzes")).to_be_visible()
    count = len(facts["variant"]["ojg"])
    page.get_by_role(
        "button", name=f"Zonder keuze bij naam, plaats of variant ‘zzzz’: {count} voorbeelden"
    ).click()
    becomes(page, lambda: shown(page), facts["variant"]["ojg"])


def test_accents_and_capitals_do_not_matter_for_a_name(open_page: Open) -> None:
    page = ready(open_page)
    page.get_by_role("searchbox", name="Naam, plaats of variant").fill("HOEKSCHE")
    becomes(page, lambda: shown(page), {"hoeksche-waard-jeugdprofessional-ggz"})
    page.get_by_role("searchbox", name="Naam, plaats of variant").fill("fryske")
    becomes(page, lambda: "de-fryske-marren-praktijkondersteuner-jeugd" in shown(page), True)


def test_the_text_field_knows_variants_provinces_and_other_names(open_page: Open, real_site: Site) -> None:
    facts = counted()
    wierden, enschede = on_page(real_site, "gemeenten/wierden"), on_page(real_site, "gemeenten/enschede")
    fryslan, den_haag = on_page(real_site, "provincies/fryslan"), on_page(real_site, "gemeenten/den-haag")
    assert all((wierden, enschede, fryslan, den_haag))
    page = ready(open_page)
    field = page.get_by_role("searchbox", name="Naam, plaats of variant")
    for typed, expected in {
        "ojg": facts["variant"]["ojg"],
        "Fryslân": fryslan,
        "friesland": fryslan,
        "'s-Gravenhage": den_haag,
        "gemeente den haag": den_haag,
        "wierden,enschede": wierden | enschede,
    }.items():
        field.fill(typed)
        expect(page.locator(".vinden__kaarten > .kaart:visible")).to_have_count(len(expected))
        becomes(page, lambda: shown(page), expected)
    field.fill("poh-jeugd")
    expect(page.locator(".vinden__stand")).not_to_contain_text(re.compile(r"^[01] van"))
    count = int(page.locator(".vinden__stand").inner_text().split()[0])
    assert count >= len(facts["variant"]["poh-jeugd"])
    field.fill("zwolle")
    expect(page.locator(".vinden__hulp")).to_contain_text(
        "Van de gemeente Zwolle kennen wij nog geen praktijkvoorbeeld."
    )
    page.get_by_role("button", name="Toon wat er is in Overijssel").click()
    becomes(page, lambda: shown(page), on_page(real_site, "provincies/overijssel"))
    expect(page).to_have_url(re.compile(r"\?provincie=overijssel$"))


def test_a_list_of_values_is_searched_blind_to_accents_and_signs(open_page: Open) -> None:
    page = ready(open_page)
    group = page.locator("[data-facet=gemeente]")
    group.locator("summary").click()
    for typed, name in (("denhaag", "Den Haag"), ("ysselstein", ""), ("capelle a", "Capelle aan den IJssel")):
        group.get_by_role("searchbox").fill(typed)
        expect(group.locator("li:visible")).to_contain_text([name] if name else [])
    group.get_by_role("searchbox").fill("aan den yssel")
    expect(group.locator("li:visible")).to_have_count(1)


SORTED = [
    ("Laatst begonnen eerst", "jaar"),
    ("Sterkste uitkomsten eerst", "bewijs"),
    ("Nieuwste bron eerst", "bron"),
]


@pytest.mark.parametrize(("order", "key"), SORTED)
def test_sorting(order: str, key: str, open_page: Open, real_site: Site) -> None:
    table = json.loads((real_site.folder / FINDER / "facetten.json").read_text(encoding="utf-8"))
    place = {"jaar": 5, "bewijs": 11, "bron": 10}[key]
    numbers = {row[0]: row[place] for row in table["praktijken"]}
    page = ready(open_page)
    page.get_by_label("Volgorde").select_option(order)
    expect(page).to_have_url(re.compile("sorteer="))
    shown(page)
    links = page.locator(".vinden__kaarten > .kaart:visible h3 a")
    expect(links).to_have_count(len(numbers))
    found = [numbers[name] for name in examples(links)]
    assert found == sorted(found, reverse=True)
    assert len(found) == len(numbers)


def test_the_table_shows_the_same_practices(open_page: Open) -> None:
    page = ready(open_page, "?variant=soh")
    cards = shown(page)
    page.get_by_role("radio", name="Tabel").click()
    rows = page.get_by_role("table", name="Voorbeelden naar uw keuze").locator("tbody tr")
    expect(rows).to_have_count(len(cards))
    assert len(links := hrefs(rows.locator("a"))) == len(cards)
    assert {href.split("/")[0] for href in links} == cards
    expect(page).to_have_url(re.compile("weergave=tabel"))
    assert all(text.strip() for text in rows.locator("td").all_inner_texts())


def test_spreadsheet_and_csv_hold_the_choice_and_who_chose_it(open_page: Open, tmp_path: Path) -> None:
    page = ready(open_page, "?variant=soh,soj")
    names = set(page.locator(".vinden__kaarten > .kaart:visible h3 a").all_text_contents())
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als Excel (XLSX)").click()
    waiting.value.save_as(tmp_path / "x.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "x.xlsx"))
    assert book.sheet_names == ["Voorbeelden", "Keuze"]
    rows = book.get_sheet_by_name("Voorbeelden").to_python()
    assert {row[0] for row in rows[1:]} == names
    # Days are days and years are numbers, so that a spreadsheet can sort them.
    files = {p["naam"]: p for p in recount.practices().values()}
    at = {str(name): n for n, name in enumerate(rows[0])}
    assert len(at) == len(rows[0]), "no two columns have one title"
    for row in rows[1:]:
        newest, day = (row[at[f"Nieuwste bron, {part}"]] for part in ("jaar", "dag"))
        assert newest == "" or isinstance(newest, float)
        assert day == "" or (isinstance(day, date) and day.year == newest)
        checked = files[str(row[0])]["redactie"]["gecontroleerd_op"]
        assert row[at["Met de bronnen vergeleken op"]] == date.fromisoformat(checked)
        assert isinstance(row[at["Begonnen, jaar"]], float) or row[at["Begonnen"]] == "niet bekend"
        assert row[at["Begonnen, dag"]] == "" or isinstance(row[at["Begonnen, dag"]], date)
    choice = [tuple(row[:2]) for row in book.get_sheet_by_name("Keuze").to_python()]
    assert ("Variant", "SOH") in choice
    assert ("Variant", "SOJ") in choice
    assert ("Adres van deze keuze", page.url) in choice
    assert ("Aantal voorbeelden", f"{len(names)} van {len(recount.practices())}") in choice
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als CSV").click()
    waiting.value.save_as(tmp_path / "x.csv")
    data = (tmp_path / "x.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    numbers = {
        lines[0].index("Aantal cijfers"),
        lines[0].index("Begonnen, jaar"),
        lines[0].index("Nieuwste bron, jaar"),
    }
    assert [[str(cell) for cell in row] for row in rows] == [
        [f"{float(c):.1f}" if n in numbers and k and c else c for n, c in enumerate(line)]
        for k, line in enumerate(lines[: len(rows)])
    ]
    assert ["Variant", "SOH"] in [line[:2] for line in lines]
    assert len({len(line) for line in lines}) == 1, "every line has as many cells"


def test_a_practice_knows_previous_and_next_of_the_choice(open_page: Open) -> None:
    page = ready(open_page, "?variant=ojg")
    links = page.locator(".vinden__kaarten > .kaart:visible h3 a")
    names = links.all_text_contents()
    assert len(names) > 2
    links.nth(1).click()
    steps = page.get_by_role("navigation", name="Uw keuze", exact=True)
    expect(steps).to_contain_text(f"Voorbeeld 2 van {len(names)} bij uw keuze: variant OJG.")
    expect(steps.get_by_role("link", name=f"Vorige: {names[0]}")).to_be_visible()
    steps.get_by_role("link", name=f"Volgende: {names[2]}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(names[2])
    page.get_by_role("navigation", name="Uw keuze", exact=True).get_by_role(
        "link", name="Terug naar de keuze"
    ).click()
    page.wait_for_url("**/praktijkvoorbeelden/?variant=ojg")


def test_up_to_four_practices_go_to_the_comparison(open_page: Open) -> None:
    page = ready(open_page)
    boxes = page.locator(".kaart__kies input")
    for n in range(5):
        boxes.nth(n).click()
    expect(page.locator(".kaart__kies input:checked")).to_have_count(4)
    expect(page.locator(".vinden__stand")).to_have_text(
        "U kunt hoogstens vier voorbeelden vergelijken. Haal er eerst een weg."
    )
    page.get_by_role("link", name="Vergelijk deze vier").click()
    expect(page.locator(".uitkomst h2")).to_contain_text("Naast elkaar:")
    expect(page.locator(".naast thead").first.locator("th")).to_have_count(5)


@pytest.mark.parametrize(
    "options",
    [WindowOptions(viewport=PHONE, reduced_motion="reduce"), WindowOptions(viewport=LAPTOP)],
    ids=["phone", "laptop"],
)
def test_nothing_jumps_while_the_controls_come_and_a_reload_keeps_the_place(
    options: WindowOptions, open_page: Open
) -> None:
    page = ready(open_page, **options)
    assert layout_shift(page) < 0.01
    for query in ("?variant=ojg", "?zoek=groningen", "?variant=poh-jeugd&weergave=tabel"):
        page.goto(page.url.split("?")[0] + query)
        expect(page.locator(".vinden--klaar")).to_be_visible()
        with page.expect_event("console", lambda said: said.text == "stands"):
            page.evaluate(
                """() => { addEventListener('scrollend', () => console.log('stands')); scrollTo(0, 500); }"""
            )
        page.reload()
        expect(page.locator(".vinden--klaar")).to_be_visible()
        assert layout_shift(page) < 0.01, query
        assert page.evaluate("scrollY") == 500, query


def test_the_list_is_there_also_when_the_script_fails(open_page: Open) -> None:
    page = open_page("over/", viewport=PHONE)
    page.route("**/zoeker.json", lambda route: route.abort())
    page.goto(page.url.replace("over/", FINDER))
    expect(page.locator(GIVEN_UP)).to_be_visible()
    expect(page.locator(".vinden__kaarten .kaart").first).to_be_visible()


@pytest.mark.parametrize(("served", "outcome"), [("once", MADE), ("always", GIVEN_UP)])
def test_an_older_table_is_asked_again_and_never_makes_half_a_finder(
    served: str, outcome: str, open_page: Open
) -> None:
    page = open_page("over/")
    asked: list[str] = []

    def older(route: Route) -> None:
        asked.append(route.request.url)
        if served == "once" and len(asked) > 1:
            route.continue_()
            return
        table = route.fetch().json()
        table["druk"] = "0" * 16
        table["praktijken"] = table["praktijken"][:-3]
        route.fulfill(json=table)

    page.route("**/zoeker.json", older)
    page.goto(page.url.replace("over/", FINDER))
    expect(page.locator(outcome)).to_be_visible()
    becomes(page, lambda: len(asked), 2)
    if outcome == MADE:
        becomes(page, lambda: len(shown(page)), len(recount.practices()))
    else:
        assert on_all_sheets(page) == set(recount.practices())


def test_by_keyboard_alone(open_page: Open) -> None:
    page = ready(open_page)
    group = page.locator('[data-facet="variant"]')
    group.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    # Of many variants there is a field to look in first.
    if page.evaluate("document.activeElement.type") == "search":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".chips li")).to_have_count(1)
    page.get_by_label("Volgorde").focus()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('chip')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".chips li")).to_have_count(0)


def test_on_a_phone_the_choices_open_behind_a_button_and_the_bars_are_low(open_page: Open) -> None:
    page = ready(open_page, viewport=PHONE)
    expect(page.locator("#keuzes")).to_be_hidden()
    page.get_by_role("button", name="Kies voorbeelden").click()
    choose(page, "variant", "SOH")
    expect(page.get_by_role("button", name="Haal weg: Variant: SOH")).to_be_visible()
    for tick in page.locator(".kaart__kies input:visible").all()[:2]:
        tick.check()
    page.locator(".kaart__lijst:visible").first.click()
    expect(page.locator(".lijstbalk p")).to_have_text("1 voorbeeld op uw lijst")
    bars = [page.locator(bar).bounding_box() for bar in (".vergelijkbalk", ".lijstbalk")]
    assert sum(bar["height"] for bar in bars if bar) <= PHONE["height"] / 6
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_javascript_every_value_has_a_page_with_its_practices(
    open_page: Open, real_site: Site
) -> None:
    facts = counted()
    page = open_page(FINDER, java_script_enabled=False)
    assert on_all_sheets(page) == set(recount.practices())
    for facet in ("variant", "werkplek", "betaler"):
        for value, names in facts[facet].items():
            page.goto(page.url.split("praktijkvoorbeelden/")[0] + f"{FINDER}per/{facet}/{value}/")
            links = page.locator("main .verwant > li > a")
            assert set(examples(links)) == names, (facet, value)
            expect(page.get_by_text("Opname is geen aanbeveling.").first).to_be_visible()


def test_every_facet_page_is_linked_from_the_overview(real_site: Site) -> None:
    overview = real_site.text("praktijkvoorbeelden/per")
    pages = sorted(
        p.parent.relative_to(real_site.folder / FINDER / "per")
        for p in (real_site.folder / FINDER / "per").glob("*/*/index.html")
    )
    assert Counter(len(p.parts) for p in pages) == {2: len(pages)}
    for path in pages:
        assert f'href="{"../" * 2}praktijkvoorbeelden/per/{path.as_posix()}/"' in overview, path


def test_the_finder_shows_24_at_a_time_and_comes_back_to_the_same_place(open_page: Open) -> None:
    total = len(recount.practices())
    page = ready(open_page)
    visible = page.locator(".vinden__kaarten > .kaart:visible")
    expect(visible).to_have_count(24)
    expect(page.locator(".vinden__getoond")).to_have_text(f"24 van {total}")
    page.get_by_role("button", name="Toon de volgende 24").click()
    expect(page.locator(".vinden__getoond")).to_have_text(f"48 van {total}")
    link = visible.nth(24).locator("h3 a")
    expect(link).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?toon=48$"))
    name = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.go_back()
    expect(visible).to_have_count(48)
    expect(page.get_by_role("link", name=name, exact=True)).to_be_in_viewport()
    expect(page.get_by_role("link", name=name, exact=True)).to_be_focused()
    choose(page, "variant", "POH-jeugd")
    expect(visible).to_have_count(24)
    expect(page).not_to_have_url(re.compile("toon"))
    assert shown(page) == counted()["variant"]["poh-jeugd"]


def test_on_paper_all_stand_there(open_page: Open) -> None:
    page = ready(open_page)
    page.emulate_media(media="print")
    expect(page.locator(".vinden__kaarten > .kaart:visible")).to_have_count(len(recount.practices()))


def test_the_cards_of_other_sheets_lead_to_their_examples(open_page: Open) -> None:
    page = ready(open_page, "?toon=9999")
    for link in (page.locator(".vinden__kaarten > .kaart h3 a").nth(at) for at in (0, 24, -1)):
        address = str(link.evaluate("link => link.href"))
        assert page.request.get(address).ok, address


def test_the_file_of_the_finder_holds_every_sheet_as_it_stands(real_site: Site) -> None:
    folder = real_site.folder / FINDER
    file = json.loads((folder / "zoeker.json").read_text(encoding="utf-8"))
    sheets = file.pop("bladen")
    assert file == json.loads((folder / "facetten.json").read_text(encoding="utf-8"))
    on_page = {
        path.parent.name: path.read_text(encoding="utf-8") for path in folder.glob("blad-*/index.html")
    }
    assert [address for address, _ in sheets] == [f"blad-{number}/" for number in range(2, len(on_page) + 2)]
    for address, cards in sheets:
        assert cards in on_page[address.strip("/")]
    first = html.fromstring((folder / "index.html").read_bytes()).xpath(
        "//ul[contains(@class, 'vinden__kaarten')]/li"
    )
    others = [card for _, cards in sheets for card in html.fromstring(f"<ul>{cards}</ul>").xpath("./li")]
    assert len(first) + len(others) == len(recount.practices())


def test_cards_stand_by_place_and_name_it_first(open_page: Open) -> None:
    page = ready(open_page)
    places = page.locator(".vinden__kaarten > .kaart:visible > :first-child").all_text_contents()
    letters = [place.strip().casefold().removeprefix("'s-").removeprefix("'") for place in places]
    assert letters == sorted(letters)


def test_the_table_of_the_finder_fits_on_a_laptop(open_page: Open) -> None:
    page = ready(open_page, "?weergave=tabel&toon=9999", viewport={"width": 1280, "height": 800})
    expect(page.locator(".vinden__tabel tbody tr")).to_have_count(len(recount.practices()))
    assert page.locator(".vinden__tabel").evaluate("box => box.scrollWidth <= box.clientWidth")
    page.get_by_role("button", name="Kies voorbeelden").click()
    choose(page, "variant", "SOH")
    expect(page.locator(".vinden__meer")).to_be_hidden()


def test_the_finder_asks_at_most_six_files(open_page: Open, address: str) -> None:
    """With what every page has; a search for a name asks for the names."""
    page = open_page("robots.txt", fresh=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}praktijkvoorbeelden/", wait_until="networkidle")
    expect(page.locator(".vinden--klaar")).to_have_count(1)
    files = [one for one in asked if one != "praktijkvoorbeelden/" and "favicon" not in one]
    assert len(files) <= 6, files
    becomes(page, lambda: len(asked), len(set(asked)))
