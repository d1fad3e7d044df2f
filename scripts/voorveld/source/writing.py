"""How a value, a list or a group is written as YAML by a form: on one line where that fits.

Comes in: what is to be said. Goes out: text. Whether it says that where it comes is for others to see.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Mapping, Sequence

from voorveld.source.layout import at, laid_out

Said = str | Sequence["Said"] | Mapping[str, "Said"]
_WIDTH = 118
_NARROWEST = 40
_LONG = 100


def in_flow(said: Said) -> str:
    """Between brackets or braces, on one line."""
    if isinstance(said, str):
        return _scalar(said, "[{}]")
    if isinstance(said, Mapping):
        return f"{{{', '.join(f'{key}: {in_flow(one)}' for key, one in said.items())}}}"
    return f"[{', '.join(map(in_flow, said))}]"


def in_lines(head: str, said: Said, indent: int) -> list[str]:
    """Behind `key:` or `-` on lines of their own, of which the first is not indented yet."""
    if isinstance(said, str):
        return _text(head, said, indent)
    line = f"{head} {in_flow(said)}"
    if len(line) + indent <= _WIDTH:
        return [line]
    inside = [
        line
        for key, one in (said.items() if isinstance(said, Mapping) else (("", one) for one in said))
        for line in in_lines(f"{key}:" if key else "-", one, indent + 2)
    ]
    if head == "-":
        return [f"- {inside[0]}", *_indented(inside[1:])]
    return [head, *_indented(inside)]


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]


def _text(head: str, said: str, indent: int) -> list[str]:
    if "\n" not in said and len(said) <= _LONG:
        return [f"{head} {_scalar(said, '- {}')}"]
    return [f"{head} >-", *_indented(folded(said, indent + 2))]


def folded(said: str, indent: int) -> list[str]:
    """Lines of a text under `>`: a new paragraph after an empty line."""
    width = max(_WIDTH - indent, _NARROWEST)
    paragraphs = [
        textwrap.wrap(one, width, break_long_words=False, break_on_hyphens=False)
        for one in said.rstrip("\n").split("\n")
    ]
    return [line for number, lines in enumerate(paragraphs) for line in (*[""] * (number > 0), *lines)]


def _scalar(said: str, around: str) -> str:
    """Bare when the reader then finds the same, else between quotes."""
    if "\n" not in said and _is_bare(said, around):
        return said
    return json.dumps(said, ensure_ascii=False)


def _is_bare(said: str, around: str) -> bool:
    whole = laid_out(around.format(said))
    node = at(whole, (0,))
    return bool(whole and node and len(whole.below) == 1 and (node.text, node.style) == (said, "") and said)
