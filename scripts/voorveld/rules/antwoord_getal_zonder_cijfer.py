"""An amount or share in an answer must be a figure of an example or study."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.figures import figures_by_indicator
from voorveld.facts.first_answers import first_answers
from voorveld.facts.numbers_in_text import numbers_in
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_dutch
from voorveld.rules.finding import answer_texts, warning
from voorveld.rules.rule import Rule

CODE = "antwoord-getal-zonder-cijfer"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Numbers with the unit of an indicator of the question, against the figures of those indicators."""
    for document, answer, leaf in answer_texts(catalogue):
        if answer.id not in first_answers(catalogue):
            continue
        units, stated = catalogue.once(_stated)[answer.id]
        for number in numbers_in(leaf.value):
            if number.unit in units and number.value not in stated:
                near = _nearest(number.value, stated)
                yield warning(
                    document.within(number.typed, *leaf.path),
                    CODE,
                    f"Een getal in een antwoord moet bij de cijfers staan; '{number.typed}' staat er niet, "
                    f"het dichtst erbij is {in_dutch(near)} ({stated[near]}).",
                    "Neem het getal van het cijfer over. Is een ander getal goed, verbeter dan eerst het "
                    "cijfer in het bestand van het voorbeeld of onderzoek.",
                )


def _nearest(number: Decimal, stated: Mapping[Decimal, str]) -> Decimal:
    return min(stated, key=lambda value: (abs(value - number), value))


_Known = tuple[frozenset[str], Mapping[Decimal, str]]


def _stated(catalogue: Catalogue) -> Mapping[str, _Known]:
    """Per question the units that it is about, and every number that figures state, with whose it is."""
    figures = figures_by_indicator(catalogue)
    found: dict[str, _Known] = {}
    for question_id, answer in first_answers(catalogue).items():
        indicators = (*answer.question.indicatoren, *answer.question.zie_ook)
        numbers: dict[Decimal, str] = {}
        units = set()
        for indicator_id in indicators:
            for record, figure in figures.get(indicator_id, ()):
                numbers |= {value: record.id for value in _numbers(figure) if value not in numbers}
            indicator = catalogue.indicator(indicator_id)
            units |= {indicator.eenheid, indicator.enkelvoud or ""} if indicator else set()
        found[question_id] = (frozenset(units - {""}) if numbers else frozenset(), numbers)
    return found


def _numbers(figure: Figure) -> Iterator[Decimal]:
    for quantity in (figure.waarde, figure.vanuit, figure.teller, figure.noemer, figure.aandeel):
        if quantity is not None:
            yield from (abs(quantity.lower), abs(quantity.upper))


# A source may tell a number that is no figure of an example.
RULE = Rule(CODE, check, waivable=True)
