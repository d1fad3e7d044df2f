"""What a practice says on the themes: text, characteristics, or one of the kinds of empty."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Empty, State, columns_of, state, theme_state
from voorveld.facts.told_values import ToldValue, told_values
from voorveld.model.practice import Practice
from voorveld.model.theme_entry import ThemeEntry
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.common import Texts
from voorveld.views.empties import EmptyView, empty_view


class CharacteristicView(Struct, frozen=True):
    """A row: what it is, its values in words, or why it is empty."""

    id: str
    name: str
    values: tuple[ToldValue, ...]
    between: str
    one_of: str
    unit: str
    empty: EmptyView | None
    period: str
    note: Markup
    conflict: Markup
    cites: Markup


class ThemeView(Struct, frozen=True):
    """What a practice says on one theme."""

    id: str
    number: int
    name: str
    html: Markup
    rows: tuple[CharacteristicView, ...]
    empty: EmptyView | None


def theme_views(catalogue: Catalogue, practice: Practice, texts: Texts) -> tuple[ThemeView, ...]:
    """The eight themes in their order."""
    return tuple(
        theme_view(catalogue, practice, theme.id, texts)
        for theme in catalogue.themes
        if theme.id in practice.themas
    )


def theme_view(
    catalogue: Catalogue, practice: Practice, theme_id: str, texts: Texts, *, with_rows: bool = True
) -> ThemeView:
    """One theme of a practice; a cross-section needs no rows."""
    entry = practice.themas.get(theme_id, ThemeEntry())
    number = catalogue.theme_numbers[theme_id]
    rows = tuple(
        _row(column_id, column, state(catalogue, practice, column_id), texts)
        for column_id, column in columns_of(catalogue, theme_id).items()
        if with_rows and column_id in entry.kenmerken
    )
    found = theme_state(catalogue, practice, theme_id)
    empty = empty_view(found, texts) if isinstance(found, Empty) else None
    name = catalogue.themes[number - 1].naam
    return ThemeView(theme_id, number, name, texts.html(entry.tekst), rows, empty)


def _row(column_id: str, column: CharacteristicTerm, found: State, texts: Texts) -> CharacteristicView:
    if isinstance(found, Empty):
        empty = empty_view(found, texts)
        return CharacteristicView(
            id=column_id,
            name=column.naam,
            values=(),
            between="",
            one_of="",
            unit="",
            empty=empty,
            period=found.period.words if found.period else "",
            note=Markup(""),
            conflict=texts.inline(found.conflict),
            cites=empty.cites,
        )
    noted, told = found.noted, told_values(column, found)
    return CharacteristicView(
        id=column_id,
        name=column.naam,
        values=told.values,
        between=told.between,
        one_of=told.one_of,
        unit=told.unit,
        empty=None,
        period=noted.periode.words if noted.periode else "",
        note=texts.inline(noted.toelichting),
        conflict=texts.inline(noted.tegenspraak),
        cites=texts.cites(noted.bronnen),
    )
