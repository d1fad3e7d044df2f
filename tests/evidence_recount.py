"""What figures prove, counted from the files with plain PyYAML and nothing of our own code."""

from __future__ import annotations

from collections import Counter
from typing import Any

import recount

Data = dict[str, Any]
COMPARED = ("andere-groep", "voor-en-na")
VERDICTS = ("oordeel-jongeren", "oordeel-ouders", "oordeel-samen", "oordeel-wie-onbekend", "indruk-anderen")
OWN = ("oordeel-jongeren", "oordeel-ouders", "oordeel-samen")


def _file(name: str) -> Data:
    found: Data = recount.read(recount.PRACTICES / name)
    return found


def subject(figure: Data) -> str:
    """What a figure is of: what it says itself, or what its indicator says."""
    indicators = _file("_lijsten/indicatoren.yaml")["termen"]
    return str(figure.get("telt_als") or indicators[figure["indicator"]]["telt_als"])


def outcomes(practice: Data) -> list[Data]:
    """The figures of what came of it."""
    return [f for f in practice.get("cijfers", []) if subject(f) == "uitkomst"]


def compared(practice: Data) -> list[Data]:
    """The outcomes that were counted and compared."""
    return [f for f in outcomes(practice) if f["aard"] == "geteld" and f["vergelijking"] in COMPARED]


def compared_uncounted(practice: Data) -> list[Data]:
    """The outcomes of which somebody says how they compare, without having counted."""
    return [f for f in outcomes(practice) if f["aard"] != "geteld" and f["vergelijking"] in COMPARED]


def rung(practice: Data) -> str:
    """The strongest that there is."""
    found = outcomes(practice)
    kinds = {f["aard"] for f in found}
    if compared(practice):
        return "met-vergelijking"
    if "geteld" in kinds:
        return "geteld"
    if kinds & {"achteraf-geschat", "volgens-betrokkene"}:
        return "gezegd"
    if found:
        return "verwacht"
    return "omvang" if any(subject(f) == "omvang" for f in practice.get("cijfers", [])) else "geen-cijfers"


def ties(practice: Data) -> Counter[str]:
    """Per kind of speaker how many outcomes; of more sources the strongest counts."""
    order = list(_file("_lijsten/bronverhoudingen.yaml")["termen"])
    known = _file("_bronnen.yaml")["bronnen"] | practice.get("bronnen", {})
    found: Counter[str] = Counter()
    for figure in outcomes(practice):
        named = {known[str(cited).split(",")[0]].get("verhouding") for cited in figure["bronnen"]}
        found.update([next(tie for tie in order if tie in named)])
    return found


def verdicts(practice: Data) -> dict[str, list[str]]:
    """Per characteristic that holds a verdict its words; what is empty is left out."""
    entry = practice["themas"].get("wat-vinden-jongeren-en-ouders") or {}
    found = {column: recount.told_words(entry.get("kenmerken", {}).get(column, [])) for column in VERDICTS}
    return {column: words for column, words in found.items() if words}
