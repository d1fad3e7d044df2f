"""The page of gaps: every number against an independent recount of the files, and its links."""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import expect

import recount
from browser import on_paper
from conftest import ROOT, LoadWith, Open, Site, all_pages
from voorveld.facts.characteristics import EMPTY_KINDS, NOT_READ, Described, Empty
from voorveld.facts.tallies import tally
from voorveld.pipeline import Result
from voorveld.settings import Settings
from voorveld.views.gaps.matrix import matrix_rows, total_cells
from voorveld.views.gaps.reading_list import reading_list
from voorveld.views.gaps.voices import voices_view

START = "witte-vlekken/"

PRACTICES = ROOT / "practices"
EMPTIES = ("niet-gelezen", "niet-gevonden", "niet-gevraagd", "geen", "niet-van-toepassing", "niet-ingevuld")

Data = dict[str, Any]


def read(name: str) -> Any:
    return recount.read(PRACTICES / name)


@cache
def practices() -> list[Data]:
    return [recount.read(p) for p in sorted(PRACTICES.glob("[a-z]*.yaml"))]


@cache
def in_order(folder: str) -> list[Data]:
    found = [recount.read(p) for p in (PRACTICES / folder).glob("*.yaml")]
    return sorted(found, key=lambda one: (int(one["volgorde"]), one["id"]))


def filled(value: object) -> bool:
    """Whether a characteristic as typed has a value: a word, a list, or a group without `leeg`."""
    return "leeg" not in value if isinstance(value, dict) else bool(value)


def state(practice: Data, theme: str) -> str:
    entry = practice["themas"].get(theme)
    if not entry:
        return "niet-ingevuld"
    if "leeg" in entry:
        return str(entry["leeg"])
    return (
        "beschreven"
        if "tekst" in entry or any(map(filled, entry.get("kenmerken", {}).values()))
        else "niet-ingevuld"
    )


def column_state(practice: Data, theme: str, column: str) -> str:
    entry = practice["themas"].get(theme) or {}
    if column in entry.get("kenmerken", {}):
        found = entry["kenmerken"][column]
        return "beschreven" if filled(found) else str(found["leeg"])
    return str(entry.get("leeg", "niet-ingevuld"))


def cells_of(having: list[Data], theme: str) -> list[str]:
    """The characteristics of a theme, over all these practices: one sentence is none of them."""
    columns = [c for c, about in read("_lijsten/kenmerken.yaml")["termen"].items() if about["thema"] == theme]
    return [column_state(p, theme, column) for p in having for column in columns]


def cited(text: object) -> set[str]:
    return set(re.findall(r"\[@([a-z0-9-]+)", str(text or "")))


def source_kinds(practice: Data, theme: str, shared: Data) -> set[str]:
    """The kinds of sources that a described theme relies on."""
    entry = practice["themas"][theme]
    ids = cited(entry.get("tekst"))
    for found in entry.get("kenmerken", {}).values():
        if isinstance(found, dict) and "leeg" not in found:
            ids |= {str(s).split(",")[0] for s in found.get("bronnen", [])}
            ids |= cited(found.get("toelichting")) | cited(found.get("tegenspraak"))
    known = {**shared, **practice["bronnen"]}
    return {known[s]["soort"] for s in ids}


def unread(practice: Data) -> Iterator[tuple[str, str, str]]:
    """Source, theme and characteristic of everything that is not read yet."""
    for theme, entry in practice["themas"].items():
        for column, place in [("", entry), *entry.get("kenmerken", {}).items()]:
            if isinstance(place, dict) and place.get("leeg") == "niet-gelezen":
                for source in {str(s).split(",")[0] for s in place.get("bronnen", [])}:
                    yield source, theme, column


def content(site: Site) -> html.HtmlElement:
    page = html.fromstring((site.folder / "witte-vlekken" / "index.html").read_text(encoding="utf-8"))
    return page.get_element_by_id("inhoud")


