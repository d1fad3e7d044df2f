"""Bytes to clean text: strict UTF-8, one kind of line end, no characters that hide or mislead.

Comes in: the bytes of one file. Goes out: the text with `\n` line ends and findings.
Does not look at YAML.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from voorveld.diagnostics import Diagnostic, Location, Severity

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_LONE_CR = re.compile("\r(?!\n)")
_WORD = re.compile(r"[^\W\d_]+")
_UNITS = frozenset("µªº")
_LATIN_LOOKALIKES = frozenset("ıĸŉſŀĿƖɑɡɩ")

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
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(path, data, error.start),)
    found = tuple(_forbidden_characters(path, text))
    if found:
        return None, found
    text = text.replace("\r\n", "\n")
    return text, tuple(_mixed_scripts(path, text))


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column (from 1) of a character index in a text with `\n` line ends."""
    line = text.count("\n", 0, index) + 1
    return line, index - text.rfind("\n", 0, index)


def _not_utf8(path: str, data: bytes, start: int) -> Diagnostic:
    before = data[:start].decode("utf-8", errors="replace")
    line, column = position(before, len(before))
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    kind = "UTF-16" if utf16 else f"byte 0x{data[start]:02x} hoort niet in UTF-8"
    return Diagnostic(
        Location(path, line, column),
        Severity.ERROR,
        "geen-utf-8",
        f"Het bestand moet in UTF-8 zijn opgeslagen; gevonden: {kind}.",
        "Sla het bestand opnieuw op met de tekencodering UTF-8.",
    )


def _forbidden_characters(path: str, text: str) -> Iterator[Diagnostic]:
    for match in _FORBIDDEN.finditer(text):
        line, column = position(text, match.start())
        char = match.group()
        name = _NAMES.get(char, "een stuurteken of onzichtbaar teken")
        yield Diagnostic(
            Location(path, line, column),
            Severity.ERROR,
            "verboden-teken",
            f"Een tekst moet uit zichtbare tekens bestaan; hier staat {name} (U+{ord(char):04X}).",
            "Verwijder het teken. Typ de tekst rond deze plek zo nodig opnieuw.",
        )
    for match in _LONE_CR.finditer(text):
        line, column = position(text, match.start())
        yield Diagnostic(
            Location(path, line, column),
            Severity.ERROR,
            "verboden-teken",
            "Een regel moet eindigen met een gewoon regeleinde; hier staat een oud Mac-regeleinde (CR).",
            "Sla het bestand op met regeleinden van het soort LF.",
        )
        return


def _mixed_scripts(path: str, text: str) -> Iterator[Diagnostic]:
    if text.isascii():
        return
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        strangers = [c for c in word if not _belongs_to_latin(c)]
        if strangers and len(strangers) < len(word):
            line, column = position(text, match.start() + word.index(strangers[0]))
            yield Diagnostic(
                Location(path, line, column),
                Severity.ERROR,
                "verwarrend-teken",
                f"Een woord moet uit letters van één schrift bestaan; "
                f"in '{word}' staat {_letter_name(strangers[0])}.",
                "Typ het woord opnieuw met gewone letters.",
            )


def _belongs_to_latin(char: str) -> bool:
    if char.isascii() or char in _UNITS:
        return True
    if char in _LATIN_LOOKALIKES or unicodedata.normalize("NFKC", char) != char:
        return False
    return "\u00c0" <= char <= "\u024f" or unicodedata.category(char) == "Mn"


def _letter_name(char: str) -> str:
    return f"een teken dat op een gewone letter lijkt maar het niet is (U+{ord(char):04X})"
