"""Repairs that cannot change what a file says, each tried before it is believed.

Comes in: what stands in a file and what the checks said of it. Goes out: the same, with only those
places written otherwise: quotes that a program made typographic, a decimal point, a text that needs
quotes, tabs and hard spaces before a line, letters in two parts (NFC). Comments, order and layout
stay byte for byte. Where two readings are possible nothing is done.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from voorveld.diagnostics import Diagnostic
from voorveld.model.kinds import kind_of
from voorveld.model.shape import shape_of
from voorveld.pipeline import read_content
from voorveld.source.characters import decode
from voorveld.source.files import SourceFile
from voorveld.source.nodes import Mapping, Node, Scalar
from voorveld.source.tree import read_tree

_ADVICE = re.compile(r"""Schrijf (?:'(?P<bare>[^']+)'|(?P<quoted>"[^"]+"))[.,](?! of )""")
_POINT = re.compile(r"""(?P<quote>["']?)(?P<typed>[-−]?\d+\.\d{1,2})(?P=quote)(?![\w.]|,\d)""")
_TYPOGRAPHIC = re.compile("[“”„‟‘’‚‛«»](?P<inside>[^“”„‟‘’‚‛«»]+)[“”„‟‘’‚‛«»]")
_VALUE = re.compile(
    r"(?P<before>\s*(?:- +)*(?:[a-z0-9_-]+: +)?)(?P<value>[^\s'\"\[{|>&*!#].*?)(?P<behind>\s*)"
)
_NEEDS_QUOTES = "aanhalingstekens"
_INDENT = re.compile(r"^[ \t\u00a0]*[\t\u00a0][ \t\u00a0]*(?=\S)", re.MULTILINE)
_WIDTHS = (2, 4, 8)
_BOM = "\ufeff"
Leaves = tuple[tuple[tuple[str | int, ...], str], ...]


def repaired_file(
    file: SourceFile, data: bytes, said: Sequence[Diagnostic], *, order_keys: bool = False
) -> bytes:
    """The bytes of a file with what is safe repaired; the same bytes when there is nothing to repair, or
    when the file holds signs that could move the places that the findings name."""
    try:
        raw = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    body = raw.removeprefix(_BOM)
    text = body.replace("\r\n", "\n")
    one_kind_of_line = text.count("\n") == body.count("\r\n") or text == body
    if "\r" in text or not one_kind_of_line or decode(file.shown, data)[0] != text:
        return data
    better = repaired(file, text, said)
    if order_keys:
        better = in_model_order(file, better)
    ends = "\r\n" if text != body else "\n"
    return (raw[: len(raw) - len(body)] + better.replace("\n", ends)).encode()


def repaired(file: SourceFile, text: str, said: Sequence[Diagnostic]) -> str:
    """The text with what is safe repaired."""
    mine = sorted((d for d in said if d.location.path == file.shown), key=lambda d: d.location, reverse=True)
    for finding in mine:
        for repair in (_with_comma, _with_plain_quotes):
            text = _if_same(text, repair(text, finding), file)
    for finding in mine:
        if _NEEDS_QUOTES in f"{finding.message} {finding.hint}":
            text = _if_better(text, _between_quotes(text, finding), file)
    text = _indented(text, file)
    whole = unicodedata.normalize("NFC", text)
    return whole if whole == text or _composed(_leaves(file, text)) == _leaves(file, whole) else text


def in_model_order(file: SourceFile, text: str) -> str:
    """The same, with the keys at the margin in the order of the empty example, each with the remarks
    above it."""
    kind = kind_of(file.name)
    root, found = read_tree(file.shown, text)
    if kind is None or found or not isinstance(root, Mapping) or not text.endswith("\n") or root.column != 1:
        return text
    order = {name: place for place, name in enumerate(shape_of(kind.model).fields)}
    lines = text.splitlines(keepends=True)
    starts = [_with_remarks(lines, entry.key.line - 1) for entry in root.entries]
    starts[0] = root.entries[0].key.line - 1
    blocks = [
        (order.get(entry.key.text, len(order)), "".join(lines[start:end]))
        for entry, start, end in zip(root.entries, starts, (*starts[1:], len(lines)), strict=True)
    ]
    head = "".join(lines[: starts[0]])
    ordered = head + "".join(block for _, block in sorted(blocks, key=lambda block: block[0]))
    return (
        ordered if sorted(_leaves(file, ordered), key=str) == sorted(_leaves(file, text), key=str) else text
    )


