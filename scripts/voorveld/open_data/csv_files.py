"""A table as CSV for Dutch spreadsheets: semicolons, decimal comma, UTF-8 with BOM, CRLF.

Quoting after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in
front (OWASP, CSV injection); a number does not.
"""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from functools import lru_cache

from voorveld.open_data.table import Cell, Table

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:,[0-9]+)?")


def csv_file(table: Table) -> bytes:
    """The whole table with its header."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.title for column in table.columns])
    writer.writerows(map(cell_text, row) for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


@lru_cache(maxsize=100_000)
def cell_text(cell: Cell) -> str:
    """One cell: empty for None, `17,9` for a number, guarded text."""
    if isinstance(cell, str):
        return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, int) else decimal_text(cell).replace(".", ",")


def decimal_text(number: Decimal) -> str:
    """Digits with a point; no exponent, no zeros at the end, so equal numbers have equal texts."""
    return f"{number.normalize():f}"
