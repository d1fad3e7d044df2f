"""Numbers with what they count: `1 voorbeeld`, `3 voorbeelden`; also of units that a list names.

Comes in: a number and a word as it is of one. Goes out: words. Everything that readers see counted
is said here, in the templates too (`geteld`, `bij`), so that nothing is ever `1 voorbeelden`.
"""

from __future__ import annotations

from collections.abc import Mapping

from voorveld.model.indicators import Indicator
from voorveld.model.quantity import Quantity
from voorveld.model.vocabulary import CharacteristicTerm

_OF_MORE: Mapping[str, str] = {
    "adres": "adressen",
    "andere waarde": "andere waarden",
    "bestand": "bestanden",
    "bladzijde": "bladzijden",
    "bron": "bronnen",
    "cijfer": "cijfers",
    "feit": "feiten",
    "gemeente": "gemeenten",
    "jeugdregio": "jeugdregio's",
    "indicator": "indicatoren",
    "kenmerk": "kenmerken",
    "les": "lessen",
    "link": "links",
    "maand": "maanden",
    "melding": "meldingen",
    "mens": "mensen",
    "onderwerp": "onderwerpen",
    "onderzoek": "onderzoeken",
    "oordeel": "oordelen",
    "praktijkvoorbeeld": "praktijkvoorbeelden",
    "provincie": "provincies",
    "reden": "redenen",
    "regel": "regels",
    "startvraag": "startvragen",
    "teken": "tekens",
    "thema": "thema's",
    "uitkomst": "uitkomsten",
    "variant": "varianten",
    "veld": "velden",
    "vlek": "vlekken",
    "voorbeeld": "voorbeelden",
    "vraag": "vragen",
    "waarde": "waarden",
    "wetsartikel": "wetsartikelen",
    "woord": "woorden",
    "beschrijft": "beschrijven",
    "heeft": "hebben",
    "hoort": "horen",
    "is": "zijn",
    "lijkt": "lijken",
    "staat": "staan",
    "telt": "tellen",
    "verandert": "veranderen",
    "zegt": "zeggen",
}
"""Nouns and verbs as they are of one, with what they are of more."""


def word_for(number: int, of_one: str) -> str:
    """The word as it is of so many: `zegt`, `zeggen`."""
    return of_one if number == 1 else _OF_MORE[of_one]


def counted(number: int, of_one: str) -> str:
    """So many of what is counted: `1 voorbeeld`, `0 voorbeelden`."""
    return f"{number} {word_for(number, of_one)}"


def is_one(number: Quantity | None) -> bool:
    """Whether what follows the number is of one: also after `circa 1` and `meer dan 1`."""
    return number is not None and not number.is_range and number.lower == 1


def indicator_unit(indicator: Indicator, number: Quantity | None) -> str:
    """The unit of an indicator as it stands behind a number."""
    return (is_one(number) and indicator.enkelvoud) or indicator.eenheid


def characteristic_unit(column: CharacteristicTerm, unit: str, number: Quantity | None) -> str:
    """A unit of a characteristic, its own or another, as it stands behind a number."""
    if not is_one(number):
        return unit
    return next((form.enkelvoud for form in column.enkelvouden if form.eenheid == unit), unit)
