"""Three hundred payloads through every text field, in a real browser, without a policy to help.

The findings of the rules stop nothing here and the policy is taken out of the pages, so that only the
templates and scripts of the site stand between a payload and the reader. The allow-list is what the same
pages hold when a harmless word stands in place of every payload: no other element, no other attribute.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import etree, html
from playwright.sync_api import Browser, Dialog, Request

from browser import served
from conftest import FICTITIOUS, ROOT, SHARED, TESTS, Site, build, copy_project
from injected import PAYLOADS, all_text_fields, inject
from once import once
from page_kinds import State, pages_by_kind, samples, states_of
from usable_plugin import none_wrong
from voorveld.outputs.assets import asset_addresses

ROUNDS = (0, 97, 211)
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
FRAMED = re.compile(r"^(?:https?:|\.{0,2}/|\.\.?$|#|[\w-]|\?|$)")

WORDS = tuple(f"woord{number}" for number in range(len(PAYLOADS)))
# What contributed text may become; other elements must be of the templates of that kind of page.
FROM_TEXT = {"a", "abbr", "br", "em", "li", "p", "span", "strong", "ul"}
# Every element, attribute and comment of pages as the browser reads them; of addresses the values too. What
# more pages hold is told once: the answer is the parts, and per page which of them it has.
PAIRS = """async (paths) => {
  const known = new Map();
  const number = (...part) => {
    const key = JSON.stringify(part);
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key);
  };
  const look = (part, found) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const script = node.localName === 'script' ? `:${node.type}${node.src ? ' src' : ''}` : '';
      found.add(number(node.nodeName.toLowerCase() + script, '', ''));
      for (const { name, value } of node.attributes ?? [])
        found.add(number(node.localName, name, /^(href|src|action)$/.test(name) ? value : ''));
      if (node.localName === 'template') look(node.content, found);
    }
    return found;
  };
  const parser = new DOMParser();
  const pages = [];
  for (const path of paths) {
    const text = await (await fetch(path)).text();
    pages.push([...look(parser.parseFromString(text, 'text/html'), new Set())]);
  }
  return `{"parts": [${[...known.keys()]}], "pages": ${JSON.stringify(pages)}}`;
}"""

Pairs = set[tuple[str, str]]


def unguarded(project: Path, **settings: str) -> Site:
    """A project built whatever the rules find, and with the policy taken out of its pages."""
    shutil.copy(TESTS / "unguarded_hooks.py", project / "scripts")
    settings_file = project / "mkdocs.yml"
    guarded, open_door = "hooks: [scripts/mkdocs_hooks.py]", "hooks: [scripts/unguarded_hooks.py]"
    text = settings_file.read_text(encoding="utf-8")
    assert text.count(guarded) == 1
    settings_file.write_text(text.replace(guarded, open_door), encoding="utf-8")
    site = build(project, **settings)
    for path in site.pages():
        unprotected, found = META.subn("", path.read_text(encoding="utf-8"))
        assert found == 1, path
        path.write_text(unprotected, encoding="utf-8")
    return site


def attacked_site(
    folder: Path, start: int, payloads: tuple[str, ...] = PAYLOADS, before: Path = ROOT
) -> None:
    """The made-up catalogue with a payload in every text, as an unguarded site; pictures without a payload
    were drawn in the project `before`."""
    practices = folder.with_name(f"{folder.name}-bestanden")
    inject(practices, start, payloads)
    unguarded(copy_project(folder, practices, before), SITE_URL="https://v.example/")


@pytest.fixture(scope="module")
def clean(pytestconfig: pytest.Config) -> Site:
    """The same catalogue with a harmless word of its own in place of every payload."""
    folder = once(pytestconfig.stash[SHARED] / "schoon", lambda target: attacked_site(target, 0, WORDS))
    return Site(folder / "site-mkdocs", folder)


@pytest.fixture(scope="module", params=ROUNDS)
def attacked(request: pytest.FixtureRequest, pytestconfig: pytest.Config, clean: Site) -> Site:
    """The made-up catalogue with a payload in every text."""
    start: int = request.param
    folder = pytestconfig.stash[SHARED] / f"aanval-{start}"
    once(folder, lambda target: attacked_site(target, start, before=clean.project))
    return Site(folder / "site-mkdocs", folder)


def pairs_of(browser: Browser, folder: Path) -> dict[Path, Pairs]:
    """Per page every element with each of its attributes, as a browser reads it; addresses are judged."""
    paths = sorted(folder.rglob("*.html"))
    with served(folder) as address:
        page = browser.new_page()
        page.goto(f"{address}bestaat-niet")  # whose answer runs nothing, and reads the others
        read = json.loads(page.evaluate(PAIRS, [quote(p.relative_to(folder).as_posix()) for p in paths]))
        page.close()
    found = {}
    for path, numbers in zip(paths, read["pages"], strict=True):
        assert len(numbers) > 30, path
        for tag, attribute, value in (read["parts"][number] for number in numbers):
            if attribute in ("href", "src", "action"):
                assert FRAMED.match(value), (path, tag, value)
                assert not re.match(r"(?i)\s*(javascript|data|vbscript|file|blob):", value), (path, value)
        found[path] = {(read["parts"][number][0], read["parts"][number][1]) for number in numbers}
    return found


@pytest.fixture(scope="module")
def allowed(clean: Site, unseen_browser: Browser) -> dict[str, Pairs]:
    """Per kind of page what it holds without an attack, and what text may become."""
    pairs = pairs_of(unseen_browser, clean.folder)
    kinds = {
        kind: set[tuple[str, str]]().union(*(pairs[path] for path in paths))
        for kind, paths in pages_by_kind(clean.folder).items()
    }
    from_text = {pair for pairs in kinds.values() for pair in pairs if pair[0] in FROM_TEXT}
    return {kind: pairs | from_text for kind, pairs in kinds.items()}


def test_there_are_enough_payloads_and_each_reaches_every_kind_of_text(tmp_path: Path) -> None:
    assert len(PAYLOADS) == len(set(PAYLOADS)) >= 200
    fields: Counter[object] = Counter()
    used: set[str] = set()
    for start in ROUNDS:
        found, some = inject(tmp_path / str(start), start)
        fields.update(found)
        used |= some
    assert used == set(PAYLOADS)
    assert sorted(all_text_fields() - set(fields)) == []
    assert min(fields.values()) >= len(ROUNDS), "every field gets several payloads"


def test_attacked_pages_hold_no_element_or_attribute_that_clean_pages_lack(
    clean: Site, attacked: Site, allowed: dict[str, Pairs], unseen_browser: Browser
) -> None:
    kinds = pages_by_kind(attacked.folder)
    assert len(attacked.pages()) >= len(clean.pages()) > 90
    assert sum(map(len, kinds.values())) == len(attacked.pages())
    pairs = pairs_of(unseen_browser, attacked.folder)
    wrong: dict[str, list[str]] = {}
    reached = 0
    for kind, paths in kinds.items():
        for path in paths:
            found = pairs[path] - allowed[kind]
            name = path.relative_to(attacked.folder).as_posix()
            wrong[name] = [f"<{tag} {attribute}>" for tag, attribute in sorted(found)]
            text = path.read_text(encoding="utf-8")
            reached += text.count("alert(1)")
            assert "{{7*7}}" in text or "{{7" not in text, name
    assert reached > 300, "the payloads must be on the pages, as text"
    none_wrong(wrong)


def test_the_instrument_finds_what_is_planted(clean: Site, unseen_browser: Browser, tmp_path: Path) -> None:
    plain, planted = tmp_path / "gewoon.html", tmp_path / "index.html"
    wrong = "<template><b onclick=alert(1)>x</b></template><!-- a --><blink>x</blink>"
    plain.write_text(clean.text("over"), encoding="utf-8")
    planted.write_text(clean.text("over").replace("</main>", wrong + "</main>"), encoding="utf-8")
    without, found = pairs_of(unseen_browser, tmp_path).values()
    assert found - without == {
        ("template", ""),
        ("b", ""),
        ("b", "onclick"),
        ("#comment", ""),
        ("blink", ""),
    }
    planted.write_text(clean.text("over") + "<a href=' javascript:x'>y</a>", encoding="utf-8")
    with pytest.raises(AssertionError, match="javascript:x"):
        pairs_of(unseen_browser, tmp_path)


def addresses(folder: Path) -> list[str]:
    """The address of every page of a site, those of one kind together."""
    paths = chain.from_iterable(pages_by_kind(folder).values())
    return [path.relative_to(folder).as_posix().removesuffix("index.html") for path in paths]


# All that a reader may touch on a page without leaving it.
TOUCH = """() => {
  for (const e of document.querySelectorAll('body *'))
    for (const name of ['mouseover', 'focus', 'wheel', 'toggle']) e.dispatchEvent(new Event(name));
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}"""
HANDLERS = """() => [...new Set([...document.querySelectorAll('*')]
  .flatMap((e) => e.getAttributeNames().filter((n) => n.startsWith('on'))))]"""


def happened_on(browser: Browser, folder: Path, pages: Mapping[str, Sequence[State]]) -> list[str]:
    """What runs or is asked elsewhere, and what handlers scripts made, when pages are opened and touched.

    Per address the states that the page is brought in, if it has the parts for them.
    """
    happened: list[str] = []
    with served(folder) as address:
        context = browser.new_context(locale="nl-NL")

        def asked(request: Request) -> None:
            if not request.url.startswith((address, "data:", "blob:")):
                happened.append(f"elders: {page.url.removeprefix(address)} vraagt {request.url}")

        context.on("request", asked)
        page = context.new_page()

        def opened(dialog: Dialog) -> None:
            happened.append(f"dialoog op {page.url.removeprefix(address)}")
            dialog.dismiss()

        page.on("dialog", opened)
        for name, states in pages.items():
            page.goto(address + name, wait_until="load")
            page.evaluate(TOUCH)
            for state in states:
                if state.applies(page):
                    state.bring(page)
            happened += (f"opdracht {handler} op {name}" for handler in page.evaluate(HANDLERS))
        context.close()
    return happened


def test_attacked_pages_run_nothing_and_ask_nothing_elsewhere(
    browser: Browser, unseen_browser: Browser, attacked: Site, request: pytest.FixtureRequest
) -> None:
    chosen = samples(attacked.folder, longest=False)
    states = {s.path: [one for one in states_of(s.kind) if one.name != "menu open"] for s in chosen}
    assert happened_on(browser, attacked.folder, states) == []
    # Every page in the first round; in the others, with payloads elsewhere, one of each kind.
    if request.node.callspec.params["attacked"] == ROUNDS[0]:
        others = {address: () for address in addresses(attacked.folder) if address not in states}
        assert len(others) > 200
        assert happened_on(unseen_browser, attacked.folder, others) == []


@pytest.mark.parametrize("drawn", [True, False], ids=["getekend", "ongetekend"])
def test_what_runs_or_asks_elsewhere_is_noticed(
    drawn: bool, browser: Browser, unseen_browser: Browser, clean: Site, tmp_path: Path
) -> None:
    page = clean.text("over").replace(
        "</main>",
        "<img src=https://elders.example/a.png><details ontoggle=alert(1)>x</details></main>",
    )
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    found = happened_on(browser if drawn else unseen_browser, tmp_path, {"": ()})
    assert set(found) == {
        "elders:  vraagt https://elders.example/a.png",
        "dialoog op ",
        "opdracht ontoggle op ",
    }


def test_titles_and_descriptions_reach_the_frame_as_plain_text(page_with_signs_in_its_title: str) -> None:
    page = html.fromstring(page_with_signs_in_its_title)
    assert page.findtext(".//title") == 'Praktijk < 5 & > 3 "meer" - Jeugd-ggz in het voorveld'
    data = ("application/ld+json", "application/json")
    run = [s for s in page.iter("script") if s.get("type") not in data]
    assert [s.get("src") for s in run] == [f"../../{asset_addresses()['frame/frame.js']}"]
    assert [s.text for s in run] == [None]


@pytest.fixture
def page_with_signs_in_its_title(tmp_path: Path) -> str:
    project = copy_project(tmp_path / "project", FICTITIOUS)
    file = project / "practices" / "voorbeelddorp-adviesteam.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("naam: Adviesteam Voorbeelddorp", "naam: 'Praktijk < 5 & > 3 \"meer\"'", 1))
    return build(project).text("praktijkvoorbeelden/voorbeelddorp-adviesteam")


def test_attacked_files_beside_the_pages_stay_whole(clean: Site, attacked: Site) -> None:
    allowed = {
        e.tag for path in clean.folder.rglob("*.xml") for e in etree.fromstring(path.read_bytes()).iter()
    }
    seen = Counter[str]()
    for path in sorted(attacked.folder.rglob("*")):
        if path.suffix in (".json", ".jsonld"):
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".xml":
            assert {e.tag for e in etree.fromstring(path.read_bytes()).iter()} <= allowed, path
        seen[path.suffix] += 1
    assert seen[".json"] > 0
    assert seen[".xml"] > 0
