"""Which pages stand for all others, and in which states people meet them.

Kinds are not listed here: the sections of the site declare them, and they are found again on the
built site (`class="pagina pagina--<kind>"`), so a new kind of page is measured from the day it exists.
Of each kind the typical page (the middle one by size) and the longest stand for the rest. States are
a table; a new page adds a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from browser import asset
from voorveld.sections import SECTIONS

# Every kind of page: those of the sections, what is written by hand, and what tells that a page is not there.
_ALL_KINDS = tuple(kind for section in SECTIONS for kind in section.kinds)
KINDS = tuple(sorted({kind.id for kind in _ALL_KINDS if not kind.when_many} | {"tekst", "fout"}))
OF_MANY = tuple(sorted(kind.id for kind in _ALL_KINDS if kind.when_many))
"""Kinds of page that a site of today has not: only with hundreds of examples are there such pages."""
_KIND = re.compile(r'<body class="pagina pagina--([a-z0-9_-]+)"')


@dataclass(frozen=True, slots=True)
class Sample:
    """A page that stands for its kind. `path` is its address below the site, empty for home."""

    kind: str
    path: str
    longest: bool

    def __str__(self) -> str:
        return f"{self.kind}{'-langste' if self.longest else ''}"

    def file(self, folder: Path) -> Path:
        """Where the page stands in a built site."""
        return folder / self.path if self.path.endswith(".html") else folder / self.path / "index.html"


@dataclass(frozen=True, slots=True)
class State:
    """What someone did on a page before we measure, where `part` of it can be seen or opened.

    Some are only brought about where the page is `drawn`: by a click, or by what comes into sight.
    """

    name: str
    kinds: tuple[str, ...]
    part: str
    bring: Callable[[Page], None]
    drawn: bool = True

    def applies(self, page: Page) -> bool:
        """Whether the page has the part that this state is about."""
        return bool(page.evaluate(_HAS, self.part))


def pages_by_kind(folder: Path) -> dict[str, list[Path]]:
    """Every page of a built site under its kind, smallest first."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*.html")):
        kind = _KIND.search(path.read_text(encoding="utf-8"))
        if kind:
            found.setdefault(kind.group(1), []).append(path)
    return {kind: sorted(found[kind], key=lambda p: (p.stat().st_size, p)) for kind in sorted(found)}


