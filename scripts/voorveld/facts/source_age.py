"""How old the newest source of a practice is, reckoned from the day on which we last compared anything.

Comes in: the catalogue. Goes out: a date with its class. How many years are recent is said by the list
`statussen`; the day is the newest check that any file tells of, so the same files give the same pages.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.sources import newest, relied_on
from voorveld.model.choices import SourceAge
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice
from voorveld.model.sources import Record
from voorveld.model.vocabulary import StatusVocabulary

_RECENT_YEARS = 5


class NewestSource(Struct, frozen=True):
    """The date of the newest source of a record, None when no source has one."""

    newest: Edtf | None
    age: SourceAge

    @property
    def day(self) -> str:
        """The day of the newest source, empty when that is not known to the day."""
        found = self.newest
        return found.text if found and found.text == str(found.first) else ""

    @property
    def words(self) -> str:
        """`nieuwste bron 10 februari 2020`, or that no source has a date."""
        return f"nieuwste bron {self.newest.words}" if self.newest else "geen bron met datum"


def newest_source(catalogue: Catalogue, practice: Practice) -> NewestSource:
    """The newest of the sources that a practice lists or cites."""
    return catalogue.once(_ages)[practice.id]


def age_of(catalogue: Catalogue, day: Edtf | None) -> SourceAge:
    """The class of a date; of a period its start counts, so what is called recent surely is."""
    if day is None or day.first is None:
        return SourceAge.UNDATED
    return SourceAge.RECENT if day.first.year >= recent_from(catalogue) else SourceAge.OLD


def age_label(catalogue: Catalogue, age: SourceAge) -> str:
    """The class in words for readers: `Bron van 2022 of later`."""
    year = recent_from(catalogue)
    return {
        SourceAge.RECENT: f"Bron van {year} of later",
        SourceAge.OLD: f"Nieuwste bron van vóór {year}",
        SourceAge.UNDATED: "Geen bron met datum",
    }[age]


def recent_from(catalogue: Catalogue) -> int:
    """The first year that counts as recent."""
    return last_compared(catalogue).year - recent_years(catalogue) + 1


def recent_years(catalogue: Catalogue) -> int:
    """How many years count as recent, that of the last comparison included."""
    return catalogue.once(_recent_years)


def _recent_years(catalogue: Catalogue) -> int:
    found = next(iter(catalogue.records(StatusVocabulary)), None)
    return found.recente_jaren if found else _RECENT_YEARS


def last_compared(catalogue: Catalogue) -> date:
    """The newest day on which a file was compared with its sources; today when no file tells one."""
    return catalogue.once(_last_compared)


def _last_compared(catalogue: Catalogue) -> date:
    days = (practice.redactie.gecontroleerd_op for practice in catalogue.practices)
    return max(days, default=catalogue.today)


def _ages(catalogue: Catalogue) -> dict[str, NewestSource]:
    return {practice.id: _age(catalogue, practice) for practice in catalogue.practices}


def _age(catalogue: Catalogue, practice: Record) -> NewestSource:
    found = newest(relied_on(catalogue, practice).values())
    return NewestSource(found, age_of(catalogue, found))
