"""What a practice says on the themes: text, characteristics, or one of the kinds of empty."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from voorveld.catalogue import Catalogue
from voorveld.model.choices import CharacteristicKind
from voorveld.model.practice import Practice
from voorveld.model.quantity import NotAQuantity, in_words, parse
from voorveld.model.theme_entry import Characteristic, ThemeEntry
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.common import Texts


@dataclass(frozen=True, slots=True)
class EmptyView:
    """One of the five kinds of empty, with the sources it speaks of."""

    kind: str
    label: str
    explanation: str
    cites: Markup
    note: Markup


@dataclass(frozen=True, slots=True)
class CharacteristicView:
    """A row: what it is, its values in words, or why it is empty."""

    id: str
    name: str
    values: tuple[str, ...]
    unit: str
    empty: EmptyView | None
    period: str
    note: Markup
    conflict: Markup
    cites: Markup


@dataclass(frozen=True, slots=True)
class ThemeView:
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
        theme_view(catalogue, practice.themas[theme.id], theme.id, texts)
        for theme in catalogue.themes
        if theme.id in practice.themas
    )


def theme_view(
    catalogue: Catalogue, entry: ThemeEntry, theme_id: str, texts: Texts, *, with_rows: bool = True
) -> ThemeView:
    """One theme of a practice; a cross-section needs no rows."""
    order = [theme.id for theme in catalogue.themes]
    name = next(theme.naam for theme in catalogue.themes if theme.id == theme_id)
    columns = catalogue.vocabularies.get("kenmerken", {})
    rows = tuple(
        _row(catalogue, column, column_id, entry.kenmerken[column_id], texts)
        for column_id, column in columns.items()
        if with_rows and column_id in entry.kenmerken and isinstance(column, CharacteristicTerm)
    )
    empty = None
    if entry.leeg is not None:
        empty = EmptyView(
            str(entry.leeg.value),
            entry.leeg.label,
            entry.leeg.explanation,
            texts.cites(entry.bronnen),
            texts.inline(entry.toelichting),
        )
    return ThemeView(theme_id, order.index(theme_id) + 1, name, texts.html(entry.tekst), rows, empty)


def values_in_words(
    catalogue: Catalogue, column: CharacteristicTerm, characteristic: Characteristic
) -> tuple[str, ...]:
    """The values of a characteristic as words."""
    if column.soort is CharacteristicKind.TERMS:
        return tuple(catalogue.term(column.lijst or "", v).naam for v in characteristic.waarden)
    if column.soort is CharacteristicKind.AMOUNT:
        return tuple(_amount(v) for v in characteristic.waarden)
    return characteristic.waarden


def _row(
    catalogue: Catalogue,
    column: CharacteristicTerm,
    column_id: str,
    characteristic: Characteristic,
    texts: Texts,
) -> CharacteristicView:
    empty = None
    if characteristic.leeg is not None:
        kind = characteristic.leeg
        empty = EmptyView(
            str(kind.value),
            kind.label,
            kind.explanation,
            texts.cites(characteristic.bronnen),
            texts.inline(characteristic.toelichting),
        )
    return CharacteristicView(
        id=column_id,
        name=column.naam,
        values=values_in_words(catalogue, column, characteristic),
        unit=column.eenheid or "",
        empty=empty,
        period=characteristic.periode.words if characteristic.periode else "",
        note=Markup("") if empty else texts.inline(characteristic.toelichting),
        conflict=texts.inline(characteristic.tegenspraak),
        cites=texts.cites(characteristic.bronnen),
    )


def _amount(text: str) -> str:
    try:
        return in_words(parse(text))
    except NotAQuantity:
        return text
