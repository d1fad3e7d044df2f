r"""Signs written as a code between double quotes (`\u200b`, `\e`): the same rules as for typed ones.

Comes in: what stands between the quotes, and what YAML makes of it. Goes out: findings in the place of
the code, and the value without what nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.source.alphabet import is_unseen, mixed_words, unseen
from voorveld.source.characters import described, mixed_word, position

_CODE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\r?\n|.))", re.DOTALL)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "r": "\r", "N": "\x85"}
_SHORT |= {"L": "\u2028", "P": "\u2029"}


class WrittenSign(Struct, frozen=True):
    """A code, or a word that a code gave a letter of another script, and where it stands in the text."""

    at: int
    code: str
    letter: str


def written_signs(text: str, start: int, end: int, value: str) -> Iterator[WrittenSign]:
    """What may not be written in the quoted text from `start` to `end`, which YAML reads as `value`."""
    if text.find("\\", start, end) < 0:
        return
    for match in _CODE.finditer(text, start, end):
        char = _sign(match)
        if char == "\r" or is_unseen(char):
            yield WrittenSign(match.start(), match.group(), char)
    for _, word, letter in () if value.isascii() else mixed_words(value):
        if text.find(word, start, end) < 0:
            yield WrittenSign(start, word, letter)


def finding_on(path: str, text: str, sign: WrittenSign) -> Diagnostic:
    """What to say of it, in the place where the hand was."""
    where = Location(path, *position(text, sign.at))
    if not sign.code.startswith("\\"):
        return mixed_word(where, sign.code, sign.letter)
    return Diagnostic(
        where,
        Severity.ERROR,
        "verboden-teken",
        f"Een tekst moet uit zichtbare tekens bestaan; de code {sign.code} staat voor "
        f"{described(sign.letter)}.",
        f"Haal {sign.code} weg.",
    )


def without_unseen(value: str) -> str:
    """A value without signs that nobody sees."""
    if value.isprintable():
        return value
    hidden = {*unseen(value), *(at for at, char in enumerate(value) if char == "\r")}
    return "".join(char for at, char in enumerate(value) if at not in hidden) if hidden else value


def _sign(match: re.Match[str]) -> str:
    """What a code stands for; a plain letter for codes that are no matter here."""
    digits = match[1] or match[2] or match[3]
    if digits is None:
        return _SHORT.get(match[4], "x")
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else "x"
