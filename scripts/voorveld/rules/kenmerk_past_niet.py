"""A characteristic must belong to its theme, with values from its own list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.characteristics import Columns, columns_of
from voorveld.facts.kinds_of_value import (
    count_misfits,
    kind_of_value,
    misfits,
    scale_misfits,
    unit_misfits,
)
from voorveld.facts.typed_measures import both_ends
from voorveld.model.reader import Document
from voorveld.model.shape import Path
from voorveld.model.suggestion import nearest_name, suggestion
from voorveld.model.theme_entry import Characteristic, CharacteristicValue
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "kenmerk-past-niet"
_MOST_DECIMALS = 2
_GROUP = re.compile(r"'(\{waarde: [^']+\})'")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Names and values of the characteristics of every practice."""
    if catalogue.known("lijst:kenmerken") is None:
        return
    yield from _columns_of_the_wrong_kind(catalogue)
    themes = catalogue.known("thema") or ()
    mended = catalogue.mended_words("kenmerken")
    for document, practice in practices(catalogue):
        for theme_id, theme in practice.themas.items():
            if theme_id not in themes:
                continue
            columns = columns_of(catalogue, theme_id)
            for name, characteristic in theme.kenmerken.items():
                if name in mended:
                    continue
                path: Path = ("themas", theme_id, "kenmerken", name)
                if name not in columns:
                    yield _unknown(catalogue, document, path, columns, characteristic)
                else:
                    yield from _values(catalogue, document, path, columns[name], characteristic)


def _columns_of_the_wrong_kind(catalogue: Catalogue) -> Iterator[Diagnostic]:
    for document in catalogue.judged_of("kenmerken"):
        for name, column in columns_of(catalogue).items():
            kind = kind_of_value(column)
            if kind.needs_list and column.lijst is None and name not in catalogue.mended_words("kenmerken"):
                yield error(
                    document.at("termen", name, key=True),
                    CODE,
                    f"Een kenmerk van de soort 'termen' moet een lijst noemen; '{name}' doet dat niet.",
                    "Voeg 'lijst' toe met de naam van een lijst uit practices/_lijsten/.",
                )
            facet = column.als_facet
            if facet and not (kind.in_facet or (kind.in_classes and facet.klassen)):
                yield error(
                    document.at("termen", name, "als_facet", key=True),
                    CODE,
                    "Alleen op woorden uit een lijst kunnen lezers kiezen; "
                    f"'{name}' is van de soort '{column.soort.value}'.",
                    "Haal 'als_facet' weg.",
                )


def _unknown(
    catalogue: Catalogue, document: Document, path: Path, columns: Columns, characteristic: Characteristic
) -> Diagnostic:
    name, theme_id = str(path[-1]), path[1]
    elsewhere = columns_of(catalogue).get(name)
    values = characteristic.waarden
    ends = both_ends(catalogue, name, values[0].waarde) if len(values) == 1 else ()
    split = [column_id for column_id, column in columns.items() if name in column.ook]
    if ends:
        (start, low), (end, high) = ends
        hint = f"Schrijf '{start}: {low}', en op een eigen regel '{end}: {high}'."
    elif split:
        hint = f"Dit is nu gesplitst. Kies uit: {', '.join(split)}."
    elif elsewhere is not None:
        hint = f"Zet '{name}' onder het thema '{elsewhere.thema}'."
    else:
        near = nearest_name(name, columns)
        hint = f"Schrijf '{near}'." if near else f"Bekend zijn hier: {', '.join(columns)}."
    return error(
        document.at(*path, key=True),
        CODE,
        f"'{name}' is geen kenmerk van het thema '{theme_id}'"
        f"{'' if ends or split else suggestion(name, columns)}.",
        hint,
    )


def _as_item(document: Document, path: Path, index: int, hint: str) -> str:
    """What to write; a group that comes in place of a value without a list needs the list too."""
    bare = document.at(*path, index) == document.at(*path)
    return _GROUP.sub(r"'[\1]'", hint) if bare else hint


def _values(
    catalogue: Catalogue,
    document: Document,
    path: Path,
    column: CharacteristicTerm,
    characteristic: Characteristic,
) -> Iterator[Diagnostic]:
    values = characteristic.waarden
    yield from _split_decimals(document, path, column, values)
    wrong_values = misfits(catalogue, column, tuple(value.waarde for value in values))
    wrong = [(index, "waarde", misfit) for index, misfit in wrong_values]
    others = (*unit_misfits(column, values), *scale_misfits(column, values), *count_misfits(column, values))
    for index, key, misfit in (*wrong, *others):
        if document.is_mended(*path, "waarden", index):
            continue
        yield error(
            document.at(*path, "waarden", index, key),
            CODE,
            f"'{path[-1]}' moet {misfit.must}.",
            _as_item(document, (*path, "waarden"), index, misfit.hint),
        )
    if characteristic.een_van and len(values) < 2:
        yield error(
            document.at(*path, "een_van", key=True),
            CODE,
            f"'een_van' moet gaan over twee waarden of meer; bij '{path[-1]}' "
            f"{'staat er één' if values else 'staat er geen'}.",
            "Haal 'een_van' weg.",
        )


def _split_decimals(
    document: Document, path: Path, column: CharacteristicTerm, values: tuple[CharacteristicValue, ...]
) -> Iterator[Diagnostic]:
    """`[0,8]` is a list of 0 and 8: two whole numbers with a comma between them and no space."""
    if column.eenheid is None:
        return
    for index, (whole, part) in enumerate(pairwise(values)):
        is_number = (whole.waarde + part.waarde).isdigit() and len(part.waarde) <= _MOST_DECIMALS
        if not is_number or f"{whole.waarde},{part.waarde}" not in document.text:
            continue
        first, second = (document.at(*path, "waarden", n, "waarde") for n in (index, index + 1))
        if first.line == second.line and second.column == first.column + len(whole.waarde) + 1:
            together = f"{whole.waarde},{part.waarde}"
            yield error(
                first,
                CODE,
                f"Een getal met een komma moet tussen aanhalingstekens staan; [{together}] zijn er twee.",
                f'Schrijf ["{together}"]. Zijn het twee waarden, zet dan een spatie achter de komma.',
            )


RULE = Rule(CODE, check, waivable=False)
