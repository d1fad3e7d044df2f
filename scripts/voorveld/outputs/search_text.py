"""In which group of results a page stands, and the words that occur.

Comes in: what the indexer kept of the finished pages. Goes out: word lists and tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import accumulate

from voorveld.sections.finding_way import search_group_of
from voorveld.sections.section import SearchGroup

MOST_WORDS = 8_000

_PART = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[\u0300-\u036f]")
_NAME = re.compile(r"[a-z][A-Z]")
_NEXT, _MORE = ord("#"), ord("~") - ord("#")
_ADDRESS = re.compile(r"://|www\.|[a-z]/[a-z].*/|_")


def titles_to_tell(titles: Mapping[str, str], known: Set[str]) -> dict[str, str]:
    """The titles, per address, that the script does not know from the A-Z of the search page."""
    return {at: title for at, title in sorted(titles.items()) if at not in known}


def pages_by_group(addresses: Mapping[str, str]) -> list[tuple[SearchGroup, dict[str, str]]]:
    """Per group its pages; `addresses` are addresses per page id of the index."""
    by_address = sorted(addresses.items(), key=lambda item: item[1])
    return [
        (group, {page: at for page, at in by_address if search_group_of(at) is group})
        for group in SearchGroup
    ]


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """The words in these texts, normalised and sorted: the most widespread, at most `MOST_WORDS`.

    Numbers are left out, and so are addresses on the web and ids with many hyphens.
    """
    raw: Counter[str] = Counter()
    for text in texts:
        raw.update(set(text.split()))
    plain: Counter[str] = Counter()
    for token, pages in raw.items():
        if not _ADDRESS.search(token):
            for part in _PART.findall(token):
                plain[normalised(part)] += pages
    words = {word: pages for word, pages in plain.items() if _is_word(word)}
    most = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS]
    return tuple(sorted(word for word, _ in most))


def only_as_name(words: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """Which of these words are only written with a capital within: `RegioOnline` is a name, no compound."""
    parts = {part for text in texts for part in _PART.findall(text)}
    plain = {normalised(part) for part in parts if not _NAME.search(part)}
    return frozenset(words) & {normalised(part) for part in parts if _NAME.search(part)} - plain


def names_on_pages(names: Iterable[str], texts: Sequence[str]) -> dict[str, list[int]]:
    """Per name of more than one word the places in `texts` where it stands, its words side by side.

    The key is the name in its plain parts (`centrum voor jeugd en gezin`); the last part may be
    longer in the text when it has four letters or more. Names that stand nowhere are left out.
    """
    plain = [f" {' '.join(parts_of(text))} " for text in texts]
    found: dict[str, list[int]] = {}
    for name in sorted({" ".join(parts_of(name)) for name in names}):
        if " " in name:
            sought = f" {name}" if len(name.rpartition(" ")[2]) >= 4 else f" {name} "
            found[name] = [number for number, text in enumerate(plain) if sought in text]
    return {name: places for name, places in found.items() if places}


def parts_of(text: str) -> list[str]:
    """The plain parts of a text, in order: `POH-jeugd` becomes `poh` and `jeugd`."""
    return _PART.findall(_MARKS.sub("", unicodedata.normalize("NFD", text.lower())))


def _is_word(form: str) -> bool:
    return 1 < len(form) <= 40 and not any(c.isdigit() for c in form)


def normalised(word: str) -> str:
    """Letters and digits only, small, without accents: `'s-Gravenhage` becomes `sgravenhage`."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if c.isalnum())


def counted_on(places: Iterable[int]) -> str:
    """Rising numbers in short: a sign per step, `#` for the next one; `~` stands for 91 more."""
    signs: list[str] = []
    before = -1
    for place in places:
        more, step = divmod(place - before - 1, _MORE)
        signs.append("~" * more + chr(_NEXT + step))
        before = place
    return "".join(signs)


def in_signs(numbers: Iterable[int]) -> str:
    """Numbers in short: a sign each, `#` for nought; `~` in front stands for 91 more."""
    return counted_on(at - 1 for at in accumulate(number + 1 for number in numbers))


def front_coded(words: Iterable[str]) -> str:
    """Sorted words in short: per word how many letters (0-Z) it shares with the one before, and the rest."""
    parts: list[str] = []
    before = ""
    for word in words:
        pairs = zip(before[:35], word, strict=False)
        shared = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(before), len(word), 35))
        parts.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[shared] + word[shared:])
        before = word
    return "".join(parts)
