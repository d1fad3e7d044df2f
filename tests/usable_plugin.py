"""What the tests in `usable/` share: the browser, the pages that stand for all, and the tally.

A pytest plugin, named in conftest.py. With `--ververs` a run of `usable/` without failures writes
the tally to `scripts/voorveld/views/toegankelijkheid.json`, from which `/toegankelijkheid/` is made.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from browser import LAPTOP
from page_kinds import Sample, pages_by_kind, samples

RESULT = Path(__file__).parents[1] / "scripts" / "voorveld" / "views" / "toegankelijkheid.json"
PARTS = {"axe", "toetsenbord", "vergroten", "opmaak", "afdrukken", "zonder"}

INSTRUMENTS = Path(__file__).parent / "usable" / "instruments"

Visit = Callable[..., Page]
_tally: dict[str, Any] = {}


def instrument(name: str) -> str:
    """A function that measures in the page, from `usable/instruments/`."""
    return (INSTRUMENTS / f"{name}.js").read_text(encoding="utf-8")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soort", default="", help="alleen deze soorten pagina's meten, met komma's ertussen")


def tally(part: str, **figures: object) -> None:
    """Keep what a test measured: part of the page, and figures by their name."""
    _tally.setdefault(part, {}).update(figures)


def none_wrong(found: dict[str, list[str]]) -> None:
    """Fail with every finding in full, the most frequent first, with some places where it was made."""
    places: dict[str, list[str]] = {}
    for place, findings in found.items():
        for finding in dict.fromkeys(findings):
            places.setdefault(finding, []).append(place)
    by_number = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
    lines = [f"{finding} | {len(at)}x, zoals: {', '.join(at[:3])}" for finding, at in by_number]
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Write the tally when asked, when nothing failed and when every part was measured."""
    option = session.config.getoption
    if option("--ververs") and not option("--soort") and not exitstatus and set(_tally) > PARTS:
        today = datetime.now(UTC).date().isoformat()
        content = {"_gemaakt_met": "make toegankelijkheid", "gemeten_op": today, **_tally}
        RESULT.write_text(
            json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8"
        )


@pytest.fixture(scope="session")
def all_samples(real_site: Any, request: pytest.FixtureRequest) -> list[Sample]:
    """Of each kind the typical and the longest page; with `--soort` only of those kinds."""
    tally("site", soorten=sorted(pages_by_kind(real_site.folder)), bladzijden=len(real_site.pages()))
    wanted = set(filter(None, request.config.getoption("--soort").split(",")))
    return [s for s in samples(real_site.folder) if not wanted or s.kind in wanted]


@pytest.fixture(scope="session")
def typical(all_samples: list[Sample]) -> list[Sample]:
    """Of each kind the typical page."""
    return [s for s in all_samples if not s.longest]


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open a page as if for the first time. Motion is off, so colours are final.

    A new window for every page costs four times as much, so within a test a window with the same
    options is used again: what a page stored, and the media it was shown in, are undone first.
    """
    windows: dict[str, Page] = {}

    def go(path: str, viewport: ViewportSize = LAPTOP, **options: Any) -> Page:
        options.setdefault("reduced_motion", "reduce")
        key = repr(sorted(options.items()))
        if key not in windows:
            windows[key] = browser.new_context(locale="nl-NL", **options).new_page()
        page = windows[key]
        page.unroute_all()
        page.set_viewport_size(viewport)
        if page.url.startswith(address) and options.get("java_script_enabled", True):
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
        page.emulate_media(
            media="null",
            color_scheme=options.get("color_scheme", "light"),
            forced_colors=options.get("forced_colors", "none"),
            reduced_motion=options["reduced_motion"],
        )
        page.goto("about:blank")
        page.goto(address + path)
        return page

    yield go
    for page in windows.values():
        page.context.close()
