"""What the values of a characteristic are: per kind how they are checked, worded, counted and read.

A new kind is a choice in `CharacteristicKind` and an object here; rules, pages and open data ask
the object.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.scales import scale_of_characteristic
from voorveld.facts.typed_measures import is_own_unit, measure_meant, unit_meant
from voorveld.facts.typed_words import (
    choose_from,
    clause_for,
    elsewhere,
    hint_for,
    separately,
    word_meant,
    words_meant,
)
from voorveld.model import quantity
from voorveld.model.choices import CharacteristicKind, Emptiness
from voorveld.model.quantity import NotAQuantity, Quantity
from voorveld.model.scalars import is_id
from voorveld.model.suggestion import nearest_name
from voorveld.model.theme_entry import Characteristic, CharacteristicValue
from voorveld.model.vocabulary import CharacteristicTerm


@dataclass(frozen=True, slots=True)
class Value:
    """A value as typed, in words, and as a number where it is one, in the unit of the characteristic
    or the one that `stated` names. What it holds for makes no other value of it."""

    text: str
    words: str
    number: Quantity | None = None
    stated: CharacteristicValue | None = field(default=None, compare=False)


class Misfit(Struct, frozen=True):
    """Why a value does not fit, as the end of a sentence about the characteristic, and a hint."""

    must: str
    hint: str


# What says that nothing is known, typed as if it were a value.
_EMPTY = {"leeg": Emptiness.NOT_READ.value} | {str(e.value): e.value for e in Emptiness}


class KindOfValue(Protocol):
    """What every kind can tell. `in_facet`: readers can choose and count by its values; `needs_list`:
    the values are words of a list that the characteristic must name; `in_classes`: readers can choose by
    its values when the list of characteristics puts them in classes."""

    @property
    def in_facet(self) -> bool: ...
    @property
    def needs_list(self) -> bool: ...
    @property
    def in_classes(self) -> bool: ...

    def read(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Value:
        """A value with its words and its number."""

    def misfit(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Misfit | None:
        """What is wrong with a value, None when it fits."""


class _Terms(Struct, frozen=True):
    in_facet: bool = True
    needs_list: bool = True
    in_classes: bool = False

    def read(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Value:
        return Value(text, catalogue.term(column.lijst or "", text).naam)

    def misfit(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Misfit | None:
        words = catalogue.known(f"lijst:{column.lijst}") if column.lijst else None
        # Values become addresses: a list that can't be read does not make any word good.
        if is_id(text) if words is None else text in words:
            return None
        must = f"woorden uit de lijst {column.lijst} hebben; '{text}'"
        target = f"lijst:{column.lijst}"
        if text in _EMPTY:
            kind = _EMPTY[text]
            return Misfit(
                f"{must} is er geen",
                f"Maak er een groep van: {{leeg: {kind}, bronnen: [...]}}, met de id van de bron waar het "
                "in kan staan.",
            )
        if words and (several := words_meant(catalogue, target, text)):
            return Misfit(f"{must} zijn er meer dan één", separately(several, text))
        meant = word_meant(catalogue, target, text)
        return Misfit(
            f"{must} staat er niet in{clause_for(meant)}",
            hint_for(meant)
            or elsewhere(catalogue, target, text) + choose_from(catalogue, column.lijst or ""),
        )


class _Amount(Struct, frozen=True):
    in_facet: bool = False
    needs_list: bool = False
    in_classes: bool = True

    def read(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Value:
        try:
            number = quantity.parse(text)
        except NotAQuantity:
            return Value(text, text)
        return Value(text, quantity.in_words(number), number)

    def misfit(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Misfit | None:
        try:
            quantity.parse(text)
        except NotAQuantity as problem:
            meant = measure_meant(catalogue, column, text, str(problem))
            return Misfit(
                f"een getal zijn, zoals 5, ~5, <5 of 2..10; gevonden: '{text}' ({meant.reason})", meant.hint
            )
        return None


class _Text(Struct, frozen=True):
    in_facet: bool = False
    needs_list: bool = False
    in_classes: bool = False

    def read(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Value:
        return Value(text, text)

    def misfit(self, catalogue: Catalogue, column: CharacteristicTerm, text: str) -> Misfit | None:
        return None


_KINDS: Mapping[CharacteristicKind, KindOfValue] = {
    CharacteristicKind.TERMS: _Terms(),
    CharacteristicKind.AMOUNT: _Amount(),
    CharacteristicKind.TEXT: _Text(),
}


def facet_of_words(column: CharacteristicTerm) -> str:
    """The address of the facet in which readers choose a word of a characteristic, empty without one."""
    facet = column.als_facet
    return facet.adres if facet and kind_of_value(column).in_facet else ""


def kind_of_value(column: CharacteristicTerm) -> KindOfValue:
    """The kind of a characteristic's values."""
    return _KINDS[column.soort]


