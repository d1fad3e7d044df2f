"""Een bestand mag geen burgerservicenummer, telefoonnummer of e-mailadres van een persoon bevatten.

Waarom: Alles in dit project is openbaar en blijft in de geschiedenis staan. Gegevens van mensen
horen hier niet.

Goed:
    tekst: De gemeente heeft een contactpunt voor vragen [@a].

Fout:
    tekst: Bel 06 12 34 56 78 voor vragen [@a].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.reader import Document
from voorveld.rules.finding import error

CODE = "persoonsgegevens"
_DIGITS = re.compile(r"(?<![\w/=.,-])\d{4}[. ]?\d{2}[. ]?\d{3}(?![\w/=,-])")
_PHONE = re.compile(
    r"(?<![\w/=.-])(?:\+31[\s.-]?\(?0?\)?|0031[\s.-]?|0)(?:6[\s.-]?(?:\d[\s.-]?){7}\d|[1-57]\d[\s.-]?(?:\d[\s.-]?){6}\d|[1-57]\d{2}[\s.-]?(?:\d[\s.-]?){5}\d)(?!\d)"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The whole text of every file, comments included: those are public too."""
    for document in catalogue.documents:
        if document.kind.name == "gemeenten":
            continue
        for number, line in enumerate(document.text.split("\n"), start=1):
            yield from _line(document, number, line)


def _line(document: Document, number: int, line: str) -> Iterator[Diagnostic]:
    if not any(c.isdigit() for c in line) and "@" not in line:
        return
    for match in _PHONE.finditer(line):
        yield _finding(document, number, match.start(), "telefoonnummer", match.group())
    for match in _DIGITS.finditer(line):
        if is_bsn(match.group()) and not _PHONE.search(line):
            yield _finding(document, number, match.start(), "burgerservicenummer (BSN)", match.group())
    for match in _MAIL.finditer(line):
        if not _stands_in_address(line, match.start()):
            yield _finding(document, number, match.start(), "e-mailadres", match.group())


def _stands_in_address(line: str, start: int) -> bool:
    """Whether what looks like a mail address is the user part of a web address."""
    before = line[:start].split()
    return bool(before) and "://" in before[-1] and not line[start - 1].isspace()


def is_bsn(text: str) -> bool:
    """Whether nine digits pass the eleven-test of the citizen service number.

    Source: Rijksoverheid, Logisch Ontwerp BSN: 9a+8b+...+2h-1i is a multiple of eleven.
    """
    digits = [int(c) for c in text if c.isdigit()]
    total = sum(w * d for w, d in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and any(digits)


def _finding(document: Document, line: int, start: int, what: str, found: str) -> Diagnostic:
    return error(
        Location(document.shown, line, start + 1), CODE,
        f"Een bestand mag geen persoonsgegevens bevatten; dit lijkt een {what}: '{_masked(found)}'.",
        "Haal het weg. Stond het al in een eerdere versie, meld dat dan aan de beheerder.",
    )  # fmt: skip


def _masked(found: str) -> str:
    return found[:3] + "…"
