"""Contributed text as plain words: no citations, no stars, of links the label."""

from __future__ import annotations

import re
from functools import lru_cache

from voorveld.model.prose import BulletList, Inline, parse
from voorveld.model.scalars import Citation

_SPACES = re.compile(r"\s+")
_LOOSE = re.compile(r" (?=[.,;:!?)])")


@lru_cache(maxsize=20_000)
def plain_text(text: str) -> str:
    """Paragraphs separated by an empty line; items of a list on lines that begin with `- `."""
    blocks = (
        "\n".join(f"- {_words(item)}" for item in block.items)
        if isinstance(block, BulletList)
        else _words(block.parts)
        for block in parse(text)
    )
    return "\n\n".join(blocks)


def one_line(text: str | None) -> str:
    """The same on a single line, for cells; empty for None."""
    return _SPACES.sub(" ", plain_text(text)) if text else ""


def _words(parts: tuple[Inline, ...]) -> str:
    joined = "".join("" if isinstance(part, Citation) else part.text for part in parts)
    return _LOOSE.sub("", _SPACES.sub(" ", joined)).strip()
