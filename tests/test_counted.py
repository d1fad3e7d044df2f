"""A number stands with its noun: nothing is `1 voorbeelden`, `van de 1 voorbeeld`, or `1 jeugdigen`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest
from jinja2 import nodes

from conftest import ROOT, Site
from recount import read
from voorveld.facts.counted import counted, is_one, word_for
from voorveld.model.quantity import parse
from voorveld.templates import COMPONENTS, environment

LISTS = ROOT / "practices" / "_lijsten"
NO_TEXT = re.compile(r"<(script|style|template)\b.*?</\1>|<[^>]+>", re.DOTALL)
OF_MORE = re.compile(r"(?<![\w.,/:–-])1 ([a-zë]+(?:en|s|'s))\b")
# `van de 1 voorbeeld`: of one there is no choice. A day of a month may follow `de`.
OF_ONE = re.compile(
    r"\b(?:de|deze|die|alle|hun|onze) 1 (?!jan|feb|maart|april|mei|juni|juli|aug|sep|okt|nov|dec)[a-z]+", re.I
)
NO_PLURAL = {"eigen", "hoogstens", "les", "lijken", "miljoen", "reden", "vergeleken", "volgens"}
"""Words that end as a plural does and may stand behind a number."""


def ones_of_more(site: Site) -> list[str]:
    found = []
    for page in site.pages():
        text = " ".join(NO_TEXT.sub(" ", page.read_text(encoding="utf-8")).replace("&nbsp;", " ").split())
        found += [
            f"{page.relative_to(site.folder).parent}: {text[max(0, m.start() - 40) : m.end()]}"
            for m in (*OF_MORE.finditer(text), *OF_ONE.finditer(text))
            if m.re is OF_ONE or m[1] not in NO_PLURAL
        ]
    return found


def test_no_page_says_one_of_more(real_site: Site) -> None:
    assert ones_of_more(real_site) == []


def test_no_page_of_the_made_up_site_says_one_of_more(fictitious_site: Site) -> None:
    assert ones_of_more(fictitious_site) == []


def words_of_templates() -> Iterator[str]:
    """What stands as word in `geteld(number, word)` and `bij(number, word)`, also in branches of a choice."""
    for path in COMPONENTS.rglob("*.jinja"):
        for call in environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in {"geteld", "bij"}:
                word = call.args[1]
                told = [word, *word.find_all(nodes.Const)] if not isinstance(word, nodes.Getattr) else []
                yield from (n.value for n in told if isinstance(n, nodes.Const) and isinstance(n.value, str))


def words_of_code() -> Iterator[str]:
    for path in (ROOT / "scripts" / "voorveld").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                word = (
                    call.args[1] if call.func.id in {"counted", "word_for"} and len(call.args) > 1 else None
                )
                if isinstance(word, ast.Constant) and isinstance(word.value, str):
                    yield word.value


def test_every_counted_word_is_known() -> None:
    """Also those that only a large catalogue shows: one that is not known stops the whole build."""
    used = {*words_of_templates(), *words_of_code()}
    assert {"voorbeeld", "andere waarde", "bron"} <= used
    assert [word for word in sorted(used) if word_for(2, word) == word] == []


@pytest.mark.parametrize(
    ("number", "word", "expected"),
    [(0, "voorbeeld", "0 voorbeelden"), (1, "thema", "1 thema"), (2, "thema", "2 thema's")],
)
def test_a_number_with_its_noun(number: int, word: str, expected: str) -> None:
    assert counted(number, word) == expected
    assert word_for(number, word) == expected.partition(" ")[2]


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("1", True), ("~1", True), ("<=1", True), ("0..1", False), ("1..2", False), ("10", False), ("0", False)],
)
def test_what_stands_behind_an_amount_is_of_one_or_of_more(amount: str, expected: bool) -> None:
    assert is_one(parse(amount)) is expected


def test_every_unit_of_more_has_its_unit_of_one() -> None:
    """So that a first figure of one needs no look at the list."""
    missing = [
        name
        for name, term in read(LISTS / "indicatoren.yaml")["termen"].items()
        if term["eenheid"].endswith(("en", "s")) and "enkelvoud" not in term
    ]
    for name, term in read(LISTS / "kenmerken.yaml")["termen"].items():
        has = {form["eenheid"] for form in term.get("enkelvouden", ())}
        units = filter(None, (term.get("eenheid"), *term.get("andere_eenheden", ())))
        missing += [f"{name}: {unit}" for unit in units if unit.split()[0].endswith("en") and unit not in has]
    assert missing == []
