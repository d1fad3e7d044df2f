"""All tables as one Excel workbook.

openpyxl makes the package: sheets, header rows, widths, filters, properties. The rows are
written here: of a thousand practices openpyxl needs many seconds, this a fraction of one. Every
text is an inline string, so nothing is ever taken for a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache
from html import escape
from xml.etree.ElementTree import canonicalize

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from voorveld.open_data.archive import packed, unpacked
from voorveld.open_data.cells import decimal_text
from voorveld.open_data.format import Contents, Format, Written
from voorveld.open_data.table import Cell, Table
from voorveld.open_data.workbook import BOOK, BOOK_ABOUT

# Excel reads `_x0041_` in a text as the letter A: such a text escapes its own first sign.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def xlsx_file(tables: tuple[Table, ...], title: str, day: date) -> bytes:
    """The workbook; `day` is the moment of everything that carries one."""
    parts = {name: _same_everywhere(part) for name, part in unpacked(_frame(tables, title, day)).items()}
    for number, table in enumerate(tables, start=1):
        name = f"xl/worksheets/sheet{number}.xml"
        rows = b"".join(map(str.encode, _rows(table)))
        parts[name] = parts[name].replace(b"</sheetData>", rows + b"</sheetData>", 1)
    moment = f"{day.isoformat()}T12:00:00Z".encode()
    parts["docProps/core.xml"] = _MODIFIED.sub(rb"\g<1>" + moment, parts["docProps/core.xml"])
    return packed(parts.items(), day)


def _same_everywhere(part: bytes) -> bytes:
    """The part in canonical XML: openpyxl writes with lxml where that is installed, in other words."""
    return f"{_XML}{canonicalize(part.decode())}".encode()


def _frame(tables: tuple[Table, ...], title: str, day: date) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _sheet(book.create_sheet(table.title), table)
    noon = datetime.combine(day, time(12))
    book.properties.creator, book.properties.title, book.properties.language = title, title, "nl-NL"
    book.properties.created = book.properties.modified = noon
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(sheet: Worksheet, table: Table) -> None:
    for number, column in enumerate(table.columns, start=1):
        cell = sheet.cell(1, number, _literal(column.title))
        cell.data_type = "s"  # openpyxl takes a title that begins with = for a formula
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{len(table.rows) + 1}"


def _rows(table: Table) -> Iterator[str]:
    letters = [get_column_letter(n) for n in range(1, len(table.columns) + 1)]
    for number, row in enumerate(table.rows, start=2):
        cells = "".join(
            [
                f'<c r="{letter}{number}"{_cell(cell)}'
                for letter, cell in zip(letters, row, strict=True)
                if cell is not None
            ]
        )
        yield f'<row r="{number}">{cells}</row>'


@lru_cache(maxsize=100_000)
def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return (
            f' t="inlineStr"><is><t xml:space="preserve">{escape(_literal(cell), quote=False)}</t></is></c>'
        )
    value = cell if isinstance(cell, int) or cell is None else decimal_text(cell)
    return f"><v>{value}</v></c>"


def _literal(text: str) -> str:
    return _ESCAPE.sub("_x005F_", text)


def _write(contents: Contents) -> Iterator[Written]:
    yield Written(BOOK, BOOK_ABOUT, xlsx_file(contents.sheets, contents.title, contents.day))


XLSX = Format(
    ending="xlsx",
    name="Excel",
    heading="Excel",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    about="Voor Excel en andere rekenbladen.",
    write=_write,
)
