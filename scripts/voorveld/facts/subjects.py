"""The kinds of record of which changes are told: on the site, by day, and in feeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.addresses import Subject
from voorveld.facts.written_answers import question_of, written_answers
from voorveld.model.collation import in_dutch_order
from voorveld.model.written_answers import WrittenAnswer


class SubjectKind(Struct, frozen=True):
    """A kind of record. `label` says what it is, and is empty for practices: readers expect those."""

    label: str
    records: Callable[[Catalogue], Iterable[Subject]]


def _by_name(catalogue: Catalogue) -> Iterable[Subject]:
    return sorted(catalogue.practices, key=lambda p: (in_dutch_order(p.naam), p.id))


SUBJECT_KINDS = (
    SubjectKind("", _by_name),
    SubjectKind("thema", lambda catalogue: catalogue.themes),
    SubjectKind("variant", lambda catalogue: catalogue.variants),
    SubjectKind("onderzoek", lambda catalogue: catalogue.studies),
    SubjectKind("antwoord", lambda catalogue: written_answers(catalogue).values()),
)


def name_of(catalogue: Catalogue, subject: Subject) -> str:
    """What a record is called: an answer by its question."""
    return question_of(catalogue, subject) if isinstance(subject, WrittenAnswer) else subject.naam


def subjects(catalogue: Catalogue) -> Iterator[tuple[str, Subject]]:
    """Every record of these kinds with the label of its kind, kind by kind."""
    for kind in SUBJECT_KINDS:
        for record in kind.records(catalogue):
            yield kind.label, record
