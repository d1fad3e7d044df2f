"""How practices stood, counted from the files with plain PyYAML: no code of ours but the words of a date.

Comes in: practices/. Goes out: per practice what a page must say of its status, and in which groups it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import recount
from voorveld.model import edtf

YEARS = 5


@dataclass(frozen=True)
class Stood:
    """The moment of which the last stage is told, the newest source, and what follows from these."""

    then: str
    told: str
    newest: str
    ran: str
    age: str
    has_ended: bool


@cache
def terms() -> dict[str, Any]:
    """The stages as the list has them."""
    return dict(recount.read(recount.PRACTICES / "_lijsten" / "statussen.yaml")["termen"])


@cache
def shared() -> dict[str, Any]:
    """The sources that files share."""
    return dict(recount.read(recount.PRACTICES / "_bronnen.yaml")["bronnen"])


def first_year() -> int:
    """The first of the last five years, that of the newest comparison included."""
    days = [p["redactie"]["gecontroleerd_op"] for p in recount.practices().values()]
    return int(max(days)[:4]) - YEARS + 1


def text_of(typed: Any) -> str:
    """`[..2019]` without quotes is a list to YAML."""
    return f"[{typed[0]}]" if isinstance(typed, list) else typed or ""


def first_day(text: str) -> str:
    """The first day that a date can be, empty when it has none."""
    if not text or text == "onbekend":
        return ""
    first = edtf.parse(text).first
    return first.isoformat() if first else ""


def newest_of(names: list[str], sources: dict[str, Any]) -> str:
    """The newest date of sources as it is written, empty when none has one."""
    dates = [text_of(sources[n].get("datum", "")) for n in names if n in sources]
    return max((d for d in dates if first_day(d)), key=first_day, default="")


def cited(practice: Any) -> list[str]:
    """Every source that a file names, wherever: its own, and the shared ones it cites."""
    text = repr(practice)
    return [*practice.get("bronnen", {}), *(n for n in shared() if f"@{n}" in text or f"'{n}'" in text)]


def age_of(text: str) -> str:
    """Recent, older or without a date."""
    day = first_day(text)
    if not day:
        return "zonder-datum"
    return "recent" if int(day[:4]) >= first_year() else "ouder"


def stood(practice: Any) -> Stood:
    """How one practice stood."""
    last = practice["status"][-1]
    term = terms()[last["stand"]]
    sources = {**shared(), **practice.get("bronnen", {})}
    names = [text.split(",")[0].strip() for text in last.get("bronnen", [])]
    told = text_of(last.get("peildatum")) or newest_of(names, sources) or text_of(last.get("vanaf"))
    ends = text_of(last.get("tot") or last.get("gepland_tot"))
    until = edtf.parse(ends).last if ends else None
    today = max(p["redactie"]["gecontroleerd_op"] for p in recount.practices().values())
    has_ended = term["loopt"] == "ja" and until is not None and until.isoformat() < today
    newest = newest_of(cited(practice), sources)
    return Stood(term["toen"], told, newest, _ran(term, told, has_ended), age_of(newest), has_ended)


def _ran(term: Any, told: str, has_ended: bool) -> str:
    if term.get("bekend") == "nee":
        return "onbekend"
    if term.get("begint") == "nee":
        return "niet-begonnen"
    if has_ended:
        return "einde-voorbij"
    if term["loopt"] != "ja":
        return "afgelopen"
    return {"recent": "liep-recent", "ouder": "liep-eerder", "zonder-datum": "liep-ooit"}[age_of(told)]


@cache
def all_stood() -> dict[str, Stood]:
    """Every practice."""
    return {name: stood(practice) for name, practice in recount.practices().items()}
