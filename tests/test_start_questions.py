"""The start questions as a form: kept in the address, printed with lines, taken along for Word."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import expect

import recount
from conftest import ROOT, Open
from test_memo import WORD, printed, saved

ANSWER = "50% & meer #1"


def asked() -> list[tuple[str, list[str]]]:
    """The themes with their questions, read from the files."""
    themes = (recount.read(path) for path in sorted((ROOT / "practices" / "_themas").glob("*.yaml")))
    ordered = sorted(themes, key=lambda theme: theme["volgorde"])
    return [(theme["naam"], [q["vraag"] for q in theme["vragen"]]) for theme in ordered]


def test_answers_stay_in_the_address_and_go_along_for_word(open_page: Open, tmp_path: Path) -> None:
    questions = [question for _, few in asked() for question in few]
    page = open_page("startvragen/")
    expect(page.get_by_role("button", name="Download voor Word (DOCX)")).to_be_visible()
    fields = page.locator(".startvragen textarea")
    expect(fields).to_have_count(len(questions))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.get_by_label(questions[0]).fill(ANSWER)
    page.get_by_label("Voor welke gemeente of welk overleg?").fill("Assen")
    expect(page.get_by_role("status")).to_have_text("1 vraag ingevuld.")
    assert "voor=Assen" in page.url.split("#")[1]
    assert requests == []
    path = saved(page, "Download voor Word (DOCX)", tmp_path / "vragen.docx")
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        body = ElementTree.fromstring(packed.read("word/document.xml"))
    tables = [
        [["".join(cell.itertext()) for cell in row.iter(f"{WORD}tc")] for row in table.iter(f"{WORD}tr")]
        for table in body.iter(f"{WORD}tbl")
    ]
    assert [[row[0] for row in table[1:]] for table in tables] == [few for _, few in asked()]
    assert tables[0][1] == [questions[0], ANSWER]
    headings = [
        "".join(p.itertext())
        for p in body.iter(f"{WORD}p")
        if any(s.get(f"{WORD}val", "").startswith("Heading") for s in p.iter(f"{WORD}pStyle"))
    ]
    assert headings == ["Startvragen voor Assen", *(name for name, _ in asked())]
    page.reload()
    expect(page.get_by_label(questions[0])).to_have_value(ANSWER)
    expect(page.get_by_label("Voor welke gemeente of welk overleg?")).to_have_value("Assen")


def test_without_scripts_it_prints_with_lines_to_write_on(open_page: Open, tmp_path: Path) -> None:
    page = open_page("startvragen/", java_script_enabled=False)
    first = asked()[0][1][0]
    page.get_by_label(first).fill(ANSWER)
    _, words = printed(page, tmp_path / "vragen.pdf")
    assert ANSWER in words
    assert all(question in words for _, few in asked() for question in few)
    page.emulate_media(media="print")
    lines = page.locator(".schrijflijnen:visible")
    expect(lines).to_have_count(sum(len(few) for _, few in asked()) - 1)
