"""A table as data: what every spreadsheet and every CSV file is made from."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from voorveld.facts.characteristics import EmptyKind
from voorveld.model.scalars import Citation

Cell = str | int | Decimal | None
Row = tuple[Cell, ...]
BETWEEN = " | "


class Column(Struct, frozen=True):
    """A column: its header, what stands in it, and its width in characters."""

    title: str
    about: str
    width: int = 16


class Table(Struct, frozen=True):
    """A sheet. `id` is the name of the CSV file, `title` that of the sheet; None is an empty cell."""

    id: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def joined(values: Iterable[str]) -> str | None:
    """Several values in one cell; None for none."""
    return BETWEEN.join(values) or None


def cited(citations: Iterable[Citation]) -> str | None:
    """Sources in one cell: `verslag-2021, p. 12 | gemeente-2020`."""
    return joined(f"{c.bron}, {c.plaats}" if c.plaats else c.bron for c in citations)


def empty_cell(kind: EmptyKind) -> str:
    """Why nothing stands in a cell that could have held text: `leeg: niet-gelezen`."""
    return f"leeg: {kind.id}"


def yes(value: bool) -> str:
    """`ja` or `nee`."""
    return "ja" if value else "nee"
