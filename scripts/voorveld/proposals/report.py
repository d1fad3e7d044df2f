"""What a proposal changes, as a value that goes from one workflow to another as JSON.

Whoever proposes can write what stands in it: the second workflow reads it as a stranger's text. So
lengths and numbers are limited here, and everything in it is plain text.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

LARGEST = 1_000_000
"""Bytes of a report; the text below a proposal is far shorter."""

Line = Annotated[str, Field(max_length=1_200)]
Text = Annotated[str, Field(max_length=20_000)]


class State(StrEnum):
    """What happened to a file or a page."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    GONE = "weg"
    BROKEN = "niet te lezen"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field in words of editors, with what stood there and what stands there; empty is nothing."""

    where: Line
    was: Line
    now: Line


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file, the record in it by name, its page, and its fields that differ."""

    path: Line
    name: Line
    state: State
    address: Line
    fields: Annotated[tuple[FieldChange, ...], Field(max_length=2_000)]


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that readers see differently, and the part of the site it belongs to."""

    part: Line
    title: Line
    address: Line
    state: State


@dataclass(frozen=True, slots=True)
class CountChange:
    """How many examples have a value that readers choose by."""

    facet: Line
    value: Line
    was: int
    now: int


@dataclass(frozen=True, slots=True)
class Filling:
    """A characteristic or theme of an example that is filled, or empty, otherwise than it was."""

    example: Line
    what: Line
    was: Line
    now: Line
    fuller: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What the checks say that they did not say before."""

    place: Line
    severity: Line
    message: Line
    advice: Line
    code: Line = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the list that ticks itself; None when only a person can tell."""

    text: Line
    ticked: bool | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line of a file as it may be written instead, after which the finding is gone."""

    path: Line
    line: Annotated[int, Field(ge=1, le=1_000_000)]
    text: Text
    reason: Line


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a proposal changes; `elsewhere` are the files outside practices/. Pages can only be
    compared when there was no error before, nor is one now: `pages_known`."""

    files: Annotated[tuple[FileChange, ...], Field(max_length=2_000)] = ()
    elsewhere: Annotated[tuple[Line, ...], Field(max_length=2_000)] = ()
    pages: Annotated[tuple[PageChange, ...], Field(max_length=5_000)] = ()
    counts: Annotated[tuple[CountChange, ...], Field(max_length=5_000)] = ()
    names_new: Annotated[tuple[Line, ...], Field(max_length=5_000)] = ()
    names_gone: Annotated[tuple[Line, ...], Field(max_length=5_000)] = ()
    fillings: Annotated[tuple[Filling, ...], Field(max_length=20_000)] = ()
    findings: Annotated[tuple[Finding, ...], Field(max_length=2_000)] = ()
    solved: int = 0
    checks: Annotated[tuple[Check, ...], Field(max_length=50)] = ()
    suggestions: Annotated[tuple[Suggestion, ...], Field(max_length=100)] = ()
    pages_known: bool = True


class NoReport(ValueError):
    """What was given is no report; the message is a Dutch sentence."""


_ADAPTER = TypeAdapter(Report)


def as_json(report: Report) -> str:
    """The report for another workflow."""
    return json.dumps(asdict(report)) + "\n"


def from_json(data: bytes) -> Report:
    """A report that a stranger may have written."""
    if len(data) > LARGEST:
        raise NoReport(f"Het verslag moet hoogstens {LARGEST} bytes groot zijn; het is er {len(data)}.")
    try:
        return _ADAPTER.validate_json(data)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"][:4])[:80]
        raise NoReport(
            f"Het verslag moet de vorm van een verslag hebben; bij '{place}' klopt het niet."
        ) from None
