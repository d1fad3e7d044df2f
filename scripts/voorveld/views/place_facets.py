"""What readers choose practices by in the finder when they ask for a place like theirs.

Comes in: a practice. Goes out: its values of a facet, as ids with words. The youth region and the size are
those of its municipalities, from the list of municipalities; in more municipalities it has each.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts.places import current_municipalities
from voorveld.model.practice import Practice

Choice = tuple[str, str]
UNKNOWN: Choice = ("onbekend", "Niet bekend")
_SIZES: tuple[tuple[int, Choice], ...] = (
    (100_000, ("groot", "100.000 inwoners of meer")),
    (50_000, ("middelgroot", "50.000 tot 100.000 inwoners")),
    (25_000, ("kleiner", "25.000 tot 50.000 inwoners")),
    (0, ("klein", "minder dan 25.000 inwoners")),
)
SIZES = tuple(choice[0] for _, choice in _SIZES)
"""The classes of size in their order."""


def youth_regions(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    """The youth regions that its municipalities lie in, and the one that its sources name."""
    found = (
        catalogue.municipalities[name].jeugdregio for name in current_municipalities(catalogue, practice)
    )
    regions = dict.fromkeys(filter(None, (*found, practice.gebied.jeugdregio)))
    return tuple((r, catalogue.term("jeugdregios", r).naam) for r in regions) or (UNKNOWN,)


def sizes(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    """How large its municipalities are."""
    return tuple(dict.fromkeys(_sizes(catalogue, practice))) or (UNKNOWN,)


def _sizes(catalogue: Catalogue, practice: Practice) -> Iterator[Choice]:
    for name in current_municipalities(catalogue, practice):
        people = catalogue.municipalities[name].inwoners
        if people is not None:
            yield next(choice for least, choice in _SIZES if people >= least)
