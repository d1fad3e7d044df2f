"""Dates as they were known: EDTF (ISO 8601-2) in the forms the project uses.

`2019`, `2019-03`, `2019-03-12`, seasons (`2017-23` is autumn), `2015~` (about), `2015?`
(uncertain), intervals (`2016/2019`, `2019/..`, `../2016`) and one-sided sets
(`[..2016-11]`: in or before, `[2016-11..]`: in or after). A day or month of which the year is not
told is `XXXX-08-24` or `XXXX-04`; no day is known of it, and it stands in no period.
Real calendar days only; a start lies before its end.
Source of the forms: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from msgspec import Struct

_SEASONS = {21: ("voorjaar", 3, 5), 22: ("zomer", 6, 8), 23: ("najaar", 9, 11), 24: ("winter", 12, 2)}
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_YEARLESS = re.compile(r"XXXX-([0-9]{2})(?:-([0-9]{2}))?")
_LEAP_YEAR = 2000
FIRST_YEAR, LAST_YEAR = 1000, 2999

# The forms as one pattern, for who cannot run this module; it knows no calendar.
_MONTH, _DAY = "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
DAY = f"[12][0-9]{{3}}-{_MONTH}-{_DAY}"
_ONE = f"[12][0-9]{{3}}(?:-2[1-4]|(?:-{_MONTH}(?:-{_DAY})?)?[~?%]?)"
ONE_SIDED = rf"^(?:\.\.{_ONE}|{_ONE}\.\.)$"
PATTERN = (
    rf"(?:{_ONE}(?:/(?:{_ONE}|\.\.))?|\.\./{_ONE}|XXXX-{_MONTH}(?:-{_DAY})?|\[(?:\.\.{_ONE}|{_ONE}\.\.)\])"
)


class NotADate(ValueError):
    """The text is no date in a known form; the message is a Dutch phrase saying why."""


class Edtf(Struct, frozen=True):
    """A date or period: `first` and `last` are the outer days, None where open or unknown."""

    text: str
    first: date | None
    last: date | None
    words: str
    is_interval: bool = False

    @property
    def has_year(self) -> bool:
        """Whether it is known in which year it was, at one end at least."""
        return self.first is not None or self.last is not None

    def __str__(self) -> str:
        return self.text


def parse(text: str) -> Edtf:
    """Read one date or period; raises NotADate with the reason."""
    if text.startswith("[") and text.endswith("]"):
        return _one_sided(text)
    if "/" in text:
        return _interval(text)
    if match := _YEARLESS.fullmatch(text):
        return Edtf(text, None, None, f"{_without_year(match)}, jaar niet vermeld")
    first, last, words = _point(text)
    return Edtf(text, first, last, words)


def day_in_words(day: date) -> str:
    """`22 november 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_in_words(day: date) -> str:
    """`november 2026`."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _one_sided(text: str) -> Edtf:
    inner = text[1:-1]
    if inner.startswith(".."):
        _, last, words = _point(inner[2:])
        return Edtf(text, None, last, f"in of vóór {words}")
    if inner.endswith(".."):
        first, _, words = _point(inner[:-2])
        return Edtf(text, first, None, f"in of na {words}")
    raise NotADate("tussen [ en ] moet één kant open zijn, zoals [..2016-11]")


def _interval(text: str) -> Edtf:
    start, _, end = text.partition("/")
    if "/" in end:
        raise NotADate("er staan meer dan twee datums")
    if start == ".." and end == "..":
        raise NotADate("begin en einde kunnen niet allebei open zijn")
    if start == "..":
        _, last, words = _point(end)
        return Edtf(text, None, last, f"tot en met {words}", True)
    first, start_last, start_words = _point(start)
    if end == "..":
        return Edtf(text, first, None, f"vanaf {start_words}", True)
    end_first, last, end_words = _point(end)
    if first > end_first or start_last > last:
        raise NotADate("het begin ligt na het einde")
    return Edtf(text, first, last, f"{start_words} t/m {end_words}", True)


def _without_year(match: re.Match[str]) -> str:
    month, day = int(match[1]), int(match[2] or 1)
    if not 1 <= month <= 12:
        raise NotADate(f"maand {match[1]} bestaat niet")
    if not 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]:
        raise NotADate(f"{_MONTHS[month - 1]} heeft geen dag {match[2]}")
    return f"{day} {_MONTHS[month - 1]}" if match[2] else _MONTHS[month - 1]


def _point(text: str) -> tuple[date, date, str]:
    match = _POINT.fullmatch(text)
    if not match:
        raise NotADate("de vorm is onbekend")
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADate(f"het jaar {match[1]} kan niet")
    if match[4] and month in _SEASONS:
        raise NotADate(f"een seizoen kan geen {match[4]} krijgen")
    first, last, words = _calendar(year, month, day, match)
    prefix = {"~": "omstreeks ", "?": "waarschijnlijk ", "%": "waarschijnlijk omstreeks "}
    return first, last, prefix.get(match[4], "") + words


def _calendar(year: int, month: int, day: int, match: re.Match[str]) -> tuple[date, date, str]:
    if match[2] is None:
        return date(year, 1, 1), date(year, 12, 31), str(year)
    if match[3] is None and month in _SEASONS:
        name, start, end = _SEASONS[month]
        last_year = year + (end < start)
        last_day = calendar.monthrange(last_year, end)[1]
        return date(year, start, 1), date(last_year, end, last_day), f"{name} {year}"
    if not 1 <= month <= 12:
        raise NotADate(f"maand {match[2]} bestaat niet")
    length = calendar.monthrange(year, month)[1]
    if match[3] is None:
        return date(year, month, 1), date(year, month, length), f"{_MONTHS[month - 1]} {year}"
    if not 1 <= day <= length:
        raise NotADate(f"{_MONTHS[month - 1]} {year} heeft geen dag {match[3]}")
    moment = date(year, month, day)
    return moment, moment, day_in_words(moment)
