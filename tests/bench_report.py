"""What `make bench` says of its numbers: tables, ratios, growth, and what changed since the last time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench_measure import Measured, growth, machine

KEPT = Path(__file__).parents[1] / "docs" / "metingen.json"
BESIDE = "mkdocs + material"
_AIMS = (
    ("ons, zonder zoekindex", "koud", "bladzijden, koud", 0.20),
    ("ons", "koud", "alles met zoekindex, koud", 0.45),
    ("ons, zonder zoekindex", "na een wijziging", "bladzijden, na een wijziging", 0.05),
    ("ons", "na een wijziging", "alles met zoekindex, na een wijziging", 0.05),
)
_MOST_GROWTH = 0.9
_MOST_MEMORY = 1.2
_CHECKS = (("controle van alles", 2.0), ("controle van een bestand", 0.3))


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one thing, with so many examples."""

    count: int
    name: str
    when: str
    measured: Measured


@dataclass(frozen=True, slots=True)
class Bench:
    """All rows of one day on one computer."""

    day: str
    machine: str
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Bench:
        """Of today, here."""
        return cls(date.today().isoformat(), machine(), tuple(rows))

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Bench:
        """As it was kept."""
        rows = (Row(r["count"], r["name"], r["when"], Measured(**r["measured"])) for r in data["rows"])
        return cls(data["day"], data["machine"], tuple(rows))

    def data(self) -> dict[str, Any]:
        """To keep; a hundredth of a second is nothing."""
        rows = [asdict(row) for row in self.rows]
        for row in rows:
            row["measured"] = {key: round(value, 2) for key, value in row["measured"].items()}
        return {"day": self.day, "machine": self.machine, "rows": rows}

    def get(self, count: int, name: str, when: str) -> Measured | None:
        """What was measured, if it was."""
        return next((r.measured for r in self.rows if (r.count, r.name, r.when) == (count, name, when)), None)


def table(rows: Sequence[Row], count: int) -> str:
    """All that was measured with so many examples, beside plain MkDocs + Material."""
    here = [row for row in rows if row.count == count]
    beside = next((row.measured for row in here if (row.name, row.when) == (BESIDE, "koud")), None)
    lines = [f"\n{count} voorbeelden; de verhouding is tot {BESIDE}, koud"]
    lines.append(f"  {'':38}{'':18}{'klok s':>8}{'werk s':>8}{'MB':>7}{'klok':>8}{'werk':>8}")
    for row in here:
        m = row.measured
        ratios = f"{m.wall / beside.wall:8.3f}{m.cpu / beside.cpu:8.3f}" if beside else ""
        lines.append(f"  {row.name:38}{row.when:18}{m.wall:8.2f}{m.cpu:8.2f}{m.peak:7.0f}{ratios}")
    return "\n".join(lines)


def compared(now: Bench, before: Bench | None) -> str:
    """The aims, what was reached, and what it was the last time that it was kept."""
    lines = [f"\n{now.machine}, {now.day}", f"{'doel':64}{'hoogstens':>10}{'nu':>9}{'vorige':>9}"]
    earlier = dict(_reached(before)) if before else {}
    limits = dict(_limits(now))
    for what, value in _reached(now):
        was = f"{earlier[what]:9.3f}" if what in earlier else f"{'-':>9}"
        lines.append(f"{what:64}{limits[what]:10.2f}{value:9.3f}{was}")
    if before:
        lines.append(f"vorige: {before.day}, {before.machine}")
    return "\n".join(lines)


def _limits(bench: Bench) -> Iterator[tuple[str, float]]:
    for what, limit, _ in _told(bench):
        yield what, limit


def _reached(bench: Bench) -> Iterator[tuple[str, float]]:
    for what, _, value in _told(bench):
        yield what, value


def _told(bench: Bench) -> Iterator[tuple[str, float, float]]:
    """Per aim how it is called, the most it may be, and what it was."""
    counts = sorted({row.count for row in bench.rows})
    for count in counts:
        for name, when, what, limit in _AIMS:
            own, beside = bench.get(count, name, when), bench.get(count, BESIDE, "koud")
            if own and beside:
                yield f"{count}: {what}, verhouding (klok)", limit, own.wall / beside.wall
                yield f"{count}: {what}, verhouding (werk)", limit, own.cpu / beside.cpu
                if when == "koud":
                    yield f"{count}: {what}, geheugen, verhouding", _MOST_MEMORY, own.peak / beside.peak
        for name, seconds in _CHECKS:
            for when in ("koud", "nog eens", "na een wijziging"):
                if found := bench.get(count, name, when):
                    yield f"{count}: {name}, {when}, seconden werk", seconds, found.cpu
    for smaller, larger in pairwise(counts):
        for name in ("ons, zonder zoekindex", "ons", BESIDE):
            few, many = bench.get(smaller, name, "koud"), bench.get(larger, name, "koud")
            if few and many:
                exponent = growth(smaller, few.cpu, larger, many.cpu)
                yield f"{smaller} tot {larger}: groei van het werk, {name}", _MOST_GROWTH, exponent
