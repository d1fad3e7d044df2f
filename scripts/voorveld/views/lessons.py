"""Lessons across examples: by theme, by variant, and what is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.lessons import (
    KINDS,
    Finished,
    ToldLesson,
    finished,
    lessons_of,
    lessons_on,
    lessons_without_theme,
    told_lessons,
)
from voorveld.facts.named import Named
from voorveld.facts.site_counts import SiteCounts, site_counts
from voorveld.facts.standing import standing
from voorveld.model.practice import Practice
from voorveld.views.common import StatementView, Texts


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson as it is told, its example, and what the strongest source is to that example."""

    said: StatementView
    practice: Named
    told_by: str


@dataclass(frozen=True, slots=True)
class KindOfLesson:
    """The lessons of one kind, below one heading."""

    heading: str
    lessons: tuple[LessonView, ...]


@dataclass(frozen=True, slots=True)
class LessonGroup:
    """The lessons of a theme or variant. `number` is a theme's, else 0; `of` is empty without a page."""

    id: str
    of: Named
    number: int
    count: int
    kinds: tuple[KindOfLesson, ...]


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many lessons there are of a kind, and of how many examples."""

    heading: str
    lessons: int
    practices: int


@dataclass(frozen=True, slots=True)
class OverView:
    """An example that is over, with how it stood in words."""

    practice: Named
    standing: str


@dataclass(frozen=True, slots=True)
class LessonsPage:
    """Lessons by theme or by variant. What is over stands on the first page only."""

    practices: int
    kinds: tuple[KindCount, ...]
    groups: tuple[LessonGroup, ...]
    by_theme: bool
    stopped: tuple[OverView, ...]
    unknown_after: tuple[OverView, ...]
    counts: SiteCounts


def lessons_by_theme(catalogue: Catalogue, here: str) -> LessonsPage:
    """All lessons below the themes that they are about; those of none stand last."""
    groups = [
        _group(catalogue, theme.id, Named(theme.naam, addresses.theme(theme.id)), n, told, here)
        for n, theme in enumerate(catalogue.themes, 1)
        if (told := lessons_on(catalogue, theme))
    ]
    if rest := lessons_without_theme(catalogue):
        groups.append(_group(catalogue, "zonder-thema", Named("Zonder thema", ""), 0, rest, here))
    return _page(catalogue, groups, finished(catalogue), by_theme=True)


def lessons_by_variant(catalogue: Catalogue, here: str) -> LessonsPage:
    """All lessons below the variants of their examples."""
    groups = [
        _group(catalogue, variant.id, Named(variant.naam, addresses.variant(variant.id)), 0, told, here)
        for variant in catalogue.variants
        if (told := lessons_of(catalogue, variant))
    ]
    return _page(catalogue, groups, Finished((), ()), by_theme=False)


def _page(catalogue: Catalogue, groups: list[LessonGroup], over: Finished, *, by_theme: bool) -> LessonsPage:
    told = told_lessons(catalogue)
    return LessonsPage(
        practices=len(catalogue.practices),
        kinds=tuple(
            KindCount(kind.heading, len(of), len({t.practice.id for t in of}))
            for kind in KINDS
            for of in [[t for t in told if t.kind is kind]]
        ),
        groups=tuple(groups),
        by_theme=by_theme,
        stopped=tuple(_over(catalogue, p) for p in over.stopped),
        unknown_after=tuple(_over(catalogue, p) for p in over.unknown_after),
        counts=site_counts(catalogue),
    )


def _group(
    catalogue: Catalogue, id: str, of: Named, number: int, told: tuple[ToldLesson, ...], here: str
) -> LessonGroup:
    kinds = ((kind.heading, [t for t in told if t.kind is kind]) for kind in KINDS)
    return LessonGroup(
        id,
        of,
        number,
        len(told),
        tuple(KindOfLesson(heading, _views(catalogue, found, here)) for heading, found in kinds if found),
    )


def _views(catalogue: Catalogue, told: Iterable[ToldLesson], here: str) -> tuple[LessonView, ...]:
    return tuple(
        LessonView(
            _texts(catalogue, t.practice, here).statements((t.lesson,))[0], _named(t.practice), t.told_by
        )
        for t in told
    )


def _texts(catalogue: Catalogue, practice: Practice, here: str) -> Texts:
    return Texts(catalogue, practice, here, page=addresses.practice(practice.id))


def _named(practice: Practice) -> Named:
    return Named(practice.naam, addresses.practice(practice.id))


def _over(catalogue: Catalogue, practice: Practice) -> OverView:
    return OverView(_named(practice), standing(catalogue, practice).sentence)
