"""Which examples are documented best: the few that a long page shows first, by a rule that readers are told.

Comes in: a group of practices, and a theme when the page is about one. Goes out: those practices. The
count is of what is filled in, so it says how much was written down and never how good an example is.
"""

from __future__ import annotations

from collections.abc import Iterable

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Known, columns_of, describes, state
from voorveld.facts.places import by_place
from voorveld.model.choices import ReadDepth
from voorveld.model.practice import Practice

SHOWN = 5
RULE = (
    "Dit zijn de {shown} waarvan wij de meeste kenmerken{also} hebben ingevuld. Bij een gelijke stand gaat "
    "voor wat de meeste helemaal gelezen bronnen heeft. Meer ingevuld is niet beter."
)
_IN_WORDS = ("nul", "één", "twee", "drie", "vier", "vijf")


def best_documented(
    catalogue: Catalogue, practices: Iterable[Practice], theme_id: str | None = None
) -> tuple[Practice, ...]:
    """The best documented, best first; about a theme only of those that say something on it."""
    saying = (p for p in practices if theme_id is None or describes(catalogue, p, theme_id))
    order = sorted(saying, key=lambda p: (*_rank(catalogue, p, theme_id), by_place(catalogue, p)))
    return tuple(order[:SHOWN])


def rule(shown: int, theme_id: str | None = None) -> str:
    """The rule as readers are told it."""
    also = " van dit thema" if theme_id else " en cijfers"
    return RULE.format(shown=_IN_WORDS[shown], also=also)


def _rank(catalogue: Catalogue, practice: Practice, theme_id: str | None) -> tuple[int, int]:
    known, read = catalogue.once_of(practice, _known), catalogue.once_of(practice, _read)
    if theme_id is None:
        return -(len(known) + len(practice.cijfers)), -read
    return -sum(column in known for column in columns_of(catalogue, theme_id)), -read


def _known(catalogue: Catalogue, practice: Practice) -> frozenset[str]:
    """The characteristics that are filled in."""
    columns = columns_of(catalogue)
    return frozenset(c for c in columns if isinstance(state(catalogue, practice, c), Known))


def _read(catalogue: Catalogue, practice: Practice) -> int:
    """How many sources were read in full."""
    return sum(s.gelezen is ReadDepth.FULL for s in catalogue.sources_of(practice).values())
