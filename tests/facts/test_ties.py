"""How figures of one record are tied, and that many of them cost no more than their number."""

from __future__ import annotations

from conftest import LoadWith
from hostile import HOSTILE, PRACTICE
from voorveld.facts.ties import ties_of
from voorveld.model.practice import Practice


def test_contradictions_reach_through_others_and_parts_stand_in_order(load_with: LoadWith) -> None:
    made = HOSTILE["gelijke cijfers met een spoor"].make(3)
    (practice,) = (p for p in load_with({PRACTICE: made}).catalogue.records(Practice) if p.id in PRACTICE)
    ties = ties_of(practice.cijfers)
    assert [f.id for f in ties.disputed["c2"]] == ["c0", "c1", "c2"]
    assert ties.disputed["c2"] is ties.disputed["c0"]
    assert [f.id for f in ties.disputed["gezien"]] == ["gezien", "gezien-2"]
    assert [f.id for f in ties.parts["gezien"]] == ["behandeld", "door"]
    assert "behandeld" not in ties.parts
