"""What is published per practice, theme, variant and study: the record with what we look up.

Added to the keys of the file: `adres` (the page, relative to the site), `plaats` and `stand_nu`
of a practice, all sources it cites with their number on the page, and for every characteristic
of a theme whether it was filled in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.choices import CharacteristicKind
from voorveld.model.pages import Contradiction, Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.quantity import NotAQuantity, parse
from voorveld.model.sources import Record, Source
from voorveld.model.theme_entry import Characteristic, ThemeEntry
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.open_data.written import amount_data, writer
from voorveld.views.places import current_municipalities, place_in_words, province_ids
from voorveld.views.practice_themes import values_in_words

_Columns = Mapping[str, CharacteristicTerm]
NOT_FILLED_IN = "niet-ingevuld"
_OWN = frozenset({"bronnen"})
_source = writer(Source)
_practice = writer(Practice, frozenset({"bronnen", "themas"}))
_entry = writer(ThemeEntry, frozenset({"kenmerken"}))
_characteristic = writer(Characteristic, frozenset({"waarden"}))
_EMPTY_ENTRY = _entry(ThemeEntry()) | {"leeg": NOT_FILLED_IN}
_EMPTY_CHARACTERISTIC = {"waarden": [], **_characteristic(Characteristic()), "leeg": NOT_FILLED_IN}


def practices_data(catalogue: Catalogue) -> list[dict[str, Any]]:
    """All practices, with all eight themes and every characteristic, filled in or not."""
    columns = columns_of(catalogue)
    by_theme = {
        theme.id: {name: c for name, c in columns.items() if c.thema == theme.id}
        for theme in catalogue.themes
    }
    return [_practice_data(catalogue, practice, by_theme) for practice in catalogue.practices]


def _practice_data(
    catalogue: Catalogue, practice: Practice, by_theme: Mapping[str, _Columns]
) -> dict[str, Any]:
    return {
        "adres": addresses.practice(practice.id),
        **_practice(practice),
        "plaats": _place(catalogue, practice),
        "stand_nu": _stage(catalogue, practice),
        "themas": {
            theme_id: _theme_entry(catalogue, columns, practice.themas.get(theme_id))
            for theme_id, columns in by_theme.items()
        },
        "bronnen": sources_data(catalogue, practice),
    }


def theme_data(catalogue: Catalogue, theme: Theme) -> dict[str, Any]:
    """A theme."""
    return {
        "adres": addresses.theme(theme.id),
        **writer(Theme, _OWN)(theme),
        "bronnen": sources_data(catalogue, theme),
    }


def variant_data(catalogue: Catalogue, variant: Variant) -> dict[str, Any]:
    """A variant, with the ids of its practices."""
    return {
        "adres": addresses.variant(variant.id),
        **writer(Variant, _OWN)(variant),
        "praktijken": [p.id for p in catalogue.practices if variant.id in p.varianten],
        "bronnen": sources_data(catalogue, variant),
    }


def study_data(catalogue: Catalogue, study: Study) -> dict[str, Any]:
    """A study."""
    return {
        "adres": addresses.study(study.id),
        **writer(Study, _OWN)(study),
        "bronnen": sources_data(catalogue, study),
    }


def contradiction_data(catalogue: Catalogue, found: Contradiction) -> dict[str, Any]:
    """Where studies contradict each other."""
    return {
        "adres": addresses.study(found.id),
        **writer(Contradiction, _OWN)(found),
        "bronnen": sources_data(catalogue, found),
    }


def sources_data(catalogue: Catalogue, record: Record) -> dict[str, Any]:
    """Per source id the source with its number on the page; its own and the shared ones it cites."""
    known = catalogue.sources_of(record)
    return {
        name: {"nummer": number, **_source(known[name])}
        for name, number in catalogue.source_numbers(record).items()
    }


def columns_of(catalogue: Catalogue) -> _Columns:
    """The characteristics by id, in the order of the list."""
    columns = catalogue.vocabularies.get("kenmerken", {})
    return {name: c for name, c in columns.items() if isinstance(c, CharacteristicTerm)}


def values_data(
    catalogue: Catalogue, column: CharacteristicTerm, characteristic: Characteristic
) -> list[dict[str, Any]]:
    """The values of a characteristic: as in the file, in words, and as an amount where it is one."""
    words = values_in_words(catalogue, column, characteristic)
    return [
        {
            "waarde": value,
            "woorden": word,
            "getal": _amount(value) if column.soort is CharacteristicKind.AMOUNT else None,
        }
        for value, word in zip(characteristic.waarden, words, strict=True)
    ]


def _theme_entry(catalogue: Catalogue, columns: _Columns, entry: ThemeEntry | None) -> dict[str, Any]:
    found = entry.kenmerken if entry else {}
    return {
        "kenmerken": {
            column_id: _characteristic_data(catalogue, column, found.get(column_id))
            for column_id, column in columns.items()
        },
        **(_entry(entry) if entry else _EMPTY_ENTRY),
    }


def _characteristic_data(
    catalogue: Catalogue, column: CharacteristicTerm, found: Characteristic | None
) -> dict[str, Any]:
    if found is None:
        return _EMPTY_CHARACTERISTIC
    return {"waarden": values_data(catalogue, column, found), **_characteristic(found)}


def _amount(text: str) -> dict[str, Any] | None:
    try:
        return amount_data(parse(text))
    except NotAQuantity:
        return None


def _place(catalogue: Catalogue, practice: Practice) -> dict[str, Any]:
    return {
        "woorden": place_in_words(catalogue, practice),
        "gemeenten": [
            {
                "naam": catalogue.municipality_label(name),
                "naam_cbs": name,
                "code": catalogue.municipalities[name].code,
            }
            for name in current_municipalities(catalogue, practice)
        ],
        "provincies": [
            {"id": p, "naam": catalogue.term("provincies", p).naam} for p in province_ids(catalogue, practice)
        ],
    }


def _stage(catalogue: Catalogue, practice: Practice) -> dict[str, Any]:
    stage = practice.status[-1].stand if practice.status else "onbekend"
    term = catalogue.term("statussen", stage)
    return {"id": stage, "naam": term.naam, "loopt": bool(getattr(term, "loopt", False))}
