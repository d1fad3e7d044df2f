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

from browser import NARROW, becomes
from conftest import Open, Site
from decision_recount import draw, profiles, query, questions, reasons_for, recount, saying, variant_names

START = "keuzehulp/"


def shown(page: Page) -> tuple[list[tuple[int, list[str]]], list[str]]:
    """The shares from high to low with who has them, and who is not placed, in the order of the page."""
    shares: dict[int, list[str]] = {}
    unplaced = []
    cards: list[tuple[str, str]] = page.locator(".kz-groep .kz-kaart").evaluate_all(
        """cards => cards.map((card) => ['h4', '.kz-kaart__deel'].map((part) => {
            const [found, ...more] = card.querySelectorAll(part);
            if (more.length) throw new Error(`${part} staat er meer dan eens`);
            return part === 'h4' ? found.innerText.trim() : found.textContent;
        }))"""
    )
    for name, share in cards:
        if share:
            assert "% van wat bekend is, past" in share
            shares.setdefault(int(share.split("%")[0]), []).append(name)
        else:
            unplaced.append(name)
    return list(shares.items()), unplaced


def in_answers(parts: dict[str, list[str]], total: int) -> str:
    """`6 van 8 antwoorden passen, 2 onzeker`, as the page must say it beside a share."""
    fits, misfits = len(parts.get("past", [])), len(parts.get("past-niet", []))
    unsure = total - fits - misfits
    told = [f"{fits} van {total} antwoorden {'past' if fits == 1 else 'passen'}"]
    told += [f"{misfits} niet"] if misfits else []
    return ", ".join(told + ([f"{unsure} onzeker"] if unsure else []))


@pytest.mark.parametrize("seed", range(4))
def test_the_outcome_equals_a_recount_of_the_file(open_unseen: Open, seed: int) -> None:
    answers = draw(random.Random(seed))
    page = open_unseen(query(answers))
    becomes(page, lambda: shown(page), recount(answers))
    _, unplaced = recount(answers)
    for variant, short_name in variant_names().items():
        card = page.locator(f"#uitkomst-{variant}")
        parts: dict[str, list[str]] = {}
        for question, answer in answers.items():
            told = questions()[question]["antwoorden"][answer]
            said = saying(question, answer).get(variant)
            spoken_of = any(r["variant"] == variant for r in told.get("redenen", []))
            part = ("past" if said[0] else "past-niet") if said else "verschilt" if spoken_of else "onbekend"
            half = " (telt half)" if said and said[1] == 1 else ""
            parts.setdefault(part, []).append(told["naam"] + half)
        for part in ("past", "past-niet", "verschilt", "onbekend"):
            words = card.locator(f"[data-deel={part}] dd")
            assert (words.text_content() or "") == "; ".join(parts.get(part, [])), (variant, part)
        if short_name not in unplaced and len(answers) > 1:
            share = card.locator(".kz-kaart__deel").text_content() or ""
            assert share.partition("past: ")[2] == in_answers(parts, len(answers)), variant
        own = [r for r in reasons_for(answers) if r["variant"] == variant]
        expect(card.locator(".kz-reden")).to_have_count(len(own))


def test_the_profiles_of_the_page_fill_in_the_answers(open_page: Open) -> None:
    page = open_page()
    for place in (0, 4):
        page.locator(".kz-profielen__lijst > li > a").nth(place).click()
        answers = list(profiles().values())[place]["antwoorden"]
        for question, answer in answers.items():
            expect(page.locator(f"input[name='{question}'][value='{answer}']")).to_be_checked()
        becomes(page, lambda: shown(page), recount(answers))


def test_what_another_answer_would_change_is_told_and_true(open_page: Open) -> None:
    answers = next(iter(profiles().values()))["antwoorden"]
    page = open_page(query(answers))
    now = recount(answers)[0][0][1]
    expected = []
    for question, value in questions().items():
        for answer in [*value["antwoorden"], ""]:
            if answer == answers.get(question, ""):
                continue
            other = {q: a for q, a in ({**answers, question: answer}).items() if a}
            top = recount({q: other[q] for q in questions() if q in other})[0][0][1]
            name = value["antwoorden"][answer]["naam"] if answer else "Laat u die open"
            if top != now:
                expected.append((f"{value['vraag']} {name}: dan staat bovenaan ", top))
    page.locator(".kz-anders summary").click()
    expect(page.locator(".kz-anders li:visible")).to_have_count(len(expected))
    told = page.locator(".kz-anders li").all_inner_texts()
    for line, (start, top) in zip(told, expected, strict=True):
        assert line.startswith(start)
        assert all(name in line for name in top)