def reading_rows(site: Site) -> list[html.HtmlElement]:
    """The sources of all sheets of the reading list in order, then those that were read in full."""
    first = site.folder / "witte-vlekken" / "leeslijst"
    later = sorted(first.glob("blad-*"), key=lambda sheet: int(sheet.name.removeprefix("blad-")))
    sheets = [html.fromstring((at / "index.html").read_bytes()) for at in (first, *later)]
    rows = [row for sheet in sheets for row in sheet.xpath("//table[contains(@class, 'leeslijst')]/tbody/tr")]
    read = content(site).xpath(".//h3[@id='nog-invullen']/following::table[1]/tbody/tr")
    return [*rows, *read]


def flat(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().replace("\N{SOFT HYPHEN}", "").split())


def matrix(page: html.HtmlElement, part: str) -> list[list[html.HtmlElement]]:
    rows = page.xpath(f"(.//table)[1]/{part}/tr")
    return [row.xpath("td") for row in rows]


def shown(cell: html.HtmlElement) -> dict[str, int]:
    """What a cell of the matrix says: described, total and every kind of empty, by its words."""
    told = re.match(r"(\d+) van (\d+)", flat(cell))
    assert told, flat(cell)
    labels = {k.label: k.id for k in EMPTY_KINDS}
    found = {labels[label]: int(n) for label, n in re.findall(rf"({'|'.join(labels)}): (\d+)", flat(cell))}
    return {"beschreven": int(told[1]), "alle": int(told[2]), **found}


def counted(states: list[str]) -> dict[str, int]:
    return {"beschreven": states.count("beschreven"), "alle": len(states)} | {
        kind: states.count(kind) for kind in EMPTIES if kind in states
    }


def in_columns(site: Site) -> list[html.HtmlElement]:
    page = html.fromstring((site.folder / "witte-vlekken" / "per-kenmerk" / "index.html").read_bytes())
    return list(page.xpath("//tbody/tr[td/@data-kop]"))


def test_every_cell_says_what_a_recount_of_the_files_gives(real_site: Site) -> None:
    page, found, themes = content(real_site), practices(), in_order("_themas")
    variants = [v for v in in_order("_varianten") if any(v["id"] in p["varianten"] for p in found)]
    rows = matrix(page, "tbody")
    assert len(rows) == len(variants)
    for variant, cells in zip(variants, rows, strict=True):
        having = [p for p in found if variant["id"] in p["varianten"]]
        for theme, cell in zip(themes, cells, strict=True):
            assert shown(cell) == counted(cells_of(having, theme["id"])), (variant["id"], theme["id"])
    (totals,) = matrix(page, "tfoot")
    for theme, cell in zip(themes, totals, strict=True):
        assert shown(cell) == counted(cells_of(found, theme["id"])), theme["id"]


def test_every_column_adds_up_to_the_number_of_practices(real_site: Site) -> None:
    page, count = content(real_site), len(practices())
    (totals,) = matrix(page, "tfoot")
    themes = Counter(about["thema"] for about in read("_lijsten/kenmerken.yaml")["termen"].values())
    for theme, cell in zip(in_order("_themas"), totals, strict=True):
        told, cells = shown(cell), count * themes[theme["id"]]
        assert told["beschreven"] + sum(told.get(kind, 0) for kind in EMPTIES) == told["alle"] == cells
    for row in in_columns(real_site):
        first, *rest = [flat(cell) for cell in row.xpath("td")]
        assert int(first.split(" van ")[0]) + sum(map(int, rest)) == count, flat(row)


def test_cells_name_the_kinds_of_sources_by_word_with_the_number_of_practices(real_site: Site) -> None:
    page, found = content(real_site), practices()
    shared = read("_bronnen.yaml")["bronnen"]
    names = {
        kind: name if isinstance(name, str) else name["naam"]
        for kind, name in read("_lijsten/bronsoorten.yaml")["termen"].items()
    }
    (totals,) = matrix(page, "tfoot")
    for theme, cell in zip(in_order("_themas"), totals, strict=True):
        described = [p for p in found if state(p, theme["id"]) == "beschreven"]
        expected = Counter(names[k].lower() for p in described for k in source_kinds(p, theme["id"], shared))
        told = cell.xpath(".//*[contains(@class, 'vlek__bron ') or @class='vlek__bron']")
        words = [
            (one.xpath("*[@class='vlek__woord']")[0].text.strip(), int(re.findall(r"\d+", flat(one))[-1]))
            for one in told
        ]
        assert Counter(dict(words)) == expected, theme["id"]
    letters = [one.text for one in page.xpath(".//*[@class='vlek-uitleg']//*[@class='vlek__letter']")]
    assert len(letters) == len(set(letters))


