"""Words that mean the same, for the search.

Comes in: the catalogue. Goes out: finished values. The full text is indexed elsewhere, after
the build (`commands/search_index.py`); names stand in `a_to_z.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.places import practices_in_municipality, successors


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that mean the same, in sets; words that lead to another one only one way; and per
    province (name, address) the municipalities without a practice."""

    sets: tuple[tuple[str, ...], ...]
    leading: tuple[tuple[str, tuple[str, ...]], ...]
    without_practice: tuple[tuple[str, str, tuple[str, ...]], ...]


def synonyms(catalogue: Catalogue) -> Synonyms:
    """From the glossary, the variants, the municipalities and the list `zoekwoorden`."""
    sets = [
        *((t.naam, *t.ook) for t in catalogue.vocabularies.get("zoekwoorden", {}).values()),
        *((t.term, t.voluit or "", *t.ook) for t in catalogue.glossary.begrippen.values()),
        *((v.afkorting or "", v.naam, *v.andere_namen) for v in catalogue.variants),
        *((name, *m.ook) for name, m in catalogue.municipalities.items()),
        *(
            (term.naam, *term.ook)
            for _, terms in sorted(catalogue.vocabularies.items())
            for term in terms.values()
        ),
    ]
    kept = tuple(
        dict.fromkeys(s for s in (tuple(dict.fromkeys(filter(None, s))) for s in sets) if len(s) > 1)
    )
    leading = tuple(
        (old, tuple(catalogue.municipality_label(name) for name in found))
        for old in sorted(catalogue.former_municipalities)
        if (found := successors(catalogue, old))
    )
    return Synonyms(kept, leading, tuple(_without_practice(catalogue)))


def _without_practice(catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for province in catalogue.vocabularies.get("provincies", {}):
        names = tuple(
            catalogue.municipality_label(name)
            for name, municipality in catalogue.municipalities.items()
            if municipality.provincie == province and not practices_in_municipality(catalogue, name)
        )
        if names:
            yield catalogue.term("provincies", province).naam, addresses.province(province), names
