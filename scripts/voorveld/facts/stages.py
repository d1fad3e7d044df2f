"""The stages of a practice: which one it is in now and since when, and when the practice itself began."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from voorveld.catalogue import Catalogue
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice, StatusEntry
from voorveld.model.vocabulary import StatusTerm


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage by its word in the list `statussen`; `is_known` is false when no source tells it.

    `since` is the start of this very stage, `seen` the last day on which a source named it.
    """

    id: str
    name: str
    is_running: bool
    is_known: bool
    since: Edtf | None = None
    seen: Edtf | None = None

    @property
    def dates(self) -> str:
        """`sinds 18 april 2024`, `begin: in of vóór 2019; stand van maart 2021`; empty when unknown."""
        parts = (_since(self.since), f"stand van {self.seen.words}" if self.seen else "")
        return "; ".join(filter(None, parts))


def current_stage(catalogue: Catalogue, practice: Practice) -> Stage:
    """The last stage that a source names."""
    if not practice.status:
        return catalogue.once(_unknown)
    last = practice.status[-1]
    term = stage_term(catalogue, last.stand)
    starts = [entry.vanaf for entry in _run(practice) if entry.vanaf]
    since = starts[-1] if starts else None
    return Stage(last.stand, term.naam, term.loopt, term.bekend, since, last.peildatum)


def begun_on(catalogue: Catalogue, practice: Practice) -> Edtf | None:
    """When the practice began: the start of its first stage, None when no source tells it.

    Never the start of a later stage, nor of one that always follows another.
    """
    for entry in practice.status:
        term = stage_term(catalogue, entry.stand)
        if term.begint:
            return entry.vanaf if term.bekend and not term.vervolg else None
    return None


def stage_term(catalogue: Catalogue, stage_id: str) -> StatusTerm:
    """What the list says of a stage; one that is in no list is not under way."""
    found = catalogue.vocabularies.get("statussen", {}).get(stage_id)
    return found if isinstance(found, StatusTerm) else StatusTerm.model_construct(naam=stage_id, loopt=False)


def _run(practice: Practice) -> Iterator[StatusEntry]:
    """The last entries that are one stage, newest first: the same word, and none has ended before."""
    last = practice.status[-1]
    yield last
    yield from takewhile(lambda e: e.stand == last.stand and e.tot is None, practice.status[-2::-1])


def _since(day: Edtf | None) -> str:
    if day is None:
        return ""
    return f"begin: {day.words}" if day.text.startswith("[") else f"sinds {day.words}"


def _unknown(catalogue: Catalogue) -> Stage:
    """What stands for a practice without any stage: the word for that in the list."""
    for stage_id, term in catalogue.vocabularies.get("statussen", {}).items():
        if isinstance(term, StatusTerm) and not term.bekend:
            return Stage(stage_id, term.naam, term.loopt, term.bekend)
    return Stage("", "", is_running=False, is_known=False)
