"""The page on which a comparison becomes five slides: what its script gets to know as data.

Comes in: the catalogue. Goes out: what a memo knows, and which characteristics tell how it is arranged: those
that by themselves answer a question that people ask first.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.first_answers import first_answers
from voorveld.views.compare_data import ScriptData
from voorveld.views.memo import memo_data


class SlidesPage(Struct, frozen=True):
    """`data` is what the script gets, so that no list stands in it."""

    data: ScriptData


def slides_page(catalogue: Catalogue) -> SlidesPage:
    """The whole page, finished for its template."""
    questions = (answer.question for answer in first_answers(catalogue).values())
    alone = (q.kenmerken for q in questions if len(q.kenmerken) == 1 and not q.indicatoren)
    return SlidesPage({**memo_data(catalogue), "asked": tuple(column for (column,) in alone)})
