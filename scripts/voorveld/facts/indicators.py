"""Indicators and their kinds: what the list says of each, for who counts, draws or compares."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.model.choices import Requirement
from voorveld.model.indicators import Indicator, IndicatorKind, ScopeTerm
from voorveld.model.small_letter import with_small_letter
from voorveld.model.vocabulary import Term

PERCENT = "%"
"""The one unit that is a sign: written against the number, and bounded by a hundred."""


def all_indicators(catalogue: Catalogue) -> Iterator[tuple[str, Indicator]]:
    """Every indicator with its id, in the order of the list."""
    for indicator_id, term in catalogue.vocabularies.get("indicatoren", {}).items():
        if isinstance(term, Indicator):
            yield indicator_id, term


def indicator_kind(catalogue: Catalogue, indicator: Indicator) -> IndicatorKind:
    """The kind of an indicator; one that is in no list asks for nothing."""
    found = catalogue.vocabularies.get("indicatorsoorten", {}).get(indicator.soort)
    return found if isinstance(found, IndicatorKind) else IndicatorKind.model_construct(naam=indicator.soort)


def asks(catalogue: Catalogue, indicator_id: str, what: Requirement) -> bool:
    """Whether values of an indicator must state this before they share a line with others."""
    indicator = catalogue.indicator(indicator_id)
    return indicator is not None and what in indicator_kind(catalogue, indicator).vraagt


def has_range(catalogue: Catalogue, indicator: Indicator) -> bool:
    """Whether from the lowest to the highest value says something about an indicator."""
    return indicator_kind(catalogue, indicator).bereik and not indicator.verzamelt


def within_sentence(term: Term) -> str:
    """A term as it reads in the middle of a sentence: names keep their capital."""
    if isinstance(term, ScopeTerm) and term.in_zin:
        return term.in_zin
    return with_small_letter(term.naam)
