"""The decision aid as readers use it: real clicks, keys, links and paper, against a recount of the file.

No expectation here names a result of the real data.
"""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from browser import NARROW
from conftest import Open, Site
from decision_recount import draw, heading, query, questions, reasons_for, recount, variant_names

START = "keuzehulp/"


def shown(page: Page) -> list[tuple[str, list[str]]]:
    return [
        (group.locator("h3").inner_text(), [n.strip() for n in group.locator("h4").all_inner_texts()])
        for group in page.locator(".kz-groep").all()
    ]


@pytest.mark.parametrize("seed", range(6))
def test_the_outcome_equals_a_recount_of_the_file(open_page: Open, seed: int) -> None:
    answers = draw(random.Random(seed))
    page = open_page(query(answers))
    expected = recount(answers)
    assert shown(page) == [(heading(value), names) for value, names in expected]
    for variant, name in variant_names().items():
        own = [r["richting"] for r in reasons_for(answers) if r["variant"] == variant]
        card = page.locator(f"#uitkomst-{variant}")
        words = f"{own.count('voor')} voor, {own.count('tegen')} tegen"
        expect(card.locator(".kz-kaart__zin")).to_contain_text(words)
        assert card.locator(".kz-reden").count() == len(own), name


def test_every_variant_is_shown_and_none_is_dropped(open_page: Open) -> None:
    first = next(iter(questions()))
    page = open_page(query({first: next(iter(questions()[first]["antwoorden"]))}))
    assert sorted(n for _, names in shown(page) for n in names) == sorted(variant_names().values())
    expect(page.locator(".kz-uitkomst")).to_contain_text("Advies, geen besluit.")
    expect(page.locator(".kz-uitkomst")).to_contain_text("Opname is geen aanbeveling.")


def test_a_whole_run_by_keyboard_only(open_page: Open) -> None:
    page = open_page()
    wanted = {
        q: list(v["antwoorden"])[number % len(v["antwoorden"])]
        for number, (q, v) in enumerate(questions().items())
    }
    for question, answer in wanted.items():
        _tab_to(page, f"input[name='{question}']")
        for _ in range(list(questions()[question]["antwoorden"]).index(answer) + 1):
            page.keyboard.press("ArrowDown")
        expect(page.locator(f"input[name='{question}'][value='{answer}']")).to_be_checked()
    _tab_to(page, ".kz-vragen button")
    page.keyboard.press("Enter")
    expect(page.locator("#uitkomst")).to_be_focused()
    expect(page.locator("#uitkomst")).to_be_in_viewport()
    assert page.url.endswith(query(wanted))
    status = page.locator(".kz-stand [role=status]")
    expect(status).to_contain_text(f"{len(wanted)} van {len(wanted)} vragen beantwoord.")


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(selector)


def test_the_link_survives_reload_and_back_goes_one_question_back(open_page: Open) -> None:
    page = open_page()
    (first, a), (second, b) = list(questions().items())[:2]
    one, other = list(a["antwoorden"])[:2]
    third = next(iter(b["antwoorden"]))
    page.locator(f"input[name='{first}'][value='{one}']").check()
    page.locator(f"input[name='{first}'][value='{other}']").check()
    page.locator(f"input[name='{second}'][value='{third}']").check()
    both = shown(page)
    page.reload()
    assert shown(page) == both
    expect(page.locator(f"input[name='{first}'][value='{other}']")).to_be_checked()
    page.go_back()
    expect(page.locator(f"input[name='{second}'][value='']")).to_be_checked()
    assert shown(page) == [(heading(v), n) for v, n in recount({first: other})]
    page.go_back()
    expect(page.locator(".kz-groep")).to_have_count(0)
    expect(page.locator(".kz-stand [role=status]")).to_have_text(
        f"0 van {len(questions())} vragen beantwoord."
    )
    page.go_forward()
    assert shown(page) == [(heading(v), n) for v, n in recount({first: other})]


def test_starting_again_empties_answers_and_address(open_page: Open) -> None:
    page = open_page(query(draw(random.Random(9))))
    page.get_by_role("button", name="Begin opnieuw").click()
    assert page.url.endswith("keuzehulp/")
    expect(page.get_by_text("Beantwoord een of meer vragen.")).to_be_visible()
    expect(page.locator(".kz-vragen input:checked").first).to_be_focused()


def test_an_unknown_answer_in_the_link_is_said_and_left_open(open_page: Open) -> None:
    first, second = list(questions())[:2]
    known = next(iter(questions()[second]["antwoorden"]))
    page = open_page(query({first: "bestaat-niet", second: known}))
    expect(
        page.get_by_text("Deze link bevat een antwoord dat wij niet kennen. Die vraag staat nu open.")
    ).to_be_visible()
    assert shown(page) == [(heading(v), n) for v, n in recount({second: known})]


