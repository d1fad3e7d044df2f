"""The answers to first questions: what they count, recounted from the files, and what their pages show."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html
from playwright.sync_api import expect

import recount
from conftest import Open, Site
from voorveld.facts.answer_counts import Count, filled, named_counts

QUESTIONS: dict[str, Any] = recount.read(recount.PRACTICES / "_lijsten" / "cijfervragen.yaml")["termen"]
COLUMNS: dict[str, Any] = recount.read(recount.PRACTICES / "_lijsten" / "kenmerken.yaml")["termen"]
ANSWERED = tuple(sorted(path.stem for path in recount.PRACTICES.glob("_antwoorden/*.yaml")))


def main(site: Site, address: str) -> html.HtmlElement:
    """The part of a page that is its own."""
    return html.document_fromstring(site.text(address)).xpath("//main")[0]


def published(site: Site, question_id: str) -> dict[str, Any]:
    """An answer as open data."""
    file = site.folder / "data/v1/antwoorden" / f"{question_id}.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))["beantwoorde_vraag"]
    return found


def words(node: html.HtmlElement) -> str:
    """What a reader sees of a part, on one line."""
    return " ".join(node.text_content().split())


@pytest.mark.parametrize(
    ("number", "of", "said"),
    [
        (2, 65, "2 van de 65 voorbeelden"),
        (0, 65, "geen van de 65 voorbeelden"),
        (65, 65, "alle 65 voorbeelden"),
        (2, 2, "beide voorbeelden"),
        (1, 1, "het ene voorbeeld"),
        (0, 1, "geen enkel voorbeeld"),
        (0, 0, "geen enkel voorbeeld"),
    ],
)
def test_a_count_is_always_said_with_its_whole(number: int, of: int, said: str) -> None:
    assert Count(number, of).words == said


def test_a_text_gets_its_counts_and_keeps_what_is_none() -> None:
    counts = {"bekend": Count(1, 3), "betalers.gemeente": Count(2, 2)}
    asked = "{bekend} zegt het; betaald bij { betalers.gemeente }, en {anders} niet."
    assert [each.name for each in named_counts(asked)] == ["bekend", "betalers.gemeente", "anders"]
    assert filled("{bekend} zegt het.", {"bekend": Count(0, 3)}) == "Geen van de 3 voorbeelden zegt het."
    assert (
        filled(asked, counts)
        == "1 van de 3 voorbeelden zegt het; betaald bij beide voorbeelden, en {anders} niet."
    )


def known(column: str) -> list[set[str]]:
    """The values of a characteristic, per example of which it is known."""
    found = (
        recount.values(practice, COLUMNS[column]["thema"], column)
        for practice in recount.practices().values()
    )
    return [set(values) for values in found if not values[0].startswith(("leeg-", "niet-"))]


def test_the_counts_in_the_answers_are_those_of_the_files(real_site: Site) -> None:
    """Every `{characteristic}` and `{characteristic.word}` of every answer, counted again."""
    total, asked = len(recount.practices()), 0
    for question_id in ANSWERED:
        typed = recount.read(recount.PRACTICES / "_antwoorden" / f"{question_id}.yaml")
        data = published(real_site, question_id)
        for name in re.findall(r"\{([a-z.-]+)\}", str(typed["antwoord"]) + str(typed["hoe_zeker"])):
            column, _, word = name.partition(".")
            if column not in COLUMNS or column in QUESTIONS[question_id].get("indicatoren", ()):
                continue
            having, asked = known(column), asked + 1
            number, of = (sum(word in v for v in having), len(having)) if word else (len(having), total)
            assert data["tellingen"][name] == {"aantal": number, "van": of}, name
            assert Count(number, of).words in str(data["antwoord"]) + str(data["hoe_zeker"]), name
    assert asked >= 8


def test_every_question_has_its_page_and_is_reached_from_home_and_from_the_figures(real_site: Site) -> None:
    assert len(ANSWERED) >= 10
    home, figures, overview = (main(real_site, at) for at in ("", "cijfers", "antwoorden"))
    for question_id in ANSWERED:
        name = QUESTIONS[question_id]["naam"]
        for page, link in ((home, "antwoorden/"), (figures, "../antwoorden/"), (overview, "../antwoorden/")):
            assert name in [words(a) for a in page.xpath(f".//a[@href='{link}{question_id}/']")]
        page = main(real_site, f"antwoorden/{question_id}")
        assert words(page.xpath(".//h1")[0]) == name
        headings = [words(h) for h in page.xpath(".//h2")]
        for heading in (
            "Het antwoord in drie zinnen",
            "Hoe zeker is dat?",
            "Wat wij niet weten",
            "De waarden achter dit antwoord",
            "Neem mee",
            "Bronnen",
        ):
            assert heading in headings, question_id
        assert len(page.xpath(".//section[@aria-labelledby='antwoord']/ol/li")) == 3
        said = page.xpath(".//text()[not(ancestor::script)]")
        assert "{" not in "".join(map(str, said))


def test_the_field_has_every_example_once_and_as_many_full_signs_as_are_known(real_site: Site) -> None:
    total = len(recount.practices())
    for question_id in ANSWERED:
        figure = main(real_site, f"antwoorden/{question_id}").xpath(".//figure")[0]
        told = words(figure.xpath(".//svg[@role='img']/title")[0])
        assert told.startswith(f"Een veld met {total} tekens, een per voorbeeld. ")
        counts = [int(n) for n in re.findall(r": (\d+)\.", told)]
        assert sum(counts) == total, question_id
        assert [int(words(n)) for n in figure.xpath("ul/li/span/strong")] == counts
        number = int(words(figure.xpath(".//strong[@class='antwoord__telling']")[0]).split(" ")[0])
        data = published(real_site, question_id)
        assert number == len(data["praktijken"]) == data["tellingen"]["bekend"]["aantal"]


def test_the_text_to_take_along_says_whose_judgement_it_is_and_where_it_is_from(real_site: Site) -> None:
    text = main(real_site, "antwoorden/kosten").xpath(".//section[@aria-labelledby='neem-mee']//pre")[0].text
    lines = text.split("\n")
    assert lines[0] == "Wat kost het?"
    assert any(line.endswith("(inschatting van de redactie)") for line in lines)
    assert "Niet bekend:" in lines and "Bronnen:" in lines
    assert "[@" not in text and "{" not in text
    assert re.fullmatch(r".+, geteld op \d{1,2} [a-z]+ \d{4}(: https?://\S+)?", lines[-1])


def test_an_answer_goes_along_for_word_and_leads_to_a_memo(open_page: Open, tmp_path: Path) -> None:
    page = open_page("antwoorden/betaler/")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download voor Word (DOCX)").click()
    waiting.value.save_as(tmp_path / "antwoord.docx")
    with zipfile.ZipFile(tmp_path / "antwoord.docx") as packed:
        body = etree.fromstring(packed.read("word/document.xml"))
    lines = ["".join(map(str, p.itertext())) for p in body.iter("{*}p")]
    assert lines[0] == "Wie betaalt het?"
    shown = [
        words(li)
        for li in html.fromstring(page.content()).xpath("//section[@aria-labelledby='antwoord']/ol/li")
    ]
    for said, line in zip(lines[1:4], shown, strict=True):
        assert said.split("[")[0].strip()[:60] == line.split("[")[0].strip()[:60]
    assert {"Hoe zeker is dat?", "Wat wij niet weten", "Bronnen"} <= set(lines)
    page.get_by_role("link", name="Zet deze vraag in een memo van één A4").click()
    expect(page.locator(".memo__themas input[value=betalers]")).to_be_checked()
