"""Every download with its size and checksum: made once per site, and handed to all who tell of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.document_schema import schema_document
from voorveld.open_data.documents import documents, index_document
from voorveld.open_data.format import Contents, Format, Written
from voorveld.open_data.formats import FORMATS
from voorveld.open_data.formats.json import JSON, json_file
from voorveld.open_data.table import Table
from voorveld.open_data.tables import read_me, tables
from voorveld.open_data.workbook import sheets
from voorveld.settings import Settings


class Download(Struct, frozen=True):
    """A file below `data/v1/`: its path there, what it holds, its bytes and their SHA-256.

    `rows` is the number of rows of a table; `explains` is true for a file that holds no data itself.
    """

    format: Format
    path: str
    about: str
    content: bytes
    sha256: str
    rows: int | None
    explains: bool

    @property
    def address(self) -> str:
        """Its address in the site."""
        return addresses.DATA_FILES + self.path

    @property
    def is_about_one_record(self) -> bool:
        """Whether it stands in a folder, with others of its kind."""
        return "/" in self.path


class Downloads(Struct, frozen=True):
    """Everything below `data/v1/` except the list of checksums, and the tables it was made from."""

    formats: tuple[Format, ...]
    files: tuple[Download, ...]
    tables: tuple[Table, ...]

    def in_format(self, wanted: Format) -> tuple[Download, ...]:
        """The files of a format that are about more than one record."""
        return tuple(f for f in self.files if f.format is wanted and not f.is_about_one_record)

    @property
    def distributions(self) -> tuple[Download, ...]:
        """The files that hold all there is of something: what catalogues and search engines list."""
        return tuple(f for f in self.files if not f.is_about_one_record and not f.explains)


def downloads(catalogue: Catalogue, settings: Settings, formats: tuple[Format, ...] = FORMATS) -> Downloads:
    """Everything in every format; `index.json` comes last, because it tells of all others."""
    made = tables(catalogue)
    contents = Contents(
        made,
        sheets(made, read_me(settings, made)),
        (*documents(catalogue, settings), schema_document()),
        settings.site_name,
        settings.built_on,
    )
    files = [_download(one, file) for one in formats for file in one.write(contents)]
    index = index_document(catalogue, settings, map(_listed, files))
    return Downloads(formats, (*files, _download(JSON, json_file(index))), made)


def download_files(made: Downloads) -> Iterator[GeneratedFile]:
    """All downloads and `sha256.txt`, in the form that `sha256sum -c` reads."""
    for file in made.files:
        yield GeneratedFile(file.address, file.content)
    yield GeneratedFile(addresses.CHECKSUMS, "".join(f"{f.sha256}  {f.path}\n" for f in made.files))


def _download(one: Format, file: Written) -> Download:
    return Download(
        one,
        f"{file.stem}.{one.ending}",
        file.about,
        file.content,
        hashlib.sha256(file.content).hexdigest(),
        file.rows,
        file.explains,
    )


def _listed(file: Download) -> dict[str, Any]:
    return {
        "pad": file.path,
        "inhoud": file.about,
        "mediatype": file.format.media_type,
        "bytes": len(file.content),
        "sha256": file.sha256,
    }
