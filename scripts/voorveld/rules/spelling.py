"""A word must be right: known to the dictionary, to our own list, or as part of a name in the data."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import OSA

from voorveld.catalogue import Catalogue, Dictionary
from voorveld.diagnostics import Diagnostic
from voorveld.facts.proper_names import WORD, words_of_names
from voorveld.model.prose import one_line
from voorveld.model.reader import Document
from voorveld.model.shape import Path
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "spelling"
_MOST_IN_A_FILE = 25
_SHORTEST_WITH_A_NEIGHBOUR = 4
_OWNER = re.compile(r"['’]s$")
_Right = Mapping[str, list[str]]
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_INITIALS = re.compile(r"[A-Z]{2,6}")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Words of running texts, once per file. Silent where there is no dictionary.

    Words in capitals alone are left to `onverklaarde-afkorting`. What other files say matters only once
    there is something to be meant otherwise.
    """
    if catalogue.dictionary is None:
        return
    known = catalogue.own_words | words_of_names(catalogue)
    few = {document.name: _words_of_file(catalogue, document) for document in catalogue.judged_alone}
    found = few or catalogue.each(_words_of_file)
    own = frozenset[str]().union(*found.values())
    wrong = _wrong(own, known, catalogue.dictionary)
    if not wrong:
        return
    others = frozenset[str]().union(*catalogue.each(_words_of_file).values()) - own
    right = (own | others) - wrong - _wrong(others, known, catalogue.dictionary)
    near = _by_cut({word.casefold() for word in right})
    for document in catalogue.judged:
        if wrong.isdisjoint(found[document.name]):
            continue
        mine = {word: path for word, path in _words(catalogue, document).items() if word in wrong}
        if len(mine) > _MOST_IN_A_FILE:
            yield _many(document, mine)
        else:
            yield from (_one(document, word, path, near) for word, path in mine.items())


def _wrong(words: frozenset[str], known: frozenset[str], dictionary: Dictionary) -> frozenset[str]:
    """Those that nobody knows, also not in parts."""
    forms = {word: _forms(word) for word in words - known}
    asked = frozenset(part for word, parts in forms.items() for part in (word, *parts) if part not in known)
    unknown = dictionary(asked)
    return frozenset(
        word for word, parts in forms.items() if word in unknown and _is_wrong(parts, known, unknown)
    )


def _words(catalogue: Catalogue, document: Document) -> dict[str, Path]:
    """Every word of the texts of a file, with where it stands first."""
    found: dict[str, Path] = {}
    for _, leaf in texts(catalogue, document):
        # What is left between brackets was meant as a citation, and has a message of its own.
        line = one_line(leaf.value)
        for word in WORD.findall(_BRACKETED.sub(" ", line) if "[" in line else line):
            if word not in found and not (word.isupper() and _INITIALS.fullmatch(word)):
                found[word] = leaf.path
    return found


def _words_of_file(catalogue: Catalogue, document: Document) -> frozenset[str]:
    return frozenset(_words(catalogue, document))


def _forms(word: str) -> tuple[str, ...]:
    """The parts that make a word right when each of them is: between hyphens, without the owner's s."""
    plain = _OWNER.sub("", word)
    parts = [part for part in plain.split("-") if part]
    if len(parts) == 1 and plain == word and word[0].isupper() and word.endswith("s"):
        return (word[:-1],)
    return tuple(parts)


def _is_wrong(parts: tuple[str, ...], known: frozenset[str], unknown: frozenset[str]) -> bool:
    return not all(part in known or _decapitalised(part) in known or part not in unknown for part in parts)


def _decapitalised(word: str) -> str:
    return word[:1].lower() + word[1:]


def _one(document: Document, word: str, path: Path, right: _Right) -> Diagnostic:
    near = _neighbour(word, right)
    first = f"Schrijf '{near}'." if near else "Kijk de spelling na."
    return tip(
        document.word(word, *path),
        CODE,
        f"Het woord '{word}' staat niet in het woordenboek"
        f"{f'; bedoeld is misschien {near!r}' if near else ''}.",
        f"{first} Is het goed zoals het er staat, zet het dan in practices/_lijsten/spelling.yaml.",
    )


def _by_cut(words: Iterable[str]) -> _Right:
    """The right words under each form with at most one sign left out: so a neighbour is found at once."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        for cut in _cuts(word):
            found[cut].append(word)
    return found


def _cuts(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _neighbour(word: str, right: _Right) -> str:
    """A word used elsewhere that differs by one sign or one swap; most misspellings do."""
    folded = word.casefold()
    if len(word) < _SHORTEST_WITH_A_NEIGHBOUR:
        return ""
    candidates = (other for cut in sorted(_cuts(folded)) for other in right.get(cut, ()))
    near = next((other for other in candidates if OSA.distance(folded, other) == 1), "")
    return near.capitalize() if near and word[0].isupper() else near


def _many(document: Document, mine: dict[str, Path]) -> Diagnostic:
    word, path = next(iter(mine.items()))
    shown = ", ".join(f"'{name}'" for name in list(mine)[:5])
    return tip(
        document.word(word, *path),
        CODE,
        f"In dit bestand staan {len(mine)} woorden niet in het woordenboek; de eerste zijn {shown}.",
        "Kijk de spelling na. Is een tekst niet in het Nederlands, vertel hem dan in eigen woorden na.",
    )


# The list is the way to say that a word is right. A waiver would be called needless without a dictionary.
RULE = Rule(CODE, check, waivable=False, asks_outside=True)
