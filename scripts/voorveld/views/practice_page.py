"""The whole page of a practice: the practice, and a few that have something in common with it."""

from __future__ import annotations

from msgspec import Struct

from voorveld.views.practice import PracticeView
from voorveld.views.related import RelatedPractice


class PracticePage(Struct, frozen=True):
    """A practice, and a few that have something in common with it."""

    practice: PracticeView
    related: tuple[RelatedPractice, ...]
