"""The abbreviations of a page, with their meaning and their place in the glossary."""

from __future__ import annotations

from collections.abc import Iterable

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.templates import Abbreviation


def explained(catalogue: Catalogue, words: Iterable[str]) -> tuple[Abbreviation, ...]:
    """Those that stand on the page, in the order of the alphabet."""
    terms = catalogue.glossary.begrippen
    ids = {w: i for i, t in terms.items() for w in (t.term, *t.ook)}
    return tuple(
        Abbreviation(word, catalogue.abbreviations[word], addresses.term(ids[word]))
        for word in sorted(words, key=str.casefold)
    )
