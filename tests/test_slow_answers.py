"""What a reader on a slow phone does before a script or an answer is there, is not lost and not overtaken."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from browser import asset, becomes
from conftest import Open
from decision_recount import questions

WORKER = Path(__file__).with_name("waiting_worker.js")
FORM = "redactie/formulier/"


def held(page: Page, pattern: str) -> list[Route]:
    """The requests that are made for this; each waits until it is continued."""
    waiting: list[Route] = []
    page.route(pattern, lambda route: waiting.append(route))
    return waiting


def come(page: Page, waiting: list[Route], count: int = 1) -> None:
    """Let what was held come, once so many were asked for."""
    becomes(page, lambda: len(waiting), count)
    for route in waiting:
        route.continue_()


def test_an_answer_given_before_the_decision_aid_is_there_counts(open_page: Open) -> None:
    page = open_page("over/")
    waiting = held(page, asset("decision/decision.js"))
    (first, a), (second, b) = list(questions().items())[:2]
    one, other = next(iter(a["antwoorden"])), next(iter(b["antwoorden"]))
    at = page.url.replace("over/", f"keuzehulp/#{second}={other}")
    page.goto(at, wait_until="commit")
    page.locator(f"input[name='{first}'][value='{one}']").check()
    come(page, waiting)
    status = page.locator(".kz-stand [role=status]")
    expect(status).to_contain_text(f"2 van {len(questions())} vragen beantwoord.")
    expect(page.locator(f"input[name='{first}'][value='{one}']")).to_be_checked()
    expect(page.locator(f"input[name='{second}'][value='{other}']")).to_be_checked()
    expect(page).to_have_url(re.compile(f"#{first}={one}&{second}={other}$"))


def test_a_number_typed_before_the_calculator_is_there_counts(open_page: Open) -> None:
    page = open_page("over/")
    waiting = held(page, asset("calculator/calculator.js"))
    page.goto(page.url.replace("over/", "rekenhulp/"), wait_until="commit")
    field = page.locator("[data-veld] input").first
    field.fill("1234")
    come(page, waiting)
    expect(page.get_by_role("button", name="Bekijk de sommen")).to_be_visible()
    expect(field).to_have_value("1234")
    expect(page).to_have_url(re.compile("#.*=1234"))


def test_who_types_in_the_header_before_the_suggestions_are_there_gets_them(open_page: Open) -> None:
    page = open_page("over/")
    waiting = held(page, asset("search/suggesting.js"))
    page.goto(page.url.replace("over/", "themas/"))
    page.locator("#zoekveld").focus()
    page.keyboard.type("friesland")
    come(page, waiting)
    expect(page.get_by_role("option").first).to_have_text("Friesland Fryslân, provincie")


def test_who_types_before_the_search_page_is_ready_gets_exact_words_and_suggestions(open_page: Open) -> None:
    page = open_page("over/")
    waiting = held(page, asset("search/search.js"))
    page.goto(page.url.replace("over/", "zoeken/?q=huisarts"), wait_until="commit")
    page.get_by_label("Exacte woorden").check()
    field = page.get_by_label("Wat zoekt u?")
    field.focus()
    come(page, waiting)
    expect(page).to_have_url(re.compile("exact=1$"))
    field.fill("friesland")
    expect(page.locator(".suggesties [role=option]").first).to_have_text("Friesland Fryslân, provincie")


def test_of_two_examples_asked_for_the_last_is_shown_whichever_comes_first(open_page: Open) -> None:
    page = open_page(FORM)
    examples = page.get_by_label("Verbeter een voorbeeld van de site")
    expect(examples.locator("option")).not_to_have_count(1)
    early, late = (str(o.get_attribute("value")) for o in examples.locator("option").all()[1:3])
    waiting = held(page, f"**/{early}")
    examples.select_option(early)
    becomes(page, lambda: len(waiting), 1)
    examples.select_option(late)
    name = page.get_by_label("Naam van het bestand")
    expect(name).to_have_value(late)
    with page.expect_event("requestfinished", lambda request: request.url.endswith(early)):
        come(page, waiting)
    page.evaluate("() => new Promise(requestAnimationFrame)")
    expect(name).to_have_value(late)
    expect(page.get_by_label("Tekst van het bestand")).to_have_value(re.compile(late.removesuffix(".yaml")))


def test_two_fields_filled_in_one_after_the_other_are_both_in_the_text(open_page: Open) -> None:
    page = open_page(FORM, fresh=True)
    page.route(asset("checking/worker.js"), lambda r: r.fulfill(path=WORKER, content_type="text/javascript"))
    page.route("**/mag/*", lambda route: route.fulfill(body=""))
    changes: list[Route] = []
    page.route("**/mag/change", lambda route: changes.append(route))
    page.get_by_label("Naam van het bestand").fill("voorbeeldstad-jeugdteam.yaml")
    page.get_by_label("Tekst van het bestand").fill("een: 1\ntwee: 2\ndrie: 3\n")
    page.locator(".nakijken__laad").click()
    for group in ("een", "twee", "drie"):
        page.locator("summary", has_text=group).click()
    one, two, three = (page.get_by_role("textbox", name=name, exact=True) for name in ("een", "twee", "drie"))
    one.fill("11")
    two.fill("22")
    three.fill("33")
    becomes(page, lambda: len(changes), 1)
    # The first change waits, the second behind it; in the third field somebody types when answers come.
    text = page.get_by_label("Tekst van het bestand")
    changes[0].fulfill(body="")
    expect(text).to_have_value("een: 11\ntwee: 2\ndrie: 3\n")
    becomes(page, lambda: len(changes), 2)
    changes[1].fulfill(body="")
    expect(text).to_have_value("een: 11\ntwee: 22\ndrie: 3\n")
    expect(three).to_have_value("33")
    three.press("Tab")
    becomes(page, lambda: len(changes), 3)
    changes[2].fulfill(body="")
    expect(text).to_have_value("een: 11\ntwee: 22\ndrie: 33\n")
