"""Which figures may stand on one line, and why others may not.

Comes in: two comparands (see `comparand.py`). Goes out: objections; `comparable.py` makes groups.
Strict on purpose: what a source leaves unsaid (period, denominator, price level) is a reason to
keep two figures apart, because no reader could know that they count alike. Judges no value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from voorveld.facts.comparand import Comparand, facts_of
from voorveld.facts.reasons import GROUNDS, Ground, Probe
from voorveld.model.choices import Requirement
from voorveld.model.edtf import Edtf


class Objection(Struct, frozen=True):
    """One reason against one line; `text` is a Dutch sentence for readers."""

    reason: Ground
    text: str


class _Side(Struct, frozen=True):
    """A figure with the facts that the table looks at."""

    figure: Comparand
    facts: Mapping[str, str]


def compare(one: Comparand, other: Comparand) -> tuple[Objection, ...]:
    """Why two figures may not stand on one line, in the order of the table; empty when they may.

    Symmetric, word for word. A figure is always comparable with itself.
    """
    if one == other:
        return ()
    first, second = (_Side(c, facts_of(c)) for c in sorted((one, other), key=_order))
    found = ((reason, _sentence(reason, first, second)) for reason in GROUNDS)
    return tuple(Objection(reason, text) for reason, text in found if text)


def _order(figure: Comparand) -> tuple[str, ...]:
    first = figure.period.first.isoformat() if figure.period and figure.period.first else "9999"
    return (first, figure.period_words, figure.owner, figure.figure, repr(figure))


def _sentence(reason: Ground, one: _Side, other: _Side) -> str:
    if not _is_asked(reason, one, other):
        return ""
    outcome, first, second = _TESTS[reason.test](reason, one, other)
    return reason.sentences.get(outcome, "").format(een=first, ander=second)


def _is_asked(reason: Ground, one: _Side, other: _Side) -> bool:
    if reason.asked_by is None or reason.asked_by in one.figure.asks or reason.asked_by in other.figure.asks:
        return True
    return reason.also_when_stated and any(c.facts[reason.key] for c in (one, other))


Outcome = tuple[str, str, str]
"""An outcome, and the two words that its sentence names; all empty when two figures agree."""
_AGREED: Outcome = ("", "", "")


def _number(reason: Ground, one: _Side, other: _Side) -> Outcome:
    del reason
    return (("", "een", "beide")[(one.figure.value, other.figure.value).count(None)], "", "")


def _related(reason: Ground, one: _Side, other: _Side) -> Outcome:
    del reason
    named = (*one.figure.comparable_with, *other.figure.comparable_with)
    related = (
        one.figure.indicator == other.figure.indicator
        or one.figure.indicator in named
        or other.figure.indicator in named
    )
    return _AGREED if related else ("anders", "", "")


def _equal(reason: Ground, one: _Side, other: _Side) -> Outcome:
    first, second = one.facts[reason.key], other.facts[reason.key]
    return _AGREED if first == second else ("anders", *_by_alphabet(first, second))


def _one_is(reason: Ground, one: _Side, other: _Side) -> Outcome:
    are = [c.facts[reason.key] == reason.value for c in (one, other)]
    return _AGREED if are[0] == are[1] else ("anders", "", "")


def _text(reason: Ground, one: _Side, other: _Side) -> Outcome:
    first, second = one.facts[reason.key], other.facts[reason.key]
    if not first and not second:
        alike = (
            one.figure.owner == other.figure.owner
            and one.figure.detail.casefold() == other.figure.detail.casefold()
        )
        return _AGREED if reason.within_owner and alike else ("beide", "", "")
    if not first or not second:
        return ("een", first or second, "")
    return _AGREED if first.casefold() == second.casefold() else ("anders", *_by_alphabet(first, second))


def _period(reason: Ground, one: _Side, other: _Side) -> Outcome:
    """Counts and amounts need periods of equal length, other values equal or overlapping ones."""
    del reason
    if one.figure.period and other.figure.period and one.figure.period.text == other.figure.period.text:
        return _AGREED
    known = (one.figure.period, other.figure.period)
    if (
        one.figure.owner == other.figure.owner
        and known == (None, None)
        and one.figure.period_words == other.figure.period_words
    ):
        return _AGREED
    days = tuple(_days(p) for p in known)
    if days[0] is None or days[1] is None:
        return ("beide" if days.count(None) == 2 else "een", "", "")
    if abs(days[0] - days[1]) <= max(3, max(days[0], days[1]) // 100):
        return _AGREED
    if Requirement.EQUAL_PERIODS in (*one.figure.asks, *other.figure.asks):
        return ("lengte", one.figure.period_words, other.figure.period_words)
    return _AGREED if _overlap(*known) else ("anders", one.figure.period_words, other.figure.period_words)


_TESTS: Mapping[Probe, Callable[[Ground, _Side, _Side], Outcome]] = {
    Probe.NUMBER: _number,
    Probe.RELATED: _related,
    Probe.EQUAL: _equal,
    Probe.ONE_IS: _one_is,
    Probe.TEXT: _text,
    Probe.PERIOD: _period,
}


def _days(period: Edtf | None) -> int | None:
    if period is None or period.first is None or period.last is None:
        return None
    return (period.last - period.first).days + 1


def _overlap(one: Edtf | None, other: Edtf | None) -> bool:
    if one is None or other is None or not (one.first and one.last and other.first and other.last):
        return False
    return one.first <= other.last and other.first <= one.last


def _by_alphabet(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((one, other), key=str.casefold)
    return first, second
