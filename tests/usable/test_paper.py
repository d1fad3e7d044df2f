"""On paper: every cell of every table, every outside address and every sign is there, dark on white."""

from __future__ import annotations

import re
import unicodedata

from playwright.sync_api import Page

from browser import on_paper
from page_kinds import Sample
from tally import Tally
from usable_plugin import Look, Visit, instrument, none_wrong

CELLS = instrument("paper_cells")
ADDRESSES = instrument("outside_addresses")
DARK_GROUNDS = instrument("dark_grounds")
SIGNS = instrument("signs")
FOLD = instrument("fold")
SQUEEZE = re.compile(r"[\s\u00ad\u200b\u2010\u2011-]+")


def squeezed(text: str) -> str:
    """Text without white space, soft hyphens and line-end hyphens: what survives being set on paper."""
    return SQUEEZE.sub("", unicodedata.normalize("NFKC", text)).lower()


def pdf_text(page: Page) -> str:
    """Everything that stands in the PDF of a page."""
    return squeezed("\n".join(on_paper(page)))


def missing_on_paper(page: Page) -> list[str]:
    """Cells and outside addresses that the PDF lacks; closed parts must be open."""
    page.evaluate(FOLD, True)
    wanted = [*page.evaluate(CELLS), *page.evaluate(ADDRESSES)]
    page.evaluate(FOLD, False)
    paper = pdf_text(page)
    page.evaluate(FOLD)
    lost = [w for w in wanted if any(squeezed(line) not in paper for line in w.split("\n"))]
    return [f"niet op papier: {text[:80]}" for text in lost]


def test_paper_holds_every_cell_and_every_address(look: Look, typical: Sample, tally: Tally) -> None:
    page = look(typical.path)
    cells = len(page.evaluate("() => [...document.querySelectorAll('main :is(td, th)')]"))
    tally.add("afdrukken", bladzijden=1, cellen=cells)
    none_wrong({typical.path: missing_on_paper(page)})


def signs_lost_on_paper(page: Page) -> list[str]:
    """Signs whose ground a printer leaves out, or that have on paper neither ground nor edge."""
    page.emulate_media(media="screen")
    on_screen = page.evaluate(SIGNS)
    page.emulate_media(media="print")
    signs = page.evaluate(SIGNS)
    left_out = [sign["what"] for sign in signs.values() if sign["ground"] and not sign["kept"]]
    drawn = {key for key, sign in signs.items() if sign["ground"] or sign["edge"]}
    gone = [s["what"] for key, s in on_screen.items() if s["ground"] and key in signs.keys() - drawn]
    return [f"teken zonder vulling op papier: {what}" for what in left_out + gone]


def test_paper_is_light_with_every_sign_also_for_who_reads_in_the_dark(look: Look, typical: Sample) -> None:
    page = look(typical.path)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    lost = signs_lost_on_paper(page)
    none_wrong({typical.path: [*lost, *page.evaluate(DARK_GROUNDS)]})


def test_the_instrument_finds_a_lost_cell(visit_unseen: Visit) -> None:
    page = visit_unseen("over/", bypass_csp=True)
    page.add_style_tag(content="@media print { #weg { display: none } }")
    page.evaluate(
        "() => document.querySelector('main').insertAdjacentHTML('beforeend',"
        "'<table><tr><td id=weg>Verdwenen cel</td><td>Blijvende cel</td></tr></table>')"
    )
    assert missing_on_paper(page) == ["niet op papier: Verdwenen cel"]
