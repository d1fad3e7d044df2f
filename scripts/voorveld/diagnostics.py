"""What can be said about a file: a place, how bad it is, a stable code, a Dutch sentence.

Values only. Nothing here prints, sorts files or decides on exit codes. What a finding quotes is a
stranger's: its texts are one visible line of limited length, whoever shows them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import islice
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import force_setattr

MOST_PER_FILE = 100
MORE = "meer-meldingen"
_LONGEST = 1_200
_LONGEST_QUOTE = 160
_SIGNS = str.maketrans({"\n": "↵", "\t": " ", "\u00a0": "[harde spatie]"})
_T = TypeVar("_T")


class Severity(Enum):
    """How bad a finding is; the value is the word editors see."""

    ERROR = "fout"
    WARNING = "let op"
    HINT = "tip"

    def counted(self, count: int) -> str:
        """So many of them, in words: `1 fout`, `1.200 fouten`."""
        one, more = _COUNTED[self]
        return f"{count:,} {one if count == 1 else more}".replace(",", ".")


_COUNTED = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("keer let op", "keer let op"),
    Severity.HINT: ("tip", "tips"),
}


class Location(Struct, frozen=True, order=True):
    """A place in a file. Lines and columns count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Related(Struct, frozen=True):
    """The other place a finding speaks of, with a Dutch phrase that says why."""

    location: Location
    message: str

    def __post_init__(self) -> None:
        force_setattr(self, "message", bounded(visible(self.message), _LONGEST))


class Diagnostic(Struct, frozen=True):
    """One finding, or with `stands_for` the so many that are not told one by one.

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
    stands_for: int = 1

    def __post_init__(self) -> None:
        force_setattr(self, "message", bounded(visible(self.message), _LONGEST))
        force_setattr(self, "hint", bounded(visible(self.hint), _LONGEST))

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


def visible(text: str) -> str:
    """A text on one line in which every sign can be seen: what steers a terminal, hides or turns
    text around is named instead."""
    if text.isprintable():
        return text
    text = text.translate(_SIGNS)
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"[U+{ord(c):04X}]" for c in text)


def bounded(text: str, limit: int = _LONGEST_QUOTE) -> str:
    """A text, or its beginning and its end when it is longer than the limit."""
    if len(text) <= limit:
        return text
    tail = limit // 4
    return f"{text[: limit - tail - 3]} … {text[-tail:]}"


def told(
    things: Sequence[_T], tell: Callable[[_T], Diagnostic], *, severity: Severity = Severity.ERROR
) -> tuple[Diagnostic, ...]:
    """A finding for each of the first things in a file; the others are only counted."""
    found = tuple(map(tell, islice(things, MOST_PER_FILE)))
    rest = len(things) - len(found)
    return (*found, _more(found[-1].location, severity, rest)) if rest else found


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, then by severity, then by code: the same input gives the same list.

    Of a file with very many the worst are kept, and of each severity is said how many more there are.
    """
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        by_file[diagnostic.location.path].append(diagnostic)
    kept = (d for path in sorted(by_file) for d in _capped(by_file[path]))
    return tuple(sorted(kept, key=_place_first))


def _place_first(d: Diagnostic) -> tuple[Location, int, str, str]:
    return d.location, _RANK[d.severity], d.code, d.message


def _capped(found: list[Diagnostic]) -> Iterable[Diagnostic]:
    """The findings of one file, the worst ones first when there are too many."""
    single = [d for d in found if d.code != MORE]
    if len(single) == len(found) <= MOST_PER_FILE:
        return found
    single.sort(key=lambda d: (_RANK[d.severity], d.location))
    shown, hidden = single[:MOST_PER_FILE], single[MOST_PER_FILE:]
    counts: Counter[Severity] = Counter()
    for diagnostic in (*hidden, *(d for d in found if d.code == MORE)):
        counts[diagnostic.severity] += diagnostic.stands_for
    last = max(d.location for d in shown)
    return (*shown, *(_more(last, severity, counts[severity]) for severity in Severity if counts[severity]))


def _more(where: Location, severity: Severity, count: int) -> Diagnostic:
    return Diagnostic(
        where,
        severity,
        MORE,
        f"Een bestand moet na te kijken zijn; dit heeft nog {severity.counted(count)} die hier niet "
        f"{'staat' if count == 1 and severity is not Severity.WARNING else 'staan'}.",
        "Los eerst op wat er wel staat en controleer dan opnieuw.",
        stands_for=count,
    )
