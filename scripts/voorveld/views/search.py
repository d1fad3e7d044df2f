"""What search needs of the catalogue: the A-Z of everything, and words that mean the same.

Comes in: the catalogue. Goes out: finished values. The full text is indexed elsewhere, after
the build (`commands/search_index.py`).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.places import (
    municipality_places,
    place_in_words,
    practices_in_municipality,
    province_places,
)
from voorveld.model.slug import slug


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the A-Z: a name, what it is, its address, and other names it answers to.

    `is_title` tells that the page at the address bears this name; other lines are second names.
    `label` tells apart what has one name and two addresses, for who hears only the link.
    """

    name: str
    kind: str
    uri: str
    note: str = ""
    also: tuple[str, ...] = ()
    is_title: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The entries under one letter; `anchor` is its id on the page."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that mean the same, in sets; words that lead to another one only one way; and per
    province (name, address) the municipalities without a practice."""

    sets: tuple[tuple[str, ...], ...]
    leading: tuple[tuple[str, tuple[str, ...]], ...]
    without_practice: tuple[tuple[str, str, tuple[str, ...]], ...]


def letter_groups(catalogue: Catalogue, overviews: tuple[tuple[str, str], ...]) -> tuple[LetterGroup, ...]:
    """Practices, variants, themes, terms, tools, places and overviews (name, address) by alphabet."""
    found = tuple(dict.fromkeys(_entries(catalogue, overviews)))
    shared = Counter(e.name.casefold() for e in found)
    labelled = (
        replace(e, label=", ".join(filter(None, (e.name, e.kind, e.note))))
        if shared[e.name.casefold()] > 1
        else e
        for e in found
    )
    entries = sorted(labelled, key=lambda e: (_sortable(e.name), e.kind, e.uri))
    return tuple(
        LetterGroup(letter, "letter-cijfer" if letter == "0-9" else f"letter-{letter.lower()}", tuple(group))
        for letter, group in groupby(entries, key=lambda e: _letter(e.name))
    )


def synonyms(catalogue: Catalogue) -> Synonyms:
    """From the glossary, the variants, the municipalities and the list `zoekwoorden`."""
    sets = [
        *((t.naam, *t.ook) for t in catalogue.vocabularies.get("zoekwoorden", {}).values()),
        *((t.term, t.voluit or "", *t.ook) for t in catalogue.glossary.begrippen.values()),
        *((v.afkorting or "", v.naam, *v.andere_namen) for v in catalogue.variants),
        *((name, *m.ook) for name, m in catalogue.municipalities.items()),
        *(
            (term.naam, *term.ook)
            for _, terms in sorted(catalogue.vocabularies.items())
            for term in terms.values()
        ),
    ]
    kept = tuple(
        dict.fromkeys(s for s in (tuple(dict.fromkeys(filter(None, s))) for s in sets) if len(s) > 1)
    )
    leading = tuple(
        (old, (catalogue.municipality_label(f.opgegaan_in),))
        for old, f in sorted(catalogue.former_municipalities.items())
        if f.opgegaan_in in catalogue.municipalities
    )
    return Synonyms(kept, leading, tuple(_without_practice(catalogue)))


def _entries(catalogue: Catalogue, overviews: tuple[tuple[str, str], ...]) -> Iterator[Entry]:
    for practice in catalogue.practices:
        yield Entry(
            practice.naam,
            "praktijk",
            addresses.practice(practice.id),
            place_in_words(catalogue, practice),
            practice.andere_namen,
            is_title=True,
        )
    for variant in catalogue.variants:
        uri = addresses.variant(variant.id)
        yield Entry(
            variant.naam, "variant", uri, variant.afkorting or "", variant.andere_namen, is_title=True
        )
        if variant.afkorting:
            yield Entry(variant.afkorting, "variant", uri, variant.naam)
    for theme in catalogue.themes:
        yield Entry(theme.naam, "thema", addresses.theme(theme.id), is_title=True)
    for term_id, term in catalogue.glossary.begrippen.items():
        names = (term.voluit, *term.ook) if term.voluit else term.ook
        yield Entry(term.term, "begrip", addresses.term(term_id), term.voluit or "", names)
    for tool_id, tool in catalogue.toolbox.instrumenten.items():
        yield Entry(tool.titel, "hulpmiddel", addresses.tool(tool_id), tool.uitgever or "")
    for name, uri in overviews:
        yield Entry(name, "overzicht", uri)
    yield from _places(catalogue)


def _places(catalogue: Catalogue) -> Iterator[Entry]:
    for place in municipality_places(catalogue):
        uri = addresses.municipality(place.slug)
        province = place.province.name if place.province else ""
        yield Entry(place.name, "gemeente", uri, province, place.also, is_title=True)
        if place.official_name and _sortable(place.official_name) != _sortable(place.name):
            yield Entry(place.official_name, "gemeente", uri, f"zie {place.name}")
        for former in place.former:
            yield Entry(former, "voormalige gemeente", uri, f"nu {place.name}")
    for place in province_places(catalogue):
        yield Entry(place.name, "provincie", addresses.province(place.slug), is_title=True)


def _without_practice(catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for province in catalogue.vocabularies.get("provincies", {}):
        names = tuple(
            catalogue.municipality_label(name)
            for name, municipality in catalogue.municipalities.items()
            if municipality.provincie == province and not practices_in_municipality(catalogue, name)
        )
        if names:
            yield catalogue.term("provincies", province).naam, addresses.province(province), names


def _sortable(name: str) -> str:
    return slug(name) or unicodedata.normalize("NFKD", name).casefold()


def _letter(name: str) -> str:
    first = _sortable(name)[:1].upper()
    return first if first.isalpha() else "0-9"
