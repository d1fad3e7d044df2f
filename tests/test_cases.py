"""Every file in cases/: what the checks must say of it, word for word.

`cases/invalid/<code>/...` and `cases/valid/<code>/...` hold files as they would stand in
practices/. They are added to the made-up catalogue. Expected findings stand in the file itself,
in lines `# verwacht: regel:kolom: ernst: zin [code]`, in order. A valid case expects nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import LoadWith
from voorveld.diagnostics import Diagnostic
from voorveld.explanations import explanations
from voorveld.pipeline import Result

CASES = Path(__file__).parent / "cases"
MARK = "# verwacht: "

# What can't stand in a readable case file; tests/source/ and tests/rules/ have them one by one.
TESTED_ELSEWHERE = {
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


def files(kind: str) -> list[Path]:
    return sorted((CASES / kind).rglob("*.yaml"))


def name_of(case: Path, kind: str) -> str:
    return "/".join(case.relative_to(CASES / kind).parts[1:])


def expected(case: Path) -> list[str]:
    lines = case.read_text(encoding="utf-8").split("\n")
    return [line.removeprefix(MARK) for line in lines if line.startswith(MARK)]


def said(result: Result, name: str) -> list[str]:
    return [_line(d) for d in result.diagnostics if d.location.path == f"practices/{name}"]


def _line(d: Diagnostic) -> str:
    return f"{d.location.line}:{d.location.column}: {d.severity.value}: {d.message} [{d.code}]"


@pytest.mark.parametrize("case", files("invalid"), ids=lambda p: "/".join(p.relative_to(CASES).parts[1:]))
def test_invalid_case_says_exactly_this(case: Path, load_with: LoadWith) -> None:
    name = name_of(case, "invalid")
    result = load_with({name: case.read_bytes()})
    assert said(result, name) == expected(case)
    assert expected(case), "an invalid case must expect something"


@pytest.mark.parametrize("case", files("valid"), ids=lambda p: "/".join(p.relative_to(CASES).parts[1:]))
def test_valid_case_says_nothing(case: Path, load_with: LoadWith) -> None:
    name = name_of(case, "valid")
    result = load_with({name: case.read_bytes()})
    assert said(result, name) == []


@pytest.mark.parametrize("code", sorted(e.code for e in explanations()))
def test_every_code_has_a_case_and_a_full_explanation(code: str) -> None:
    explanation = next(e for e in explanations() if e.code == code)
    assert all((explanation.norm, explanation.why, explanation.right, explanation.wrong))
    if code not in TESTED_ELSEWHERE:
        cases = [c for c in files("invalid") if c.relative_to(CASES / "invalid").parts[0] == code]
        assert cases, f"no case in tests/cases/invalid/{code}/"
        assert any(f"[{code}]" in line for c in cases for line in expected(c))


def test_every_rule_has_a_case_that_passes() -> None:
    from voorveld.rules import RULES

    present = {c.relative_to(CASES / "valid").parts[0] for c in files("valid")}
    assert {rule.code for rule in RULES} - present == set()