def _with_remarks(lines: Sequence[str], key: int) -> int:
    while key and lines[key - 1].startswith("#"):
        key -= 1
    return key


def _with_comma(text: str, finding: Diagnostic) -> str:
    """`8.6` as `"8,6"`, when that is the only thing that the check thinks was meant."""
    advice = _ADVICE.match(finding.hint)

    def comma(line: str, start: int) -> str | None:
        match = _POINT.match(line, start)
        right = f'"{match["typed"].replace(".", ",")}"' if match else ""
        if match is None or advice is None or advice["quoted"] != right:
            return None
        return f"{line[:start]}{right}{line[match.end() :]}"

    return _on_line(text, finding, comma)


def _with_plain_quotes(text: str, finding: Diagnostic) -> str:
    """`“8,6”` as `"8,6"`, and `‘Jeugdteam’` as `Jeugdteam`, when the check asks for just those words."""
    advice = _ADVICE.match(finding.hint)

    def plain(line: str, start: int) -> str | None:
        match = _TYPOGRAPHIC.match(line, start)
        if (
            match is None
            or advice is None
            or match["inside"] != (advice["quoted"] or advice["bare"]).strip('"')
        ):
            return None
        return f"{line[:start]}{advice['quoted'] or advice['bare']}{line[match.end() :]}"

    return _on_line(text, finding, plain)


def _between_quotes(text: str, finding: Diagnostic) -> str:
    """A text on one line between double quotes: nothing in it may mean something else there."""

    def quoted(line: str, start: int) -> str | None:
        del start
        match = _VALUE.fullmatch(line)
        if match is None or any(sign in match["value"] for sign in ('"', "\\", " #")):
            return None
        return f'{match["before"]}"{match["value"]}"{match["behind"]}'

    return _on_line(text, finding, quoted)


def _on_line(text: str, finding: Diagnostic, change: Callable[[str, int], str | None]) -> str:
    lines = text.split("\n")
    number = finding.location.line - 1
    line = change(lines[number], finding.location.column - 1) if number < len(lines) else None
    return text if line is None else "\n".join((*lines[:number], line, *lines[number + 1 :]))


def _indented(text: str, file: SourceFile) -> str:
    """Tabs and hard spaces before a line as spaces, when every width of a tab that can be read says the
    same."""
    if not _INDENT.search(text) or not read_tree(file.shown, text)[1]:
        return text
    tries = [_INDENT.sub(partial(_spaces, width), text) for width in _WIDTHS]
    read = [(better, _leaves(file, better)) for better in tries if not read_tree(file.shown, better)[1]]
    return read[0][0] if read and all(leaves == read[0][1] for _, leaves in read) else text


def _spaces(width: int, before: re.Match[str]) -> str:
    return before[0].replace("\u00a0", " ").replace("\t", " " * width)


def _if_same(text: str, better: str, file: SourceFile) -> str:
    """The better text when one value of it is written otherwise and all others are the same."""
    if better == text:
        return text
    before, after = _leaves(file, text), _leaves(file, better)
    if [path for path, _ in before] != [path for path, _ in after]:
        return text
    return better if sum(old != new for old, new in zip(before, after, strict=True)) <= 1 else text


def _if_better(text: str, better: str, file: SourceFile) -> str:
    """The better text when it takes findings of the reader away and brings none."""
    if better == text:
        return text
    before, after = _said(file, text), _said(file, better)
    return better if after < before else text


def _said(file: SourceFile, text: str) -> Counter[tuple[str, str]]:
    return Counter((d.code, d.message) for d in read_content(file, text.encode())[1])


def _composed(leaves: Leaves) -> Leaves:
    return tuple((path, unicodedata.normalize("NFC", value)) for path, value in leaves)


def _leaves(file: SourceFile, text: str) -> Leaves:
    """Every value of a file with its path, as far as it can be read."""
    root, _ = read_tree(file.shown, text)
    return tuple(_values(root, ())) if root is not None else ()


def _values(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(node, Scalar):
        yield path, node.text
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _values(entry.value, (*path, unicodedata.normalize("NFC", entry.key.text)))
    else:
        for index, item in enumerate(node.items):
            yield from _values(item, (*path, index))
