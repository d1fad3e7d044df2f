"""Numbers in words and in other scripts as figures: `twee` is 2, `vijfentwintig` 25, `anderhalf` 1,5."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_UNITS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_TEENS = [
    *("tien", "elf", "twaalf", "dertien", "veertien"),
    *("vijftien", "zestien", "zeventien", "achttien", "negentien"),
]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def _below_hundred() -> dict[str, int]:
    words = {word: number for number, word in enumerate(_UNITS, start=1)}
    words |= {word: number for number, word in enumerate(_TEENS, start=10)}
    for ten, word in enumerate(_TENS, start=2):
        words[word] = 10 * ten
        for unit, before in enumerate(_UNITS, start=1):
            for joined in ("ën" if before.endswith("e") else "en", "en", "-en-"):
                words[f"{before}{joined}{word}"] = 10 * ten + unit
    return words


_BELOW_HUNDRED = _below_hundred()
_WORDS = {
    "geen": "0",
    "nul": "0",
    "één": "1",
    "eén": "1",
    "half": "0,5",
    "een half": "0,5",
    "anderhalf": "1,5",
    "anderhalve": "1,5",
    "honderd": "100",
    "duizend": "1000",
    **{word: str(number) for word, number in _BELOW_HUNDRED.items()},
    **{f"{word}honderd": str(100 * number) for word, number in _BELOW_HUNDRED.items() if number < 20},
    **{f"{word}duizend": str(1000 * number) for word, number in _BELOW_HUNDRED.items()},
    **{f"honderd{word}": str(100 + number) for word, number in _BELOW_HUNDRED.items()},
}
# More than one, as figures count them: "één" and "geen" mean many other things.
COUNTS: dict[str, int] = {word: number for word, number in _BELOW_HUNDRED.items() if number > 1}


def in_figures(text: str) -> str:
    """The text with its first words for a number as figures; `duizend` after figures stays."""
    return _any_word().sub(
        lambda m: m[0] if m.start() and text[m.start() - 2].isdigit() else _WORDS[m[0].lower()], text
    )


@cache
def _any_word() -> re.Pattern[str]:
    """Of five hundred words: made when somebody typed something that is no number."""
    longest_first = "|".join(sorted(_WORDS, key=len, reverse=True))
    # "een" before another word is an article: "een paar" is no number.
    return re.compile(rf"\b(?!een\s+(?!half\b)[^\W\d])(?:{longest_first})\b", re.IGNORECASE)


_WITH_LETTERS = re.compile(r"[~<>=\s]*(?=\S*\d)[\doOlI.,/-]+%?")
_LIKE_DIGITS = str.maketrans("oOlI", "0011")


def letters_as_digits(text: str) -> str:
    """A number in which somebody typed a letter o or l for 0 or 1: `2O20` is 2020."""
    return text.translate(_LIKE_DIGITS) if _WITH_LETTERS.fullmatch(text) else text


def in_our_digits(text: str) -> str:
    """The text with digits of other scripts as 0 to 9."""
    return "".join(map(_our_digit, text))


def _our_digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None or char.isascii() else str(value)
