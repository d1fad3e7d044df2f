"""How sure the answer to a question is, as far as that can be counted.

Comes in: a question with its answer. Goes out: how its values were found, who tells them, and how old the
newest source is of the examples that answer it. Judges nothing: what it means is said by the editors.
"""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.answer_counts import Count
from voorveld.facts.evidence import SOURCE_TIES, is_compared, tie_of
from voorveld.facts.first_answers import FirstAnswer
from voorveld.facts.indicators import within_sentence
from voorveld.facts.source_age import newest_source
from voorveld.model.choices import Evidence, SourceAge


class ValuesOfKind(Struct, frozen=True):
    """How many values are of one kind of evidence."""

    id: str
    label: str
    count: int


class Certainty(Struct, frozen=True):
    """The values by kind, how many were counted and compared, who tells them, and the age of the sources."""

    values: int
    kinds: tuple[ValuesOfKind, ...]
    compared: int
    told_by: tuple[tuple[str, int], ...]
    recent: Count
    undated: Count


def certainty(catalogue: Catalogue, answer: FirstAnswer) -> Certainty:
    """What can be counted of how sure an answer is."""
    stated = [pair for _, found in answer.figures for pair in found]
    kinds = Counter(figure.aard for _, figure in stated)
    ties = Counter(tie_of(catalogue, practice, figure) for practice, figure in stated)
    ages = Counter(newest_source(catalogue, p).age for p in catalogue.practices if p.id in answer.knowing)
    return Certainty(
        values=len(stated),
        kinds=tuple(ValuesOfKind(str(k.value), k.label.lower(), kinds[k]) for k in Evidence if kinds[k]),
        compared=sum(f.aard is Evidence.COUNTED and is_compared(f) for _, f in stated),
        told_by=tuple(
            (within_sentence(term), ties[tie])
            for tie, term in catalogue.vocabularies.get(SOURCE_TIES, {}).items()
            if ties[tie]
        ),
        recent=Count(ages[SourceAge.RECENT], answer.known),
        undated=Count(ages[SourceAge.UNDATED], answer.known),
    )
