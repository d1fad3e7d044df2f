"""A label in the middle of a sentence: the first letter is small, and `Eén` gets its accent back."""

from __future__ import annotations

import pytest

from voorveld.facts.indicators import within_sentence
from voorveld.model.indicators import ScopeTerm
from voorveld.model.small_letter import with_small_letter


@pytest.mark.parametrize(
    ("label", "further_on"),
    [
        ("Eén aanbieder", "één aanbieder"),
        ("Eén of twee keer per jaar", "één of twee keer per jaar"),
        ("Een deel van de huisartsenpraktijken", "een deel van de huisartsenpraktijken"),
        ("De hele gemeente", "de hele gemeente"),
        ("", ""),
    ],
)
def test_one_has_both_accents_with_a_small_letter(label: str, further_on: str) -> None:
    assert with_small_letter(label) == further_on


def test_a_scope_in_the_middle_of_a_sentence_has_both_accents() -> None:
    assert within_sentence(ScopeTerm(naam="Eén aanbieder")) == "één aanbieder"
    assert within_sentence(ScopeTerm(naam="Nederland", in_zin="Nederland")) == "Nederland"
