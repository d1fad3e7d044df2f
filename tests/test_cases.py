"""Every file in cases/: what the checks must say of it, word for word.

They are added to the made-up catalogue; `case_files.py` tells what stands in them. A valid case
expects nothing.
"""

from __future__ import annotations

import pytest

from case_files import Case, cases
from conftest import LoadWith
from voorveld.diagnostics import Diagnostic
from voorveld.explanations import explanations
from voorveld.pipeline import Result

# What can't stand in a readable case file; tests/source/ and tests/rules/ have them one by one.
TESTED_ELSEWHERE = {
    "geen-bestanden",
    "geen-gewoon-bestand",
    "geen-utf-8",
    "leeg-bestand",
    "lijst-ontbreekt",
    "meer-meldingen",
    "onbekend-bestand",
    "onleesbaar-bestand",
    "te-diep",
    "te-groot-bestand",
    "te-veel-onderdelen",
    "verboden-teken",
    "yaml-aanwijzing",
    "tweede-document",
}


def said(result: Result, name: str) -> list[str]:
    return [_line(d) for d in result.diagnostics if d.location.path == f"practices/{name}"]


def _line(d: Diagnostic) -> str:
    return f"{d.location.line}:{d.location.column}: {d.severity.value}: {d.message} [{d.code}]"


@pytest.mark.parametrize("case", cases("invalid"), ids=lambda c: c.title)
def test_invalid_case_says_exactly_this(case: Case, load_with: LoadWith) -> None:
    result = load_with({case.name: case.text}, only=frozenset({case.name}))
    assert said(result, case.name) == case.expected
    assert case.expected, "an invalid case must expect something"


@pytest.mark.parametrize("case", cases("valid"), ids=lambda c: c.title)
def test_valid_case_says_nothing(case: Case, load_with: LoadWith) -> None:
    result = load_with({case.name: case.text}, only=frozenset({case.name}))
    assert said(result, case.name) == []


@pytest.mark.parametrize("code", sorted(e.code for e in explanations()))
def test_every_code_has_a_case_and_a_full_explanation(code: str) -> None:
    explanation = next(e for e in explanations() if e.code == code)
    assert all((explanation.norm, explanation.why, explanation.right, explanation.wrong))
    if code not in TESTED_ELSEWHERE:
        present = [c for c in cases("invalid") if c.code == code]
        assert present, f"no case in tests/cases/invalid/{code}/"
        assert any(f"[{code}]" in line for c in present for line in c.expected)


def test_every_rule_has_a_case_that_passes() -> None:
    from voorveld.rules import RULES

    present = {c.code for c in cases("valid")}
    assert {rule.code for rule in RULES} - present == set()