def values_of(
    catalogue: Catalogue, column: CharacteristicTerm, characteristic: Characteristic
) -> tuple[Value, ...]:
    """The values of a characteristic, each read once."""
    kind = kind_of_value(column)
    read = ((kind.read(catalogue, column, stated.waarde), stated) for stated in characteristic.waarden)
    return tuple(replace(value, stated=stated) if _is_qualified(stated) else value for value, stated in read)


def misfits(
    catalogue: Catalogue, column: CharacteristicTerm, texts: tuple[str, ...]
) -> Iterator[tuple[int, Misfit]]:
    """The values that do not fit, with their place in the list."""
    kind = kind_of_value(column)
    for index, text in enumerate(texts):
        if (misfit := kind.misfit(catalogue, column, text)) is not None:
            yield index, misfit


def unit_misfits(
    column: CharacteristicTerm, values: tuple[CharacteristicValue, ...]
) -> Iterator[tuple[int, str, Misfit]]:
    """Units that do not fit: the place of the value in the list, the key, and why."""
    for index, stated in enumerate(values):
        if (wrong := _unit_misfit(column, stated)) is not None:
            yield index, *wrong


def scale_misfits(
    column: CharacteristicTerm, values: tuple[CharacteristicValue, ...]
) -> Iterator[tuple[int, str, Misfit]]:
    """Numbers that cannot be: the place of the value in the list, the key, and why.

    A value in another unit is not on the scale of the characteristic; what it was converted to is.
    """
    scale = scale_of_characteristic(column)
    for index, stated in enumerate(values):
        own = amount_of(stated.waarde) if stated.eenheid is None else None
        for key, number in (("waarde", own), ("omgerekend", stated.omgerekend)):
            if number is not None and not scale.holds(number):
                yield (
                    index,
                    key,
                    Misfit(
                        f"{scale.words} ({column.eenheid}); gevonden: {quantity.in_words(number)}",
                        f"Controleer het getal in de bron, en of het de eenheid '{column.eenheid}' heeft.",
                    ),
                )


def count_misfits(
    column: CharacteristicTerm, values: tuple[CharacteristicValue, ...]
) -> Iterator[tuple[int, str, Misfit]]:
    """Numbers of people where nobody gives a verdict: the place of the value, the key, and why."""
    for index, stated in enumerate(values):
        if stated.aantal is not None and column.oordeel_van is None:
            yield (
                index,
                "aantal",
                Misfit("geen 'aantal' hebben; dat hoort bij een oordeel", "Haal 'aantal' weg."),
            )


def amount_of(text: str) -> Quantity | None:
    """The amount that a value states, None when it is none."""
    try:
        return quantity.parse(text)
    except NotAQuantity:
        return None


def _is_qualified(stated: CharacteristicValue) -> bool:
    return any((stated.voor, stated.eenheid, stated.omgerekend, stated.periode, stated.aantal is not None))


def _unit_misfit(column: CharacteristicTerm, stated: CharacteristicValue) -> tuple[str, Misfit] | None:
    others = column.andere_eenheden
    if stated.eenheid is not None and stated.eenheid not in others:
        if not others:
            return "eenheid", Misfit(
                f"geen eigen eenheid hebben; gevonden: '{stated.eenheid}'",
                "Haal 'eenheid' weg.",
            )
        if is_own_unit(column, stated.eenheid):
            return "eenheid", Misfit(
                f"alleen een eenheid noemen die anders is dan '{column.eenheid}'", "Haal 'eenheid' weg."
            )
        near = unit_meant(column, stated.eenheid) or nearest_name(stated.eenheid, others)
        return "eenheid", Misfit(
            f"een van deze eenheden hebben: {', '.join(others)}; gevonden: '{stated.eenheid}'",
            f"Schrijf '{near}'."
            if near
            else f"Zonder 'eenheid' is het {column.eenheid}. Reken niet zelf om.",
        )
    if stated.omgerekend is not None and stated.eenheid is None:
        return "omgerekend", Misfit(
            "ook de eenheid van de bron noemen, als er iets is omgerekend",
            "Haal 'omgerekend' weg, of voeg 'eenheid' toe.",
        )
    return None
