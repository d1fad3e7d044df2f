"""Where a compound falls apart: `jeugdconsulent` in `jeugd` and `consulent`, `wethouders` never at `ouders`.

Comes in: the words of our own texts. Goes out: the same words with a mark at every real border. A border
is real when what stands on both sides is a word of our texts by itself. No dictionary is needed, so every
build gives the same; a test lays the borders before the Dutch dictionary where that is installed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

BORDER = "+"
_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
_LINKS = ("", "s", "en", "e", "n")
"""What stands between two words that are made one: `jeugd-arts`, `gezin-s-werker`, `kans-en-dossier`."""
_IN_FRONT = """
    aan achter af als be bij binnen boven buiten daar der des door een er ge her het hier in langs mede mee
    met mis na naar naast neer nog om on onder ont ook oor op over rond samen tegen ten ter terug
    toe tot tussen uit van vast ver vol volgens voor voort vooruit waar wan wat weg weer zeer zonder
"""
_PARTICLES = frozenset(_IN_FRONT.split())
"""With these in front a word means something else: `verwacht` is no `wacht`, `onderwijs` no `wijs`."""
_ENDINGS = re.compile(
    r"achtig|baar|dom|ging|heden|heid|ing|ingen|isch|ische|land|lijk|lijke|loos|loze|maal|rijk|schap|schappen|zaam"
)
"""With these behind a word stays itself, or is a name: they are no second word."""
_SEEMING = """
    achteraf belangstelling besturen doelstellingen eenheden halfjaar hoogezand kwaliteitsstandaard
    procent proeven standaard twenterand vrijstellingen welzijn westfriese zandvoort
"""
_WHOLE = frozenset(_SEEMING.split())
"""These only seem to fall apart, into words that have nothing to do with them."""


def with_borders(words: Collection[str], names: Collection[str] = ()) -> tuple[str, ...]:
    """The words, in order, with a mark at every real border in them; `names` among them have none."""
    apart = frozenset(words) - frozenset(names)
    return tuple(
        BORDER.join(_parts(word, apart)) if word in apart else word for word in sorted(frozenset(words))
    )


def bare(word: str) -> str:
    """The word as it is written."""
    return word.replace(BORDER, "")


def borders(marked: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Per border what stands before and after it."""
    for word in marked:
        parts = word.split(BORDER)
        for place in range(1, len(parts)):
            yield "".join(parts[:place]), "".join(parts[place:])


def _parts(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """The shortest real head, and what remains again in parts: `jeugd`, `gezins`, `werker`."""
    if word in _WHOLE:
        return (word,)
    for place in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
        tail = word[place:]
        if tail in known and not _ENDINGS.fullmatch(tail) and _is_head(word[:place], known):
            return word[:place], *_parts(tail, known)
    return (word,)


def _is_head(text: str, known: frozenset[str]) -> bool:
    return any(
        stem in known and stem not in _PARTICLES and len(stem) >= _SHORTEST_HEAD
        for link in _LINKS
        if text.endswith(link) and (stem := text.removesuffix(link))
    )
