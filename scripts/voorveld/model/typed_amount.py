"""What was meant by an amount that somebody typed or pasted as a source prints it.

Comes in: a text that `quantity.py` refuses. Goes out: why, and the readings of it that can be typed
instead. Every reading is one that `quantity.py` takes; what cannot be understood has none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from voorveld.model import quantity
from voorveld.model.number_words import in_figures, in_our_digits, letters_as_digits

LONGEST = 80
"""Longer texts are no amount somebody typed; nothing is sought in them."""

_DASHES = re.compile("[‐‑‒–—―−]")
_SPACES = re.compile(r"\s+")
_BOUNDS = (
    (">=", r">\s*=|=\s*>|≥|ten\s?minste|tenminste|minstens|minimaal|min\.?|op zijn minst|vanaf"),
    ("<=", r"<\s*=|=\s*<|≤|ten hoogste|hoogstens|maximaal|max\.?|hooguit|op zijn hoogst|tot en met|t/m"),
    (">", r">|meer dan|ruim|boven(?: de| het)?|groter dan"),
    ("<", r"<|minder dan|bijna|nog geen|onder(?: de| het)?|kleiner dan|net geen"),
    (
        "~",
        r"~|±|\+\s?/\s?-|≈|ca\.?|circa|ongeveer|omstreeks|zo.n|rond(?: de| het)?|plusminus|naar schatting",
    ),
)
_BOUND = [(sign, re.compile(rf"(?:{words})(?=[\s\d,.€-]|$)", re.IGNORECASE)) for sign, words in _BOUNDS]
_UNIT = re.compile(r"\s?(?:%|‰|procent\b|€|\beuro'?s?\b|\beur\b|[.,]\s?[-=]{1,2}$)", re.IGNORECASE)
_FRACTIONS = (
    "derde|vierde|kwart|vijfde|tiende|helft|tiental|tientallen|honderden|duizenden|dozijn|keer|maal"
    "|dagdeel|dagdelen|kwartier"
)
_NOUN = re.compile(rf"(?<=\d)\s+(?!(?:{_FRACTIONS})\b)[^\W\d_]{{3,}}$", re.IGNORECASE)
_TIMES = {
    "duizend": 3,
    "dzd": 3,
    "k": 3,
    "ton": 5,
    "miljoen": 6,
    "mln": 6,
    "mio": 6,
    "m": 6,
    "miljard": 9,
    "mld": 9,
}
_MULTIPLE = re.compile(
    rf"(-?[\d.,]+)\s?({'|'.join(sorted(_TIMES, key=len, reverse=True))})\.?\b", re.IGNORECASE
)
_GROUPED = re.compile(r"(?<![\d.,])(\d{1,3})(?:([ '’.,_])\d{3})(?:\2\d{3})*(?![\d])")
_SPAN = re.compile(r"(?<=\d)\s*(?:-+|\.{2,}|…|\btot(?: en met)?\b|\bt/m\b|à|\ba\b|\ben\b|\bof\b)\s*(?=\d)")
_EXPONENT = re.compile(r"(\d+)(?:[.,](\d+))?[eE]\+?(\d)\b")
# What stands around an amount without being part of it: brackets, a note, doubt, a comma too many.
_BEFORE = r"[\s(\[\"'“”‘’]+"
_BEHIND = r"[\s)\]\"'“”‘’*†‡¹²³⁴⁵⁶⁷⁸⁹?!;:,]+"
_AROUND = re.compile(rf"^{_BEFORE}|(?<=[\d%½¼¾)\]?*]){_BEHIND}$|(?<=[\d%])\s?[xX×]$")
_MARK = re.compile(r"^(\d+(?:,\d+)?)\s*(?:/|van de|van|op de|op|uit de|uit)\s*10$", re.IGNORECASE)
_JUST_BELOW = re.compile(r"^(\d{1,2})-$")
_NUMBER = r"-?\d+(?:,\d+)?"
_AMOUNT = re.compile(rf"(~|<=|>=|<|>)?({_NUMBER})(?:\.\.({_NUMBER}))?(\+?)")


class Meant(Struct, frozen=True):
    """Why a text is no amount, as the end of a sentence, and what to type instead."""

    reason: str
    readings: tuple[str, ...] = ()


def meant(text: str, reason: str) -> Meant:
    """What was meant by a text that was refused for a reason."""
    if len(text) > LONGEST:
        return Meant(reason)
    readings = tuple(dict.fromkeys(r for plain in _plain(text) if (r := _reading(plain))))
    return Meant(_reason(text, readings) or reason, readings if len(readings) <= 2 else ())


def the_amount_in(text: str) -> str:
    """The one amount that a text is or means; nothing when it is none, or may be more."""
    try:
        return quantity.parse(text).text
    except quantity.NotAQuantity as problem:
        readings = meant(text, str(problem)).readings
        return readings[0] if len(readings) == 1 else ""


def as_typed(reading: str) -> str:
    """A reading as it must be typed in YAML, also between braces."""
    return f'"{reading}"' if "," in reading or reading[0] == ">" else reading


def _plain(text: str) -> Iterator[str]:
    """The text with one sign before it and bare numbers, once for every way to read its points."""
    bare = re.sub(r"^een (?=\d)", "", _AROUND.sub("", text.strip()), flags=re.IGNORECASE)
    plain = unicodedata.normalize("NFKC", letters_as_digits(in_our_digits(bare.replace("½", ",5"))))
    plain = _SPACES.sub(" ", _DASHES.sub("-", plain)).strip(" \"'")
    plain = _JUST_BELOW.sub(r"<\1", _of_ten(plain))
    money = bool(re.search(r"€|eur|,-", plain, re.IGNORECASE))
    plain = _UNIT.sub("", _leading_sign(_without_between(plain))).strip()
    plain = in_figures(_EXPONENT.sub(_written_out, plain))
    plain = plain if _MULTIPLE.search(plain) else _NOUN.sub("", plain)
    for points in ("thousands",) if money else ("thousands", "decimals"):
        yield _MULTIPLE.sub(_multiplied, _SPAN.sub("..", _numbers(plain, points)))


def _of_ten(text: str) -> str:
    """A mark as people say it, `8,6 van de 10`, without the ten; `7 van de 10` may be people."""
    mark = _MARK.match(text)
    return mark[1] if mark and "," in mark[1] else text


def _written_out(match: re.Match[str]) -> str:
    """`3,94e2` as 394; as it stands when the point would fall among its figures."""
    whole, part, zeros = match[1], match[2] or "", int(match[3])
    return whole + part.ljust(zeros, "0") if len(part) <= zeros else match[0]


def _without_between(text: str) -> str:
    found = re.fullmatch(r"tussen (?:de )?(\S+) en (?:de )?(\S+)", text, re.IGNORECASE)
    return f"{found[1]}..{found[2]}" if found else text


def _leading_sign(text: str) -> str:
    text = re.sub(r"^(?:€|eur\b)\s?", "", text, flags=re.IGNORECASE)
    for sign, words in _BOUND:
        if match := words.match(text):
            return sign + text[match.end() :].strip()
    return text.removeprefix("+").strip()


def _numbers(text: str, points: str) -> str:
    """Numbers without separators of thousands and with a decimal comma."""

    def joined(match: re.Match[str]) -> str:
        groups, separator = match[0].count(match[2]), match[2]
        if separator == "," and groups == 1 and match.string[match.end() : match.end() + 1] != ".":
            return match[0]
        if separator == "." and groups == 1 and points == "decimals":
            return match[0].replace(".", ",")
        return match[0].replace(separator, "")

    text = _GROUPED.sub(joined, text)
    text = re.sub(r"(?<=\d)\.(?=\d+(?![\d.,]))", ",", text)
    text = re.sub(r"(?<![\d.])[.,](?=\d)", "0,", text)
    return re.sub(r"(?<=\d)\.(?!\.)(?=$|\s)", "", text)


def _multiplied(match: re.Match[str]) -> str:
    zeros = _TIMES[match[2].lower()]
    whole, _, part = match[1].partition(",")
    if len(part) > zeros:
        return match[0]
    return (whole + part.ljust(zeros, "0")).lstrip("0") or "0"


def _reading(plain: str) -> str:
    """The text as an amount, or nothing."""
    match = _AMOUNT.fullmatch(re.sub(r"(?<=[<>=~-]) | (?=\+$)", "", plain))
    if match is None:
        return ""
    sign, first, second, plus = match.groups()
    numbers = [_tidy(first)] + ([_tidy(second)] if second else [])
    if len(numbers) == 2:
        sign = "~" if sign == "~" else ""
        numbers.sort(key=lambda n: Decimal(n.replace(",", ".")))
    elif plus:
        sign = ">="
    text = (sign or "") + "..".join(numbers)
    try:
        quantity.parse(text)
    except quantity.NotAQuantity:
        return ""
    return text


def _tidy(number: str) -> str:
    """Without zeros before it, and without a sign before nought."""
    sign, digits = ("-", number[1:]) if number[0] == "-" else ("", number)
    digits = re.sub(r"^0+(?=\d)", "", digits)
    return digits if not digits.strip("0,") else sign + digits


def _reason(text: str, readings: tuple[str, ...]) -> str:
    """What stood in the way, as the end of a sentence; nothing when it is something else."""
    if not readings:
        return ""
    if len(readings) > 1:
        return "een punt kan duizendtal of komma betekenen"
    plain = unicodedata.normalize("NFKC", text)
    return next((reason for pattern, reason in _REASONS if re.search(pattern, plain, re.IGNORECASE)), "")


_REASONS = (
    (r"\d[eE]\+?\d", "een getal schrijft u voluit"),
    (r"^[\s~<>=]*(?=\S*\d)(?=\S*[oOlI])[\doOlI.,%]+$", "een letter o of l is geen cijfer"),
    (r"%|procent", "het procentteken hoort bij de indicator"),
    (r"€|eur|,\s?-", "de munt hoort bij de indicator"),
    (r"[<>].*\.\.", "een bereik kan geen < of > hebben"),
    (r"\d\.\.\d", "het begin van het bereik is groter dan het einde"),
    (r"\d\s*[-‐-―−]\s*\d|\d tot |\d t/m |\.{3}| en | à ", "een bereik schrijft u met twee punten"),
    (r"[.,]\d{3}\b|\d[\s'’_]\d", "tussen duizendtallen hoort geen teken"),
    (r"\d\.|\.\d", "decimalen schrijft u met een komma"),
    (r"^[(\[]|[*†‡?!)\],;:x×]$|\(", "hier hoort alleen het getal"),
    (r"ca|circa|ongeveer|rond|±|\+\s?/|zo.n|≈", "ongeveer schrijft u met ~"),
    (r"[<>=≤≥]|\d\+|dan|bijna|ruim|nog geen|hoogst|minst|maxi|mini", "meer en minder schrijft u met < of >"),
    (r"^\D*0\d", "nullen vooraan horen er niet bij"),
    (r"[^\W\d_]", "een getal schrijft u in cijfers, zonder woorden"),
)
