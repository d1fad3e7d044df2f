"""The A-Z of everything with a name: an entry per practice, variant, theme, characteristic, term, tool and
place.

Comes in: the catalogue. Goes out: entries; each section of the site says which are its own.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import columns_of
from voorveld.facts.places import municipality_places, place_in_words, province_places
from voorveld.facts.standing import standing
from voorveld.facts.tallies import group_answer
from voorveld.model.slug import slug


class Entry(Struct, frozen=True):
    """A line of the A-Z: a name, what it is, its address, and other names it answers to.

    `is_title` tells that the page at the address bears this name; other lines are second names.
    `label` tells apart what has one name and two addresses, for who hears only the link. What nobody types by
    name is not suggested.
    """

    name: str
    kind: str
    uri: str
    note: str = ""
    also: tuple[str, ...] = ()
    is_title: bool = False
    label: str = ""
    is_suggested: bool = True


class LetterGroup(Struct, frozen=True):
    """The entries under one letter; `anchor` is its id on the page."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


class LetterLink(Struct, frozen=True):
    """A letter, and the page on which its names begin."""

    letter: str
    anchor: str
    uri: str


def in_alphabet(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """All entries by alphabet, each once; what has one name gets a label that tells it apart."""
    found = tuple(dict.fromkeys(entries))
    shared = Counter(e.name.casefold() for e in found)
    labelled = (
        replace(e, label=", ".join(filter(None, (e.name, e.kind, e.note))))
        if shared[e.name.casefold()] > 1
        else e
        for e in found
    )
    return tuple(sorted(labelled, key=lambda e: (_sortable(e.name), e.kind, e.uri)))


def letter_groups(entries: Iterable[Entry]) -> tuple[LetterGroup, ...]:
    """Entries that stand by alphabet, under their letters."""
    return tuple(
        LetterGroup(letter, "letter-cijfer" if letter == "0-9" else f"letter-{letter.lower()}", tuple(group))
        for letter, group in groupby(entries, key=lambda e: _letter(e.name))
    )


def letter_links(pages: Iterable[tuple[str, tuple[LetterGroup, ...]]]) -> tuple[LetterLink, ...]:
    """Every letter once, with the first of these pages that has it."""
    found: dict[str, LetterLink] = {}
    for uri, groups in pages:
        for group in groups:
            found.setdefault(group.letter, LetterLink(group.letter, group.anchor, uri))
    return tuple(found.values())


def practice_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """Every practice, with where it is and its other names."""
    for practice in catalogue.practices:
        yield Entry(
            practice.naam,
            "voorbeeld",
            addresses.practice(practice.id),
            f"{place_in_words(catalogue, practice)}; {standing(catalogue, practice).with_source}",
            practice.andere_namen,
            is_title=True,
        )


def variant_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """Every variant by its name, and by its abbreviation."""
    for variant in catalogue.variants:
        uri, short = addresses.variant(variant.id), variant.afkorting or ""
        yield Entry(variant.naam, "variant", uri, short, variant.andere_namen, is_title=True)
        if short:
            yield Entry(short, "variant", uri, variant.naam)


def theme_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """Every theme, and every characteristic where its theme tells who has it."""
    for theme in catalogue.themes:
        uri = addresses.theme(theme.id)
        yield Entry(theme.naam, "thema", uri, is_title=True)
        for column_id, column in columns_of(catalogue, theme.id).items():
            told = group_answer(catalogue, column_id, catalogue.practices).values
            at = f"{uri}#kenmerk-{column_id}" if told else uri
            yield Entry(column.naam, "kenmerk", at, f"bij {theme.naam}", column.ook)


def term_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """Every word of the glossary, with its other names."""
    for term_id, term in catalogue.glossary.begrippen.items():
        names = (term.voluit, *term.ook) if term.voluit else term.ook
        yield Entry(term.term, "begrip", addresses.term(term_id), term.voluit or "", names)


def tool_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """Every tool."""
    for tool_id, tool in catalogue.toolbox.instrumenten.items():
        yield Entry(tool.titel, "hulpmiddel", addresses.tool(tool_id), tool.uitgever or "")


def municipality_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """Every municipality with a practice, by its names, and what went up into it or lies within it."""
    for place in municipality_places(catalogue):
        uri = addresses.municipality(place.slug)
        province = place.province.name if place.province else ""
        yield Entry(place.name, "gemeente", uri, province, place.also, is_title=True)
        if place.official_name and _sortable(place.official_name) != _sortable(place.name):
            yield Entry(place.official_name, "gemeente", uri, f"zie {place.name}")
        for former in place.former:
            yield Entry(former, "voormalige gemeente", uri, f"nu {place.name}")
        for part in place.parts:
            if _sortable(part) not in map(_sortable, (place.name, *place.former, *place.also)):
                yield Entry(part, "wijk, kern of dorp", uri, f"in {place.name}")


def province_entries(catalogue: Catalogue) -> Iterator[Entry]:
    """Every province."""
    for place in province_places(catalogue):
        also = catalogue.term("provincies", place.slug).ook
        yield Entry(place.name, "provincie", addresses.province(place.slug), also=also, is_title=True)


def _sortable(name: str) -> str:
    return slug(name) or unicodedata.normalize("NFKD", name).casefold()


def _letter(name: str) -> str:
    first = _sortable(name)[:1].upper()
    return first if first.isalpha() else "0-9"
