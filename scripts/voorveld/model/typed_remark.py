"""What people write around an amount: of how many it is a part, and what they say about it.

Comes in: a text that `quantity.py` refuses. Goes out: a part and its whole, or the amount and the
remark beside it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from voorveld.model import typed_amount, typed_date

_PART = re.compile(r"(\d{1,6})\s*(van de|van|op de|op|uit de|uit|/|:)\s*(\d{1,6})", re.IGNORECASE)
_COUNTED = ("van", "van de", "uit", "uit de")
_MOST_IN_A_RATIO = 10
_HUNDRED = 100
_PER = re.compile(r"(.{1,30}?)\s+per\s+([^\W\d_][\w -]{0,30})")
_BRACKETS = re.compile(r"(.{1,30}?)\s*[(\[]([^()\[\]]{1,40})[)\]]")
_TWO = re.compile(r"(\d{1,9}(?:,\d+)?)(?:,\s+|\s*[;+&|]\s*|\s+/\s+)(\d{1,9}(?:,\d+)?)")


class Share(Struct, frozen=True):
    """A part of a whole; `is_count` when both were counted, and no proportion like one in four."""

    part: int
    whole: int
    is_count: bool

    @property
    def percentage(self) -> str:
        """In percents, with one decimal where that is needed."""
        return f"{Decimal(100) * self.part / self.whole:.1f}".removesuffix(".0").replace(".", ",")


class Remarked(Struct, frozen=True):
    """An amount, and what was written behind it: per what, or a remark; a date when that is one."""

    amount: str
    per: str = ""
    remark: str = ""
    date: str = ""


def share_in(text: str) -> Share | None:
    """`2 van de 3`, `1/3`, `1 op 4`; of `60/40`, two shares, the first."""
    found = _PART.fullmatch(text.strip())
    if found is None:
        return None
    part, between, whole = int(found[1]), found[2].lower(), int(found[3])
    if between in "/:" and part + whole == _HUNDRED:
        return Share(part, _HUNDRED, is_count=False)
    if not 0 < part <= whole:
        return None
    return Share(part, whole, is_count=between in _COUNTED or whole > _MOST_IN_A_RATIO)


def remarked(text: str) -> Remarked | None:
    """`12 per week`, `394 (2020)`: an amount that stands, with what was written behind it."""
    if len(text) > typed_amount.LONGEST:
        return None
    if found := _PER.fullmatch(text.strip()):
        amount = typed_amount.the_amount_in(found[1])
        return Remarked(amount, per=found[2]) if amount else None
    if found := _BRACKETS.fullmatch(text.strip()):
        amount, words = typed_amount.the_amount_in(found[1]), found[2].strip()
        return Remarked(amount, remark=words, date=typed_date.as_date(words)) if amount else None
    return None


def two_in(text: str) -> str:
    """Two amounts in one value, as the range they would be; nothing when there are not two."""
    found = _TWO.fullmatch(text.strip())
    return typed_amount.the_amount_in(f"{found[1]} - {found[2]}") if found else ""
