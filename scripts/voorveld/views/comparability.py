"""Which figures may stand on one line, and why others may not.

Comes in: two comparands (see `comparand.py`). Goes out: reasons; `comparable.py` makes groups.
Strict on purpose: what a source leaves unsaid (period, denominator, price level) is a reason to
keep two figures apart, because no reader could know that they count alike. Judges no value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from voorveld.model.choices import Evidence
from voorveld.model.edtf import Edtf
from voorveld.views.comparand import Comparand

SHARE, CHANGE, MONEY, COUNT = "aandeel", "verandering", "geld", "aantal"


class Difference(Enum):
    """The kinds of reasons, in the order in which readers get them; the value is a short clause."""

    VALUE = "niet elke waarde is een getal"
    INDICATOR = "zij tellen iets anders"
    UNIT = "de eenheden verschillen"
    EVIDENCE = "een verwachting is geen uitkomst"
    DETAIL = "zij tellen niet precies hetzelfde"
    PART = "een deel staat niet naast een geheel"
    COVERAGE = "zij gaan over een ander soort geheel"
    DENOMINATOR = "de noemers verschillen of ontbreken"
    COMPARED = "zij vergelijken met iets anders"
    PERIOD = "de perioden verschillen of zijn onbekend"
    PER = "de bedragen zijn voor iets anders"
    PRICES = "het prijspeil verschilt of ontbreekt"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason against one line; `text` is a Dutch sentence for readers."""

    kind: Difference
    text: str


def compare(one: Comparand, other: Comparand) -> tuple[Reason, ...]:
    """Why two figures may not stand on one line; empty when they may.

    Symmetric, word for word. A figure is always comparable with itself.
    """
    if one == other:
        return ()
    first, second = sorted((one, other), key=_order)
    return tuple(Reason(kind, text) for kind, text in _reasons(first, second) if text)


def _order(figure: Comparand) -> tuple[str, ...]:
    first = figure.period.first.isoformat() if figure.period and figure.period.first else "9999"
    return (first, figure.period_words, figure.owner, figure.figure, repr(figure))


def _reasons(one: Comparand, other: Comparand) -> Iterator[tuple[Difference, str]]:
    kinds = {one.kind, other.kind}
    yield Difference.VALUE, _numbers(one, other)
    known = one.comparable_with + other.comparable_with
    if one.indicator != other.indicator and not {one.indicator, other.indicator} & set(known):
        yield Difference.INDICATOR, "Zij tellen iets anders."
    if one.unit != other.unit:
        yield Difference.UNIT, f"De eenheden verschillen: {_pair(one.unit, other.unit)}."
    if Evidence.FORECAST in (one.evidence, other.evidence) and one.evidence is not other.evidence:
        yield Difference.EVIDENCE, "De ene waarde is een prognose, de andere niet."
    yield Difference.DETAIL, _detail(one, other)
    if one.is_part != other.is_part:
        yield Difference.PART, "De ene waarde telt een deel, de andere een geheel."
    if one.coverage != other.coverage:
        words = _pair(_lower_first(one.coverage), _lower_first(other.coverage))
        yield Difference.COVERAGE, f"Zij gaan over een ander soort geheel: {words}."
    if SHARE in kinds or one.denominator or other.denominator:
        yield Difference.DENOMINATOR, _denominators(one, other)
    if CHANGE in kinds or one.compared_with or other.compared_with:
        yield (
            Difference.COMPARED,
            _stated(
                one.compared_with,
                other.compared_with,
                "staat niet waarmee is vergeleken",
                "Zij vergelijken met iets anders",
            ),
        )
    yield Difference.PERIOD, _periods(one, other)
    if MONEY in kinds:
        yield (
            Difference.PER,
            _stated(
                one.per, other.per, "staat niet waarvoor het bedrag is", "De bedragen zijn voor iets anders"
            ),
        )
        yield (
            Difference.PRICES,
            _stated(
                str(one.price_level or ""),
                str(other.price_level or ""),
                "staat geen prijspeil",
                "De prijspeilen verschillen",
            ),
        )


def _numbers(one: Comparand, other: Comparand) -> str:
    missing = (one.value, other.value).count(None)
    return ("", "Eén van de twee is geen getal.", "Het zijn geen getallen.")[missing]


def _detail(one: Comparand, other: Comparand) -> str:
    if one.detail.casefold() == other.detail.casefold():
        return ""
    if one.detail and other.detail:
        words = _pair(f"“{one.detail}”", f"“{other.detail}”")
        return f"Zij tellen niet precies hetzelfde: {words}."
    return f"Bij één van de twee staat een nadere omschrijving: “{one.detail or other.detail}”."


def _denominators(one: Comparand, other: Comparand) -> str:
    same_words = one.detail.casefold() == other.detail.casefold()
    if one.owner == other.owner and same_words and not one.denominator and not other.denominator:
        return ""
    return _stated(
        one.denominator, other.denominator, "staat niet waarvan het een deel is", "De noemers verschillen"
    )


def _stated(one: str, other: str, missing: str, differing: str) -> str:
    """The reason for a text that both must state alike; empty when they do."""
    if not one and not other:
        return f"Bij beide {missing}."
    if not one or not other:
        return f"Bij één van de twee {missing}."
    return "" if one.casefold() == other.casefold() else f"{differing}: {_pair(one, other)}."


def _periods(one: Comparand, other: Comparand) -> str:
    """Counts and amounts need periods of equal length, other values equal or overlapping ones."""
    if one.period and other.period and one.period.text == other.period.text:
        return ""
    known = (one.period, other.period)
    if one.owner == other.owner and known == (None, None) and one.period_words == other.period_words:
        return ""
    days = tuple(_days(p) for p in known)
    if days[0] is None or days[1] is None:
        open_ends = days.count(None)
        return f"Bij {'beide' if open_ends == 2 else 'één van de twee'} is de periode niet precies bekend."
    if abs(days[0] - days[1]) <= max(3, max(days[0], days[1]) // 100):
        return ""
    words = f"{one.period_words} en {other.period_words}"
    if {one.kind, other.kind} & {COUNT, MONEY}:
        return f"De perioden zijn niet even lang: {words}."
    return "" if _overlap(*known) else f"De perioden verschillen: {words}."


def _days(period: Edtf | None) -> int | None:
    if period is None or period.first is None or period.last is None:
        return None
    return (period.last - period.first).days + 1


def _overlap(one: Edtf | None, other: Edtf | None) -> bool:
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return False
    return one.first <= other.last and other.first <= one.last


def _pair(one: str, other: str) -> str:
    return " en ".join(sorted((one, other), key=str.casefold))


def _lower_first(text: str) -> str:
    return text if text == "Nederland" else text[:1].lower() + text[1:]
