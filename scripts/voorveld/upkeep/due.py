"""What is due, the oldest first: facts past their term, and sources that may fill the most gaps.

Comes in: the catalogue with its day. Goes out: lines, each with where to do something about it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.indicators import asks
from voorveld.facts.standing import standing
from voorveld.model.choices import Requirement
from voorveld.model.edtf import Edtf
from voorveld.model.figures import Figure
from voorveld.model.practice import Practice
from voorveld.upkeep.terms import CHECKED, FIGURE, MONEY, RUNNING, Term
from voorveld.views.gaps.reading_list import reading_list

_NAMED = 3


class Due(Struct, frozen=True):
    """Something past its term: of which record, what, since when, and in which file."""

    term: Term
    what: str
    since: date
    overdue: int
    file: str


class ToRead(Struct, frozen=True):
    """A source that was not read whole, and how many gaps it may fill."""

    title: str
    url: str
    gaps: int
    examples: tuple[str, ...]


def due(catalogue: Catalogue) -> tuple[Due, ...]:
    """Everything past its term; what is over longest first."""
    found = [line for practice in catalogue.practices for line in _of(catalogue, practice)]
    return tuple(sorted(found, key=lambda d: (-d.overdue, d.since, d.file, d.what)))


def to_read(catalogue: Catalogue) -> tuple[ToRead, ...]:
    """The sources that were not read whole; those that may fill most gaps first."""
    return tuple(
        ToRead(item.title, item.url, item.gaps, tuple(p.practice.name for p in item.practices))
        for item in reading_list(catalogue)
        if not item.read_fully
    )


def _of(catalogue: Catalogue, practice: Practice) -> Iterator[Due]:
    file = catalogue.document_of(practice).shown
    checked = practice.redactie.gecontroleerd_op
    stands = standing(catalogue, practice).stage
    moments = [(CHECKED, practice.naam, checked)]
    if stands.is_running and (told := _last_day(stands.told)):
        moments.append((RUNNING, practice.naam, told))
    moments += _of_figures(catalogue, practice)
    for term, what, since in moments:
        if term.is_over(since, catalogue.today):
            yield Due(term, what, since, term.overdue(since, catalogue.today), file)


def _of_figures(catalogue: Catalogue, practice: Practice) -> Iterator[tuple[Term, str, date]]:
    """The figures, those of one term and one day together."""
    together: dict[tuple[Term, date], list[str]] = defaultdict(list)
    for figure in practice.cijfers:
        if (counted := _last_day(figure.periode)) is not None:
            looked_at = max(counted, figure.gecontroleerd_op or counted)
            together[_term_of(catalogue, figure), looked_at].append(figure.id)
    for (term, since), names in together.items():
        rest = f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else ""
        told = f"{'cijfer' if len(names) == 1 else 'cijfers'} {', '.join(names[:_NAMED])}{rest}"
        yield term, f"{practice.naam}, {told}", since


def _term_of(catalogue: Catalogue, figure: Figure) -> Term:
    return MONEY if asks(catalogue, figure.indicator, Requirement.PURPOSE) else FIGURE


def _last_day(day: Edtf | None) -> date | None:
    return (day.last or day.first) if day else None
