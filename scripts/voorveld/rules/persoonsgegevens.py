"""No file may hold a citizen number, telephone number or mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.reader import Document
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule
from voorveld.source.characters import position

CODE = "persoonsgegevens"
_DIGITS = re.compile(r"(?<![\w/=.,-])\d{4}[. ]?\d{2}[. ]?\d{3}(?![\w/=,-])")
_PHONE = re.compile(
    r"(?<![\w/=.-])(?:\+31[ .-]?\(?0?\)?|0031[ .-]?|0)"
    r"(?:6[ .-]?(?:\d[ .-]?){7}\d|[1-57]\d[ .-]?(?:\d[ .-]?){6}\d|[1-57]\d{2}[ .-]?(?:\d[ .-]?){5}\d)(?!\d)"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MAYBE = re.compile(r"\+31|0031|[\s(:\"\']0[1-9]|[0-9]{4}[. ]?[0-9]{2}[. ]?[0-9]{3}")
_MAIL_SIGN = re.compile(r"@(?<=[\w.+-]@)\w")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The whole text of every file, comments included: those are public too."""
    for document in catalogue.judged:
        if document.kind.name != "gemeenten":
            yield from _phones_and_numbers(document)
            for match in _mails(document.text):
                if not _stands_in_address(document.text, match.start()):
                    yield _finding(document, match, "e-mailadres")


def _phones_and_numbers(document: Document) -> Iterator[Diagnostic]:
    if not _MAYBE.search(document.text):
        return
    text = document.text
    found = _PHONE.finditer(text)
    phones = [m for m in found if "ISBN" not in text[max(0, m.start() - 14) : m.start()]]
    for match in phones:
        yield _finding(document, match, "telefoonnummer")
    for match in _DIGITS.finditer(text):
        inside_phone = any(p.start() <= match.start() < p.end() for p in phones)
        if not inside_phone and is_bsn(match.group()):
            yield _finding(document, match, "burgerservicenummer (BSN)")


def _mails(text: str) -> Iterator[re.Match[str]]:
    """Mail addresses; most files have none, and a sign before the @ is quick to look for."""
    return _MAIL.finditer(text) if _MAIL_SIGN.search(text) else iter(())


def _stands_in_address(text: str, start: int) -> bool:
    """Whether what looks like a mail address is the user part of a web address."""
    before = text[max(0, start - 200) : start].split()
    return bool(before) and "://" in before[-1] and not text[start - 1].isspace()


def is_bsn(text: str) -> bool:
    """Whether nine digits pass the eleven-test of the citizen service number.

    Source: Rijksoverheid, Logisch Ontwerp BSN: 9a+8b+...+2h-1i is a multiple of eleven.
    """
    digits = [int(c) for c in text if c.isdigit()]
    total = sum(w * d for w, d in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and any(digits)


def _finding(document: Document, match: re.Match[str], what: str) -> Diagnostic:
    line, column = position(document.text, match.start())
    return error(
        Location(document.shown, line, column),
        CODE,
        f"Een bestand mag geen persoonsgegevens bevatten; dit lijkt een {what}: '{match.group()[:3]}…'.",
        "Haal het weg. Stond het al in een eerdere versie, meld dat dan aan de beheerder.",
    )


RULE = Rule(CODE, check, waivable=False)
