"""A text must be finished."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, scalars
from voorveld.rules.rule import Rule

CODE = "plaatshouder"
_UNFINISHED = re.compile(
    r"\b(?:T[O]DO|FIX[M]E|X[X]X+(?!-[0-9]{2})|TBD|PM)\b|(?i:lor[e]m ips[u]m"
    r"|nog (?:in te vullen|invullen|aan te vullen|aanvullen|uit te zoeken|uitzoeken)"
    r"|hier komt nog|vul hier|^volgt nog|binn[e]nkort beschikbaar)"
)

_CAPITALS = ("\\", "TODO", "FIXME", "XXX", "TBD", "PM")
_WORDS = ("lorem", "vullen", "vul hier", "zoeken", "hier komt", "volgt nog", "kort beschikbaar")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every value in every file, also names and titles."""
    for document in catalogue.judged:
        if document.kind.name == "gemeenten" or not _may_be_unfinished(document.text):
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


def _may_be_unfinished(text: str) -> bool:
    """A quick look at the whole file; lines that YAML folds together are taken together."""
    if any(sign in text for sign in _CAPITALS):
        return True
    folded = " ".join(text.split()).lower()
    return any(sign in folded for sign in _WORDS)


# A name or quotation may hold such a word.
RULE = Rule(CODE, check, waivable=True)
