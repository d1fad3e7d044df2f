"""No file may hold a citizen number, telephone number or mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location, told
from voorveld.model.reader import Document
from voorveld.model.shape import Shape, shape_at, shape_of
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule
from voorveld.source.characters import position, positions
from voorveld.source.nodes import Mapping, Node, Scalar

CODE = "persoonsgegevens"
_DIGITS = re.compile(r"(?<![\w/=.,-])\d{4}[. ]?\d{2}[. ]?\d{3}(?![\w/=,-])")
_PHONE = re.compile(
    r"(?<![\w/=.-])(?:\+31[ .-]?\(?0?\)?|0031[ .-]?|0)"
    r"(?:6[ .-]?(?:\d[ .-]?){7}\d|[1-57]\d[ .-]?(?:\d[ .-]?){6}\d|[1-57]\d{2}[ .-]?(?:\d[ .-]?){5}\d)(?!\d)"
)
_NUMBERS = frozenset({"getal", "heel getal"})
_MONEY_BEFORE = re.compile(r"(?:€|EUR|euro) ?\Z", re.IGNORECASE)
_MONEY_BEHIND = re.compile(r" ?(?:€|EUR\b|euro\b)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Each begins with what is quick to look for.
_MAYBE_LONG = re.compile(r"[0-9][0-9]{3}[. ]?[0-9]{2}[. ]?[0-9]{3}")
_MAYBE_PHONE = re.compile(r"0(?<=[\s(:\"\']0)[1-9]")
_MAIL_SIGN = re.compile(r"@(?<=[\w.+-]@)\w")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The whole text of every file, comments included: those are public too."""
    for document in catalogue.judged:
        if document.kind.name != "gemeenten":
            mails = (
                (match, "e-mailadres")
                for match in _mails(document.text)
                if not _stands_in_address(document.text, match.start())
            )
            found = (*_phones_and_numbers(document), *mails)
            yield from told(found, partial(_finding, document))


def _phones_and_numbers(document: Document) -> Iterator[tuple[re.Match[str], str]]:
    text = document.text
    if not ("+31" in text or "0031" in text or _MAYBE_PHONE.search(text) or _MAYBE_LONG.search(text)):
        return
    found = _PHONE.finditer(text)
    phones = [m for m in found if "ISBN" not in text[max(0, m.start() - 14) : m.start()]]
    yield from ((match, "telefoonnummer") for match in phones)
    inside_phone = {place for phone in phones for place in range(*phone.span())}
    numbers = [m for m in _DIGITS.finditer(text) if m.start() not in inside_phone and is_bsn(m.group())]
    counted, place = (_counted(document) if numbers else frozenset()), positions(text)
    for match in numbers:
        if place(match.start()) not in counted and not _is_amount(text, match):
            yield match, "burgerservicenummer (BSN)"


def _counted(document: Document) -> frozenset[tuple[int, int]]:
    """The places of digits that the model reads as a number: what counts something names nobody."""
    return frozenset(_places_of_numbers(document.tree, shape_of(document.kind.model)))


def _places_of_numbers(node: Node, shape: Shape) -> Iterator[tuple[int, int]]:
    if isinstance(node, Scalar):
        if shape.scalar is not None and shape.scalar.words in _NUMBERS:
            start = node.column if node.plain else node.column + 1
            yield from ((node.line, start + at) for at, char in enumerate(node.text) if char.isdigit())
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _places_of_numbers(entry.value, shape_at(shape, (entry.key.text,)))
    else:
        for index, item in enumerate(node.items):
            yield from _places_of_numbers(item, shape_at(shape, (index,)))


def _is_amount(text: str, match: re.Match[str]) -> bool:
    """Whether words beside a number in a text say that it is money."""
    before = text[max(0, match.start() - 5) : match.start()]
    return bool(_MONEY_BEFORE.search(before) or _MONEY_BEHIND.match(text, match.end()))


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


def _finding(document: Document, found: tuple[re.Match[str], str]) -> Diagnostic:
    match, what = found
    line, column = position(document.text, match.start())
    return error(
        Location(document.shown, line, column),
        CODE,
        f"Een bestand mag geen persoonsgegevens bevatten; dit lijkt een {what}: '{match.group()[:3]}…'.",
        "Haal het weg. Stond het al in een eerdere versie, meld dat dan aan de beheerder.",
    )


RULE = Rule(CODE, check, waivable=False)
