"""All tables as one OpenDocument spreadsheet.

odfpy makes the package: styles, columns, header rows, filters, settings. The rows are written
here as text: odfpy builds an object per cell, which takes many seconds for a thousand practices.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from html import escape
from typing import Any

from odf import config, dc, meta, opendocument
from odf import style as odf_style
from odf import table as odf_table
from odf import text as odf_text
from openpyxl.utils import get_column_letter

from voorveld.open_data.archive import packed, unpacked
from voorveld.open_data.cells import decimal_text
from voorveld.open_data.format import Contents, Format, Written
from voorveld.open_data.table import Cell, Table
from voorveld.open_data.workbook import BOOK, BOOK_ABOUT

_END = b"</table:table>"
_CHARACTER_MM = 2.1
_NAMESPACE = re.compile(rb' xmlns:([a-z0-9]+)="([^"]+)"')
_ROOT = re.compile(rb"<[a-z]+:[a-z-]+")


def ods_file(tables: tuple[Table, ...], title: str, day: date) -> bytes:
    """The spreadsheet; `day` is the moment of everything that carries one."""
    parts = {name: _tidy(content) for name, content in unpacked(_frame(tables, title, day)).items()}
    *sheets, end = parts["content.xml"].split(_END)
    # Row by row as bytes: as one text the rows of a thousand examples take four times as much memory.
    filled = io.BytesIO()
    for sheet, table in zip(sheets, tables, strict=True):
        filled.write(sheet)
        filled.writelines(map(str.encode, _rows(table)))
        filled.write(_END)
    filled.write(end)
    parts["content.xml"] = filled.getvalue()
    return packed(parts.items(), day, stored=frozenset({"mimetype"}))


def _tidy(part: bytes) -> bytes:
    """odfpy declares every namespace that this process ever used; keep those of this part, in order."""
    declared = dict(_NAMESPACE.findall(part))
    bare = _NAMESPACE.sub(b"", part)
    used = sorted(prefix for prefix in declared if prefix + b":" in bare)
    names = b"".join(b' xmlns:%s="%s"' % (prefix, declared[prefix]) for prefix in used)
    return _ROOT.sub(lambda root: root.group() + names, bare, count=1)


def _frame(tables: tuple[Table, ...], title: str, day: date) -> bytes:
    book = opendocument.OpenDocumentSpreadsheet()
    moment = f"{day.isoformat()}T12:00:00"
    for element in (
        dc.Title(text=title),
        dc.Language(text="nl-NL"),
        meta.CreationDate(text=moment),
        dc.Date(text=moment),
    ):
        book.meta.addElement(element)
    header = odf_style.Style(name="kop", family="table-cell")
    header.addElement(odf_style.TextProperties(fontweight="bold"))
    header.addElement(odf_style.TableCellProperties(wrapoption="wrap", verticalalign="top"))
    book.automaticstyles.addElement(header)
    for width in sorted({column.width for table in tables for column in table.columns}):
        wide = odf_style.Style(name=f"breed{width}", family="table-column")
        wide.addElement(odf_style.TableColumnProperties(columnwidth=f"{width * _CHARACTER_MM:.1f}mm"))
        book.automaticstyles.addElement(wide)
    ranges = odf_table.DatabaseRanges()
    for table in tables:
        book.spreadsheet.addElement(_sheet(table))
        last = f"{get_column_letter(len(table.columns))}{len(table.rows) + 1}"
        ranges.addElement(
            odf_table.DatabaseRange(
                name=f"filter_{table.id}",
                displayfilterbuttons="true",
                targetrangeaddress=f"{table.title}.A1:{table.title}.{last}",
            )
        )
    book.spreadsheet.addElement(ranges)
    book.settings.addElement(_frozen_headers(tables))
    out = io.BytesIO()
    book.write(out)
    return out.getvalue()


def _sheet(table: Table) -> Any:
    sheet = odf_table.Table(name=table.title)
    for column in table.columns:
        sheet.addElement(odf_table.TableColumn(stylename=f"breed{column.width}"))
    row = odf_table.TableRow()
    for column in table.columns:
        cell = odf_table.TableCell(valuetype="string", stylename="kop")
        cell.addElement(odf_text.P(text=column.title))
        row.addElement(cell)
    header = odf_table.TableHeaderRows()
    header.addElement(row)
    sheet.addElement(header)
    return sheet


def _frozen_headers(tables: tuple[Table, ...]) -> Any:
    """The view settings: in every sheet the first row stays in sight."""
    sheets = config.ConfigItemMapNamed(name="Tables")
    for table in tables:
        entry = config.ConfigItemMapEntry(name=table.title)
        for name, kind, value in _FROZEN:
            entry.addElement(config.ConfigItem(name=name, type=kind, text=value))
        sheets.addElement(entry)
    view = config.ConfigItemMapEntry()
    view.addElement(config.ConfigItem(name="ViewId", type="string", text="view1"))
    view.addElement(sheets)
    views = config.ConfigItemMapIndexed(name="Views")
    views.addElement(view)
    settings = config.ConfigItemSet(name="ooo:view-settings")
    settings.addElement(views)
    return settings


_FROZEN = (
    ("HorizontalSplitMode", "short", "0"),
    ("VerticalSplitMode", "short", "2"),
    ("VerticalSplitPosition", "int", "1"),
    ("ActiveSplitRange", "short", "2"),
    ("PositionTop", "int", "0"),
    ("PositionBottom", "int", "1"),
)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"


_STRING = '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'
_FLOAT = (
    '<table:table-cell office:value-type="float" office:value="%s"><text:p>%s</text:p></table:table-cell>'
)


@lru_cache(maxsize=100_000)
def _cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, str):
        return _STRING % escape(cell, quote=False)
    text = str(cell) if isinstance(cell, int) else decimal_text(cell)
    shown = text.replace(".", ",")
    return _FLOAT % (text, shown)


def _write(contents: Contents) -> Iterator[Written]:
    yield Written(BOOK, BOOK_ABOUT, ods_file(contents.sheets, contents.title, contents.day))


ODS = Format(
    ending="ods",
    name="OpenDocument",
    heading="OpenDocument",
    media_type="application/vnd.oasis.opendocument.spreadsheet",
    about="Voor LibreOffice en andere rekenbladen (.ods).",
    write=_write,
)
