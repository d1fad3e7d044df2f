"""Did you mean: every single slip on every known key must lead back to that key."""

from __future__ import annotations

import string

from voorveld.model.kinds import KINDS
from voorveld.model.shape import Shape, shape_of
from voorveld.model.suggestion import nearest_name


def groups(shape: Shape) -> list[set[str]]:
    found = [set(shape.fields)] if shape.fields else []
    below = [f.shape for f in shape.fields.values()]
    below += [s for s in (shape.items, shape.values) if s is not None]
    return found + [g for s in below for g in groups(s)]


def slips(word: str) -> set[str]:
    letters = string.ascii_lowercase + "_"
    made = {word[:i] + word[i + 1 :] for i in range(len(word))}
    made |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    made |= {word[:i] + c + word[i:] for i in range(len(word) + 1) for c in letters}
    made |= {word[:i] + c + word[i + 1 :] for i in range(len(word)) for c in letters}
    return made - {word, ""}


def test_single_slips_on_keys_lead_back_in_ninety_nine_of_a_hundred() -> None:
    right = wrong = 0
    for group in {frozenset(g) for kind in KINDS for g in groups(shape_of(kind.model))}:
        for key in group:
            for slip in slips(key) - group:
                hit = nearest_name(slip, group) == key
                right, wrong = right + hit, wrong + (not hit)
    assert right + wrong > 50_000
    assert right / (right + wrong) >= 0.99


def test_nothing_near_gives_no_suggestion() -> None:
    assert nearest_name("kwartaal", {"naam", "varianten", "bronnen"}) is None


def test_a_start_is_enough() -> None:
    assert (
        nearest_name("fin", {"financiering-en-juridische-kaders", "samenwerking"})
        == "financiering-en-juridische-kaders"
    )
