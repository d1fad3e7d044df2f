"""What the tests in `usable/` share: the pages that stand for all, ways to open them, and the tally.

A pytest plugin, named in conftest.py. A test that asks for a `sample` runs once for every page that stands
for its kind, one that asks for a `typical` page once per kind; tests of one kind stay together in one
process. With `--ververs` a run of `usable/` without failures writes the tally to
`scripts/voorveld/views/toegankelijkheid.json`, from which `/toegankelijkheid/` is made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, Unpack

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from browser import LAPTOP, PageOptions
from html_validate import Validator, validator
from page_kinds import Sample, pages_by_kind, samples
from tally import Tally

if TYPE_CHECKING:  # conftest names this plugin, so it is not there yet
    from conftest import Site
    from windows import Windows

RESULT = Path(__file__).parents[1] / "scripts" / "voorveld" / "views" / "toegankelijkheid.json"
PARTS = {"axe", "toetsenbord", "vergroten", "opmaak", "afdrukken", "zonder"}

INSTRUMENTS = Path(__file__).parent / "usable" / "instruments"


class Visit(Protocol):
    """Opens an address as if for the first time."""

    def __call__(
        self, path: str, viewport: ViewportSize = ..., *, fresh: bool = ..., **options: Unpack[PageOptions]
    ) -> Page: ...


_TALLY = pytest.StashKey[Tally]()
_SAMPLES = pytest.StashKey[list[Sample]]()


class Process(Protocol):
    """What pytest-xdist tells of a process that ended."""

    config: pytest.Config
    workeroutput: dict[str, Any]


def instrument(name: str) -> str:
    """A function that measures in the page, from `usable/instruments/`."""
    return (INSTRUMENTS / f"{name}.js").read_text(encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option of our own."""
    parser.addoption("--soort", default="", help="alleen deze soorten pagina's meten, met komma's ertussen")


def pytest_configure(config: pytest.Config) -> None:
    """Every process begins with an empty tally."""
    config.stash[_TALLY] = Tally()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test per page that stands for its kind; the kinds are read from the built site."""
    for name, longest in (("sample", True), ("typical", False)):
        if name in metafunc.fixturenames:
            chosen = [s for s in _chosen(metafunc.config) if longest or not s.longest]
            metafunc.parametrize(name, [pytest.param(s, id=str(s)) for s in chosen])


def _chosen(config: pytest.Config) -> list[Sample]:
    if _SAMPLES not in config.stash:
        from conftest import real_site_of

        wanted = set(filter(None, config.getoption("--soort").split(",")))
        found = samples(real_site_of(config).folder)
        config.stash[_SAMPLES] = [s for s in found if not wanted or s.kind in wanted]
    return config.stash[_SAMPLES]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one kind follow each other, whatever file they are in: they share a page that was loaded."""
    items.sort(key=_kind)


def _kind(item: pytest.Item) -> str:
    given = getattr(item, "callspec", None)
    sample = (given.params.get("sample") or given.params.get("typical")) if given else None
    return sample.kind if isinstance(sample, Sample) else ""


