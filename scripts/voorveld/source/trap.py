"""A trap of YAML: what is wrong on a line, and the line as it would be right."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

LONGEST_SHOWN = 60
NOT_CLOSED = "Een aanhalingsteken moet ook gesloten worden; dit teken opent een tekst die niet eindigt."
CLOSE_IT = "Zet aan het einde van de tekst hetzelfde aanhalingsteken."
_LEAD = r"(?P<lead>\s*(?:- +)*(?:[a-z0-9_-]+:\s+)?(?:- +)?)"
_VALUE = re.compile(rf"{_LEAD}(?P<value>\S.*?)\s*")


class Trap(NamedTuple):
    """What is wrong on a line: where, what to say, and the line as it would be right. One that
    `is_sure` cannot be anything else; of one that `is_lost` nobody can tell what it had to be."""

    column: int
    message: str
    hint: str
    line: str
    code: str = "yaml-fout"
    is_sure: bool = False
    is_lost: bool = False


class Try(NamedTuple):
    """A trap on a line (counted from nought), the text as it would be right, and the lines of which
    nobody can tell what they were meant to be."""

    number: int
    trap: Trap
    text: str
    lost: tuple[int, ...] = ()


Finder = Callable[[str], Trap | None]


def quoted(text: str) -> str:
    """A text between double quotes, as it must be typed."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quote_it(text: str) -> str:
    """The advice to put a text between double quotes; a short one is written out."""
    if len(text) > LONGEST_SHOWN or '"' in text:
        return "Zet de hele tekst tussen dubbele aanhalingstekens."
    return f"Schrijf {quoted(text)}."


def indent_of(line: str) -> int:
    """With how many spaces a line begins."""
    return len(line) - len(line.lstrip(" "))


def value_on(line: str) -> re.Match[str] | None:
    """What stands on a line after its key or dash, and what stands before it."""
    return _VALUE.fullmatch(line)
