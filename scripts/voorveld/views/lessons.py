"""Lessons across examples: by theme, by variant, and what is over; on sheets when they are many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

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
from voorveld.views.sheets import Sheet, sheets
from voorveld.views.shown import Shown, first_of

_WHOLE, _ON_A_SHEET, _OVER = 240, 50, 40
"""Up to so many lessons stand together on a page, so many on a sheet; and so many examples that are over."""


class LessonView(Struct, frozen=True):
    """A lesson as it is told, its example, and what the strongest source is to that example."""

    said: StatementView
    practice: Named
    told_by: str


class KindOfLesson(Struct, frozen=True):
    """The lessons of one kind, below one heading."""

    heading: str
    lessons: tuple[LessonView, ...]


class LessonGroup(Struct, frozen=True):
    """The lessons of a theme or variant. `number` is a theme's, else 0; `of` is empty without a page. They
    are told in `kinds`, or on sheets that begin at `sheets`."""

    id: str
    of: Named
    number: int
    count: int
    kinds: tuple[KindOfLesson, ...]
    sheets: str


class KindCount(Struct, frozen=True):
    """How many lessons there are of a kind, and of how many examples."""

    heading: str
    lessons: int
    practices: int


class OverView(Struct, frozen=True):
    """An example that is over, with how it stood in words."""

    practice: Named
    standing: str


class LessonsPage(Struct, frozen=True):
    """Lessons by theme or by variant. What is over stands on the first page only."""

    practices: int
    kinds: tuple[KindCount, ...]
    groups: tuple[LessonGroup, ...]
    by_theme: bool
    stopped: Shown[OverView]
    unknown_after: Shown[OverView]
    counts: SiteCounts


class LessonSheet(Struct, frozen=True):
    """Some of the lessons of a theme or variant, when they are many."""

    of: Named
    by_theme: bool
    kinds: tuple[KindOfLesson, ...]
    sheet: Sheet


class _Group(Struct, frozen=True):
    """A theme or variant, with all its lessons."""

    id: str
    of: Named
    number: int
    told: tuple[ToldLesson, ...]


def lessons_by_theme(catalogue: Catalogue) -> LessonsPage:
    """All lessons below the themes that they are about; those of none stand last."""
    return _page(catalogue, tuple(_by_theme(catalogue)), finished(catalogue), by_theme=True)


def lessons_by_variant(catalogue: Catalogue) -> LessonsPage:
    """All lessons below the variants of their examples."""
    return _page(catalogue, tuple(_by_variant(catalogue)), Finished((), ()), by_theme=False)


def lesson_sheets(catalogue: Catalogue) -> Iterator[LessonSheet]:
    """The sheets of all themes and variants; none when the lessons stand together."""
    for by_theme, groups in ((True, tuple(_by_theme(catalogue))), (False, tuple(_by_variant(catalogue)))):
        for group in groups if _are_many(groups) else ():
            address = _sheets_of(group, by_theme=by_theme)
            for sheet, told in sheets(address, group.told, _ON_A_SHEET, lambda one: one.practice.naam):
                yield LessonSheet(group.of, by_theme, _kinds(catalogue, told, sheet.here.uri), sheet)


def _by_theme(catalogue: Catalogue) -> Iterator[_Group]:
    for number, theme in enumerate(catalogue.themes, 1):
        if told := lessons_on(catalogue, theme):
            yield _Group(theme.id, Named(theme.naam, addresses.theme(theme.id)), number, told)
    if rest := lessons_without_theme(catalogue):
        yield _Group("zonder-thema", Named("Zonder thema", ""), 0, rest)


def _by_variant(catalogue: Catalogue) -> Iterator[_Group]:
    for variant in catalogue.variants:
        if told := lessons_of(catalogue, variant):
            yield _Group(variant.id, Named(variant.naam, addresses.variant(variant.id)), 0, told)


def _sheets_of(group: _Group, *, by_theme: bool) -> str:
    return f"{_here(by_theme=by_theme)}{group.id}/"


def _here(*, by_theme: bool) -> str:
    return addresses.LESSONS if by_theme else addresses.LESSONS_PER_VARIANT


def _are_many(groups: tuple[_Group, ...]) -> bool:
    return sum(len(group.told) for group in groups) > _WHOLE


def _page(catalogue: Catalogue, groups: tuple[_Group, ...], over: Finished, *, by_theme: bool) -> LessonsPage:
    told, many = told_lessons(catalogue), _are_many(groups)
    here = _here(by_theme=by_theme)
    return LessonsPage(
        practices=len(catalogue.practices),
        kinds=tuple(
            KindCount(kind.heading, len(of), len({t.practice.id for t in of}))
            for kind in KINDS
            for of in [[t for t in told if t.kind is kind]]
        ),
        groups=tuple(
            LessonGroup(
                group.id,
                group.of,
                group.number,
                len(group.told),
                () if many else _kinds(catalogue, group.told, here),
                _sheets_of(group, by_theme=by_theme) if many else "",
            )
            for group in groups
        ),
        by_theme=by_theme,
        stopped=first_of(over.stopped, _OVER, lambda p: _over(catalogue, p)),
        unknown_after=first_of(over.unknown_after, _OVER, lambda p: _over(catalogue, p)),
        counts=site_counts(catalogue),
    )


def _kinds(catalogue: Catalogue, told: tuple[ToldLesson, ...], here: str) -> tuple[KindOfLesson, ...]:
    """Lessons in the order of their kinds, each kind below its heading."""
    return tuple(
        KindOfLesson(kind.heading, _views(catalogue, found, here))
        for kind, found in groupby(told, key=lambda one: one.kind)
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
