"""Enlarged, narrow and spaced out: nothing scrolls sideways or is cut off (WCAG 1.4.4, 1.4.10, 1.4.12)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize

from browser import LAPTOP
from page_kinds import Sample, settle
from tally import Tally
from usable_plugin import Look, Visit, instrument, none_wrong

WIDTHS = (320, 390, 768, 1280, 1920)
ZOOMED: ViewportSize = {"width": 320, "height": 256}  # 1280 x 1024 at 400%
SIDEWAYS = instrument("sideways")
CUT = instrument("cut_off")
STUCK = instrument("stuck")
MOVED = instrument("moved")
LONG_WORDS = """long => {
  for (const each of document.querySelectorAll(
    ".kruimels [aria-current], .kaart a, dd > a, .waarde, #inhoud li > a"
  )) each.textContent = each.textContent.replace(/[a-z]{5,}/i, long);
}"""
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    " p { margin-bottom: 2em !important; }"
)


def test_the_page_fits_narrow_enlarged_and_spaced_out(look: Look, sample: Sample, tally: Tally) -> None:
    wrong: dict[str, list[str]] = {}
    page = look(sample.path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wrong[f"{sample.path} {width}"] = page.evaluate(SIDEWAYS)
    page.set_viewport_size(ZOOMED)
    stuck = page.evaluate(STUCK)
    found = page.evaluate(SIDEWAYS) + page.evaluate(CUT)
    wrong[f"{sample.path} 400%"] = found + ([f"plakt: {stuck:.0f} van 256 px"] if stuck > 51.2 else [])
    if not sample.longest:
        wrong |= {f"{sample.path} {name}": found for name, found in _enlarged(page)}
    tally.tell("vergroten", breedtes=list(WIDTHS))
    tally.add("vergroten", bladzijden=1)
    none_wrong(wrong)


def _enlarged(page: Page) -> Iterator[tuple[str, list[str]]]:
    page.set_viewport_size(LAPTOP)
    size = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    sheet = page.add_style_tag(content=f"html {{ font-size: {2 * size}px !important; }}")
    assert (
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p, main li')).fontSize)")
        >= 28
    )
    yield "tekst 200%", page.evaluate(SIDEWAYS) + page.evaluate(CUT)
    sheet.evaluate("(style, rules) => { style.textContent = rules; }", SPACED)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        yield f"tekstafstand {width}", page.evaluate(SIDEWAYS) + page.evaluate(CUT)
    sheet.evaluate("(style) => style.remove()")


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_a_page_waits_for_no_script_any_more(
    width: int, look: Look, typical: Sample
) -> None:
    """Three seconds after it began to load, or as soon as a part of it gives up."""
    page = look(typical.path, {"width": width, "height": 800})
    settle(page)
    none_wrong({typical.path: page.evaluate(MOVED)})


SHEETS = ("themas/samenwerking/voorbeelden/", "varianten/poh-jeugd/cijfers/", "onderzoek/")


def test_long_words_stay_within_a_narrow_window(visit_unseen: Visit) -> None:
    """Names of places, sources and examples are data: any may be one word of fifty letters."""
    wrong = {}
    for path in ("praktijkvoorbeelden/", "wijzigingen/", "vergelijken/", "varianten/poh-jeugd/", *SHEETS):
        page = visit_unseen(path, ZOOMED)
        page.evaluate(LONG_WORDS, "wijkgebondenjeugdhulpverleningsorganisatiesamenwerking")
        wrong[path] = page.evaluate(SIDEWAYS)
    none_wrong(wrong)


def test_a_long_value_with_its_source_stays_within_a_narrow_spaced_out_window(visit_unseen: Visit) -> None:
    page = visit_unseen("praktijkvoorbeelden/zoetermeer-praktijkondersteuner-jeugd/", ZOOMED, bypass_csp=True)
    page.add_style_tag(content=SPACED)
    none_wrong({"zoetermeer": page.evaluate(SIDEWAYS)})


def test_the_instruments_find_what_is_planted(visit_unseen: Visit) -> None:
    page = visit_unseen("over/", ZOOMED, bypass_csp=True)
    page.evaluate(
        """() => { document.querySelector('main').insertAdjacentHTML('afterbegin',
        '<div id="breed">x</div><div id="krap">Veel te veel tekst.</div><div id="plak">p</div>');
        Object.assign(breed.style, { width: '900px' });
        Object.assign(krap.style, { width: '40px', height: '10px', overflow: 'hidden' });
        Object.assign(plak.style, { position: 'fixed', top: 0, height: '80px', width: '100%' }); }"""
    )
    assert "breed" in page.evaluate(SIDEWAYS)[0]
    assert "krap" in page.evaluate(CUT)[0]
    assert page.evaluate(STUCK) >= 80
