"""A file that stops half way: what the rest of it had to hold.

Comes in: a document and what was said of it. Goes out: the same with one finding for all that is missing
because the file stops. That a key is missing tells nothing by itself: only beside a last line that
nobody writes as the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.model.reader import Document
from voorveld.model.shape import Shape, shape_of
from voorveld.source.nodes import Mapping, Node, Scalar

_ENDED = re.compile(r"[.!?:;)\]}\"'”’|>-]$")


class _CutOff(NamedTuple):
    """Where a file stops, where its last group begins, and the keys that must come behind it."""

    line: int
    column: int
    last_key: str
    begins: int
    missing: tuple[str, ...]


def told_once(
    document: Document, findings: tuple[Diagnostic, ...]
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A document and its findings; of one that stops half way it is said where, and not what is missing.

    Of what comes behind, or may go on, nothing can be said either, such as who is cited there.
    """
    cut = _cut_off(document.text, document.typed or document.tree, shape_of(document.kind.model))
    if cut is None:
        return document, findings
    holes = (*document.holes, ("bronnen",), (cut.last_key,))
    return replace(document, holes=holes), (_finding(document, cut), *_others(findings, cut))


def _others(findings: tuple[Diagnostic, ...], cut: _CutOff) -> Iterator[Diagnostic]:
    for finding in findings:
        line = finding.location.line
        is_missing = finding.code == "ontbrekende-sleutel" and (line == 1 or line >= cut.begins)
        if not is_missing and line != cut.line:
            yield finding


def _finding(document: Document, cut: _CutOff) -> Diagnostic:
    *others, last = (f"'{key}'" for key in cut.missing)
    keys = f"{', '.join(others)} en {last}" if others else last
    return Diagnostic(
        Location(document.shown, cut.line, cut.column),
        Severity.ERROR,
        "afgebroken-bestand",
        "Een bestand moet compleet zijn; "
        f"dit houdt hier op, en {keys} {'ontbreken' if others else 'ontbreekt'}.",
        "Haal de rest terug uit een eerdere versie, of vul hier verder in.",
    )


def _cut_off(text: str, tree: Node, shape: Shape) -> _CutOff | None:
    if not isinstance(tree, Mapping) or not tree.entries:
        return None
    order = list(shape.fields)
    present = [order.index(e.key.text) for e in tree.entries if e.key.text in shape.fields]
    missing = tuple(n for n in order if shape.fields[n].required and order.index(n) not in present)
    if not missing or len(present) < 2 or order.index(missing[0]) < max(present):
        return None
    if text.endswith("\n") and not _stops_within(tree):
        return None
    body, key = text.rstrip(), tree.entries[-1].key
    return _CutOff(body.count("\n") + 1, len(body.rpartition("\n")[2]) + 1, key.text, key.line, missing)


def _stops_within(tree: Node) -> bool:
    """Whether the last thing in a file is a key without a value, or a sentence without its end."""
    node = tree
    while not isinstance(node, Scalar):
        below = [e.value for e in node.entries] if isinstance(node, Mapping) else list(node.items)
        if not below:
            return False
        node = below[-1]
    if not node.text:
        return node.plain
    return len(node.text.split()) > 3 and not _ENDED.search(node.text.rstrip())
