"""Which word somebody meant who typed what readers see, or another word for it, instead of the id.

Comes in: what a reference points to and what was typed. Goes out: an id, with the name that led to
it. Lists, variants, themes, practices and studies alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from voorveld.catalogue import Catalogue
from voorveld.facts.typed_places import fold

_ADDITION = re.compile(r"\s*\([^()]*\)$")
_SHORTEST_WORD = 4
_LONG_WORD = 8
# Words up to this length stand in too many descriptions to mean anything.
_LONGEST_COMMON = 6


@dataclass(frozen=True, slots=True)
class MeantWord:
    """An id, and the name that readers know it by when that is what led here."""

    id: str
    name: str = ""

    @property
    def in_words(self) -> str:
        """`'pilot'`, or `'pilot' (Proef)`."""
        return f"'{self.id}' ({self.name})" if self.name else f"'{self.id}'"


@dataclass(frozen=True, slots=True)
class _Word:
    id: str
    names: tuple[str, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one list: by folded name, and what is to be searched."""

    by_name: Mapping[str, _Word]
    words: tuple[_Word, ...]


def word_meant(catalogue: Catalogue, target: str, typed: str) -> MeantWord | None:
    """The word that was meant: by its name, by another word for it, by likeness, by its description."""
    found = catalogue.once(_index).get(target)
    if found is None:
        return None
    folded = fold(typed)
    for way in (folded, *catalogue.once(_synonyms).get(folded, ())):
        if way in found.by_name:
            return _led_by_name(found.by_name[way], typed)
    if len(folded) < _SHORTEST_WORD:
        return _begun(found.words, folded)
    near = _alike(folded, found.by_name)
    if near:
        return _led_by_name(found.by_name[near], near)
    if begun := _begun(found.words, typed.casefold()):
        return begun
    return _described(found.words, typed)


def hint_for(meant: MeantWord | None) -> str:
    """`Schrijf 'pilot'.`, or nothing."""
    return f"Schrijf '{meant.id}'." if meant else ""


def clause_for(meant: MeantWord | None) -> str:
    """`; bedoeld is misschien 'pilot' (Proef)`, or nothing."""
    return f"; bedoeld is misschien {meant.in_words}" if meant else ""


def _led_by_name(word: _Word, typed: str) -> MeantWord:
    same = fold(word.id) == fold(typed)
    return MeantWord(word.id, "" if same or fold(word.id) == fold(word.names[0]) else word.names[0])


def _begun(words: tuple[_Word, ...], typed: str) -> MeantWord | None:
    """The only id of which this is the beginning or the first word, or that has an ending more."""
    begun = [
        word.id
        for word in words
        if (len(typed) >= _SHORTEST_WORD and word.id.startswith(typed))
        or word.id.partition("-")[0] == typed
        or typed.removesuffix("s").removesuffix("en") == word.id
    ]
    return MeantWord(begun[0]) if len(begun) == 1 else None


def _alike(folded: str, names: Iterable[str]) -> str:
    """The name that is one slip of the pen away, two in a long one; empty when none is."""
    most = 2 if len(folded) >= _LONG_WORD else 1
    found = process.extract(folded, list(names), scorer=OSA.distance, score_cutoff=most, limit=None)
    return min((int(distance), name) for name, distance, _ in found)[1] if found else ""


def _described(words: tuple[_Word, ...], typed: str) -> MeantWord | None:
    """The only word with what was typed, as whole words, in its names, or else in its description."""
    wanted = re.compile(rf"(?<!\w){re.escape(typed)}(?!\w)", re.IGNORECASE)
    if len(typed) <= _LONGEST_COMMON:
        return None
    hits = [word for word in words if any(wanted.search(name) for name in word.names)]
    if not hits:
        hits = [word for word in words if wanted.search(word.text)]
    return _led_by_name(hits[0], typed) if len(hits) == 1 else None


def _index(catalogue: Catalogue) -> Mapping[str, _Words]:
    lists = {
        f"lijst:{name}": [_Word(i, (t.naam, *t.ook), t.omschrijving or "") for i, t in terms.items()]
        for name, terms in catalogue.vocabularies.items()
    }
    others = {
        "variant": [
            _Word(v.id, tuple(filter(None, (v.naam, v.afkorting, *v.andere_namen))), v.kort)
            for v in catalogue.variants
        ],
        "thema": [_Word(t.id, (t.naam,)) for t in catalogue.themes],
        "praktijk": [_Word(p.id, (p.naam, *p.andere_namen)) for p in catalogue.practices],
        "onderzoek": [_Word(s.id, (s.naam,)) for s in catalogue.studies],
        "instrument": [_Word(i, (t.titel,)) for i, t in catalogue.toolbox.instrumenten.items()],
    }
    return {target: _words(words) for target, words in {**lists, **others}.items()}


def _words(words: Iterable[_Word]) -> _Words:
    by_name: dict[str, _Word] = {}
    kept = tuple(words)
    for word in kept:
        by_name[fold(word.id)] = word
    for word in kept:
        for name in word.names:
            for spelled in (name, _ADDITION.sub("", name)):
                by_name.setdefault(fold(spelled), word)
    return _Words(by_name, kept)


def _synonyms(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Per folded word the other words that readers use for it."""
    found: dict[str, tuple[str, ...]] = {}
    for term in catalogue.vocabularies.get("zoekwoorden", {}).values():
        same = tuple(map(fold, (term.naam, *term.ook)))
        for word in same:
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), *same)))
    return found
