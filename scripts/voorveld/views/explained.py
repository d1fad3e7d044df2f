"""The abbreviations of a page, with their meaning and their place in the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.templates import Abbreviation


def explained(catalogue: Catalogue, words: Iterable[str]) -> tuple[Abbreviation, ...]:
    """Those that stand on the page, in the order of the alphabet."""
    ids = catalogue.once(_ids)
    return tuple(
        Abbreviation(word, catalogue.abbreviations[word], addresses.term(ids[word]))
        for word in sorted(words, key=str.casefold)
    )


def _ids(catalogue: Catalogue) -> Mapping[str, str]:
    """Per word of the glossary which term it is."""
    return {w: i for i, t in catalogue.glossary.begrippen.items() for w in (t.term, *t.ook)}
