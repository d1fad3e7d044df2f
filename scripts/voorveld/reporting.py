"""Findings as text with the offending line, as annotations for pull requests, as JSON or as SARIF.

Comes in: findings, a way to get lines of files, and the address of the site where it is known: each
finding has a page there that teaches. Goes out: text. Prints nothing itself.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Protocol
from urllib.parse import quote

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.explanations import explanations
from voorveld.facts import addresses

Lines = Callable[[str, int], str]


class Format(Protocol):
    """A form: findings, their lines, whether in colour, and the address of the site if it is known."""

    def __call__(
        self, diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool, site_url: str = ""
    ) -> str: ...


_SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.HINT: "36;1"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
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


def page_of(site_url: str, code: str) -> str:
    """The address of the page about a finding; nothing when it is not known where the site is."""
    return f"{site_url.rstrip('/')}/{addresses.finding(code)}" if site_url else ""


def as_text(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool, site_url: str = "") -> str:
    """For people: the headline, the line with a caret, the other place, what to do, where to read why."""
    return "".join(_block(d, lines, colour, site_url) for d in diagnostics)


def as_json(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool, site_url: str = "") -> str:
    """For programs: a list of objects with Dutch keys, in ASCII so that every listener can read it."""
    del lines, colour
    return json.dumps([_object(d, site_url) for d in diagnostics], indent=2) + "\n"


def as_sarif(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool, site_url: str = "") -> str:
    """For programs that know no tool of ours: SARIF 2.1.0 (OASIS), one run, in ASCII."""
    del lines, colour
    told = sorted({d.code for d in diagnostics})
    norms = {e.code: e.norm for e in explanations()}
    rules = [_sarif_rule(code, norms.get(code, code), page_of(site_url, code)) for code in told]
    driver: dict[str, object] = {"name": "voorveld", "rules": rules}
    if site_url:
        driver["informationUri"] = site_url
    run = {
        "tool": {"driver": driver},
        "language": "nl",
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(d, told.index(d.code)) for d in diagnostics],
    }
    return json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def as_github(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool, site_url: str = "") -> str:
    """Annotations that a workflow prints and GitHub shows beside the changed lines."""
    del lines, colour
    return "".join(
        f"::{_GITHUB[d.severity]} file={_property(d.location.path)},line={d.location.line},"
        f"col={d.location.column},title={_property(d.code)}::{_data(_with_hint(d, site_url))}\n"
        for d in diagnostics
    )


def as_gitlab(diagnostics: tuple[Diagnostic, ...], lines: Lines, colour: bool, site_url: str = "") -> str:
    """A report on code quality as GitLab shows it beside the changed lines, in ASCII."""
    del lines, colour
    found = [
        {
            "description": _with_hint(d, site_url),
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
    "sarif": as_sarif,
}


def _block(d: Diagnostic, lines: Lines, colour: bool, site_url: str) -> str:
    head = headline(d)
    if colour:
        word = f"{d.severity.value}:"
        head = head.replace(word, f"\x1b[{_COLOURS[d.severity]}m{word}\x1b[0m", 1)
    out = [head, *_excerpt(lines(d.location.path, d.location.line), d.location.line, d.location.column)]
    for related in d.related:
        out.append(f"      zie ook {related.location}: {related.message}")
    if d.hint:
        out.append(f"      → {d.hint}")
    if page := page_of(site_url, d.code):
        out.append(f"      uitleg: {page}")
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


def _object(d: Diagnostic, site_url: str) -> dict[str, object]:
    return {
        "bestand": d.location.path,
        "regel": d.location.line,
        "kolom": d.location.column,
        "ernst": d.severity.value,
        "code": d.code,
        "melding": d.message,
        "herstel": d.hint,
        "uitleg": page_of(site_url, d.code),
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


def _sarif_rule(code: str, norm: str, page: str) -> dict[str, object]:
    rule: dict[str, object] = {"id": code, "shortDescription": {"text": norm}}
    return {**rule, "helpUri": page} if page else rule


def _sarif_result(d: Diagnostic, index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": d.code,
        "ruleIndex": index,
        "level": _SARIF[d.severity],
        "message": {"text": _with_hint(d)},
        "locations": [_sarif_location(d.location)],
    }
    if d.related:
        result["relatedLocations"] = [
            {**_sarif_location(r.location), "id": number, "message": {"text": r.message}}
            for number, r in enumerate(d.related, start=1)
        ]
    return result


def _sarif_location(where: Location) -> dict[str, object]:
    region = {"startLine": where.line, "startColumn": where.column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(where.path)}, "region": region}}


def _with_hint(d: Diagnostic, site_url: str = "") -> str:
    """The sentence, what to do, and where to read why."""
    page = page_of(site_url, d.code)
    return " ".join(filter(None, (d.message, d.hint, f"Uitleg: {page}" if page else "")))


def _data(text: str) -> str:
    # The older form of a command, `##[...]`, counts wherever in a line it stands.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace("##[", "## [")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
