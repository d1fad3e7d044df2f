"""A source that is cited must stand among the sources."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location, Related
from voorveld.facts.citing import Miscited, malformed, miscited
from voorveld.facts.typed_citations import TypedCitation
from voorveld.model.reader import Document
from voorveld.model.scalars import ProseMark
from voorveld.model.shape import Leaf
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "onbekende-bron"
_MOST_RELATED = 5


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every citation in texts and lists, and every `aangehaald_via`; one id is told of once."""
    for document in catalogue.judged:
        for leaf, found in malformed(catalogue, document):
            yield _malformed(document, leaf, found)
        for wrong in miscited(catalogue, document):
            yield _renamed(document, wrong) if wrong.renamed else _unknown(document, wrong)


def _unknown(document: Document, wrong: Miscited) -> Diagnostic:
    times = len(wrong.leaves)
    everywhere = f" op alle {times} plaatsen" if times > 1 else ""
    near = f"; bedoeld is misschien '{wrong.meant}'" if wrong.meant else ""
    return error(
        _place(document, wrong.leaves[0], wrong.source_id),
        CODE,
        f"'{wrong.source_id}' moet bij de bronnen staan; die bron is er niet{near}.",
        f"Schrijf '{wrong.meant}'{everywhere}."
        if wrong.meant
        else "Voeg de bron toe onder 'bronnen', "
        "of aan practices/_bronnen.yaml als meer bestanden haar gebruiken.",
        tuple(
            Related(_place(document, leaf, wrong.source_id), f"hier staat '{wrong.source_id}' ook")
            for leaf in wrong.leaves[1:_MOST_RELATED]
        ),
    )


def _renamed(document: Document, wrong: Miscited) -> Diagnostic:
    times = len(wrong.leaves)
    first = _place(document, wrong.leaves[0], wrong.source_id)
    return error(
        document.at("bronnen", str(wrong.meant), key=True),
        CODE,
        f"Een bron moet heten zoals zij aangehaald wordt; '{wrong.meant}' wordt nergens gebruikt, "
        f"'{wrong.source_id}' {times} keer.",
        f"Schrijf '{wrong.source_id}', of verander de {times} verwijzingen "
        f"(de eerste staat op regel {first.line}).",
        (Related(first, f"hier staat '{wrong.source_id}' voor het eerst"),),
    )


def _malformed(document: Document, leaf: Leaf, found: TypedCitation) -> Diagnostic:
    if found.meant:
        hint = f"Schrijf '{found.meant}'."
    elif found.typed.startswith(("http", "www.")):
        hint = "Maak van het adres een bron onder 'bronnen', en zet haar id hier als [@bron-id]."
    else:
        hint = "Schrijf de id zoals die onder 'bronnen' staat: kleine letters, cijfers en koppeltekens."
    return error(
        document.within(found.typed[:12], *leaf.path),
        CODE,
        f"Een verwijzing moet [@bron-id] of [@bron-id, p. 12] zijn; gevonden: '{found.typed[:60]}'.",
        hint,
    )


def _place(document: Document, leaf: Leaf, source_id: str) -> Location:
    if isinstance(leaf.mark, ProseMark):
        ends = (f"[@{source_id}]", f"[@{source_id},")
        places = [document.within(end, *leaf.path) for end in ends]
        return next((p for p in places if p != document.at(*leaf.path)), places[0])
    return document.at(*leaf.path)


RULE = Rule(CODE, check, waivable=False)
