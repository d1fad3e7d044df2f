"""Amounts as a source states them: exact, about, bounded or a range. Decimals, never floats.

Written with a decimal comma and without thousands separators: `1895`, `17,9`, `~240000`,
`<18`, `>=130`, `62..88`, `~40..50`, `-60000`. `1.895` is refused: it may mean two things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

_NUMBER = r"[-−]?[0-9]{1,12}(?:,[0-9]{1,4})?"
_FORM = re.compile(rf"(~|<=|>=|<|>)?\s?({_NUMBER})(?:\s?\.\.\s?({_NUMBER}))?")
# The forms as one pattern, for who cannot run this module; it does not know which end is larger.
PATTERN = rf"(?:(?:~|<=|>=|<|>)?\s?{_NUMBER}|~?\s?{_NUMBER}\s?\.\.\s?{_NUMBER})"
MOST = 999_999_999_999
_POINTED = re.compile(r"(~|<=|>=|<|>)?\s?-?[0-9]+(?:\.[0-9]+)+(?:,[0-9]+)?")

Bound = Literal["", "~", "<", "<=", ">", ">="]


class NotAQuantity(ValueError):
    """The text is no amount; `reading` holds the corrected forms where they can be guessed."""

    def __init__(self, reason: str, readings: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.readings = readings


@dataclass(frozen=True, slots=True)
class Quantity:
    """`lower` and `upper` are equal for one number; `bound` is the sign that stood before it."""

    text: str
    bound: Bound
    lower: Decimal
    upper: Decimal

    @property
    def is_exact(self) -> bool:
        return not self.bound and self.lower == self.upper

    @property
    def is_range(self) -> bool:
        return self.lower != self.upper

    @property
    def least(self) -> Decimal | None:
        """The smallest value it can have, None when there is no floor (`<18`, `~20`)."""
        return None if self.bound in ("<", "<=", "~") else self.lower

    @property
    def most(self) -> Decimal | None:
        """The largest value it can have, None when there is no ceiling."""
        return None if self.bound in (">", ">=", "~") else self.upper

    @property
    def decimals(self) -> int:
        """How many decimals were written: the precision of the statement."""
        return max(_decimals(self.lower), _decimals(self.upper))

    def __str__(self) -> str:
        return self.text


def parse(text: str) -> Quantity:
    """Read one amount; raises NotAQuantity with the reason in Dutch."""
    if _POINTED.fullmatch(text):
        raise NotAQuantity("een punt kan duizendtal of komma betekenen", _readings(text))
    match = _FORM.fullmatch(text)
    if not match:
        raise NotAQuantity("de vorm is onbekend")
    sign, first, second = match.groups()
    lower = _decimal(first)
    upper = _decimal(second) if second else lower
    if second and sign and sign != "~":
        raise NotAQuantity("een bereik kan geen < of > hebben")
    if lower > upper:
        raise NotAQuantity("het begin van het bereik is groter dan het einde")
    return Quantity(text, cast("Bound", sign or ""), lower, upper)


def in_dutch(number: Decimal) -> str:
    """`1.895`, `17,9`, `-60.000`: points between thousands, a comma before decimals."""
    text = f"{number:,f}"
    return text.replace(",", "_").replace(".", ",").replace("_", ".").replace("-", "−")


def in_words(quantity: Quantity) -> str:
    """`circa 20`, `minder dan 18`, `62 tot 88`: how pages show an amount."""
    span = in_dutch(quantity.lower)
    if quantity.is_range:
        span += f" tot {in_dutch(quantity.upper)}"
    prefix = {"~": "circa ", "<": "minder dan ", "<=": "hoogstens ", ">": "meer dan ", ">=": "ten minste "}
    return prefix.get(quantity.bound, "") + span


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("−", "-").replace(",", "."))


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _readings(text: str) -> tuple[str, ...]:
    whole = text.replace(".", "")
    if text.count(".") == 1 and "," not in text:
        tail = text.rpartition(".")[2]
        comma = text.replace(".", ",")
        return (whole, comma) if len(tail) == 3 else (comma,)
    return (whole,)
