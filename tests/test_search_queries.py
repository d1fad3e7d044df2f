"""What readers typed, and which page they should see first: the whole list in one window of the browser.

The list is `search_queries.yaml`. The goal: nine in ten have the right page first, all have it among the
first three, and a question without an answer on the site is told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page, expect

from conftest import Open

QUERIES = Path(__file__).with_name("search_queries.yaml")
_SHOWN = ".op-naam a, .zoekuitslag > .melding:not(.zoekhulp) a, .treffer__naam a"


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, the pages of which one should be first, and the word that was meant by a mistake."""

    words: str
    first: tuple[str, ...]
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with what was shown: addresses in order, and everything that is said about them."""

    query: Query
    shown: tuple[str, ...]
    said: str

    @property
    def place(self) -> int:
        """The place of the right page, from 1; 0 when it is not there."""
        places = [n for n, at in enumerate(self.shown, 1) if at in self.query.first]
        return places[0] if places else 0


def queries() -> tuple[Query, ...]:
    """The list of questions."""
    return tuple(
        Query(each["vraag"], tuple(each.get("eerst", ())), each.get("bedoeld", ""))
        for each in yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    )


def answers(page: Page) -> Iterator[Answer]:
    """Asks every question of the list on an open search page."""
    field, status = page.get_by_label("Wat zoekt u?"), page.locator("#zoekstatus")
    for query in queries():
        field.fill("")
        field.press("Enter")
        expect(status).to_have_text("")
        field.fill(query.words)
        field.press("Enter")
        expect(status).to_have_text(re.compile("gevonden"))
        links = page.locator(_SHOWN).evaluate_all("links => links.map(a => a.getAttribute('href'))")
        shown = dict.fromkeys(str(at).removeprefix("../").partition("#")[0] for at in links)
        notices = page.locator(".zoekuitslag > .melding").all_text_contents()
        yield Answer(query, tuple(shown), " ".join((status.inner_text(), *notices)))


def test_the_best_page_is_first_and_who_finds_nothing_is_told_so(open_page: Open) -> None:
    found = tuple(answers(open_page("zoeken/")))
    answered = [each for each in found if each.query.first]
    first = [each for each in answered if each.place == 1]
    assert [(each.query.words, each.shown[:3]) for each in answered if not 1 <= each.place <= 3] == []
    assert len(first) >= 0.9 * len(answered), [each.query.words for each in answered if each not in first]
    for each in found:
        if each.query.meant:
            assert f"U ziet wat er is voor ‘{each.query.meant}’." in each.said
        if not each.query.first:
            assert "komt nergens voor" in each.said or "staat hier niets bij elkaar" in each.said, (
                each.query.words
            )
            assert "Kijk in de lijst van A tot Z" in each.said
