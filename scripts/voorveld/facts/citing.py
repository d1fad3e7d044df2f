"""Citations that lead nowhere: which source was meant, and how often it is cited so.

One mistake may show in many places: a source that got another name, a citation that was pasted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.typed_citations import Named, TypedCitation, may_hold_citation, named, typed_citations
from voorveld.model.prose import cited_by, plain_text
from voorveld.model.reader import Document
from voorveld.model.scalars import ProseMark
from voorveld.model.shape import Leaf
from voorveld.model.slug import slug
from voorveld.model.suggestion import nearest_name


class Miscited(Struct, frozen=True):
    """An id that is no source, with the places that cite it.

    `meant` is the source it must be; `renamed` tells that nothing else cites that one, so that
    rather its own name is wrong.
    """

    source_id: str
    leaves: tuple[Leaf, ...]
    meant: str | None
    renamed: bool


def miscited(catalogue: Catalogue, document: Document) -> tuple[Miscited, ...]:
    """The ids in a file that are no source, in the order of their first use."""
    if document.record is None or ("bronnen",) in document.holes:
        return ()
    known = catalogue.sources_of(document.record)
    unknown = {name for name in document.cited if name not in known and not _is_unread(document, name)}
    if not unknown:
        return ()
    places: dict[str, list[Leaf]] = {}
    for leaf in document.leaves:
        for source_id in dict.fromkeys(cited_by(leaf)):
            if source_id in unknown:
                places.setdefault(source_id, []).append(leaf)
    unused = uncited(document)
    return tuple(_miscited(name, leaves, known, unused, len(places)) for name, leaves in places.items())


def uncited(document: Document) -> frozenset[str]:
    """A file's own sources that nothing in it cites."""
    own = getattr(document.record, "bronnen", None)
    return frozenset(own if isinstance(own, dict) else ()) - frozenset(document.cited)


def malformed(catalogue: Catalogue, document: Document) -> Iterator[tuple[Leaf, TypedCitation]]:
    """Texts with a citation in a form that is none, `[@Jaarbericht 2021]` or `(@verslag)`: the first."""
    sources: Named | None = None
    for leaf in document.leaves:
        if not isinstance(leaf.mark, ProseMark) or not may_hold_citation(text := plain_text(leaf.value)):
            continue
        if sources is None:
            sources = named(catalogue.sources_of(document.record) if document.record else {})
        # What a link says has a rule of its own.
        found = (one for one in typed_citations(text, sources) if f"[{one.typed}](" not in leaf.value)
        first = next(found, None)
        if first is not None:
            yield leaf, first


def meant_sources(catalogue: Catalogue, document: Document) -> frozenset[str]:
    """The sources that wrong citations in a file were meant for."""
    meant = {found.meant for found in miscited(catalogue, document) if found.meant}
    own = uncited(document)
    meant |= {
        name
        for _, found in malformed(catalogue, document)
        if (name := nearest_name(slug(found.typed), own)) or (name := found.meant[2:-1].partition(",")[0])
    }
    return frozenset(meant)


def _miscited(
    name: str, leaves: list[Leaf], known: Iterable[str], unused: frozenset[str], count: int
) -> Miscited:
    meant = nearest_name(name, known)
    several = len(leaves) > 1
    if meant is None and several and count == 1 and len(unused) == 1:
        (meant,) = unused
    return Miscited(name, tuple(leaves), meant, several and meant in unused)


def _is_unread(document: Document, source_id: str) -> bool:
    """Whether the source stands where it could not be read."""
    return document.partial and bool(re.search(rf"(?m)^\s*{source_id}\s*:", document.text))
