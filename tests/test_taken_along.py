"""Every drawing of the site can be taken along: the whole site is walked, so that none is forgotten."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

import pytest
from lxml import etree, html

import recount
from conftest import TODAY, Site
from many_examples import copies
from voorveld.open_data.downloads import downloads
from voorveld.outputs.pages import pages as pages_of
from voorveld.pipeline import Result
from voorveld.sections import figures, timeline
from voorveld.settings import Settings

SVG = re.compile(rb"<svg(?: class=\"([^\"]*)\")?([^>]*)>")
FIGURE = re.compile(rb"<figure(?: class=\"([^\"]*)\")?")
OFFER = re.compile(rb"data-onderdeel=\"drawing\" data-tekening=\"([^\"]+)\"")
# Signs, ornaments, and bars and steps within a row of a table that says the same in numbers.
SIGNS = {
    b"merk__teken",
    b"verdwaald__beeld",
    b"icoon",
    b"staaf",
    b"tekentje stip stip--geteld",
    b"veld__los",
    b"as",
    b"stip__punt",
    b"tk-icoon",
    b"voordeur__beeld",
    b"themabeeld",
    b"tijd__tekens",
    b"tijd__teken",
    b"tijd__teken tijd__rij--ouder",
    b"tijd__as",
    b"beeld__trap",
    b"landkaart__vlak landkaart__vlak--0",
    b"landkaart__vlak landkaart__vlak--1",
    b"landkaart__vlak landkaart__vlak--2",
    b"landkaart__vlak landkaart__vlak--3",
    b"",  # a dot in the picture of variants, which is a drawing as a whole
}
# What is a drawing without being one image: its parts, and what it stands in.
PARTS = {b"spoor": b"paneel", b"tijd__spoor": b"tijd", b"tijd__spoor tijd__zuilen": b"tijd"}
WHOLE = {b"vlek__balk": "witte-vlekken/index.html"}
# Figures that show no data of ours, and those around an image that counts already.
NO_DATA = {b"beeld", b"json-voorbeeld", b"antwoord__beeld", b"burenblad__kaart", b"kaartblad__kaart"}
IMAGES = {b"burenkaart", b"veld", b"landkaart"}


def drawings_on(markup: bytes, name: str) -> Counter[bytes]:
    """The drawings of data on a page by their kind; a kind nobody named here fails."""
    found: Counter[bytes] = Counter()
    for kind, _ in SVG.findall(markup):
        if kind in IMAGES:
            found[kind] += 1
        elif kind in WHOLE:
            found[kind] = 1 if name == WHOLE[kind] else 0
        else:
            assert kind in SIGNS | set(PARTS), f"{name}: is a drawing '{kind.decode()}' taken along?"
    for kind in FIGURE.findall(markup):
        if kind in PARTS.values():
            found[kind] += 1
        else:
            assert kind in NO_DATA, f"{name}: is a figure '{kind.decode()}' taken along?"
    if b'class="beeld__vlak"' in markup:
        found[b"beeld__vlak"] = 1
    return +found


def pages(site: Site) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.folder.rglob("*.html")):
        yield path.relative_to(site.folder).as_posix(), path.read_bytes()


@pytest.mark.parametrize("which", ["real_site", "fictitious_site"])
def test_every_drawing_of_data_is_offered_with_its_files(which: str, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(which)
    kinds: Counter[bytes] = Counter()
    for name, markup in pages(site):
        drawn = drawings_on(markup, name)
        kinds += drawn
        offered = OFFER.findall(markup)
        assert len(offered) == drawn.total(), name
        assert len(set(offered)) == len(offered), name
        for address in offered:
            drawing = (site.folder / name).parent / address.decode()
            assert drawing.is_file() and drawing.with_suffix(".csv").is_file(), drawing
    every = {*PARTS.values(), *WHOLE, *IMAGES, b"beeld__vlak"}
    assert set(kinds) == (every if which == "real_site" else every - {b"burenkaart", b"landkaart"})


def test_drawings_on_sheets_are_taken_along_with_their_own_values_and_address(fictitious: Result) -> None:
    settings = Settings(built_on=TODAY)
    many, sections = copies(fictitious.catalogue, 120), (timeline.SECTION, figures.SECTION)
    offered = set()
    for page in pages_of(many, settings, downloads(fictitious.catalogue, settings), sections):
        content = html.fromstring(page.html)
        drawn = drawings_on(page.html.encode(), page.address)
        offers = content.xpath("//*[@data-onderdeel='drawing']")
        assert len(offers) == drawn.total(), page.address
        if "/blad-" not in page.address:
            continue
        beside = {file.uri: file.content for file in page.beside}
        assert len(beside) == 2 * len(offers), page.address
        for offer, figure in zip(offers, content.xpath("//figure"), strict=True):
            ways = [normpath(join(page.address, a.get("href"))) for a in offer.xpath(".//a")]
            assert ways == [normpath(join(page.address, offer.get("data-tekening"))), ways[0][:-3] + "csv"]
            svg, values = (as_bytes(beside[way]) for way in ways)
            told = words_in(etree.fromstring(svg))
            named = figure.xpath(".//a[contains(@href, 'praktijkvoorbeelden/')]")
            shown = Counter(example_at(a.get("href")) for a in named)
            assert set(shown) == {example_at(row["adres"]) for row in rows_in(values)}
            begins = Counter(a.text_content().split()[0] for a in named)
            assert all(told.count(word) >= count for word, count in begins.items())
            assert page.address in " ".join(offer.xpath("./*[@data-verwijzing]")[0].text_content().split())
            assert {b.get("data-doe") for b in offer.xpath(".//button")} == {"png", "verwijs"}
            offered.add(page.kind.id)
    assert offered == {timeline.KIND.id, figures.MORE.id}


def example_at(address: str) -> str:
    return address.split("praktijkvoorbeelden/")[1].split("/")[0]


def as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def rows(path: Path) -> list[dict[str, str]]:
    return rows_in(path.read_bytes())


def rows_in(values: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(values.decode("utf-8-sig")), delimiter=";"))


def words(path: Path) -> str:
    return words_in(etree.parse(path).getroot())


def words_in(drawing: etree._Element) -> str:
    return " ".join(" ".join("".join(map(str, t.itertext())) for t in drawing.iter("{*}text")).split())


def test_an_answer_holds_every_example_once_as_its_page_counts(real_site: Site) -> None:
    examples = {p["naam"] for p in recount.practices().values()}
    for path in sorted((real_site.folder / "antwoorden").glob("*/*.csv")):
        found = rows(path)
        assert sorted(row["voorbeeld"] for row in found) == sorted(examples)
        page = html.fromstring((path.parent / "index.html").read_bytes())
        told = page.xpath("//*[@class='antwoord__telling']")[0].text_content().split()[0]
        assert sum(row["bekend"] == "ja" for row in found) == int(told)
        groups = Counter(row["groep"] for row in found)
        drawn = words(path.with_suffix(".svg"))
        for group, count in groups.items():
            assert f"{group}: {count}" in drawn
        signs = etree.parse(path.with_suffix(".svg")).findall(".//{*}svg/{*}circle")
        assert len(signs) == len(examples)


def test_the_picture_of_variants_and_the_map_of_gaps_say_what_their_tables_say(real_site: Site) -> None:
    variants = real_site.folder / "varianten" / "varianten-in-een-beeld.csv"
    page = html.fromstring(real_site.text("varianten"))
    cells = {
        " ".join(a.xpath(".//*[@class='beeld__naam']")[0].text_content().split()): a.xpath(
            "ancestor::td/@data-kop"
        )[0]
        for a in page.xpath("//a[@class='beeld__variant']")
    }
    found = rows(variants)
    named = {
        f"{r['variant']} ({r['afkorting']})" if r["afkorting"] else r["variant"]: r["waar"] for r in found
    }
    assert named == cells
    drawn = words(variants.with_suffix(".svg"))
    for name in named:
        assert name in drawn
    gaps = real_site.folder / "witte-vlekken" / "per-variant-en-thema.csv"
    table = html.fromstring(real_site.text("witte-vlekken")).xpath("//table[@class='vlekken']")[0]
    shown = [" ".join(a.text_content().split()) for a in table.xpath(".//a[@class='vlek__getal']")]
    counted = rows(gaps)
    assert [f"{r['ingevuld']} van {r['kenmerken']}" for r in counted] == shown
    for row in counted:
        empty = sum(int(value) for key, value in row.items() if key.startswith(("nog ", "niet ", "is ")))
        assert int(row["ingevuld"]) + empty == int(row["kenmerken"])
    drawn = words(gaps.with_suffix(".svg"))
    assert all(told in drawn for told in shown)


def test_a_municipality_has_the_numbers_of_its_map_in_its_list(real_site: Site) -> None:
    for slug in ("assen", "amsterdam", "vlissingen"):
        path = real_site.folder / "gemeenten" / slug / "buurgemeenten.csv"
        page = html.fromstring((path.parent / "index.html").read_bytes())
        listed = page.xpath("//section[@aria-labelledby='buren']//li[@data-nummer]")
        own, *others = rows(path)
        assert own["nummer"] == "" and own["adres"].endswith(f"gemeenten/{slug}/")
        assert [(r["nummer"], r["gemeente"]) for r in others] == [
            (li.get("data-nummer"), li.xpath("./a")[0].text_content()) for li in listed
        ]
        assert [int(r["voorbeelden"]) for r in others] == [len(li.xpath("./ul/li")) for li in listed]
        drawn = words(path.with_suffix(".svg"))
        assert all(f"{r['nummer']}. {r['gemeente']}: " in drawn for r in others)
