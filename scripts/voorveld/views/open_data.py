"""What the page about open data shows: downloads with their size, columns, words, how to cite."""

from __future__ import annotations

from msgspec import Struct

from voorveld.facts.characteristics import EMPTY_KINDS
from voorveld.facts.evidence import Rung
from voorveld.model.choices import Comparison, Evidence, ReadDepth, SourceAge, Subject


class DownloadView(Struct, frozen=True):
    """A file to download: `size` and `rows` are in words, `rows` is empty for what has none."""

    uri: str
    name: str
    size: str
    about: str
    rows: str


class FormatView(Struct, frozen=True):
    """A format with its files. `id` is the anchor of its heading."""

    id: str
    name: str
    heading: str
    about: str
    files: tuple[DownloadView, ...]
    has_rows: bool


class ColumnsView(Struct, frozen=True):
    """A table with what every column holds."""

    title: str
    about: str
    columns: tuple[tuple[str, str], ...]


class WordsView(Struct, frozen=True):
    """Words in the data with their meaning. `id` is the anchor."""

    id: str
    title: str
    words: tuple[tuple[str, str, str], ...]


class OpenDataView(Struct, frozen=True):
    """The whole page. `books` are the formats with everything in one file, `lists` those with more.

    `example` is a piece of JSON; addresses are relative to the site. `other_files` is how many
    `index.json` tells of.
    """

    books: tuple[FormatView, ...]
    lists: tuple[FormatView, ...]
    columns: tuple[ColumnsView, ...]
    words: tuple[WordsView, ...]
    feeds: tuple[tuple[str, str], ...]
    version: str
    day: str
    citation: str
    example: str
    practices: int
    other_files: int


def size_in_words(size: int) -> str:
    """Bytes as readers read them: `17 kB`, `1,3 MB`."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


_Options = type[Evidence] | type[Subject] | type[Comparison] | type[Rung] | type[ReadDepth] | type[SourceAge]


def choice_words() -> tuple[WordsView, ...]:
    """The words that a reader of the data needs most: kinds of empty, how sure, how far read."""
    groups: tuple[tuple[str, str, _Options], ...] = (
        ("hoe-zeker", "Hoe zeker een cijfer is", Evidence),
        ("wat-een-cijfer-zegt", "Wat een cijfer zegt", Subject),
        ("vergelijking", "Of er een vergelijking was", Comparison),
        ("trede", "Het sterkste dat de cijfers van een praktijkvoorbeeld zeggen", Rung),
        ("hoe-ver-gelezen", "Hoe ver wij een bron lazen", ReadDepth),
        ("ouderdom", "Hoe oud de nieuwste bron is", SourceAge),
    )
    return (
        WordsView(
            "soorten-leeg", "Zes soorten leeg", tuple((k.id, k.label, k.explanation) for k in EMPTY_KINDS)
        ),
        *(WordsView(anchor, title, _words(options)) for anchor, title, options in groups),
    )


def _words(options: _Options) -> tuple[tuple[str, str, str], ...]:
    return tuple((str(c.value), c.label, c.explanation) for c in options)
