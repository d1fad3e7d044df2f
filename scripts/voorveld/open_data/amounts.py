"""What the sign before an amount means, in one Dutch word, and its lowest and highest value."""

from __future__ import annotations

from decimal import Decimal

from voorveld.model.quantity import Quantity

_BY_SIGN = {
    "": "precies",
    "~": "ongeveer",
    "<": "minder-dan",
    "<=": "hoogstens",
    ">": "meer-dan",
    ">=": "ten-minste",
}
_RANGE = "tussen"
BOUNDS = {
    "precies": "Precies deze waarde.",
    "ongeveer": "Ongeveer; van en tot zijn het genoemde getal of bereik.",
    "minder-dan": "Minder dan tot.",
    "hoogstens": "Tot, of minder.",
    "meer-dan": "Meer dan van.",
    "ten-minste": "Van, of meer.",
    _RANGE: "Een bereik: van en tot horen er beide bij.",
}
"""Every word with its explanation."""


def bounds_in_words() -> str:
    """The words in a row, for the explanation of a column."""
    *first, last = BOUNDS
    return f"{', '.join(first)} of {last}"


def bound_of(found: Quantity) -> str:
    """The word for an amount; for a range without a sign `tussen`."""
    return _RANGE if found.is_range and not found.bound else _BY_SIGN[found.bound]


def ends(found: Quantity | None) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and highest value; of `~20` both are 20, and None where there is no end."""
    if found is None:
        return None, None
    return (found.lower, found.upper) if found.bound == "~" else (found.least, found.most)
