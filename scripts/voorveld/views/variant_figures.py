"""The figures of all examples of a variant: which subjects there are, and all values in sheets.

Values are never averaged. What is of no subject comes last, each with what it counts.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.indicators import all_indicators
from voorveld.facts.named import Named, practices_of
from voorveld.model.figures import Figure
from voorveld.model.pages import Variant
from voorveld.model.practice import Practice
from voorveld.views.common import Texts
from voorveld.views.figures.figure import FigureView, figure_views
from voorveld.views.sheets import Sheet, sheets

_ON_A_SHEET = 35
_LOOSE = "losse-getallen", "Losse getallen", "Elk telt iets eigens."


class FigureSubject(Struct, frozen=True):
    """What figures are about, how many there are, and where the first of them stands."""

    name: str
    count: int
    uri: str


class FigureGroup(Struct, frozen=True):
    """The values of one subject that stand on a sheet."""

    id: str
    name: str
    definition: str
    rows: tuple[FigureView, ...]


class VariantFigures(Struct, frozen=True):
    """A sheet with figures of the examples of a variant."""

    id: str
    name: str
    groups: tuple[FigureGroup, ...]
    sheet: Sheet


class _Placed(Struct, frozen=True):
    """A figure of a practice under its subject; `is_loose` when it is of none."""

    id: str
    name: str
    definition: str
    is_loose: bool
    practice: Practice
    at: int
    figure: Figure


def figure_subjects(catalogue: Catalogue, variant: Variant) -> tuple[FigureSubject, ...]:
    """The subjects of a variant in the order of the indicators."""
    found: dict[str, FigureSubject] = {}
    for sheet, rows in _sheets(catalogue, variant):
        for row in rows:
            first = FigureSubject(row.name, 0, f"{sheet.here.uri}#{row.id}")
            known = found.get(row.id, first)
            found[row.id] = replace(known, count=known.count + 1)
    return tuple(found.values())


def variant_figures(catalogue: Catalogue, variant: Variant) -> tuple[VariantFigures, ...]:
    """All sheets; none when no example of the variant has a figure."""
    listed = _sheets(catalogue, variant)
    return tuple(
        VariantFigures(variant.id, variant.naam, _groups(rows, _viewing(catalogue, sheet.here.uri)), sheet)
        for sheet, rows in listed
        if rows
    )


def _sheets(catalogue: Catalogue, variant: Variant) -> tuple[tuple[Sheet, tuple[_Placed, ...]], ...]:
    rows = tuple(_placed(catalogue, variant))
    return sheets(addresses.variant_figures(variant.id), rows, _ON_A_SHEET, lambda row: row.name)


def _placed(catalogue: Catalogue, variant: Variant) -> list[_Placed]:
    having: dict[str, list[tuple[Practice, int, Figure]]] = {}
    for practice in practices_of(catalogue, variant):
        for at, figure in enumerate(practice.cijfers):
            having.setdefault(figure.indicator, []).append((practice, at, figure))
    placed = [
        _Placed(*(_LOOSE if i.restgroep else (name, i.naam, i.omschrijving or "")), i.restgroep, *where)
        for name, i in all_indicators(catalogue)
        for where in having.get(name, ())
    ]
    return sorted(placed, key=lambda row: row.is_loose)


def _groups(placed: tuple[_Placed, ...], view: Callable[[_Placed], FigureView]) -> tuple[FigureGroup, ...]:
    return tuple(
        FigureGroup(*subject, tuple(view(row) for row in rows))
        for subject, rows in groupby(placed, key=lambda row: (row.id, row.name, row.definition))
    )


def _viewing(catalogue: Catalogue, here: str) -> Callable[[_Placed], FigureView]:
    """How figures are seen from a sheet; each practice is looked at once."""
    seen: dict[str, tuple[FigureView, ...]] = {}

    def view(row: _Placed) -> FigureView:
        practice, page = row.practice, addresses.practice(row.practice.id)
        if practice.id not in seen:
            texts = Texts(catalogue, practice, here, page=page)
            seen[practice.id] = figure_views(catalogue, practice.cijfers, texts)
        made = seen[practice.id][row.at]
        uri = addresses.practice_figure(practice.id, row.figure.id)
        named = replace(made, owner=Named(practice.naam, page), uri=uri)
        return replace(named, detail=made.what) if row.is_loose else named

    return view
