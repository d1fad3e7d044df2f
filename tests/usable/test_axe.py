"""axe-core over every kind of page: all rules, in every width, colour and state people meet.

All rules of axe (best practice and experimental ones too) run on every kind of page at phone and laptop
width and in forced colours; on the longest of a kind at laptop width. What depends on colour axe judges
at laptop width, light and dark: in dark nothing else, for the page itself is the same; of the texts with
the same colours, letter and layers it gets the first and the last. We compute every contrast ourselves as
well, in every view, also what axe leaves undecided. In forced colours axe judges a page again only where
more than its colours is different. Sizes of targets axe judges at both widths; in forced
colours and in every state our own instrument does. In every state html-validate judges the page as its
scripts made it.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple, Unpack

from playwright.sync_api import Page, ViewportSize

import node_tools
from browser import LAPTOP, NARROW, Media
from html_validate import Validator
from page_kinds import Sample, settle, states_on
from tally import Tally
from usable_plugin import Look, Visit, instrument, none_wrong

COLOURS = instrument("colours")
RUN = instrument("axe_run")
AS_IT_IS = instrument("as_it_is")
SHAPE = instrument("shape")
SMALL_TARGETS = instrument("small_targets")
OF_COLOUR = ("color-contrast", "link-in-text-block")
# Rules we leave out, with the reason.
EXPLAINED_RULES = {
    "color-contrast-enhanced": "niveau AAA; lopende tekst meten wij zelf op 7:1, kleine toelichting op 4,5:1",
    "identical-links-same-purpose": "niveau AAA; dezelfde naam met een ander doel is hier in zijn "
    "zin te begrijpen",
    "hidden-content": "zegt nooit dat iets fout is, alleen dat er iets dicht is; "
    "de toestanden van page_kinds.py openen dat, en wat dan nog dicht is, is niet te bereiken",
}
# What axe does not judge again in another view of a page: `small_targets.js` does.
NOT_AGAIN = ("target-size",)
# What axe can't decide, and who decides it instead.
DECIDED_ELSEWHERE = {
    "color-contrast": "colours.js rekent elk stuk tekst uit, ook wat axe bedekt of te kort vindt",
    "th-has-data-cells": "axe volgt geen kop van een groep rijen; "
    "test_markup.py kijkt of elke kop cellen heeft",
}


DARK: Media = {"color_scheme": "dark"}
VIEWS: tuple[tuple[ViewportSize, Media], ...] = (
    (NARROW, {}),
    (NARROW, DARK),
    (LAPTOP, {}),
    (LAPTOP, DARK),
    (LAPTOP, {"forced_colors": "active"}),
)
LONGEST: tuple[tuple[ViewportSize, Media], ...] = ((LAPTOP, {}),)


def judge(page: Page, only: list[str] | None = None, without: tuple[str, ...] = ()) -> list[str]:
    """What axe finds wrong or can't decide, one line each."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(node_tools.module("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, list[dict[str, Any]]] = page.evaluate(
        RUN, {"only": only, "not": [*EXPLAINED_RULES, *without]}
    )
    wrong = found["violations"]
    open_questions = [f for f in found["incomplete"] if f["rule"] not in DECIDED_ELSEWHERE]
    return [f"{f['rule']}: {f['html']} ({f['why']})" for f in wrong + open_questions]


class Found(NamedTuple):
    """What is wrong in one view, and how many pieces of text were measured for it."""

    wrong: list[str]
    texts: int


def judge_in(
    page: Page, width: ViewportSize, *, again: bool = False, judged: str = "", **media: Unpack[Media]
) -> Found:
    """The same in another width, colour scheme, with forced colours, or again in another state.

    `judged` is the shape of the page that axe has judged already.
    """
    page.set_viewport_size(width)
    shown: Media = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce", **media}
    page.emulate_media(**shown)
    if media.get("forced_colors") == "active":
        # The reader's own palette counts then, not ours; the test below looks at who escapes it.
        alike = page.evaluate(SHAPE) == judged
        said = [] if alike else judge(page, without=(*OF_COLOUR, *NOT_AGAIN))
        return Found([*said, *page.evaluate(SMALL_TARGETS)], 0)
    colours = page.evaluate(COLOURS)
    passed_over = NOT_AGAIN if again else ()
    if width is NARROW:
        said = [] if media else judge(page, without=(*OF_COLOUR, *passed_over))
    else:
        said = judge(page, list(OF_COLOUR) if media else None, without=passed_over)
    if again:
        said += page.evaluate(SMALL_TARGETS)
    return Found([*said, *colours["wrong"]], colours["count"])


