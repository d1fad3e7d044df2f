"""The two documents that this site began with: each of their 77 points stands on a page, with a source."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml
from lxml import html

from conftest import Site

POINTS: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("founding_points.yaml").read_text(encoding="utf-8")
)
FROM_A, FROM_B = 53, 24
_CITATION = re.compile(r"\s*\[\d+(?:, [^\]]*)?\]")


@cache
def blocks(page: Path, anchor: str) -> tuple[tuple[str, bool], ...]:
    """The paragraphs and points under a heading: their words, and whether a source is named there."""
    root = html.document_fromstring(page.read_text(encoding="utf-8"))
    found = root.xpath(
        "//section[@aria-labelledby=$anchor]//*[self::p or self::li][not(.//li)]", anchor=anchor
    )
    assert isinstance(found, list)
    return tuple(
        (
            " ".join(_CITATION.sub("", str(block.text_content())).split()),
            bool(block.xpath(".//a[contains(concat(' ', @class, ' '), ' bron ')]")),
        )
        for block in found
        if isinstance(block, html.HtmlElement)
    )


def test_the_list_has_every_point_once() -> None:
    assert list(POINTS) == [
        *(f"A{n}" for n in range(1, FROM_A + 1)),
        *(f"B{n}" for n in range(1, FROM_B + 1)),
    ]


def test_every_point_stands_on_its_page_with_a_source(real_site: Site) -> None:
    missing = [
        f"{number}: {words}"
        for number, (_, page, anchor, *sentences) in POINTS.items()
        for words in sentences
        if not any(
            words in text and sourced
            for text, sourced in blocks(real_site.folder / page / "index.html", anchor)
        )
    ]
    assert missing == []