def none_wrong(found: Mapping[str, list[str]]) -> None:
    """Fail with every finding in full, the most frequent first, with some places where it was made."""
    places: dict[str, list[str]] = {}
    for place, findings in found.items():
        for finding in dict.fromkeys(findings):
            places.setdefault(finding, []).append(place)
    by_number = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
    lines = [f"{finding} | {len(at)}x, zoals: {', '.join(at[:3])}" for finding, at in by_number]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Process) -> None:
    """Take over what a process measured."""
    handed_over = getattr(node, "workeroutput", {}).get("tally")
    if handed_over:
        node.config.stash[_TALLY].take(handed_over)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Hand the tally over, or write it: when asked, when nothing failed and when every part was measured."""
    option, tally = session.config.getoption, session.config.stash[_TALLY]
    output: dict[str, Any] | None = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["tally"] = tally.handed_over()
        return
    parts = tally.parts()
    if option("--ververs") and not option("--soort") and not exitstatus and set(parts) > PARTS:
        today = datetime.now(UTC).date().isoformat()
        content = {"_gemaakt_met": "make toegankelijkheid", "gemeten_op": today, **parts}
        RESULT.write_text(
            json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8"
        )


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Tally:
    """Where a test keeps what it measured."""
    return pytestconfig.stash[_TALLY]


@pytest.fixture(scope="session")
def all_samples(pytestconfig: pytest.Config, real_site: Site, tally: Tally) -> list[Sample]:
    """Of each kind the typical and the longest page; with `--soort` only of those kinds."""
    tally.tell("site", soorten=sorted(pages_by_kind(real_site.folder)), bladzijden=len(real_site.pages()))
    return _chosen(pytestconfig)


@pytest.fixture(scope="session")
def path_of(real_site: Site) -> Mapping[str, str]:
    """Per kind the address of its typical page, of all kinds there are."""
    return {s.kind: s.path for s in samples(real_site.folder, longest=False)}


@pytest.fixture(scope="session")
def validate() -> Iterator[Validator]:
    """html-validate, once per process."""
    with validator() as running:
        yield running


class Look(Protocol):
    """Shows a page as it is when it was just loaded."""

    def __call__(self, path: str, viewport: ViewportSize = ...) -> Page: ...


# On top, with nothing in focus: where the Tab key begins is a place in the page, also of what is gone again.
_UNTOUCHED = """() => {
  scrollTo(0, 0);
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus({ preventScroll: true });
  top.remove();
}"""


@pytest.fixture(scope="session")
def look(unseen_browser: Browser, address: str) -> Iterator[Look]:
    """Show a page to a test that only looks: several tests get the same one, loaded once and never drawn.

    They may change the width, the media, the place they look at and what is in focus, and add axe; what
    they open they shut again. Nothing else that is there may change. A window that shows the next page
    knows axe already, which a new one has to read: two windows take turns.
    """
    context = unseen_browser.new_context(locale="nl-NL", reduced_motion="reduce", bypass_csp=True)
    shelf: dict[str, Page] = {}

    def show(path: str, viewport: ViewportSize = LAPTOP) -> Page:
        known = path in shelf
        if not known:
            shelf[path] = shelf.pop(next(iter(shelf))) if len(shelf) == 2 else context.new_page()
        page = shelf[path]
        page.emulate_media(media="null", color_scheme="light", forced_colors="none", reduced_motion="reduce")
        page.set_viewport_size(viewport)
        if not known:
            page.goto(address + path)
        page.evaluate(_UNTOUCHED)
        return page

    yield show
    context.close()


@pytest.fixture
def visit(windows: Windows, address: str) -> Iterator[Visit]:
    """Open a page as if for the first time. Motion is off, so colours are final.

    Within a test a window with the same options is used again; with `fresh` it is one that no other gets.
    """
    yield _visits(windows, address)
    windows.take_back()


@pytest.fixture(scope="session")
def unseen_windows(unseen_browser: Browser) -> Windows:
    """The windows of this process in which nothing is drawn."""
    from windows import Windows

    return Windows(unseen_browser)


@pytest.fixture
def visit_unseen(unseen_windows: Windows, address: str) -> Iterator[Visit]:
    """The same in a browser that draws nothing: for tests that press keys and read, and never click."""
    yield _visits(unseen_windows, address)
    unseen_windows.take_back()


def _visits(windows: Windows, address: str) -> Visit:
    lent: dict[str, Page] = {}

    def go(
        path: str, viewport: ViewportSize = LAPTOP, *, fresh: bool = False, **options: Unpack[PageOptions]
    ) -> Page:
        options.setdefault("reduced_motion", "reduce")
        key = repr(sorted(options.items()))
        if fresh:
            return windows.lend(address + path, fresh=True, viewport=viewport, **options)
        if key in lent:
            windows.show(lent[key], address + path, viewport=viewport, **options)
        else:
            lent[key] = windows.lend(address + path, viewport=viewport, **options)
        return lent[key]

    return go
