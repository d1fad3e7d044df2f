"""The index that Pagefind made, in an order of its own: equal pages give equal bytes on every disk.

Comes in: unpacked files of Pagefind, which numbers pages as the folder lists them. Goes out: the same files
with the pages in the order that is asked for, each named by what is in it. What Pagefind wrote in another way
than we know is refused: numbers that mean something else would make an index that answers wrongly.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate, chain, pairwise
from typing import Any

import cbor2
from pydantic import TypeAdapter

from voorveld.outputs.search_file import UnknownIndex

_KNOWN = "1.5.2"
"""The Pagefind whose files these are; whether another writes the same is to be looked at first."""
_SHORTEST = 7
"""Of a name as many signs as Pagefind gives it."""

_Found = tuple[int, list[int], list[int]]
"""A page with a word: how many pages after the one before, and its places in the text and in the title."""
_Spelling = tuple[str, list[_Found]]
"""A word as it is written with accents; it is found without them."""
_Word = tuple[str, list[_Found], list[_Spelling]]
_Page = tuple[str, int]
_Part = tuple[str, str, str]
_Meta = tuple[str, list[_Page], list[_Part], tuple[()], tuple[()], list[str]]
"""The two that are empty are filters and orders, which we do not use: they would name pages by number."""
# Numbers and moments that CBOR can write too are made by other classes, which have mistakes of their own.
_NOT_READ = (cbor2.CBORError, ArithmeticError, TypeError, ValueError)
_META: TypeAdapter[_Meta] = TypeAdapter(_Meta)
_WORDS: TypeAdapter[tuple[list[_Word]]] = TypeAdapter(tuple[list[_Word]])


def in_order(
    meta: bytes, parts: Mapping[str, bytes], pages: Mapping[str, str], prefix: str
) -> tuple[bytes, dict[str, bytes]]:
    """What Pagefind tells of the whole, and the parts by their own names.

    `parts` come by the names that Pagefind gave them. `pages` come in the order that is asked for: per id of
    Pagefind our own. Every name begins with `prefix`. Raises `UnknownIndex`.
    """
    version, listed, ranges, *others = _read(_META, meta)
    if version != _KNOWN:
        raise UnknownIndex(f"zij is van Pagefind {version}, en wij kennen alleen de vorm van {_KNOWN}")
    _agree("bladzijden", (page for page, _ in listed), pages)
    _agree("delen", (name for _, _, name in ranges), parts)
    place = {page: number for number, page in enumerate(pages)}
    numbers = [place[page] for page, _ in listed]
    moved = [_moved(parts[name], numbers) for _, _, name in ranges]
    names, lengths = named(moved, prefix), dict(listed)
    own_pages = [(own, lengths[page]) for page, own in pages.items()]
    own_ranges = [(begin, end, own) for (begin, end, _), own in zip(ranges, names, strict=True)]
    return cbor2.dumps((version, own_pages, own_ranges, *others)), dict(zip(names, moved, strict=True))


def named(contents: Iterable[bytes], prefix: str) -> list[str]:
    """A name for each by what is in it, as short as keeps them apart; all of one length."""
    digests = [sha256(content).hexdigest() for content in contents]
    if len(set(digests)) < len(digests):
        raise UnknownIndex("twee van haar bestanden zijn gelijk")
    lengths = range(_SHORTEST, len(sha256().hexdigest()) + 1)
    kept = next(n for n in lengths if len({digest[:n] for digest in digests}) == len(digests))
    return [prefix + digest[:kept] for digest in digests]


def _read(shape: TypeAdapter[Any], data: bytes) -> Any:
    """What stands there, when what we understand of it, written again, is exactly that."""
    try:
        found = shape.validate_python(cbor2.loads(data))
    except _NOT_READ:
        raise UnknownIndex("de vorm van haar bestanden is onbekend") from None
    if cbor2.dumps(found) != data:
        raise UnknownIndex("in haar bestanden staat meer dan wij kennen")
    return found


def _agree(what: str, told: Iterable[str], there: Iterable[str]) -> None:
    if sorted(told) != sorted(there):
        raise UnknownIndex(f"de {what} die zij noemt, zijn niet die er zijn")


def _moved(part: bytes, numbers: Sequence[int]) -> bytes:
    """A part with other numbers. Spellings stood as their first pages did, so they get an order too."""
    (words,) = _read(_WORDS, part)
    moved = [
        (
            word,
            _renumbered(found, numbers),
            sorted((spelling, _renumbered(pages, numbers)) for spelling, pages in spellings),
        )
        for word, found, spellings in words
    ]
    return cbor2.dumps((moved,))


def _renumbered(found: Sequence[_Found], numbers: Sequence[int]) -> list[_Found]:
    old = list(accumulate(step for step, _, _ in found))
    if old and (old[0] < 0 or old[-1] >= len(numbers) or any(b <= a for a, b in pairwise(old))):
        raise UnknownIndex("de nummers van haar bladzijden kloppen niet")
    own = sorted((numbers[number], text, title) for number, (_, text, title) in zip(old, found, strict=True))
    before = chain((0,), (number for number, _, _ in own))
    return [(number - last, text, title) for last, (number, text, title) in zip(before, own, strict=False)]
