"""Everything that changed on the site, by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.addresses import Subject
from voorveld.facts.changes import changes_of
from voorveld.facts.named import Named
from voorveld.facts.subjects import subjects
from voorveld.model.edtf import day_in_words
from voorveld.views.common import Texts


@dataclass(frozen=True, slots=True)
class SubjectChanges:
    """What changed on one day on one page; `label` is what the page is about, empty
    for a practice.
    """

    label: str
    subject: Named
    texts: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A day with everything that changed; `iso` is its anchor."""

    day: str
    iso: str
    subjects: tuple[SubjectChanges, ...]


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
            named = Named(subject.naam, addresses.of(subject))
            days.setdefault(day, []).append(SubjectChanges(label, named, tuple(said)))
    return tuple(
        ChangedDay(day_in_words(day), day.isoformat(), tuple(days[day])) for day in sorted(days, reverse=True)
    )


def _texts(catalogue: Catalogue, subject: Subject, here: str) -> Texts:
    return Texts(
        catalogue, subject, here, page=addresses.page_of(subject), prefix=addresses.prefix_of(subject)
    )
