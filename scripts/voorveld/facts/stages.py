"""The stages of a practice: which one it is in now, and since when it has been going on."""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import StatusTerm


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage by its word in the list `statussen`; `is_known` is false when no source tells it."""

    id: str
    name: str
    is_running: bool
    is_known: bool


def current_stage(catalogue: Catalogue, practice: Practice) -> Stage:
    """The last stage that a source names."""
    if practice.status:
        stage = practice.status[-1].stand
        return _stage(stage, stage_term(catalogue, stage))
    return catalogue.once(_unknown)


def begun_on(catalogue: Catalogue, practice: Practice) -> Edtf | None:
    """The first day a source names of a stage in which the practice had begun."""
    starts = (s.vanaf for s in practice.status if s.vanaf and stage_term(catalogue, s.stand).begint)
    return next(starts, None)


def stage_term(catalogue: Catalogue, stage_id: str) -> StatusTerm:
    """What the list says of a stage; one that is in no list is not under way."""
    found = catalogue.vocabularies.get("statussen", {}).get(stage_id)
    return found if isinstance(found, StatusTerm) else StatusTerm.model_construct(naam=stage_id, loopt=False)


def _stage(stage_id: str, term: StatusTerm) -> Stage:
    return Stage(stage_id, term.naam, term.loopt, term.bekend)


def _unknown(catalogue: Catalogue) -> Stage:
    """What stands for a practice without any stage: the word for that in the list."""
    for stage_id, term in catalogue.vocabularies.get("statussen", {}).items():
        if isinstance(term, StatusTerm) and not term.bekend:
            return _stage(stage_id, term)
    return Stage("", "", is_running=False, is_known=False)
