"""What is known and not known, counted: the states of themes and characteristics, and their tallies.

Comes in: practices. Goes out: a state per practice, and per characteristic how many have each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.choices import Emptiness
from voorveld.model.practice import Practice
from voorveld.model.theme_entry import ThemeEntry
from voorveld.model.vocabulary import CharacteristicTerm

DESCRIBED = "beschreven"
NOT_FILLED = "niet-ingevuld"


@dataclass(frozen=True, slots=True)
class EmptyKind:
    """A kind of empty as readers see it. `is_gap` tells whether somebody may fill it."""

    id: str
    label: str
    explanation: str
    is_gap: bool


_SETTLED = (Emptiness.NONE, Emptiness.NOT_APPLICABLE)
EMPTY_KINDS = (
    *(EmptyKind(str(kind.value), kind.label, kind.explanation, kind not in _SETTLED) for kind in Emptiness),
    EmptyKind(NOT_FILLED, "Niet ingevuld", "De redactie heeft hier nog niets ingevuld.", True),
)


@dataclass(frozen=True, slots=True)
class EmptyCount:
    """How many practices have one kind of empty; 0 too, so that tables have all columns."""

    kind: EmptyKind
    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of `total` practices are described, and how many have each kind of empty."""

    total: int
    described: int
    empties: tuple[EmptyCount, ...]

    @property
    def share(self) -> int:
        """The described part in whole per cents, for a bar; 0 and 100 only when nothing or all."""
        if self.described in (0, self.total):
            return 100 if self.described else 0
        return min(99, max(1, round(100 * self.described / self.total)))


@dataclass(frozen=True, slots=True)
class ColumnTally:
    """A characteristic over all practices."""

    id: str
    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class ThemeColumns:
    """The characteristics of a theme."""

    number: int
    name: str
    uri: str
    columns: tuple[ColumnTally, ...]


def theme_state(entry: ThemeEntry | None) -> str:
    """`beschreven`, one of the kinds of empty, or `niet-ingevuld`."""
    if entry is None:
        return NOT_FILLED
    if entry.leeg is not None:
        return str(entry.leeg.value)
    has_values = any(c.leeg is None and c.waarden for c in entry.kenmerken.values())
    return DESCRIBED if entry.tekst or has_values else NOT_FILLED


def characteristic_state(practice: Practice, theme_id: str, column_id: str) -> str:
    """The same for one characteristic; an empty theme makes its characteristics empty alike."""
    entry = practice.themas.get(theme_id)
    found = entry.kenmerken.get(column_id) if entry else None
    if found is not None and found.leeg is None:
        return DESCRIBED
    empty = found.leeg if found else entry.leeg if entry else None
    return str(empty.value) if empty else NOT_FILLED


def tally(states: Iterable[str]) -> Tally:
    """Count states; described and empty together always make the total."""
    counts = Counter(states)
    return Tally(counts.total(), counts[DESCRIBED], tuple(EmptyCount(k, counts[k.id]) for k in EMPTY_KINDS))


def theme_columns(catalogue: Catalogue) -> tuple[ThemeColumns, ...]:
    """Every characteristic, per theme in their order."""
    columns = catalogue.vocabularies.get("kenmerken", {})
    return tuple(
        ThemeColumns(
            number,
            theme.naam,
            addresses.theme(theme.id),
            tuple(
                ColumnTally(
                    column_id,
                    column.naam,
                    tally(characteristic_state(p, theme.id, column_id) for p in catalogue.practices),
                )
                for column_id, column in columns.items()
                if isinstance(column, CharacteristicTerm) and column.thema == theme.id
            ),
        )
        for number, theme in enumerate(catalogue.themes, start=1)
    )
