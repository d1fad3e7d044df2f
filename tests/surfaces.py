"""What every surface of the site says a practice has for a characteristic, read from the outside.

Comes in: finished pages and files. Goes out: answers that can be laid beside a recount. An answer is
`("leeg", kind)` or `("waarden", words)`, the words in lower case and in order of the alphabet; groups
are counts of them. Nothing here knows our code: HTML by lxml, tables by calamine and csv.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import html
from python_calamine import CalamineWorkbook

NOT_FILLED = "niet-ingevuld"
LABELS = {
    "Nog niet gelezen": "niet-gelezen",
    "Niet gevonden": "niet-gevonden",
    "Niet gevraagd": "niet-gevraagd",
    "Is er niet": "geen",
    "Niet van toepassing": "niet-van-toepassing",
    "Niet ingevuld": NOT_FILLED,
}
Answer = tuple[str, str]
Answers = dict[tuple[str, str], Answer]
"""Per practice and characteristic (by name) what is said."""
Counts = Mapping[str, int]


def empty(kind: str) -> Answer:
    """Nothing, of a kind."""
    return ("leeg", kind)


def known(words: Iterable[str]) -> Answer:
    """Values, whatever their capitals; a comma within one parts it as one between two does."""
    parts = (part for word in words for part in " ".join(word.split()).casefold().split(", "))
    return ("waarden", "; ".join(sorted(parts)))


class Pages:
    """The content of pages by address, parsed when asked for."""

    def __init__(self, contents: Mapping[str, str]) -> None:
        self.contents = contents

    def under(self, address: str) -> list[str]:
        """The addresses of a list and its sheets, or of all pages below one."""
        return [at for at in self.contents if at.startswith(address)]

    def page(self, address: str) -> html.HtmlElement:
        return html.fromstring(f"<div>{self.contents[address]}</div>")


def flat(element: html.HtmlElement) -> str:
    """The text of an element on one line."""
    return " ".join(element.text_content().replace("\N{SOFT HYPHEN}", "").split())


def kind_of(element: html.HtmlElement) -> str:
    """The kind of empty that an element shows, empty text for none."""
    for sign in element.xpath("descendant-or-self::*[contains(concat(' ', @class, ' '), ' leeg ')]"):
        found = re.search(r"leeg--([a-z-]+)", sign.get("class"))
        assert found
        return found[1]
    return NOT_FILLED if element.xpath("descendant-or-self::*[@class='niet-ingevuld']") else ""


def strip(pages: Pages, practice: str, names: Iterable[str]) -> Iterator[tuple[str, Answer]]:
    """The facts on top of the page of a practice."""
    wanted = set(names)
    for cell in pages.page(f"praktijkvoorbeelden/{practice}/").xpath("//dl[@class='feiten']/div"):
        name = flat(cell.find("dt"))
        if name in wanted:
            told = cell.find("dd")
            for note in told.xpath("span[contains(@class, 'klein')]"):
                note.drop_tree()
            kind = kind_of(told)
            yield name, empty(kind) if kind else known(flat(told).split(", "))


def theme_part(
    pages: Pages, practice: str, columns: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, Answer]]:
    """The rows of the themes on that page; what has no row is empty as its theme is."""
    page = pages.page(f"praktijkvoorbeelden/{practice}/")
    for column, about in columns.items():
        sections = page.xpath(f"//section[@aria-labelledby='{about['thema']}']")
        rows = [r for s in sections for r in s.xpath(f".//div[@data-kenmerk='{column}']/dd")]
        if rows:
            kind = kind_of(rows[0])
            words = [flat(w) for w in rows[0].xpath(".//span[@class='waarde']")]
            yield about["naam"], empty(kind) if kind else known(words)
        else:
            whole = [p for s in sections for p in s.xpath("p[@class='thema__leeg']")]
            yield about["naam"], empty(kind_of(whole[0]) if whole else NOT_FILLED)


def facet_table(text: str, names: Iterable[str]) -> Answers:
    """`facetten.json`, for the facets that bear the name of a characteristic."""
    table, wanted, found = json.loads(text), set(names), {}
    for row in table["praktijken"]:
        for facet, places in zip(table["facetten"], row[8], strict=True):
            if facet["naam"] in wanted:
                said = [facet["waarden"][place] for place in places]
                kind = next((LABELS[name] for _, name in said if name in LABELS), "")
                found[row[0], facet["naam"]] = empty(kind) if kind else known(n for _, n in said)
    return found


def facet_pages(pages: Pages, names: Iterable[str]) -> dict[tuple[str, str], set[str]]:
    """Per characteristic and shown value (or label of an empty) the practices on its page."""
    wanted = set(names)
    found: dict[tuple[str, str], set[str]] = {}
    for address in pages.contents:
        if re.fullmatch(r"praktijkvoorbeelden/per/[^/]+/[^/]+/(blad-\d+/)?", address):
            page = pages.page(address)
            name = flat(page.find_class("kop__soort")[0])
            if name in wanted:
                links = page.xpath("//ul[contains(@class, 'verwant')]/li/a/@href")
                at = (name, flat(page.xpath("//h1")[0]))
                found.setdefault(at, set()).update(link.strip("./").rpartition("/")[2] for link in links)
    return found


def facet_list(pages: Pages, names: Iterable[str]) -> dict[str, dict[str, int]]:
    """The page with all facets: per characteristic the values with counts."""
    wanted, found = set(names), {}
    for section in pages.page("praktijkvoorbeelden/per/").xpath("//section"):
        name = flat(section.find("h2"))
        if name in wanted:
            lines = (re.fullmatch(r"(.+) \((\d+)\)", flat(li)) for li in section.xpath("ul/li"))
            found[name] = {line[1].casefold(): int(line[2]) for line in lines if line}
    return found


def theme_page(pages: Pages, theme: str) -> Iterator[tuple[str, dict[str, int]]]:
    """Per characteristic, one that no practice has too, what is counted on the page of its theme, folded
    or not."""
    page = pages.page(f"themas/{theme}/")
    for block in page.xpath("//div[@class='kenmerk']"):
        notes = " ".join(flat(p) for p in block.xpath("p[@class='klein']"))
        yield block.get("data-kenmerk"), barred(block) | told_empties(notes)
    for row in page.xpath("//details[@class='nergens']/dl/div"):
        yield row.get("data-kenmerk"), counted_cell(row.find("dd"))


def left_to_facets(pages: Pages, address: str) -> dict[str, int]:
    """Per characteristic how many of its values a page names no more: `Nog 4 waarden`."""
    found = {}
    for block in pages.page(address).xpath("//div[@class='kenmerk']"):
        told = re.search(r"Nog (\d+) waarden?$", " ".join(flat(p) for p in block.xpath(".//details/p")))
        found[block.get("data-kenmerk")] = int(told[1]) if told else 0
    return found


def barred(block: html.HtmlElement) -> dict[str, int]:
    """The values with their bars: `Gemeente (2 van 3)`."""
    lines = [re.fullmatch(r"(.+) \((\d+) van (\d+)\)", flat(li)) for li in block.xpath(".//li")]
    assert len({line[3] for line in lines if line}) <= 1, "one group, one whole"
    return {line[1].casefold(): int(line[2]) for line in lines if line}


def characteristic_pages(pages: Pages, theme: str, column: str) -> dict[str, set[str]]:
    """Per value of a characteristic the practices that its sheets name; none when it has no page."""
    found: dict[str, set[str]] = {}
    for address in pages.under(f"themas/{theme}/{column}/"):
        for section in pages.page(address).xpath("//section[h2]"):
            links = section.xpath("ul/li/a/@href")
            names = {link.split("#")[0].rstrip("/").rpartition("/")[2] for link in links}
            found.setdefault(flat(section.find("h2")).casefold(), set()).update(names)
    return found


def told_empties(text: str) -> dict[str, int]:
    """`Nog niet gelezen: 3; niet ingevuld: 5` as counts by kind."""
    words = "|".join(LABELS)
    by_label = {label.casefold(): kind for label, kind in LABELS.items()}
    return {
        by_label[label.casefold()]: int(n) for label, n in re.findall(rf"({words}): (\d+)", text, flags=re.I)
    }


def counted_cell(cell: html.HtmlElement) -> dict[str, int]:
    """`Gemeente (2 van 3), Aanbieder (1 van 3)` and the kinds of empty below it."""
    for span in cell.xpath("span[@class='bereik']"):
        span.drop_tree()
    notes = cell.xpath("span[@class='klein']")
    empties = told_empties(" ".join(flat(n) for n in notes))
    for note in notes:
        note.drop_tree()
    values = re.findall(r"(.+?) \((\d+) van (\d+)\)(?:, |$)", flat(cell))
    assert len({whole for _, _, whole in values}) <= 1, "one group, one whole"
    return {value.casefold(): int(n) for value, n, _ in values} | empties


def variant_page(pages: Pages, variant: str) -> Iterator[tuple[str, dict[str, int]]]:
    """Per characteristic, one that no practice has too, what is counted on the page of a variant."""
    for row in pages.page(f"varianten/{variant}/").xpath("//dl[contains(@class, 'kenmerken--telling')]/div"):
        yield row.get("data-kenmerk"), barred(row) | told_empties(flat(row.find("dd")))


def compare_theme(pages: Pages, theme: str) -> Iterator[tuple[str, str, dict[str, int]]]:
    """Per variant (its address) and name of a characteristic what the table of a theme counts."""
    for row in pages.page(f"vergelijken/themas/{theme}/").xpath("//table//tbody/tr"):
        variant = re.search(r"varianten/([^/]+)/", row.xpath("th/a/@href")[0])
        assert variant
        for cell in row.xpath("td"):
            yield variant[1], cell.get("data-kop"), counted_cell(cell)


def compare_variant(
    pages: Pages, variant: str, units: Mapping[str, str]
) -> Iterator[tuple[str, str, Answer]]:
    """Per practice and name of a characteristic what the tables of a variant say."""
    tables = (pages.page(at) for at in pages.under(f"vergelijken/varianten/{variant}/"))
    for row in (row for page in tables for row in page.xpath("//table//tbody/tr")):
        practice = row.xpath("th/a/@href")[0].split("#")[0].rstrip("/").rpartition("/")[2]
        for cell in row.xpath("td"):
            name, kind = cell.get("data-kop"), kind_of(cell)
            for mark in cell.xpath("span[@class='tegenspraak__woord']"):
                mark.drop_tree()
            text = flat(cell).removesuffix(f" {units[name]}") if name in units else flat(cell)
            yield practice, name, empty(kind) if kind else known(text.split(", "))


def gap_table(pages: Pages) -> dict[str, dict[str, int]]:
    """Per name of a characteristic the row of the page of gaps; `ingevuld` is the part described."""
    found = {}
    for row in pages.page("witte-vlekken/per-kenmerk/").xpath("//tbody/tr[td/@data-kop]"):
        counts: Counter[str] = Counter()
        for cell in row.xpath("td"):
            label = cell.get("data-kop")
            counts[LABELS.get(label, "ingevuld")] = int(flat(cell).split(" ")[0])
        found[flat(row.find("th"))] = dict(counts)
    return found


def json_states(practice: Any, columns: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Answer]]:
    """A published practice in JSON."""
    for column, about in columns.items():
        found = practice["themas"][about["thema"]]["kenmerken"][column]
        words = known(v["woorden"] for v in found["waarden"])
        yield about["naam"], empty(found["leeg"]) if found["leeg"] else words


def csv_rows(data: bytes) -> list[dict[str, str]]:
    """A table as CSV."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def sheet_rows(data: bytes, sheet: str) -> list[dict[str, str]]:
    """A sheet of a workbook, XLSX or ODS."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(sheet).to_python()
    return [dict(zip(map(str, rows[0]), map(str, row), strict=True)) for row in rows[1:]]


def wide(rows: Iterable[Mapping[str, str]], headers: Mapping[str, str]) -> Iterator[tuple[str, str, Answer]]:
    """The table of practices, each characteristic a column."""
    for row in rows:
        for name, header in headers.items():
            cell = row[header]
            kind = re.fullmatch(r"leeg: ([a-z-]+)", cell)
            yield row["Id"], name, empty(kind[1]) if kind else known(cell.split(" | "))


def long(rows: Iterable[Mapping[str, str]], practices: Iterable[str], names: Iterable[str]) -> Answers:
    """The table with one row per value; what has no row is not filled in."""
    said: dict[tuple[str, str], list[str]] = {}
    found: Answers = {(p, n): empty(NOT_FILLED) for p in practices for n in names}
    for row in rows:
        at = (row["Id"], row["Kenmerk"])
        if row["Leeg"]:
            found[at] = empty(row["Leeg"])
        else:
            said.setdefault(at, []).append(row["Waarde in woorden"])
    return found | {at: known(words) for at, words in said.items()}


def theme_facet(text: str) -> dict[str, set[str]]:
    """`facetten.json`: per practice the themes on which it says something."""
    table = json.loads(text)
    place = next(n for n, facet in enumerate(table["facetten"]) if facet["id"] == "thema")
    values = table["facetten"][place]["waarden"]
    return {row[0]: {values[at][0] for at in row[8][place]} for row in table["praktijken"]}


def theme_rows(pages: Pages, theme: str) -> tuple[set[str], dict[str, str]]:
    """All examples on a theme: those that say something, and the kind of empty of the others."""

    def practice(link: str) -> str:
        return link.split("#")[0].rstrip("/").rpartition("/")[2]

    saying, silent = set(), {}
    for address in pages.under(f"themas/{theme}/voorbeelden/"):
        for row in pages.page(address).xpath("//article[@class='doorsnede']"):
            name, kind = practice(row.xpath("h2/a/@href")[0]), kind_of(row)
            if kind:
                silent[name] = kind
            else:
                saying.add(name)
    return saying, silent


def gap_totals(pages: Pages) -> list[dict[str, int]]:
    """The last row of the matrix of gaps: per theme how many characteristics are filled in, and why not."""
    cells = pages.page("witte-vlekken/").xpath("(//table)[1]/tfoot/tr/td")
    return [{"ingevuld": int(flat(cell).split(" ")[0])} | told_empties(flat(cell)) for cell in cells]


def variant_counts(pages: Pages, variant: str) -> dict[str, int]:
    """The page of a variant: per theme with counts how many of its practices say something."""
    found = {}
    for part in pages.page(f"varianten/{variant}/").xpath("//div[contains(@class, 'thema ')][h3]"):
        told = re.search(r"(\d+) van \d+ zeggen hier iets over", flat(part))
        if told:
            found[part.find("h3").get("id")] = int(told[1])
    return found
