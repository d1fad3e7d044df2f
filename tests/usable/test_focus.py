"""By keyboard: every Tab stop of every kind of page can be seen, is on screen and is big enough.

A listener in the page measures at each focus; the test only holds Tab. The ring must be at least
2 px and 3:1 against what lies around it; the stop must be on screen and not covered.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser import LAPTOP, NARROW
from page_kinds import Sample
from tally import Tally
from usable_plugin import Look, Visit, instrument, none_wrong

LISTEN = instrument("tab_stops")
SMALL_TARGETS = instrument("small_targets")
IN_WINDOW = """(e) => {
  const box = e.getBoundingClientRect();
  const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
  return inside && box.width > 0 && box.height > 0;
}"""


def walk(page: Page) -> list[dict[str, str]]:
    """Hold Tab until the first stop comes round again; what was measured at each stop."""
    page.evaluate(LISTEN)
    for _ in range(400):
        for _ in range(25):
            page.keyboard.down("Tab")
        if page.evaluate("round"):
            break
    page.keyboard.up("Tab")
    stops: list[dict[str, str]] = page.evaluate("stops")
    return stops


@pytest.mark.parametrize("viewport", [NARROW, LAPTOP], ids=["320", "1280"])
def test_every_tab_stop_shows_its_focus_and_is_on_screen(
    viewport: ViewportSize, look: Look, typical: Sample, tally: Tally
) -> None:
    stops = walk(look(typical.path, viewport))
    tally.add("toetsenbord", **{f"haltes_{viewport['width']}": len(stops)})
    assert len(stops) >= (8 if viewport is LAPTOP else 3)
    assert "Naar de inhoud" in stops[0]["what"], stops[0]
    none_wrong({typical.path: [f"{s['wrong']}: {s['what']}" for s in stops if s["wrong"]]})


@pytest.mark.parametrize("viewport", [NARROW, LAPTOP], ids=["320", "1280"])
def test_every_target_is_big_enough_or_has_room(viewport: ViewportSize, look: Look, typical: Sample) -> None:
    none_wrong({typical.path: look(typical.path, viewport).evaluate(SMALL_TARGETS)})


def test_the_instruments_find_what_is_planted(visit_unseen: Visit) -> None:
    page = visit_unseen("over/", NARROW, bypass_csp=True)
    page.evaluate(
        """() => { document.querySelector('main').insertAdjacentHTML('afterbegin',
        '<a id="zonder-ring" href="#x">Geen ring</a><a id="weg" href="#x">Buiten beeld</a>'
        + '<p><a id="a1" href="#x">i</a><a id="a2" href="#x">j</a></p>');
        document.querySelector('#zonder-ring').style.setProperty('outline', 'none', 'important');
        Object.assign(document.querySelector('#weg').style, { position: 'fixed', left: '-900px' }); }"""
    )
    wrong = [f"{s['wrong']}: {s['what']}" for s in walk(page) if s["wrong"]]
    assert [w.split(" href")[0] for w in wrong] == [
        'geen ring van 2 px: <a id="zonder-ring"',
        'buiten beeld: <a id="weg"',
    ]
    assert any('id="a1"' in found for found in page.evaluate(SMALL_TARGETS))


def test_every_page_begins_with_a_link_to_its_content(look: Look, typical: Sample) -> None:
    page = look(typical.path)
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Naar de inhoud")
    expect(link).to_be_focused()
    assert link.evaluate(IN_WINDOW)
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()
    # For who looks next nothing is led to, also where a page wrote its own address meanwhile.
    page.evaluate("() => { location.hash = 'nergens'; location.hash = ''; }")
    expect(page.locator(":target")).to_have_count(0)


def test_a_source_note_opens_by_keyboard_and_back_returns(visit: Visit, path_of: Mapping[str, str]) -> None:
    page = visit(path_of["practice"])
    note = page.locator("main a.bron").first
    note.focus()
    top = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    expect(page.locator("li:target")).to_be_in_viewport()
    page.go_back()
    page.wait_for_function(f"Math.abs(scrollY - {top}) < 5")


def test_a_term_of_the_page_leads_to_its_explanation_by_keyboard(
    visit: Visit, path_of: Mapping[str, str]
) -> None:
    page = visit(path_of["theme"])
    term = page.locator(".afkortingen a").first
    word = term.inner_text()
    term.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/begrippen/#*")
    expect(page.locator(":target")).to_contain_text(word)


def test_motion_stops_when_the_reader_asks_for_it(look: Look, typical: Sample) -> None:
    moving = instrument("moving")
    none_wrong({typical.path: look(typical.path).evaluate(moving)})
