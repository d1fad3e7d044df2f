"""The counts that the answer to a question may name, so that no count is ever typed.

Comes in: a question. Goes out: per name a count, with its noun: `{bekend}` is said as `2 van de 65
voorbeelden`. A word of a characteristic is counted of the examples of which that characteristic is
known; a kind of figure of the examples that have a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import columns_of
from voorveld.facts.evidence import is_compared
from voorveld.facts.first_answers import FirstAnswer, Stated, figures_on, first_answers
from voorveld.facts.kinds_of_value import kind_of_value
from voorveld.facts.stages import current_stage
from voorveld.facts.tallies import group_answer
from voorveld.model.choices import Evidence

KNOWN = "bekend"
COMPARED = "vergeleken"
_ALL_OF_FEW = {1: "het ene voorbeeld", 2: "beide voorbeelden"}
_NAMED = re.compile(r"\{([^{}\n]{0,80})\}")


class Count(Struct, frozen=True):
    """So many of so many examples."""

    number: int
    of: int

    @property
    def words(self) -> str:
        """`2 van de 65 voorbeelden`, `geen van de 65 voorbeelden`, `alle 5 voorbeelden`."""
        if self.of == 0 or (self.of == 1 and not self.number):
            return "geen enkel voorbeeld"
        if self.number == self.of:
            return _ALL_OF_FEW.get(self.of, f"alle {self.of} voorbeelden")
        return f"{self.number or 'geen'} van de {self.of} voorbeelden"


class NamedCount(Struct, frozen=True):
    """A count as a text asks for it: its name, and the text with its braces."""

    name: str
    typed: str


def named_counts(text: str) -> Iterator[NamedCount]:
    """The counts that a text asks for, in order."""
    for found in _NAMED.finditer(text) if "{" in text else ():
        yield NamedCount(found[1].strip(), found[0])


def filled(text: str, counts: Mapping[str, Count]) -> str:
    """A text with its counts in words; a name that is no count stays as it was typed."""

    def words(found: re.Match[str]) -> str:
        count = counts.get(found[1].strip())
        if count is None:
            return found[0]
        said = count.words
        return said if text[: found.start()].strip() else said[:1].upper() + said[1:]

    return _NAMED.sub(words, text) if "{" in text else text


def counts_of(catalogue: Catalogue, question_id: str) -> Mapping[str, Count]:
    """The counts of a question by name, that of all that is known first; none for no question."""
    return catalogue.once(_counts).get(question_id, {})


def _counts(catalogue: Catalogue) -> Mapping[str, Mapping[str, Count]]:
    return {
        question_id: dict(_of_question(catalogue, answer))
        for question_id, answer in first_answers(catalogue).items()
    }


def _of_question(catalogue: Catalogue, answer: FirstAnswer) -> Iterator[tuple[str, Count]]:
    yield KNOWN, Count(answer.known, answer.total)
    question = answer.question
    for column_id in (*question.kenmerken, *question.zie_ook_kenmerken):
        if column_id in columns_of(catalogue):
            yield from _of_column(catalogue, column_id)
    for indicator_id in (*question.indicatoren, *question.zie_ook):
        stated = figures_on(catalogue, indicator_id, catalogue.practices)
        yield from _of_indicator(indicator_id, stated, answer.total)
    for stage_id in question.standen:
        number = sum(current_stage(catalogue, p).id == stage_id for p in catalogue.practices)
        yield stage_id, Count(number, answer.total)


def _of_column(catalogue: Catalogue, column_id: str) -> Iterator[tuple[str, Count]]:
    column = columns_of(catalogue)[column_id]
    found = group_answer(catalogue, column_id, catalogue.practices)
    yield column_id, Count(found.tally.described, found.tally.total)
    if kind_of_value(column).in_facet:
        having = {counted.value.text: len(counted.practices) for counted in found.values}
        for word in catalogue.vocabularies.get(column.lijst or "", having):
            yield f"{column_id}.{word}", Count(having.get(word, 0), found.tally.described)


def _of_indicator(indicator_id: str, stated: Stated, total: int) -> Iterator[tuple[str, Count]]:
    owners = len({practice.id for practice, _ in stated})
    yield indicator_id, Count(owners, total)
    for kind in Evidence:
        having = {practice.id for practice, figure in stated if figure.aard is kind}
        yield f"{indicator_id}.{kind.value}", Count(len(having), owners)
    compared = {p.id for p, figure in stated if figure.aard is Evidence.COUNTED and is_compared(figure)}
    yield f"{indicator_id}.{COMPARED}", Count(len(compared), owners)
