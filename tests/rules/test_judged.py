"""Files that are judged alone hear what they hear when all are judged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from conftest import LoadWith
from voorveld.rules import check_catalogue

CASES = Path(__file__).parents[1] / "cases" / "invalid"


def test_each_file_alone_hears_the_same_as_all_together(load_with: LoadWith) -> None:
    one_per_code = {c.relative_to(CASES).parts[0]: c for c in sorted(CASES.rglob("*.yaml"), reverse=True)}
    wrong = {"/".join(c.relative_to(CASES).parts[1:]): c.read_bytes() for c in one_per_code.values()}
    whole = load_with(wrong).catalogue
    together = check_catalogue(whole)
    assert len({d.code for d in together}) > 20
    for document in whole.documents:
        alone = replace(whole, judge=frozenset({document.name}))
        heard = [d for d in together if d.location.path == document.shown]
        told = [d for d in check_catalogue(alone) if d.location.path == document.shown]
        assert told == heard, document.name


def test_what_a_practice_makes_doubtful_elsewhere_is_told_with_the_practice_alone(
    load_with: LoadWith,
) -> None:
    name, code = "voorbeeldstad-praktijkondersteuner.yaml", "keuzehulp-tegen-de-gegevens"
    aid = (CASES / code / "_keuzehulp.yaml").read_bytes()
    for judged, told in ((name, [code, code]), ("voorbeelddorp-adviesteam.yaml", [])):
        whole = load_with({"_keuzehulp.yaml": aid}).catalogue
        alone = replace(whole, judge=frozenset({judged}))
        found = [d for d in check_catalogue(alone) if d.location.path == "practices/_keuzehulp.yaml"]
        assert [d.code for d in found] == told, judged
