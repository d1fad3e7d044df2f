"""One value of a text changed, and everything else left to the letter: comments, order, layout.

Comes in: a text, the path of a value in it and what it becomes. Goes out: the text, or None when that
can't be done. A change is believed only when the reader finds the new value there, and nothing else
changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from voorveld.source.layout import Laid, Path, written_values
from voorveld.source.writing import folded


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
    before: Mapping[Path, Laid], after: Mapping[Path, Laid] | None, path: Path, new: str
) -> bool:
    if after is None or before.keys() != after.keys():
        return False
    same = (w.text == after[p].text and w.style == after[p].style for p, w in before.items() if p != path)
    return after[path].text == new and all(same)


def _forms(text: str, old: Laid, new: str) -> Iterator[str]:
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


def _block(raw: str, old: Laid, new: str) -> Iterator[str]:
    """Under its own sign, as far from the margin as before, with as many line ends behind it."""
    head, _, body = raw.partition("\n")
    lines = [line for line in body.split("\n") if line.strip()]
    if not lines:
        return
    margin = min(len(line) - len(line.lstrip(" ")) for line in lines)
    tail = body[len(body.rstrip()) :]
    content = new.rstrip("\n")
    made = content.split("\n") if old.style == "|" else folded(content, margin)
    inside = "\n".join(f"{' ' * margin}{line}" if line else "" for line in made)
    yield f"{head}\n{inside}{tail}"
