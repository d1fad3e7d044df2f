"""The JSON documents of version 1: what each file holds, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.addresses import Subject
from voorveld.facts.subjects import name_of
from voorveld.facts.written_answers import written_answers
from voorveld.open_data import records
from voorveld.open_data.citation import (
    LICENCE,
    LICENCE_URL,
    checked_citation,
    citation,
    dataset_citation,
)
from voorveld.open_data.format import Document
from voorveld.open_data.vocabularies import vocabularies_data
from voorveld.settings import Settings

# Raise the last number for a new key, the folder v1 for anything that breaks a reader.
VERSION = "1.3"

_Data = dict[str, Any]
_Written = Iterable[tuple[Subject, _Data]]


class RecordFiles(Struct, frozen=True):
    """A kind of record with a file each, in a folder of their own, and all together in `alles.json`."""

    kind: str
    folder: str
    about: str
    written: Callable[[Catalogue], _Written]


def _practices(catalogue: Catalogue) -> _Written:
    return zip(catalogue.practices, records.practices_data(catalogue), strict=True)


def _themes(catalogue: Catalogue) -> _Written:
    return ((theme, records.record_data(catalogue, theme)) for theme in catalogue.themes)


def _variants(catalogue: Catalogue) -> _Written:
    return ((variant, records.variant_data(catalogue, variant)) for variant in catalogue.variants)


def _answers(catalogue: Catalogue) -> _Written:
    found = written_answers(catalogue).values()
    return ((answer, records.answer_data(catalogue, answer)) for answer in found)


RECORD_FILES = (
    RecordFiles("praktijk", "praktijken", "Eén voorbeeld.", _practices),
    RecordFiles("thema", "themas", "Eén thema.", _themes),
    RecordFiles("variant", "varianten", "Eén variant.", _variants),
    RecordFiles("beantwoorde_vraag", "antwoorden", "Het antwoord op één vraag.", _answers),
)


def documents(catalogue: Catalogue, settings: Settings) -> Iterator[Document]:
    """Every document except the schema and the list of files: first what holds all of a kind."""
    written = [(files, tuple(files.written(catalogue))) for files in RECORD_FILES]
    research = {
        "onderzoeken": [records.record_data(catalogue, s) for s in catalogue.studies],
        "tegenspraken": [records.record_data(catalogue, c) for c in catalogue.contradictions],
    }
    words = vocabularies_data(catalogue)
    everything = {
        **_head("alles", dataset_citation(settings), 0),
        "datum": settings.built_on.isoformat(),
        **{files.folder: [data for _, data in found] for files, found in written},
        **research,
        "woordenlijsten": words,
    }
    yield Document("alles", "Alles in één bestand, zonder regeleinden.", everything, on_one_line=True)
    yield Document(
        "onderzoek",
        "Onderzoek en waar onderzoek elkaar tegenspreekt.",
        _head("onderzoek", citation(settings, "Onderzoek", addresses.RESEARCH), 0) | research,
    )
    yield Document(
        "woordenlijsten",
        "Wat de ids in de gegevens betekenen.",
        _head("woordenlijsten", citation(settings, "Woordenlijsten", addresses.DATA), 0) | words,
    )
    for files, found in written:
        yield from _one_by_one(catalogue, settings, files, found)


def index_document(catalogue: Catalogue, settings: Settings, files: Iterable[_Data]) -> Document:
    """`index.json`: what there is, of which day, by whom and under which licence."""
    data = {
        **_head("index", dataset_citation(settings), 0),
        "datum": settings.built_on.isoformat(),
        "licentie_adres": LICENCE_URL,
        "uitgever": settings.publisher or None,
        "site": settings.site_url or None,
        "aantallen": {
            "praktijken": len(catalogue.practices),
            "themas": len(catalogue.themes),
            "varianten": len(catalogue.variants),
            "onderzoeken": len(catalogue.studies),
            "antwoorden": len(written_answers(catalogue)),
            "cijfers_van_praktijken": sum(len(p.cijfers) for p in catalogue.practices),
        },
        "bestanden": list(files),
    }
    return Document("index", "Alle bestanden, met grootte en controlegetal.", data, explains=True)


def _one_by_one(
    catalogue: Catalogue, settings: Settings, files: RecordFiles, written: _Written
) -> Iterator[Document]:
    for record, data in written:
        checked_on = record.redactie.gecontroleerd_op
        cite = checked_citation(settings, name_of(catalogue, record), checked_on, data["adres"])
        head = _head(files.kind, cite, 1)
        yield Document(f"{files.folder}/{record.id}", files.about, head | {files.kind: data})


def _head(kind: str, cite: str, depth: int) -> _Data:
    return {
        "$schema": "../" * depth + "schema.json",
        "soort": kind,
        "versie": VERSION,
        "licentie": LICENCE,
        "aanhalen": cite,
    }
