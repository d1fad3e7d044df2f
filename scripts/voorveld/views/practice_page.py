"""The whole page of a practice: the practice, and a few that have something in common with it."""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.views.practice import PracticeView
from voorveld.views.related import RelatedPractice


@dataclass(frozen=True, slots=True)
class PracticePage:
    """A practice, and a few that have something in common with it."""

    practice: PracticeView
    related: tuple[RelatedPractice, ...]
