"""The decision aid recounted straight from the YAML with PyYAML; knows nothing of the code under test."""

from __future__ import annotations

import random
from typing import Any

from conftest import ROOT
from recount import read

FILE = ROOT / "practices" / "_keuzehulp.yaml"
SIGN = {"voor": 1, "tegen": -1, "let-op": 0}

Answers = dict[str, str]


def questions() -> dict[str, Any]:
    found: dict[str, Any] = read(FILE)["vragen"]
    return found


def variant_names() -> dict[str, str]:
    """Per variant, in order, the name readers see."""
    files = sorted(
        (read(p) for p in (ROOT / "practices" / "_varianten").glob("*.yaml")),
        key=lambda v: int(v["volgorde"]),
    )
    return {v["id"]: v.get("afkorting", v["naam"]) for v in files}


def reasons_for(answers: Answers) -> list[dict[str, Any]]:
    return [r for q, a in answers.items() for r in questions()[q]["antwoorden"][a].get("redenen", [])]


def recount(answers: Answers) -> list[tuple[int, list[str]]]:
    """Balances from high to low, each with the names that have it, in order of variants."""
    reasons = reasons_for(answers)
    balance = {v: sum(SIGN[r["richting"]] for r in reasons if r["variant"] == v) for v in variant_names()}
    return [
        (value, [variant_names()[v] for v in balance if balance[v] == value])
        for value in sorted(set(balance.values()), reverse=True)
    ]


def heading(balance: int) -> str:
    many = f"{abs(balance)} antwoord{'en' if abs(balance) != 1 else ''} meer"
    return (
        f"{many} voor dan tegen"
        if balance > 0
        else f"{many} tegen dan voor"
        if balance
        else "Evenveel antwoorden voor als tegen"
    )


def draw(chance: random.Random) -> Answers:
    """Random answers, some questions left open, at least one answered."""
    chosen = {q: chance.choice([*v["antwoorden"], ""]) for q, v in questions().items()}
    given = {q: a for q, a in chosen.items() if a}
    return given or draw(chance)


def query(answers: Answers) -> str:
    return "keuzehulp/#" + "&".join(f"{q}={a}" for q, a in answers.items())
