"""Advice is tested by following it: what a message says to write is written, and the file is right.

A case whose message says "Schrijf ..." or "Zet ..." carries the repair in `# herstel:` lines
(`case_files.py`). Every advice in the code must have such a case.
"""

from __future__ import annotations

import json
import re
from functools import cache

import pytest

from advice import all_advice, told
from case_files import Case, cases
from conftest import ROOT, Site, load_changed
from voorveld.diagnostics import Diagnostic
from voorveld.explanations import REPAIRS, explanations

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


MOST_SHOWN = 3


def shown_repairs() -> dict[str, list[dict[str, str]]]:
    """Per code the first messages of its cases, each with its advice and what was done."""
    shown: dict[str, list[dict[str, str]]] = {}
    for case in sorted(cases("invalid"), key=lambda c: (c.code, not c.is_repaired)):
        known = shown.setdefault(case.code, [])
        if len(known) == MOST_SHOWN:
            continue
        # Signs of a template on a page would be taken for a fault of the page.
        mine = (d for d in findings(case.name, case.text) if d.code == case.code)
        first = next((d for d in mine if "{{" not in d.message), None)
        if first is not None and first.message not in {one["message"] for one in known}:
            done = next((r for r in case.repairs if begins_on(case, r.old) == first.location.line), None)
            before, after = (done.old, done.new) if done else ("", "")
            known.append({"message": first.message, "advice": first.hint, "before": before, "after": after})
    return {code: known for code, known in shown.items() if known}


def begins_on(case: Case, words: str) -> int:
    """The line of a case on which some words begin."""
    return case.text[: case.text.index(words)].count("\n") + 1


def test_the_pages_about_findings_show_what_cases_were_told_and_how_they_were_repaired(
    request: pytest.FixtureRequest,
) -> None:
    made = json.dumps(shown_repairs(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path = ROOT / "scripts" / "voorveld" / "explanations" / REPAIRS
    if request.config.getoption("--ververs"):
        path.write_text(made, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == made, ".venv/bin/pytest tests/test_advice.py --ververs"


def test_every_page_about_a_finding_of_a_case_has_its_repair() -> None:
    with_cases = {case.code for case in cases("invalid")}
    assert {e.code for e in explanations() if e.repairs} == with_cases


def test_a_page_about_a_finding_shows_why_wrong_right_and_the_repair(fictitious_site: Site) -> None:
    text = fictitious_site.text("redactie/meldingen/getal-tegen-cijfer")
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", text.partition("<main")[2].partition("</main>")[0])
    assert headings[:4] == ["Waarom", "Zo is het goed", "Zo niet", "Herstel"]
    message = "Een getal in de tekst moet bij de cijfers passen; &#39;1.985&#39; staat daar niet"
    assert message in text
    assert "<code>1.985 kinderen</code>" in text and "<code>1.895 kinderen</code>" in text
