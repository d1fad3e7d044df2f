"""Something added to a text or taken away, and everything else left to the letter.

Comes in: a text, a path, and what is to be said there. Goes out: the text, or None when that can't be
done. Like a changed value (`splice.py`) it is believed only when the reader finds just that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from voorveld.source.layout import GROUP, LIST, VALUE, Laid, Path, at, laid_out, plain
from voorveld.source.writing import Said, in_flow, in_lines

Order = Callable[[Path], Sequence[str]]


def _no_order(path: Path) -> Sequence[str]:
    del path
    return ()


def _no_short(path: Path) -> str:
    del path
    return ""


def added(
    text: str, path: Path, said: Said, order: Order = _no_order, short: Callable[[Path], str] = _no_short
) -> str | None:
    """The text in which this is said at a path where nothing was.

    Of the group at a path `order` tells which keys come first, and `short` for which key a value stands
    that was written without a group.
    """
    whole = laid_out(text)
    if whole is None or not path or at(whole, path) is not None:
        return None
    depth = next(d for d in range(len(path) - 1, -1, -1) if at(whole, path[:d]) is not None)
    around, key = path[:depth], path[depth]
    above = _node(whole, around)
    new = _around(path[depth + 1 :], said)
    expected = plain(whole)
    if above.kind == (LIST if isinstance(key, int) else GROUP):
        _put(expected, around, key, new)
        return _first_right(expected, _with(text, above, key, new, order(around)))
    if isinstance(key, int) or not around:
        return None
    return _grouped(text, expected, above, around, (short(around), key, new))


def _grouped(text: str, expected: object, value: Laid, path: Path, more: tuple[str, str, Said]) -> str | None:
    """A value that stood without a group gets one, with something more in it."""
    short, key, new = more
    held = plain(value)
    written = text[value.start : value.end]
    if held and (not short or ("#" in written and value.kind != VALUE)):
        return None
    made: Said = {**({short: held} if held else {}), key: new}
    _set(expected, path, made)
    space = " " if value.start == value.end else ""
    return _first_right(expected, [text[: value.start] + space + in_flow(made) + text[value.end :]])


def removed(text: str, path: Path) -> str | None:
    """The text without what stands at a path; what then holds nothing goes too."""
    whole = laid_out(text)
    if whole is None or at(whole, path) is None:
        return None
    while len(path) > 1 and len(_node(whole, path[:-1]).below) == 1:
        path = path[:-1]
    above = _node(whole, path[:-1])
    if len(above.below) == 1:
        return None
    expected = plain(whole)
    _take(expected, path)
    return _first_right(expected, _without(text, above, path[-1]))


def _first_right(expected: object, texts: Iterable[str]) -> str | None:
    for text in texts:
        whole = laid_out(text)
        if whole is not None and plain(whole) == expected:
            return text
    return None


def _with(text: str, above: Laid, key: str | int, new: Said, order: Sequence[str]) -> Iterator[str]:
    before = _before(above, key, order)
    first = next(iter(above.below), None)
    head = f"{key}: " if isinstance(key, str) else ""
    if above.flow:
        piece = head + in_flow(new)
        if first is None:
            yield _inserted(text, above.start + 1, piece)
        elif before is None:
            yield _inserted(text, above.keys[first][0], f"{piece}, ")
        else:
            yield _inserted(text, above.below[before].end, f", {piece}")
        return
    assert first is not None
    column = above.column - 1 if above.kind == LIST else above.keys[first][1]
    margin = " " * column
    lines = in_lines(head.rstrip() or "-", new, column)
    if before is None:
        made = f"\n{margin}".join(lines)
        yield _inserted(text, above.keys[first][0], f"{made}\n{margin}")
    else:
        made = "\n".join(f"{margin}{line}" if line else "" for line in lines)
        yield _inserted(text, _end_of_line(text, above.below[before].end), f"\n{made}")


def _without(text: str, above: Laid, key: str | int) -> Iterator[str]:
    names = list(above.below)
    place = names.index(key)
    node, following = above.below[key], names[place + 1] if place + 1 < len(names) else None
    start = above.keys[key][0]
    if above.flow:
        if following is not None:
            yield text[:start] + text[above.keys[following][0] :]
        else:
            yield text[: above.below[names[place - 1]].end] + text[node.end :]
        return
    begin = text.rfind("\n", 0, start) + 1
    dash = "-" if above.kind == LIST else ""
    if text[begin:start].strip() == dash:
        yield text[:begin] + text[_end_of_line(text, node.end) + 1 :]
    if following is not None and dash == "":
        yield text[:start] + text[above.keys[following][0] :]


def _before(above: Laid, key: str | int, order: Sequence[str]) -> str | int | None:
    """After what it comes: in a list and where no order is known after the last."""
    names = list(above.below)
    if key not in order:
        return names[-1] if names else None
    earlier = set(order[: order.index(str(key))])
    return next((name for name in reversed(names) if name in earlier), None)


def _end_of_line(text: str, end: int) -> int:
    """Where the line ends on which something ends; a text below `>` ends before its empty lines."""
    last = len(text[:end].rstrip())
    found = text.find("\n", last)
    return len(text) if found < 0 else found


def _inserted(text: str, place: int, piece: str) -> str:
    return text[:place] + piece + text[place:]


def _around(path: Path, said: Said) -> Said:
    """What is said, in the groups and lists that lead to it."""
    for part in reversed(path):
        said = [said] if isinstance(part, int) else {part: said}
    return said


def _node(whole: Laid, path: Path) -> Laid:
    node = at(whole, path)
    assert node is not None
    return node


def _put(data: Any, path: Path, key: str | int, said: Said) -> None:
    for part in path:
        data = data[part]
    if isinstance(data, list):
        data.append(said)
    else:
        data[key] = said


def _set(data: Any, path: Path, said: Said) -> None:
    for part in path[:-1]:
        data = data[part]
    data[path[-1]] = said


def _take(data: Any, path: Path) -> None:
    for part in path[:-1]:
        data = data[part]
    del data[path[-1]]