def samples(folder: Path, *, longest: bool = True) -> list[Sample]:
    """The typical page of every kind and, when there are more, the longest."""
    chosen = []
    for kind, paths in pages_by_kind(folder).items():
        typical = paths[(len(paths) - 1) // 2]
        chosen.append(Sample(kind, _address(folder, typical), longest=False))
        if longest and paths[-1] != typical:
            chosen.append(Sample(kind, _address(folder, paths[-1]), longest=True))
    return chosen


def _address(folder: Path, page: Path) -> str:
    return page.relative_to(folder).as_posix().removesuffix("index.html")


def _open_menu(page: Page) -> None:
    page.locator(".menu__knop").first.click()


def _open_details(page: Page) -> None:
    page.evaluate("() => { for (const d of document.querySelectorAll('main details')) d.open = true; }")


def settle(page: Page) -> None:
    """Wait until nothing on the page changes any more and nothing is being fetched."""
    page.evaluate(_SETTLED)


def _type(text: str) -> Callable[[Page], None]:
    def type_it(page: Page) -> None:
        page.locator(_FIELD).first.fill(text)
        if page.locator("#zoekstatus").count():
            page.wait_for_function(_ANSWERED, arg=text, polling=50)
        settle(page)

    return type_it


def _choose_first_box(page: Page) -> None:
    page.locator(_BOX).first.check()
    settle(page)


def _choose_first_options(page: Page) -> None:
    lists = page.locator("main select:visible")
    for index in range(min(lists.count(), 3)):
        if lists.nth(index).locator("option").count() > 1:
            lists.nth(index).select_option(index=1)
    settle(page)


def check_a_file(page: Page) -> None:
    """A file is checked, and its fields are open; a worker answers that does not start Python for it."""
    page.route(
        asset("checking/worker.js"), lambda route: route.fulfill(path=_WORKER, content_type="text/javascript")
    )
    page.get_by_label("Naam van het bestand").fill("voorbeeldstad-jeugdteam.yaml")
    page.locator(".nakijken__laad").click()
    page.locator(".nakijken__tekst").fill("id: voorbeeldstad-jeugdteam")
    page.locator(".bevinding").first.wait_for()
    _open_details(page)
    page.get_by_role("button", name="Voeg iets toe aan: Naam").click()
    page.locator(".erbij .veld").first.wait_for()
    _open_details(page)


def show_the_page(page: Page) -> None:
    """The page that the file makes is shown below it, and the text stands in the editor."""
    page.get_by_role("button", name="Toon de bladzijde").click()
    page.locator("iframe").wait_for()
    page.get_by_role("button", name="Toon de tekst met kleuren").click()
    page.get_by_role("textbox", name="Tekst van het bestand").wait_for()


def _begin_a_list(page: Page) -> None:
    page.locator(".kaart__lijst:visible").first.click()
    page.locator(".lijstbalk:visible").wait_for()
    settle(page)


def put_on_the_list(page: Page) -> None:
    """The first three examples are on the list, two of them ticked, with a note that makes its link long."""
    names = [str(name.get_attribute("value")) for name in page.locator("#lijst-namen option").all()[:3]]
    for place, name in enumerate(names):
        page.get_by_label("Naam van een voorbeeld").fill(name)
        page.get_by_role("button", name="Voeg toe").click()
        page.locator(".lijst__een").nth(place).wait_for()
    for place in range(2):
        page.locator(".lijst__een input[type=checkbox]").nth(place).check()
    page.get_by_label("Aantekening bij de hele lijst").fill("Vraag dit na. " * 180)
    page.locator(".lijst__lang").wait_for()


def _show_slides(page: Page) -> None:
    """The five slides of two variants, which every site of ours has."""
    page.goto(f"{page.url}?v=poh-jeugd&v=consultatie-en-adviesteam")
    page.locator(".dias__plek[data-klaar]").wait_for()
    settle(page)


# Quiet is: for a tenth of a second no change in the page and no new answer from the server.
_WORKER = Path(__file__).with_name("answering_worker.js")
_SETTLED = """() => new Promise((done) => {
  const answers = () => performance.getEntriesByType('resource').length;
  let [seen, quiet] = [answers(), 0];
  const watcher = new MutationObserver(() => { quiet = 0; });
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const look = setInterval(() => {
    quiet = answers() === seen ? quiet + 1 : 0;
    seen = answers();
    if (quiet < 5) return;
    clearInterval(look);
    watcher.disconnect();
    done();
  }, 20);
})"""
# The search has answered when its status speaks of what was typed.
_ANSWERED = "(typed) => document.querySelector('#zoekstatus').textContent.includes(typed)"
_HAS = """(parts) => [...document.querySelectorAll(parts.replaceAll(':visible', ''))]
  .some((e) => parts.includes('details') || e.checkVisibility({ visibilityProperty: true }))"""
_FIELD = "main input[type=search]:visible, main input[type=text]:visible"
_BOX = "main input[type=checkbox]:visible:enabled, main input[type=radio]:visible:enabled"
ALL: tuple[str, ...] = ()
STATES = (
    State("menu open", ("home", "practice"), ".menu__knop", _open_menu),
    State("uitgeklapt", ALL, "main details:not([open])", _open_details, drawn=False),
    State("op de eigen lijst", ALL, ".kaart__lijst:visible", _begin_a_list),
    State("gezocht", ALL, _FIELD, _type("jeugd")),
    State("niets gevonden", ALL, _FIELD, _type("qqxxyyzz"), drawn=False),
    State("iets aangevinkt", ALL, _BOX, _choose_first_box),
    State("nagekeken", ("checking",), ".nakijken__laad", check_a_file),
    State("iets op de lijst", ("shortlist",), "#lijst-naam:visible", put_on_the_list),
    State("vijf dia's", ("slides",), ".dias__zonder", _show_slides, drawn=False),
    State("gekozen uit een lijst", ALL, "main select:visible", _choose_first_options, drawn=False),
)


def states_of(kind: str) -> list[State]:
    """The states in which this kind of page may be met."""
    return [s for s in STATES if not s.kinds or kind in s.kinds]


def states_on(page: Page, kind: str) -> list[State]:
    """Those of them that this page, now open, has the parts for."""
    return [s for s in states_of(kind) if s.applies(page)]
