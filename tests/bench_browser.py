"""`make bench`, the reader's side: one filter among many examples, and the weight of a first page."""

from __future__ import annotations

import gzip
import statistics
from pathlib import Path

from browser import LAPTOP, chromium, served
from page_kinds import samples, settle

HEAVIEST, HIGHEST = 150_000, 15_000

_CLICK = """() => new Promise((done) => {
  const boxes = [...document.querySelectorAll('.facet input:not([disabled])')];
  const times = [];
  const step = (n) => {
    if (n === 40) return done(times);
    const box = boxes[(n >> 1) % boxes.length];
    const start = performance.now();
    box.click();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    requestAnimationFrame(() => setTimeout(() => step(n + 1), 0));
  };
  step(0);
})"""


def finder(site: Path) -> None:
    """Print the median and the slowest of forty filters, layout included."""
    with served(site) as address, chromium() as browser:
        page = browser.new_page(viewport=LAPTOP)
        page.goto(address + "praktijkvoorbeelden/")
        page.wait_for_selector(".vinden--klaar")
        times = page.evaluate(_CLICK)
    print(
        f"een filter in de zoeker, met opmaak: mediaan {statistics.median(times):.0f} ms, "
        f"traagste {max(times):.0f} ms (doel: hoogstens 100 ms)"
    )


def limits(site: Path) -> None:
    """Print the pages that are heavier than a page may be, and the kinds that are higher."""
    heavy = {p.parent.relative_to(site).as_posix(): p.stat().st_size for p in site.rglob("index.html")}
    print(f"zwaarder dan 150 KB: {({at: n for at, n in heavy.items() if n > HEAVIEST}) or 'geen bladzijde'}")
    high = {}
    with served(site) as address, chromium() as browser:
        page = browser.new_page(viewport=LAPTOP)
        for sample in samples(site):
            page.goto(address + sample.path)
            settle(page)
            high[sample.path] = int(page.evaluate("document.documentElement.scrollHeight"))
    print(f"hoger dan 15.000 px: {({at: n for at, n in high.items() if n > HIGHEST}) or 'geen bladzijde'}")


def weight(site: Path) -> None:
    """Print what a first example page weighs, with all that it asks for, packed."""
    page = next(site.glob("praktijkvoorbeelden/*-getrokken-*/index.html"))
    assets = site / "assets"
    parts = [
        page,
        *(next(assets.glob(f"frame/{name}")) for name in ("frame.*.css", "frame.*.js", "favicon.*")),
    ]
    sizes = [len(gzip.compress(p.read_bytes(), 9)) / 1000 for p in parts]
    sizes += [p.stat().st_size / 1000 for p in assets.glob("frame/*.woff2")]
    print(
        f"eerste praktijkpagina, gzip: {sum(sizes):.1f} KB in {len(sizes)} verzoeken "
        "(doel: hoogstens 60 KB in 6)"
    )
