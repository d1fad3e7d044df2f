"""Short ways for the rules to make a finding and to walk the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as Table
from functools import partial

from msgspec.structs import astuple

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location, Related, Severity
from voorveld.model.decision import Answer, DecisionAid
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.prose import links
from voorveld.model.reader import Document
from voorveld.model.scalars import ProseMark
from voorveld.model.shape import Leaf, Path
from voorveld.model.toolbox import Toolbox
from voorveld.model.written_answers import WrittenAnswer
from voorveld.source.nodes import Mapping, Node, Scalar

_ANSWERING = frozenset({"antwoord", "hoe_zeker", "niet_bekend"})


def error(
    where: Location, code: str, message: str, hint: str, related: tuple[Related, ...] = ()
) -> Diagnostic:
    """A finding that stops the build."""
    return Diagnostic(where, Severity.ERROR, code, message, hint, related)


def warning(
    where: Location, code: str, message: str, hint: str, related: tuple[Related, ...] = ()
) -> Diagnostic:
    """A question: it stops nothing, but --strict."""
    return Diagnostic(where, Severity.WARNING, code, message, hint, related)


def tip(where: Location, code: str, message: str, hint: str) -> Diagnostic:
    """A finding that never stops anything."""
    return Diagnostic(where, Severity.HINT, code, message, hint)


def texts(catalogue: Catalogue, *only: Document) -> Iterator[tuple[Document, Leaf]]:
    """Every running text in every file, or in these."""
    found = catalogue.once(_found_texts)
    for document in only or catalogue.judged:
        if document.name not in found:
            found[document.name] = tuple(_texts(document))
        yield from found[document.name]


def signs_in_texts(catalogue: Catalogue, document: Document, signs: Iterable[str]) -> tuple[str, ...]:
    """Those signs, in small letters, that stand somewhere in the running texts of a file: most files have
    none, and one look at all texts together is much quicker than a look at each."""
    together = catalogue.once(_lowered)[document.name]
    return tuple(sign for sign in signs if sign in together)


def _found_texts(catalogue: Catalogue) -> dict[str, tuple[tuple[Document, Leaf], ...]]:
    """Per file its texts, of those of which they were asked."""
    del catalogue
    return {}


def _texts(document: Document) -> Iterator[tuple[Document, Leaf]]:
    return ((document, leaf) for leaf in document.leaves if isinstance(leaf.mark, ProseMark))


def _lowered(catalogue: Catalogue) -> Table[str, str]:
    return {
        document.name: "\n".join(leaf.value for _, leaf in texts(catalogue, document)).lower()
        for document in catalogue.judged
    }


def scalars(document: Document) -> Iterator[tuple[str, Location, int]]:
    """Every single value in a file as typed, with its place and its last line."""
    yield from _scalars(document, document.typed or document.tree)


def _scalars(document: Document, node: Node) -> Iterator[tuple[str, Location, int]]:
    if isinstance(node, Scalar):
        yield node.text, Location(document.shown, node.line, node.column), node.last_line
        return
    below = [e.value for e in node.entries] if isinstance(node, Mapping) else node.items
    for child in below:
        yield from _scalars(document, child)


def addresses_in_fields(document: Document) -> Iterator[tuple[str, Location]]:
    """The web addresses of sources, tools and organisations in a file."""
    sources = getattr(document.record, "bronnen", None)
    if isinstance(sources, dict):
        for source_id, source in sources.items():
            if source.url:
                yield source.url, document.at("bronnen", source_id, "url")
    if isinstance(document.record, Toolbox):
        for tool_id, tool in document.record.instrumenten.items():
            if tool.url:
                yield tool.url, document.at("instrumenten", tool_id, "url")
    if isinstance(document.record, Practice):
        for index, organisation in enumerate(document.record.organisaties):
            if organisation.contact:
                yield organisation.contact, document.at("organisaties", index, "contact")


def addresses(document: Document) -> Iterator[tuple[str, Callable[[], Location]]]:
    """The same, and those of links in running text, each with what finds its place."""
    yield from ((url, partial(Location, *astuple(where))) for url, where in addresses_in_fields(document))
    for leaf in document.leaves:
        if isinstance(leaf.mark, ProseMark) and "](" in leaf.value:
            for link in links(leaf.value):
                yield link.url, partial(document.within, link.url, *leaf.path)


def practices(catalogue: Catalogue) -> Iterator[tuple[Document, Practice]]:
    """Every practice with its file."""
    for document in catalogue.judged:
        if isinstance(document.record, Practice):
            yield document, document.record


def figure_sets(catalogue: Catalogue) -> Iterator[tuple[Document, tuple[Figure, ...]]]:
    """Per file with figures, all of them."""
    for document in catalogue.judged:
        if isinstance(document.record, Practice | Study) and document.record.cijfers:
            yield document, document.record.cijfers


def decision_aids(
    catalogue: Catalogue, *, also_elsewhere: bool = False
) -> Iterator[tuple[Document, DecisionAid]]:
    """The decision aid with its file, when there is one; `also_elsewhere` for what other files do to it."""
    for document in catalogue.documents_with(DecisionAid):
        if not also_elsewhere and not catalogue.is_judged(document):
            continue
        if isinstance(document.record, DecisionAid):
            yield document, document.record


def answers(catalogue: Catalogue, *, also_elsewhere: bool = False) -> Iterator[tuple[Document, Path, Answer]]:
    """Every answer of the decision aid with its place."""
    for document, aid in decision_aids(catalogue, also_elsewhere=also_elsewhere):
        for question_id, question in aid.vragen.items():
            for answer_id, answer in question.antwoorden.items():
                yield document, ("vragen", question_id, "antwoorden", answer_id), answer


def answer_texts(catalogue: Catalogue) -> Iterator[tuple[Document, WrittenAnswer, Leaf]]:
    """Every running text of the answers to first questions, but not what changed in them."""
    for document in catalogue.judged:
        if isinstance(document.record, WrittenAnswer):
            for _, leaf in texts(catalogue, document):
                if leaf.path[0] in _ANSWERING:
                    yield document, document.record, leaf


def value_at(record: object, path: Path) -> object:
    """The value at a path in a record."""
    for part in path:
        if isinstance(record, dict):
            record = record[part]
        else:
            record = (
                record[part]
                if isinstance(record, tuple) and isinstance(part, int)
                else getattr(record, str(part))
            )
    return record
