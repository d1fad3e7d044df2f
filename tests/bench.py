"""`make bench`: how fast and how heavy, beside plain MkDocs + Material in the same run.

Prints a table; never fails. Absolute times are noisy on shared machines: compare the ratios.
Usage: bench.py [--practices 1000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import gzip
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FICTITIOUS = ROOT / "tests" / "catalogue" / "practices"
TEMPLATE = "voorbeeldstad-praktijkondersteuner"
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1796083200"}

PLAIN = """\
site_name: Gewoon
theme: {name: material, language: nl, font: false}
plugins: [search]
not_in_nav: "*"
nav: [index.md]
"""


def run(command: list[str], folder: Path) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak MB of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, after.ru_maxrss / 1024


def with_practices(target: Path, count: int) -> Path:
    """A project with the made-up catalogue and `count` copies of its largest practice."""
    for name in ("scripts", "overrides", "docs"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)
    shutil.copytree(FICTITIOUS, target / "practices")
    text = (FICTITIOUS / f"{TEMPLATE}.yaml").read_text(encoding="utf-8")
    for number in range(count):
        name = f"voorbeeld-{number:05}"
        changed = text.replace(f"id: {TEMPLATE}", f"id: {name}")
        if number % 2:
            changed = changed.replace("[Voorbeeldstad, Den Voorbeeld]", "[Voorbeelddorp]").replace(
                "[poh-jeugd]", "[consultatie-en-adviesteam]"
            )
        (target / "practices" / f"{name}.yaml").write_text(changed, encoding="utf-8")
    return target


def plain_project(target: Path, ours: Path) -> Path:
    """The same site as Markdown for plain MkDocs + Material: every page of ours, its words, links,
    lists and tables, outside the navigation."""
    from lxml import html

    (target / "docs").mkdir(parents=True)
    (target / "mkdocs.yml").write_text(PLAIN)
    for page in (ours / "site").rglob("index.html"):
        name = page.parent.relative_to(ours / "site").as_posix()
        file = target / "docs" / ("index.md" if name == "." else f"{name}/index.md")
        file.parent.mkdir(parents=True, exist_ok=True)
        main = html.fromstring(page.read_bytes()).find(".//main")
        file.write_text("\n\n".join(_markdown(main)), encoding="utf-8")
    return target


def _markdown(page: Any) -> Iterator[str]:
    for element in page.iter("h1", "h2", "h3", "p", "li", "dt", "dd", "table"):
        if element.tag == "table":
            rows = [[_inline(cell) for cell in row.iter("th", "td")] for row in element.iter("tr")]
            rows = [row for row in rows if len(row) == len(rows[0])]
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            yield "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])
        else:
            mark = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- "}.get(element.tag, "")
            yield mark + _inline(element)


def _inline(element: Any) -> str:
    parts = [element.text or ""]
    for child in element:
        words = " ".join(child.text_content().split())
        link = child.tag == "a" and (child.get("href") or "").startswith(("#", "http"))
        parts.append(
            f"[{words}]({child.get('href')})" if link else f"**{words}**" if child.tag == "strong" else words
        )
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def builds(folder: Path, count: int, rounds: int) -> None:
    ours = with_practices(folder / "ons", count)
    build = [sys.executable, "-m", "mkdocs", "build", "-q"]
    run(build, ours)
    plain = plain_project(folder / "gewoon", ours)
    mine: list[tuple[float, float, float]] = []
    theirs: list[tuple[float, float, float]] = []
    for _ in range(rounds):
        for project, times in ((ours, mine), (plain, theirs)):
            shutil.rmtree(project / "site", ignore_errors=True)
            times.append(run(build, project))
    ratio = statistics.median(m[0] for m in mine) / statistics.median(t[0] for t in theirs)
    print(f"koude bouw, {count} praktijken, mediaan van {rounds}:")
    for name, rows in (("ons", mine), ("mkdocs + material", theirs)):
        print(
            f"  {name:20} {statistics.median(r[0] for r in rows):6.2f} s wand "
            f"{statistics.median(r[1] for r in rows):6.2f} s cpu"
        )
    print(f"  verhouding           {ratio:6.3f}   (doel: hoogstens 0,35)")
    checks(ours, count)


def checks(project: Path, count: int) -> None:
    validate = [sys.executable, "scripts/validate.py"]
    one = min(run([*validate, f"{TEMPLATE}.yaml"], project)[0] for _ in range(5))
    everything = min((run(validate, project) for _ in range(3)), key=lambda r: r[0])
    print(f"controle van 1 bestand      {one:6.3f} s   (doel: hoogstens 0,5)")
    print(
        f"controle van {count} bestanden {everything[0]:6.2f} s wand, {everything[1]:.2f} s cpu"
        "   (doel: hoogstens 3)"
    )


HOSTILE = {
    "20.001 onderdelen": "a: [" + "1," * 30_000 + "]",
    "haakjes": "a: " + "[" * 250_000,
    "lange tekst": "a: " + "x" * 260_000,
    "sleutels": "".join(f"k{i}: 1\n" for i in range(20_000)),
    "dubbele sleutels": "k: 1\n" * 19_000,
    "ankerbom": "a: &a [x]\n" + "".join(f"b{i}: *a\n" for i in range(5000)),
    "aanhalingstekens": 'a: "' + "\\" * 250_000,
    "verwijzingen": "samenvatting: " + "[@" * 100_000,
    "sterretjes": "samenvatting: " + "*" * 250_000,
}

ONE = """
import resource, sys, time
sys.path.insert(0, 'scripts')
from voorveld.model.kinds import kind_of
from voorveld.model.reader import read_record
from voorveld.source.characters import decode
from voorveld.source.tree import read_tree
data = open(sys.argv[1], 'rb').read()
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
text, found = decode('x.yaml', data)
tree, more = read_tree('x.yaml', text) if text else (None, ())
if tree is not None:
    read_record('x.yaml', 'x.yaml', kind_of('x.yaml'), text, tree)
