"""The words of every name in the data: places, organisations, practices, lists, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.model.municipalities import FormerMunicipalityList, MunicipalityList, PlaceList
from voorveld.model.pages import Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.reader import Document
from voorveld.model.sources import Source
from voorveld.model.toolbox import Toolbox
from voorveld.model.vocabulary import Glossary, Vocabulary

# A word: letters, with hyphens and apostrophes inside; never a part of an address or behind a number.
WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/-]|\.\w)")


def words_of_names(catalogue: Catalogue) -> frozenset[str]:
    """Every word of every name, as written; a name with hyphens also by its parts."""
    return frozenset[str]().union(*catalogue.each(_words_of_file).values())


def _words_of_file(catalogue: Catalogue, document: Document) -> frozenset[str]:
    del catalogue
    words = {word for name in _names(document.record) for word in WORD.findall(name)}
    return frozenset(words | {part for word in words for part in word.split("-")})


def _names(record: object) -> Iterator[str]:
    match record:
        case Practice():
            yield from _of_practice(record)
        case Study():
            yield from (record.naam, record.uitvoerder, record.opdrachtgever or "")
        case Theme() | Variant():
            yield record.naam
        case Vocabulary():
            for term in record.termen.values():
                yield from (term.naam, *term.ook)
        case Glossary():
            for word in record.begrippen.values():
                yield from (word.term, word.voluit or "", *word.ook)
        case Toolbox():
            for tool in record.instrumenten.values():
                yield from (tool.titel, tool.uitgever or "")
        case _:
            yield from _of_places(record)
    sources = getattr(record, "bronnen", None)
    if isinstance(sources, Mapping):
        for source in sources.values():
            yield from _of_source(source)


def _of_places(record: object) -> Iterator[str]:
    match record:
        case MunicipalityList():
            for name, municipality in record.gemeenten.items():
                yield from (name, *municipality.ook)
        case FormerMunicipalityList():
            yield from record.gemeenten
        case PlaceList():
            for inside in record.plaatsen.values():
                yield from inside


def _of_practice(practice: Practice) -> Iterator[str]:
    yield from (practice.naam, *practice.andere_namen, practice.gebied.regio or "")
    yield from (part.naam for part in practice.gebied.delen)
    yield from (organisation.naam for organisation in practice.organisaties)


def _of_source(source: object) -> Iterator[str]:
    if isinstance(source, Source):
        yield from (source.titel, source.uitgever or "", source.auteurs or "")
