"""What examples teach: what helped, what was hard, what did not work, what ended, and who tells it.

Comes in: the catalogue. Goes out: every lesson once, with its example and the strongest tie of the
sources it cites. Who speaks stands in the lesson itself; where no tie was filled in, nothing is added.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.evidence import strongest_tie
from voorveld.facts.indicators import within_sentence
from voorveld.facts.stages import Phase, current_stage
from voorveld.model.pages import Theme, Variant
from voorveld.model.practice import Lesson, Lessons, Practice
from voorveld.model.prose import citations


class LessonKind(Struct, frozen=True):
    """A kind of lesson: its heading, and where an example keeps the lessons of it."""

    heading: str
    of: Callable[[Lessons], tuple[Lesson, ...]]


KINDS = (
    LessonKind("Wat hielp", lambda lessons: lessons.helpt),
    LessonKind("Wat lastig was", lambda lessons: lessons.hindert),
    LessonKind("Wat niet werkte", lambda lessons: lessons.werkte_niet),
)


class ToldLesson(Struct, frozen=True):
    """A lesson with its example. `told_by` says within a sentence what its strongest source is."""

    kind: LessonKind
    practice: Practice
    lesson: Lesson
    told_by: str


class Finished(Struct, frozen=True):
    """Examples that stopped or became something else, and those that are over without news of what came."""

    stopped: tuple[Practice, ...]
    unknown_after: tuple[Practice, ...]


def told_lessons(catalogue: Catalogue) -> tuple[ToldLesson, ...]:
    """All lessons, example by example, in the order of their kinds."""
    return catalogue.once(_told)


def lessons_on(catalogue: Catalogue, theme: Theme) -> tuple[ToldLesson, ...]:
    """The lessons that are about a theme."""
    return tuple(told for told in told_lessons(catalogue) if theme.id in told.lesson.themas)


def lessons_without_theme(catalogue: Catalogue) -> tuple[ToldLesson, ...]:
    """The lessons of which nobody filled in what they are about."""
    return tuple(told for told in told_lessons(catalogue) if not told.lesson.themas)


def lessons_of(catalogue: Catalogue, variant: Variant) -> tuple[ToldLesson, ...]:
    """The lessons of the examples of a variant."""
    return tuple(told for told in told_lessons(catalogue) if variant.id in told.practice.varianten)


def finished(catalogue: Catalogue) -> Finished:
    """What is over, as far as a source tells it."""
    over = [
        (p, stage) for p in catalogue.practices if (stage := current_stage(catalogue, p)).phase is Phase.OVER
    ]
    return Finished(
        stopped=tuple(p for p, stage in over if stage.has_stopped),
        unknown_after=tuple(p for p, stage in over if not stage.has_stopped),
    )


def _told(catalogue: Catalogue) -> tuple[ToldLesson, ...]:
    return tuple(
        ToldLesson(kind, practice, lesson, _told_by(catalogue, practice, lesson))
        for kind in KINDS
        for practice in catalogue.practices
        if practice.lessen
        for lesson in kind.of(practice.lessen)
    )


def _told_by(catalogue: Catalogue, practice: Practice, lesson: Lesson) -> str:
    tie = strongest_tie(catalogue, practice, (c.bron for c in citations(lesson.tekst)))
    return within_sentence(tie) if tie else ""
