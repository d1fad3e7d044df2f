"""The decision aid recounted straight from the YAML with PyYAML; knows nothing of the code under test."""

from __future__ import annotations

import random
from fractions import Fraction
from functools import cache
from typing import Any

from conftest import ROOT
from recount import read, told_words

FILE = ROOT / "practices" / "_keuzehulp.yaml"

Answers = dict[str, str]


@cache
def _aid() -> dict[str, Any]:
    found: dict[str, Any] = read(FILE)
    return found


def questions() -> dict[str, Any]:
    found: dict[str, Any] = _aid()["vragen"]
    return found


def profiles() -> dict[str, Any]:
    found: dict[str, Any] = _aid()["profielen"]
    return found


@cache
def practices() -> tuple[Any, ...]:
    return tuple(read(p) for p in sorted((ROOT / "practices").glob("[a-z]*.yaml")))


@cache
def variant_names() -> dict[str, str]:
    """Per variant, in order, the name readers see."""
    files = sorted(
        (read(p) for p in (ROOT / "practices" / "_varianten").glob("*.yaml")),
        key=lambda v: int(v["volgorde"]),
    )
    return {v["id"]: v.get("afkorting", v["naam"]) for v in files}


def values_of(practice: Any, wanted: dict[str, list[str]]) -> list[str] | None:
    """The words of a practice at these characteristics; None when none of them is known."""
    found: list[str] = []
    for theme in practice["themas"].values():
        for name, value in theme.get("kenmerken", {}).items() if isinstance(theme, dict) else ():
            if name in wanted and not _is_empty(value):
                found += [f"{name}={word}" for word in told_words(value)]
    return found or None


def _is_empty(value: Any) -> bool:
    return "leeg" in value if isinstance(value, dict) else str(value).startswith("niet-")


def examples(variant: str, wanted: dict[str, list[str]]) -> tuple[int, int]:
    """At how many examples of a variant it is so, and of how many it is known."""
    of_variant = [values_of(p, wanted) for p in practices() if variant in p["varianten"]]
    known = [words for words in of_variant if words is not None]
    wished = {f"{name}={word}" for name, words in wanted.items() for word in words}
    return sum(bool(wished & set(words)) for words in known), len(known)


def weight(answer: dict[str, Any], reason: dict[str, Any]) -> int:
    """2 when known broadly, 1 when narrowly, 0 when it does not count."""
    if reason["richting"] == "let-op":
        return 0
    so, known = examples(reason["variant"], answer.get("kenmerken", {}))
    same = so if reason["richting"] == "voor" else known - so
    if known and (2 * so < known if reason["richting"] == "voor" else 2 * so >= known):
        return 0
    return 2 if "grond" in reason or (same if known else len(reason.get("praktijken", []))) >= 2 else 1


def saying(question: str, answer: str) -> dict[str, tuple[bool, int]]:
    """Per variant whether the answer fits, and how much that weighs."""
    return dict(_saying(question, answer))


@cache
def _saying(question: str, answer: str) -> tuple[tuple[str, tuple[bool, int]], ...]:
    told = questions()[question]["antwoorden"][answer]
    return tuple(
        (reason["variant"], (reason["richting"] == "voor", weight(told, reason)))
        for reason in told.get("redenen", [])
        if weight(told, reason)
    )


def reasons_for(answers: Answers) -> list[dict[str, Any]]:
    return [r for q, a in answers.items() for r in questions()[q]["antwoorden"][a].get("redenen", [])]


def recount(answers: Answers) -> tuple[list[tuple[int, list[str]]], list[str]]:
    """Shares from high to low, each with who has it, and who is not placed; by the names readers see."""
    shares: dict[str, tuple[int, int]] = {}
    unplaced = []
    for variant, name in variant_names().items():
        about = [saying(q, a)[variant] for q, a in answers.items() if variant in saying(q, a)]
        if Fraction(len(about), len(answers)) <= Fraction(1, 2):
            unplaced.append(name)
            continue
        known = sum(w for _, w in about)
        fits = Fraction(sum(w for fit, w in about if fit), known)
        shares[name] = (int(fits * 100 + Fraction(1, 2)), known)
    found = [
        (
            share,
            sorted((n for n, (s, _) in shares.items() if s == share), key=lambda n: -shares[n][1]),
        )
        for share in sorted({s for s, _ in shares.values()}, reverse=True)
    ]
    return found, unplaced


def draw(chance: random.Random) -> Answers:
    """Random answers, some questions left open, at least one answered."""
    chosen = {q: chance.choice([*v["antwoorden"], ""]) for q, v in questions().items()}
    given = {q: a for q, a in chosen.items() if a}
    return given or draw(chance)


def query(answers: Answers) -> str:
    return "keuzehulp/#" + "&".join(f"{q}={a}" for q, a in answers.items())
