"""What to write for a number of a characteristic that was refused: its unit, or its begin and end.

Comes in: the characteristic and the text as typed. Goes out: why not, and a hint. Numbers in another unit
than that of the characteristic are not taken over as if they were in its own.
"""

from __future__ import annotations

import re

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.model import typed_amount
from voorveld.model.advice import write
from voorveld.model.vocabulary import CharacteristicTerm

_WITH_UNIT = re.compile(r"(.{1,20}?)\s*\b([^\W\d_]{2,}(?: per [^\W\d_]+)*)$")
# Of these a number in one is another number in the next.
_MEASURES = frozenset(
    {"minut", "kwartier", "ur", "dag", "dagdel", "wek", "mand", "jar", "fte", "euro", "procent"}
)


class Meant(Struct, frozen=True):
    """Why a text is no number of a characteristic, as the end of a sentence, and what to do."""

    reason: str
    hint: str


def measure_meant(catalogue: Catalogue, column: CharacteristicTerm, text: str, reason: str) -> Meant:
    """Why a number was refused, and what to write instead of it."""
    if hint := _with_unit(column, text):
        return Meant("de eenheid hoort er niet bij", hint)
    meant = typed_amount.meant(text, reason)
    readings = meant.readings
    if not readings:
        return Meant(meant.reason, _NO_NUMBER)
    if len(readings) == 1 and ".." in readings[0] and (pair := _pair(catalogue, column)):
        return Meant("het begin en het einde zijn twee kenmerken", _ends(*pair, column, readings[0]))
    return Meant(meant.reason, write(tuple(map(typed_amount.as_typed, readings))))


_NO_NUMBER = (
    "Haal het kenmerk weg als de bron geen getal noemt, en zet haar woorden in de 'tekst' van het thema."
)


def both_ends(catalogue: Catalogue, name: str, text: str) -> tuple[tuple[str, str], ...]:
    """For a name that two characteristics begin with, one up to the other: their ids, each with its end
    of a range. `leeftijd` with `0-18` is from 0 and to 18."""
    columns = _amounts(catalogue)
    own = {key for key in columns if key.startswith(f"{name}-")}
    pairs = [(key, columns[key].hoogstens_als) for key in sorted(own) if columns[key].hoogstens_als in own]
    span = typed_amount.the_amount_in(text)
    if len(pairs) != 1 or ".." not in span:
        return ()
    low, _, high = span.lstrip("~").partition("..")
    return ((pairs[0][0], low), (str(pairs[0][1]), high))


def is_own_unit(column: CharacteristicTerm, typed: str) -> bool:
    """Whether a unit is that of the characteristic: `uren` where it counts `uur per week`."""
    own = column.eenheid or ""
    return typed == own or (_stem(typed) == _stem(own) and " " not in typed)


def unit_meant(column: CharacteristicTerm, typed: str) -> str | None:
    """The other unit of a characteristic that begins with the same measure: `dagdeel`."""
    return next((unit for unit in column.andere_eenheden if _stem(unit) == _stem(typed)), None)


def _with_unit(column: CharacteristicTerm, text: str) -> str:
    found = _WITH_UNIT.fullmatch(text.strip())
    if found is None or _stem(found[2]) not in _MEASURES or is_own_unit(column, found[2].split(" ")[0]):
        return ""
    amount = typed_amount.the_amount_in(found[1])
    unit = unit_meant(column, found[2])
    if amount and unit:
        return f"Schrijf '{{waarde: {typed_amount.as_typed(amount)}, eenheid: {unit}}}'."
    return (
        f"Dit kenmerk telt {column.eenheid}; reken niet zelf om. Haal het weg, en zet de woorden van de bron "
        "in de 'tekst' van het thema."
    )


def _pair(catalogue: Catalogue, column: CharacteristicTerm) -> tuple[str, str] | None:
    """The characteristics that are the begin and the end, when this is one of the two."""
    columns = _amounts(catalogue)
    for key, other in columns.items():
        if other.hoogstens_als in columns and column in (other, columns[other.hoogstens_als]):
            return key, other.hoogstens_als
    return None


def _ends(start: str, end: str, column: CharacteristicTerm, span: str) -> str:
    low, _, high = span.lstrip("~").partition("..")
    if column.hoogstens_als == end:
        return f"Schrijf '{low}', en '{high}' bij '{end}'."
    return f"Schrijf '{high}', en '{low}' bij '{start}'."


def _amounts(catalogue: Catalogue) -> dict[str, CharacteristicTerm]:
    terms = catalogue.vocabularies.get("kenmerken", {})
    return {name: term for name, term in terms.items() if isinstance(term, CharacteristicTerm)}


def _stem(unit: str) -> str:
    """The first word of a unit, the same for one and for more of it: `dagdeel`, `dagdelen`."""
    first = unit.split(" ")[0].casefold()
    return re.sub(r"(.)\1", r"\1", re.sub(r"(?<=\w\w)(?:en|s)$", "", first))
