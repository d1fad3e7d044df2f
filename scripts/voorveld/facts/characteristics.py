"""What a practice has for a characteristic or a theme: known values, or which kind of empty and why.

Comes in: the catalogue. Goes out: one answer, for every page, rule and file that asks. A theme that
is empty makes its characteristics empty for the same reason, with the same sources and note; a
characteristic that says something itself goes before its theme.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts.kinds_of_value import Value, values_of
from voorveld.model.choices import Emptiness
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice
from voorveld.model.sources import Citations
from voorveld.model.theme_entry import Characteristic
from voorveld.model.vocabulary import CharacteristicTerm

Columns = Mapping[str, CharacteristicTerm]


class EmptyKind(Struct, frozen=True):
    """A kind of empty as readers see it. `is_gap` tells whether somebody may fill it."""

    id: str
    label: str
    explanation: str
    is_gap: bool


_SETTLED = (Emptiness.NONE, Emptiness.NOT_APPLICABLE)
_KINDS = {
    kind: EmptyKind(str(kind.value), kind.label, kind.explanation, kind not in _SETTLED) for kind in Emptiness
}
NOT_FILLED_IN = EmptyKind(
    "niet-ingevuld",
    "Niet ingevuld",
    "De redactie heeft hier nog niets ingevuld. Dat zegt niets over het voorbeeld.",
    is_gap=True,
)
NOT_READ = _KINDS[Emptiness.NOT_READ]
EMPTY_KINDS = (*_KINDS.values(), NOT_FILLED_IN)


class Known(Struct, frozen=True):
    """Values, with what the editors noted about them: period, note, conflict, sources."""

    values: tuple[Value, ...]
    noted: Characteristic

    @property
    def words(self) -> tuple[str, ...]:
        """The values as readers see them."""
        return tuple(value.words for value in self.values)


class Empty(Struct, frozen=True):
    """Nothing, of some kind; the sources it may stand in or was sought in, and a note.

    A characteristic that is empty itself may have a period, and sources that disagree about it.
    """

    kind: EmptyKind
    cites: Citations = ()
    note: str | None = None
    period: Edtf | None = None
    conflict: str | None = None

    @property
    def is_noted(self) -> bool:
        """Whether editors noted it; otherwise nobody filled anything in."""
        return self.kind is not NOT_FILLED_IN


class Described(Struct, frozen=True):
    """A theme on which a practice says something: a text, or a characteristic with a value."""


State = Known | Empty
ThemeState = Described | Empty
_NOTHING = Empty(NOT_FILLED_IN)
_DESCRIBED = Described()


class _MayBeEmpty(Protocol):
    """A record that may be empty as a whole."""

    @property
    def leeg(self) -> Emptiness | None: ...
    @property
    def bronnen(self) -> Citations: ...


def columns_of(catalogue: Catalogue, theme_id: str | None = None) -> Columns:
    """The characteristics by id in the order of the list: of one theme, or all."""
    by_theme = catalogue.once(_columns)
    return by_theme.get(theme_id, {})


def state(catalogue: Catalogue, practice: Practice, column_id: str) -> State:
    """What a practice has for a characteristic."""
    return catalogue.once_of(practice, _states)[column_id]


def theme_state(catalogue: Catalogue, practice: Practice, theme_id: str) -> ThemeState:
    """Whether a practice says something on a theme, or why not."""
    entry = practice.themas.get(theme_id)
    if entry is None:
        return _NOTHING
    if (empty := empty_of(entry)) is not None:
        return empty
    says = entry.tekst or any(
        isinstance(state(catalogue, practice, column_id), Known)
        for column_id in columns_of(catalogue, theme_id)
    )
    return _DESCRIBED if says else _NOTHING


def describes(catalogue: Catalogue, practice: Practice, theme_id: str) -> bool:
    """Whether a practice says something on a theme."""
    return isinstance(theme_state(catalogue, practice, theme_id), Described)


def empty_of(record: _MayBeEmpty | None) -> Empty | None:
    """What kind of empty a theme or a characteristic is by itself, None when it is not."""
    if record is None or record.leeg is None:
        return None
    return Empty(_KINDS[record.leeg], record.bronnen, getattr(record, "toelichting", None))


def _columns(catalogue: Catalogue) -> Mapping[str | None, Columns]:
    found: dict[str | None, dict[str, CharacteristicTerm]] = {None: {}}
    for column_id, column in catalogue.vocabularies.get("kenmerken", {}).items():
        if isinstance(column, CharacteristicTerm):
            found[None][column_id] = column
            found.setdefault(column.thema, {})[column_id] = column
    return found


def _states(catalogue: Catalogue, practice: Practice) -> Mapping[str, State]:
    return dict(_of_practice(catalogue, practice))


def _of_practice(catalogue: Catalogue, practice: Practice) -> Iterator[tuple[str, State]]:
    empties: dict[str, State] = {t: empty_of(entry) or _NOTHING for t, entry in practice.themas.items()}
    for column_id, column in columns_of(catalogue).items():
        entry = practice.themas.get(column.thema)
        found = entry.kenmerken.get(column_id) if entry else None
        if found is None:
            yield column_id, empties.get(column.thema, _NOTHING)
        else:
            yield column_id, _state(catalogue, column, found)


def _state(catalogue: Catalogue, column: CharacteristicTerm, found: Characteristic) -> State:
    if (empty := empty_of(found)) is not None:
        return replace(empty, period=found.periode, conflict=found.tegenspraak)
    return Known(values_of(catalogue, column, found), found) if found.waarden else _NOTHING
