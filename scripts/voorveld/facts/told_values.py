"""The values of a characteristic in words for readers, with what each holds for.

Comes in: known values. Goes out: per value its word and what belongs after it, the unit they share,
and how they are joined. A value in another unit is told in that unit: only a source converts.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.facts.characteristics import Known
from voorveld.facts.counted import characteristic_unit
from voorveld.facts.kinds_of_value import Value
from voorveld.facts.verdicts import asks_number, number_in_words
from voorveld.model.quantity import in_words
from voorveld.model.vocabulary import CharacteristicTerm

ONE_OF = "één van deze"


class ToldValue(Struct, frozen=True):
    """A value in a word, and what belongs after it: its own unit, or what it holds for."""

    word: str
    rest: str

    @property
    def text(self) -> str:
        """Both in one."""
        return f"{self.word} {self.rest}".strip()


class ToldValues(Struct, frozen=True):
    """Values in words. `unit` stands after the last, empty where each tells its own."""

    values: tuple[ToldValue, ...]
    unit: str
    one_of: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Each value with what belongs after it."""
        return tuple(value.text for value in self.values)

    @property
    def between(self) -> str:
        """What stands between two values."""
        return " of " if self.one_of else ", "


def told_values(column: CharacteristicTerm, known: Known) -> ToldValues:
    """The values of a characteristic as readers see them."""
    unit = column.eenheid or ""
    counts = asks_number(column)
    last = known.values[-1] if known.values else None
    each = counts or any(value.stated for value in known.values)
    return ToldValues(
        tuple(ToldValue(value.words, _rest(column, value, counts) if each else "") for value in known.values),
        "" if each else characteristic_unit(column, unit, last.number if last else None),
        ONE_OF if known.noted.een_van else "",
    )


def holds_for(value: Value) -> str:
    """What a value holds for, empty for the practice as a whole: `praktijk Noord; 2018`."""
    stated = value.stated
    if stated is None:
        return ""
    return "; ".join(filter(None, (stated.voor, stated.periode.words if stated.periode else "")))


def _rest(column: CharacteristicTerm, value: Value, counts: bool) -> str:
    unit = characteristic_unit(column, column.eenheid or "", value.number)
    stated = value.stated
    own = stated.eenheid if stated else None
    about = [f"in {own}" if own else "", number_in_words(value) if counts else ""]
    if stated and stated.omgerekend:
        converted = characteristic_unit(column, column.eenheid or "", stated.omgerekend)
        about.append(f"de bron rekent om: {in_words(stated.omgerekend)} {converted}".rstrip())
    about.append(holds_for(value))
    inside = "; ".join(filter(None, about))
    return " ".join(filter(None, ("" if own else unit, f"({inside})" if inside else "")))
