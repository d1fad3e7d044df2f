"""What of a page is searched, and how far its title, its lead and its own headings go in that text.

Comes in: finished pages as HTML, those of any engine and those written by hand alike. Goes out: HTML for
the indexer that begins with title, lead and headings, and three numbers: a word that was found before
them weighs more than one in the text. Marks are replaced in the text: a parser took eight times as long.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from html import unescape

from msgspec import Struct

# Parts of a page that are no content: Pagefind leaves out nav, form, footer, svg by itself.
IGNORED = (
    ".klopt",
    ".thema__verder",
    ".aanhalen",
    ".afkortingen",
    ".verwant",
    ".alleen-papier",
    ".leeg",
    ".bronnen",
    ".kop__soort",
    ".kop__verder",
    ".omgeving",
    ".neemmee",
    ".verbeter",
    "thead",
    "caption",
    "[aria-hidden=true]",
    "section[aria-labelledby=aanhalen]",
    "section[aria-labelledby=verwant]",
    "[hidden]",
    "dialog",
)
# Words that stand on so many pages as a heading or before a value are labels, and tell nothing of the page.
_LABEL_FROM = 5

# Of a word that stands on a page with more than one weight, Pagefind tells only where it has one of them.
_EQUAL = ' data-pagefind-weight="1"'

_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_CITATION = re.compile(r'<a class="bron(?: [^"]*)?"[^>]*>.*?</a>')
_SPACE_BEFORE = ('&nbsp;<a class="bron', ' <a class="bron')
_TERM = re.compile(r'<div id="([^"]+)"><dt>(.*?)</dt>')
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>")
_LEAD = re.compile(r'<(p|div) class="kop__inleiding"[^>]*>(.*?)</\1>(?!</div>)')
_KIND = re.compile(r'<p class="kop__soort">(?:(?!</p>).)*</p>')
_VARIANT = re.compile(r'<a class="variant-naam"[^>]*>(.*?)</a>')
_HEADING = re.compile(r"<(h[2-6]|dt|th)\b([^>]*)>(.*?)</\1>")
_ID = re.compile(r'\bid="([^"]+)"')
_TAG = re.compile(r"<svg\b.*?</svg>|<[^>]+>")
# What stands for what, so that words of two cells or facts don't become one.
_APART = (
    (" </dt>", "</dt>"),
    ("</dt>", ":</dt> "),
    (" </dd>", "</dd>"),
    ("</dd>", ";</dd> "),
    ("<span", " <span"),
    *((tag, f"{tag} ") for tag in ("</th>", "</td>", "</summary>", "</figcaption>", "</option>", "<br>")),
)


class Searched(Struct, frozen=True):
    """A page for the indexer; `title`, `lead` and `headings` tell up to which word each of them goes."""

    html: str
    title: int
    lead: int
    headings: int


class Labels(Struct, frozen=True):
    """Headings and names of facts that stand on many pages, and by the id of a heading its words."""

    headings: frozenset[str]
    facts: frozenset[str]
    by_id: Mapping[str, str]

    def has(self, tag: str, text: str) -> bool:
        """Whether this is a label: what is one beside a value may be a heading of its own elsewhere."""
        return text in (self.headings if tag[0] == "h" else self.facts)


def labels_of(pages: Iterable[str]) -> Labels:
    """What recurs in these contents as a heading or before a value on so many pages that it is a label.

    So is a heading that is the title of a page: that page is about it.
    """
    titles: set[str] = set()
    headings: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    ids: dict[str, Counter[str]] = {}
    for page in pages:
        found = [(tag, attributes, _words(inner)) for tag, attributes, inner in _HEADING.findall(page)]
        titles.update(map(_words, _TITLE.findall(page)))
        headings.update({text for tag, _, text in found if tag[0] == "h"})
        facts.update({text for tag, _, text in found if tag[0] != "h"})
        for tag, attributes, text in found:
            if tag[0] == "h" and (named := _ID.search(attributes)):
                ids.setdefault(named[1], Counter())[text] += 1
    labels = frozenset(
        text for text, count in headings.items() if text and (count >= _LABEL_FROM or text in titles)
    )
    by_id = {name: max(sorted(texts), key=lambda text: texts[text]) for name, texts in sorted(ids.items())}
    return Labels(
        labels,
        frozenset(text for text, count in facts.items() if text and count >= _LABEL_FROM),
        {name: text for name, text in by_id.items() if text in labels},
    )


def content_of(page: str) -> str:
    """The content of a page without its references to sources, empty when it has none.

    Terms with an id become headings, so that a result leads there.
    """
    found = _MAIN.search(page)
    main = " ".join(found.group().split()) if found else ""
    for space in _SPACE_BEFORE:
        main = main.replace(space, '<a class="bron')
    return _TERM.sub(r'<div><h3 id="\1">\2</h3>', _CITATION.sub("", main))


def searchable(main: str, labels: Labels) -> Searched:
    """A content for the indexer, without labels.

    Cells and facts get a space or a mark after them, or their words would be glued together.
    """
    title, lead = _TITLE.search(main), _LEAD.search(main)
    names = [_words(title[1])] if title else []
    leads = [_words(lead[2])] if lead else []
    kind = _KIND.search(main)
    variants = _VARIANT.findall(kind.group()) if kind else []
    headings = [*map(_words, variants), *_own_headings(main, labels)]
    for found in (title, lead):
        if found:
            main = main.replace(found.group(), "", 1)
    main = _HEADING.sub(lambda found: _plain(found, labels), main)
    for mark, apart in _APART:
        main = main.replace(mark, apart)
    before = "".join(
        f"<{tag}{_EQUAL}>{_escaped(text)}</{tag}>"
        for tag, texts in (("h1", names), ("p", leads), ("p", headings))
        for text in texts
    )
    ends = [sum(len(text.split()) for text in texts) for texts in (names, leads, headings)]
    return Searched(
        f'<!doctype html><html lang="nl"><body><main>{before}{main}</main></body></html>',
        ends[0],
        ends[0] + ends[1],
        sum(ends),
    )


def _own_headings(main: str, labels: Labels) -> list[str]:
    """What this page is about besides its title: no labels, and no names of other pages."""
    found = (
        _words(inner) for tag, _, inner in _HEADING.findall(main) if tag[0] == "h" and "<a " not in inner
    )
    return [text for text in dict.fromkeys(found) if text and text not in labels.headings]


def _plain(found: re.Match[str], labels: Labels) -> str:
    """A heading as text of the same weight as all other, a label as no text at all."""
    tag, attributes, inner = found.groups()
    is_label = labels.has(tag, _words(inner))
    if tag[0] != "h":
        return f"<{tag} data-pagefind-ignore>{inner}</{tag}>" if is_label else found.group()
    kept = f"<span data-pagefind-ignore>{inner}</span>" if is_label else inner
    return f"<{tag}{_EQUAL}{attributes}>{kept}</{tag}>"


def _words(inner: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", inner)).split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
