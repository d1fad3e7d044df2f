"""A table as CSV for Dutch spreadsheets: semicolons, decimal comma, UTF-8 with BOM, CRLF.

Quoting after RFC 4180. A text that a spreadsheet would take for a formula is guarded.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from functools import lru_cache

from voorveld.open_data.cells import decimal_text, guarded
from voorveld.open_data.format import Contents, Format, Written
from voorveld.open_data.table import Cell, Table


def csv_file(table: Table) -> bytes:
    """The whole table with its header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([guarded(column.title) for column in table.columns])
    writer.writerows(map(cell_text, row) for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


@lru_cache(maxsize=100_000)
def cell_text(cell: Cell) -> str:
    """One cell: empty for None, `17,9` for a number, guarded text."""
    if isinstance(cell, str):
        return guarded(cell)
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, int) else decimal_text(cell).replace(".", ",")


def _write(contents: Contents) -> Iterator[Written]:
    for table in contents.tables:
        yield Written(table.id, table.about, csv_file(table), len(table.rows))


CSV = Format(
    ending="csv",
    name="CSV",
    heading="Losse tabellen (CSV)",
    media_type="text/csv",
    about=(
        "Voor wie zelf wil rekenen of tabellen wil koppelen. Met puntkomma's, een decimale komma en UTF-8. "
        "Excel opent ze met een dubbele klik. Begint een tekst met een teken dat een formule kan zijn, "
        "dan staat er een apostrof voor."
    ),
    write=_write,
)
