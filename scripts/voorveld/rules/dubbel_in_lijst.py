"""A list must hold everything once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location, Related, told
from voorveld.model.practice import Practice
from voorveld.model.reader import Document
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule
from voorveld.source.nodes import Entry, Mapping, Node, Scalar, Sequence

CODE = "dubbel-in-lijst"
_SHOWN = 60


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every list in every file, its values and its groups."""
    for document in catalogue.judged:
        yield from told(tuple(_doubles(document.tree)), partial(_finding, document))
        if isinstance(document.record, Practice):
            yield from _same_name(document, document.record)


def _same_name(document: Document, practice: Practice) -> Iterator[Diagnostic]:
    """Another name that is none, and an organisation of which the roles stand apart."""
    for index, name in enumerate(practice.andere_namen):
        if name.casefold() == practice.naam.casefold():
            yield error(
                document.at("andere_namen", index),
                CODE,
                f"'andere_namen' moeten andere namen zijn; '{name}' is de naam zelf.",
                "Haal deze naam weg.",
            )
    first: dict[str, int] = {}
    for index, organisation in enumerate(practice.organisaties):
        earlier = first.setdefault(organisation.naam.casefold(), index)
        both = (organisation, practice.organisaties[earlier])
        if earlier != index and both[0] != both[1] and not any(one.periode for one in both):
            roles = ", ".join(dict.fromkeys(role for one in reversed(both) for role in one.rollen))
            yield error(
                document.at("organisaties", index, "naam"),
                CODE,
                f"Een organisatie moet één keer genoemd zijn; '{organisation.naam}' staat er twee keer.",
                f"Zet de rollen bij elkaar, 'rollen: [{roles}]', en haal de tweede weg.",
                (Related(document.at("organisaties", earlier, "naam"), "hier voor het eerst"),),
            )


def _lists(tree: Node) -> Iterator[Sequence]:
    """Every list of more than one; walked without calls, as there are ten thousands of nodes."""
    left = [tree]
    while left:
        node = left.pop()
        if isinstance(node, Mapping):
            left += [e.value for e in reversed(node.entries) if not isinstance(e.value, Scalar)]
        elif isinstance(node, Sequence):
            left += [item for item in reversed(node.items) if not isinstance(item, Scalar)]
            if len(node.items) > 1:
                yield node


def _beginning(node: Node) -> object:
    """The first value in a node: what differs here differs as a whole."""
    while not isinstance(node, Scalar):
        below = node.entries if isinstance(node, Mapping) else node.items
        if not below:
            return None
        first = below[0]
        node = first.value if isinstance(first, Entry) else first
    return node.text


def _doubles(tree: Node) -> Iterator[tuple[Node, Node]]:
    """What stands in a list again, with where it stood first."""
    for found in _lists(tree):
        if len(set(map(_beginning, found.items))) == len(found.items):
            continue
        first: dict[object, Node] = {}
        for item in found.items:
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
