"""The steps from two readings of practices/ to a report, in order.

Comes in: the results of the checks before and after, and which files changed. Goes out: the report.
"""

from __future__ import annotations

from collections.abc import Sequence

from voorveld.diagnostics import bounded, visible
from voorveld.pipeline import Result
from voorveld.proposals.changes import file_changes, fillings, new_findings, told_finding
from voorveld.proposals.checklist import checklist
from voorveld.proposals.readers_view import count_changes, names, page_changes
from voorveld.proposals.report import Report
from voorveld.proposals.suggestions import suggestions

_FOLDER = "practices/"
_MOST = 2_000


def report_on(before: Result, after: Result, changed: Sequence[str]) -> Report:
    """What a proposal changes; `changed` are paths within the project. With errors after it no
    page can be made, so then nothing is said of what readers see."""
    inside = [path.removeprefix(_FOLDER) for path in changed if path.startswith(_FOLDER)]
    elsewhere = tuple(bounded(visible(path)) for path in changed if not path.startswith(_FOLDER))[:_MOST]
    files = tuple(file_changes(before, after, inside))
    said, solved = new_findings(before, after)
    both = (before.catalogue, after.catalogue)
    seen = not (before.has_errors or after.has_errors)
    was, now = (names(catalogue) for catalogue in both) if seen else ({}, {})
    return Report(
        files=files,
        elsewhere=elsewhere,
        pages=tuple(page_changes(*both)) if seen else (),
        counts=tuple(count_changes(*both)) if seen else (),
        names_new=tuple(bounded(name) for name in now if name not in was),
        names_gone=tuple(bounded(name) for name in was if name not in now),
        fillings=tuple(fillings(*both)),
        findings=tuple(map(told_finding, said)),
        solved=solved,
        checks=tuple(checklist(files, elsewhere, said, errors=after.has_errors)),
        suggestions=tuple(suggestions(after, said)),
        pages_known=seen,
    )
