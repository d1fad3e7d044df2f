"""A municipality that was typed with something more: a part of town, its surroundings, a second one.

Comes in: what was typed, and who knows the municipalities. Goes out: which were named, and what to do
with the rest. Knows no lists itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

Find = Callable[[str], str | None]

_BETWEEN = re.compile(r"\s*[/,;+&]\s*|\s+(?:en|of)\s+")
_SHORTENED = re.compile(r"\ba\s?[./]\s?d\.?(?=\s)", re.IGNORECASE)
_BEFORE = re.compile(r"(?P<word>de regio|regio|stad|omgeving|rondom|rond|heel|deel van)\s+", re.IGNORECASE)
_WIDER = frozenset({"de regio", "regio", "omgeving", "rond", "rondom"})
_SURROUNDINGS = re.compile(
    r"\(?\s*(?:e\.?\s?o\.?|en omgeving|en omstreken|en regio|\bregio)\s*\)?", re.IGNORECASE
)
_PARTLY = re.compile(r"\(?\s*(?:deels|gedeeltelijk|ged\.|een deel)\s*\)?", re.IGNORECASE)
_IS_PART = re.compile(r"[A-Z]|aan |bij |op |in ")
_PROVINCE = re.compile(r"\(?\s*(?:[A-Z]{2,3}|Gld|Ov|Utr|Gr|Fr|Dr|Fl)\.?\s*\)?")
_NO_PLACE = re.compile(
    r"\?+|-+|n\.?v\.?t\.?|onbekend|niet bekend|(?:heel )?nederland|landelijk|regionaal|overige?"
    r"|(?:diverse|verschillende|meerdere|alle)(?: gemeenten)?",
    re.IGNORECASE,
)


class Apart(Struct, frozen=True):
    """The municipalities that were named, why that is not enough, and what to do besides.

    `together` are named next to each other; `part` is a place inside the one that was named.
    """

    names: tuple[str, ...]
    why: str
    besides: str = ""
    together: bool = False
    part: str = ""


def is_no_place(typed: str) -> bool:
    """Whether this says that the place is not known, or is everywhere."""
    return bool(_NO_PLACE.fullmatch(typed.strip()))


def taken_apart(typed: str, find: Find, is_area: Callable[[str], bool]) -> Apart | None:
    """What was typed as one name and is a municipality with more, or more than one; else None."""
    for written_out in _written_out(typed):
        if name := find(written_out):
            return Apart((name,), f"'{typed}' staat voluit in de lijst van het CBS")
    parts = [find(part) for part in _BETWEEN.split(typed)]
    if len(parts) > 1 and all(parts):
        names = tuple(name for name in parts if name)
        return Apart(names, f"'{typed}' zijn {_COUNT.get(len(names), len(names))} gemeenten", together=True)
    if (before := _BEFORE.match(typed)) and (name := find(typed[before.end() :])):
        return _with_word_before(typed, before["word"], name)
    for name, rest in _ends(typed, find):
        return _with_rest(typed, name, rest, is_area)
    return None


_COUNT = {2: "twee", 3: "drie", 4: "vier"}


def _written_out(typed: str) -> Iterator[str]:
    if _SHORTENED.search(typed):
        for words in ("aan den", "aan de"):
            yield _SHORTENED.sub(words, typed)


def _ends(typed: str, find: Find) -> Iterator[tuple[str, str]]:
    """The longest beginning that is a municipality, with what stands behind it."""
    breaks = [match.start() for match in re.finditer(r"[\s(-]", typed)]
    for at in reversed(breaks):
        if name := find(typed[:at].strip(" -")):
            yield name, typed[at:].strip(" -")
            return


def _with_word_before(typed: str, word: str, name: str) -> Apart:
    if word.casefold() in _WIDER:
        return Apart((name,), f"'{typed}' is meer dan één gemeente", _region(typed))
    return Apart((name,), f"bij '{typed}' hoort het woord '{word}' niet")


def _with_rest(typed: str, name: str, rest: str, is_area: Callable[[str], bool]) -> Apart:
    if _SURROUNDINGS.fullmatch(rest):
        return Apart((name,), f"'{typed}' is meer dan één gemeente", _region(typed))
    if _PARTLY.fullmatch(rest):
        return Apart(
            (name,),
            f"bij '{typed}' hoort '{rest}' niet",
            "Noemt de bron welk deel, zet dat dan onder 'delen'.",
        )
    if rest[0] == "(" or _PROVINCE.fullmatch(rest) or is_area(rest) or not _IS_PART.match(rest):
        return Apart((name,), f"bij '{typed}' hoort '{rest}' niet")
    return Apart((name,), f"'{typed}' is geen gemeente maar een deel van {name}", part=typed)


def _region(typed: str) -> str:
    return (
        f"Noemt de bron de andere gemeenten, zet die er dan bij; anders komt 'regio: {typed}' onder 'gebied'."
    )
