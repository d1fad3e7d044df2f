"""One value of a text changed, and everything else left to the letter: comments, order, layout.

Comes in: a text, the path of a value in it and what it becomes. Goes out: the text, or None when that
can't be done. A change is believed only when the reader finds the new value there, and nothing else
changed.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from voorveld.source.repair import LOADER

Path = tuple[str | int, ...]
_WIDTH = 118
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Written:
    """A value as it stands in a text: what it says, how it is written, and from where to where."""

    text: str
    style: str
    start: int
    end: int
    line: int
    column: int
    last_line: int


def written_values(text: str) -> Mapping[Path, Written] | None:
    """Every value by its path, in the order of the text; None when the text is not YAML.

    Of a key that stands twice the last is meant; who has both is told so by the checks.
    """
    walk = _Walk()
    try:
        for event in yaml.parse(text, Loader=LOADER):
            walk.take(event)
    except yaml.YAMLError:
        return None
    return walk.found


def spliced(text: str, path: Path, new: str) -> str | None:
    """The text in which this value says something else."""
    before = written_values(text)
    if before is None or path not in before:
        return None
    old = before[path]
    # Where nothing stood yet, the value comes behind the sign before it and a space.
    space = " " if old.start == old.end and text[old.start - 1 : old.start] in (":", "-") else ""
    for form in _forms(text, old, new):
        changed = text[: old.start] + space + form + text[old.end :]
        if _only_this_differs(before, written_values(changed), path, new):
            return changed
    return None


def _only_this_differs(
    before: Mapping[Path, Written], after: Mapping[Path, Written] | None, path: Path, new: str
) -> bool:
    if after is None or before.keys() != after.keys():
        return False
    same = (w.text == after[p].text and w.style == after[p].style for p, w in before.items() if p != path)
    return after[path].text == new and all(same)


def _forms(text: str, old: Written, new: str) -> Iterator[str]:
    """How the value may be written: as it was, else as simply as can be."""
    quoted = {"'": _single(new), '"': json.dumps(new, ensure_ascii=False)}
    if old.style in ("|", ">"):
        yield from _block(text[old.start : old.end], old, new)
    elif old.style in quoted:
        yield quoted[old.style]
    if new:
        yield new
    yield quoted['"']
    yield quoted["'"]


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _block(raw: str, old: Written, new: str) -> Iterator[str]:
    """Under its own sign, as far from the margin as before, with as many line ends behind it."""
    head, _, body = raw.partition("\n")
    lines = [line for line in body.split("\n") if line.strip()]
    if not lines:
        return
    margin = min(len(line) - len(line.lstrip(" ")) for line in lines)
    tail = body[len(body.rstrip()) :]
    content = new.rstrip("\n")
    if old.style == "|":
        made = content.split("\n")
    else:
        width = max(_WIDTH - margin, _NARROWEST)
        paragraphs = [_folded(paragraph, width) for paragraph in content.split("\n")]
        made = [line for number, lines in enumerate(paragraphs) for line in (*[""] * (number > 0), *lines)]
    inside = "\n".join(f"{' ' * margin}{line}" if line else "" for line in made)
    yield f"{head}\n{inside}{tail}"


def _folded(paragraph: str, width: int) -> list[str]:
    return textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)


class _Walk:
    """Events in, paths of values out."""

    def __init__(self) -> None:
        self.found: dict[Path, Written] = {}
        self._above: list[str | int | None] = []
        self._mappings: list[bool] = []

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._begin()
            self._mappings.append(kind is yaml.MappingStartEvent)
            self._above.append(None if self._mappings[-1] else -1)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._mappings.pop()
            self._above.pop()
            self._ended()

    def _begin(self) -> None:
        """A value begins: in a list it is the next."""
        if self._mappings and not self._mappings[-1]:
            self._above[-1] = int(self._above[-1] or 0) + 1

    def _ended(self) -> None:
        """A value ends: in a group a key comes next."""
        if self._mappings and self._mappings[-1]:
            self._above[-1] = None

    def _scalar(self, event: Any) -> None:
        if self._mappings and self._mappings[-1] and self._above[-1] is None:
            self._above[-1] = event.value
            return
        self._begin()
        start, end = event.start_mark, event.end_mark
        path = tuple(part for part in self._above if part is not None)
        self.found[path] = Written(
            event.value,
            event.style or "",
            start.index,
            end.index,
            start.line + 1,
            start.column + 1,
            end.line + 1,
        )
        self._ended()
