"""The memo: one A4 whatever is chosen, told when something had no room, in the address and nowhere else."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

from playwright.sync_api import Page, expect

import recount
from conftest import ROOT, Open, Site

TWO = ("den-haag-praktijkondersteuner-jeugd", "hoeksche-waard-jeugdprofessional-ggz")
FOUR = (*TWO, "groningen-ojg-pilots", "twenterand-poh-jeugd-ggz")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOTE = "Vraag dit aan de praktijk & neem 50% mee #1"


def shown(page: Page, *, fits: bool = True) -> None:
    """The memo stands there, and was measured."""
    expect(page.locator(f".memo__plek[data-klaar={'past' if fits else 'past-niet'}] .memo")).to_be_visible()


def printed(page: Page, target: Path) -> tuple[int, str]:
    """How many sides of paper it takes, as poppler counts them, and the words on it."""
    page.pdf(path=target, prefer_css_page_size=True)
    about = subprocess.run(["pdfinfo", str(target)], capture_output=True, text=True, check=True).stdout
    told = dict(line.split(":", 1) for line in about.splitlines() if ":" in line)
    assert "A4" in told["Page size"]
    words = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, text=True, check=True).stdout
    return int(told["Pages"]), " ".join(words.split())


def saved(page: Page, button: str, target: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    waiting.value.save_as(target)
    return target


def in_word(path: Path) -> tuple[list[tuple[int, str]], list[list[str]], str]:
    """The headings with their level, the only table, and all words of a document, read as plain XML."""
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        body = ElementTree.fromstring(packed.read("word/document.xml"))
    headings = [
        (int(style.get(f"{WORD}val", "")[-1]), "".join(paragraph.itertext()))
        for paragraph in body.iter(f"{WORD}p")
        for style in paragraph.iter(f"{WORD}pStyle")
        if style.get(f"{WORD}val", "").startswith("Heading")
    ]
    (table,) = body.iter(f"{WORD}tbl")
    rows = list(table.iter(f"{WORD}tr"))
    assert [row.find(f".//{WORD}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
    cells = [["".join(cell.itertext()) for cell in row.iter(f"{WORD}tc")] for row in rows]
    return headings, cells, "".join(body.itertext())


def test_two_examples_for_a_municipality_with_notes_on_one_a4(open_page: Open, tmp_path: Path) -> None:
    page = open_page(f"memo/?voor=Assen&{'&'.join(f'p={i}' for i in TWO)}")
    shown(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Eigen aantekeningen").fill(NOTE)
    expect(page.locator(".memo")).to_contain_text(NOTE)
    assert page.url.split("#")[0].endswith("/memo/")
    assert f"n={quote(NOTE, safe='').replace('%20', '+')}" in page.url.split("#")[1]
    sides, words = printed(page, tmp_path / "memo.pdf")
    assert sides == 1
    for part in (
        "Voor Assen: Praktijkondersteuner Jeugd Den Haag; Jeugdprofessional GGZ Hoeksche Waard",
        "Wie betaalt",
        "Werkgever",
        "Wat het opleverde",
        "Wat het kost",
        "Wat wij niet weten",
        "Vijf vragen om te stellen",
        "Bronnen",
        NOTE,
        "Opname is geen aanbeveling.",
    ):
        assert part in words, part
    assert "Waar gaat uw memo over?" not in words
    expect(page.locator(".memo .afvinken li")).to_have_count(5)
    assert not [url for url in asked if "aantek" in url or "Vraag" in url]
    headings, table, told = in_word(saved(page, "Download voor Word (DOCX)", tmp_path / "memo.docx"))
    assert headings == [
        (1, "Voor Assen: Praktijkondersteuner Jeugd Den Haag; Jeugdprofessional GGZ Hoeksche Waard"),
        (2, "Wat wij niet weten"),
        (2, "Vijf vragen om te stellen"),
        (2, "Eigen aantekeningen"),
        (2, "Bronnen"),
    ]
    names = [row.inner_text() for row in page.locator(".memo tr > th:first-child").all()]
    assert [row[0] for row in table] == names
    assert {len(row) for row in table} == {3}
    assert NOTE in told
    markdown = saved(page, "Download als tekst (Markdown)", tmp_path / "memo.md").read_text(encoding="utf-8")
    assert markdown.startswith(f"# {headings[0][1]}\n")
    assert markdown.count("\n| ") == len(table) + 1
    page.reload()
    shown(page)
    expect(page.get_by_label("Eigen aantekeningen")).to_have_value(NOTE)
    expect(page.locator(".memo h2")).to_have_text(
        "Voor Assen: Praktijkondersteuner Jeugd Den Haag; Jeugdprofessional GGZ Hoeksche Waard"
    )


def test_four_examples_on_one_a4_say_what_had_no_room(open_page: Open, tmp_path: Path) -> None:
    page = open_page(f"memo/?{'&'.join(f'p={i}' for i in FOUR)}")
    shown(page)
    expect(page.locator(".kiezer__stand")).to_have_text("Uw memo past op één A4.")
    sides, words = printed(page, tmp_path / "memo.pdf")
    assert sides == 1
    assert "Niet op dit blad, omdat het op één A4 moet passen: " in words
    expect(page.locator(".memo")).to_contain_text("Een andere bron zegt: ")
    # Every number in the text has its source, and every source is cited.
    marks = page.locator(".memo table, .memo ul:not(.memo__bronnen)").all_inner_texts()
    sources = page.locator(".memo__bronnen li").all_inner_texts()
    for number, source in enumerate(sources, 1):
        assert source.startswith(f"[{number}] ")
        assert any(f"[{number}" in text for text in marks), source
    # Another question: its row is there, with who employs as the files have it.
    page.get_by_text("Welke vragen doen ertoe?").click()
    page.get_by_role("checkbox", name="Waar het dossier is").check()
    row = page.locator(".memo tr", has=page.get_by_role("rowheader", name="Waar het dossier is"))
    expect(row.locator("td")).to_have_count(4)
    assert "k=" in page.url
    page.go_back()
    expect(row).to_have_count(0)
    # What does not fit is told and never cut. Who types waits for no measuring between two letters.
    page.evaluate(
        """() => { window.measured = 0; new MutationObserver((all) => { for (const { addedNodes } of all)
        for (const one of addedNodes) window.measured += one.matches?.('.memo--maat') ? 1 : 0;
        }).observe(document.querySelector('[data-onderdeel=memo]'), { childList: true }); }"""
    )
    page.get_by_label("Eigen aantekeningen").fill("regel\n" * 90)
    shown(page, fits=False)
    expect(page.locator(".kiezer__stand")).to_have_text(
        "Uw memo past niet op één A4. Kort uw aantekeningen in, of kies minder."
    )
    expect(page.locator(".memo p", has_text="regel")).to_have_count(90)
    assert 0 < page.evaluate("window.measured") < 90


def test_for_a_place_the_memo_proposes_what_its_page_names(open_page: Open, real_site: Site) -> None:
    page = open_page("memo/")
    nearby = page.locator(".memo__buurt")
    there = [
        p["naam"] for p in recount.practices().values() if "Enschede" in p["gebied"].get("gemeenten", ())
    ]
    page.get_by_label("Voor welke gemeente of regio?").fill("Jeugdregio Twente")
    page.get_by_label("Naam van een voorbeeld of variant").focus()
    expect(nearby.locator(".memo__waar")).to_have_text(["Twente"])
    assert there
    for name in there:
        expect(nearby.get_by_role("button", name=f"Voeg toe: {name}")).to_be_visible()
    page.get_by_label("Voor welke gemeente of regio?").fill("Zwolle")
    page.get_by_label("Naam van een voorbeeld of variant").focus()
    expect(nearby.locator(".memo__waar")).to_have_text(
        [
            "Bij de buren",
            "Elders in jeugdregio IJsselland",
            "Gemeenten die erop lijken",
            "Elders in Overijssel",
        ]
    )
    html = real_site.text("gemeenten/zwolle")
    named = dict.fromkeys(re.findall(r'href="\.\./\.\./praktijkvoorbeelden/([^/"]+)/"', html))
    next_door = re.findall(
        r'praktijkvoorbeelden/([^/"]+)/', html.split('id="buren"')[1].split("</section>")[0]
    )
    expect(nearby.locator("ul").first.locator("li")).to_have_count(len(next_door))
    left = sum(int(n) for n in re.findall(r"Nog (\d+) voorbeeld", nearby.inner_text()))
    assert nearby.locator("li").count() + left == len(named)
    nearby.get_by_role("button", name="Praktijkondersteuner jeugd Kampen").press("Enter")
    shown(page)
    expect(nearby.locator("ul").first.locator("li")).to_have_count(len(next_door) - 1)
    expect(nearby.get_by_role("button").first).to_be_focused()
    expect(page).to_have_url(re.compile("#p=kampen-[a-z-]+&voor=Zwolle$"))
    expect(page.locator(".memo")).to_contain_text("Voor Zwolle: Praktijkondersteuner jeugd Kampen")
    for _ in range(3):
        chosen = page.locator(".kiezer ul[aria-label='Gekozen'] li")
        before = chosen.count()
        nearby.get_by_role("button").first.click()
        expect(chosen).to_have_count(before + 1)
    expect(nearby).to_be_hidden()


def test_a_memo_is_reached_from_where_readers_are(real_site: Site) -> None:
    one = TWO[0]
    assert f'href="../../memo/?p={one}"' in real_site.text(f"praktijkvoorbeelden/{one}")
    assert 'href="../../memo/?v=soh"' in real_site.text("varianten/soh")
    assert 'href="../../memo/?voor=Assen&amp;p=assen-praktijkondersteuner-jeugd' in real_site.text(
        "gemeenten/assen"
    )


def test_what_pays_is_what_the_file_says_and_a_variant_counts(open_unseen: Open) -> None:
    payers = recount.read(ROOT / "practices" / "_lijsten" / "betalers.yaml")["termen"]
    page = open_unseen(f"memo/?v=soh&p={TWO[0]}")
    shown(page)
    cells = page.locator(".memo tr", has=page.get_by_role("rowheader", name="Wie betaalt")).locator("td")
    expect(cells).to_have_count(2)
    practice = recount.read(ROOT / "practices" / f"{TWO[0]}.yaml")
    theme = practice["themas"]["financiering-en-juridische-kaders"]["kenmerken"]["betalers"]
    (wanted,) = (payers[value] for value in theme)
    expect(cells.nth(1)).to_contain_text(wanted)
    expect(cells.nth(0)).to_contain_text(" van 6)")


def test_the_longest_example_is_one_a4_in_one_click(open_page: Open, tmp_path: Path) -> None:
    known = recount.practices()
    files = sorted((ROOT / "practices").glob("*.yaml"), key=lambda path: path.stat().st_size)
    example = next(path.stem for path in reversed(files) if path.stem in known)
    page = open_page(f"praktijkvoorbeelden/{example}/")
    page.get_by_role("link", name="maak er één A4 van").click()
    shown(page)
    sides, words = printed(page, tmp_path / "een.pdf")
    assert sides == 1
    for part in (
        "Wat het is",
        "Wie betaalt",
        "Wat het opleverde",
        "Wat het kost",
        "Wat wij niet weten",
        "Bronnen",
    ):
        assert part in words, part
    assert known[example]["naam"] in words
