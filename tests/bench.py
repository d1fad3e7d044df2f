"""`make bench`: how fast and how heavy, beside MkDocs + Material, Hugo and Zensical with the same content.

Prints tables and keeps the numbers; never fails. Times on the clock are noisy where more is going on: compare
the ratios, and the work of the processors. Engines take turns, so that a busy moment is for all of them.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench_engines import Engine, ours, ours_without_index, peers
from bench_examples import edited, real_count
from bench_hostile import hostile
from bench_measure import Measured, measured, middle
from bench_report import KEPT, Bench, Row, compared, table

LARGE = 3000


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.py", description="Meet snelheid en geheugen.")
    parser.add_argument("--voorbeelden", type=int, nargs="+", default=[100, 1000], help="hoeveel voorbeelden")
    parser.add_argument("--groot", action="store_true", help=f"ook {LARGE} voorbeelden; dat duurt lang")
    parser.add_argument("--rondes", type=int, default=1, help="hoe vaak alles wordt gebouwd")
    parser.add_argument("--alleen-ons", action="store_true", help="zonder de andere motoren")
    parser.add_argument("--lezers", action="store_true", help="ook wat een browser ervan merkt")
    parser.add_argument("--bewaar", action="store_true", help=f"schrijf de uitslag in {KEPT.name}")
    chosen = parser.parse_args()
    counts = sorted({*(max(n, real_count()) for n in chosen.voorbeelden), *([LARGE] if chosen.groot else [])})
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as name:
        for count in counts:
            folder = Path(name) / str(count)
            rows += _rows(folder, count, chosen.rondes, chosen.alleen_ons)
            print(table(rows, count), flush=True)
        if chosen.lezers:
            _for_readers(Path(name) / str(counts[-1]) / "ons", counts[-1])
    bench = Bench.of(rows)
    print(compared(bench, _kept()))
    if chosen.bewaar:
        KEPT.write_text(json.dumps(bench.data(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _rows(folder: Path, count: int, rounds: int, only_ours: bool) -> Iterator[Row]:
    """Cold, and after one edit, in turns; then the checks."""
    own = ours(folder / "ons", count)
    measured(own.command, own.project)
    engines = [ours_without_index(own), own]
    engines += [] if only_ours else peers(folder, own.project / "site")
    cold: dict[str, list[Measured]] = {engine.name: [] for engine in engines}
    after: dict[str, list[Measured]] = {engine.name: [] for engine in engines}
    for _ in range(rounds):
        for engine in engines:
            engine.forget()
            cold[engine.name].append(measured(engine.command, engine.project))
            engine.edit()
            after[engine.name].append(measured(engine.command, engine.project))
    for name in cold:
        yield Row(count, name, "koud", middle(cold[name]))
        yield Row(count, name, "na een wijziging", middle(after[name]))
    yield from _checks(own, count, rounds)


def _checks(own: Engine, count: int, rounds: int) -> Iterator[Row]:
    """`make check` of everything and of one file: without and with what was kept, and after an edit."""
    validate = (sys.executable, "scripts/validate.py")
    drawn = sorted((own.project / "practices").glob("*-getrokken-*.yaml"), reverse=True)
    for what, arguments in (("controle van alles", 0), ("controle van een bestand", 1)):
        runs: dict[str, list[Measured]] = {"koud": [], "nog eens": [], "na een wijziging": []}
        for path in drawn[rounds * arguments :][:rounds]:
            command = (*validate, *[path.name][:arguments])
            own.forget()
            runs["koud"].append(measured(command, own.project))
            runs["nog eens"].append(measured(command, own.project))
            path.write_text(edited(path.read_text(encoding="utf-8")), encoding="utf-8")
            runs["na een wijziging"].append(measured(command, own.project))
        for when, measurements in runs.items():
            yield Row(count, what, when, middle(measurements))


def _for_readers(project: Path, count: int) -> None:
    import bench_browser
    import bench_search

    hostile(project)
    bench_browser.weight(project / "site")
    bench_browser.limits(project / "site")
    bench_browser.finder(project / "site")
    title = f"eerste zoekvraag, {count} voorbeelden"
    bench_search.report(project / "site", project / "practices", title, ["ondersteuner", "huisarts"])


def _kept() -> Bench | None:
    try:
        return Bench.read(json.loads(KEPT.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


if __name__ == "__main__":
    main()