def test_each_characteristic_is_counted_as_in_the_files(real_site: Site) -> None:
    columns = read("_lijsten/kenmerken.yaml")["termen"]
    themes = [t["id"] for t in in_order("_themas")]
    ordered = sorted(columns.items(), key=lambda item: themes.index(item[1]["thema"]))
    rows = in_columns(real_site)
    assert [flat(row.xpath("th")[0]) for row in rows] == [column["naam"] for _, column in ordered]
    for (column_id, column), row in zip(ordered, rows, strict=True):
        states = Counter(column_state(p, column["thema"], column_id) for p in practices())
        first, *rest = [flat(cell) for cell in row.xpath("td")]
        assert first == f"{states['beschreven']} van {len(practices())}", column_id
        assert [int(n) for n in rest] == [states[kind] for kind in EMPTIES], column_id


def test_reading_list_begins_with_the_source_that_fills_most(real_site: Site) -> None:
    shared = read("_bronnen.yaml")["bronnen"]
    expected: Counter[tuple[str, str]] = Counter()
    titles: dict[tuple[str, str], str] = {}
    depths: dict[tuple[str, str], str] = {}
    for practice in practices():
        known = {**shared, **practice["bronnen"]}
        for source, _, _ in unread(practice):
            one = known[source]
            same = (one["url"], "") if "url" in one else (one["titel"], one.get("uitgever", ""))
            expected[same] += 1
            titles.setdefault(same, one["titel"])
            depths.setdefault(same, one["gelezen"])
    rows = reading_rows(real_site)
    numbers = [
        int(flat(row.xpath("td")[1]).split()[0]) for row in rows if "Helemaal" not in flat(row.xpath("td")[0])
    ]
    assert numbers == sorted(numbers, reverse=True)
    told = Counter(
        (
            flat(row.xpath("th")[0].xpath("a")[0])
            if row.xpath("th/a")
            else (row.xpath("th")[0].text or "").strip(),
            int(flat(row.xpath("td")[1]).split()[0]),
        )
        for row in rows
    )
    assert told == Counter((" ".join(titles[same].split()), n) for same, n in expected.items())
    partly = sum(depth != "volledig" for depth in depths.values())
    stated = flat(content(real_site).xpath("//dt[.='Bronnen niet helemaal gelezen']/../dd")[0])
    sentence = (
        f"Wij lazen {stated} bronnen niet helemaal. "
        f"Hier staat wat daarvan een vlek kan vullen: {partly} bronnen."
    )
    assert sentence in flat(content(real_site)), (
        "two totals on one page, and how the one is part of the other"
    )
    assert sentence in flat(html.fromstring(real_site.text("witte-vlekken/leeslijst")))


def test_reading_list_gives_what_one_needs_to_go_and_read(real_site: Site) -> None:
    by_url = {row.xpath("th/a/@href")[0]: row for row in reading_rows(real_site) if row.xpath("th/a")}
    shared = read("_bronnen.yaml")["bronnen"]
    for practice in practices():
        known = {**shared, **practice["bronnen"]}
        for source, _, _ in unread(practice):
            if "url" in known[source]:
                row = by_url[known[source]["url"]]
                assert practice["naam"] in flat(row)
                if "uitgever" in known[source]:
                    assert " ".join(known[source]["uitgever"].split()) in flat(row)


