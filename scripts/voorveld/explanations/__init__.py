"""The published explanation of every code: one text per code in this folder, `<code>.txt`.

The texts are the one list of codes, those of the reader and those of the rules alike. All have
the same parts: the norm, why it matters, a right and a wrong example. Beside them `herstel.json` holds
what the checks said of the tested cases and how those were repaired; the tests make it.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

_FOLDER = Path(__file__).parent


REPAIRS = "herstel.json"


class Repair(Struct, frozen=True):
    """One message with its advice, and what was typed before and after following it, if a case did so."""

    message: str
    advice: str
    before: str
    after: str


class Explanation(Struct, frozen=True):
    """A published explanation. `right` and `wrong` are examples as typed."""

    code: str
    norm: str
    why: str
    right: str
    wrong: str
    repairs: tuple[Repair, ...]


@cache
def codes() -> tuple[str, ...]:
    """Every code that can appear in a message, by alphabet."""
    return tuple(sorted(text.stem for text in _FOLDER.glob("*.txt")))


def explanations() -> tuple[Explanation, ...]:
    """The explanation of every code, by alphabet."""
    repairs = _repairs()
    return tuple(
        _read(code, (_FOLDER / f"{code}.txt").read_text(encoding="utf-8"), repairs.get(code, ()))
        for code in codes()
    )


@cache
def _repairs() -> Mapping[str, tuple[Repair, ...]]:
    found = json.loads((_FOLDER / REPAIRS).read_text(encoding="utf-8"))
    return {code: tuple(Repair(**one) for one in repairs) for code, repairs in found.items()}


def _read(code: str, text: str, repairs: tuple[Repair, ...]) -> Explanation:
    head, _, rest = text.strip().partition("Waarom:")
    why, _, examples = rest.partition("Goed:")
    right, _, wrong = examples.partition("Fout:")
    return Explanation(
        code,
        " ".join(head.split()),
        " ".join(why.split()),
        textwrap.dedent(right.strip("\n")).strip(),
        textwrap.dedent(wrong.strip("\n")).strip(),
        repairs,
    )
