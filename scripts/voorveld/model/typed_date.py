"""What was meant by a date that somebody typed or pasted as a source prints it.

Comes in: a text that `edtf.py` refuses. Goes out: the readings of it that can be typed instead. Every
reading is one that `edtf.py` takes; what cannot be understood has none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from voorveld.model import edtf
from voorveld.model.number_words import in_our_digits, letters_as_digits
from voorveld.model.typed_point import points

# How files say that a day is not known.
UNKNOWN = "onbekend"

LONGEST = 60
"""Longer texts are no date somebody typed; nothing is sought in them."""

_UNKNOWN = re.compile(
    r"z\.?\s?[jd]\.?|s\.?\s?[ad]\.?|n\.?\s?[dbt]\.?|n\.?\s?v\.?\s?t\.?|onbekend|unknown|[-?–]+"
    r"|ongedateerd|niet (?:bekend|vermeld|gedateerd)|zonder (?:jaar|datum|jaartal)|geen (?:datum|jaar)",
    re.IGNORECASE,
)
_MONTHS = (
    *(("jan", 1), ("feb", 2), ("maart", 3), ("mrt", 3), ("march", 3), ("apr", 4), ("mei", 5), ("may", 5)),
    *(("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("okt", 10), ("oct", 10), ("nov", 11), ("dec", 12)),
)
_ENDINGS = r"(?:uari|ruari|uary|ruary|il|i|y|e|ustus|ust|t|tember|ober|ember)?"
_MONTH = re.compile(rf"\b({'|'.join(m for m, _ in _MONTHS)}){_ENDINGS}\b\.?", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b,?", re.IGNORECASE)
_TIME = re.compile(
    r"(?<=\d)(?:t|,?\s+(?:om\s+)?)\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?(?:z|\s*uur)?$", re.IGNORECASE
)
_SPAN = re.compile(r"\s*(?:\bt/m\b|\btot en met\b|\btot\b|\ben\b|/|\s-\s|-{2,}|\.{2,}|…)\s*", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})\s*[-,]\s*(\d{4})")
_MONTH_SPAN = re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)\s*-\s*(\d{4}-\d{2}(?:-\d{2})?)")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\W*(\d{2})m")
_SEASON = re.compile(r"\d{4}-2[1-4]")
# What a page says around its date.
_PUBLISHED = re.compile(
    r"^(?:(?:geplaatst|gepubliceerd|gepost|verschenen|publicatiedatum|publicatie|datum|bijgewerkt"
    r"|(?:laatst )?gewijzigd|laatste wijziging|uitgave|versie|copyright|©)\s*:?\s*(?:(?:op|in|van)\s+)?)+"
    r"|\s*\([^\W\d][^()\d?]{0,40}\)$|\s+(?:e\.?v\.?|jl\.?)$",
    re.IGNORECASE,
)
_QUOTES = str.maketrans(dict.fromkeys("‘’`´", "'"))
_THIS_DAY = re.compile(
    r"(?:vandaag|gisteren|nu|heden|d(?:eze|it) (?:week|maand|jaar)|vorig jaar)", re.IGNORECASE
)
_DAY_ZERO, _FIRST_SERIAL, _LAST_SERIAL = date(1899, 12, 30), 36_526, 54_788
_NOW = r"heden|nu|nog|vandaag|lopend|doorlopend|\.\.|"


def is_unknown(text: str) -> bool:
    """Whether somebody wrote that there is no date."""
    return bool(_UNKNOWN.fullmatch(text.strip()))


def readings(text: str) -> tuple[str, ...]:
    """The dates or periods a text can mean; the likeliest first, at most two."""
    if len(text) > LONGEST or is_unknown(text):
        return ()
    as_it_stands = next(filter(_stands, _put_right(text.strip())), None)
    if as_it_stands is not None:
        return (as_it_stands,)
    for typed in (text, _PUBLISHED.sub("", text.strip())):
        if found := tuple(dict.fromkeys(filter(_stands, _candidates(_plain(typed))))):
            return found[:2]
    return ()


def as_date(text: str) -> str:
    """The date that a text is, or means; nothing when it is none."""
    return text if _stands(text) else next(iter(readings(text)), "")


def as_files_write_it(text: str) -> str:
    """The date as files write it, when there is one reading; else as typed, for the checks to judge."""
    if is_unknown(text):
        return UNKNOWN
    found = readings(text)
    return found[0] if len(found) == 1 else text


def is_this_day(text: str) -> bool:
    """Whether somebody wrote a day that is another one tomorrow."""
    return bool(_THIS_DAY.fullmatch(text.strip()))


def without_year(text: str) -> str:
    """A day and month without a year, `8 maart`, as `XXXX-03-08`; nothing when it is something else."""
    found = _DAY_AND_MONTH.fullmatch(_plain(text)) if len(text) <= LONGEST else None
    reading = f"XXXX-{found[2]}-{int(found[1]):02}" if found else ""
    return reading if reading and _stands(reading) else ""


def start_and_end(reading: str) -> tuple[str, str]:
    """The ends of a period; of one date the date and nothing."""
    start, _, end = reading.strip("[]").partition("/") if "/" in reading else reading.partition("..")
    return start.strip("."), end.strip(".")


def days(text: str) -> tuple[str, ...]:
    """The readings that are one full day."""
    return tuple(r for r in readings(text) if re.fullmatch(edtf.DAY, r))


def _stands(text: str) -> bool:
    try:
        edtf.parse(text)
    except edtf.NotADate:
        return False
    return True


def _put_right(text: str) -> Iterator[str]:
    """Dates in a known form, with only brackets missing or the ends in the wrong order."""
    if text.startswith("..") or text.endswith(".."):
        yield f"[{text}]"
    start, slash, end = text.partition("/")
    yield f"{end}{slash}{start}"


def _plain(text: str) -> str:
    """Small letters, months as figures, plain dashes; without weekdays and times."""
    plain = in_our_digits(unicodedata.normalize("NFKC", text.translate(_QUOTES))).strip()
    plain = letters_as_digits(plain.strip("[]\"'")).casefold()
    plain = re.sub(r"\((?!\?)|(?<!\?)\)", " ", plain)
    plain = re.sub("[‐‑‒–—―−]", "-", plain)
    plain = _TIME.sub("", _WEEKDAY.sub("", plain))
    plain = re.sub(
        r"\b(?:het jaar|jaar|medio|half|in|begin|eind|einde|per|d\.d\.|dd\.?|schooljaar|periode)\s+",
        "",
        plain,
    )
    months = dict(_MONTHS)
    plain = _MONTH.sub(lambda m: f" {months[m[1]]:02}m ", plain)
    return re.sub(r"\s+", " ", plain).strip(" ,.;")


def _candidates(plain: str) -> Iterator[str]:
    """Readings of the whole text: one date, then the kinds of period."""
    if plain.isdigit() and _FIRST_SERIAL <= int(plain) <= _LAST_SERIAL:
        yield str(_DAY_ZERO + timedelta(days=int(plain)))
    # `okt-19`, as a spreadsheet shows it; people here write a day before its month.
    if match := re.fullmatch(r"(\d{2})m -(\d{2})", plain):
        yield from points(f"{match[1]}m '{match[2]}")
    yield from _signed(plain)
    yield from _open(plain)
    yield from _periods(plain)


def _signed(plain: str) -> Iterator[str]:
    """One date, with a word or sign for 'about' or 'perhaps'."""
    about = re.sub(r"^(?:ca\.?|circa|ongeveer|omstreeks|rond|±|~)\s*|\s*(?:~|±)$", "", plain)
    perhaps = re.sub(r"^(?:waarschijnlijk|vermoedelijk|misschien)\s*|\s*\(?\?\)?$", "", about)
    sign = "?" if perhaps != about else "~" if about != plain else ""
    for reading in points(perhaps):
        yield from (f"{reading}{sign}", reading)[: 2 if sign and _SEASON.fullmatch(reading) else 1]


def _open(plain: str) -> Iterator[str]:
    """Periods without a begin or an end."""
    forms: tuple[tuple[str, Callable[[str], str]], ...] = (
        (rf"(?:sinds|vanaf|van)\s+(.+?)(?:\s*(?:-|/|tot)\s*(?:{_NOW}))?", "{}/..".format),
        (rf"(.+?)\s*(?:-|/|\btot\b|\bt/m\b)\s*(?:{_NOW})", "{}/..".format),
        (r"(?:tot en met|t/m|tot|-|/)\s*(.+)", "../{}".format),
        (r"(?:uiterlijk|in of vóór|in of voor|vóór|voor|\.\.)\s*(.+)", "[..{}]".format),
        (r"(?:op zijn vroegst|in of na|na)\s+(.+)", "[{}..]".format),
        (r"(.+?)\.\.", "[{}..]".format),
    )
    for pattern, form in forms:
        if match := re.fullmatch(pattern, plain):
            yield from map(form, points(match[1]))


def _periods(plain: str) -> Iterator[str]:
    """From one date to another, quarters, halves of a year, weeks, decades."""
    yield from _parts_of_years(plain)
    if match := _YEARS.fullmatch(plain) or _MONTH_SPAN.fullmatch(plain):
        yield from _ordered(match[1], match[2])
    if match := re.fullmatch(r"(\d{4})\s*[-/]\s*'?(\d{2})", plain):
        yield f"{match[1]}/{match[1][:2]}{match[2]}" if match[1][2:] != match[2] else match[1]
        return
    ends = _SPAN.split(re.sub(r"^(?:van|tussen)\s+", "", plain))
    if len(ends) == 2 and all(ends):
        start, end = ends
        years = re.findall(r"\b\d{4}\b", end)
        if years and not re.search(r"\d{4}", start):
            start = f"{start} {years[-1]}"
        for first in points(start):
            for last in points(end):
                yield from _ordered(first, last)


def _ordered(first: str, last: str) -> Iterator[str]:
    yield f"{first}/{last}"
    yield f"{last}/{first}"


_ORDINALS = {"1": 1, "2": 2, "3": 3, "4": 4, "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": -1}
_ORDINAL = r"(1|2|3|4|eerste|tweede|derde|vierde|laatste)(?:e|ste|de)?"


def _parts_of_years(plain: str) -> Iterator[str]:
    for pattern, months in (
        (rf"{_ORDINAL} kwartaal|(?:q|k|kwartaal )([1-4])", 3),
        (rf"{_ORDINAL} helft", 6),
    ):
        year = re.search(r"\b(\d{4})\b", plain)
        rest = re.sub(r"\b\d{4}\b|\bvan\b|^de\b|\bhet\b|[-/,]", " ", plain).strip()
        match = re.fullmatch(pattern, re.sub(r"\s+", " ", rest))
        if year and match:
            number = _ORDINALS[next(filter(None, match.groups()))]
            end = 12 if number < 0 else number * months
            if end <= 12:
                yield f"{year[1]}-{end - months + 1:02}/{year[1]}-{end:02}"
    if match := re.fullmatch(r"(\d{4})-?w(\d{1,2})|week (\d{1,2}),? (\d{4})", plain):
        yield from _week(int(match[1] or match[4]), int(match[2] or match[3]))
    if match := re.fullmatch(r"(?:de )?jaren '?(\d)0|(\d{3})0s|(\d{3})x", plain):
        decade = match[2] or match[3] or f"{'20' if int(match[1]) < 4 else '19'}{match[1]}"
        yield f"{decade}0/{decade}9"


def _week(year: int, week: int) -> Iterator[str]:
    try:
        monday, sunday = date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return
    yield f"{monday}/{sunday}"