def test_who_was_asked_is_recounted_and_never_asked_is_said(real_site: Site) -> None:
    page, found = content(real_site), practices()
    groups = read("_lijsten/bevraagden.yaml")["termen"]
    columns = read("_lijsten/kenmerken.yaml")["termen"]
    theme = columns["bevraagd"]["thema"]

    def asked(practice: Data) -> list[str]:
        entry = practice["themas"].get(theme) or {}
        value = entry.get("kenmerken", {}).get("bevraagd", [])
        value = value.get("waarden", []) if isinstance(value, dict) else value
        return [value] if isinstance(value, str) else list(value)

    (total,) = page.xpath(".//section[@aria-labelledby='wie-is-gevraagd']//tfoot/tr")
    assert [int(flat(cell)) for cell in total.xpath("td")[:-1]] == [
        sum(group in asked(p) for p in found) for group in groups
    ]
    known = sum(column_state(p, theme, "bevraagd") == "beschreven" for p in found)
    assert f"Van {known} van de {len(found)} voorbeelden weten wij aan wie gevraagd is" in flat(page)
    entries = {
        flat(d.xpath("dt")[0]): flat(d.xpath("dd")[0])
        for d in page.xpath(".//*[@id='nooit-gevraagd']/following-sibling::dl[1]/div")
    }
    for group, name in groups.items():
        if not any(group in asked(p) for p in found):
            assert entries[name if isinstance(name, str) else name["naam"]].startswith(
                "Voor zover wij weten nergens gevraagd."
            )


def named_gaps(site: Site, way: str, anchor: str) -> set[str | None]:
    """The examples that the sheets name from where a cell leads, under the anchor of the cell."""
    first = site.folder / "witte-vlekken" / way.partition("#")[0]
    sheets = [first, *first.parent.glob("blad-*"), *first.glob("blad-*")]
    found = [html.fromstring((at / "index.html").read_bytes()) for at in dict.fromkeys(sheets)]
    return {li.xpath("a")[0].text for page in found for li in page.xpath(f"//*[@id='{anchor}']/ul/li")}


def test_every_cell_leads_to_its_gaps_with_the_practices_of_the_files(real_site: Site) -> None:
    page, found, themes = content(real_site), practices(), in_order("_themas")
    variants = [v for v in in_order("_varianten") if any(v["id"] in p["varianten"] for p in found)]
    for variant, cells in zip(variants, matrix(page, "tbody"), strict=True):
        for theme, cell in zip(themes, cells, strict=True):
            way = cell.xpath(".//a")[0].get("href")
            named = named_gaps(real_site, way, cell.get("id"))
            empty = {
                p["naam"]
                for p in found
                if variant["id"] in p["varianten"] and state(p, theme["id"]) != "beschreven"
            }
            assert named == empty, (variant["id"], theme["id"])


def test_reader_goes_from_a_cell_to_the_gap_to_the_source(open_page: Open) -> None:
    page = open_page()
    cell = page.locator("table.vlekken").first.locator("tbody td", has_text="Nog niet gelezen").first
    cell.get_by_role("link").click()
    gaps = page.locator(".vlekthema:target")
    expect(gaps).to_be_in_viewport()
    gaps.get_by_text("Kan staan in:").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("#lees-"))
    expect(page.locator("tr:target")).to_be_in_viewport()
    expect(page.locator("tr:target")).to_contain_text(re.compile(r"\d+ vlek"))


def test_an_old_address_of_a_source_arrives_where_the_whole_list_is(open_page: Open, real_site: Site) -> None:
    last = [row for row in reading_rows(real_site) if "Helemaal" not in flat(row.xpath("td")[0])][-1]
    page = open_page(f"witte-vlekken/#{last.get('id')}", java_script_enabled=False)
    expect(page.get_by_role("link", name=re.compile("^Alle .* bronnen van de leeslijst"))).to_be_in_viewport()


def test_invitation_leads_to_the_very_place_in_the_form(fictitious: Result) -> None:
    made = {p.address: p for p in all_pages(fictitious.catalogue, Settings())}
    links = html.fromstring(made["witte-vlekken/poh-jeugd/"].html).xpath("//a[@class='vlekthema__meedoen']")
    form = "../../redactie/formulier/?voorbeeld=voorbeeldstad-praktijkondersteuner&veld=themas."
    assert any(a.get("href").startswith(form) for a in links)
    assert all(a.get("aria-label").startswith("Vul aan: ") for a in links)