def test_the_comparison_link_holds_whole_groups_of_two_to_four_variants(open_page: Open) -> None:
    ids = {name: variant for variant, name in variant_names().items()}
    page = open_page()
    base = page.url.removesuffix("keuzehulp/")
    for seed in range(20, 32):
        answers = draw(random.Random(seed))
        page.goto(base + query(answers))
        best: list[str] = []
        for balance, names in recount(answers):
            if balance <= 0 or len(best) >= 2 or len(best) + len(names) > 4:
                break
            best += names
        link = page.locator(".kz-vergelijk a.knop")
        if len(best) >= 2:
            assert link.get_attribute("href") == "../vergelijken/?" + "&".join(f"v={ids[n]}" for n in best)
        else:
            expect(link).to_have_count(0)


def test_nothing_is_stored_and_answering_asks_nothing_of_the_server(
    browser: Browser, real_site: Site
) -> None:
    with _counted(real_site.folder) as (at, asked):
        page = browser.new_page(locale="nl-NL")
        page.goto(at + "keuzehulp/")
        page.wait_for_load_state("networkidle")
        before = len(asked)
        assert before
        for question, value in questions().items():
            page.locator(f"input[name='{question}'][value='{next(iter(value['antwoorden']))}']").check()
        page.get_by_role("button", name="Bekijk de uitkomst").click()
        page.get_by_role("button", name="Klap alle redenen open").click()
        page.wait_for_load_state("networkidle")
        assert asked[before:] == []
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        assert page.context.cookies() == []
        page.close()


@contextmanager
def _counted(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The folder on loopback, with the paths that the browser really asked for."""
    asked: list[str] = []

    class Counting(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            del format, args
            asked.append(self.path)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Counting, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_without_javascript_every_reason_is_readable_and_nothing_promises_a_result(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.get_by_text("Bij u telt deze pagina niet vanzelf mee.")).to_be_visible()
    expect(page.locator(".kz-uitkomst, .kz-stand, .kz-vragen button").locator("visible=true")).to_have_count(
        0
    )
    total = sum(len(a.get("redenen", [])) for q in questions().values() for a in q["antwoorden"].values())
    expect(page.locator(".kz-alles .kz-reden").locator("visible=true")).to_have_count(total)


def test_paper_holds_answers_order_date_link_and_the_opened_reasons(open_page: Open, tmp_path: Path) -> None:
    answers = draw(random.Random(3))
    page = open_page(query(answers))
    page.get_by_role("button", name="Klap alle redenen open").click()
    text = _paper(page, tmp_path / "open.pdf")
    for question, answer in answers.items():
        assert _tight(questions()[question]["vraag"]) in text
        assert _tight(questions()[question]["antwoorden"][answer]["naam"]) in text
    for name in variant_names().values():
        assert _tight(name) in text
    assert _tight(f"Link: {page.url}") in text
    assert re.search(r"Uitkomstvan\d{1,2}[a-z]+20\d\d\.", text)
    assert _tight("Advies, geen besluit.") in text
    for reason in reasons_for(answers):
        assert _tight(reason["tekst"].split(" [@")[0]) in text
    assert _tight("Alle redenen, per antwoord") not in text


def test_paper_leaves_out_reasons_that_were_left_closed(open_page: Open, tmp_path: Path) -> None:
    page = open_page(query(draw(random.Random(3))))
    page.locator(".kz-kaart[data-open] summary").first.click()
    count = page.locator(".kz-kaart[data-open] .kz-reden").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".kz-groep .kz-reden").locator("visible=true")).to_have_count(count)


def _paper(page: Page, target: Path) -> str:
    page.pdf(path=target, format="A4")
    return _tight("".join(p.extract_text() for p in PdfReader(target).pages))


def _tight(text: str) -> str:
    return re.sub(r"[\s\u00ad-]+", "", text)


def test_nothing_sticks_out_on_a_narrow_phone_and_targets_are_large(open_page: Open) -> None:
    page = open_page(query(draw(random.Random(3))), viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    for target in (
        page.locator(".kz-antwoord, .kz-knoppen .knop, .kz-kaart summary").locator("visible=true").all()
    ):
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44, target.inner_text()


def test_answers_never_leave_the_browser_and_a_source_link_keeps_them(open_page: Open) -> None:
    answers = draw(random.Random(3))
    page = open_page(query(answers), fresh=True)
    before = shown(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert asked
    assert not [url for url in asked if any(f"{q}={a}" in url.split("#")[0] for q, a in answers.items())]
    page.evaluate("location.hash = 'redenen'")
    assert shown(page) == before
    page.go_back()
    assert shown(page) == before