def test_every_variant_is_shown_and_none_is_dropped(open_unseen: Open) -> None:
    first = next(iter(questions()))
    page = open_unseen(query({first: next(iter(questions()[first]["antwoorden"]))}))
    expect(page.locator(".kz-groep .kz-kaart").first).to_be_visible()
    groups, unplaced = shown(page)
    assert sorted([*unplaced, *(n for _, names in groups for n in names)]) == sorted(variant_names().values())
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
    expect(page).to_have_url(re.compile(f"{re.escape(query(wanted))}$"))
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
    becomes(page, lambda: shown(page), both)
    expect(page.locator(f"input[name='{first}'][value='{other}']")).to_be_checked()
    page.go_back()
    expect(page.locator(f"input[name='{second}'][value='']")).to_be_checked()
    becomes(page, lambda: shown(page), recount({first: other}))
    page.go_back()
    expect(page.locator(".kz-groep")).to_have_count(0)
    expect(page.locator(".kz-stand [role=status]")).to_have_text(
        f"0 van {len(questions())} vragen beantwoord."
    )
    page.go_forward()
    becomes(page, lambda: shown(page), recount({first: other}))


def test_starting_again_empties_answers_and_address(open_page: Open) -> None:
    page = open_page(query(draw(random.Random(9))))
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page).to_have_url(re.compile("keuzehulp/$"))
    expect(page.get_by_text("Beantwoord een of meer vragen.")).to_be_visible()
    expect(page.locator(".kz-vragen input:checked").first).to_be_focused()


def test_an_unknown_answer_in_the_link_is_said_and_left_open(open_unseen: Open) -> None:
    first, second = list(questions())[:2]
    known = next(iter(questions()[second]["antwoorden"]))
    page = open_unseen(query({first: "bestaat-niet", second: known}))
    expect(
        page.get_by_text("Deze link bevat een antwoord dat wij niet kennen. Die vraag staat nu open.")
    ).to_be_visible()
    becomes(page, lambda: shown(page), recount({second: known}))


def test_the_comparison_link_holds_whole_groups_of_two_to_four_variants(open_unseen: Open) -> None:
    ids = {name: variant for variant, name in variant_names().items()}
    page = open_unseen()
    base = page.url.removesuffix("keuzehulp/")
    for seed in range(20, 32):
        answers = draw(random.Random(seed))
        page.goto(base + query(answers))
        best: list[str] = []
        for share, names in recount(answers)[0]:
            if share <= 0 or len(best) >= 2 or len(best) + len(names) > 4:
                break
            best += names
        link = page.locator(".kz-vergelijk a.knop[href*='vergelijken/']")
        if len(best) >= 2:
            wanted = "../vergelijken/?" + "&".join(f"v={ids[n]}" for n in best)
            expect(link).to_have_attribute("href", wanted)
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
        page.locator(".kz-groep .kz-kaart summary").first.click()
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
    first = next(iter(next(iter(questions().values()))["antwoorden"].values()))
    expect(page.locator(".kz-alles .kz-delen").locator("visible=true").first).to_contain_text(
        "Niemand weet het"
    )
    expect(page.locator(".kz-profielen__lijst > li").first).to_contain_text("Bovenaan: ")
    page.get_by_role("link", name=f"redenen bij {first['naam']}").click()
    here = page.locator(".kz-antwoord-redenen").first
    expect(here.get_by_role("heading", name=first["naam"])).to_be_in_viewport()
    expect(here.locator(".kz-reden").locator("visible=true")).to_have_count(len(first["redenen"]))


def test_every_source_of_an_opened_reason_has_one_number_on_the_page(open_page: Open) -> None:
    """Sources are counted per page of reasons; where reasons of more pages come together they count on."""
    page = open_page(query(next(iter(profiles().values()))["antwoorden"]))
    expect(page.locator(".bronnen li")).to_have_count(0)
    cards = page.locator(".kz-groep .kz-kaart", has=page.locator(".kz-reden a.bron"))
    expect(cards).not_to_have_count(0)
    for card in cards.all():
        card.locator("summary").click()
        expect(card.locator(".kz-reden a.bron").first).to_be_visible()
    expect(page.locator(".bronnen li")).not_to_have_count(0)
    meant = page.evaluate(
        """() => [...document.querySelectorAll('.kz-groep a.bron')].map((cite) => [
            cite.textContent.match(/\\d+/)[0], cite.getAttribute('aria-label').match(/\\d+/)[0],
            document.querySelector(cite.getAttribute('href')).getAttribute('value')])"""
    )
    assert len(meant) > 10
    assert all(len(set(numbers)) == 1 for numbers in meant)


