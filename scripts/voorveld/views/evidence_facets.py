"""What readers choose practices by in the finder when they ask how sure it is, and who says so.

Comes in: a practice. Goes out: its values of a facet, as ids with words.
"""

from __future__ import annotations

from voorveld.catalogue import Catalogue
from voorveld.facts.evidence import Rung, evidence_of
from voorveld.facts.verdicts import verdicts_of
from voorveld.model.practice import Practice

Choice = tuple[str, str]
NO_FIGURES: Choice = (str(Rung.NOTHING.value), Rung.NOTHING.label)
NO_OUTCOMES: Choice = ("geen-uitkomsten", "Geen uitkomsten")
NO_VERDICT: Choice = ("geen-oordeel", "Geen oordeel bekend")


def rung(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    """How far up the ladder of evidence a practice comes."""
    found = evidence_of(catalogue, practice).rung
    return ((str(found.value), found.label),)


def tellers(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    """Who tells its outcomes."""
    ties = evidence_of(catalogue, practice).ties
    return tuple((tie.id, tie.name) for tie in ties) or (NO_OUTCOMES,)


def voices(catalogue: Catalogue, practice: Practice) -> tuple[Choice, ...]:
    """Whose verdict of the help there is."""
    found = dict.fromkeys((v.column, v.name) for v in verdicts_of(catalogue, practice))
    return tuple(found) or (NO_VERDICT,)
