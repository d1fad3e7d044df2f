"""A characteristic must belong to its theme, with values from its own list."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model import quantity
from voorveld.model.choices import CharacteristicKind
from voorveld.model.reader import Document
from voorveld.model.scalars import is_id
from voorveld.model.shape import Path
from voorveld.model.suggestion import nearest_name, suggestion
from voorveld.model.theme_entry import Characteristic
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "kenmerk-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Names and values of the characteristics of every practice."""
    if catalogue.known("lijst:kenmerken") is None:
        return
    yield from _columns_without_list(catalogue)
    themes = catalogue.known("thema") or ()
    for document, practice in practices(catalogue):
        for theme_id, theme in practice.themas.items():
            if theme_id not in themes:
                continue
            columns = _columns(catalogue, theme_id)
            for name, characteristic in theme.kenmerken.items():
                path: Path = ("themas", theme_id, "kenmerken", name)
                if name not in columns:
                    yield _unknown(catalogue, document, path, columns)
                else:
                    yield from _values(catalogue, document, path, columns[name], characteristic)


def _columns_without_list(catalogue: Catalogue) -> Iterator[Diagnostic]:
    for document in catalogue.documents_of("kenmerken"):
        for name, column in catalogue.vocabularies["kenmerken"].items():
            if not isinstance(column, CharacteristicTerm) or column.lijst is not None:
                continue
            if column.soort is CharacteristicKind.TERMS:
                yield error(
                    document.at("termen", name, key=True),
                    CODE,
                    f"Een kenmerk van de soort 'termen' moet een lijst noemen; '{name}' doet dat niet.",
                    "Voeg 'lijst' toe met de naam van een lijst uit practices/_lijsten/.",
                )


def _columns(catalogue: Catalogue, theme_id: str) -> dict[str, CharacteristicTerm]:
    return {
        name: term
        for name, term in catalogue.vocabularies["kenmerken"].items()
        if isinstance(term, CharacteristicTerm) and term.thema == theme_id
    }


def _unknown(
    catalogue: Catalogue, document: Document, path: Path, columns: dict[str, CharacteristicTerm]
) -> Diagnostic:
    name, theme_id = str(path[-1]), path[1]
    elsewhere = catalogue.vocabularies["kenmerken"].get(name)
    if isinstance(elsewhere, CharacteristicTerm):
        hint = f"Zet '{name}' onder het thema '{elsewhere.thema}'."
    else:
        near = nearest_name(name, columns)
        hint = f"Schrijf '{near}'." if near else f"Bekend zijn hier: {', '.join(columns)}."
    return error(
        document.at(*path, key=True),
        CODE,
        f"'{name}' is geen kenmerk van het thema '{theme_id}'{suggestion(name, columns)}.",
        hint,
    )


def _values(
    catalogue: Catalogue,
    document: Document,
    path: Path,
    column: CharacteristicTerm,
    characteristic: Characteristic,
) -> Iterator[Diagnostic]:
    name = path[-1]
    for index, value in enumerate(characteristic.waarden):
        if column.soort is CharacteristicKind.TERMS:
            words = catalogue.known(f"lijst:{column.lijst}")
            # Values become addresses: a list that can't be read does not make any word good.
            if value not in words if words is not None else not is_id(value):
                near = nearest_name(value, words or ())
                yield error(
                    document.at(*path, "waarden", index),
                    CODE,
                    f"'{name}' moet woorden uit de lijst {column.lijst} hebben; "
                    f"'{value}' staat er niet in{suggestion(value, words or ())}.",
                    f"Schrijf '{near}'."
                    if near
                    else f"Kies een woord uit practices/_lijsten/{column.lijst}.yaml, of voeg het daar toe.",
                )
        elif column.soort is CharacteristicKind.AMOUNT:
            try:
                quantity.parse(value)
            except quantity.NotAQuantity as problem:
                yield error(
                    document.at(*path, "waarden", index),
                    CODE,
                    f"'{name}' moet een getal zijn, zoals 5, ~5, <5 of 2..10; "
                    f"gevonden: '{value}' ({problem}).",
                    "Zet woorden in 'toelichting'.",
                )


RULE = Rule(CODE, check, waivable=False)
