"""A file that can't be read, repaired in memory: what is wrong, and the text that can be read further.

A repair is a guess until it is tried: only what lets the reader come further is believed, and the rest
of the file is judged with it. What nothing explains is left out, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import yaml

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.source.trap import Trap, quote_it, quoted
from voorveld.source.traps import compared, find, find_colon, find_dash
from voorveld.source.yaml_errors import syntax_error

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_REPAIRS = 12
_LARGEST = 64 * 1024
_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
_FENCE = re.compile(r"\s*(?:`{3}|~{3})\S*\s*")
_COMPARED = re.compile(r"(?m)^ *(?:- +)?[a-z0-9_-]+: +>=?~?\d[\d.,]*[ \t]*$")
_KEY = re.compile(r"\s*(?:- +)?[a-z0-9_-]+:(?:\s+|$)")
_BLOCK_SIGN = re.compile(r"\s*(?:- +)?[a-z0-9_-]+: +[|>](?=[^\s-])")
_QUOTES = ("'", '"')


class Repair(NamedTuple):
    """What is wrong, the text to go on with (None: there is none) and the lines that were left out."""

    finding: Diagnostic
    text: str | None
    lost: tuple[int, ...] = ()


class _Stop(NamedTuple):
    """How far the reader comes: so many events, then an error, or none."""

    events: int
    error: yaml.YAMLError | None
    open_quotes: tuple[int, ...]


def repaired(path: str, text: str) -> Repair:
    """The first thing that is wrong with a text that can't be read, and the text without it."""
    stop = _stop(text)
    fallback = syntax_error(path, text, stop.error or yaml.YAMLError())
    if len(text) > _LARGEST:
        return Repair(fallback, None)
    lines = text.split("\n")
    for number, trap, changed in (*_whole(lines), *_tries(lines, stop)):
        if _reaches_further(changed, stop, by_place=trap.is_sure):
            return Repair(_finding(path, number, trap), changed)
    for number in _suspects(lines, stop):
        end = number + 1
        while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > _indent(lines[number])):
            end += 1
        rest = [*lines[:number], *[""] * (end - number), *lines[end:]]
        if any(line.strip() for line in rest) and _reaches_further("\n".join(rest), stop):
            return Repair(fallback, "\n".join(rest), tuple(range(number + 1, end + 1)))
    return Repair(fallback, None)


def compared_numbers(path: str, text: str) -> tuple[str, list[Diagnostic]]:
    """`waarde: >5` is no mistake to the reader: it takes the rest for a block of text."""
    if not _COMPARED.search(text):
        return text, []
    lines = text.split("\n")
    found = [(n, trap) for n, line in enumerate(lines) if _COMPARED.search(line) and (trap := compared(line))]
    for number, trap in found:
        lines[number] = trap.line
    return "\n".join(lines), [_finding(path, number, trap) for number, trap in found]


def _tries(lines: list[str], stop: _Stop) -> Iterator[tuple[int, Trap, str]]:
    suspects = _suspects(lines, stop)
    likely = ((number, trap) for number in suspects for trap in find(lines[number]))
    for number, trap in likely:
        block = _BLOCK_SIGN.match(lines[number])
        goes_on = lines[number + 1 : number + 2] and _indent(lines[number + 1]) > _indent(lines[number])
        right = f"{block[0]}-" if block and goes_on else trap.line
        yield number, trap, _changed(lines, number, right)
    yield from _folded(lines, suspects)
    colons = ((number, trap) for number in suspects for trap in find_colon(lines[number]))
    key = "simple key" in str(getattr(stop.error, "context", ""))
    indents = _indents(lines, suspects)
    for number, trap in (
        *_dashes(lines, suspects, stop),
        *((*colons, *indents) if key else (*indents, *colons)),
    ):
        yield number, trap, _changed(lines, number, trap.line)


def _dashes(lines: list[str], suspects: list[int], stop: _Stop) -> Iterator[tuple[int, Trap]]:
    """Lines right below a dash that have none themselves."""
    if "'-'" in str(getattr(stop.error, "problem", "")):
        for number in suspects:
            above = next((line for line in reversed(lines[:number]) if line.strip()), "")
            if above.lstrip().startswith("- ") and _indent(above) == _indent(lines[number]):
                yield from ((number, trap) for trap in find_dash(lines[number]))


def _changed(lines: list[str], number: int, line: str) -> str:
    return "\n".join([*lines[:number], line, *lines[number + 1 :]])


def _folded(lines: list[str], suspects: list[int]) -> Iterator[tuple[int, Trap, str]]:
    """A text over several lines without quotes, with a colon and a space in one of them."""
    for number in suspects:
        first = last = number
        while first > 0 and not _KEY.match(lines[first]) and lines[first].startswith(" "):
            first -= 1
        begin = _KEY.match(lines[first])
        colon = re.search(r":(?: |$)", lines[number])
        if first == number or begin is None or colon is None or lines[first][begin.end() :][:1] in "'\"[{|>":
            continue
        while last + 1 < len(lines) and lines[last + 1].startswith(" ") and not _KEY.match(lines[last + 1]):
            last += 1
        text = " ".join(line.strip() for line in (lines[first][begin.end() :], *lines[first + 1 : last + 1]))
        whole = [f"{lines[first][: begin.end()]}{quoted(text)}", *[""] * (last - first)]
        said = "Een tekst met een dubbele punt en een spatie erin moet tussen aanhalingstekens staan."
        trap = Trap(colon.start() + 1, said, quote_it(text), "")
        yield number, trap, "\n".join([*lines[:first], *whole, *lines[last + 1 :]])


