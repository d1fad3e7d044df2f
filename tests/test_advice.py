"""Advice is tested by following it: what a message says to write is written, and the file is right.

A case whose message says "Schrijf ..." or "Zet ..." carries the repair in `# herstel:` lines
(`case_files.py`). Every advice in the code must have such a case.
"""

from __future__ import annotations

from functools import cache

import pytest

from advice import all_advice, told
from case_files import Case, cases
from conftest import load_changed
from voorveld.diagnostics import Diagnostic

REPAIRED = [case for case in cases("invalid") if case.is_repaired]
# Advice about a file as a whole can't stand in a case; the tests named here follow it.
FOLLOWED_ELSEWHERE = {
    "source/files.py": "tests/source/test_files.py",
    "rules/lijst_ontbreekt.py": "tests/rules/test_needed_lists.py",
}


@cache
def findings(name: str, text: str) -> tuple[Diagnostic, ...]:
    """What is said of a file among the made-up ones."""
    result = load_changed({name: text}, only=frozenset({name}))
    return tuple(d for d in result.diagnostics if d.location.path == f"practices/{name}")


@pytest.mark.parametrize("case", REPAIRED, ids=lambda c: c.title)
def test_who_follows_the_advice_has_a_right_file(case: Case) -> None:
    before = findings(case.name, case.text)
    after = findings(case.new_name or case.name, case.repaired())
    assert [f"{d.location}: {d.message}" for d in after if d.is_error] == []
    assert {d.code for d in before} & {d.code for d in after} == set()


@pytest.mark.parametrize("case", REPAIRED, ids=lambda c: c.title)
def test_what_the_advice_quotes_is_what_was_written(case: Case) -> None:
    written = "\n".join(repair.new for repair in case.repairs) + (case.new_name or "")
    for finding in findings(case.name, case.text):
        choices = told(finding.hint)
        assert not choices or any(words in written for words in choices), finding.hint


def test_every_advice_is_followed_in_a_case() -> None:
    given = [d for case in REPAIRED for d in findings(case.name, case.text)]
    not_followed = [
        f"{advice.module}: {advice.words}"
        for advice in all_advice()
        if advice.module not in FOLLOWED_ELSEWHERE and not any(advice.is_from(d) for d in given)
    ]
    assert not_followed == [], "no case with '# herstel:' follows these"


@pytest.mark.parametrize(
    ("hint", "texts"),
    [
        ("Schrijf 'huisarts'.", ("huisarts",)),
        ("Schrijf bijvoorbeeld 'gezien-2020'.", ("gezien-2020",)),
        ("Schrijf '1895' of '\"1,895\"', naar wat er bedoeld is.", ("1895", '"1,895"')),
        ('Schrijf ">100", met de aanhalingstekens.', ('">100"',)),
        ('Schrijf "\'s-Gravenhage".', ('"\'s-Gravenhage"',)),
        ("Schrijf ''s-Gravenhage'.", ("'s-Gravenhage",)),
        ("Schrijf in 'opmerking' wat de bronnen zeggen.", ()),
        ("Haal de regel weg.", ()),
    ],
)
def test_the_texts_that_a_hint_tells_to_write(hint: str, texts: tuple[str, ...]) -> None:
    assert told(hint) == texts
