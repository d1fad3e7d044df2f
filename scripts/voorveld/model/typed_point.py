"""What one date means that somebody typed in another order, with its month or season in words.

Comes in: a text with small letters, in which `typed_date.py` wrote months as figures with an `m`.
Goes out: the dates it can mean, as `edtf.py` takes them.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

_SEASONS = {"lente": 21, "voorjaar": 21, "zomer": 22, "herfst": 23, "najaar": 23, "winter": 24}
_SEASON = re.compile(rf"({'|'.join(_SEASONS)})\s*(?:van\s*)?(\d{{4}})|(\d{{4}})\s*({'|'.join(_SEASONS)})")


def points(text: str) -> Iterator[str]:
    """Readings of one date."""
    text = text.strip(" ,")
    if match := _SEASON.fullmatch(text):
        yield f"{match[2] or match[3]}-{_SEASONS[match[1] or match[4]]}"
    if re.fullmatch(r"\d{4}-2[1-4]", text):
        yield text
    if re.fullmatch(r"[12]\d{7}", text):
        yield f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if re.fullmatch(r"[12]\.\d{3}|0[12]\d{3}", text):
        yield text.replace(".", "").lstrip("0")
    if text[:1] in "-/." or text[-1:] in "-/":
        return
    parts = re.findall(r"'?\d+m?", text)
    if len("".join(parts)) == len(re.sub(r"[\s\-/.,]", "", text)):
        yield from _of_parts(parts)


def _of_parts(parts: list[str]) -> Iterator[str]:
    numbers = [p.rstrip("m").lstrip("'") for p in parts]
    months = [index for index, p in enumerate(parts) if p.endswith("m")]
    if any(len(n) > 4 for n in numbers) or len(months) > 1:
        return
    named = months[0] if months else None
    if len(parts) == 1 and named is None:
        yield _year(numbers[0])
    elif len(parts) == 2 and named is not None:
        if len(numbers[1 - named]) == 4 or parts[1 - named][0] == "'":
            yield _joined(_year(numbers[1 - named]), numbers[named])
    elif len(parts) == 2:
        yield from _year_and_month(*sorted(numbers, key=len, reverse=True))
    elif len(parts) == 3:
        yield from _full(numbers, named)


def _year_and_month(year: str, month: str) -> Iterator[str]:
    """The month, or the year alone when there is no such month and it is no later year either."""
    if len(year) != 4 or len(month) > 2:
        return
    if 1 <= int(month) <= 12 or int(_year(f"{int(month):02}")) <= int(year):
        yield _joined(year, month)


def _full(numbers: list[str], named: int | None) -> Iterator[str]:
    """Year, month and day in any order; of two that the calendar has, the one that people here write."""
    first, second, third = numbers
    if named is not None:
        day, year = [n for index, n in enumerate(numbers) if index != named]
        day, year = (year, day) if len(day) == 4 else (day, year)
        yield from _in_calendar(_year(year), numbers[named], day)
    elif len(first) == 4:
        yield from (
            _in_calendar(first, second, third) if int(second) <= 12 else _in_calendar(first, third, second)
        )
    elif int(second) > 12:
        yield from _in_calendar(_year(third), first, second)
    else:
        yield from _in_calendar(_year(third), second, first)
        if len(first) == len(third) == 2 and int(third) <= 31:
            yield from _in_calendar(_year(first), second, third)


def _in_calendar(year: str, month: str, day: str) -> Iterator[str]:
    """The day; the month alone when it has no such day, the year alone when there is no month."""
    if not re.fullmatch(r"[12]\d{3}", year) or int(month) > 12 or int(day) > 31:
        return
    if int(month) and 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]:
        yield f"{_joined(year, month)}-{int(day):02}"
    else:
        yield _joined(year, month)


def _joined(year: str, month: str) -> str:
    return f"{year}-{int(month):02}" if 1 <= int(month) <= 12 else year


def _year(text: str) -> str:
    if len(text) != 2:
        return text
    return f"{'20' if int(text) < 40 else '19'}{text}"