def test_reasons_that_do_not_come_are_told_to_stand_elsewhere(open_page: Open) -> None:
    page = open_page("over/")
    page.route("**/keuzehulp/*/", lambda route: route.abort())
    page.goto(page.url.replace("over/", query(next(iter(profiles().values()))["antwoorden"])))
    card = page.locator(".kz-groep .kz-kaart").first
    card.locator("summary").click()
    expect(card.locator(".kz-redenen")).to_have_text(
        "De redenen ophalen lukte niet. Lees ze op de bladzijden per vraag."
    )


def test_paper_is_short_and_holds_outcome_answers_date_link_and_the_opened_reasons(
    open_page: Open, tmp_path: Path
) -> None:
    answers = next(iter(profiles().values()))["antwoorden"]
    page = open_page(query(answers))
    expect(page.locator(".kz-afdruk")).to_have_text(re.compile("Link: "))
    short, pages = _paper(page, tmp_path / "closed.pdf")
    assert pages <= 3
    first = recount(answers)[0][0][1][0]
    assert short.index("Uitkomst") < short.index(_tight(first)) < short.index("Uwantwoorden")
    for question, answer in answers.items():
        assert _tight(questions()[question]["vraag"]) in short
        assert _tight(questions()[question]["antwoorden"][answer]["naam"]) in short
    for name in variant_names().values():
        assert _tight(name) in short
    assert _tight(f"Link: {page.url}") in short
    assert re.search(r"Uitkomstvan\d{1,2}[a-z]+20\d\d\.", short)
    assert _tight("Advies, geen besluit.") in short
    card = page.locator(".kz-groep .kz-kaart").first
    card.locator("summary").click()
    expect(card.locator(".kz-reden").first).to_be_visible()
    reason = card.locator(".kz-reden__tekst").first.inner_text()
    opened, _ = _paper(page, tmp_path / "open.pdf")
    words = _tight(reason.split("[")[0])[:40]
    assert words not in short
    assert words in opened


def test_the_outcome_is_one_step_away_wherever_the_reader_is(open_page: Open) -> None:
    """On a phone what is on top stays in sight, with a button to the outcome."""
    page = open_page(query(draw(random.Random(3))), viewport=NARROW)
    page.locator(".kz-vraag").nth(1).scroll_into_view_if_needed()
    button = page.get_by_role("button", name="Naar de uitkomst")
    expect(button).to_be_in_viewport()
    expect(page.locator(".kz-stand__zin")).to_be_in_viewport()
    button.click()
    expect(page.locator("#uitkomst")).to_be_focused()
    expect(page.locator("#uitkomst")).to_be_in_viewport()


def _paper(page: Page, target: Path) -> tuple[str, int]:
    page.pdf(path=target, format="A4")
    pages = PdfReader(target).pages
    return _tight("".join(p.extract_text() for p in pages)), len(pages)


def _tight(text: str) -> str:
    return re.sub(r"[\s\u00ad-]+", "", text)


def test_nothing_sticks_out_on_a_narrow_phone_and_targets_are_large(open_page: Open) -> None:
    page = open_page(query(draw(random.Random(3))), viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    for target in (
        page.locator(".kz-antwoord, .kz-knoppen .knop, .kz-groep summary, .kz-anders summary")
        .locator("visible=true")
        .all()
    ):
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44, target.inner_text()


def test_answers_never_leave_the_browser_and_a_source_link_keeps_them(open_page: Open) -> None:
    answers = draw(random.Random(3))
    page = open_page(query(answers), fresh=True)
    expect(page.locator(".kz-groep .kz-kaart").first).to_be_visible()
    before = shown(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    becomes(page, lambda: shown(page), before)
    assert asked
    assert not [url for url in asked if any(f"{q}={a}" in url.split("#")[0] for q, a in answers.items())]
    page.evaluate("location.hash = 'redenen'")
    becomes(page, lambda: shown(page), before)
    page.go_back()
    becomes(page, lambda: shown(page), before)
