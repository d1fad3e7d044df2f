"""Ids of lists are data: no condition in the code names one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

import recount
from conftest import ROOT

PACKAGE = ROOT / "scripts" / "voorveld"
# Words of ours that are also a word in a list, with what they mean where they stand.
OUR_WORDS = {
    ("catalogue.py", "gemeente"): "what a reference points to",
    ("in_browser/options.py", "gemeente"): "what a reference points to",
    ("rules/onbekende_verwijzing.py", "gemeente"): "what a reference points to",
    ("rules/persoonsgegevens.py", "gemeenten"): "a kind of file",
    ("rules/plaatshouder.py", "gemeenten"): "a kind of file",
    ("model/scalars.py", "onbekend"): "how editors write that a date is unknown",
}


def ids() -> set[str]:
    """Every id that editors gave: words of lists, themes, variants, practices and studies."""
    practices = ROOT / "practices"
    found = {p.stem for p in practices.rglob("*.yaml") if not p.name.startswith("_")}
    found -= {p.stem for p in (practices / "_schema").rglob("*.yaml")}
    found -= {p.stem for p in (practices / "_lijsten").rglob("*.yaml")}
    for path in (practices / "_lijsten").glob("*.yaml"):
        found |= set(recount.read(path).get("termen", {}))
    return found


def asked(tree: ast.AST) -> Iterator[str]:
    """The texts that conditions name: compared with, looked for in a row, or matched."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            yield from texts(node.left)
            for one in node.comparators:
                yield from texts(one)
        elif isinstance(node, ast.MatchValue):
            yield from texts(node.value)


def texts(node: Any) -> Iterator[str]:
    """A text, or the texts in a tuple, list or set written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        for one in node.elts:
            yield from texts(one)


def test_a_planted_id_is_found() -> None:
    planted = 'if stage == "aangekondigd" or kind in ("aandeel", "geld"):\n    pass\n'
    assert list(asked(ast.parse(planted))) == ["aangekondigd", "aandeel", "geld"]
    assert {"aangekondigd", "aandeel", "poh-jeugd", "betalers"} <= ids()


def test_no_condition_names_an_id() -> None:
    known = ids()
    assert len(known) > 400
    found = {
        (path.relative_to(PACKAGE).as_posix(), text)
        for path in sorted(PACKAGE.rglob("*.py"))
        for text in asked(ast.parse(path.read_text(encoding="utf-8")))
        if text in known
    }
    assert found == set(OUR_WORDS)
