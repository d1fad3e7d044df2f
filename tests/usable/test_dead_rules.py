"""No rule in a stylesheet without something it is about.

The browser reads the sheets, so layers, media and containers are no matter. First every page is
looked at as it is sent, without drawing it. Only what a script makes or a reader does is then looked for
in open pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from browser import NARROW, served
from conftest import Site
from page_kinds import check_a_file, put_on_the_list, show_the_page
from usable_plugin import Visit, instrument
from voorveld.outputs.assets import ALSO_ALONE, JOINED_SHEETS, asset_addresses
from voorveld.templates import COMPONENTS

FRAME = asset_addresses()["frame/frame.css"]
SELECTORS = instrument("selectors")
Unused = dict[str, list[str]]
# What no page of a published site shows, and where it does show.
ELSEWHERE = {
    ".bevindingen": "the live preview, while a file is wrong",
    ".bevindingen ul": "the live preview, while a file is wrong",
    ".feeds": "a site with an address",
    ".feeds li": "a site with an address",
    ".feeds a": "a site with an address",
    ".memo--maat": "while a memo is measured",
    ".lijst__een[data-gepakt]": "while an example is dragged to another place",
    "[data-gepakt] .lijst__greep": "while an example is dragged to another place",
    ".alles__bladen": "a site with more than six hundred names",
    ".alles__bladen a": "a site with more than six hundred names",
    ".dia--maat": "while a slide is measured",
    ".dia--maat .dia__vlak": "while a slide is measured",
    "img": "nothing now; a picture in a page by hand stays within its column",
    ".inhoud hr": "pages by hand",
    ".inhoud blockquote": "pages by hand",
}
# What hangs on what editors write; whether it is there today says nothing about the rule.
IN_DATA = {
    ".les--niet": "a practice that says what did not work",
    ".wijzigingen__lijst li > .herkomst": "a change of something else than a practice",
    ".stippen__rij.tegenspraak": "two values for one figure on one line",
    ".naast__cijfer + .naast__cijfer": "the same, compared",
    ".naast__cijfer.tegenspraak": "the same, compared",
    ".stip--achteraf-geschat :is(circle, rect)": "a value estimated afterwards, drawn beside others",
    ".beeld__geen": "a variant without an example",
    ".landkaart__vlak--3": "a municipality with three examples",
    ".vinden--lang .kaart": "more than ninety-six examples",
}


def unfold(page: Page) -> None:
    page.evaluate("() => { for (const part of document.querySelectorAll('details')) part.open = true; }")


def choose_display(page: Page) -> None:
    page.get_by_role("radio", name="Donker").check()


def choose_light(page: Page) -> None:
    page.get_by_role("radio", name="Licht").check()


def go_up(page: Page) -> None:
    page.set_viewport_size(NARROW)
    page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(100)
    page.evaluate("() => scrollBy(0, -600)")
    page.wait_for_selector(".omhoog--zweeft")


def check_first(page: Page) -> None:
    page.locator(
        "main input[type=checkbox]:visible:enabled, main input[type=radio]:visible:enabled"
    ).first.check()
    page.wait_for_timeout(300)


def check_more(page: Page) -> None:
    boxes = page.locator(".facet[open] .keuzevak input:visible:enabled")
    boxes.nth(0).check()
    boxes.nth(1).check()


def answer_all(page: Page) -> None:
    for question in page.locator(".kz-vraag").all():
        question.locator("input").first.check()


def before_the_script(page: Page) -> None:
    """What a reader sees while the script is on its way."""
    page.evaluate(
        "() => document.querySelector('.vinden, .alles').classList.remove('vinden--klaar', 'alles--klaar')"
    )


def search_without_answer(page: Page) -> None:
    page.route("**/zoekindex/**", lambda _: None)
    page.locator("main input[type=search]").fill("wachttijd")
    page.wait_for_selector("[aria-busy=true]")


def pick_to_compare(page: Page) -> None:
    page.locator(".kaart__kies input:visible:not(:checked)").first.check()
    several = page.locator(".kaart__kies input:checked").count() > 1
    page.wait_for_selector(".vergelijkbalk__namen" if several else ".vergelijkbalk__stand")


def find_nothing(page: Page) -> None:
    page.locator(".vinden__boven input[type=search]").fill("qqxxyyzz")
    page.wait_for_selector(".vinden__hulp")


def type_a_place(page: Page) -> None:
    page.locator(".gemeentezoek input").fill("den")
    page.wait_for_selector(".suggesties li")


def point_at_a_province(page: Page) -> None:
    page.locator(".landkaart a").first.focus()


def choose_with_keys(page: Page) -> None:
    page.keyboard.press("ArrowDown")


def add_a_note(page: Page) -> None:
    page.locator("#memo-notities").fill("Vraag dit na")
    page.wait_for_selector(".memo__plek[data-klaar]")


def begin_a_list(page: Page) -> None:
    page.locator(".kaart__lijst").first.click()
    page.wait_for_selector(".lijstbalk:visible")


def empty_the_list(page: Page) -> None:
    page.locator(".kaart__lijst[aria-pressed=true]").dispatch_event("click")
    page.wait_for_selector(".lijstbalk", state="hidden")


def wait(page: Page) -> None:
    """A page as it opens, with what it fetches."""
    page.wait_for_load_state("networkidle")


Act = Callable[[Page], None]
COMPARED = "&".join(
    f"p={practice}"
    for practice in (
        "den-haag-praktijkondersteuner-jeugd",
        "groningen-ojg-pilots",
        "hoeksche-waard-jeugdprofessional-ggz",
    )
)
# An address, and what someone does there one after another.
VISITS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("themas/samenwerking/", (unfold, choose_display, choose_light, go_up)),
    ("praktijkvoorbeelden/", (wait, unfold, check_more, pick_to_compare, find_nothing, before_the_script)),
    ("praktijkvoorbeelden/?weergave=tabel", (wait,)),
    ("startvragen/", (wait,)),
    ("memo/#voor=Zwolle", (wait,)),
    (f"memo/?{COMPARED}&v=soh", (wait, unfold, add_a_note)),
    ("lijst/", (wait, put_on_the_list)),
    (
        "praktijkvoorbeelden/#lijst=groningen-ojg-pilots",
        (wait, pick_to_compare, pick_to_compare, empty_the_list),
    ),
    ("varianten/poh-jeugd/", (wait, begin_a_list, empty_the_list)),
    ("zoeken/?q=jeugd", (wait, unfold, before_the_script)),
    ("zoeken/?q=poh", (wait,)),
    ("zoeken/?q=samenwerking", (wait, search_without_answer)),
    ("zoeken/?q=qqxxyyzz", (wait,)),
    ("vergelijken/", (wait,)),
    ("vergelijken/?p=groningen-ojg-pilots&p=hoeksche-waard-jeugdprofessional-ggz&verschil=1", (wait,)),
    (f"vergelijken/?{COMPARED}", (wait, unfold)),
    ("vergelijken/?v=poh-jeugd&v=ojg&v=soh", (wait,)),
    (f"vergelijken/dias/?{COMPARED}", (wait,)),
    ("redactie/formulier/", (wait, check_a_file, show_the_page)),
    ("keuzehulp/", (wait, check_first, answer_all, unfold)),
    ("rekenhulp/#uren_per_fte=36&aandeel=x", (wait,)),
    ("kaart/", (unfold, point_at_a_province, type_a_place, choose_with_keys)),
    ("gemeenten/?van=20000", (unfold,)),
    ("witte-vlekken/", (unfold,)),
    ("data/", (unfold,)),
)


def test_every_rule_of_every_sheet_is_about_something(
    unseen_browser: Browser, address: str, visit: Visit, real_site: Site, tmp_path: Path
) -> None:
    unused = unused_as_sent(unseen_browser, address, real_site, tmp_path)
    for path, acts in VISITS:
        page = visit(path, bypass_csp=True)
        page.evaluate(SELECTORS)
        for act in acts:
            act(page)
            unused = page.evaluate("(unused) => unusedHere(unused)", unused)
    dead = {
        f"{sheet}: {one}" for sheet, left in unused.items() for one in left if one not in ELSEWHERE | IN_DATA
    }
    dead -= {f"{sheet}: {one}" for sheet, one in used_in_a_copy(unused)}
    assert sorted(dead) == []
    assert set(ELSEWHERE) <= {one for left in unused.values() for one in left}, "no exception is needless"


def test_every_rule_stands_in_a_layer(visit: Visit, real_site: Site) -> None:
    page = visit("", bypass_csp=True)
    page.evaluate(SELECTORS)
    found = page.evaluate("(sheets) => outsideLayersOfSheets(sheets)", sheets_of(real_site))
    assert found == ["CSSFontFaceRule", "CSSLayerStatementRule"]


def test_a_rule_about_nothing_is_found_and_a_state_is_not_one(visit: Visit) -> None:
    page = visit("ontwerp/", bypass_csp=True)
    page.evaluate(SELECTORS)
    planted = [
        ".balk",
        ".balk__niets",
        ".balk a:hover",
        ".knop::before",
        ".balk:not(:has(a:hover))",
        ".balk, .voet",
    ]
    left = page.evaluate(
        "(unused) => unusedHere(unused)",
        {FRAME: planted, asset_addresses()["design/design.css"]: ["table.balk"]},
    )
    assert left == {FRAME: [".balk__niets"], asset_addresses()["design/design.css"]: ["table.balk"]}


def used_in_a_copy(unused: Unused) -> Iterator[tuple[str, str]]:
    """What is left of a part that stands in two sheets, and is used where the other is asked for."""
    at = asset_addresses()
    for joined, part in ((a, b) for a, parts in JOINED_SHEETS.items() for b in parts if b in ALSO_ALONE):
        names = set(re.findall(r"\.[a-z][\w-]*", (COMPONENTS / part).read_text(encoding="utf-8")))
        ours = [one for one in unused[at[joined]] if names >= set(re.findall(r"\.[a-z][\w-]*", one))]
        yield from ((at[joined], one) for one in ours if one not in unused[at[part]])
        yield from ((at[part], one) for one in unused[at[part]] if one not in unused[at[joined]])


def sheets_of(site: Site) -> list[str]:
    return [path.relative_to(site.folder).as_posix() for path in sorted(site.folder.rglob("*.css"))]


def unused_as_sent(browser: Browser, address: str, site: Site, scratch: Path) -> Unused:
    """The selectors per sheet for which no page of the site, as it is sent, has a use.

    The pages come in one answer: asking for each took longer than looking at it.
    """
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}robots.txt")
    page.evaluate(SELECTORS)
    unused = page.evaluate("(sheets) => selectorsOfSheets(sheets)", sheets_of(site))
    pages = {
        path.relative_to(site.folder).as_posix(): path.read_text(encoding="utf-8") for path in site.pages()
    }
    (scratch / "pages.json").write_text(json.dumps(pages), encoding="utf-8")
    with served(scratch) as at:
        page.goto(at)
        page.evaluate(SELECTORS)
        left: Unused = page.evaluate("(unused) => unusedAsSent(unused, 'pages.json')", unused)
        context.close()
    return left
