"""Findings as text with the offending line, as annotations for pull requests, or as JSON.

Comes in: findings and a way to get lines of files. Goes out: text. Prints nothing itself.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import sha256

from voorveld.diagnostics import Diagnostic, Severity

Lines = Callable[[str, int], str]
Format = Callable[[tuple[Diagnostic, ...], Lines, bool], str]

_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.HINT: "36;1"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
_GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def headline(diagnostic: Diagnostic) -> str:
    """`practices/x.yaml:4:3: fout: ... [code]`: the line every format and test agrees on."""
    d = diagnostic
    return f"{d.location}: {d.severity.value}: {d.message} [{d.code}]"


def summary(diagnostics: tuple[Diagnostic, ...], files: int) -> str:
    """One Dutch line with the counts."""
    what = "1 bestand" if files == 1 else f"{files} bestanden"
    counts: Counter[Severity] = Counter()
    for d in diagnostics:
        counts[d.severity] += d.stands_for
    parts = [severity.counted(counts[severity]) for severity in Severity if counts[severity]]
    return f"{what} nagekeken: {', '.join(parts) or 'geen meldingen'}."


def as_text(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool) -> str:
    """For people: the headline, the line with a caret, the other place, what to do."""
    return "".join(_block(d, lines, colour) for d in diagnostics)


def as_json(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool) -> str:
    """For programs: a list of objects with Dutch keys, in ASCII so that every listener can read it."""
    del lines, colour
    return json.dumps([_object(d) for d in diagnostics], indent=2) + "\n"


def as_github(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool) -> str:
    """Annotations that a workflow prints and GitHub shows beside the changed lines."""
    del lines, colour
    return "".join(
        f"::{_GITHUB[d.severity]} file={_property(d.location.path)},line={d.location.line},"
        f"col={d.location.column},title={_property(d.code)}::{_data(_with_hint(d))}\n"
        for d in diagnostics
    )


def as_gitlab(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool) -> str:
    """A report on code quality as GitLab shows it beside the changed lines, in ASCII."""
    del lines, colour
    found = [
        {
            "description": _with_hint(d),
            "check_name": d.code,
            "fingerprint": sha256(f"{d.location}\0{d.code}\0{d.message}".encode()).hexdigest(),
            "severity": _GITLAB[d.severity],
            "location": {"path": d.location.path, "lines": {"begin": d.location.line}},
        }
        for d in diagnostics
    ]
    return json.dumps(found, indent=2) + "\n"


FORMATS: Mapping[str, Format] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
}


def _block(d: Diagnostic, lines: Lines, colour: bool) -> str:
    head = headline(d)
    if colour:
        word = f"{d.severity.value}:"
        head = head.replace(word, f"\x1b[{_COLOURS[d.severity]}m{word}\x1b[0m", 1)
    out = [head, *_excerpt(lines(d.location.path, d.location.line), d.location.line, d.location.column)]
    for related in d.related:
        out.append(f"      zie ook {related.location}: {related.message}")
    if d.hint:
        out.append(f"      → {d.hint}")
    return "\n".join(out) + "\n\n"


def _excerpt(line: str, number: int, column: int) -> list[str]:
    if not line.strip():
        return []
    start = max(0, column - 60)
    part = "".join(map(_one_place, line[start : start + 100]))
    shown = ("…" if start else "") + part + ("…" if len(line) > start + 100 else "")
    caret = column - 1 - start + (1 if start else 0)
    return [f"{number:5} | {shown}", f"      | {' ' * caret}^"]


def _one_place(char: str) -> str:
    """A sign that takes one place on a line and steers nothing."""
    return char if char.isprintable() else " " if char in "\t\u00a0" else "\ufffd"


def _object(d: Diagnostic) -> dict[str, object]:
    return {
        "bestand": d.location.path,
        "regel": d.location.line,
        "kolom": d.location.column,
        "ernst": d.severity.value,
        "code": d.code,
        "melding": d.message,
        "herstel": d.hint,
        "zie_ook": [
            {
                "bestand": r.location.path,
                "regel": r.location.line,
                "kolom": r.location.column,
                "melding": r.message,
            }
            for r in d.related
        ],
    }


def _with_hint(d: Diagnostic) -> str:
    return f"{d.message} {d.hint}".strip()


def _data(text: str) -> str:
    # The older form of a command, `##[...]`, counts wherever in a line it stands.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace("##[", "## [")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
