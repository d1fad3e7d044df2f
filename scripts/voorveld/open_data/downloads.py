"""Every download with its size and checksum, made once per catalogue: the page tells them too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.csv_files import csv_file
from voorveld.open_data.documents import FOLDER, documents, index_data, schema_data
from voorveld.open_data.ods import ods_file
from voorveld.open_data.table import Table
from voorveld.open_data.tables import read_me, tables
from voorveld.open_data.xlsx import xlsx_file
from voorveld.settings import Settings

BOOK = "jeugd-ggz-in-het-voorveld"
MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_ABOUT = {
    "alles.json": "Alles in één bestand, zonder regeleinden.",
    "onderzoek.json": "Onderzoek en waar onderzoek elkaar tegenspreekt.",
    "woordenlijsten.json": "Wat de ids in de gegevens betekenen.",
    "schema.json": "JSON Schema (2020-12) van alle JSON-bestanden.",
    f"{BOOK}.xlsx": "Alle tabellen als bladen, met uitleg.",
    f"{BOOK}.ods": "Alle tabellen als bladen, met uitleg.",
}
_ABOUT_FOLDERS = {"praktijken": "Eén praktijk.", "themas": "Eén thema.", "varianten": "Eén variant."}


@dataclass(frozen=True, slots=True)
class Download:
    """A file below `data/v1/`: its path there, what it holds, its bytes and their SHA-256."""

    path: str
    about: str
    content: bytes
    sha256: str

    @property
    def media_type(self) -> str:
        """The IANA media type."""
        return MEDIA_TYPES[self.path.rpartition(".")[2]]


@dataclass(frozen=True, slots=True)
class Downloads:
    """Everything below `data/v1/` except the list of checksums, and the tables it was made from."""

    files: tuple[Download, ...]
    tables: tuple[Table, ...]

    def named(self, path: str) -> Download:
        """The download with this path."""
        return next(f for f in self.files if f.path == path)


class _Key:
    """A catalogue as key of a memo: the same object, not equal content."""

    def __init__(self, catalogue: Catalogue, settings: Settings) -> None:
        self.catalogue, self.settings = catalogue, settings

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Key) and other.catalogue is self.catalogue and other.settings == self.settings
        )

    def __hash__(self) -> int:
        return hash((id(self.catalogue), self.settings))


def downloads(catalogue: Catalogue, settings: Settings) -> Downloads:
    """All downloads; asked twice for one catalogue they are made once."""
    return _downloads(_Key(catalogue, settings))


def download_files(catalogue: Catalogue, settings: Settings) -> Iterator[GeneratedFile]:
    """All downloads and `sha256.txt`, in the form that `sha256sum -c` reads."""
    made = downloads(catalogue, settings).files
    for file in made:
        yield GeneratedFile(FOLDER + file.path, file.content)
    yield GeneratedFile(f"{FOLDER}sha256.txt", "".join(f"{f.sha256}  {f.path}\n" for f in made))


@lru_cache(maxsize=1)
def _downloads(key: _Key) -> Downloads:
    catalogue, settings = key.catalogue, key.settings
    made = tables(catalogue)
    files = [*_json(catalogue, settings), *_sheets(settings, made)]
    listed = [
        {
            "pad": f.path,
            "inhoud": f.about,
            "mediatype": f.media_type,
            "bytes": len(f.content),
            "sha256": f.sha256,
        }
        for f in files
    ]
    index = _download(
        "index.json",
        _written(index_data(catalogue, settings, listed)),
        "Alle bestanden, met grootte en controlegetal.",
    )
    return Downloads((index, *files), made)


def _json(catalogue: Catalogue, settings: Settings) -> Iterator[Download]:
    yield _download("schema.json", _written(schema_data()))
    for path, data in documents(catalogue, settings):
        content = to_json(data) + b"\n" if path == "alles.json" else _written(data)
        yield _download(path, content)


def _sheets(settings: Settings, made: tuple[Table, ...]) -> Iterator[Download]:
    for table in made:
        yield _download(f"{table.id}.csv", csv_file(table), table.about)
    sheets = (*made, read_me(settings, made))
    yield _download(f"{BOOK}.xlsx", xlsx_file(sheets, settings.site_name, settings.built_on))
    yield _download(f"{BOOK}.ods", ods_file(sheets, settings.site_name, settings.built_on))


def _download(path: str, content: bytes, about: str = "") -> Download:
    said = about or _ABOUT.get(path) or _ABOUT_FOLDERS[path.partition("/")[0]]
    return Download(path, said, content, hashlib.sha256(content).hexdigest())


def _written(data: dict[str, Any]) -> bytes:
    return to_json(data, indent=1) + b"\n"
