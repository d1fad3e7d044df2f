"""What is known of an example over time: every stage with its moments, and the newest source.

Comes in: the catalogue. Goes out: one timeline per example, and their order by how new the newest source is.
A moment is only what editors wrote, or the date of the sources where they wrote none. Nothing is filled in
between two moments, and nothing after the last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.moments import moment
from voorveld.facts.source_age import age_of
from voorveld.facts.stages import Phase, begun_on, stage_term, told_of
from voorveld.facts.standing import Standing, standing
from voorveld.model.choices import SourceAge
from voorveld.model.collation import in_dutch_order
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice, StatusEntry
from voorveld.model.vocabulary import StatusTerm

_TOGETHER, _ON_A_SHEET = 70, 50
"""So many examples may stand on one sheet of the timeline, and so many on each when there are more."""


class Sign(StrEnum):
    """What a stage comes down to in a drawing; each has a shape of its own."""

    PLANNED = "gepland"
    TRIAL = "proef"
    TRIAL_ON = "proef-verder"
    RUNNING = "loopt"
    RUNNING_ON = "loopt-verder"
    OVER = "voorbij"
    STOPPED = "gestopt"
    UNKNOWN = "onbekend"


_PHASES = {
    Sign.PLANNED: Phase.PLANNED,
    Sign.TRIAL: Phase.TRIAL,
    Sign.TRIAL_ON: Phase.TRIAL,
    Sign.RUNNING: Phase.RUNNING,
    Sign.RUNNING_ON: Phase.RUNNING,
    Sign.OVER: Phase.OVER,
    Sign.STOPPED: Phase.OVER,
    Sign.UNKNOWN: Phase.UNKNOWN,
}


class Step(Struct, frozen=True):
    """A stage with its moments, None where nothing tells of one.

    `told` is when a source tells that it was so. It stands in `when` only if editors noted it, or if
    nothing else is known; of a stage that was still to come it is when it was announced. `age` is how long
    ago it was that it was so.
    """

    entry: StatusEntry
    name: str
    sign: Sign
    is_running: bool
    begins: Edtf | None
    ends: Edtf | None
    planned: Edtf | None
    told: Edtf | None
    age: SourceAge
    when: str

    @property
    def phase(self) -> Phase:
        """The phase of which the sign of a status tells."""
        return _PHASES[self.sign]

    @property
    def first(self) -> Edtf | None:
        """The moment at which its sign stands; None when no moment has a year."""
        return next((day for day in (self.begins, self.told, self.ends) if day and day.has_year), None)


class Timeline(Struct, frozen=True):
    """An example over time. `begun` is None when no source tells when the example began."""

    practice: Practice
    steps: tuple[Step, ...]
    stood: Standing
    begun: Edtf | None

    @property
    def days(self) -> tuple[Edtf, ...]:
        """Every moment with a year, that of the newest source included."""
        told = (day for s in self.steps for day in (s.begins, s.ends, s.planned, s.told))
        return tuple(day for day in (*told, self.stood.source.newest) if day and day.has_year)


def timeline(catalogue: Catalogue, practice: Practice) -> Timeline:
    """The timeline of one example."""
    return catalogue.once(_timelines)[practice.id]


def newest_first(catalogue: Catalogue, practices: Iterable[Practice]) -> tuple[Timeline, ...]:
    """Timelines by their newest source, those without a dated one last; of one date by name."""
    chosen = {practice.id for practice in practices}
    return tuple(each for each in catalogue.once(_ordered) if each.practice.id in chosen)


def on_a_sheet(count: int) -> int:
    """How many of so many examples stand on one sheet: all, as long as that page stays light."""
    return _TOGETHER if count <= _TOGETHER else _ON_A_SHEET


def sheet_of(catalogue: Catalogue, practice: Practice) -> int:
    """On which sheet of all timelines an example stands."""
    return catalogue.once(_sheets)[practice.id]


def _sheets(catalogue: Catalogue) -> Mapping[str, int]:
    ordered = catalogue.once(_ordered)
    return {each.practice.id: n // on_a_sheet(len(ordered)) + 1 for n, each in enumerate(ordered)}


def _timelines(catalogue: Catalogue) -> Mapping[str, Timeline]:
    return {practice.id: _timeline(catalogue, practice) for practice in catalogue.practices}


def _ordered(catalogue: Catalogue) -> tuple[Timeline, ...]:
    return tuple(sorted(catalogue.once(_timelines).values(), key=_age))


def _age(each: Timeline) -> tuple[int, str]:
    newest = each.stood.source.newest
    day = newest.first if newest and newest.first else date.min
    return -day.toordinal(), in_dutch_order(each.practice.naam)


def _timeline(catalogue: Catalogue, practice: Practice) -> Timeline:
    steps = tuple(_step(catalogue, practice, entry) for entry in practice.status)
    return Timeline(practice, steps, standing(catalogue, practice), begun_on(catalogue, practice))


def _step(catalogue: Catalogue, practice: Practice, entry: StatusEntry) -> Step:
    term = stage_term(catalogue, entry.stand)
    is_last = entry is practice.status[-1]
    is_dated = bool(entry.vanaf or entry.tot or entry.gepland_tot)
    by_source = told_of(catalogue, practice, entry)
    noted = entry.peildatum if is_dated else by_source
    return Step(
        entry,
        term.toen[:1].upper() + term.toen[1:],
        sign_of(term),
        term.loopt,
        entry.vanaf,
        entry.tot,
        entry.gepland_tot,
        told=by_source if is_last and not entry.tot else noted,
        age=age_of(catalogue, noted or entry.tot or entry.vanaf),
        when=_when(entry, term, noted),
    )


def sign_of(term: StatusTerm) -> Sign:
    """By what the list says of a stage, never by its id."""
    if not term.bekend:
        return Sign.UNKNOWN
    if not term.begint:
        return Sign.PLANNED
    if not term.loopt:
        return Sign.STOPPED if term.gestopt else Sign.OVER
    if term.proef:
        return Sign.TRIAL_ON if term.vervolg else Sign.TRIAL
    return Sign.RUNNING_ON if term.vervolg else Sign.RUNNING


def _when(entry: StatusEntry, term: StatusTerm, told: Edtf | None) -> str:
    """When a stage was so. Of one without any date: when its sources tell of it."""
    said = [
        f"{word} {day.words}"
        for word, day in (("vanaf", entry.vanaf), ("tot", entry.tot), ("gepland tot", entry.gepland_tot))
        if day
    ]
    if told:
        said.append(f"stand {moment(told)}" if term.bekend else moment(told))
    elif term.bekend and not said:
        said.append("volgens een bron zonder datum")
    return ", ".join(said)
