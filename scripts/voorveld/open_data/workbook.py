"""The tables as the sheets of a workbook, each cell of a size that a spreadsheet can hold.

Excel takes a workbook with a longer text for damaged. Such a text is broken off where it can be
seen, says so itself, and is named in the explanations; CSV and JSON hold all of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from voorveld.open_data.table import Cell, Row, Table

BOOK = "jeugd-ggz-in-het-voorveld"
BOOK_ABOUT = "Alle tabellen als bladen, met uitleg."
LONGEST = 32_767
"""The most that a cell of Excel holds, in UTF-16 code units."""
_SURELY_SHORT = LONGEST // 2

_BROKEN_OFF = " [Hier is de tekst afgebroken: zij past niet in een vak. Alles staat in {file}.csv.]"


def sheets(tables: tuple[Table, ...], explained: Table) -> tuple[Table, ...]:
    """The tables, then the sheet that explains them and tells which cells were broken off."""
    long = {table.id: _rows_too_long(table) for table in tables}
    told = tuple(row for table in tables for row in _told(table, long[table.id]))
    fitting = (_fitting(table) if long[table.id] else table for table in tables)
    return (*fitting, replace(explained, rows=(*explained.rows, *told)))


def _rows_too_long(table: Table) -> list[int]:
    """Which rows have a cell that is too long: hardly ever any, among a million cells."""
    # A code point takes at most two units, so most texts need no counting.
    return [
        number
        for number, row in enumerate(table.rows)
        if [1 for cell in row if isinstance(cell, str) and len(cell) > _SURELY_SHORT]
        and any(map(_is_too_long, row))
    ]


def _fitting(table: Table) -> Table:
    end = _BROKEN_OFF.format(file=table.id)
    return replace(table, rows=tuple(tuple(_short(cell, end) for cell in row) for row in table.rows))


def _told(table: Table, long: list[int]) -> Iterator[Row]:
    for number in long:
        for column, cell in zip(table.columns, table.rows[number], strict=True):
            if _is_too_long(cell):
                where = f"Rij {number + 2}, {column.title}"
                yield ("Afgebroken", f"Blad {table.title}", f"{where}. Alles staat in {table.id}.csv.")


def _is_too_long(cell: Cell) -> bool:
    return isinstance(cell, str) and _units(cell) > LONGEST


def _short(cell: Cell, end: str) -> Cell:
    if not isinstance(cell, str) or not _is_too_long(cell):
        return cell
    room = (LONGEST - _units(end)) * 2
    return cell.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + end


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
