"""Numbers in a text are written the Dutch way: a point between thousands, a comma for decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "getal-anders-geschreven"
_THOUSANDS = (
    r"(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])|(?<=€)\s?\d{1,3},\d{3}\b|(?<![\d.,])\d{1,3},\d{3}(?= euro)"
)
_DECIMALS = r"(?<![\d.,])\d+\.\d{1,2}(?=\s?%| procent\b| miljoen\b| miljard\b| fte\b)"
_FOREIGN = re.compile(rf"(?P<thousands>{_THOUSANDS})|(?P<decimals>{_DECIMALS})")

_HALVES = re.compile(
    r"(?<![\d.,])(\d[\d.]*,\d+) (?:kinderen|jongeren|jeugdigen|ouders|gezinnen|mensen|cliënten|leerlingen"
    r"|huisartsen|ondersteuners|praktijkondersteuners|huisartsenpraktijken|scholen|gemeenten)\b"
)
_AVERAGE = re.compile(r"gemiddeld|mediaan|\bper\b|op de", re.IGNORECASE)
_BEFORE = 80

# Nearly all texts have no such thing at all, and this is found much faster.
_SEPARATED = re.compile(r"\d[.,]\d")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Two million with commas, a point before the decimals of a percentage, and parts of what has none."""
    yield from _parts_of_people(catalogue)
    for document, leaf in texts(catalogue):
        for match in _FOREIGN.finditer(str(leaf.value)) if _SEPARATED.search(str(leaf.value)) else ():
            typed = match[0].strip()
            right = typed.replace(",", ".") if match["thousands"] else typed.replace(".", ",")
            yield tip(
                document.within(typed, *leaf.path),
                CODE,
                "Een getal in een tekst moet een punt tussen duizendtallen hebben en een komma voor "
                f"decimalen; gevonden: '{typed}'.",
                f"Schrijf '{right}'.",
            )


def _parts_of_people(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """`1500,50 kinderen`: nobody counts so. An average may have parts."""
    for document, leaf in texts(catalogue):
        text = leaf.value
        for match in _HALVES.finditer(text) if _SEPARATED.search(text) else ():
            if not _AVERAGE.search(text[max(0, match.start() - _BEFORE) : match.start()]):
                yield tip(
                    document.within(match[1], *leaf.path),
                    CODE,
                    f"Een aantal mensen moet een heel getal zijn; gevonden: '{match.group()}'.",
                    "Controleer het getal in de bron. Is het een gemiddelde, zeg dat er dan bij.",
                )


RULE = Rule(CODE, check, waivable=True)
