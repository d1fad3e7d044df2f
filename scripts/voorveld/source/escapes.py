r"""Signs written as a code between double quotes (`\u200b`, `\e`): the same rules as for typed ones.

Comes in: what stands between the quotes, and what YAML makes of it. Goes out: findings in the place of
the code, and the value without what nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.diagnostics import Diagnostic, Location, Severity, visible
from voorveld.source.alphabet import mixed_words, unseen
from voorveld.source.characters import described, position

_CODE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\r?\n|.))", re.DOTALL)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "r": "\r", "N": "\x85"}
_SHORT |= {"L": "\u2028", "P": "\u2029"}


def written_signs(path: str, text: str, start: int, end: int, value: str) -> Iterator[Diagnostic]:
    """Findings on the codes in the quoted text from `start` to `end`, which YAML reads as `value`."""
    if "\\" not in text[start:end]:
        return
    for match in _CODE.finditer(text, start, end):
        char = _sign(match)
        if char == "\r" or any(True for _ in unseen(char)):
            yield Diagnostic(
                Location(path, *position(text, match.start())),
                Severity.ERROR,
                "verboden-teken",
                f"Een tekst moet uit zichtbare tekens bestaan; de code {match.group()} staat voor "
                f"{described(char)}.",
                f"Haal {match.group()} weg.",
            )
    for _, word, letter in mixed_words(value):
        if word not in text:
            yield Diagnostic(
                Location(path, *position(text, start)),
                Severity.ERROR,
                "verwarrend-teken",
                f"Een woord moet uit letters van één schrift bestaan; in '{visible(word[:80])}' staat een "
                f"teken dat op een gewone letter lijkt maar het niet is (U+{ord(letter):04X}).",
                "Typ het woord opnieuw met gewone letters, zonder code.",
            )


def without_unseen(value: str) -> str:
    """A value without signs that nobody sees."""
    hidden = {*unseen(value), *(at for at, char in enumerate(value) if char == "\r")}
    return "".join(char for at, char in enumerate(value) if at not in hidden) if hidden else value


def _sign(match: re.Match[str]) -> str:
    """What a code stands for; a plain letter for codes that are no matter here."""
    digits = match[1] or match[2] or match[3]
    if digits is None:
        return _SHORT.get(match[4], "x")
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else "x"
