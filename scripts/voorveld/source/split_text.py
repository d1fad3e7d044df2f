"""Texts and numbers with a comma that stand in braces without quotes: YAML splits them at the comma.

Comes in: the entries of a group in braces. Goes out: the same with the pieces put together again, and
what to say of each. A word of small letters alone may be a key that lost its value, and stays one.
"""

from __future__ import annotations

import re
from collections import abc
from typing import NamedTuple

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.source.nodes import Entry, Node, Scalar, Sequence
from voorveld.source.trap import quote_it, quoted

_WHOLE = re.compile(r"[^,{}\[\]\"']+(?:,[^,:{}\[\]\"']+)+(?=\s*[,}])")
_NUMBER = re.compile(r"[~<>=€ ]*(?P<digits>\d+(?:,\d+)+)")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_WORDS = re.compile(r"\((?P<words>[a-z0-9-]+(?:,\s*[a-z0-9-]+)+)\)")
_NO_CENTS = ("-", "–", "--")
_ROUND_AMOUNT = re.compile(r"[~<>=€ ]*[\d.]+,(?:-|–|--)")
_KEY = re.compile(r"[a-z_]+")


class Joined(NamedTuple):
    """The entries with their pieces together, what to say of them, and where the pieces were: the line,
    the first column and the one after the last."""

    entries: abc.Sequence[Entry]
    found: abc.Sequence[Diagnostic]
    pieces: abc.Sequence[tuple[int, int, int]]

    def unsaid(self, said: abc.Sequence[Diagnostic]) -> abc.Sequence[Diagnostic]:
        """What was said of this group, less what was said of a piece as if it were a key."""
        spots = ((d, d.location) for d in said)
        kept = [
            d for d, at in spots if not any(p[0] == at.line and p[1] <= at.column < p[2] for p in self.pieces)
        ]
        return [*kept, *self.found]


def joined(path: str, entries: abc.Sequence[Entry], lines: abc.Sequence[str]) -> Joined:
    """A group in braces as it was meant."""
    kept: list[Entry] = []
    found: list[Diagnostic] = []
    pieces: list[tuple[int, int, int]] = []
    for entry in entries:
        if pieces and _is_within(entry.key, pieces[-1]):
            continue
        whole = _whole(kept[-1].value, lines) if kept and _is_bare(entry) else None
        if whole is None:
            kept.append(entry)
            continue
        begin = kept[-1].value
        value, message, hint = _meant(whole)
        kept[-1] = Entry(kept[-1].key, _node(value, begin))
        where = Location(path, begin.line, begin.column)
        # An amount without cents is told of as an amount.
        found += [Diagnostic(where, Severity.ERROR, "yaml-fout", message, hint)] if message else []
        pieces.append((begin.line, begin.column, begin.column + len(whole)))
    return Joined(kept, found, pieces)


def is_empty(node: Node) -> bool:
    """Whether nothing was typed there."""
    return isinstance(node, Scalar) and node.plain and not node.text


def _is_bare(entry: Entry) -> bool:
    key = entry.key.text
    is_piece = key in _NO_CENTS or (re.search(r"\w", key) and not _KEY.fullmatch(key))
    return is_empty(entry.value) and entry.key.plain and bool(is_piece)


def _is_within(key: Scalar, piece: tuple[int, int, int]) -> bool:
    line, first, last = piece
    return key.line == line and first <= key.column < last


def _whole(value: Node, lines: abc.Sequence[str]) -> str | None:
    """What was typed from the beginning of a value to the end of its last piece."""
    if not isinstance(value, Scalar) or not value.plain or not value.text:
        return None
    match = _WHOLE.match(lines[value.line - 1], value.column - 1)
    return match[0].rstrip() if match else None


def _node(value: str, begin: Node) -> Node:
    """A text, or a list that was typed between other brackets."""
    if value[:1] != "[":
        return Scalar(value, True, begin.line, begin.column, begin.line)
    words = re.split(r"\s*,\s*", value[1:-1])
    items = tuple(Scalar(word, True, begin.line, begin.column, begin.line) for word in words)
    return Sequence(items, begin.line, begin.column)


def _meant(whole: str) -> tuple[str, str, str]:
    """What it is most likely to mean, what is wrong with it, and what to type."""
    number = _NUMBER.fullmatch(whole)
    if words := _WORDS.fullmatch(whole):
        said = "Een lijst moet tussen rechte haken staan; hier staan er ronde."
        return f"[{words['words']}]", said, f"Schrijf '[{words['words']}]'."
    if _ROUND_AMOUNT.fullmatch(whole):
        return whole, "", ""
    if number is None:
        said = "Een tekst met een komma moet binnen accolades tussen aanhalingstekens staan."
        return whole, said, quote_it(whole)
    said = "Een getal met een komma moet tussen aanhalingstekens staan."
    digits = number["digits"]
    plain = whole.replace(",", "")
    if not _THOUSANDS.fullmatch(digits):
        return whole, said, f"Schrijf {quoted(whole)}."
    if digits.count(",") > 1:
        return plain, said, f"Schrijf {plain}."
    return plain, said, f"Schrijf {plain} of {quoted(whole)}, naar wat er bedoeld is."
