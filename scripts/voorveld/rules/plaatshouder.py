"""A text must be finished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.reader import Document
from voorveld.rules.finding import error, scalars
from voorveld.rules.rule import Rule

CODE = "plaatshouder"
_UNFINISHED = re.compile(
    r"\b(?:T[O]DO|FIX[M]E|X[X]X+(?!-[0-9]{2})|TBD|PM)\b|(?i:lor[e]m ips[u]m"
    r"|nog (?:in te vullen|invullen|aan te vullen|aanvullen|uit te zoeken|uitzoeken)"
    r"|hier komt nog|vul hier|^volgt nog|binn[e]nkort beschikbaar)"
    r"|(?<!\S)\.\.\.(?=\s|$)"
)
# What stands in the empty example, unless there is such a place.
_EXAMPLE_PLACE = "Voorbeeldstad"

_CAPITALS = ("\\", "...", "TODO", "FIXME", "XXX", "TBD", "PM")
_WORDS = ("lorem", "vullen", "vul hier", "zoeken", "hier komt", "volgt nog", "kort beschikbaar")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every value in every file, also names and titles."""
    for document in catalogue.judged:
        if document.kind.name == "gemeenten":
            continue
        if _EXAMPLE_PLACE[1:] in document.text and not catalogue.municipality_name(_EXAMPLE_PLACE):
            yield from _left_from_example(document)
        if not _may_be_unfinished(document.text):
            continue
        for text, start, last in scalars(document):
            match = _UNFINISHED.search(text)
            if match:
                yield error(
                    document.after(start, match.group(), last),
                    CODE,
                    f"Een tekst moet af zijn; hier staat nog '{match.group()}'.",
                    "Vul de tekst in, haal hem weg, of gebruik 'leeg' met een van de vijf soorten.",
                )


def _left_from_example(document: Document) -> Iterator[Diagnostic]:
    """One finding for all places: they have one cause."""
    places = [
        document.after(start, _EXAMPLE_PLACE, last) if _EXAMPLE_PLACE in text else start
        for text, start, last in scalars(document)
        if _EXAMPLE_PLACE[1:] in text
    ]
    if places:
        more = f"op {len(places)} plekken" if len(places) > 1 else "op één plek"
        yield error(
            places[0],
            CODE,
            f"Een tekst moet af zijn; hier staat nog {more} '{_EXAMPLE_PLACE}' uit het lege voorbeeld.",
            f"Vul overal in wat de bron zegt, of haal de regel weg. "
            f"Zoek in dit bestand op '{_EXAMPLE_PLACE.lower()}'.",
            tuple(Related(place, "ook hier.") for place in places[1:6]),
        )


def _may_be_unfinished(text: str) -> bool:
    """A quick look at the whole file; lines that YAML folds together are taken together."""
    if any(sign in text for sign in _CAPITALS):
        return True
    folded = " ".join(text.split()).lower()
    return any(sign in folded for sign in _WORDS)


# A name or quotation may hold such a word.
RULE = Rule(CODE, check, waivable=True)
