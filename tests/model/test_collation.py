"""Names in the order in which Dutch readers look for them."""

from __future__ import annotations

import ast

from conftest import ROOT
from voorveld.model.collation import in_dutch_order


def test_accents_stand_with_their_letter_and_signs_are_not_seen() -> None:
    names = [
        "Zorgteam",
        "Één loket",
        "Eén plan",
        "ĳssalon",
        "Ijsland",
        "(generalistische) hulp",
        "Élan",
        "dorp",
    ]
    in_order = [
        "dorp",
        "Één loket",
        "Eén plan",
        "Élan",
        "(generalistische) hulp",
        "Ijsland",
        "ĳssalon",
        "Zorgteam",
    ]
    assert sorted(names, key=in_dutch_order) == in_order


def test_no_view_sorts_names_by_their_codes() -> None:
    """`casefold` alone puts `é` after `z`: a sort key of views and facts asks `in_dutch_order`."""
    found = [
        f"{path.name}:{node.lineno}"
        for folder in ("facts", "views")
        for path in sorted((ROOT / "scripts" / "voorveld" / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "key" and ".casefold()" in ast.unparse(keyword.value)
    ]
    assert found == []
