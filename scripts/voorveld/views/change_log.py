"""Everything that changed on the site, by day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.addresses import Subject
from voorveld.facts.changes import changes_of
from voorveld.facts.named import Named
from voorveld.facts.subjects import name_of, subjects
from voorveld.model.edtf import day_in_words
from voorveld.views.common import Texts
from voorveld.views.sheets import Sheet, sheets

_ON_A_SHEET = 60
"""How many pages with what changed on a day stand on a sheet."""


class SubjectChanges(Struct, frozen=True):
    """What changed on one day on one page; `label` is what the page is about, empty
    for a practice.
    """

    label: str
    subject: Named
    texts: tuple[Markup, ...]


class ChangedDay(Struct, frozen=True):
    """A day with everything that changed; `iso` is its anchor."""

    day: str
    iso: str
    subjects: tuple[SubjectChanges, ...]


class ElsewhereDay(Struct, frozen=True):
    """A day of which the changes stand on another sheet."""

    day: str
    iso: str
    uri: str


ChangeSheet = tuple[Sheet, tuple[ChangedDay, ...], tuple[ElsewhereDay, ...]]


def change_sheets(catalogue: Catalogue) -> Iterator[ChangeSheet]:
    """Sheets of what changed, newest first. The first has the anchor of every day, so that an address of
    a day that moved to a later sheet leads there."""
    seen = {n: changed_days(catalogue, addresses.sheet(addresses.CHANGES, n)) for n in (1, 2)}
    rows = tuple((day, at) for day, one in enumerate(seen[1]) for at in range(len(one.subjects)))
    listed = sheets(addresses.CHANGES, rows, _ON_A_SHEET, lambda row: seen[1][row[0]].day)
    first = {day: sheet for sheet, found in reversed(listed) for day, _ in found}
    for sheet, found in listed:
        days = seen[min(sheet.here.number, 2)]
        here = tuple(
            replace(days[day], subjects=tuple(days[day].subjects[at] for _, at in group))
            for day, group in groupby(found, key=lambda row: row[0])
        )
        shown = {day.iso for day in here}
        yield (
            sheet,
            here,
            tuple(
                ElsewhereDay(d.day, d.iso, f"{first[n].here.uri}#dag-{d.iso}")
                for n, d in enumerate(seen[1])
                if sheet.here.number == 1 and d.iso not in shown
            ),
        )


def changed_days(catalogue: Catalogue, here: str) -> tuple[ChangedDay, ...]:
    """All days on which something changed, newest first; within a day by kind and name.

    `here` is the address of the page that shows them, for the links in the texts.
    """
    days: dict[date, list[SubjectChanges]] = {}
    for label, subject in subjects(catalogue):
        by_day: dict[date, list[Markup]] = {}
        texts = _texts(catalogue, subject, here)
        for change in changes_of(subject):
            by_day.setdefault(change.op, []).append(texts.inline(change.tekst))
        for day, said in by_day.items():
            named = Named(name_of(catalogue, subject), addresses.of(subject))
            days.setdefault(day, []).append(SubjectChanges(label, named, tuple(said)))
    return tuple(
        ChangedDay(day_in_words(day), day.isoformat(), tuple(days[day])) for day in sorted(days, reverse=True)
    )


def _texts(catalogue: Catalogue, subject: Subject, here: str) -> Texts:
    return Texts(
        catalogue, subject, here, page=addresses.page_of(subject), prefix=addresses.prefix_of(subject)
    )