def test_six_kinds_of_empty_stay_apart(load_with: LoadWith) -> None:
    themes = [
        "heldere-doelstellingen: {leeg: niet-gelezen, bronnen: [bron-een]}",
        "inzicht-in-de-context: {leeg: niet-gevonden, bronnen: [bron-een]}",
        "samenwerking: {leeg: niet-gevraagd, bronnen: [bron-een]}",
        "regie-en-verantwoordelijkheid: {leeg: geen, bronnen: [bron-een]}",
        "functieprofiel: {leeg: niet-van-toepassing}",
        "financiering-en-juridische-kaders: {tekst: 'De gemeente betaalt [@bron-een].'}",
        "dossiervorming-en-logistiek: {kenmerken: {dossier: {leeg: niet-gelezen, bronnen: [bron-een]}}}",
    ]
    result = load_with(
        {
            "voorbeeldstad-leeg.yaml": "id: voorbeeldstad-leeg\nnaam: Leeg Voorbeeldstad\n"
            "varianten: [poh-jeugd]\nsamenvatting: Dit is verzonnen [@bron-een].\n"
            "gebied: {gemeenten: [Voorbeeldstad]}\nstatus: [{stand: onbekend}]\n"
            "themas:\n  "
            + "\n  ".join(themes)
            + "\nredactie: {gecontroleerd_op: 2026-01-15, werkwijze: bureauonderzoek}\n"
            "bronnen:\n  bron-een: {titel: Bron, datum: 2021, soort: nieuws, gelezen: volledig}\n"
        }
    )
    (row,) = [r for r in matrix_rows(result.catalogue) if r.id == "poh-jeugd"]
    kinds = [[g.kind.id for g in cell.gaps if g.practice.name == "Leeg Voorbeeldstad"] for cell in row.cells]
    assert kinds == [
        ["niet-gelezen"],
        ["niet-gevonden"],
        ["niet-gevraagd"],
        ["geen"],
        ["niet-van-toepassing"],
        [],
        ["niet-ingevuld"],
        ["niet-ingevuld"],
    ]
    invited = [bool(g.at) for cell in row.cells for g in cell.gaps if g.practice.name == "Leeg Voorbeeldstad"]
    assert invited == [True, True, True, False, False, True, True]
    for cell in total_cells(result.catalogue):
        for counted_here in (cell.tally, cell.said):
            empties = sum(e.count for e in counted_here.empties)
            assert counted_here.described + empties == counted_here.total
        assert cell.said.total == len(result.catalogue.practices)


def test_reading_list_joins_a_source_that_two_practices_share(load_with: LoadWith) -> None:
    def practice(name: str) -> str:
        return (
            f"id: {name}\nnaam: Praktijk {name}\nvarianten: [poh-jeugd]\n"
            "samenvatting: Verzonnen [@bron-een].\n"
            "gebied: {gemeenten: [Voorbeeldstad]}\nstatus: [{stand: onbekend}]\nthemas:\n"
            "  samenwerking: {leeg: niet-gelezen, bronnen: [bron-een]}\n"
            "  functieprofiel: {kenmerken: {werkgever: {leeg: niet-gelezen, "
            "bronnen: ['bron-een, p. 3']}}, tekst: 'Tekst [@bron-een].'}\n"
            "redactie: {gecontroleerd_op: 2026-01-15, werkwijze: bureauonderzoek}\nbronnen:\n"
            "  bron-een: {titel: Gezamenlijk rapport, datum: 2021, "
            "url: 'https://www.voorbeeldstad.example/samen', soort: nieuws, gelezen: fragment}\n"
        )

    result = load_with({f"{n}.yaml": practice(n) for n in ("voorbeeldstad-een", "voorbeeldstad-twee")})
    (item,) = [i for i in reading_list(result.catalogue) if i.title == "Gezamenlijk rapport"]
    assert (item.gaps, item.themes, item.characteristics) == (4, 2, 2)
    assert [p.practice.name for p in item.practices] == [
        "Praktijk voorbeeldstad-een",
        "Praktijk voorbeeldstad-twee",
    ]
    assert item.practices[0].characteristics == ("werkgever",)


