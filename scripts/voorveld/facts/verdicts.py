"""The verdict of young people and parents: whose it is, and of how many.

Comes in: practices. Goes out: which verdicts they themselves gave, what others say of them, and
whether any source tells how many people were asked. What others say is never counted as theirs.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Columns, Known, columns_of, state
from voorveld.facts.counted import counted
from voorveld.facts.kinds_of_value import Value
from voorveld.model.choices import Voice
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import CharacteristicTerm

_NO_NUMBER = "aantal niet bekend"
_NEVER_COUNTED = "In wat wij lazen, noemt geen enkele bron hoeveel mensen een oordeel gaven."
_OF_OTHERS = "De indruk van anderen is geen oordeel van jongeren of ouders."


class Verdict(Struct, frozen=True):
    """One verdict of a practice: by which characteristic, in which words, of how many people."""

    column: str
    name: str
    voice: Voice
    word: str
    number: int | None


def asks_number(column: CharacteristicTerm) -> bool:
    """Whether the values of a characteristic are verdicts of people who can be counted."""
    return column.oordeel_van in (Voice.OWN, Voice.UNKNOWN)


def number_in_words(value: Value) -> str:
    """Of how many people a verdict is: `24 mensen`, or that this is not known."""
    number = value.stated.aantal if value.stated else None
    if number is None:
        return _NO_NUMBER
    return counted(number, "mens")


def verdicts_of(catalogue: Catalogue, practice: Practice) -> tuple[Verdict, ...]:
    """Every verdict of a practice, in the order of the characteristics."""
    return tuple(
        Verdict(
            column_id,
            column.naam,
            column.oordeel_van,
            value.words,
            value.stated.aantal if value.stated else None,
        )
        for column_id, column in catalogue.once(_columns).items()
        if column.oordeel_van is not None
        and isinstance(found := state(catalogue, practice, column_id), Known)
        for value in found.values
    )


def verdict_columns(catalogue: Catalogue) -> tuple[str, ...]:
    """The characteristics that hold verdicts, in their order."""
    return tuple(catalogue.once(_columns))


def verdict_notes(catalogue: Catalogue, theme_id: str, practices: Iterable[Practice]) -> tuple[str, ...]:
    """What must stand once beside the counts of verdicts of a theme; nothing at any other theme.

    Of people themselves: from how many of them a source tells it. Of others: that it is not theirs.
    """
    columns = {name for name, column in catalogue.once(_columns).items() if column.thema == theme_id}
    if not columns:
        return ()
    found = [v for p in practices for v in verdicts_of(catalogue, p) if v.column in columns]
    own = [v for v in found if v.voice is not Voice.OTHERS]
    known = sum(v.number is not None for v in own)
    return tuple(
        filter(
            None,
            (
                _NEVER_COUNTED if own and not known else "",
                f"Bij {_of_how_many(known, len(own))} noemt een bron hoeveel mensen het gaven."
                if known
                else "",
                _OF_OTHERS if len(found) > len(own) else "",
            ),
        )
    )


def _columns(catalogue: Catalogue) -> Columns:
    return {name: column for name, column in columns_of(catalogue).items() if column.oordeel_van is not None}


def _of_how_many(known: int, verdicts: int) -> str:
    return "het ene oordeel" if verdicts == 1 else f"{known} van de {counted(verdicts, 'oordeel')}"
