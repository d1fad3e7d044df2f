"""What a format of the open data is, what it gets to write and what it gives back.

Everything else follows from it: which files there are, what their media type is, how the page about
the data names them, and how search engines and data catalogues are told of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from voorveld.open_data.table import Table


class Document(Struct, frozen=True):
    """A JSON document. `stem` is its path below `data/v1/` without ending."""

    stem: str
    about: str
    data: dict[str, Any]
    on_one_line: bool = False
    explains: bool = False


class Contents(Struct, frozen=True):
    """What there is to write. `sheets` are the tables as a workbook takes them, explained by the last."""

    tables: tuple[Table, ...]
    sheets: tuple[Table, ...]
    documents: tuple[Document, ...]
    title: str
    day: date


class Written(Struct, frozen=True):
    """A file of some format. `explains` is true when it tells about the data and holds none."""

    stem: str
    about: str
    content: bytes
    rows: int | None = None
    explains: bool = False


class Format(Struct, frozen=True):
    """A format to download.

    `name` is what readers call it, `heading` stands above its files when there are more than one,
    `about` says for whom it is. `write` gives its files; `ending` is put behind their names.
    """

    ending: str
    name: str
    heading: str
    media_type: str
    about: str
    write: Callable[[Contents], Iterator[Written]]
