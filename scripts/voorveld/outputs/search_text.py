"""What of a page is searched, in which group of results it stands, and the words that occur.

Comes in: finished pages as HTML, or their text. Goes out: HTML for the indexer, word lists. The
pages of any engine are read, those written by hand too, because what readers read is only complete
on a finished page. Marks are replaced in the text: reading them with a parser took eight times as long.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from voorveld.outputs.generated import Page
from voorveld.sections.finding_way import search_group_of
from voorveld.sections.guide import MESSAGE
from voorveld.sections.section import SearchGroup

# Parts of a page that are no content: Pagefind leaves out nav, form, footer, svg by itself.
IGNORED = (
    ".klopt",
    ".thema__verder",
    ".aanhalen",
    ".afkortingen",
    ".verwant",
    ".alleen-papier",
    "thead",
    "caption",
    "[aria-hidden=true]",
    "section[aria-labelledby=aanhalen]",
    "section[aria-labelledby=verwant]",
    "[hidden]",
    "dialog",
)

MOST_WORDS = 8_000

_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_PART = re.compile(r"[^\W_]+")
_HYPHENED = re.compile(r"\W*[^\W_]+(?:['’-][^\W_]+){1,2}\W*|\W*['’][^\W_]+-[^\W_]+\W*")
_MARKS = re.compile(r"[\u0300-\u036f]")
_ADDRESS = re.compile(r"://|www\.|[a-z]/[a-z].*/|_")
_CITATION = re.compile(r'<a class="bron"[^>]*>[^<]*</a>')
_TERM = re.compile(r'<div id="([^"]+)"><dt>(.*?)</dt>')
# What stands for what, so that words of two cells or facts don't become one.
_APART = (
    (" </dt>", "</dt>"),
    ("</dt>", ":</dt> "),
    (" </dd>", "</dd>"),
    ("</dd>", ";</dd> "),
    ("<span", " <span"),
    *((tag, f"{tag} ") for tag in ("</th>", "</td>", "</summary>", "</figcaption>", "</option>", "<br>")),
)


def searchable(page: str) -> str:
    """The content of a page as HTML for the indexer, empty when there is none.

    References to sources are taken out. Cells and facts get a space or a mark after them, or their
    words would be glued together. Terms with an id become headings, so that a result leads to the term.
    """
    found = _MAIN.search(page)
    if not found:
        return ""
    main = " ".join(found.group().split()).replace(' <a class="bron"', '<a class="bron"')
    main = _CITATION.sub("", main)
    main = _TERM.sub(r'<div><h3 id="\1">\2</h3>', main)
    for mark, apart in _APART:
        main = main.replace(mark, apart)
    return f'<!doctype html><html lang="nl"><body>{main}</body></html>'


def titles_to_tell(titles: Mapping[str, str], made: Iterable[Page]) -> dict[str, str]:
    """The titles, per address, that the script does not know from the A-Z of the search page.

    The messages for editors are many and seldom asked for, so their titles come with their text.
    """
    known = {p.address for p in made if p.kind.in_a_to_z or p.kind is MESSAGE}
    return {at: title for at, title in sorted(titles.items()) if at not in known}


def pages_by_group(addresses: Mapping[str, str]) -> list[tuple[str, str, dict[str, str]]]:
    """Per group its id, name and pages; `addresses` are addresses per page id of the index."""
    by_address = sorted(addresses.items(), key=lambda item: item[1])
    return [
        (group.id, group.label, {page: at for page, at in by_address if search_group_of(at) is group})
        for group in SearchGroup
    ]


def words_of(texts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words in these texts, normalised and sorted: plain words, and words with a hyphen made one.

    Of the plain words the most widespread, at most `MOST_WORDS`. Numbers are left out, and so are
    addresses on the web and ids with many hyphens.
    """
    raw: Counter[str] = Counter()
    for text in texts:
        raw.update(set(text.split()))
    plain: Counter[str] = Counter()
    hyphened: set[str] = set()
    for token, pages in raw.items():
        if _ADDRESS.search(token):
            continue
        for part in _PART.findall(token):
            plain[normalised(part)] += pages
        if _HYPHENED.fullmatch(token):
            hyphened.add(normalised(token))
    words = {word: pages for word, pages in plain.items() if _is_word(word)}
    most = sorted(words.items(), key=lambda item: (-item[1], item[0]))[:MOST_WORDS]
    return tuple(sorted(word for word, _ in most)), tuple(sorted(w for w in hyphened if _is_word(w)))


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


def front_coded(words: Iterable[str]) -> str:
    """Sorted words in short: per word how many letters (0-z) it shares with the one before, and the rest."""
    parts: list[str] = []
    before = ""
    for word in words:
        pairs = zip(before[:35], word, strict=False)
        shared = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(before), len(word), 35))
        parts.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + word[shared:])
        before = word
    return " ".join(parts)
