"""The words of every name in the data: places, organisations, practices, lists, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.sources import Source

# A word: letters, with hyphens and apostrophes inside; never a part of an address or behind a number.
WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w@/-]|\.\w)")


def words_of_names(catalogue: Catalogue) -> frozenset[str]:
    """Every word of every name, as written; a name with hyphens also by its parts."""
    words = {word for name in _names(catalogue) for word in WORD.findall(name)}
    return frozenset(words | {part for word in words for part in word.split("-")})


def _names(catalogue: Catalogue) -> Iterator[str]:
    yield from _of_places(catalogue)
    yield from _of_lists(catalogue)
    for practice in catalogue.practices:
        yield from _of_practice(practice)
    yield from (theme.naam for theme in catalogue.themes)
    yield from (variant.naam for variant in catalogue.variants)
    yield from (study.naam for study in catalogue.studies)
    for document in catalogue.documents:
        sources = getattr(document.record, "bronnen", None)
        if isinstance(sources, Mapping):
            for source in sources.values():
                yield from _of_source(source)
        if isinstance(document.record, Study):
            yield from (document.record.uitvoerder, document.record.opdrachtgever or "")


def _of_places(catalogue: Catalogue) -> Iterator[str]:
    for name, municipality in catalogue.municipalities.items():
        yield from (name, *municipality.ook)
    yield from catalogue.former_municipalities
    for inside in catalogue.places.values():
        yield from inside


def _of_lists(catalogue: Catalogue) -> Iterator[str]:
    for terms in catalogue.vocabularies.values():
        for term in terms.values():
            yield from (term.naam, *term.ook)
    for word in catalogue.glossary.begrippen.values():
        yield from (word.term, word.voluit or "", *word.ook)
    for tool in catalogue.toolbox.instrumenten.values():
        yield from (tool.titel, tool.uitgever or "")


def _of_practice(practice: Practice) -> Iterator[str]:
    yield from (practice.naam, *practice.andere_namen, practice.gebied.regio or "")
    yield from (part.naam for part in practice.gebied.delen)
    yield from (organisation.naam for organisation in practice.organisaties)


def _of_source(source: object) -> Iterator[str]:
    if isinstance(source, Source):
        yield from (source.titel, source.uitgever or "", source.auteurs or "")
