"""A source of a file gets another short name: there, and wherever the file names it.

Comes in: a text, the path of the source and its new name. Goes out: the text with that name in its
places and all else to the letter, or None when that can't be done. As with a changed value
(`splice.py`) it is believed only when the reader finds just that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.in_browser.fields import below, has_own_name, written_short
from voorveld.model.scalars import CitationMark, ProseMark, Ref, is_id
from voorveld.model.shape import Mark, Shape, shape_at
from voorveld.source.layout import GROUP, VALUE, Laid, Path, Plain, at, laid_out, plain

_QUOTES = ("'", '"')
_Edit = tuple[int, int, str]


def renamed(text: str, path: Path, new: str, shape: Shape) -> str | None:
    """The text in which the source at a path is called so; None when another is, or that is no name."""
    whole = laid_out(text)
    above = at(whole, path[:-1])
    if whole is None or above is None or above.kind != GROUP or path[-1] not in above.below:
        return None
    old = str(path[-1])
    if not has_own_name(shape_at(shape, path[:-1])) or not is_id(new) or new in above.below:
        return None
    start = above.keys[old][0] + (text[above.keys[old][0]] in _QUOTES)
    edits = [(start, start + len(old), new), *_named(text, whole, shape, (old, new))]
    changed = text
    for begin, end, piece in sorted(edits, reverse=True):
        changed = changed[:begin] + piece + changed[end:]
    after = laid_out(changed)
    expected = _said(whole, shape, path, (old, new))
    return changed if after is not None and plain(after) == expected else None


def _named(text: str, node: Laid, shape: Shape | None, names: tuple[str, str]) -> Iterator[_Edit]:
    """The places in a text where a value names the source."""
    if shape is None:
        return
    if node.kind == VALUE:
        for mark in written_short(shape).marks:
            for found in _pattern(mark, names[0], typed=True).finditer(text, node.start, node.end):
                yield *found.span("id"), names[1]
    for key, inside in node.below.items():
        yield from _named(text, inside, below(shape, key), names)


def _said(node: Laid, shape: Shape | None, path: Path, names: tuple[str, str]) -> Plain:
    """What is to be said afterwards; `path` leads from this node to the source."""
    old, new = names
    if node.kind == VALUE:
        said = node.text
        for mark in written_short(shape).marks if shape else ():
            said = _pattern(mark, old, typed=False).sub(new, said)
        return said
    inside = {
        key: _said(one, below(shape, key) if shape else None, path[1:] if path[:1] == (key,) else (), names)
        for key, one in node.below.items()
    }
    if node.kind != GROUP:
        return list(inside.values())
    return {new if path == (key,) else str(key): said for key, said in inside.items()}


def _pattern(mark: Mark, name: str, *, typed: bool) -> re.Pattern[str]:
    """The name of a source in a text, in a list of sources or by itself; `typed` with its quotes."""
    name = f"(?P<id>{re.escape(name)})"
    if isinstance(mark, ProseMark):
        return re.compile(rf"(?<=\[@){name}(?=[,\]])")
    if not isinstance(mark, CitationMark) and mark != Ref("bron"):
        return re.compile(r"(?!)(?P<id>)")
    return re.compile(rf"(?<![\w-]){name}(?=[,'\"]|\s*\Z)" if typed else rf"\A{name}(?=,|\Z)")
