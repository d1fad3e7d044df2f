"""Dates as people type and paste them: what can be typed instead."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from voorveld.model.edtf import NotADate, day_in_words, month_in_words, parse
from voorveld.model.typed_date import days, is_unknown, readings

MEANT = {
    "2020-01/2020-03": ("2020-Q1", "Q1 2020", "1e kwartaal 2020", "eerste kwartaal van 2020", "2020 K1"),
    "2019-07/2019-12": ("tweede helft van 2019", "2e helft 2019", "laatste helft van 2019"),
    "2020-22": ("zomer 2020", "2020 zomer", "Zomer van 2020", "2020 (zomer)"),
    "2017-23": ("najaar 2017", "2017-23~", "rond najaar 2017", "herfst 2017"),
    "2021-03": ("maart 2021", "mrt 2021", "Mrt. 2021", "mrt '21", "03-2021", "3/2021", "2021-3", "2021/03"),
    "2021-03-12": (
        *("12 maart 2021", "vrijdag 12 mrt. 2021", "12-03-2021", "12/03/2021", "12.3.2021", "2021/03/12"),
        *(
            "2021-3-12",
            "20210312",
            "2021.03.12",
            "12 maart 2021, 10:30 uur",
        ),
        *("2021-03-12T10:00:00", "2021-03-12 10:30", "March 12, 2021"),
    ),
    "2020-03-13": ("03-13-2020", "2020-13-03"),
    "2020-02": ("31 februari 2020", "2020-02-31", "31-02-2020", "2020-31-02"),
    "2020": (
        "2020-13",
        "2020-00",
        "2020-00-00",
        "begin 2020",
        "eind 2020",
        "2.020",
        "02020",
        "[2020]",
        "'20",
        "20",
    ),
    "2019/2021": (
        "2021/2019",
        "2019-2021",
        "2019–2021",
        "2019 t/m 2021",
        "van 2019 tot 2021",
        "2019, 2021",
        "2019-21/x"[:4] + "/21",
    ),
    "2019/2020": ("schooljaar 2019/2020", "2019/20", "2019 en 2020", "2019-20"),
    "2019-03/2020-12": ("maart 2019 tot december 2020", "2020-12/2019-03", "2019-03 - 2020-12"),
    "2020-03/2020-12": ("maart t/m december 2020",),
    "2019/..": ("sinds 2019", "vanaf 2019", "2019-heden", "2019 - nu", "2019/", "2019-", "2019/heden"),
    "../2020": ("tot 2020", "tot en met 2020", "/2020"),
    "[..2016]": ("voor 2016", "vóór 2016", "uiterlijk 2016", "..2016"),
    "[2016..]": ("na 2016", "2016.."),
    "2015~": ("ca. 2015", "circa 2015", "±2015", "omstreeks 2015"),
    "2015?": ("2015 (?)", "waarschijnlijk 2015"),
    "1990/1999": ("jaren 90", "jaren '90", "1990s", "199x"),
    "2021-03-22/2021-03-28": ("week 12 2021", "2021-W12"),
    "2019": ("२०१९",),
}
UNKNOWN = [
    "z.j.",
    "z.d.",
    "zj",
    "z. d.",
    "s.d.",
    "n.d.",
    "n.b.",
    "n.v.t.",
    "onbekend",
    "ongedateerd",
    "?",
    "-",
]
NONE = [
    "maart",
    "half april",
    "24 augustus",
    "vanaf 24 augustus",
    "31 september",
    "202",
    "20211",
    "0202",
    "3000",
]
NONE += ["vorig jaar", "2018/2019/2020", "../..", "2021-W60", "2019/03/2020/12", "maart 19", ""]


@pytest.mark.parametrize(("meant", "text"), [(m, t) for m, texts in MEANT.items() for t in texts])
def test_what_was_meant_is_said(meant: str, text: str) -> None:
    with pytest.raises(NotADate):
        parse(text)
    assert readings(text) == (meant,)


def test_a_year_of_two_figures_may_stand_at_either_end() -> None:
    assert readings("12-03-19") == ("2019-03-12", "2012-03-19")


@pytest.mark.parametrize("text", NONE)
def test_what_cannot_be_understood_is_not_guessed(text: str) -> None:
    assert readings(text) == ()


@pytest.mark.parametrize("text", UNKNOWN)
def test_that_there_is_no_date_is_understood(text: str) -> None:
    assert is_unknown(text)
    assert readings(text) == ()


@given(st.text(alphabet="0123456789-/.~?[] 'mrtzokwaeinjhQ", max_size=18))
@example("2020-31-31")
@example("0-0-0")
def test_every_reading_can_be_typed(text: str) -> None:
    for reading in readings(text):
        assert str(parse(reading)) == reading


@given(st.dates(date(1950, 1, 1), date(2039, 12, 31)))
def test_every_day_and_month_in_words_is_understood(day: date) -> None:
    assert days(day_in_words(day)) == (day.isoformat(),)
    assert readings(month_in_words(day)) == (f"{day:%Y-%m}",)
    assert days(f"{day:%d-%m-%Y}")[0] == day.isoformat()
