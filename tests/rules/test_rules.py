"""Rules and codes: one list of each, a text for every code, and nothing that silently falls out."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import to_builtins

from conftest import ROOT
from voorveld.explanations import codes, explanations
from voorveld.model.messages import SENTENCES
from voorveld.rules import RULES, ontheffing

PACKAGE = ROOT / "scripts" / "voorveld"
NO_RULE = {"__init__", "finding", "rule", "ontheffing"}
# Where the code stands among the arguments of whatever makes a finding.
PLACE_OF_CODE = {"Diagnostic": 2, "error": 1, "warning": 1, "tip": 1, "Sentence": 0}


def modules(*names: str) -> list[Path]:
    return [path for name in names for path in sorted((PACKAGE / name).rglob("*.py"))]


def codes_in(path: Path) -> Iterator[str]:
    """The codes a module gives to findings, as far as they are written out there."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = PLACE_OF_CODE.get(node.func.id)
            if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
                yield ast.literal_eval(node.args[place])


def words_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_module_with_a_rule_is_in_the_list() -> None:
    named = {rule.code.replace("-", "_") for rule in RULES}
    assert {path.stem for path in modules("rules")} - NO_RULE == named
    assert len(RULES) == len(named)


def test_every_code_of_the_reader_and_of_the_rules_has_a_text() -> None:
    given = {row.code for row in SENTENCES.values()} | {rule.code for rule in RULES} | {ontheffing.CODE}
    for path in [*modules("source", "model", "rules"), PACKAGE / "pipeline.py"]:
        given |= set(codes_in(path))
    assert given - set(codes()) == set()


def test_every_text_is_of_a_code_that_something_gives() -> None:
    written = {word for path in modules("source", "model", "rules") for word in words_in(path)}
    for name in ("pipeline.py", "diagnostics.py"):
        written |= set(words_in(PACKAGE / name))
    assert set(codes()) - written == set()


def test_explanations_are_the_same_when_python_drops_docstrings() -> None:
    script = (
        "import json, voorveld; from msgspec import to_builtins; "
        "from voorveld.explanations import explanations; "
        "print(json.dumps([voorveld.__doc__ is None, to_builtins(explanations())]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "PYTHONOPTIMIZE": "2"}
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert json.loads(run.stdout) == [True, json.loads(json.dumps(to_builtins(explanations())))]
