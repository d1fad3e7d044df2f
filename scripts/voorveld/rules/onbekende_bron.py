"""A source that is cited must stand among the sources."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.prose import citations, cited_by, one_line
from voorveld.model.reader import Document
from voorveld.model.scalars import ProseMark
from voorveld.model.shape import Leaf
from voorveld.model.suggestion import nearest_name, suggestion
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "onbekende-bron"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every citation in texts and lists, and every `aangehaald_via`."""
    for document in catalogue.judged:
        if document.record is None:
            continue
        known = catalogue.sources_of(document.record)
        all_known = all(source_id in known for source_id in document.cited)
        for leaf in document.leaves:
            yield from _malformed(document, leaf)
            for source_id in () if all_known else dict.fromkeys(cited_by(leaf)):
                if source_id not in known:
                    name = nearest_name(source_id, known)
                    yield error(
                        _place(document, leaf, source_id),
                        CODE,
                        f"'{source_id}' moet bij de bronnen staan; "
                        f"die bron is er niet{suggestion(source_id, known)}.",
                        f"Schrijf '{name}'."
                        if name
                        else "Voeg de bron toe onder 'bronnen', "
                        "of aan practices/_bronnen.yaml als meer bestanden haar gebruiken.",
                    )


def _malformed(document: Document, leaf: Leaf) -> Iterator[Diagnostic]:
    if not isinstance(leaf.mark, ProseMark) or leaf.value.count("[@") == _count(leaf.value):
        return
    rest = one_line(leaf.value)
    if "[@" in rest:
        found = rest[rest.index("[@") :][:40].split("]")[0] + "]"
        yield error(
            document.within(found[:12], *leaf.path),
            CODE,
            f"Een verwijzing moet [@bron-id] of [@bron-id, p. 12] zijn; gevonden: '{found}'.",
            "Schrijf de id zoals die onder 'bronnen' staat: kleine letters, cijfers en koppeltekens.",
        )


def _count(text: str) -> int:
    return sum(1 for _ in citations(text))


def _place(document: Document, leaf: Leaf, source_id: str) -> Location:
    if isinstance(leaf.mark, ProseMark):
        ends = (f"[@{source_id}]", f"[@{source_id},")
        places = [document.within(end, *leaf.path) for end in ends]
        return next((p for p in places if p != document.at(*leaf.path)), places[0])
    return document.at(*leaf.path)


RULE = Rule(CODE, check, waivable=False, needs_whole=True)
