"""A figure must lie on the scale that its indicator has."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import asks
from voorveld.facts.scales import FIRST_LIKELY_YEAR, Scale, forgotten_comma, scale_of_indicator
from voorveld.model.advice import write
from voorveld.model.choices import Requirement
from voorveld.model.figures import Figure
from voorveld.model.quantity import Quantity, in_words
from voorveld.model.reader import Document
from voorveld.model.typed_amount import as_typed
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "waarde-buiten-schaal"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Values, numerators and denominators of figures; shares have a rule of their own."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            yield from _figure(catalogue, document, index, figure)
            if figure.noemer is not None and figure.noemer.upper == 0:
                yield _part_of_nothing(document, index)
            years = range(FIRST_LIKELY_YEAR, catalogue.today.year + 2)
            if figure.prijspeil is not None and figure.prijspeil not in years:
                yield _no_price_level(document, index, figure.prijspeil, years)


def _part_of_nothing(document: Document, index: int) -> Diagnostic:
    return error(
        document.at("cijfers", index, "noemer"),
        CODE,
        "'noemer' moet meer dan 0 zijn: een deel van niets is er niet; gevonden: 0.",
        "Controleer de noemer in de bron. Staat hij er niet in, haal dan 'noemer' weg, met 'teller' en "
        "'noemer_telt'.",
    )


def _no_price_level(document: Document, index: int, typed: int, years: range) -> Diagnostic:
    """What is no year of which prices are told, next year's estimates among them; often two figures of it."""
    meant = next((year for year in (2000 + typed, 1900 + typed) if typed < 100 and year in years), None)
    return error(
        document.at("cijfers", index, "prijspeil"),
        CODE,
        f"'prijspeil' moet een jaar van {years[0]} tot en met {years[-1]} zijn; gevonden: {typed}.",
        f"Schrijf '{meant}'." if meant else "Controleer in de bron van welk jaar de prijzen zijn.",
    )


def _figure(catalogue: Catalogue, document: Document, index: int, figure: Figure) -> Iterator[Diagnostic]:
    indicator = catalogue.indicator(figure.indicator)
    if indicator is None or asks(catalogue, figure.indicator, Requirement.DENOMINATOR):
        return
    scale = scale_of_indicator(catalogue, indicator)
    is_change = asks(catalogue, figure.indicator, Requirement.COMPARISON)
    may_be_below = figure.ten_opzichte_van is not None and not is_change
    for key in ("waarde", "vanuit", "teller", "noemer"):
        value: Quantity | None = getattr(figure, key)
        if value is None:
            continue
        if scale.is_above(value) or (scale.is_below(value) and not may_be_below):
            yield error(
                document.at("cijfers", index, key),
                CODE,
                f"'{key}' bij '{indicator.naam}' moet {scale.words}; gevonden: {in_words(value)}.",
                _OTHERWISE if is_change else _advice(scale, value),
            )
        elif scale.whole and value.decimals:
            yield error(
                document.at("cijfers", index, key),
                CODE,
                f"'{key}' bij '{indicator.naam}' moet een heel getal zijn; gevonden: {in_words(value)}.",
                _whole_advice(scale, value),
            )
        elif scale.is_too_fine(value):
            yield error(
                document.at("cijfers", index, key),
                CODE,
                f"'{key}' bij '{indicator.naam}' moet hoogstens {scale.decimals} cijfers achter de komma "
                f"hebben; gevonden: {in_words(value)}.",
                _finer_advice(scale, value),
            )


def _advice(scale: Scale, value: Quantity) -> str:
    if scale.is_below(value):
        without = value.text.replace("-", "").replace("−", "")
        if value.is_range or not scale.holds_text(without):
            return (
                "Controleer het getal. Is het een verschil, noem in 'ten_opzichte_van' waarmee vergeleken is."
            )
        return (
            f"Is het een verschil, noem dan in 'ten_opzichte_van' waarmee vergeleken is. "
            f"Schrijf anders {as_typed(without)}, zonder minteken."
        )
    smaller = forgotten_comma(scale, value)
    return f"{write((as_typed(smaller),))} {_UNLESS}" if smaller else _OTHERWISE


_UNLESS = "Klopt dat niet, controleer dan het getal in de bron."
_OTHERWISE = "Controleer het getal in de bron, of kies een indicator die dit telt."


def _whole_advice(scale: Scale, value: Quantity) -> str:
    """Three decimals are what an English thousand looks like."""
    other = "Is het een gemiddelde, kies dan een indicator voor een gemiddelde."
    if without_noughts := scale.fitted(value.text):
        return write((as_typed(without_noughts),))
    if value.decimals == 3 and not value.is_range:
        return f"{write((value.text.replace(',', ''),))} {other}"
    return f"{other} Zet een afgerond aantal anders zo neer als de bron het noemt."


def _finer_advice(scale: Scale, value: Quantity) -> str:
    joined = value.text.replace(",", "")
    if value.decimals == 3 and not value.is_range and scale.fitted(joined):
        return f"{write((as_typed(joined),))} {_UNLESS}"
    return "Rond af zoals de bron het doet."


RULE = Rule(CODE, check, waivable=False)
