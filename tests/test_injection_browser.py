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
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import html5lib
import pytest
from lxml import etree
from playwright.sync_api import Browser, Dialog, Route

from browser import served
from conftest import TESTS, Site, build, copy_project
from injected import PAYLOADS, all_text_fields, inject
from page_kinds import pages_by_kind, samples, states_of
from usable_plugin import none_wrong
from voorveld.outputs.security import meta_policy

ROUNDS = (0, 97, 211)
META = f'<meta http-equiv="Content-Security-Policy" content="{meta_policy()}">'
FRAMED = re.compile(r"^(?:https?:|\.{0,2}/|\.\.?$|#|[\w-]|\?|$)")

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
        text = path.read_text(encoding="utf-8")
        escaped = META.replace("'", "&#39;")
        assert escaped in text or META in text, path
        path.write_text(text.replace(escaped, "").replace(META, ""), encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same catalogue with a harmless word in place of every payload."""
    practices = tmp_path_factory.mktemp("schoon") / "practices"
    inject(practices, 0, ("woord",))
    return unguarded(
        copy_project(tmp_path_factory.mktemp("schoon") / "p", practices), SITE_URL="https://v.example/"
    )


@pytest.fixture(scope="module", params=ROUNDS)
def attacked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The made-up catalogue with a payload in every text."""
    project = tmp_path_factory.mktemp("aanval") / "p"
    practices = tmp_path_factory.mktemp("bestanden") / "practices"
    inject(practices, request.param)
    return unguarded(copy_project(project, practices), SITE_URL="https://v.example/")


def pairs_of(path: Path) -> Iterator[tuple[str, str]]:
    """Every element with each of its attributes, as a browser reads the page."""
    tree = html5lib.parse(path.read_bytes(), treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        tag = str(element.tag)
        yield tag, ""
        for name, value in element.attrib.items():
            yield tag, str(name)
            if name in ("href", "src", "action"):
                assert FRAMED.match(value), (path, tag, value)
                assert not re.match(r"(?i)\s*(javascript|data|vbscript|file|blob):", value), (path, value)


@cache
def _pairs_of_all(site: Site) -> Pairs:
    return {pair for path in site.pages() for pair in pairs_of(path)}


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
    clean: Site, attacked: Site
) -> None:
    allowed = _pairs_of_all(clean)
    assert len(attacked.pages()) >= len(clean.pages()) > 90
    wrong: dict[str, list[str]] = {}
    reached = 0
    for path in attacked.pages():
        found = set(pairs_of(path)) - allowed
        name = path.relative_to(attacked.folder).as_posix()
        wrong[name] = [f"<{tag} {attribute}>" for tag, attribute in sorted(found)]
        text = path.read_text(encoding="utf-8")
        reached += text.count("alert(1)")
        assert "{{7*7}}" in text or "{{7" not in text, name
    assert reached > 300, "the payloads must be on the pages, as text"
    none_wrong(wrong)


def test_attacked_pages_run_nothing_and_ask_nothing_elsewhere(
    browser: Browser, attacked: Site, request: pytest.FixtureRequest
) -> None:
    # Every page in the first round; in the others, with payloads elsewhere, one of each kind.
    every_page = request.node.callspec.params["attacked"] == ROUNDS[0]
    happened: list[str] = []
    states = {s.path for s in samples(attacked.folder, longest=False)}
    with served(attacked.folder) as address:
        context = browser.new_context(locale="nl-NL")

        def outside(route: Route) -> None:
            happened.append(f"elders: {page.url} vraagt {route.request.url}")
            route.abort()

        context.route(lambda url: not url.startswith((address, "data:", "blob:")), outside)
        page = context.new_page()

        def opened(dialog: Dialog) -> None:
            happened.append(f"dialoog op {page.url}")
            dialog.dismiss()

        page.on("dialog", opened)
        for kind, paths in pages_by_kind(attacked.folder).items():
            for path in paths:
                name = path.relative_to(attacked.folder).as_posix().removesuffix("index.html")
                if not every_page and name not in states:
                    continue
                page.goto(address + name, wait_until="load")
                page.evaluate(
                    "() => { for (const e of document.querySelectorAll('body *'))"
                    " for (const n of ['mouseover', 'focus', 'wheel', "
                    "'toggle']) e.dispatchEvent(new Event(n));"
                    " for (const d of document.querySelectorAll('details')) d.open = true; }"
                )
                if name in states:
                    for state in states_of(kind):
                        if state.name != "menu open" and state.applies(page):
                            state.bring(page)
                    built = set(
                        page.evaluate(
                            "() => [...new Set([...document.querySelectorAll('*')]"
                            ".flatMap((e) => e.getAttributeNames().filter((n) => n.startsWith('on'))))]"
                        )
                    )
                    assert built == set(), (name, built)
        context.close()
    assert happened == []


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
