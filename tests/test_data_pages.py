"""`/data/` and `/wijzigingen/` as readers see them, what changed on a practice's page, and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import replace
from playwright.sync_api import Browser, Route, expect
from playwright.sync_api import Page as Tab

import recount
from browser import served
from conftest import FICTITIOUS, ROOT, TODAY, LoadWith, Site, all_open_data, all_pages, contents
from voorveld.commands.export import export
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.all_files import open_data_files
from voorveld.open_data.downloads import downloads
from voorveld.open_data.format import Contents, Format, Written
from voorveld.open_data.formats import FORMATS
from voorveld.open_data.table import Table
from voorveld.outputs.generated import Page
from voorveld.outputs.json_ld import json_ld
from voorveld.outputs.pages import pages
from voorveld.pipeline import Result, load
from voorveld.sections import changes, data
from voorveld.settings import Settings

WITHOUT_ADDRESS = Settings(built_on=date(2026, 12, 1))
WITH_ADDRESS = replace(WITHOUT_ADDRESS, site_url="https://voorbeeld.example/site/")
PRACTICE = "praktijkvoorbeelden/voorbeeldstad-praktijkondersteuner/"


@cache
def made(settings: Settings) -> dict[str, Page]:
    return {page.address: page for page in all_pages(load(FICTITIOUS, TODAY).catalogue, settings)}


def words(page: Page) -> str:
    return " ".join(html.fromstring(page.html).text_content().split())


# What changed


def test_a_practice_tells_what_changed_newest_first() -> None:
    page = html.fromstring(made(WITHOUT_ADDRESS)[PRACTICE].html)
    (section,) = page.xpath('//section[@aria-labelledby="wijzigingen"]')
    assert [" ".join(li.text_content().split()) for li in section.iter("li")] == [
        "15 januari 2026: Een tweede totaal staat nu naast het eerste [2].",
        "3 november 2025: Toegevoegd.",
    ]
    assert [t.get("datetime") for t in section.iter("time")] == ["2026-01-15", "2025-11-03"]
    following = [s.get("aria-labelledby") for s in section.xpath("following-sibling::section")]
    assert following[0] == "aanhalen"


def test_a_practice_of_which_no_change_is_written_down_tells_when_it_was_checked() -> None:
    """It stands among the changes, and says no more than is known: not when it was added."""
    told = (
        "Wanneer dit voorbeeld op de site kwam, is niet opgeschreven. "
        "Op deze dag is de tekst met de bronnen vergeleken."
    )
    pages = made(WITHOUT_ADDRESS)
    checked = recount.read(FICTITIOUS / "anoniem-adviesteam.yaml")["redactie"]["gecontroleerd_op"]
    assert told in words(pages["praktijkvoorbeelden/anoniem-adviesteam/"])
    (line,) = html.fromstring(pages["wijzigingen/"].html).xpath(
        f'//section[h2[@id="dag-{checked}"]]//li[a[contains(@href, "anoniem-adviesteam")]]'
    )
    assert told in " ".join(line.text_content().split())


@pytest.mark.parametrize("folder", [FICTITIOUS, ROOT / "practices"], ids=["verzonnen", "echt"])
def test_all_changes_of_all_files_are_on_the_sheets_newest_day_first(folder: Path) -> None:
    pages = contents(folder)
    sheets = [html.fromstring(page) for at, page in pages.items() if at.startswith("wijzigingen/")]
    sections = [s for sheet in sheets for s in sheet.xpath('//section[@class="wijzigingen"]')]
    days = list(dict.fromkeys(s.find(".//time").get("datetime") for s in sections))
    typed = recount.changes(folder)
    assert days == sorted({c["op"] for _, changes in typed.values() for c in changes}, reverse=True)
    anchors = {e.get("id") for e in sheets[0].iter() if (e.get("id") or "").startswith("dag-")}
    assert anchors == {f"dag-{day}" for day in days}, "the first sheet leads to every day"
    found = {
        (
            Path(a.get("href")).name.removeprefix("#"),
            section.find(".//time").get("datetime"),
            len(li.xpath(".//p")),
        )
        for section in sections
        for li in section.iter("li")
        for a in li.xpath("./a")
    }
    assert found == {
        (name, day, sum(c["op"] == day for c in changes))
        for name, (_, changes) in typed.items()
        for day in {c["op"] for c in changes}
    }


def test_a_change_in_a_theme_is_told_too(load_with: LoadWith) -> None:
    name = "_themas/samenwerking.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8")
    assert "werkwijze: bureauonderzoek}" in text
    changed = "werkwijze: bureauonderzoek, wijzigingen: [{op: 2026-02-01, tekst: Een vraag erbij.}]}"
    result = load_with({name: text.replace("werkwijze: bureauonderzoek}", changed)})
    assert not result.has_errors
    page = next(p for p in all_pages(result.catalogue, WITHOUT_ADDRESS) if p.address == "wijzigingen/")
    (section,) = html.fromstring(page.html).xpath('//section[h2[@id="dag-2026-02-01"]]')
    assert " ".join(section.text_content().split()) == "1 februari 2026 Samenwerking thema Een vraag erbij."


# The page about open data


def test_the_page_names_format_and_size_of_every_download(fictitious: Result) -> None:
    page = html.fromstring(made(WITHOUT_ADDRESS)["data/"].html)
    files = {f.uri: size(f) for f in all_open_data(load(FICTITIOUS, TODAY).catalogue, WITHOUT_ADDRESS)}
    for a in page.xpath('//a[contains(@href, "v1/")]'):
        name = a.get("href").removeprefix("../")
        shown = a.getparent().getparent().text_content() if a.getparent().tag == "th" else a.text_content()
        if name.endswith("sha256.txt"):
            continue
        assert f"{max(1, round(files[name] / 1000))} kB" in shown, name
    linked = {a.get("href").removeprefix("../") for a in page.xpath('//a[contains(@href, "v1/")]')}
    assert linked == {n for n in files if n.count("/") == 2}


def size(file: GeneratedFile) -> int:
    return len(file.content if isinstance(file.content, bytes) else file.content.encode())


def test_the_page_explains_every_column_the_kinds_of_empty_and_the_licence() -> None:
    text = words(made(WITHOUT_ADDRESS)["data/"])
    for sentence in (
        "Opname is geen aanbeveling.",
        "U mag ze gebruiken, delen en veranderen, ook voor geld. Noem de bron en zeg erbij wat u veranderde.",
        "Jeugd-ggz in het voorveld. Open data, versie 1. Gegevens van 1 december 2026. data/. "
        "Licentie: CC BY 4.0.",
        "niet-gelezenNog niet gelezen. Wij lazen maar een deel van de bron. Het kan er wel in staan.",
        "niet-ingevuldNiet ingevuld. De redactie heeft hier nog niets ingevuld. "
        "Dat zegt niets over het voorbeeld.",
        "Tel een kolom met cijfers nooit op.",
        "Feeds en een beschrijving voor datacatalogi (DCAT) zijn er in deze uitgave niet.",
    ):
        assert sentence in text
    page = html.fromstring(made(WITHOUT_ADDRESS)["data/"].html)
    for name in ("praktijken", "cijfers", "kenmerken", "themateksten", "bronnen", "varianten", "onderzoek"):
        files = {f.uri: f.content for f in all_open_data(load(FICTITIOUS, TODAY).catalogue, WITHOUT_ADDRESS)}
        content = files[f"data/v1/{name}.csv"]
        assert isinstance(content, bytes)
        header = content.decode("utf-8-sig").split("\r\n")[0].split(";")
        sheet = "Voorbeelden" if name == "praktijken" else name.capitalize()
        (part,) = page.xpath(f'//details[starts-with(normalize-space(summary), "{sheet} ")]')
        assert [dt.text for dt in part.iter("dt")] == header


def test_with_an_address_the_page_leads_to_feeds_and_catalogue_description() -> None:
    page = made(WITH_ADDRESS)["data/"]
    links = {a.get("href").removeprefix("../data/") for a in html.fromstring(page.html).iter("a")}
    assert {"nieuw.xml", "themas/samenwerking.xml", "varianten/poh-jeugd.xml", "dcat.jsonld"} <= links
    assert "Nog niet bekend is wie de uitgever is en waar u vragen kunt stellen." in words(page)
    assert "https://voorbeeld.example/site/data/." in words(page)
    assert "volgen met een feed" in words(made(WITH_ADDRESS)["wijzigingen/"])
    full = replace(WITH_ADDRESS, publisher="Voorbeeld", contact_url="https://voorbeeld.example/c")
    assert "Nog niet bekend" not in words(made(full)["data/"])


def test_the_pages_are_not_made_twice(fictitious: Result) -> None:
    given = downloads(fictitious.catalogue, WITHOUT_ADDRESS)
    both = (data.SECTION, changes.SECTION)
    found = pages(fictitious.catalogue, WITHOUT_ADDRESS, given, both)
    assert [page.address for page in found] == ["data/", "wijzigingen/"]


def test_the_json_of_a_practice_is_cited_in_the_words_of_its_page() -> None:
    for settings in (WITHOUT_ADDRESS, WITH_ADDRESS):
        page = html.fromstring(made(settings)[PRACTICE].html)
        (shown,) = page.xpath('//p[@class="aanhalen"]')
        files = {f.uri: f.content for f in all_open_data(load(FICTITIOUS, TODAY).catalogue, settings)}
        document = json.loads(files["data/v1/praktijken/voorbeeldstad-praktijkondersteuner.json"])
        assert document["aanhalen"] == " ".join(shown.text_content().split())


# A new format


def tab_separated(contents: Contents) -> Iterator[Written]:
    for table in contents.tables:
        lines = ["\t".join(column.title for column in table.columns), *(row[0] for row in table.rows)]
        yield Written(table.id, table.about, "\n".join(map(str, lines)).encode(), len(table.rows))


TSV = Format(
    ending="tsv",
    name="TSV",
    heading="Tabellen met tabs (TSV)",
    media_type="text/tab-separated-values",
    about="Voor wie met tabs werkt.",
    write=tab_separated,
)


def test_a_format_in_the_list_is_told_of_everywhere(fictitious: Result) -> None:
    catalogue = fictitious.catalogue
    given = downloads(catalogue, WITH_ADDRESS, (*FORMATS, TSV))
    files = {f.uri: f.content for f in open_data_files(catalogue, WITH_ADDRESS, given)}
    names = sorted(n.removeprefix("data/v1/") for n in files if n.endswith(".tsv"))
    assert names == sorted(f"{table.id}.tsv" for table in given.tables)
    (page,) = (p for p in pages(catalogue, WITH_ADDRESS, given) if p.address == "data/")
    assert page.description.endswith("Excel, OpenDocument, CSV, JSON en TSV, met uitleg.")
    shown = html.fromstring(page.html)
    (heading,) = shown.xpath('//h3[@id="tsv"]')
    assert heading.text == "Tabellen met tabs (TSV)"
    assert heading.getnext().text == "Voor wie met tabs werkt."
    rows = {
        row.xpath("string(th)"): [" ".join(td.text_content().split()) for td in row.iter("td")]
        for row in heading.getnext().getnext().xpath(".//tbody/tr")
    }
    listed = {f["pad"]: f for f in json.loads(files["data/v1/index.json"])["bestanden"]}
    checksums = dict(line.split("  ")[::-1] for line in text(files["data/v1/sha256.txt"]).splitlines())
    distributions = {
        d["dcat:downloadURL"]["@id"]: d
        for d in json.loads(files["data/dcat.jsonld"])["@graph"]
        if d["@type"] == "dcat:Distribution"
    }
    search = {d["contentUrl"]: d["encodingFormat"] for d in json.loads(page.json_ld)["distribution"]}
    for table in given.tables:
        name = f"{table.id}.tsv"
        content = text(files[f"data/v1/{name}"]).encode()
        digest = sha256(content).hexdigest()
        size = f"{max(1, round(len(content) / 1000))} kB"
        assert rows[name] == [table.about, str(len(table.rows)), size]
        assert (listed[name]["inhoud"], listed[name]["sha256"]) == (table.about, digest)
        assert listed[name]["mediatype"] == "text/tab-separated-values"
        assert checksums[name] == digest
        one = distributions[f"https://voorbeeld.example/site/data/v1/{name}"]
        assert one["dct:format"]["@id"].endswith("/file-type/TSV")
        assert one["dcat:mediaType"]["@id"].endswith("/text/tab-separated-values")
        assert one["spdx:checksum"]["spdx:checksumValue"]["@value"] == digest
        assert search[f"https://voorbeeld.example/site/data/v1/{name}"] == "text/tab-separated-values"
    assert len(rows) == len(names)


def test_only_its_own_module_spells_the_facts_of_a_format() -> None:
    package = ROOT / "scripts" / "voorveld"
    about_data = [
        *(package / "open_data").rglob("*.py"),
        *(package / "components" / "data").glob("*.jinja"),
        package / "sections" / "data.py",
        *(package / "outputs" / name for name in ("json_ld.py", "files.py", "pages.py")),
        package / "views" / "open_data.py",
    ]
    for one in FORMATS:
        spelled = re.compile(rf"[\"']{one.ending}[\"']|['\"]{one.name}['\"]|{re.escape(one.media_type)}")
        found = {
            p.relative_to(package).as_posix() for p in about_data if spelled.search(p.read_text("utf-8"))
        }
        assert found == {f"open_data/formats/{one.ending}.py"}, one.name


def test_the_downloads_are_made_once_for_a_whole_site(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made_of = []

    def count(table: Table) -> bytes:
        made_of.append(table.id)
        return b""

    monkeypatch.setattr("voorveld.open_data.formats.csv.csv_file", count)
    assert export([str(tmp_path / "uit")]) == 0
    assert len(made_of) == len(set(made_of)) == 7


def text(content: str | bytes) -> str:
    return content if isinstance(content, str) else content.decode()


# JSON-LD


@pytest.mark.parametrize("settings", [WITHOUT_ADDRESS, WITH_ADDRESS], ids=["zonder adres", "met adres"])
def test_json_ld_says_what_the_page_says(settings: Settings) -> None:
    catalogue = load(FICTITIOUS, TODAY).catalogue
    given = downloads(catalogue, settings)
    blocks = {a: json_ld(catalogue, settings, page, lambda: given) for a, page in made(settings).items()}
    practice = json.loads(blocks[PRACTICE])
    assert practice["@context"] == "https://schema.org"
    assert (practice["@type"], practice["headline"]) == ("Article", "Praktijkondersteuner Voorbeeldstad")
    assert (practice["datePublished"], practice["dateModified"]) == ("2025-11-03", "2026-01-15")
    assert [p["name"] for p in practice["spatialCoverage"]] == ["Voorbeeldstad", "Den Voorbeeld"]
    assert {
        "@type": "CreativeWork",
        "name": "Rapport over Voorbeeldstad",
        "publisher": "Uitgeverij Voorbeeld",
        "datePublished": "2021-03",
        "url": "https://www.voorbeeldstad.example/rapport",
    } in practice["citation"]
    assert json.loads(blocks["data/"])["@type"] == "Dataset"
    assert json.loads(blocks[""])["@type"] == "WebSite"
    assert json.loads(blocks["varianten/poh-jeugd/"])["alternateName"][0] == "POH-jeugd"
    assert json.loads(blocks["themas/samenwerking/"])["headline"] == "Samenwerking"
    assert blocks["begrippen/"] == ""
    own = [b for b in blocks.values() if "voorbeeld.example/site" in b]
    assert len(own) == (len([b for b in blocks.values() if b]) if settings.site_url else 0)


def test_json_ld_cannot_end_its_element(load_with: LoadWith) -> None:
    name = "voorbeeldstad-praktijkondersteuner.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8")
    evil = 'naam: "</script><script>alert(1)</script><!-- & Voorbeeldstad"'
    result = load_with({name: text.replace("naam: Praktijkondersteuner Voorbeeldstad", evil)})
    page = next(p for p in all_pages(result.catalogue, WITHOUT_ADDRESS) if p.address == PRACTICE)
    block = json_ld(
        result.catalogue, WITHOUT_ADDRESS, page, lambda: downloads(result.catalogue, WITHOUT_ADDRESS)
    )
    assert not set("<>&") & set(block)
    assert json.loads(block)["headline"] == "</script><script>alert(1)</script><!-- & Voorbeeldstad"


# In a browser


@pytest.fixture(scope="module")
def tab(browser: Browser, fictitious_site: Site) -> Iterator[tuple[Tab, str]]:
    with served(fictitious_site.folder) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        yield page, address
        page.close()


def test_a_reader_downloads_the_workbook(tab: tuple[Tab, str], fictitious_site: Site) -> None:
    page, address = tab
    page.goto(address + "data/")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Excel").click()
    assert waiting.value.suggested_filename == "jeugd-ggz-in-het-voorveld.xlsx"
    served_file = fictitious_site.folder / "data" / "v1" / waiting.value.suggested_filename
    assert Path(waiting.value.path()).read_bytes() == served_file.read_bytes()


def test_a_reader_opens_the_columns_with_the_keyboard(tab: tuple[Tab, str]) -> None:
    page, address = tab
    page.goto(address + "data/")
    told = page.get_by_text("De woorden van de bron zelf, als de waarde niet exact is.")
    expect(told).to_be_hidden()
    page.locator("summary", has_text="Cijfers").focus()
    page.keyboard.press("Enter")
    expect(told).to_be_visible()


def test_a_reader_goes_from_a_practice_to_all_changes_and_back(tab: tuple[Tab, str]) -> None:
    page, address = tab
    page.goto(address + PRACTICE)
    page.get_by_role("link", name="Alles wat op deze site veranderde").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wijzigingen")
    page.get_by_role("main").get_by_role("link", name="Praktijkondersteuner Voorbeeldstad").first.click()
    expect(page).to_have_url(address + PRACTICE)


@pytest.mark.parametrize("address", ["data/", "wijzigingen/"])
def test_on_a_phone_nothing_is_wider_than_the_screen(tab: tuple[Tab, str], address: str) -> None:
    page, start = tab
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(start + address)
    wide = page.evaluate(
        "() => [...document.querySelectorAll('main *')].filter(e => !e.closest('.tabel, pre') &&"
        " e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    assert wide == []


def test_a_data_block_is_no_script_to_the_security_policy(tab: tuple[Tab, str]) -> None:
    page, address = tab
    body = (
        '<!doctype html><html lang="nl"><title>x</title><script '
        'type="application/ld+json">{"@type":"Article"}</script>'
        "<script>window.ran = true</script>"
    )
    policy = "default-src 'none'; script-src 'self'; style-src 'self'"

    def answer(route: Route) -> None:
        route.fulfill(body=body, headers={"content-security-policy": policy, "content-type": "text/html"})

    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.route("**/proef-beleid", answer)
    page.goto(address + "proef-beleid")
    assert page.evaluate("document.querySelector('script').textContent") == '{"@type":"Article"}'
    blocked = [text for text in said if "Content Security Policy" in text]
    assert len(blocked) == 1, "only the real script is refused"
    assert page.evaluate("window.ran") is None
