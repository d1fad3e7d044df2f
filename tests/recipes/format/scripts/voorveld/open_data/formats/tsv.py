"""A table as tab-separated values: no quoting, so a tab or a new line within a text becomes a space."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.open_data.format import Contents, Format, Written
from voorveld.open_data.formats.csv import cell_text
from voorveld.open_data.table import Table


def tsv_file(table: Table) -> bytes:
    """The whole table with its header."""
    rows = ([column.title for column in table.columns], *(map(cell_text, row) for row in table.rows))
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows).encode()


def _write(contents: Contents) -> Iterator[Written]:
    for table in contents.tables:
        yield Written(table.id, table.about, tsv_file(table), len(table.rows))


TSV = Format(
    ending="tsv",
    name="TSV",
    heading="Losse tabellen (TSV)",
    media_type="text/tab-separated-values",
    about="Voor programma's die liever tabs lezen dan puntkomma's.",
    write=_write,
)