print(time.perf_counter() - start, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) / 1024)
"""


def hostile(folder: Path) -> None:
    print("vijandig bestand (doel: hoogstens 100 ms en 64 MB erbij):")
    for name, text in HOSTILE.items():
        path = folder / "vijand.yaml"
        path.write_text(text[: 256 * 1024])
        done = subprocess.run(
            [sys.executable, "-c", ONE, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
        )
        seconds, megabytes = map(float, done.stdout.split())
        print(f"  {name:20} {1000 * seconds:7.1f} ms {megabytes:6.1f} MB")


def weight(site: Path) -> None:
    page = site / "praktijkvoorbeelden" / TEMPLATE / "index.html"
    assets = site / "assets"
    parts = [page, assets / "frame/frame.css", assets / "frame/frame.js", assets / "favicon.svg"]
    sizes = [len(gzip.compress(p.read_bytes(), 9)) / 1000 for p in parts]
    sizes += [p.stat().st_size / 1000 for p in assets.glob("letters/*.woff2")]
    print(
        f"eerste praktijkpagina, gzip: {sum(sizes):.1f} KB in {len(sizes)} verzoeken "
        "(doel: hoogstens 60 KB in 6)"
    )


def in_browser(site: Path, practices: Path, count: int) -> None:
    import bench_browser
    import bench_search

    bench_browser.finder(site)
    bench_search.report(
        site, practices, f"eerste zoekvraag, {count} praktijken", ["ondersteuner", "huisarts"]
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--practices", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hostile(folder)
        builds(folder, chosen.practices, chosen.rounds)
        weight(folder / "ons" / "site")
        in_browser(folder / "ons" / "site", folder / "ons" / "practices", chosen.practices)


if __name__ == "__main__":
    main()
