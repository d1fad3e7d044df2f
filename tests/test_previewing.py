"""The preview of a practice is its page: the same views and templates, and as safe without the second net."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import html

from conftest import FICTITIOUS, TODAY, all_pages
from voorveld import rendering
from voorveld.in_browser.session import Session
from voorveld.pipeline import Result
from voorveld.previewing import preview
from voorveld.settings import Settings

PAYLOADS = Path(__file__).with_name("payloads.txt").read_text(encoding="utf-8").splitlines()
BEGIN, END = '<div class="blad">', '<aside class="klopt"'


def test_the_preview_is_the_page(fictitious: Result) -> None:
    made = {
        page.source: page.html
        for page in all_pages(fictitious.catalogue, Settings())
        if page.kind.id == "practice"
    }
    assert len(made) == len(fictitious.catalogue.practices)
    for name, page in made.items():
        shown = preview(fictitious.catalogue, name)
        assert shown[shown.index(BEGIN) : shown.index(END)] == page[page.index(BEGIN) : page.index(END)]
    assert preview(fictitious.catalogue, "_bronnen.yaml") == ""


def test_the_second_net_takes_away_no_element_and_no_attribute_but_an_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def written() -> list[list[tuple[str, str | None, list[str]]]]:
        texts = [rendering.prose_html(one, lambda cited: "", {"ggz": 'a"<b>'}) for one in PAYLOADS]
        return [
            [
                (str(e.tag), e.text, sorted({*map(str, e.attrib)} - {"href"}))
                for e in html.fromstring(f"<div>{text}</div>").iter()
            ]
            for text in texts
        ]

    with_net = written()
    monkeypatch.setattr(rendering, "_clean", lambda text: text)
    assert written() == with_net
    assert len(with_net) > 300


def test_a_list_is_told_once(fictitious: Result) -> None:
    session = Session(str(FICTITIOUS))
    name = f"{fictitious.catalogue.practices[0].id}.yaml"
    text = session.text(name)
    session.check(name, text, TODAY.isoformat())
    first, second = (json.loads(session.form(name, text)) for _ in range(2))
    assert first["lists"] and not second["lists"]
    assert first["fields"] == second["fields"]
