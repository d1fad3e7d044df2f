"""How a number is written in a cell, and which texts a spreadsheet would take for a formula."""

from __future__ import annotations

import re
from decimal import Decimal

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:,[0-9]+)?")


def guarded(text: str) -> str:
    """A text that a spreadsheet might run gets an apostrophe in front (OWASP, CSV injection).

    A number does not. `tests/cases_csv_guard.json` holds the cases; the browser has the same rule.
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def decimal_text(number: Decimal) -> str:
    """Digits with a point; no exponent, no zeros at the end, so equal numbers have equal texts."""
    return f"{number.normalize():f}"
