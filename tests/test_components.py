"""Components start by their name and fail alone, in a real browser on real pages."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page, Route, expect

from browser import asset, becomes
from conftest import Open

LOADS, STARTS = "throw new Error('kapot');", "await start(element);"


def with_broken(open_page: Open, script: str, path: str, answer: str | None) -> Page:
    """A page of which one script cannot be fetched, or fails when it is loaded or starts."""
    page = open_page("over/")

    def break_it(route: Route) -> None:
        if answer is None:
            route.abort()
        elif answer == STARTS:
            sound = route.fetch().text()
            assert sound.count(STARTS) == 1
            route.fulfill(body=sound.replace(STARTS, LOADS), content_type="text/javascript")
        else:
            route.fulfill(body=answer, content_type="text/javascript")

    page.route(asset(script), break_it)
    page.goto(page.url.replace("over/", path))
    return page


@pytest.mark.parametrize(
    "answer", [None, STARTS, LOADS, "const"], ids=["weg", "fout", "laadfout", "onleesbaar"]
)
def test_one_component_that_fails_takes_no_other_along(answer: str | None, open_page: Open) -> None:
    page = with_broken(open_page, "map/municipality_search.js", "kaart/", answer)
    expect(page.locator("html:not([data-script])")).to_have_count(1)
    expect(page.locator(".landkaart__rand")).to_have_count(1)
    page.locator(".landkaart a").first.focus()
    shape = page.locator(".landkaart a .landkaart__omtrek").first.get_attribute("d")
    expect(page.locator(".landkaart__rand")).to_have_attribute("d", str(shape))
    expect(page.locator(".gemeentezoek").get_by_role("combobox")).to_be_hidden()
    page.get_by_role("link", name="Alle namen van A tot Z").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Namen van gemeenten van A tot Z")


@pytest.mark.parametrize(
    ("script", "path", "shown"),
    [
        ("finder/finder.js", "praktijkvoorbeelden/", ".vinden__kaarten .kaart"),
        ("search/search.js", "zoeken/", ".alles__lijst a"),
        ("decision/decision.js", "keuzehulp/", ".kz-alles .kz-delen"),
        ("compare/compare.js", "vergelijken/", ".kiezer__zonder"),
    ],
)
def test_what_is_there_without_script_is_there_when_a_component_fails(
    script: str, path: str, shown: str, open_unseen: Open
) -> None:
    page = with_broken(open_unseen, script, path, STARTS)
    expect(page.locator("html:not([data-script])")).to_have_count(1)
    expect(page.locator(shown).first).to_be_visible()


def test_two_finders_on_one_page_each_mind_their_own_part(open_page: Open) -> None:
    page = open_page("over/")

    def twice(route: Route) -> None:
        tree = html.document_fromstring(route.fetch().text())
        (finder,) = tree.xpath("//*[@data-onderdeel='finder']")
        again = html.fromstring(html.tostring(finder, encoding="unicode"))
        finder.addnext(again)
        route.fulfill(
            body="<!doctype html>" + html.tostring(tree, encoding="unicode"),
            content_type="text/html; charset=utf-8",
        )

    page.route("**/praktijkvoorbeelden/", twice)
    page.goto(page.url.replace("over/", "praktijkvoorbeelden/"))
    finders = page.locator("[data-onderdeel=finder]")
    expect(page.locator(".vinden--klaar")).to_have_count(2)
    all_of_them = finders.first.locator(".vinden__kaarten > .kaart:visible").count()
    second = finders.nth(1)
    group = second.locator("[data-facet=variant]")
    group.locator("summary").click()
    group.locator("input[value=ojg]").check()
    expect(second.locator(".chips li")).to_have_count(1)
    expect(finders.first.locator(".chips li")).to_have_count(0)
    assert second.locator(".vinden__kaarten > .kaart:visible").count() < all_of_them
    expect(finders.first.locator(".vinden__kaarten > .kaart:visible")).to_have_count(all_of_them)


@pytest.mark.parametrize(
    "path", ["praktijkvoorbeelden/", "zoeken/", "keuzehulp/", "kaart/", "vergelijken/?p=x", "witte-vlekken/"]
)
def test_a_page_asks_at_once_for_every_script_that_it_needs(path: str, open_page: Open) -> None:
    page = open_page("over/", fresh=True)
    asked: list[str] = []
    page.on("request", lambda r: asked.append(urlsplit(r.url).path) if r.url.endswith(".js") else None)
    page.goto(page.url.replace("over/", path))
    page.wait_for_load_state("networkidle")
    named = page.evaluate(
        """() => [...document.querySelectorAll('script[src], link[rel=modulepreload]')]
      .map((e) => new URL(e.src || e.href).pathname)"""
    )
    becomes(page, lambda: set(asked) >= set(named), True)
    assert sorted(named) == sorted(set(named)), "none is named twice"
    assert set(asked) == set(named)
    assert len(asked) == len(named), "and none is fetched twice"
