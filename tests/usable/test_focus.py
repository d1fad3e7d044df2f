"""By keyboard: every Tab stop of every kind of page can be seen, is on screen and is big enough.

A listener in the page measures at each focus; the test only presses Tab. The ring must be at least
2 px and 3:1 against what lies around it; the stop must be on screen and not covered.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser import LAPTOP, NARROW
from page_kinds import Sample
from usable_plugin import Visit, none_wrong, tally

LISTEN = """() => {
  const numbers = (text) => text.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
  const light = (c) => { const [r, g, b] = c.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92
    : ((v / 255 + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const ground = (e) => { for (let at = e; at; at = at.parentElement) { const c = numbers(getComputedStyle(at).backgroundColor);
    if (c.length < 4 || c[3] > 0.99) return c; } return [255, 255, 255]; };
  window.stops = []; window.round = false; window.first = undefined;
  document.addEventListener('focusin', (event) => {
    const e = event.target;
    if (e.matches('main') || window.round) return;
    if (e === window.first) { window.round = true; return; }
    window.first ??= e;
    const style = getComputedStyle(e);
    const boxes = [...e.getClientRects()];
    const wide = parseFloat(style.outlineWidth);
    // In a drawing the ring is the edge of the shape itself, drawn on top of the others.
    const edge = e.ownerSVGElement?.querySelector(':scope > path:last-child');
    if (edge && style.outlineStyle === 'none') {
      const drawn = getComputedStyle(edge);
      const size = parseFloat(drawn.strokeWidth) * edge.getScreenCTM().a;
      const same = edge.getAttribute('d') === e.querySelector('path').getAttribute('d');
      const plain = getComputedStyle(document.body).backgroundColor;
      const ok = same && size >= 2 && ratio(numbers(drawn.stroke), numbers(plain)) >= 3;
      window.stops.push({ what: e.outerHTML.slice(0, 100), wrong: ok ? '' : `geen rand van 2 px: ${size}` });
      return;
    }
    const colour = numbers(style.outlineColor);
    const wrong = [];
    if (style.outlineStyle === 'none' || wide < 2) wrong.push('geen ring van 2 px');
    else if (style.outlineStyle !== 'auto' && ratio(colour, ground(parseFloat(style.outlineOffset) < 0 ? e : e.parentElement ?? e)) < 3) wrong.push('ring te zwak');
    const seen = boxes.filter((b) => b.width > 0 && b.right > 0 && b.left < innerWidth && b.bottom > 0 && b.top < innerHeight);
    if (!seen.length) wrong.push('buiten beeld');
    else {
      const covered = seen.every((b) => {
        const at = document.elementFromPoint(Math.min(Math.max((b.left + b.right) / 2, 1), innerWidth - 2),
          Math.min(Math.max((b.top + b.bottom) / 2, 1), innerHeight - 2));
        return at && at !== e && !e.contains(at) && !at.contains(e) && !at.closest('label')?.contains(e) && at.closest('label')?.control !== e;
      });
      if (covered) wrong.push('bedekt');
    }
    window.stops.push({ what: e.outerHTML.slice(0, 100), wrong: wrong.join(', ') });
  });
}"""
# Everything one can press, with its boxes. Too small unless 24 px, in a line of text, or with room around it.
SMALL_TARGETS = """() => {
  const all = [...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden]), textarea, [role=button], [role=tab], [role=option]')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches(':disabled') && !e.matches('.sla-over'));
  const places = all.map((e) => { const label = e.matches('[type=checkbox],[type=radio]') && e.labels?.[0];
    const boxes = [...e.getClientRects(), ...(label ? label.getClientRects() : [])].filter((b) => b.width > 0);
    return { e, boxes, x: Math.min(...boxes.map((b) => b.left)), y: Math.min(...boxes.map((b) => b.top)),
      r: Math.max(...boxes.map((b) => b.right)), b: Math.max(...boxes.map((b) => b.bottom)) }; })
    .filter((p) => p.boxes.length && p.r > 0);
  const inText = (e) => { if (getComputedStyle(e).display !== 'inline') return false;
    const block = e.closest('p, li, td, th, dd, dt, figcaption, caption, h1, h2, h3, h4, label, blockquote, summary, legend, span.bronnen__titel, div');
    const own = [...block.querySelectorAll('a')].map((a) => a.textContent).join('').replace(/\\s/g, '').length;
    return block.textContent.replace(/\\s/g, '').length > own; };
  const wrong = [];
  for (const p of places) {
    if (p.r - p.x >= 23.9 && p.b - p.y >= 23.9) continue;
    if (inText(p.e)) continue;
    const [cx, cy] = [(p.x + p.r) / 2, (p.y + p.b) / 2];
    const near = places.some((q) => q !== p && !q.e.contains(p.e) && !p.e.contains(q.e) && q.boxes.some((box) => {
      const [dx, dy] = [Math.max(box.left - cx, 0, cx - box.right), Math.max(box.top - cy, 0, cy - box.bottom)];
      return dx * dx + dy * dy < 144; }));
    if (near) wrong.push(`${(p.r - p.x).toFixed(0)}x${(p.b - p.y).toFixed(0)} ${p.e.outerHTML.slice(0, 90)}`);
  }
  for (const e of document.querySelectorAll('.merk, .menu__knop, .menu__lijst a, .knop, main button, main summary')) {
    const box = e.getBoundingClientRect();
    if (e.checkVisibility() && box.height > 0 && box.height < 43.9 && !e.matches('.klein *, table *, summary') ) wrong.push(`hoofdknop ${box.height.toFixed(0)} hoog: ${e.outerHTML.slice(0, 90)}`);
  }
  return wrong;
}"""


def walk(page: Page) -> list[dict[str, str]]:
    """Press Tab until the first stop comes round again; what was measured at each stop."""
    page.evaluate(LISTEN)
    for _ in range(400):
        for _ in range(25):
            page.keyboard.press("Tab")
        if page.evaluate("round"):
            break
    stops: list[dict[str, str]] = page.evaluate("stops")
    return stops


@pytest.mark.parametrize("viewport", [NARROW, LAPTOP], ids=["320", "1280"])
def test_every_tab_stop_shows_its_focus_and_is_on_screen(
    viewport: ViewportSize, visit: Visit, typical: list[Sample]
) -> None:
    wrong: dict[str, list[str]] = {}
    number = 0
    for sample in typical:
        page = visit(sample.path, viewport)
        stops = walk(page)
        number += len(stops)
        assert len(stops) >= (8 if viewport is LAPTOP else 3), sample
        assert "Naar de inhoud" in stops[0]["what"], (sample, stops[0])
        wrong[f"{sample} {sample.path}"] = [f"{s['wrong']}: {s['what']}" for s in stops if s["wrong"]]
    tally("toetsenbord", **{f"haltes_{viewport['width']}": number})
    none_wrong(wrong)


@pytest.mark.parametrize("viewport", [NARROW, LAPTOP], ids=["320", "1280"])
def test_every_target_is_big_enough_or_has_room(
    viewport: ViewportSize, visit: Visit, typical: list[Sample]
) -> None:
    wrong = {f"{s} {s.path}": visit(s.path, viewport).evaluate(SMALL_TARGETS) for s in typical}
    none_wrong(wrong)


def test_the_instruments_find_what_is_planted(visit: Visit) -> None:
    page = visit("over/", NARROW, bypass_csp=True)
    page.evaluate(
        """() => { document.querySelector('main').insertAdjacentHTML('afterbegin',
        '<a id="zonder-ring" href="#x">Geen ring</a><a id="weg" href="#x">Buiten beeld</a><p><a id="a1" href="#x">i</a><a id="a2" href="#x">j</a></p>');
        document.querySelector('#zonder-ring').style.setProperty('outline', 'none', 'important');
        Object.assign(document.querySelector('#weg').style, { position: 'fixed', left: '-900px' }); }"""
    )
    wrong = [f"{s['wrong']}: {s['what']}" for s in walk(page) if s["wrong"]]
    assert [w.split(" href")[0] for w in wrong] == [
        'geen ring van 2 px: <a id="zonder-ring"',
        'buiten beeld: <a id="weg"',
    ]
    assert any('id="a1"' in found for found in page.evaluate(SMALL_TARGETS))


def test_every_page_begins_with_a_link_to_its_content(visit: Visit, typical: list[Sample]) -> None:
    for sample in typical:
        page = visit(sample.path)
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud", sample


def test_a_source_note_opens_by_keyboard_and_back_returns(visit: Visit, typical: list[Sample]) -> None:
    page = visit(next(s.path for s in typical if s.kind == "practice"))
    note = page.locator("main a.bron").first
    note.focus()
    top = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    expect(page.locator("li:target")).to_be_in_viewport()
    page.go_back()
    page.wait_for_function(f"Math.abs(scrollY - {top}) < 5")


def test_a_term_of_the_page_leads_to_its_explanation_by_keyboard(visit: Visit, typical: list[Sample]) -> None:
    page = visit(next(s.path for s in typical if s.kind == "theme"))
    term = page.locator(".afkortingen a").first
    word = term.inner_text()
    term.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/begrippen/#*")
    expect(page.locator(":target")).to_contain_text(word)


def test_motion_stops_when_the_reader_asks_for_it(visit: Visit, typical: list[Sample]) -> None:
    moving = """() => [...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);
      return s.transitionDuration.split(',').some((d) => parseFloat(d) > 0) || (s.animationName !== 'none' && parseFloat(s.animationDuration) > 0)
        || s.scrollBehavior === 'smooth'; }).map((e) => e.outerHTML.slice(0, 80))"""
    none_wrong({str(s): visit(s.path).evaluate(moving) for s in typical})
