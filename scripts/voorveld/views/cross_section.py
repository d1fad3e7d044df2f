"""What examples say on one theme: the best documented on its page, all of them in sheets by place,
and per characteristic which examples have which value."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.best_documented import best_documented
from voorveld.facts.characteristics import columns_of
from voorveld.facts.named import Named, variant_name
from voorveld.facts.places import first_place, place_in_words, practices_by_place
from voorveld.facts.standing import standing
from voorveld.facts.tallies import ValueCount, group_answer
from voorveld.model.pages import Theme
from voorveld.model.practice import Practice
from voorveld.views.common import Texts
from voorveld.views.practice_themes import ThemeView, theme_view
from voorveld.views.sheets import Sheet, sheets

_Having = tuple[ValueCount, Practice]

_TEXTS = 20
"""How many examples with what they say stand on a sheet."""
_NAMES = 100
"""How many names of examples stand on a sheet."""


class CrossSectionRow(Struct, frozen=True):
    """What one practice says on the theme, and how it stood."""

    practice: Named
    place: str
    stood: str
    variants: tuple[Named, ...]
    theme: ThemeView


class ThemeExamples(Struct, frozen=True):
    """A sheet of all examples on a theme."""

    id: str
    number: int
    name: str
    rows: tuple[CrossSectionRow, ...]
    sheet: Sheet


class HavingValue(Struct, frozen=True):
    """A value with those of its examples that stand on this sheet; `count` is of all."""

    name: str
    count: int
    practices: tuple[tuple[Named, str], ...]


class CharacteristicExamples(Struct, frozen=True):
    """A sheet of a characteristic: which examples have which value. `total` are all practices."""

    theme_id: str
    number: int
    theme: str
    name: str
    total: int
    values: tuple[HavingValue, ...]
    sheet: Sheet


def best_rows(catalogue: Catalogue, theme: Theme, here: str) -> tuple[CrossSectionRow, ...]:
    """The best documented on a theme."""
    return tuple(
        _row(catalogue, p, theme, here) for p in best_documented(catalogue, catalogue.practices, theme.id)
    )


def theme_examples(catalogue: Catalogue, theme: Theme) -> tuple[ThemeExamples, ...]:
    """All practices on a theme by place, those that say nothing too."""
    listed = sheets(
        addresses.theme_examples(theme.id),
        practices_by_place(catalogue),
        _TEXTS,
        lambda p: first_place(catalogue, p),
    )
    return tuple(
        ThemeExamples(
            theme.id,
            catalogue.theme_numbers[theme.id],
            theme.naam,
            tuple(_row(catalogue, p, theme, sheet.here.uri) for p in practices),
            sheet,
        )
        for sheet, practices in listed
    )


def characteristic_examples(
    catalogue: Catalogue, theme: Theme, column_id: str
) -> tuple[CharacteristicExamples, ...]:
    """Every value of a characteristic with the examples that have it; none when it has no values."""
    values = group_answer(catalogue, column_id, practices_by_place(catalogue)).values
    having = tuple((value, practice) for value in values for practice in value.practices)
    if not having:
        return ()
    address = addresses.characteristic(theme.id, column_id)
    return tuple(
        CharacteristicExamples(
            theme.id,
            catalogue.theme_numbers[theme.id],
            theme.naam,
            columns_of(catalogue)[column_id].naam,
            len(catalogue.practices),
            tuple(_having(catalogue, theme, rows)),
            sheet,
        )
        for sheet, rows in sheets(address, having, _NAMES, lambda row: row[0].words)
    )


def _having(catalogue: Catalogue, theme: Theme, rows: tuple[_Having, ...]) -> Iterator[HavingValue]:
    for value, found in groupby(rows, key=lambda row: row[0]):
        practices = tuple(
            (Named(p.naam, addresses.practice_theme(p.id, theme.id)), place_in_words(catalogue, p))
            for _, p in found
        )
        yield HavingValue(value.words, len(value.practices), practices)


def _row(catalogue: Catalogue, practice: Practice, theme: Theme, here: str) -> CrossSectionRow:
    texts = Texts(catalogue, practice, here, page=addresses.practice(practice.id))
    stood = standing(catalogue, practice)
    return CrossSectionRow(
        practice=Named(practice.naam, addresses.practice_theme(practice.id, theme.id)),
        place=place_in_words(catalogue, practice),
        stood=f"{stood.opening} ({stood.newest_source})",
        variants=tuple(variant_name(catalogue, v) for v in practice.varianten),
        theme=theme_view(catalogue, practice, theme.id, texts, with_rows=False),
    )
