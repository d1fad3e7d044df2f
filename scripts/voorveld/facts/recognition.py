"""By which characteristics an answer of the decision aid is recognised in a practice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Columns, Empty, Known, State, columns_of, state
from voorveld.model.decision import Answer
from voorveld.model.practice import Practice
from voorveld.model.reader import Document


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


class Example(NamedTuple):
    """What answers ask of a practice: its variants, and per characteristic the words that are known."""

    id: str
    variants: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]

    def is_known(self, answer: Answer) -> bool:
        """Whether it is known where the answer looks."""
        return not self.words.keys().isdisjoint(answer.kenmerken)

    def shows(self, answer: Answer) -> bool:
        """Whether it has one of the words by which the answer is recognised."""
        return any(
            word in sought for name, sought in answer.kenmerken.items() for word in self.words.get(name, ())
        )


def examples(catalogue: Catalogue) -> Mapping[str, Example | None]:
    """Per name of a file the example in it; None for other files, and for one that is cut short."""
    return catalogue.each(_example)


def _example(catalogue: Catalogue, document: Document) -> Example | None:
    practice = document.record
    if not isinstance(practice, Practice) or document.partial:
        return None
    known = {
        name: tuple(value.text for value in found.values)
        for name in columns_of(catalogue)
        if isinstance(found := state(catalogue, practice, name), Known)
    }
    return Example(practice.id, practice.varianten, known)


def what_it_has(catalogue: Catalogue, practice: Practice, answer: Answer) -> State | None:
    """Where the answer looks: something known, else the first kind of empty that says why."""
    found = [state(catalogue, practice, name) for name in columns_of_answer(catalogue, answer)]
    return min(found, key=_weight, default=None)


def _weight(found: State) -> int:
    """What is known goes first, then what editors noted to be empty."""
    return (1 if found.is_noted else 2) if isinstance(found, Empty) else 0
