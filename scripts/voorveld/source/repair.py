"""A file that can't be read, repaired in memory: what is wrong, and the text that can be read further.

A repair is a guess until it is tried: only what lets the reader come further is believed, and the rest
of the file is judged with it. What nothing explains is left out, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import islice
from typing import Any, NamedTuple

import yaml
from msgspec.structs import replace

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.source.neighbour_traps import beside, changed, indents, whole
from voorveld.source.trap import Try, indent_of
from voorveld.source.traps import compared, find, find_colon
from voorveld.source.yaml_errors import syntax_error

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_REPAIRS = 12
_LARGEST = 64 * 1024
_COMPARED = re.compile(r"(?m)^ *(?:- +)?[a-z0-9_-]+: +>=?~?\d[\d.,]*[ \t]*$")
_BLOCK_SIGN = re.compile(r"\s*(?:- +)?[a-z0-9_-]+: +[|>](?=[^\s-])")
_BEHIND_ALL = 1 << 30
# More lines than these are not left out for a slip in one of them.
_FEW_LINES = 12
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


def events(text: str) -> Iterator[Any]:
    """What the reader meets in a text, one after another; raises where it can't go on."""
    return iter(LOADER(text).get_event, None)


class _LeftOut(NamedTuple):
    """The text without some lines, and how far the reader comes then."""

    text: str
    lost: tuple[int, ...]
    stop: _Stop


def repaired(path: str, text: str) -> Repair:
    """The first thing that is wrong with a text that can't be read, and the text without it."""
    stop = _stop(text)
    fallback = syntax_error(path, text, stop.error or yaml.YAMLError())
    if len(text) > _LARGEST:
        return Repair(fallback, None)
    lines = text.split("\n")
    suspects = _suspects(lines, stop)
    for found in whole(lines):
        if _reaches_further(_stop(found.text), stop):
            return Repair(_finding(path, found), found.text)
    halfway: Try | None = None
    left_out = cache(partial(_left_out, lines, suspects, stop))
    for found, is_trap in _tries(lines, suspects, stop):
        now = _stop(found.text)
        if not _reaches_further(now, stop, by_place=found.trap.is_sure) or _only_adds(found, now, stop):
            continue
        if now.error is None or (without := left_out()) is None or _line(now) >= _line(without.stop):
            return Repair(_finding(path, found), found.text, found.lost)
        halfway = halfway or (found if is_trap and found.number + 1 in without.lost else None)
    if halfway:
        return Repair(_finding(path, halfway), halfway.text, halfway.lost)
    without = left_out()
    return Repair(fallback, without.text, without.lost) if without else Repair(fallback, None)


def _left_out(lines: list[str], suspects: list[int], stop: _Stop) -> _LeftOut | None:
    """The text without a few lines that may be why it can't be read. A guess that does not come as far
    is none: it moves what is wrong to another line."""
    found: list[_LeftOut] = []
    for number in suspects:
        end = number + 1
        while end < len(lines) and (
            not lines[end].strip() or indent_of(lines[end]) > indent_of(lines[number])
        ):
            end += 1
        # Empty lines behind it are nothing that is left out.
        while not lines[end - 1].strip() and end - 1 > number:
            end -= 1
        rest = [*lines[:number], *[""] * (end - number), *lines[end:]]
        now = _stop("\n".join(rest)) if any(line.strip() for line in rest) else stop
        if _reaches_further(now, stop):
            found.append(_LeftOut("\n".join(rest), tuple(range(number + 1, end + 1)), now))
    few = [one for one in found if len(one.lost) <= _FEW_LINES]
    return max(few, key=lambda one: (_line(one.stop), -len(one.lost)), default=None) or next(
        iter(found), None
    )


def compared_numbers(path: str, text: str) -> tuple[str, list[Diagnostic]]:
    """`waarde: >5` is no mistake to the reader: it takes the rest for a block of text."""
    if not _COMPARED.search(text):
        return text, []
    lines = text.split("\n")
    found = [
        Try(n, trap, "")
        for n, line in enumerate(lines)
        if _COMPARED.search(line) and (trap := compared(line))
    ]
    for number, trap, _, _ in found:
        lines[number] = trap.line
    return "\n".join(lines), [_finding(path, one) for one in found]


def _tries(lines: list[str], suspects: list[int], stop: _Stop) -> Iterator[tuple[Try, bool]]:
    """What may be wrong, and whether it is a known trap or a guess."""
    problem, context = (str(getattr(stop.error, name, "") or "") for name in ("problem", "context"))
    for number in suspects:
        for trap in find(lines[number]):
            block = _BLOCK_SIGN.match(lines[number])
            goes_on = lines[number + 1 : number + 2] and indent_of(lines[number + 1]) > indent_of(
                lines[number]
            )
            right = f"{block[0]}-" if block and goes_on else trap.line
            yield Try(number, trap, changed(lines, number, right), (number + 1,) * trap.is_lost), True
    group = getattr(stop.error, "context_mark", None)
    for found in beside(lines, suspects, problem, group.line if group else None):
        yield found, True
    colons = [
        Try(number, trap, changed(lines, number, trap.line))
        for number in suspects
        for trap in find_colon(lines[number])
    ]
    guesses = indents(lines, suspects)
    for guess in (*colons, *guesses) if "simple key" in context else (*guesses, *colons):
        yield guess, False


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


def _reaches_further(now: _Stop, stop: _Stop, *, by_place: bool = False) -> bool:
    further = by_place and now.events == stop.events and _line(now) > _line(stop)
    return now.error is None or now.events > stop.events or further


def _only_adds(found: Try, now: _Stop, stop: _Stop) -> bool:
    """Whether a change above the place where the reader stopped leaves it standing there: then what came
    further is only what the change itself wrote, a list around what was no list."""
    return now.error is not None and found.number < _line(stop) and _line(now) <= _line(stop)


def _line(stop: _Stop) -> int:
    """The line where the reader stopped; behind all lines when it did not."""
    if stop.error is None:
        return _BEHIND_ALL
    mark = getattr(stop.error, "problem_mark", None)
    return mark.line if mark is not None else 0


def _stop(text: str) -> _Stop:
    met: list[Any] = []
    try:
        met.extend(events(text))
    except yaml.YAMLError as error:
        # Where it was raised holds all that was met, and would be kept until garbage is looked for.
        return _Stop(len(met), error.with_traceback(None), tuple(islice(_open_quotes(met), 3)))
    return _Stop(len(met), None, ())


def _open_quotes(met: Iterable[Any]) -> Iterator[int]:
    """The lines where a text between quotes starts that ends on another line."""
    for event in met:
        if type(event) is yaml.ScalarEvent and event.style in _QUOTES:
            first, last = getattr(event.start_mark, "line", 0), getattr(event.end_mark, "line", 0)
            if last > first:
                yield first


def _finding(path: str, found: Try) -> Diagnostic:
    trap = found.trap
    where = Location(path, found.number + 1, trap.column)
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
