"""Contributed text without its marks: one owner, for cells, counts and checks."""

from __future__ import annotations

import pytest

from voorveld.model.prose import one_line, plain_text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            "Een *woord* [@a]; nog een **woord** (zie [b](https://b.example/) [@c]).",
            "Een woord; nog een woord (zie b).",
        ),
        ("Zo [@a], zo [@b]: echt [@c]! Toch [@d, p. 3]?", "Zo, zo: echt! Toch?"),
        ("Zie [het rapport\nvan Voorbeeldstad](https://b.example/).", "Zie het rapport van Voorbeeldstad."),
        ("Een [@A] die geen verwijzing is.", "Een [@A] die geen verwijzing is."),
        ("3 * 4 en 5*6", "3 * 4 en 5*6"),
        ("", ""),
    ],
)
def test_marks_leave_the_words_and_no_loose_spaces(typed: str, words: str) -> None:
    assert plain_text(typed) == words
    assert one_line(typed) == words


def test_paragraphs_and_items_stay_apart_until_they_must_fit_on_a_line() -> None:
    typed = "Eerst *dit*.\nEn dat.\n\nDan:\n- een [@a]\n- twee\n  regels"
    assert plain_text(typed) == "Eerst dit. En dat.\n\nDan:\n\n- een\n- twee regels"
    assert one_line(typed) == "Eerst dit. En dat. Dan: - een - twee regels"
    assert one_line(None) == ""
