"""Lessons across examples: every lesson once per theme and variant, with its example and its speaker."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest
from lxml import html

import recount
from conftest import Site

Data = dict[str, Any]
HEADINGS = {"helpt": "Wat hielp", "hindert": "Wat lastig was", "werkte_niet": "Wat niet werkte"}
TIES = recount.read(recount.PRACTICES / "_lijsten" / "bronverhoudingen.yaml")["termen"]
OVER = {"proef-afgerond", "overgegaan", "beeindigd"}


def lessons() -> list[tuple[str, str, Data, str]]:
    """Every lesson of every example: its id, heading, the lesson, and what its strongest source is."""
    found = []
    for practice in recount.practices().values():
        for kind, told in (practice.get("lessen") or {}).items():
            found += [(practice["id"], HEADINGS[kind], lesson, _tie(practice, lesson)) for lesson in told]
    return found


def _tie(practice: Data, lesson: Data) -> str:
    shared = recount.read(recount.PRACTICES / "_bronnen.yaml")["bronnen"]
    cited = re.findall(r"\[@([a-z0-9-]+)", lesson["tekst"])
    ties = {(practice["bronnen"] | shared)[source].get("verhouding") for source in cited if source}
    return next((term["in_zin"] for tie, term in TIES.items() if tie in ties), "")


def shown(site: Site, address: str) -> Counter[tuple[str, str, str, str, str]]:
    """Per lesson on a page: the group and heading it stands below, its words, its example, its tie."""
    root = html.document_fromstring(site.text(address))
    found: Counter[tuple[str, str, str, str, str]] = Counter()
    for item in root.xpath("//section/details/ul/li"):
        group = item.xpath("ancestor::section/@aria-labelledby")[0]
        heading = item.xpath("preceding::h3[1]")[0].text_content()
        link = item.xpath("span[@class='klein']/a")[0]
        tie = item.xpath("string(span[@class='klein'])").removeprefix(link.text_content()).removeprefix("; ")
        for apart in item.xpath(".//a[contains(@class, 'bron')] | span"):
            apart.drop_tree()
        example = link.get("href").rstrip("/").rsplit("/", 1)[-1]
        found[group, heading, _plain(item.text_content()), example, tie] += 1
    return found


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\[@[^\]]*\]", "", text)).strip()


def expected(groups_of: dict[str, list[str]], by_theme: bool) -> Counter[tuple[str, str, str, str, str]]:
    """What the page must show: each lesson in the groups of its themes, or of its example's variants."""
    return Counter(
        (group, heading, _plain(lesson["tekst"]), practice, tie)
        for practice, heading, lesson, tie in lessons()
        for group in (lesson.get("themas") or ["zonder-thema"] if by_theme else groups_of[practice])
    )


@pytest.mark.parametrize(("address", "by_theme"), [("lessen", True), ("lessen/varianten", False)])
def test_every_lesson_stands_once_in_each_of_its_groups_with_who_tells_it(
    real_site: Site, address: str, by_theme: bool
) -> None:
    variants = {practice["id"]: practice["varianten"] for practice in recount.practices().values()}
    found = shown(real_site, address)
    assert found == expected(variants, by_theme)
    assert sum(found.values()) > 70


def test_every_theme_and_variant_leads_to_its_lessons_and_says_how_many(real_site: Site) -> None:
    pages = (
        ("themas", "lessen", "../../lessen/#"),
        ("varianten", "lessen/varianten", "../../lessen/varianten/#"),
    )
    for folder, address, onward in pages:
        told = Counter(group for group, *_ in shown(real_site, address).elements())
        for page in (real_site.folder / folder).glob("*/index.html"):
            root = html.document_fromstring(page.read_text(encoding="utf-8"))
            found = root.xpath("//a[starts-with(@href, $to)]", to=onward)
            counted = {link.get("href").removeprefix(onward): int(link.text.split()[0]) for link in found}
            own = page.parent.name
            assert counted == ({own: told[own]} if told[own] else {}), page


def test_the_page_says_how_many_lessons_there_are_and_of_how_many_examples(real_site: Site) -> None:
    told = lessons()
    text = real_site.text("lessen")
    for heading in HEADINGS.values():
        of = [practice for practice, kind, *_ in told if kind == heading]
        lesson, example = (
            "les" if len(of) == 1 else "lessen",
            "voorbeeld" if len(set(of)) == 1 else "voorbeelden",
        )
        assert f"{heading}: {len(of)} {lesson}, uit {len(set(of))} {example}." in text


def test_what_is_over_stands_apart_from_what_stopped(real_site: Site) -> None:
    root = html.document_fromstring(real_site.text("lessen"))
    listed = [
        [link.get("href").rstrip("/").rsplit("/", 1)[-1] for link in part.xpath("li/a")]
        for part in root.xpath("//section[@aria-labelledby='voorbij']/ul")
    ]
    last = {p["id"]: p["status"][-1]["stand"] for p in recount.practices().values() if p.get("status")}
    stopped = {id for id, stage in last.items() if stage in {"overgegaan", "beeindigd"}}
    assert set(listed[0]) == stopped
    assert {id for id, stage in last.items() if stage in OVER} - stopped <= set(listed[1])
    assert not set(listed[0]) & set(listed[1])


def test_without_a_filled_in_tie_nothing_is_added(fictitious_site: Site) -> None:
    text = fictitious_site.text("lessen")
    assert "spreker niet bekend" not in text
    assert "Een vaste dag helpt" in text.split('id="samenwerking"')[1]
