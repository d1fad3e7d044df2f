"""The stages of a practice: which one it was last in, since when, and when the practice itself began."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import takewhile

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.source_age import last_compared
from voorveld.facts.sources import newest
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice, StatusEntry
from voorveld.model.vocabulary import StatusTerm


class Phase(StrEnum):
    """What a stage comes down to, by the class that its sign has."""

    UNKNOWN = "onbekend"
    PLANNED = "gepland"
    TRIAL = "proef"
    RUNNING = "loopt"
    OVER = "voorbij"


class Stage(Struct, frozen=True):
    """A stage by its word in the list `statussen`; `is_known` is false when no source tells it.

    `since` is the start of this very stage, `seen` the day that editors noted for it, `told` the last
    moment of which a source tells it. `ends` is the end that was told or planned, `has_ended` that it
    passed: a stage of which nothing was heard after its end is not running.
    """

    id: str
    name: str
    then: str
    is_running: bool
    is_known: bool
    has_begun: bool = True
    has_stopped: bool = False
    is_trial: bool = False
    since: Edtf | None = None
    seen: Edtf | None = None
    told: Edtf | None = None
    ends: Edtf | None = None
    has_ended: bool = False

    @property
    def phase(self) -> Phase:
        """In which of five phases it is, each with a sign of its own."""
        if not self.is_known:
            return Phase.UNKNOWN
        if not self.has_begun:
            return Phase.PLANNED
        if not self.is_running:
            return Phase.OVER
        return Phase.TRIAL if self.is_trial else Phase.RUNNING


def current_stage(catalogue: Catalogue, practice: Practice) -> Stage:
    """The last stage that a source names."""
    return catalogue.once(_stages)[practice.id]


def begun_on(catalogue: Catalogue, practice: Practice) -> Edtf | None:
    """When the practice began: the start of its first stage, None when no source tells it.

    Never the start of a later stage, nor of one that always follows another.
    """
    for entry in practice.status:
        term = stage_term(catalogue, entry.stand)
        if term.begint:
            return entry.vanaf if term.bekend and not term.vervolg else None
    return None


def begun_year(catalogue: Catalogue, practice: Practice) -> int:
    """The year in which the practice began, 0 when it is not known."""
    begun = begun_on(catalogue, practice)
    day = (begun.first or begun.last) if begun else None
    return day.year if day else 0


def begun_day(catalogue: Catalogue, practice: Practice) -> str:
    """The day on which the practice began, empty when that is not known to the day."""
    begun = begun_on(catalogue, practice)
    return begun.text if begun and begun.text == str(begun.first) else ""


def stage_term(catalogue: Catalogue, stage_id: str) -> StatusTerm:
    """What the list says of a stage; one that is in no list is not under way."""
    found = catalogue.vocabularies.get("statussen", {}).get(stage_id)
    if isinstance(found, StatusTerm):
        return found
    return StatusTerm.model_construct(naam=stage_id, toen=stage_id, loopt=False)


def told_of(catalogue: Catalogue, practice: Practice, entry: StatusEntry) -> Edtf | None:
    """Of when a stage is told: the moment that editors noted; else the newest date of its sources, else
    its start."""
    if entry.peildatum is not None:
        return entry.peildatum
    known = catalogue.sources_of(practice)
    cited = newest(known[c.bron] for c in entry.bronnen if c.bron in known)
    return cited or entry.vanaf


def _stages(catalogue: Catalogue) -> dict[str, Stage]:
    return {practice.id: _last_stage(catalogue, practice) for practice in catalogue.practices}


def _last_stage(catalogue: Catalogue, practice: Practice) -> Stage:
    if not practice.status:
        return _unknown(catalogue)
    last = practice.status[-1]
    term = stage_term(catalogue, last.stand)
    starts = [entry.vanaf for entry in _run(practice) if entry.vanaf]
    ends = last.tot or last.gepland_tot
    has_ended = bool(term.loopt and ends and ends.last and ends.last < last_compared(catalogue))
    return Stage(
        last.stand,
        term.naam,
        term.toen,
        is_running=term.loopt and not has_ended,
        is_known=term.bekend,
        has_begun=term.begint,
        has_stopped=term.gestopt,
        is_trial=term.proef,
        since=starts[-1] if starts else None,
        seen=last.peildatum,
        told=told_of(catalogue, practice, last),
        ends=ends,
        has_ended=has_ended,
    )


def _run(practice: Practice) -> Iterator[StatusEntry]:
    """The last entries that are one stage, newest first: the same word, and none has ended before."""
    last = practice.status[-1]
    yield last
    yield from takewhile(lambda e: e.stand == last.stand and e.tot is None, practice.status[-2::-1])


def _unknown(catalogue: Catalogue) -> Stage:
    """What stands for a practice without any stage: the word for that in the list."""
    for stage_id, term in catalogue.vocabularies.get("statussen", {}).items():
        if isinstance(term, StatusTerm) and not term.bekend:
            return Stage(stage_id, term.naam, term.toen, term.loopt, term.bekend)
    return Stage("", "", "", is_running=False, is_known=False)
