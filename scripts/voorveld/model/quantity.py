"""Amounts as a source states them: exact, about, bounded or a range. Decimals, never floats.

Written with a decimal comma and without thousands separators: `1895`, `17,9`, `~240000`,
`<18`, `>=130`, `62..88`, `~40..50`, `-60000`. `1.895` is refused: it may mean two things.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, cast

from msgspec import Struct

_NUMBER = r"[-−]?(?:0|[1-9][0-9]{0,11})(?:,[0-9]{1,4})?"
_FORM = re.compile(rf"(~|<=|>=|<|>)?\s?({_NUMBER})(?:\s?\.\.\s?({_NUMBER}))?")
# The forms as one pattern, for who cannot run this module; it does not know which end is larger.
PATTERN = rf"(?:(?:~|<=|>=|<|>)?\s?{_NUMBER}|~?\s?{_NUMBER}\s?\.\.\s?{_NUMBER})"
_SIGNED_NOUGHT = re.compile(r"[-−]0(?:,0+)?(?![0-9,])")
MOST = 999_999_999_999

Bound = Literal["", "~", "<", "<=", ">", ">="]


class NotAQuantity(ValueError):
    """The text is no amount; the message is a Dutch phrase saying why. `typed_amount.py` tells what
    was meant."""


class Quantity(Struct, frozen=True):
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
    match = _FORM.fullmatch(text)
    if not match:
        raise NotAQuantity("de vorm is onbekend")
    sign, first, second = match.groups()
    lower = _decimal(first)
    upper = _decimal(second) if second else lower
    if second and sign and sign != "~":
        raise NotAQuantity("een bereik kan geen < of > hebben")
    if _SIGNED_NOUGHT.search(text):
        raise NotAQuantity("nul heeft geen teken")
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
