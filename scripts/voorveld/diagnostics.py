"""What can be said about a file: a place, how bad it is, a stable code, a Dutch sentence.

Values only. Nothing here prints, sorts files or decides on exit codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How bad a finding is; the value is the word editors see."""

    ERROR = "fout"
    WARNING = "let op"
    HINT = "tip"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file. Lines and columns count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """The other place a finding speaks of, with a Dutch phrase that says why."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `code` is Dutch, kebab-case and stable: it is the bracket in the message and the
    address of the explanation (`/redactie/meldingen/<code>/`). `message` is one Dutch
    sentence that quotes what was found; `hint` says what to do.
    """

    location: Location
    severity: Severity
    code: str
    message: str
    hint: str = ""
    related: tuple[Related, ...] = ()

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, then by severity, then by code: the same input gives the same list."""
    return tuple(sorted(diagnostics, key=lambda d: (d.location, _RANK[d.severity], d.code, d.message)))
