"""What editors may write where they choose: per theme its characteristics, per indicator unit and kind."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.model.indicators import Indicator
from voorveld.model.vocabulary import CharacteristicTerm, Term


class CharacteristicGuide(Struct, frozen=True):
    """A characteristic: what is written there in words, and the words of its list, if it has one.

    `words` are the ids with their terms; `list_id` is the name of their list.
    """

    id: str
    name: str
    meaning: str
    form: str
    list_id: str
    words: tuple[tuple[str, Term], ...]


class ThemeGuide(Struct, frozen=True):
    """A theme with its characteristics, in the order of every comparison."""

    id: str
    name: str
    characteristics: tuple[CharacteristicGuide, ...]


class IndicatorGuide(Struct, frozen=True):
    """An indicator: what it counts, in which unit, and of which kind it is; `also` are other names."""

    id: str
    name: str
    meaning: str
    also: tuple[str, ...]
    unit: str
    kind: str


def theme_guides(catalogue: Catalogue) -> tuple[ThemeGuide, ...]:
    """The themes, each with what may be filled in for it."""
    columns = tuple(_characteristics(catalogue))
    return tuple(
        ThemeGuide(theme.id, theme.naam, tuple(c for of, c in columns if of == theme.id))
        for theme in catalogue.themes
    )


def indicator_guides(catalogue: Catalogue) -> tuple[IndicatorGuide, ...]:
    """The indicators in the order of their list."""
    found = catalogue.vocabularies.get("indicatoren", {})
    return tuple(
        IndicatorGuide(
            name,
            term.naam,
            term.omschrijving or "",
            term.ook,
            term.eenheid,
            catalogue.term("indicatorsoorten", term.soort).naam,
        )
        for name, term in found.items()
        if isinstance(term, Indicator)
    )


def _characteristics(catalogue: Catalogue) -> Iterator[tuple[str, CharacteristicGuide]]:
    for name, term in catalogue.vocabularies.get("kenmerken", {}).items():
        if isinstance(term, CharacteristicTerm):
            words = tuple(catalogue.vocabularies.get(term.lijst or "", {}).items())
            yield (
                term.thema,
                CharacteristicGuide(
                    name, term.naam, term.omschrijving or "", _form(term), term.lijst or "", words
                ),
            )


def _form(term: CharacteristicTerm) -> str:
    """What is written there, in words."""
    units = " of ".join(filter(None, (term.eenheid, ", ".join(term.andere_eenheden))))
    unit = f", in: {units}" if units else ""
    return f"{term.soort.label}{unit}"
