"""From two readings of practices/, before and after, to what a proposal changes.

Comes in: two results of the checks. Goes out: a report, without the list that ticks itself and
without suggestions; those need the findings and the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, bounded, visible
from voorveld.facts import addresses
from voorveld.facts.characteristics import Empty, Known, columns_of, state, theme_state
from voorveld.model.pages import Contradiction, Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.reader import Document
from voorveld.pipeline import Result
from voorveld.proposals.fields import differences
from voorveld.proposals.report import FileChange, Filling, Finding, State

_NOTHING = "staat er niet"


def file_changes(before: Result, after: Result, changed: Iterable[str]) -> Iterator[FileChange]:
    """Per changed file (a path inside practices/) its fields that differ."""
    was, now = (_by_name(result.catalogue) for result in (before, after))
    for name in sorted(changed):
        old, new = was.get(name), now.get(name)
        if name in before.catalogue.all_names | after.catalogue.all_names:
            yield FileChange(
                path=bounded(visible(f"practices/{name}"), 300),
                name=bounded(visible(_record_name(new or old)), 200),
                state=_state(name, before.catalogue, after.catalogue, new),
                address=_address(new or old),
                fields=differences(
                    (before.catalogue, old) if old else None, (after.catalogue, new) if new else None
                ),
            )


def fillings(before: Catalogue, after: Catalogue) -> Iterator[Filling]:
    """What became fuller or emptier, per example that is there before and after."""
    old = {practice.id: practice for practice in before.practices}
    for practice in after.practices:
        if practice.id in old:
            was, now = _filled(before, old[practice.id]), _filled(after, practice)
            for what in now:
                if what in was and was[what] != now[what] and (_NOTHING in (was[what][0], now[what][0])):
                    yield Filling(
                        practice.naam, what, was[what][1], now[what][1], fuller=now[what][0] != _NOTHING
                    )


def new_findings(before: Result, after: Result) -> tuple[tuple[Diagnostic, ...], int]:
    """What the checks say that they did not say, and how much they no longer say."""
    was = {_without_line(d) for d in before.diagnostics}
    now = {_without_line(d) for d in after.diagnostics}
    return tuple(d for d in after.diagnostics if _without_line(d) not in was), len(was - now)


def told_finding(d: Diagnostic) -> Finding:
    """A finding as the report has it."""
    return Finding(bounded(str(d.location), 300), d.severity.value, d.message, d.hint, d.code)


def _without_line(d: Diagnostic) -> tuple[str, str, str]:
    return d.location.path, d.code, d.message


def _by_name(catalogue: Catalogue) -> Mapping[str, Document]:
    return {document.name: document for document in catalogue.documents}


def _state(name: str, before: Catalogue, after: Catalogue, new: Document | None) -> State:
    if name not in after.all_names:
        return State.GONE
    if new is None or new.record is None:
        return State.BROKEN
    return State.CHANGED if name in before.all_names else State.NEW


def _record_name(document: Document | None) -> str:
    record = document.record if document else None
    if isinstance(record, Practice | Theme | Variant | Study):
        return record.naam
    return document.kind.name if document else ""


def _address(document: Document | None) -> str:
    record = document.record if document else None
    if isinstance(record, Practice | Theme | Variant | Study | Contradiction):
        return addresses.of(record)
    return ""


def _filled(catalogue: Catalogue, practice: Practice) -> Mapping[str, tuple[str, str]]:
    """Per theme and characteristic whether it is filled, and in words with what."""
    found: dict[str, tuple[str, str]] = {}
    for theme in catalogue.themes:
        said = theme_state(catalogue, practice, theme.id)
        found[theme.naam] = (_NOTHING, said.kind.label) if isinstance(said, Empty) else ("", "ingevuld")
    for column, term in columns_of(catalogue).items():
        has = state(catalogue, practice, column)
        words = ", ".join(has.words) if isinstance(has, Known) else has.kind.label
        found[term.naam] = (words if isinstance(has, Known) else _NOTHING, bounded(words, 200))
    return found
