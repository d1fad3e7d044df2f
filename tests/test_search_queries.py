"""What readers typed, and which page they should see first: the whole list in one window of the browser.

The list is `search_queries.yaml`. The goal: nine in ten have the right page first, all have it among the
first three, and a question without an answer on the site is told so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page, expect

from browser import becomes
from conftest import Open

QUERIES = Path(__file__).with_name("search_queries.yaml")
_SAID = "document.querySelector('#zoekwoorden').value + document.querySelector('#zoekstatus').textContent"
# What there is once the status says what was found, or said after half a minute; asked of the page itself,
# which knows when that is.
_ANSWERED = """() => new Promise((answer) => {
  const status = document.querySelector('#zoekstatus');
  const look = () => {
    if (!/gevonden/.test(status.textContent)) return;
    watcher.disconnect();
    const notices = [...document.querySelectorAll('.zoekuitslag > .melding')];
    const links = [...document.querySelectorAll(
      '.op-naam a, .zoekuitslag > .melding:not(.zoekhulp) a, .treffer__naam a')];
    const texts = notices.map((e) => e.textContent);
    answer([status.innerText, texts, links.map((a) => a.getAttribute('href'))]);
  };
  const watcher = new MutationObserver(look);
  watcher.observe(status, { childList: true, subtree: true, characterData: true });
  look();
  setTimeout(() => answer([status.innerText, [], []]), 30000);
})"""


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
    """Asks every question of the list on an open search page, by keyboard."""
    expect(page.locator(".alles--klaar")).to_have_count(1)
    page.get_by_label("Wat zoekt u?").focus()
    for query in queries():
        page.keyboard.press("Escape")  # empties the field
        becomes(page, lambda: page.evaluate(_SAID), "")
        page.keyboard.insert_text(query.words)
        page.keyboard.press("Enter")
        status, notices, links = page.evaluate(_ANSWERED)
        shown = dict.fromkeys(str(at).removeprefix("../").partition("#")[0] for at in links)
        yield Answer(query, tuple(shown), " ".join((status, *notices)))


def test_the_best_page_is_first_and_who_finds_nothing_is_told_so(open_unseen: Open) -> None:
    found = tuple(answers(open_unseen("zoeken/")))
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
