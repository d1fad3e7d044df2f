"""By which characteristics an answer of the decision aid is recognised in a practice."""

from __future__ import annotations

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Columns, Empty, Known, State, columns_of, state
from voorveld.model.decision import Answer
from voorveld.model.practice import Practice


def columns_of_answer(catalogue: Catalogue, answer: Answer) -> Columns:
    """The characteristics that an answer looks at, in its own order."""
    known = columns_of(catalogue)
    return {name: known[name] for name in answer.kenmerken if name in known}


def shows(catalogue: Catalogue, practice: Practice, answer: Answer) -> bool:
    """Whether a practice has one of the words by which an answer is recognised."""
    return any(
        value.text in answer.kenmerken[name]
        for name in columns_of_answer(catalogue, answer)
        if isinstance(found := state(catalogue, practice, name), Known)
        for value in found.values
    )


def what_it_has(catalogue: Catalogue, practice: Practice, answer: Answer) -> State | None:
    """Where the answer looks: something known, else the first kind of empty that says why."""
    found = [state(catalogue, practice, name) for name in columns_of_answer(catalogue, answer)]
    return min(found, key=_weight, default=None)


def _weight(found: State) -> int:
    """What is known goes first, then what editors noted to be empty."""
    return (1 if found.is_noted else 2) if isinstance(found, Empty) else 0
