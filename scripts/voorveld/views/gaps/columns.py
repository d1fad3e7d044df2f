"""Every characteristic over all practices: how many have it, and why the others have not."""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import columns_of
from voorveld.facts.tallies import Tally, column_tally


class ColumnTally(Struct, frozen=True):
    """A characteristic over all practices."""

    name: str
    tally: Tally


class ThemeColumns(Struct, frozen=True):
    """The characteristics of a theme."""

    number: int
    name: str
    uri: str
    columns: tuple[ColumnTally, ...]


def column_tallies(catalogue: Catalogue) -> tuple[ThemeColumns, ...]:
    """Every characteristic, per theme in their order."""
    return tuple(
        ThemeColumns(
            catalogue.theme_numbers[theme.id],
            theme.naam,
            addresses.theme(theme.id),
            tuple(
                ColumnTally(column.naam, column_tally(catalogue, column_id, catalogue.practices))
                for column_id, column in columns_of(catalogue, theme.id).items()
            ),
        )
        for theme in catalogue.themes
    )