def test_variant_without_practice_is_named_and_has_no_row(load_with: LoadWith) -> None:
    source = (ROOT / "tests/catalogue/practices/_varianten/poh-jeugd.yaml").read_text(encoding="utf-8")
    new = source.replace("id: poh-jeugd", "id: nieuw").replace(
        "naam: Praktijkondersteuner jeugd", "naam: Nieuwe variant"
    )
    result = load_with({"_varianten/nieuw.yaml": new})
    made = {p.address: p for p in all_pages(result.catalogue, Settings())}
    page = html.fromstring(made["witte-vlekken/"].html)
    (section,) = page.xpath("//section[@aria-labelledby='zonder-praktijk']")
    assert "Nieuwe variant" in flat(section)
    assert "Nieuwe variant" not in [flat(th) for th in page.xpath("(//table)[1]/tbody/tr/th")]


def test_source_read_in_full_with_a_gap_stands_apart(fictitious_site: Site) -> None:
    page = content(fictitious_site)
    (table,) = page.xpath(".//table[caption='Bronnen die gelezen zijn en nog niet ingevuld']")
    assert "Rapport over Voorbeeldstad" in flat(table)
    assert "Helemaal gelezen" in flat(table)


def test_catalogue_without_the_characteristic_has_no_table_of_voices(
    load_with: LoadWith,
) -> None:
    result = load_with({"_lijsten/kenmerken.yaml": "naam: Kenmerken\ntermen: {}\n"})
    assert voices_view(result.catalogue) is None


def test_bar_is_only_empty_or_full_when_the_count_is() -> None:
    assert tally([Empty(NOT_READ)] * 3).share == 0
    assert tally([Described()] * 3).share == 100
    assert tally([Described(), *[Empty(NOT_READ)] * 999]).share == 1
    assert tally([*[Described()] * 999, Empty(NOT_READ)]).share == 99
    assert tally([]).share == 0


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_no_sideways_scroll_and_nothing_complained_about(width: int, open_page: Open) -> None:
    page = open_page("", fresh=True, viewport={"width": width, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(page.url + "witte-vlekken/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert said == []


def test_header_cells_stay_in_sight_while_reading_down(open_page: Open) -> None:
    page = open_page()
    page.locator("table.vlekken").first.locator("tbody tr").nth(6).scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    expect(page.locator("table.vlekken").first.locator("thead th").nth(2)).to_be_in_viewport()


def test_matrix_prints_on_one_sheet_with_every_cell(open_page: Open) -> None:
    page = open_page()
    pages = [" ".join(unicodedata.normalize("NFKC", sheet).split()) for sheet in on_paper(page)]
    (sheet,) = [text for text in pages if "Hoeveel kenmerken per variant zijn ingevuld bij elk thema" in text]
    cells = page.locator("table.vlekken").first.locator(".vlek__getal").all_inner_texts()
    assert Counter(re.findall(r"\b\d+ van \d+\b", sheet)) == Counter(" ".join(c.split()) for c in cells)
    assert "Alle voorbeelden" in sheet


def test_the_gaps_of_a_variant_print_with_every_practice(open_page: Open) -> None:
    page = open_page("witte-vlekken/soh/")
    printed = unicodedata.normalize("NFKC", "".join(on_paper(page))).replace(" ", "").replace("\n", "")
    mine = [p for p in practices() if "soh" in p["varianten"]]
    empty = [p for p in mine if any(state(p, t["id"]) != "beschreven" for t in in_order("_themas"))]
    assert empty
    for practice in empty:
        assert practice["naam"].replace(" ", "") in printed, practice["id"]


def test_page_is_light_and_has_no_inline_style_or_script(real_site: Site) -> None:
    page = content(real_site)
    assert page.xpath(".//*[@style] | .//script[not(@type='application/json')] | .//style") == []
    assert len(gzip.compress((real_site.folder / "witte-vlekken" / "index.html").read_bytes())) < 60_000
    ids = [one.get("id") for one in page.xpath(".//*[@id]")]
    assert len(ids) == len(set(ids))
