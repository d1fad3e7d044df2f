"""`make lighthouse`: Lighthouse on every kind of page of the built site, the median of five; never fails.

Lighthouse is no part of the tests: it is large and its speed figures are noisy on a shared machine.
It is installed in `build/lighthouse/` on first use, without scripts of packages.
Usage: lighthouse_report.py [--soort home,practice] [--keer 5] [--breed]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path

import node_tools
from browser import PROGRAMS, served
from page_kinds import samples

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build" / "lighthouse"
VERSION = "13.5.0"
CATEGORIES = {
    "performance": "snelheid",
    "accessibility": "toegankelijk",
    "best-practices": "goed gebruik",
    "seo": "vindbaar",
}
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"


class _Packed(SimpleHTTPRequestHandler):
    """Sends text packed and pictures as they are, as every host does; says nothing."""

    def send_head(self) -> BytesIO | None:
        """The head of the answer; the packed body, or None when there is no such file."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return None
        kind = self.guess_type(str(file))
        body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if kind.startswith("text/") or file.suffix in (".js", ".json", ".svg"):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:
        del format, args


def install() -> Path:
    """Lighthouse's own script; an exit with one Dutch line when it can't be had."""
    program = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not program.is_file():
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / "package.json").write_text('{"private": true}', encoding="utf-8")
        done = node_tools.npm(
            "install", "--ignore-scripts", "--no-save", f"lighthouse@{VERSION}", folder=FOLDER
        )
        if done.returncode:
            sys.exit(f"Lighthouse ophalen bij npm lukt niet: {done.stderr.strip().splitlines()[:1]}")
    return program


def measure(program: Path, address: str, wide: bool) -> dict[str, float]:
    """Scores of one visit, 0 to 100; empty when Lighthouse failed."""
    chromium = next(
        filter(
            None,
            map(shutil.which, PROGRAMS[::-1]),
        ),
        "",
    )
    done = subprocess.run(
        [
            str(node_tools.node()),
            str(program),
            address,
            "--output=json",
            "--quiet",
            f"--chrome-flags={FLAGS}",
            "--only-categories=" + ",".join(CATEGORIES),
            *(["--preset=desktop"] if wide else []),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "CHROME_PATH": chromium},
    )
    if done.returncode:
        sys.stderr.write(f"{address}: {done.stderr.strip()[-300:]}\n")
        return {}
    found = json.loads(done.stdout)
    for name, category in found["categories"].items():
        for audit in category["auditRefs"]:
            result = found["audits"][audit["id"]]
            if audit["weight"] and result["score"] is not None and result["score"] < 0.9:
                sys.stderr.write(f"  {address}: {name}: {result['title']}\n")
    return {name: 100 * (category["score"] or 0) for name, category in found["categories"].items()}


def main() -> None:
    """Print a table: a row per kind of page, a column per category."""
    parser = argparse.ArgumentParser(description="Meet elke soort pagina met Lighthouse.")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="de gebouwde site")
    parser.add_argument("--soort", default="", help="alleen deze soorten, met komma's ertussen")
    parser.add_argument("--keer", type=int, default=5, help="hoe vaak; de middelste uitslag telt")
    parser.add_argument("--breed", action="store_true", help="als laptop in plaats van als telefoon")
    chosen = parser.parse_args()
    if not chosen.site.is_dir():
        sys.exit("Bouw eerst de site: make site")
    program = install()
    wanted = set(filter(None, chosen.soort.split(",")))
    _row("soort", *CATEGORIES.values())
    with served(chosen.site, partial(_Packed, directory=str(chosen.site))) as address:
        for sample in samples(chosen.site, longest=False):
            if not wanted or sample.kind in wanted:
                runs = [measure(program, address + sample.path, chosen.breed) for _ in range(chosen.keer)]
                middle = (statistics.median([r[c] for r in runs if c in r] or [0]) for c in CATEGORIES)
                _row(sample.kind, *(f"{score:.0f}" for score in middle))


def _row(first: str, *others: str) -> None:
    sys.stdout.write(first.ljust(18) + "".join(text.rjust(14) for text in others) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
