"""The published explanation of every code: one text per code in this folder, `<code>.txt`.

The texts are the one list of codes, those of the reader and those of the rules alike. All have
the same parts: the norm, why it matters, a right and a wrong example.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Explanation:
    """A published explanation. `right` and `wrong` are examples as typed."""

    code: str
    norm: str
    why: str
    right: str
    wrong: str


@cache
def codes() -> tuple[str, ...]:
    """Every code that can appear in a message, by alphabet."""
    return tuple(sorted(text.stem for text in _FOLDER.glob("*.txt")))


def explanations() -> tuple[Explanation, ...]:
    """The explanation of every code, by alphabet."""
    return tuple(_read(code, (_FOLDER / f"{code}.txt").read_text(encoding="utf-8")) for code in codes())


def _read(code: str, text: str) -> Explanation:
    head, _, rest = text.strip().partition("Waarom:")
    why, _, examples = rest.partition("Goed:")
    right, _, wrong = examples.partition("Fout:")
    return Explanation(
        code,
        " ".join(head.split()),
        " ".join(why.split()),
        textwrap.dedent(right.strip("\n")).strip(),
        textwrap.dedent(wrong.strip("\n")).strip(),
    )
