"""Een tekst moet af zijn.

Waarom: Een plek met 'nog invullen' komt anders zo op de site. Is iets niet bekend, dan is er een
soort leeg voor.

Goed:
    samenwerking: {leeg: niet-gelezen, bronnen: [a]}

Fout:
    samenwerking: {tekst: Nog invullen [@a].}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.reader import Document
from voorveld.rules.finding import error
from voorveld.source.tree import Mapping, Node, Scalar, Sequence

CODE = "plaatshouder"
_UNFINISHED = re.compile(
    r"\b(?:T[O]DO|FIX[M]E|X[X]X+|TBD|PM)\b|(?i:lor[e]m ips[u]m|nog (?:in te vullen|invullen|aanvullen|uitzoeken)"
    r"|in te vullen|hier komt (?:nog )?|vul hier|volgt nog|binn[e]nkort beschikbaar)"
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every value in every file, also names and titles."""
    for document in catalogue.documents:
        if document.kind.name not in ("gemeenten", "voormalige gemeenten"):
            for text, where in _scalars(document, document.tree):
                match = _UNFINISHED.search(text)
                if match:
                    yield error(
                        where, CODE, f"Een tekst moet af zijn; hier staat nog '{match.group()}'.",
                        "Vul de tekst in, haal hem weg, of gebruik 'leeg' met een van de vijf soorten.",
                    )  # fmt: skip


def _scalars(document: Document, node: Node) -> Iterator[tuple[str, Location]]:
    if isinstance(node, Scalar):
        yield node.text, Location(document.shown, node.line, node.column)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _scalars(document, entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(document, item)