def _suspects(lines: list[str], stop: _Stop) -> list[int]:
    """The lines where the hand may have been: an open quote, what the reader was in, where it stopped."""
    mark = getattr(stop.error, "problem_mark", None)
    start = getattr(stop.error, "context_mark", None)
    context = str(getattr(stop.error, "context", "") or "")
    found = list(stop.open_quotes)
    if start is not None and any(word in context for word in ("scanning", "flow")):
        found.append(start.line)
    last = min(mark.line, len(lines) - 1) if mark is not None else len(lines) - 1
    above = [number for number in range(last, -1, -1) if lines[number].strip()]
    # The reader counts more signs as the end of a line than we do.
    return [number for number in dict.fromkeys([*found, *above[:3]]) if number < len(lines)]


def _indents(lines: list[str], suspects: list[int]) -> Iterator[tuple[int, Trap]]:
    """Lines that begin a little too far to the right or the left of those around them."""
    for number in sorted(suspects, key=lambda n: (_indent(lines[n]) % 2 == 0, n)):
        line, here = lines[number], _indent(lines[number])
        near = {_indent(other) for other in lines[max(0, number - 30) : number + 3] if other.strip()}
        near |= {indent + 2 for indent in near}
        for right in sorted(near - {here}, key=lambda indent: (abs(indent - here), indent)):
            if here and abs(right - here) <= 2:
                yield number, _indent_trap(line, here, right)


def _indent_trap(line: str, here: int, right: int) -> Trap:
    spaces = {0: "zonder spaties", 1: "met één spatie"}
    return Trap(
        min(here, len(line) - 1) + 1,
        "Sleutels van dezelfde groep moeten precies onder elkaar beginnen; "
        f"deze regel springt {here or 'geen'} {'spatie' if here == 1 else 'spaties'} in.",
        f"Laat de regel {spaces.get(right, f'met {right} spaties')} beginnen.",
        " " * right + line.lstrip(" "),
    )


def _whole(lines: list[str]) -> Iterator[tuple[int, Trap, str]]:
    """What a program or a chat put around or between the lines: one cause, however many lines."""
    marked = [number for number, line in enumerate(lines) if _MARKER.fullmatch(line)]
    if marked:
        trap = Trap(
            1,
            f"Een samenvoeging van twee versies moet af zijn; hier staat nog '{lines[marked[0]][:7]}'.",
            "Kies welke van de twee versies geldt. Haal de andere weg, en ook de regels die met "
            "<<<<<<<, ======= en >>>>>>> beginnen.",
            "",
        )
        yield marked[0], trap, "\n".join(_without_theirs(lines))
    fenced = [number for number, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if fenced:
        trap = Trap(
            1,
            f"Een bestand moet alleen de gegevens zelf bevatten; hier staat '{lines[fenced[0]].strip()}' "
            "van een stuk code uit Markdown.",
            f"Haal de {'regel' if len(fenced) == 1 else 'regels'} met '{lines[fenced[0]].strip()[:3]}' weg.",
            "",
        )
        yield fenced[0], trap, "\n".join("" if n in fenced else line for n, line in enumerate(lines))


def _without_theirs(lines: list[str]) -> Iterator[str]:
    theirs = False
    for line in lines:
        mark = line[:7] if _MARKER.fullmatch(line) else ""
        theirs = mark in ("=======", "|||||||") if mark else theirs
        yield "" if mark or theirs else line


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _reaches_further(text: str, stop: _Stop, *, by_place: bool = False) -> bool:
    now = _stop(text)
    further = by_place and now.events == stop.events and _line(now) > _line(stop)
    return now.error is None or now.events > stop.events or further


def _line(stop: _Stop) -> int:
    mark = getattr(stop.error, "problem_mark", None)
    return mark.line if mark is not None else 0


def _stop(text: str) -> _Stop:
    count = 0
    opened: list[int] = []
    try:
        for event in yaml.parse(text, Loader=LOADER):
            count += 1
            if isinstance(event, yaml.ScalarEvent) and event.style in _QUOTES:
                first, last = getattr(event.start_mark, "line", 0), getattr(event.end_mark, "line", 0)
                opened += [first] if last > first else []
    except yaml.YAMLError as error:
        return _Stop(count, error, tuple(opened[:3]))
    return _Stop(count, None, ())


def _finding(path: str, number: int, trap: Trap) -> Diagnostic:
    where = Location(path, number + 1, trap.column)
    return Diagnostic(where, Severity.ERROR, trap.code, trap.message, trap.hint)


def as_typed(found: Iterable[Diagnostic], typed: str) -> tuple[Diagnostic, ...]:
    """Findings in the lines as typed, where what a repair wrote behind one of them does not stand."""
    ends = [len(line) + 1 for line in typed.split("\n")]
    return tuple(
        replace(d, location=replace(d.location, column=ends[d.location.line - 1]))
        if d.location.line <= len(ends) and d.location.column > ends[d.location.line - 1]
        else d
        for d in found
    )
