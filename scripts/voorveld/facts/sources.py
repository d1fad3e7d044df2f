"""Sources across files: whether two descriptions are of the same document."""

from __future__ import annotations

from collections.abc import Mapping

from voorveld.model.scalars import Citation
from voorveld.model.sources import Source

Identity = tuple[str, str]
"""What recognises a document in every file: its address, or without one its title and publisher."""


def document_of(source: Source) -> Identity:
    """The document that a source describes; equal for the same one under another id."""
    return (source.url, "") if source.url else (source.titel, source.uitgever or "")


def documents_cited(known: Mapping[str, Source], cited: tuple[Citation, ...]) -> frozenset[Identity]:
    """The documents behind citations, by the sources that the citing record knows."""
    return frozenset(document_of(known[c.bron]) for c in cited if c.bron in known)
