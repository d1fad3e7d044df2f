"""The phases of a practice: what the words of the list come down to."""

from __future__ import annotations

from conftest import ROOT, loaded
from voorveld.facts.stages import Stage
from voorveld.model.vocabulary import StatusTerm


def test_every_stage_of_the_list_comes_down_to_one_of_five_phases() -> None:
    def phase(term: StatusTerm) -> str:
        return Stage(
            "",
            term.naam,
            term.toen,
            is_running=term.loopt,
            is_known=term.bekend,
            has_begun=term.begint,
            has_stopped=term.gestopt,
            is_trial=term.proef,
        ).phase.value

    terms = loaded(ROOT / "practices").catalogue.vocabularies["statussen"]
    found = {word: phase(term) for word, term in terms.items() if isinstance(term, StatusTerm)}
    assert found.items() >= {
        ("pilot", "proef"),
        ("verlengd", "proef"),
        ("lopend", "loopt"),
        ("structureel", "loopt"),
        ("aangekondigd", "gepland"),
        ("overgegaan", "voorbij"),
    }
    assert set(found.values()) == {"gepland", "proef", "loopt", "voorbij", "onbekend"}
