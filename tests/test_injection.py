"""Payloads through every text of every kind of record end up as text, without a policy to help.

The rules refuse most of these before a page is made; here they are pushed past the rules, so that
the pages themselves must hold.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from conftest import FICTITIOUS, TODAY, all_pages
from voorveld.outputs.generated import Page
from voorveld.pipeline import Result, load
from voorveld.settings import Settings
from voorveld.source.tree import Mapping, Node, Scalar, Sequence, read_tree

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onfocus=alert(1) x='",
    "<iframe src=//elders.example></iframe>",
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "</title><script>",
    "<style>*{display:none}</style>",
    "{{7*7}}",
    "{% raw %}",
    "<meta http-equiv=refresh content=0;url=//elders.example>",
    '[x](https://a.example/"onmouseover=alert(1))',
    "<a href='javascript:alert(1)'>x</a>",
    "&lt;script&gt;",
    "<!--",
    "<base href=//elders.example>",
    "**<b>x</b>**",
    "[@<script>]",
    "`<x>`",
)
# What contributed text may become; any other element must be one our templates made.
FROM_TEXT = {"a", "abbr", "em", "li", "p", "span", "strong", "ul"}
TEXT_KEYS = {
    "naam",
    "tekst",
    "samenvatting",
    "titel",
    "uitgever",
    "auteurs",
    "opmerking",
    "toelichting",
    "kort",
    "definitie",
    "waarom",
    "kop",
    "vraag",
    "omschrijving",
    "bronwoorden",
    "gemeld_door",
    "noemer_telt",
    "ten_opzichte_van",
    "per",
    "reden",
    "kern",
    "wet",
    "artikel",
    "term",
    "voluit",
    "verouderd",
    "methode",
    "uitvoerder",
    "opdrachtgever",
    "tegenspraak",
    "onderscheid",
    "eenheid",
    "regio",
    "periode_toelichting",
    "in_woorden",
}


def injected(text: str, payload: str) -> str:
    """The file with the payload at the end of every text value that may hold free text."""
    tree, _ = read_tree("x", text)
    assert tree is not None
    lines = text.split("\n")
    for scalar in sorted(_free_texts(tree, ""), key=lambda s: (-s.line, -s.column)):
        line = lines[scalar.line - 1]
        start = scalar.column - 1
        if line[start : start + len(scalar.text)] == scalar.text:
            value = '"' + (scalar.text + " " + payload).replace("\\", "\\\\").replace('"', '\\"') + '"'
            lines[scalar.line - 1] = line[:start] + value + line[start + len(scalar.text) :]
    return "\n".join(lines)


def _free_texts(node: Node, key: str) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        if key in TEXT_KEYS and node.plain:
            yield node
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _free_texts(entry.value, entry.key.text)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _free_texts(item, key)


@pytest.fixture(params=PAYLOADS, ids=lambda p: p[:20])
def attacked(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, list[Page]]:
    """The made-up catalogue with one payload in every text, and its pages."""
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    changed = 0
    for file in folder.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        attacked = injected(text, request.param)
        changed += attacked.count(request.param.split("<")[0][:3] or request.param[:3])
        file.write_text(attacked, encoding="utf-8")
    result = load(folder, TODAY)
    assert len(result.catalogue.practices) == 3, "the payload must reach the pages"
    assert changed > 100
    return request.param, list(all_pages(result.catalogue, Settings()))


@pytest.fixture(scope="module")
def own_tags(fictitious: Result) -> dict[str, set[str]]:
    """Per kind of page the elements it has without an attack."""
    tags: dict[str, set[str]] = {}
    for page in all_pages(fictitious.catalogue, Settings()):
        found = {str(e.tag) for e in html.fromstring(f"<div>{page.html}</div>").iter()}
        tags.setdefault(page.kind.id, set(FROM_TEXT)).update(found)
    return tags


def test_payload_stays_text_on_every_page(
    attacked: tuple[str, list[Page]], own_tags: dict[str, set[str]]
) -> None:
    payload, made = attacked
    seen = 0
    for page in made:
        tree = html.fromstring(f"<div>{page.html}</div>")
        for element in tree.iter():
            assert isinstance(element.tag, str), (page.address, "comment")
            assert element.tag in own_tags[page.kind.id], (page.address, element.tag)
            if element.tag == "script":
                assert element.get("type") == "application/json", "data of ours, which never runs"
            for name, value in element.attrib.items():
                assert not name.startswith("on"), (page.address, name)
                if name == "href":
                    assert re.match(r"(https?://|mailto:|\.|#|[a-z])", value), (page.address, value)
                    assert not re.match(r"(?i)(javascript|data|vbscript):", value), (page.address, value)
        words = tree.text_content()
        assert "49" not in words or "{{7*7}}" not in payload or "{{7*7}}" in words
        seen += words.count(payload) if payload.isascii() and "[" not in payload and "*" not in payload else 1
    assert seen > 20


def test_titles_and_descriptions_reach_the_frame_as_plain_text(page_with_signs_in_its_title: str) -> None:
    page = html.fromstring(page_with_signs_in_its_title)
    assert page.find(".//title").text == 'Praktijk < 5 & > 3 "meer" - Jeugd-ggz in het voorveld'
    data = ("application/ld+json", "application/json")
    run = [s for s in page.iter("script") if s.get("type") not in data]
    assert [s.get("src") for s in run] == ["../../assets/frame/frame.js"]
    assert [s.text for s in run] == [None]


@pytest.fixture
def page_with_signs_in_its_title(tmp_path: Path) -> str:
    from conftest import build, copy_project

    project = copy_project(tmp_path / "project", FICTITIOUS)
    file = project / "practices" / "voorbeelddorp-adviesteam.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("naam: Adviesteam Voorbeelddorp", "naam: 'Praktijk < 5 & > 3 \"meer\"'", 1))
    return build(project).text("praktijkvoorbeelden/voorbeelddorp-adviesteam")