def test_axe_finds_nothing_on_the_page(look: Look, sample: Sample, tally: Tally) -> None:
    wrong: dict[str, list[str]] = {}
    page = look(sample.path, NARROW)
    texts = 0
    judged = ""
    for width, media in LONGEST if sample.longest else VIEWS:
        found = judge_in(page, width, judged=judged, **media)
        if width is LAPTOP and not media and not sample.longest:
            judged = page.evaluate(SHAPE)
        wrong[f"{sample.path} {width['width']} {' '.join(map(str, media.values())) or 'licht'}"] = found.wrong
        texts += found.texts
    tally.tell("axe", versie=page.evaluate("() => axe.version"))
    tally.tell("axe", regels=page.evaluate("() => axe.getRules().length") - len(EXPLAINED_RULES))
    tally.add("axe", bladzijden=1, soorten=int(not sample.longest), beelden=len(wrong), teksten=texts)
    none_wrong(wrong)


def test_every_state_passes_axe_and_is_valid_html(
    visit: Visit, visit_unseen: Visit, typical: Sample, validate: Validator, tally: Tally
) -> None:
    page = visit_unseen(typical.path, NARROW, bypass_csp=True)
    settle(page)  # what a page asks for after it was loaded has states of its own
    wrong = {"begin": validate.judge(f"{typical}", page.evaluate(AS_IT_IS))}
    brought = set()
    for state in states_on(page, typical.kind):
        page = (visit if state.drawn else visit_unseen)(typical.path, NARROW, bypass_csp=True)
        settle(page)
        state.bring(page)
        brought.add(state.name)
        wrong[f"{state.name} als HTML"] = validate.judge(f"{typical} {state.name}", page.evaluate(AS_IT_IS))
        found = judge_in(page, NARROW if state.name == "menu open" else LAPTOP, again=True)
        wrong[state.name] = found.wrong
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        wrong[f"{state.name} donker"] = page.evaluate(COLOURS)["wrong"]
        tally.gather("axe", toestanden=state.name)
        tally.add("axe", teksten=found.texts)
    assert "menu open" in brought or typical.kind not in ("home", "practice")
    assert "uitgeklapt" in brought or typical.kind not in ("finder", "map")
    none_wrong(wrong)


def test_the_instrument_finds_what_is_planted(visit_unseen: Visit) -> None:
    page = visit_unseen("over/", bypass_csp=True)
    page.evaluate(
        """() => { document.querySelector('main').insertAdjacentHTML('beforeend',
        '<p id="te-licht">Te licht.</p><input id="naamloos"><img src="x.png">');
        document.querySelector('#te-licht').style.color = '#999';
        document.querySelector('main p').style.color = '#aaa'; }"""
    )
    found = " ".join(judge_in(page, LAPTOP).wrong)
    assert "data-getoetst" not in page.content()
    assert 'label: <input id="naamloos">' in found
    assert "image-alt: <img" in found
    assert 'color-contrast: <p id="te-licht"' in found
    assert any(re.match(r"2\.\d\d <p id=.te-licht.", found) for found in page.evaluate(COLOURS)["wrong"])


def test_a_page_is_judged_again_where_forced_colours_change_more_than_colours(visit_unseen: Visit) -> None:
    page = visit_unseen("over/", bypass_csp=True)
    page.set_viewport_size(LAPTOP)
    judged = page.evaluate(SHAPE)
    page.evaluate(
        """() => document.head.insertAdjacentHTML('beforeend', '<style>#knop { display: none }'
        + '@media (forced-colors: active) { #knop { display: block } } </style>')"""
    )
    assert judge_in(page, LAPTOP, judged=judged, forced_colors="active").wrong == []
    page.evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<input id=knop>')")
    found = judge_in(page, LAPTOP, judged=judged, forced_colors="active").wrong
    assert any("label: <input" in one for one in found)


def test_forced_colours_reach_everything_but_what_we_name(look: Look, typical: Sample) -> None:
    page = look(typical.path)
    page.emulate_media(forced_colors="active")
    escaped = page.evaluate(
        "() => [...new Set([...document.querySelectorAll('body *')].filter(e => getComputedStyle(e)"
        ".forcedColorAdjust === 'none' && e.textContent.trim()).map(e => e.outerHTML.slice(0, 90)))]"
    )
    assert escaped == []
