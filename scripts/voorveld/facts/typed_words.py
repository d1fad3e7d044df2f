"""Which word somebody meant who typed what readers see, or another word for it, instead of the id.

Comes in: what a reference points to and what was typed. Goes out: an id, with the name that led to
it. Lists, variants, themes, practices and studies alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from voorveld.catalogue import Catalogue
from voorveld.facts.typed_places import fold
from voorveld.model.suggestion import listed
from voorveld.model.vocabulary import Vocabulary

_BETWEEN_WORDS = re.compile(r"\s*[;,/+&]\s*|\s+(?:en|of|-)\s+|\s+")
_ADDITION = re.compile(r"\s*\([^()]*\)$")
_SHORTEST_WORD = 4
_LONG_WORD = 8
# Words up to this length stand in too many descriptions to mean anything.
_LONGEST_COMMON = 6


class MeantWord(Struct, frozen=True):
    """An id, and the name that readers know it by when that is what led here."""

    id: str
    name: str = ""

    @property
    def in_words(self) -> str:
        """`'pilot'`, or `'pilot' (Proef)`."""
        return f"'{self.id}' ({self.name})" if self.name else f"'{self.id}'"


class _Word(Struct, frozen=True):
    id: str
    names: tuple[str, ...]
    text: str = ""


class _Words(Struct, frozen=True):
    """The words of one list: by name as it is spelled and folded, and what is to be searched."""

    by_spelling: Mapping[str, _Word]
    by_name: Mapping[str, _Word]
    words: tuple[_Word, ...]


def word_meant(catalogue: Catalogue, target: str, typed: str) -> MeantWord | None:
    """The word that was meant: by its name, by another word for it, by likeness, by its description."""
    found = _index(catalogue, target)
    if found is None:
        return None
    folded = fold(typed)
    if word := found.by_spelling.get(typed.casefold()):
        return _led_by_name(word, typed)
    for way in (folded, *catalogue.once(_synonyms).get(folded, ())):
        if way in found.by_name:
            return _led_by_name(found.by_name[way], typed)
    if len(folded) < _SHORTEST_WORD:
        return _begun(found.words, folded)
    near = _alike(folded, found.by_name)
    if near:
        return _led_by_name(found.by_name[near], near)
    if begun := _begun(found.words, typed.casefold()) or _with_parts(found.words, typed):
        return begun
    return _described(found.words, typed)


def words_meant(catalogue: Catalogue, target: str, typed: str) -> tuple[str, ...]:
    """The words when more than one of a list was typed as if it were one, less what is between them."""
    found = _index(catalogue, target)
    parts = [fold(part) for part in _BETWEEN_WORDS.split(typed.strip("() "))]
    if (
        found is None
        or fold(typed) in found.by_name
        or len(parts) < 2
        or not all(part in found.by_name for part in parts)
    ):
        return ()
    return tuple(dict.fromkeys(found.by_name[part].id for part in parts))


def elsewhere(catalogue: Catalogue, target: str, typed: str) -> str:
    """A sentence about the place where a word does belong; nothing when it is the id of nothing."""
    if typed in (catalogue.known("variant") or ()) and target != "variant":
        return f"'{typed}' is een variant en hoort onder 'varianten'. "
    lists = [
        name for name, terms in catalogue.vocabularies.items() if typed in terms and f"lijst:{name}" != target
    ]
    return f"'{typed}' staat in de lijst {lists[0]}. " if len(lists) == 1 else ""


def choose_from(catalogue: Catalogue, vocabulary: str) -> str:
    """What to do with a word that is not in a list: the words of a closed one, or adding it."""
    file = f"practices/_lijsten/{vocabulary}.yaml"
    lists = (d.record for d in catalogue.documents_with(Vocabulary) if d.stem == vocabulary)
    closed = next(lists, None)
    words = listed(tuple(catalogue.vocabularies.get(vocabulary, {})))
    if not isinstance(closed, Vocabulary) or closed.gesloten is None:
        return (
            f"Kies uit {file}: {words} Past geen van deze woorden bij de bron, voeg dan in dat bestand "
            "een woord toe, met een naam en een omschrijving."
        )
    return f"Kies een van deze woorden: {words} De lijst is gesloten: {closed.gesloten.reden}"


def separately(words: tuple[str, ...], typed: str) -> str:
    """How to type more words than one."""
    if re.search(r"\s-\s", typed):
        return "Laat de streepjes van de lijst precies onder elkaar beginnen."
    return f"Zet de woorden apart, tussen één paar rechte haken: [{', '.join(words)}]."


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
        or (len(word.id) >= _SHORTEST_WORD and typed.startswith(f"{word.id} "))
    ]
    return MeantWord(begun[0]) if len(begun) == 1 else None


def _with_parts(words: tuple[_Word, ...], typed: str) -> MeantWord | None:
    """The only id of which every longer part of what was typed begins a part, in the same order."""
    parts = [part for part in re.split(r"[\s_-]+", typed.casefold()) if len(part) >= _SHORTEST_WORD]
    if len(parts) < 2:
        return None
    pattern = re.compile("".join(rf".*?\b{re.escape(part)}" for part in parts))
    hits = [word.id for word in words if pattern.match(word.id)]
    return MeantWord(hits[0]) if len(hits) == 1 else None


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


def _index(catalogue: Catalogue, target: str) -> _Words | None:
    """The words that a reference may name, made once they are asked for; None where it names no words."""
    made = catalogue.once(_indexes)
    if target not in made:
        words = _named_by(catalogue, target)
        made[target] = None if words is None else _words(words)
    return made[target]


def _indexes(catalogue: Catalogue) -> dict[str, _Words | None]:
    """Those that were asked for."""
    del catalogue
    return {}


def _named_by(catalogue: Catalogue, target: str) -> list[_Word] | None:
    if target.startswith("lijst:"):
        terms = catalogue.vocabularies.get(target.removeprefix("lijst:"))
        return (
            None
            if terms is None
            else [_Word(i, (t.naam, *t.ook, *t.herkend_als), t.omschrijving or "") for i, t in terms.items()]
        )
    if target not in _WITH_A_NAME:
        return None
    words = list(_WITH_A_NAME[target](catalogue))
    # Of files that could not be read only the names are known.
    unread = set(catalogue.known(target) or ()) - {word.id for word in words}
    return [*words, *(_Word(name, (name,)) for name in sorted(unread))]


_WITH_A_NAME: Mapping[str, Callable[[Catalogue], Iterable[_Word]]] = {
    "variant": lambda catalogue: (
        _Word(v.id, tuple(filter(None, (v.naam, v.afkorting, *v.andere_namen))), v.kort)
        for v in catalogue.variants
    ),
    "thema": lambda catalogue: (_Word(t.id, (t.naam,)) for t in catalogue.themes),
    "praktijk": lambda catalogue: (_Word(p.id, (p.naam, *p.andere_namen)) for p in catalogue.practices),
    "onderzoek": lambda catalogue: (_Word(s.id, (s.naam,)) for s in catalogue.studies),
    "instrument": lambda catalogue: (_Word(i, (t.titel,)) for i, t in catalogue.toolbox.instrumenten.items()),
}


def _words(words: Iterable[_Word]) -> _Words:
    by_name: dict[str, _Word] = {}
    kept = tuple(words)
    for word in kept:
        by_name[fold(word.id)] = word
    for word in kept:
        for name in word.names:
            for spelled in (name, _ADDITION.sub("", name)):
                by_name.setdefault(fold(spelled), word)
    by_spelling = {spelled.casefold(): word for word in reversed(kept) for spelled in (*word.names, word.id)}
    return _Words(by_spelling, by_name, kept)


def _synonyms(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Per folded word the other words that readers use for it."""
    found: dict[str, tuple[str, ...]] = {}
    for term in catalogue.vocabularies.get("zoekwoorden", {}).values():
        same = tuple(map(fold, (term.naam, *term.ook)))
        for word in same:
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), *same)))
    return found
