"""Lines that may be written otherwise, as the checks advise, each tried before it is offered.

Comes in: what was read and what the checks newly say. Goes out: per finding that says the very text
to write, the line with that text. Only what makes the finding go away and brings no other is offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from voorveld.diagnostics import Diagnostic
from voorveld.pipeline import Read, Result, judge, read_content
from voorveld.proposals.report import Suggestion
from voorveld.safe_repairs import repaired
from voorveld.source.files import SourceFile

_ADVICE = re.compile(r"Schrijf '([^']+)'\.(?: .*)?")
_QUOTED = re.compile("'([^']+)'")
_MOST = 10
_LAYOUT = "Dit verandert alleen hoe het geschreven is."
Judged = tuple[tuple[str, str], ...]


def suggestions(after: Result, said: Sequence[Diagnostic]) -> Iterator[Suggestion]:
    """At most so many lines: first what cannot change a meaning, then what the checks advise."""
    found = {(s.path, s.line): s for s in chain(_safe(after, said), _advised(after, said))}
    yield from islice(found.values(), _MOST)


def _safe(after: Result, said: Sequence[Diagnostic]) -> Iterator[Suggestion]:
    """Lines that `validate.py --fix` writes otherwise."""
    paths = {finding.location.path for finding in said}
    for document in after.catalogue.documents:
        if document.shown not in paths:
            continue
        file = SourceFile(document.name, document.shown, Path(document.name))
        old, new = (t.split("\n") for t in (document.text, repaired(file, document.text, said)))
        reasons = {d.location.line: d.message for d in said if d.location.path == document.shown}
        if len(old) == len(new):
            for line, (before, better) in enumerate(zip(old, new, strict=True), start=1):
                if before != better:
                    yield Suggestion(document.shown, line, better, reasons.get(line, _LAYOUT))


def _advised(after: Result, said: Sequence[Diagnostic]) -> Iterator[Suggestion]:
    """Lines with the text that a finding says to write, each tried."""
    texts = {document.shown: (document.name, document.text) for document in after.catalogue.documents}
    for finding in islice((d for d in said if d.location.path in texts), _MOST):
        name, text = texts[finding.location.path]
        lines, place = text.split("\n"), finding.location.line
        better = _better_line(lines, finding)
        if better and _is_mended(
            after, name, "\n".join((*lines[: place - 1], better, *lines[place:])), finding
        ):
            yield Suggestion(finding.location.path, place, better, finding.message)


def _better_line(lines: Sequence[str], finding: Diagnostic) -> str | None:
    """The line with the advised text in place of what the finding quotes."""
    advice = _ADVICE.fullmatch(finding.hint)
    if advice is None or finding.location.line > len(lines):
        return None
    line, start = lines[finding.location.line - 1], finding.location.column - 1
    found = (q for q in _QUOTED.findall(finding.message) if line.startswith(q, start))
    typed = next(found, None)
    return f"{line[:start]}{advice[1]}{line[start + len(typed) :]}" if typed else None


def _is_mended(after: Result, name: str, text: str, finding: Diagnostic) -> bool:
    """Whether the file, written so, has this finding no longer and no finding that it did not have."""
    before = _of_file(after, finding.location.path)
    again = read_content(SourceFile(name, finding.location.path, Path(name)), text.encode())
    others: list[Read] = [(d, ()) for d in after.catalogue.documents if d.name != name]
    catalogue = after.catalogue
    judged = judge((*others, again), catalogue.today, catalogue.all_names, only=frozenset({name}))
    now = _of_file(judged, finding.location.path)
    return (finding.code, finding.message) not in now and set(now) < set(before)


def _of_file(result: Result, path: str) -> Judged:
    return tuple((d.code, d.message) for d in result.diagnostics if d.location.path == path)
