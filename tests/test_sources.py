"""Sources as readers meet them: one number on a page is one source, counted from the first that is read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import html

import recount
from conftest import Site

Element = Any


@cache
def documents(site: Site) -> dict[str, Element]:
    """The pages with a citation, by address."""
    found = {}
    for path in site.pages():
        text = path.read_text(encoding="utf-8")
        if 'class="bron' in text:
            found[str(path.parent.relative_to(site.folder))] = html.fromstring(text).find(".//main")
    return found


def citations(main: Element) -> Iterator[Element]:
    yield from main.xpath(".//a[contains(concat(' ', @class, ' '), ' bron ')]")


def test_no_number_of_a_source_means_two_things_on_a_page(real_site: Site) -> None:
    assert len(documents(real_site)) > 100
    for address, main in documents(real_site).items():
        meant: dict[str, set[str]] = defaultdict(set)
        for cite in citations(main):
            if number := re.match(r"\[(\d+)", cite.text_content()):
                meant[number[1]].add(cite.get("href"))
                assert cite.get("href").startswith("#"), (address, cite.text_content())
        assert not {n: found for n, found in meant.items() if len(found) > 1}, address
        listed = [item.get("value") for item in main.xpath(".//ol[@data-bronnen]/li")]
        assert len(listed) == len(set(listed)), address
        assert set(meant) <= set(listed), address


def test_the_first_citation_that_is_read_is_one_and_new_ones_count_on(real_site: Site) -> None:
    for address, main in documents(real_site).items():
        numbers = [int(n) for c in citations(main) for n in re.findall(r"^\[(\d+)", c.text_content())]
        first = list(dict.fromkeys(numbers))
        if first:
            assert first[0] == 1, (address, first)
            assert first == sorted(first), (address, first)


def test_the_source_of_another_page_is_named_with_its_title_and_year(real_site: Site) -> None:
    files = [*recount.practices().values(), recount.read(recount.PRACTICES / "_bronnen.yaml")]
    heads = {" ".join(source["titel"].split())[:9] for file in files for source in file["bronnen"].values()}
    named = 0
    for address, main in documents(real_site).items():
        for cite in citations(main):
            if cite.get("href").startswith("#") or "praktijkvoorbeelden/" not in cite.get("href"):
                continue
            words = " ".join(cite.text_content().split())
            assert re.fullmatch(r"\[.+, (\d{4}|zonder jaar)(, .+)?\]", words), (address, words)
            assert any(words[1:].startswith(head) for head in heads), (address, words)
            named += 1
    assert named > 400


def test_what_a_text_cites_itself_is_not_cited_once_more_behind_it(real_site: Site) -> None:
    marks = r"((?:\[\d+[^]]{0,20}][ \u00a0]?)+)"
    behind = re.compile(rf"{marks}\.[ \u00a0]{marks}")
    twice = [
        f"{address}: {found[0]}"
        for address, main in documents(real_site).items()
        for found in behind.finditer(" ".join(main.text_content().replace("\u00a0", " ").split()))
        if {*re.findall(r"\[(\d+)", found[1])} & {*re.findall(r"\[(\d+)", found[2])}
    ]
    assert twice == []


def test_a_citation_stands_one_unbreakable_space_from_its_words(real_site: Site) -> None:
    """In running text; the mark itself has no room before or behind it (`parts/sources.css`)."""
    seen = 0
    for address, main in documents(real_site).items():
        for paragraph in main.xpath(".//p | .//li"):
            for cite in paragraph.xpath("./a[contains(concat(' ', @class, ' '), ' bron ')]"):
                before = cite.getprevious()
                text = (paragraph.text if before is None else before.tail) or ""
                assert text.endswith("\u00a0") or not text.strip(), (address, text[-40:])
                seen += 1
    assert seen > 1000
