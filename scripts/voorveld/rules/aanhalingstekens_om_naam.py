"""A name should stand without quotation marks of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.reader import Document
from voorveld.rules.finding import tip
from voorveld.rules.rule import Rule
from voorveld.source.nodes import Mapping, Node, Sequence

CODE = "aanhalingstekens-om-naam"
LONGEST_NAME = 200
_NAMES = frozenset({"naam", "andere_namen", "titel", "uitgever", "regio"})
_QUOTED = re.compile(r"""[“”„‟«»‘’"']+([^“”„‟«»"]+)[“”„‟«»‘’"']+""")
_SIGNS = frozenset("“”„‟«»‘’")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Names and titles that are quoted from beginning to end."""
    for document in catalogue.judged:
        if not _SIGNS.isdisjoint(document.text):
            yield from _judge(document, document.tree, named=False)


def _judge(document: Document, node: Node, *, named: bool) -> Iterator[Diagnostic]:
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from _judge(document, entry.value, named=entry.key.text in _NAMES)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _judge(document, item, named=named)
    elif named and len(node.text) <= LONGEST_NAME and (found := _QUOTED.fullmatch(node.text.strip())):
        yield tip(
            Location(document.shown, node.line, node.column),
            CODE,
            f"Een naam hoort zonder aanhalingstekens; hier staat {node.text.strip()}.",
            f"Schrijf '{found.group(1).strip()}'.",
        )


RULE = Rule(CODE, check, waivable=True)
