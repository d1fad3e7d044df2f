"""Drawings as files to take along: everything stands in them, and their values are those of the page."""

from __future__ import annotations

import csv
import io
import struct
from pathlib import Path

from lxml import etree, html
from playwright.sync_api import expect

from conftest import Open, Site

SVG = "{http://www.w3.org/2000/svg}"
MAP = "kaart/voorbeelden-op-de-kaart"


def drawings(site: Site) -> list[Path]:
    found = sorted((site.folder / "cijfers").glob("*/*.svg"))
    assert len(found) > 5
    return [*found, *sorted((site.folder / "tijdlijn").rglob("*.svg")), site.folder / f"{MAP}.svg"]


def all_drawings(site: Site) -> list[Path]:
    """Every drawing that has its values beside it."""
    return [path for path in sorted(site.folder.rglob("*.svg")) if path.with_suffix(".csv").is_file()]


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig")), delimiter=";"))


def words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def test_a_drawing_needs_nothing_else_and_says_whose_it_is(real_site: Site) -> None:
    found = all_drawings(real_site)
    assert set(drawings(real_site)) < set(found) and len(found) > 350
    for path in found:
        drawing = etree.fromstring(path.read_bytes())
        for element in drawing.iter():
            assert element.tag.removeprefix(SVG) in {
                "svg",
                "title",
                "g",
                "rect",
                "circle",
                "line",
                "path",
                "text",
                "tspan",
            }
            assert not set(element.attrib) & {"style", "class", "href", "onload"}, path
        page = path.parent.relative_to(real_site.folder).as_posix()
        said = words(drawing)
        assert "Jeugd-ggz in het voorveld, stand van " in said, path
        assert f"Bronnen: {page}/. Opname is geen aanbeveling. Licentie: CC BY 4.0." in said, path
        assert float(drawing.attrib["height"]) > 100


def test_every_panel_is_offered_with_its_drawing_and_its_values(real_site: Site) -> None:
    for folder in sorted({path.parent for path in drawings(real_site)}):
        page = html.fromstring((folder / "index.html").read_bytes())
        offered = page.xpath("//*[@data-onderdeel='drawing']//a/@href")
        assert len(offered) == 2 * len(page.xpath("//figure"))
        there = {p.name for p in folder.iterdir() if p.suffix in {".svg", ".csv"}}
        assert {href.rsplit("/", 1)[-1] for href in offered} == there
        for panel in page.xpath("//figure[contains(@class, 'paneel')]"):
            name = panel.get("aria-labelledby")
            values = [
                " ".join(e.text_content().split())
                for e in panel.xpath(".//strong[contains(@class, 'getal')]")
            ]
            assert [" ".join(row["waarde"].split()) for row in rows(folder / f"{name}.csv")] == values
            drawn = words(etree.fromstring((folder / f"{name}.svg").read_bytes()))
            for value in values:
                assert value in drawn
            for row in rows(folder / f"{name}.csv"):
                assert row["zekerheid"] and row["periode"] and row["bronnen"]
                where, _, anchor = row["adres"].partition("#")
                assert f'id="{anchor}"' in real_site.text(where.rstrip("/")) or not anchor


def test_the_map_counts_as_its_page_does(real_site: Site) -> None:
    page = html.fromstring(real_site.text("kaart"))
    told = {
        details.xpath(".//*[@class='provincie__naam']")[0].text_content(): details
        for details in page.xpath("//details[@data-lijst]")
    }
    counts = rows(real_site.folder / f"{MAP}.csv")
    whole = [row for row in counts if not row["gemeente"]]
    assert [row["provincie"] for row in whole] == list(told)
    for row in whole:
        shown = told[row["provincie"]].xpath(".//*[@class='provincie__aantal']")[0].text_content()
        assert shown.split()[0] == row["voorbeelden"]
        places = [r["gemeente"] for r in counts if r["provincie"] == row["provincie"] and r["gemeente"]]
        assert places == [a.text_content() for a in told[row["provincie"]].xpath(".//dt/a")]
    drawn = etree.fromstring((real_site.folder / f"{MAP}.svg").read_bytes())
    numbers = sorted(str(e.text) for e in drawn.iter(f"{SVG}tspan") if e.get("font-weight"))
    assert numbers == sorted(row["voorbeelden"] for row in whole)


def test_a_reader_takes_a_picture_and_the_words_to_refer_to_it(real_site: Site, open_page: Open) -> None:
    first = drawings(real_site)[0]
    address = first.parent.relative_to(real_site.folder).as_posix()
    page = open_page(f"{address}/", fresh=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    taken = page.locator(f"[data-tekening$='/{first.name}']")
    picture = taken.get_by_role("button", name="PNG")
    expect(picture).to_be_visible()
    with page.expect_download() as download:
        picture.click()
    saved = download.value.path().read_bytes()
    drawing = etree.fromstring(first.read_bytes())
    assert saved.startswith(b"\x89PNG")
    size = struct.unpack(">II", saved[16:24])
    assert size == (2 * int(drawing.attrib["width"]), 2 * int(drawing.attrib["height"]))
    taken.get_by_role("button", name="Kopieer de verwijzing").click()
    expect(taken.get_by_role("status")).to_have_text("De verwijzing is gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“") and copied.endswith(f"{address}/. Licentie: CC BY 4.0.")


def test_without_scripts_the_files_and_the_words_are_there(real_site: Site, open_page: Open) -> None:
    page = open_page("kaart/", java_script_enabled=False)
    taken = page.locator("[data-onderdeel=drawing]")
    expect(taken.get_by_role("link")).to_have_count(2)
    expect(taken.get_by_role("button")).to_have_count(0)
    expect(taken).to_contain_text(
        "“Voorbeelden per provincie en gemeente”. Jeugd-ggz in het voorveld, stand van "
    )
