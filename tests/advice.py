"""The advice that our code can give, read from its source: every text that tells what to write.

Such a text holds "Schrijf ..." or "Zet ...". What is filled in when the advice is given, such as
the nearest name, may be anything.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from voorveld.diagnostics import Diagnostic

PACKAGE = Path(__file__).parent.parent / "scripts" / "voorveld"
# Where findings are made; what these say about files that can't be a case is tested in tests/source/.
ADVISERS = (
    "source",
    "model/advice.py",
    "model/form_advice.py",
    "model/messages.py",
    "model/reader.py",
    "facts/kinds_of_value.py",
    "facts/typed_figures.py",
    "facts/typed_measures.py",
    "rules",
)
TELLS = re.compile(r"\b[Ss]chrijf\b|\b[Zz]et\b")
_FILLED_IN = re.compile(r"\\\{[a-z_]+\\\}")
_OPENING = re.compile(r"Schrijf (?:bijvoorbeeld )?(?=['\"])(?P<words>.*?)(?:\.(?: |$)|$)", re.DOTALL)
_QUOTED = re.compile(r"'(.+?)'(?![^\W_])|(\".+?\")(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Advice:
    """A text in the code that tells what to write; `code` is that of its rule, empty elsewhere."""

    module: str
    code: str
    words: str

    def is_from(self, finding: Diagnostic) -> bool:
        """Whether a finding says these words."""
        said = f"{finding.message} {finding.hint}"
        return self.code in ("", finding.code) and bool(re.search(self.words, said, re.DOTALL))


def told(hint: str) -> tuple[str, ...]:
    """The very texts that a hint says to write, of which one must be written: Schrijf 'a' of 'b'.

    What stands between double quotes is written with them.
    """
    opening = _OPENING.search(hint)
    if not opening:
        return ()
    return tuple(single or double for single, double in _QUOTED.findall(opening["words"]))


@cache
def all_advice() -> tuple[Advice, ...]:
    """Every advice in the code, once."""
    found = (advice for module in _modules() for advice in _advice_in(module))
    return tuple(dict.fromkeys(found))


def _modules() -> Iterator[Path]:
    for name in ADVISERS:
        place = PACKAGE / name
        yield from sorted(place.glob("*.py")) if place.is_dir() else (place,)


def _advice_in(module: Path) -> Iterator[Advice]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for words in _texts(tree):
        if TELLS.search(words):
            yield Advice(module.relative_to(PACKAGE).as_posix(), _code_of(tree), words)


def _code_of(tree: ast.Module) -> str:
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="CODE")], value=ast.Constant(value=str(code))):
                return code
    return ""


def _texts(node: ast.AST) -> Iterator[str]:
    """Every text below a node as a pattern, but no docstrings."""
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Constant(value=str(text)):
            yield _FILLED_IN.sub(".*", re.escape(text))
        case ast.JoinedStr(values=parts):
            yield "".join(_part(part) for part in parts)
            for part in parts:
                if isinstance(part, ast.FormattedValue):
                    yield from _texts(part.value)
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _texts(child)


def _part(part: ast.expr) -> str:
    return re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else ".*"
