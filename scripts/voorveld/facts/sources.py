"""Sources across files: whether two descriptions are of the same document, and how new they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from voorveld.model.scalars import Citation
from voorveld.model.sources import Source

Identity = tuple[str, str]
"""What recognises a document in every file: its address, or without one its title and publisher."""


def document_of(source: Source) -> Identity:
    """The document that a source describes; equal for the same one under another id."""
    return (source.url, "") if source.url else (source.titel, source.uitgever or "")


def newest_date(sources: Iterable[Source]) -> str:
    """The date of the newest source in words; empty when none has a date."""
    dated = [s.datum for s in sources if s.datum is not None and s.datum.first is not None]
    return max(dated, key=lambda d: d.first or date.min).words if dated else ""


def documents_cited(known: Mapping[str, Source], cited: tuple[Citation, ...]) -> frozenset[Identity]:
    """The documents behind citations, by the sources that the citing record knows."""
    return frozenset(document_of(known[c.bron]) for c in cited if c.bron in known)
