"""Dates against what they must mean, and against the package `edtf` as independent judge."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from edtf import EDTFParseException, parse_edtf, struct_time_to_date
from hypothesis import given
from hypothesis import strategies as st

from voorveld.model.edtf import Edtf, NotADate, parse

MEANT = {
    "2019": ("2019-01-01", "2019-12-31", "2019"),
    "2019-03": ("2019-03-01", "2019-03-31", "maart 2019"),
    "2020-02": ("2020-02-01", "2020-02-29", "februari 2020"),
    "2019-03-12": ("2019-03-12", "2019-03-12", "12 maart 2019"),
    "2017-23": ("2017-09-01", "2017-11-30", "najaar 2017"),
    "2017-24": ("2017-12-01", "2018-02-28", "winter 2017"),
    "2015~": ("2015-01-01", "2015-12-31", "omstreeks 2015"),
    "2015?": ("2015-01-01", "2015-12-31", "waarschijnlijk 2015"),
    "2016/2019": ("2016-01-01", "2019-12-31", "2016 t/m 2019"),
    "2019-03/2020-12": ("2019-03-01", "2020-12-31", "maart 2019 t/m december 2020"),
    "2019/..": ("2019-01-01", None, "vanaf 2019"),
    "../2016": (None, "2016-12-31", "tot en met 2016"),
    "[..2016-11]": (None, "2016-11-30", "in of vóór november 2016"),
    "[2016-11..]": ("2016-11-01", None, "in of na november 2016"),
    "XXXX-08-24": (None, None, "24 augustus, jaar niet vermeld"),
    "XXXX-02-29": (None, None, "29 februari, jaar niet vermeld"),
    "XXXX-04": (None, None, "april, jaar niet vermeld"),
}

REFUSED = {
    "2019-13": "maand 13 bestaat niet",
    "2019-02-29": "februari 2019 heeft geen dag 29",
    "2020-06-31": "juni 2020 heeft geen dag 31",
    "2020/2019": "het begin ligt na het einde",
    "2020-05/2020-03": "het begin ligt na het einde",
    "03-04-2020": "de vorm is onbekend",
    "2019-3": "de vorm is onbekend",
    "0123": "het jaar 0123 kan niet",
    "../..": "begin en einde kunnen niet allebei open zijn",
    "२०१९": "de vorm is onbekend",
    "2019/2020/2021": "er staan meer dan twee datums",
    "[2016]": "tussen [ en ] moet één kant open zijn, zoals [..2016-11]",
    "2017-23~": "een seizoen kan geen ~ krijgen",
    "": "de vorm is onbekend",
    "vorig jaar": "de vorm is onbekend",
    "XXXX-13": "maand 13 bestaat niet",
    "XXXX-02-30": "februari heeft geen dag 30",
    "XXXX": "de vorm is onbekend",
    "XXXX-04/2019": "de vorm is onbekend",
}


@pytest.mark.parametrize(("text", "meant"), MEANT.items())
def test_date_means_these_days_and_words(text: str, meant: tuple[str | None, str | None, str]) -> None:
    found = parse(text)
    first, last, words = meant
    assert (found.first and found.first.isoformat(), found.last and found.last.isoformat()) == (first, last)
    assert found.words == words


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_impossible_date_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(NotADate) as refusal:
        parse(text)
    assert str(refusal.value) == reason


@pytest.mark.parametrize("text", [t for t in MEANT if t[0].isdigit() and "~" not in t and "?" not in t])
def test_independent_reader_gives_the_same_days(text: str) -> None:
    judge, found = parse_edtf(text), parse(text)
    if found.first and "-2" not in text.partition("/")[0][4:]:
        assert struct_time_to_date(judge.lower_strict()) == found.first
    if found.last and found.is_interval:
        assert struct_time_to_date(judge.upper_strict()) == found.last


def test_a_day_without_a_year_is_read_so_by_the_independent_reader_too() -> None:
    for text in ("XXXX-08-24", "XXXX-04"):
        assert str(parse_edtf(text)) == text
        assert not parse(text).has_year


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_real_day_is_read_as_itself(day: date) -> None:
    found = parse(day.isoformat())
    assert (found.first, found.last) == (day, day)


@given(st.integers(1000, 2999), st.integers(1, 12), st.integers(1, 31))
def test_a_day_is_accepted_exactly_when_the_calendar_has_it(year: int, month: int, day: int) -> None:
    text = f"{year}-{month:02}-{day:02}"
    exists = day <= calendar.monthrange(year, month)[1]
    assert isinstance(_try(text), Edtf) is exists


@given(st.text(alphabet="0123456789-/.[]~?%X", max_size=14))
def test_what_we_accept_the_independent_reader_accepts_too(text: str) -> None:
    if isinstance(_try(text), Edtf):
        try:
            parse_edtf(text)
        except EDTFParseException:
            pytest.fail(f"only we accept {text!r}")


def _try(text: str) -> Edtf | None:
    try:
        return parse(text)
    except NotADate:
        return None
