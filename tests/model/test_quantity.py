"""Amounts: what is read, what is refused and with which readings, how it looks in Dutch."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voorveld.model.quantity import NotAQuantity, in_dutch, in_words, parse

READ = {
    "1895": ("1895", "1895", "1.895"),
    "17,9": ("17.9", "17.9", "17,9"),
    "~240000": ("240000", "240000", "circa 240.000"),
    "<18": ("18", "18", "minder dan 18"),
    "<=18": ("18", "18", "hoogstens 18"),
    ">130": ("130", "130", "meer dan 130"),
    ">=130": ("130", "130", "ten minste 130"),
    "62..88": ("62", "88", "62 tot 88"),
    "~40..50": ("40", "50", "circa 40 tot 50"),
    "-60000": ("-60000", "-60000", "−60.000"),
}

REFUSED = {
    "1.895": "de vorm is onbekend",
    "1.000.000": "de vorm is onbekend",
    "1_895": "de vorm is onbekend",
    "1e3": "de vorm is onbekend",
    "vijf": "de vorm is onbekend",
    "0120": "de vorm is onbekend",
    "007": "de vorm is onbekend",
    "-0": "nul heeft geen teken",
    "-0,0": "nul heeft geen teken",
    "88..62": "het begin van het bereik is groter dan het einde",
    "<5..8": "een bereik kan geen < of > hebben",
    "": "de vorm is onbekend",
    "१२": "de vorm is onbekend",
}


@pytest.mark.parametrize(("text", "meant"), READ.items())
def test_amount_is_read_and_shown_in_dutch(text: str, meant: tuple[str, str, str]) -> None:
    found = parse(text)
    assert (found.lower, found.upper, in_words(found)) == (Decimal(meant[0]), Decimal(meant[1]), meant[2])


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_what_is_no_amount_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(NotAQuantity) as caught:
        parse(text)
    assert str(caught.value) == reason


@given(st.decimals(-(10**9), 10**9, places=2))
def test_dutch_notation_loses_nothing(number: Decimal) -> None:
    back = in_dutch(number).replace(".", "").replace(",", ".").replace("−", "-")
    assert Decimal(back) == number
