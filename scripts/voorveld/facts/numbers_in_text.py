"""Numbers in a running text: as typed, with their value and the unit beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from voorveld.model.number_words import COUNTS

_NUMBER = re.compile(
    r"(€\s?)?(?<![\w.,/-])(\d{1,3}(?:\.\d{3})+|\d{1,12})(,\d+)?(?![\w/-])(?:\s?(%|[^\W\d_]+))?"
)
# Citations and addresses hold numbers that count nothing.
_NO_TEXT = re.compile(r"\[@[^\[\]]*\]|\]\([^)\s\[]*\)")
# Most texts have figures only in the names of sources; this is found much faster.
_DIGIT = re.compile(r"(?<![\w.,/-])[0-9]")
_UNITS = {"procent": "%"}
_IN_WORDS = re.compile(r"(?<![\w-])([^\W\d_]+) ([^\W\d_]{3,})")


class NumberInText(Struct, frozen=True):
    """A number: `typed` as it stands there, `unit` the word or sign beside it as indicators name it."""

    typed: str
    value: Decimal
    unit: str

    @property
    def digits(self) -> str:
        """Its figures, without what stands between them."""
        return f"{self.value:f}".replace(".", "")

    @property
    def may_be_year(self) -> bool:
        """Whether it is written as a year."""
        return bool(re.match(r"(?:18|19|20)\d\d(?!\d)", self.typed))


def numbers_in(text: str) -> Iterator[NumberInText]:
    """Every number written in Dutch figures."""
    if not _DIGIT.search(text):
        return
    for match in _NUMBER.finditer(_NO_TEXT.sub(lambda m: " " * len(m[0]), text)):
        value = Decimal(match[2].replace(".", "") + (match[3] or "").replace(",", "."))
        word = match[4] or ""
        unit = "euro" if match[1] else _UNITS.get(word.casefold(), word)
        typed = "".join(filter(None, (match[1], match[2], match[3])))
        yield NumberInText(typed, value, unit)


def numbers_in_words(text: str) -> Iterator[NumberInText]:
    """Every number from two on written as a word, with the word behind it: `zeven praktijken`."""
    if COUNTS.keys().isdisjoint(text.lower().split()):
        return
    start = 0
    while match := _IN_WORDS.search(text, start):
        start = match.start(2)
        if value := COUNTS.get(match[1].lower()):
            yield NumberInText(match.group(), Decimal(value), match[2])
