"""Bytes to clean text: strict UTF-8, one kind of line end, no characters that hide or mislead.

Comes in: the bytes of one file. Goes out: the text with `\n` line ends and findings. Signs that
nobody sees are named and left out, so that the rest can be judged. Does not look at YAML.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from voorveld.diagnostics import MOST_PER_FILE, Diagnostic, Location, Severity, told, visible
from voorveld.source.alphabet import mixed_words, unseen

_LONE_CR = re.compile("\r(?!\n)")

_NAMES = {
    "\u200b": "een onzichtbare spatie zonder breedte",
    "\ufeff": "een onzichtbare bytevolgordemarkering (BOM) midden in de tekst",
    "\u00ad": "een onzichtbaar afbreekstreepje",
    "\x00": "een nulteken (NUL)",
    "\u2028": "een onzichtbaar regelscheidingsteken",
    "\u2029": "een onzichtbaar alineascheidingsteken",
}


def decode(path: str, data: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """Return the text of a file, or None with the findings when it can't be used."""
    if data.count(0) * 4 >= len(data) > 0:
        return None, (_no_text(path, data),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(path, data, error.start),)
    lone = _LONE_CR.search(text)
    if lone:
        return None, (_old_line_end(path, text, lone.start()),)
    text = text.replace("\r\n", "\n")
    hidden = tuple(unseen(text))
    found = told(hidden, lambda at: _unseen_sign(path, text, at))
    if len(hidden) > MOST_PER_FILE:
        return None, found
    mixed = told(
        tuple(mixed_words(text)), lambda word: mixed_word(Location(path, *position(text, word[0])), *word[1:])
    )
    return _without(text, hidden), (*found, *mixed)


def as_text(data: bytes) -> str:
    """The lines of a file as they are counted here, whatever is in it: for who shows one of them."""
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column (from 1) of a character index in a text with `\n` line ends."""
    line = text.count("\n", 0, index) + 1
    return line, index - text.rfind("\n", 0, index)


def positions(text: str) -> Callable[[int], tuple[int, int]]:
    """As `position`, for who asks it very often of one text."""
    ends = [match.start() for match in re.finditer("\n", text)]

    def found(index: int) -> tuple[int, int]:
        line = bisect_left(ends, index)
        return line + 1, index - (ends[line - 1] if line else -1)

    return found


def described(char: str) -> str:
    """A sign that nobody sees, in words."""
    return f"{_NAMES.get(char, 'een stuurteken of onzichtbaar teken')} (U+{ord(char):04X})"


def mixed_word(where: Location, word: str, letter: str) -> Diagnostic:
    """What to say of a word with a letter that passes for another one."""
    return Diagnostic(
        where,
        Severity.ERROR,
        "verwarrend-teken",
        f"Een woord moet uit letters van één schrift bestaan; in '{visible(word[:80])}' staat een teken dat "
        f"op een gewone letter lijkt maar het niet is (U+{ord(letter):04X}).",
        "Typ het woord opnieuw met gewone letters.",
    )


def _without(text: str, places: tuple[int, ...]) -> str:
    pieces = (text[start + 1 : end] for start, end in zip((-1, *places), (*places, None), strict=True))
    return "".join(pieces) if places else text


def _no_text(path: str, data: bytes) -> Diagnostic:
    """Files of text hardly have an empty byte; UTF-16 has one beside every ordinary letter."""
    is_utf16 = data.count(0) * 3 <= len(data) * 2
    return _encoding(path, 1, 1, "UTF-16" if is_utf16 else "nultekens (NUL), dus geen tekst")


def _not_utf8(path: str, data: bytes, start: int) -> Diagnostic:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _encoding(path, 1, 1, "UTF-16")
    before = as_text(data[:start])
    return _encoding(path, *position(before, len(before)), f"byte 0x{data[start]:02x} hoort niet in UTF-8")


def _encoding(path: str, line: int, column: int, kind: str) -> Diagnostic:
    return Diagnostic(
        Location(path, line, column),
        Severity.ERROR,
        "geen-utf-8",
        f"Het bestand moet in UTF-8 zijn opgeslagen; gevonden: {kind}.",
        "Sla het bestand opnieuw op met de tekencodering UTF-8.",
    )


def _old_line_end(path: str, text: str, at: int) -> Diagnostic:
    return Diagnostic(
        Location(path, *position(text, at)),
        Severity.ERROR,
        "verboden-teken",
        "Een regel moet eindigen met een gewoon regeleinde; hier staat een oud Mac-regeleinde (CR).",
        "Sla het bestand op met regeleinden van het soort LF.",
    )


def _unseen_sign(path: str, text: str, at: int) -> Diagnostic:
    return Diagnostic(
        Location(path, *position(text, at)),
        Severity.ERROR,
        "verboden-teken",
        f"Een tekst moet uit zichtbare tekens bestaan; hier staat {described(text[at])}.",
        "Verwijder het teken. Typ de tekst rond deze plek zo nodig opnieuw.",
    )
