"""Amounts as people type and paste them: what can be typed instead, and why."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from voorveld.model.quantity import NotAQuantity, parse
from voorveld.model.typed_amount import LONGEST, as_typed, meant

PERCENT = "het procentteken hoort bij de indicator"
MONEY = "de munt hoort bij de indicator"
THOUSANDS = "tussen duizendtallen hoort geen teken"
POINT = "een punt kan duizendtal of komma betekenen"
COMMA = "decimalen schrijft u met een komma"
SPAN = "een bereik schrijft u met twee punten"
ABOUT = "ongeveer schrijft u met ~"
BOUND = "meer en minder schrijft u met < of >"
NOUGHT = "nullen vooraan horen er niet bij"
WORDS = "een getal schrijft u in cijfers, zonder woorden"
OTHER = "de vorm is onbekend"

ONE = {
    **dict.fromkeys(("24%", "24 %", "24 procent", "24\xa0%"), ("24", PERCENT)),
    **dict.fromkeys(("17.9%", "17,9 %", "17,9 procent"), ("17,9", PERCENT)),
    **dict.fromkeys(("€ 300.000,-", "€300000", "300.000 euro", "EUR 300.000"), ("300000", MONEY)),
    **dict.fromkeys(("300 000", "300\xa0000", "300\u202f000", "300'000", "300_000"), ("300000", THOUSANDS)),
    **dict.fromkeys(("2.000.000", "2,000,000", "2 000 000"), ("2000000", THOUSANDS)),
    **dict.fromkeys(("1.895,50", "1,895.50"), ("1895,50", THOUSANDS)),
    **dict.fromkeys(("8.6",), ("8,6", COMMA)),
    **dict.fromkeys(("0.5", ".5"), ("0,5", COMMA)),
    **dict.fromkeys(
        ("62-88", "62–88", "62 - 88", "62 tot 88", "62 à 88", "62...88", "62…88"), ("62..88", SPAN)
    ),
    **dict.fromkeys(("tussen 62 en 88", "62 t/m 88", "62 tot en met 88"), ("62..88", SPAN)),
    **dict.fromkeys(("ca. 67", "ca 67", "circa 67", "ongeveer 67", "± 67", "+/- 67"), ("~67", ABOUT)),
    **dict.fromkeys(("meer dan 67", "ruim 67"), (">67", BOUND)),
    **dict.fromkeys(("minder dan 67", "bijna 67", "nog geen 67"), ("<67", BOUND)),
    **dict.fromkeys(("minstens 67", "≥67", "=>67", "67+", "ten minste 67"), (">=67", BOUND)),
    **dict.fromkeys(("hoogstens 67", "≤ 67", "maximaal 67"), ("<=67", BOUND)),
    **dict.fromkeys(("0120", "00120"), ("120", NOUGHT)),
    "007": ("7", NOUGHT),
    "-0": ("0", OTHER),
    "twee": ("2", WORDS),
    "Eén": ("1", WORDS),
    "tweeëntwintig": ("22", WORDS),
    "driehonderd": ("300", WORDS),
    "anderhalf": ("1,5", WORDS),
    "67 kinderen": ("67", WORDS),
    "2 miljoen": ("2000000", WORDS),
    "1,5 miljoen": ("1500000", WORDS),
    "€ 1,2 mln": ("1200000", MONEY),
    "300k": ("300000", WORDS),
    "10 à 12 uur": ("10..12", SPAN),
    "20 tot 30 procent": ("20..30", PERCENT),
    "€ 20.000 - € 30.000": ("20000..30000", MONEY),
    "88..62": ("62..88", "het begin van het bereik is groter dan het einde"),
    "<5..8": ("5..8", "een bereik kan geen < of > hebben"),
    "1e3": ("1000", "een getal schrijft u voluit"),
    "+5": ("5", OTHER),
    "१२": ("12", OTHER),
}

TWO = {
    "1.895": ("1895", "1,895"),
    "1.895 jeugdigen": ("1895", "1,895"),
    "ca. 1.500": ("~1500", "~1,500"),
}

NONE = [
    "",
    "n.v.t.",
    "veel",
    "vele tientallen",
    "een derde",
    "de helft",
    "5 6",
    "12 34",
    "7 van de 10",
    "3 x per week",
]
NONE += [
    "een paar",
    "een tiental",
    "een kind",
    "67 (2019)",
    "2019: 67",
    "8.6.2",
    "62/88",
    "1895 jeugdigen en 20 gezinnen",
]


@pytest.mark.parametrize(("text", "expected"), ONE.items())
def test_what_was_meant_is_said_with_the_reason(text: str, expected: tuple[str, str]) -> None:
    found = meant(text, OTHER)
    assert (found.readings, found.reason) == ((expected[0],), expected[1])


@pytest.mark.parametrize(("text", "readings"), TWO.items())
def test_a_point_before_three_digits_may_mean_two_things(text: str, readings: tuple[str, str]) -> None:
    found = meant(text, OTHER)
    assert (found.readings, found.reason) == (readings, POINT)


@pytest.mark.parametrize("text", NONE)
def test_what_cannot_be_understood_is_not_guessed(text: str) -> None:
    assert meant(text, OTHER).readings == ()


@given(st.text(alphabet="0123456789.,-~<>=%€ '+eEkm/atovrijen", max_size=16))
@example("1" * (LONGEST + 1))
def test_every_reading_can_be_typed(text: str) -> None:
    for reading in meant(text, OTHER).readings:
        assert str(parse(reading)) == reading


@given(st.integers(0, 10**9))
def test_a_number_with_points_between_thousands_is_read_whole(number: int) -> None:
    shown = f"{number:,}".replace(",", ".")
    try:
        parse(shown)
    except NotAQuantity:
        assert meant(shown, OTHER).readings[0] == str(number)


@pytest.mark.parametrize(
    ("reading", "typed"),
    [
        ("24", "24"),
        ("8,6", '"8,6"'),
        (">100", '">100"'),
        ("<100", "<100"),
        ("~20", "~20"),
        ("62..88", "62..88"),
    ],
)
def test_quotes_stand_where_yaml_asks_for_them(reading: str, typed: str) -> None:
    assert as_typed(reading) == typed
