"""A report as Markdown for below a proposal and for the summary of a run.

Comes in: a report, which a stranger may have written. Goes out: text in which everything that is not
ours stands between backticks, where no sign means anything: no mention, link, picture, HTML, table or
command. Nothing foreign begins a line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from voorveld.diagnostics import bounded, visible
from voorveld.explanations import codes
from voorveld.facts.counted import counted, word_for
from voorveld.proposals.report import (
    Check,
    CountChange,
    FieldChange,
    FileChange,
    Filling,
    Finding,
    PageChange,
    Report,
    State,
    Suggestion,
)
from voorveld.reporting import page_of

MARK = "<!-- was en wordt -->"
"""How the text below a proposal is found again, to be replaced."""
LONGEST = 60_000
_MOST_FIELDS, _MOST_ROWS, _MOST_PAGES = 40, 25, 6
_SHOWN_AT_ONCE = 12
_WITH_ERRORS = "Zolang er fouten zijn, is niet te tonen wat lezers zien."
_ERRORS_BEFORE = "Vóór dit voorstel waren er fouten, dus is niet te tonen wat lezers anders zien."
_T = TypeVar("_T")


def as_markdown(report: Report, site: str = "", explained_at: str = "") -> str:
    """The whole report; with the address of a preview, pages are links into it, and with that of the
    published site every finding ends with its page there."""
    parts = [MARK, "## Wat verandert dit voorstel?", _in_short(report)]
    parts += [
        _section("Kijk na", map(_check, report.checks)),
        _section("Wat de controle nieuw meldt", _listed(report.findings, partial(_finding, explained_at))),
        *map(_file, report.files[:_MOST_ROWS]),
        _more(len(report.files) - _MOST_ROWS, "bestand"),
        _section("Voller of leger", _listed(report.fillings, _filling)),
        _section("Wat lezers anders zien", _pages(report.pages, site)),
        _section("Waarop lezers kiezen", _listed(report.counts, _count)),
        _section("Te vinden onder een nieuwe naam", _listed(report.names_new, _bullet)),
        _section("Niet meer te vinden onder", _listed(report.names_gone, _bullet)),
        _section("Buiten practices/", _listed(report.elsewhere, _bullet)),
    ]
    text = "\n\n".join(part for part in parts if part) + "\n"
    return text if len(text) <= LONGEST else _cut(text)


def suggestion_text(suggestion: Suggestion) -> str:
    """A line as it may be written instead, in the form that GitHub offers to take over."""
    fence = "`" * max(3, _longest_run(suggestion.text) + 1)
    return f"{inert(suggestion.reason)}\n\n{fence}suggestion\n{suggestion.text}\n{fence}\n"


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)


def inert(text: str, limit: int = 400) -> str:
    """Any text as code within a line: between more backticks than it holds, also within a table."""
    line = bounded(visible(text), limit).replace("|", "¦").replace("##[", "## [")
    fence = "`" * (_longest_run(line) + 1)
    pad = " " if line.startswith(("`", " ")) or line.endswith(("`", " ")) else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line.strip() else "*niets*"


def _in_short(report: Report) -> str:
    states = [file.state for file in report.files]
    said = [
        f"{counted(states.count(state), 'bestand')} {word}"
        for state, word in ((State.NEW, "nieuw"), (State.CHANGED, "gewijzigd"), (State.GONE, "weg"))
        if state in states
    ]
    if report.checks and report.checks[0].ticked is False:
        return f"{', '.join(said) or 'Geen bestand veranderd'}. {_WITH_ERRORS}"
    if not report.pages_known:
        return f"{', '.join(said) or 'Geen bestand veranderd'}. {_ERRORS_BEFORE}"
    pages = len(report.pages)
    seen = f"{counted(pages, 'bladzijde')} {word_for(pages, 'verandert')}"
    solved = f" Opgelost: {counted(report.solved, 'melding')}." if report.solved else ""
    return f"{', '.join(said) or 'Geen bestand met inhoud veranderd'}; {seen}.{solved}"


def _file(file: FileChange) -> str:
    title = f"### {inert(file.name or file.path, 120)}\n\n{inert(file.path)}, {file.state.value}."
    if not file.fields:
        return title
    heads = ("Waar", "Wordt") if file.state is State.NEW else ("Waar", "Was", "Wordt")
    rows = (
        _cells(heads),
        _cells(["---"] * len(heads)),
        *(_row(f, file.state) for f in file.fields[:_MOST_FIELDS]),
    )
    rest = _more(len(file.fields) - _MOST_FIELDS, "veld")
    opened = " open" if len(file.fields) <= _SHOWN_AT_ONCE else ""
    fold = f"<details{opened}><summary>{counted(len(file.fields), 'veld')}</summary>"
    return "\n\n".join(filter(None, (title, fold, "\n".join(rows), rest, "</details>")))


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _row(field: FieldChange, state: State) -> str:
    cells = (field.where, field.now) if state is State.NEW else (field.where, field.was, field.now)
    return _cells(map(inert, cells))


def _check(check: Check) -> str:
    if check.ticked is None:
        return f"- [ ] {_plain(check.text)} *Dit kan alleen een mens zien.*"
    return f"- [{'x' if check.ticked else ' '}] {_plain(check.text)}"


def _finding(site: str, finding: Finding) -> str:
    advice = f" → {inert(finding.advice)}" if finding.advice else ""
    # Of a report that a stranger wrote only a code that is ours is believed.
    page = page_of(site, finding.code) if finding.code in codes() else ""
    why = f" [Waarom]({page})" if page else ""
    return (
        f"- {inert(finding.severity, 20)} {inert(finding.place)}: {inert(finding.message, 600)}{advice}{why}"
    )


def _filling(filling: Filling) -> str:
    word = "Voller" if filling.fuller else "Leger"
    place = f"{inert(filling.example)}, {inert(filling.what)}"
    return f"- {word}: {place}: {inert(filling.was)} → {inert(filling.now)}"


def _count(count: CountChange) -> str:
    return f"- {inert(count.facet)}, {inert(count.value)}: {count.was} → {count.now}"


def _bullet(text: str) -> str:
    return f"- {inert(text)}"


def _pages(changes: Sequence[PageChange], site: str) -> Iterator[str]:
    """Per part of the site how many pages differ, and the first ones by name."""
    by_part: dict[str, list[PageChange]] = defaultdict(list)
    for change in changes:
        by_part[change.part].append(change)
    for part, found in by_part.items():
        names = ", ".join(_page(change, site) for change in found[:_MOST_PAGES])
        rest = len(found) - _MOST_PAGES
        yield f"- {inert(part, 80)} ({len(found)}): {names}{f' en nog {rest}' if rest > 0 else ''}"


def _page(change: PageChange, site: str) -> str:
    word = "" if change.state is State.CHANGED else f" ({change.state.value})"
    plain = re.fullmatch(r"[a-z0-9/-]*(?:#[a-z0-9-]+)?", change.address)
    if site and plain and change.state is not State.GONE:
        return f"[{inert(change.title, 120)}]({site.rstrip('/')}/{change.address}){word}"
    return f"{inert(change.title, 120)}{word}"


def _plain(text: str) -> str:
    """A line of our own list; a report that a stranger wrote gets no further than these signs."""
    return text if re.fullmatch(r"[A-Za-zé ,.`/]{1,120}", text) else inert(text)


def _section(title: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines)
    return f"### {title}\n\n{body}" if body else ""


def _listed(things: Sequence[_T], tell: Callable[[_T], str]) -> Iterator[str]:
    yield from map(tell, things[:_MOST_ROWS])
    if rest := _more(len(things) - _MOST_ROWS, "regel"):
        yield f"- {rest}"


def _more(count: int, noun: str) -> str:
    return f"En nog {counted(count, noun)}." if count > 0 else ""


def _cut(text: str) -> str:
    """What fits, up to the end of a line; an opened fold is closed again."""
    kept = text[: LONGEST - 200].rpartition("\n")[0]
    folds = kept.count("<details") - kept.count("</details>")
    return f"{kept}\n\n{'</details>' * max(0, folds)}\n\nHet verslag is te lang om hier helemaal te tonen.\n"
