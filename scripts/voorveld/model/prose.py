"""The small Markdown subset of contributed text, as a tree: paragraphs, lists, emphasis,
links and citations. Linear in the length of the text. Knows no HTML; rendering does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from voorveld.model.scalars import ID_PATTERN, Citation, CitationMark, ProseMark, Ref
from voorveld.model.shape import Leaf

_INLINE = re.compile(
    rf"\[@(?P<bron>{ID_PATTERN})(?:,\s*(?P<plaats>[^\[\]\n]{{1,40}}))?\]"
    r"|\[(?P<label>[^\[\]\n]{1,200})\]\((?P<url>(?:[^()\s]|\([^()\s]{0,200}\)){1,600})\)"
    r"|\*\*(?P<strong>[^*\n]{1,300})\*\*"
    r"|\*(?P<em>[^*\s][^*\n]{0,300})\*"
)
_SPACES = re.compile(r"\s+")
# What a citation leaves behind when it is taken out: a space before a sign that stands against its word.
_LOOSE = re.compile(r" (?=[.,;:!?)])")


class Plain(Struct, frozen=True):
    """Text as is."""

    text: str


class Emphasis(Struct, frozen=True):
    """Text with stress."""

    text: str
    strong: bool


class Link(Struct, frozen=True):
    """A link as typed; the rules judge its address."""

    text: str
    url: str


Inline = Plain | Emphasis | Link | Citation


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    parts: tuple[Inline, ...]


class BulletList(Struct, frozen=True):
    """A list."""

    items: tuple[tuple[Inline, ...], ...]


Block = Paragraph | BulletList


@lru_cache(maxsize=20_000)
def parse(text: str) -> tuple[Block, ...]:
    """Read a text. Anything that is not in the subset is plain text."""
    return tuple(_blocks(text))


def citations(text: str) -> Iterator[Citation]:
    """The sources a text cites, in order."""
    for match in _INLINE.finditer(text) if "[@" in text else ():
        if match["bron"]:
            yield Citation(match["bron"], match["plaats"] or "")


def cited_by(leaf: Leaf) -> Iterator[str]:
    """The ids of the sources that a marked value names."""
    if isinstance(leaf.mark, ProseMark):
        yield from (citation.bron for citation in citations(leaf.value))
    elif isinstance(leaf.mark, CitationMark) and isinstance(leaf.value, Citation):
        yield leaf.value.bron
    elif leaf.mark == Ref("bron"):
        yield leaf.value


def links(text: str) -> Iterator[Link]:
    """The links in a text, in order."""
    for match in _INLINE.finditer(text) if "](" in text else ():
        if match["url"]:
            yield Link(match["label"], match["url"])


@lru_cache(maxsize=20_000)
def plain_text(text: str) -> str:
    """The words only: no citations, no stars, of links the label.

    Paragraphs are separated by an empty line; items of a list stand on lines that begin with `- `.
    """
    blocks = (
        "\n".join(f"- {_words(item)}" for item in block.items)
        if isinstance(block, BulletList)
        else _words(block.parts)
        for block in parse(text)
    )
    return "\n\n".join(blocks)


@lru_cache(maxsize=20_000)
def one_line(text: str | None) -> str:
    """The same on a single line, for cells and counts; empty for None."""
    return _SPACES.sub(" ", plain_text(text)) if text else ""


def _words(parts: tuple[Inline, ...]) -> str:
    joined = "".join("" if isinstance(part, Citation) else part.text for part in parts)
    return _LOOSE.sub("", _SPACES.sub(" ", joined)).strip()


def _blocks(text: str) -> Iterator[Block]:
    for chunk in re.split(r"\n[ \t]*\n", text.strip()):
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        start = next((i for i, line in enumerate(lines) if line.startswith("- ")), len(lines))
        if start:
            yield Paragraph(_inlines(" ".join(lines[:start])))
        if lines[start:]:
            yield BulletList(tuple(_inlines(item) for item in _items(lines[start:])))


def _items(lines: list[str]) -> list[str]:
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        else:
            items[-1] += " " + line
    return items


def _inlines(text: str) -> tuple[Inline, ...]:
    parts: list[Inline] = []
    end = 0
    for match in _INLINE.finditer(text):
        if match.start() > end:
            parts.append(Plain(text[end : match.start()]))
        parts.append(_inline(match))
        end = match.end()
    if end < len(text):
        parts.append(Plain(text[end:]))
    return tuple(parts)


def _inline(match: re.Match[str]) -> Inline:
    if match["bron"]:
        return Citation(match["bron"], match["plaats"] or "")
    if match["url"]:
        return Link(match["label"], match["url"])
    return Emphasis(match["strong"] or match["em"], strong=bool(match["strong"]))
