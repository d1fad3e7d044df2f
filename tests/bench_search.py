"""How good the search is and how heavy: the place of the right page per question, bytes and requests.

Run by hand, never part of the tests: `.venv/bin/python tests/bench_search.py [--practices 1000]`, or with
`--vragen` the questions alone, as `make bench` does.
Builds the real practices, and the made-up catalogue with that many copies, and searches in Chromium
with an empty cache. Text is counted with gzip; what Pagefind compressed itself as it is.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

from playwright.sync_api import Browser, Response, expect

from bench_engines import ours
from browser import chromium, served
from conftest import ROOT, TODAY, all_pages, build, copy_project
from test_search_queries import answers
from voorveld.commands.search_index import build_search_index
from voorveld.pipeline import load
from voorveld.settings import Settings

COMPRESSED = (".pagefind", ".pf_meta", ".pf_index", ".pf_fragment")
LIMIT = 150


def first_search(browser: Browser, address: str, words: str) -> tuple[Counter[str], int]:
    """KB per kind of file in zoekindex/ and the number of requests, for one question in a fresh browser."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    weight: Counter[str] = Counter()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer) if "/zoekindex/" in answer.url else None)
    page.goto(f"{address}zoeken/?q={quote(words)}")
    expect(page.get_by_role("status").first).not_to_be_empty(timeout=60_000)
    page.wait_for_timeout(1000)
    for answer in answers:
        body = answer.body()
        name = answer.url.split("/zoekindex/")[1].split("?")[0]
        kind = name.split("/")[0] if "/" in name else Path(name).suffix.lstrip(".")
        weight[kind] += len(body if name.endswith(COMPRESSED) else gzip.compress(body, 9))
    context.close()
    return weight, len(answers)


def report(site: Path, practices: Path, name: str, questions: list[str]) -> None:
    """Print one line per question, and how long the index takes."""
    made = tuple(all_pages(load(practices, TODAY).catalogue, Settings()))
    start = time.perf_counter()
    build_search_index(site, made)
    seconds = time.perf_counter() - start
    pages = len(list((site / "zoekindex" / "fragment").iterdir()))
    print(f"{name}: {pages} bladzijden in de index, gemaakt in {seconds:.1f} s")
    with served(site) as address, chromium() as browser:
        for words in questions:
            weight, requests = first_search(browser, address, words)
            parts = ", ".join(f"{kind} {size / 1000:.1f}" for kind, size in weight.most_common())
            total = sum(weight.values()) / 1000
            print(
                f"  {words:28} {total:6.1f} KB in {requests:2} verzoeken (doel: hoogstens {LIMIT}): {parts}"
            )


def questions(site: Path) -> None:
    """Print per question of the list which place the right page has, and how many are first."""
    with served(site) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(f"{address}zoeken/")
        found = tuple(answers(page))
    for each in found:
        place = str(each.place or "ontbreekt") if each.query.first else "heeft geen antwoord"
        print(f"  {each.query.words:32} {place:20} {', '.join(each.shown[:3])}")
    places = [each.place for each in found if each.query.first]
    first, three = places.count(1), sum(1 <= place <= 3 for place in places)
    print(
        f"zoekvragen met een antwoord: {len(places)}; de beste bladzijde staat bij {first} vooraan "
        f"(doel: {0.9 * len(places):.0f}) en bij {three} onder de eerste drie (doel: {len(places)})"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--practices", type=int, default=1000)
    parser.add_argument("--vragen", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        real = build(copy_project(Path(folder) / "echt", ROOT / "practices"))
        questions(real.folder)
        if chosen.vragen:
            return
        report(
            real.folder,
            ROOT / "practices",
            "echte praktijken",
            ["POH", "consulent", "CJG", "wijkteam", "huisarts", "Den Haag", "wachttijd"],
        )
        project = ours(Path(folder) / "veel", chosen.practices).project
        report(
            build(project).folder,
            project / "practices",
            f"{chosen.practices} verzonnen praktijken",
            ["ondersteuner", "huisarts", "Voorbeeldstad"],
        )


if __name__ == "__main__":
    main()
