"""A list must hold everything once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location, Related, told
from voorveld.model.reader import Document
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule
from voorveld.source.nodes import Mapping, Node, Scalar, Sequence

CODE = "dubbel-in-lijst"
_SHOWN = 60


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every list in every file, its values and its groups."""
    for document in catalogue.judged:
        yield from told(tuple(_below(document.tree)), partial(_finding, document))


def _below(node: Node) -> Iterator[tuple[Node, Node]]:
    if isinstance(node, Sequence):
        yield from _doubles(node)
        for item in node.items:
            yield from _below(item)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _below(entry.value)


def _doubles(found: Sequence) -> Iterator[tuple[Node, Node]]:
    """What stands in a list again, with where it stood first."""
    first: dict[object, Node] = {}
    for item in found.items if len(found.items) > 1 else ():
        earlier = first.setdefault(_content(item), item)
        if earlier is not item:
            yield item, earlier


def _finding(document: Document, found: tuple[Node, Node]) -> Diagnostic:
    item, earlier = found
    return error(
        _place(document, item),
        CODE,
        f"Een lijst moet alles één keer noemen; {_said(item)} staat er twee keer in.",
        "Haal de tweede weg.",
        (Related(_place(document, earlier), "hier voor het eerst"),),
    )


def _content(node: Node) -> object:
    """What a part says, wherever it stands."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return frozenset((entry.key.text, _content(entry.value)) for entry in node.entries)
    return tuple(map(_content, node.items))


def _said(node: Node) -> str:
    if not isinstance(node, Scalar):
        return "deze groep"
    return f"'{node.text[:_SHOWN]}…'" if len(node.text) > _SHOWN else f"'{node.text}'"


def _place(document: Document, node: Node) -> Location:
    return Location(document.shown, node.line, node.column)


RULE = Rule(CODE, check, waivable=False)
