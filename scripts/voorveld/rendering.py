"""Contributed text to HTML, through one door: `prose_html`.

Escaped first, then built up from the subset in `model/prose.py`, then passed through an
allow-list. The result remembers its abbreviations, so that the page it ends up on can explain them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache

import nh3
from markupsafe import Markup, escape
from pydantic_core import PydanticCustomError

from voorveld.model.links import read_link
from voorveld.model.prose import Block, BulletList, Emphasis, Inline, Link, parse
from voorveld.model.scalars import Citation

_TAGS = {"p", "br", "ul", "li", "em", "strong", "a", "abbr", "span"}
_ATTRIBUTES = {
    "a": {"href", "class", "aria-label", "rel"},
    "abbr": {"title"},
    "span": {"class"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"https", "http"},
    link_rel=None,
    strip_comments=True,
)

CiteLink = Callable[[Citation], str]
Abbreviations = Mapping[str, str]


_shown: ContextVar[set[str] | None] = ContextVar("_shown", default=None)


class Prose(Markup):
    """Contributed text as HTML. Put on a page, it tells which abbreviations then stand there."""

    __slots__ = ("abbreviations",)
    abbreviations: frozenset[str]

    def __html__(self) -> Prose:
        shown = _shown.get()
        if shown is not None:
            shown |= self.abbreviations
        return self


@contextmanager
def shown_abbreviations() -> Iterator[set[str]]:
    """The set that fills with the abbreviations of all prose that a template writes meanwhile."""
    found: set[str] = set()
    token = _shown.set(found)
    try:
        yield found
    finally:
        _shown.reset(token)


def prose_html(text: str, cite: CiteLink, abbreviations: Abbreviations) -> Prose:
    """Contributed text as HTML blocks. `cite` gives the HTML of one citation."""
    return _written(parse(text), cite, abbreviations, bare=False)


def inline_html(text: str, cite: CiteLink, abbreviations: Abbreviations) -> Prose:
    """The same for inside a sentence or paragraph: no blocks; paragraphs and items become lines."""
    words: set[str] = set()
    lines: list[str] = []
    for block in parse(text):
        if isinstance(block, BulletList):
            lines += (f"– {_inlines(item, cite, abbreviations, words)}" for item in block.items)
        else:
            lines.append(_inlines(block.parts, cite, abbreviations, words))
    return _prose("<br>".join(lines), words)


def item_html(text: str, cite: CiteLink, abbreviations: Abbreviations) -> Prose:
    """The same for inside a list item: one paragraph without its tags, more than one as blocks."""
    return _written(parse(text), cite, abbreviations, bare=True)


def _written(blocks: tuple[Block, ...], cite: CiteLink, abbreviations: Abbreviations, *, bare: bool) -> Prose:
    words: set[str] = set()

    def inlines(parts: tuple[Inline, ...]) -> str:
        return _inlines(parts, cite, abbreviations, words)

    html = "".join(
        "<ul>" + "".join(f"<li>{inlines(item)}</li>" for item in block.items) + "</ul>"
        if isinstance(block, BulletList)
        else inlines(block.parts)
        if bare and len(blocks) == 1
        else f"<p>{inlines(block.parts)}</p>"
        for block in blocks
    )
    return _prose(html, words)


def _prose(html: str, words: set[str]) -> Prose:
    prose = Prose(_clean(html))
    prose.abbreviations = frozenset(words)
    return prose


@lru_cache(maxsize=50_000)
def _clean(html: str) -> str:
    return _CLEANER.clean(html)


def _inlines(parts: tuple[Inline, ...], cite: CiteLink, abbreviations: Abbreviations, words: set[str]) -> str:
    html = ""
    for part in parts:
        if isinstance(part, Citation) and html.endswith(" "):
            html = f"{html[:-1]}\u00a0"  # a source number never stands alone on a line
        html += _inline(part, cite, abbreviations, words)
    return html


def _inline(part: Inline, cite: CiteLink, abbreviations: Abbreviations, words: set[str]) -> str:
    if isinstance(part, Citation):
        return cite(part)
    if isinstance(part, Emphasis):
        tag = "strong" if part.strong else "em"
        return f"<{tag}>{escape(part.text)}</{tag}>"
    if isinstance(part, Link):
        try:
            return f'<a href="{escape(read_link(part.url))}">{escape(part.text)}</a>'
        except PydanticCustomError:
            return f"{escape(part.text)} ({escape(part.url)})"
    return _with_abbreviations(str(escape(part.text)), abbreviations, words)


def _with_abbreviations(html: str, abbreviations: Abbreviations, words: set[str]) -> str:
    if not abbreviations:
        return html

    def marked(found: re.Match[str]) -> str:
        word = found.group()
        words.add(word)
        return f'<abbr title="{escape(abbreviations[word])}">{word}</abbr>'

    return _pattern(tuple(abbreviations)).sub(marked, html)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted((re.escape(str(escape(w))) for w in words), key=len, reverse=True)
    return re.compile(rf"(?<![\w&-])(?:{'|'.join(longest_first)})(?![\w-])")


def words_in(text: str, abbreviations: Abbreviations) -> set[str]:
    """Which abbreviations occur in a text."""
    if not abbreviations:
        return set()
    return set(_pattern(tuple(abbreviations)).findall(text))


def relative(here: str, target: str) -> str:
    """The address of a page or `page#anchor` seen from another; both are like `themas/x/`.

    The home page is the empty text. Works on every host and folder, without a server.
    """
    page, mark, anchor = target.partition("#")
    up = "../" * here.count("/")
    address = (up + page) or "./"
    return ("" if page == here and mark else address) + mark + anchor
