"""Without scripts, without styles, without both: the words are there, in order, and links lead on."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from conftest import Site
from page_kinds import Sample
from tally import Tally
from usable_plugin import Visit, instrument, none_wrong

SEEN = "() => document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"
ORDER = instrument("reading_order")
HUGE = instrument("huge")


def test_the_page_says_what_it_has_to_say_without_script_and_style(
    visit_unseen: Visit, typical: Sample, tally: Tally
) -> None:
    page = visit_unseen(typical.path, java_script_enabled=False)
    bare = page.locator("main").inner_text()
    wrong = {"zonder script": [] if len(bare.split()) > 30 else [f"weinig tekst: {bare[:80]}"]}
    dead = page.locator("main button:visible").filter(visible=True).all()
    wrong["zonder script"] += [
        f"knop doet niets zonder script: {button.inner_text()[:40]}"
        for button in dead
        if not button.evaluate("e => !!e.form && e.type === 'submit'")
    ]
    page.route("**/*.css", lambda route: route.abort())
    page.reload()
    assert page.evaluate(ORDER)[:4] == ["sla-over", "header", "main", "h1"]
    assert page.evaluate(ORDER)[-1] == "footer"
    wrong["zonder beide"] = page.evaluate(HUGE)
    tally.add("zonder", bladzijden=1)
    none_wrong(wrong)


def test_every_page_is_reached_from_home_by_plain_links(real_site: Site) -> None:
    todo, reached = ["index.html"], {"index.html"}
    while todo:
        here = todo.pop()
        for target in _links(real_site.folder, here):
            if target not in reached and (real_site.folder / target).is_file():
                reached.add(target)
                todo.append(target)
    all_pages = {p.relative_to(real_site.folder).as_posix() for p in real_site.pages()} - {"404.html"}
    assert sorted(all_pages - reached) == []


def _links(folder: Path, page: str) -> list[str]:
    tree = html.fromstring((folder / page).read_bytes())
    found = []
    for link in tree.iter("a"):
        target = urlsplit(urljoin(f"http://x.invalid/{page}", link.get("href") or ""))
        if target.netloc == "x.invalid":
            name = unquote(target.path.lstrip("/"))
            name = name + "index.html" if not name or name.endswith("/") else name
            if name.endswith(".html"):
                found.append(name)
    return found
