"""The traps that show only beside other lines: where a line begins, and what goes on over more lines.

Comes in: the lines of a file, and those that may be why it can't be read. Goes out: per guess the text
as it would be right. Whether that is so is tried by `repair.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voorveld.source import list_traps
from voorveld.source.trap import Trap, Try, indent_of, quote_it, quoted

_KEY = re.compile(r"\s*(?:- +)?[a-z0-9_-]+:(?:\s+|$)")
_BLOCK = re.compile(r"\s*(?:- +)?[a-z0-9_-]+: +[|>][-+]?\s*")
_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
_FENCE = re.compile(r"\s*(?:`{3}|~{3})\S*\s*")
_INDENT_OF_TABS = re.compile(r"(?m)^[ ]*\t[ \t]*(?=\S)")


def changed(lines: list[str], number: int, line: str) -> str:
    """The text with another line in this place."""
    return "\n".join([*lines[:number], line, *lines[number + 1 :]])


def whole(lines: list[str]) -> Iterator[Try]:
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
        yield Try(marked[0], trap, "\n".join(_without_theirs(lines)))
    fenced = [number for number, line in enumerate(lines) if _FENCE.fullmatch(line)]
    if fenced:
        trap = Trap(
            1,
            f"Een bestand moet alleen de gegevens zelf bevatten; hier staat '{lines[fenced[0]].strip()}' "
            "van een stuk code uit Markdown.",
            f"Haal de {'regel' if len(fenced) == 1 else 'regels'} met '{lines[fenced[0]].strip()[:3]}' weg.",
            "",
        )
        yield Try(fenced[0], trap, "\n".join("" if n in fenced else line for n, line in enumerate(lines)))
    yield from _tabs(lines)


def _tabs(lines: list[str]) -> Iterator[Try]:
    tabbed = [number for number, line in enumerate(lines) if _INDENT_OF_TABS.match(line)]
    if len(tabbed) > 1:
        trap = Trap(
            1,
            "Een regel moet met spaties inspringen; "
            f"hier staat een tab, en op {len(tabbed) - 1} regels verderop ook.",
            "Vervang elke tab door twee spaties.",
            "",
            "tab",
        )
        text = "\n".join(lines)
        yield Try(tabbed[0], trap, _INDENT_OF_TABS.sub(lambda m: m[0].replace("\t", "  "), text))


def beside(lines: list[str], suspects: Sequence[int], problem: str, begin: int | None) -> Iterator[Try]:
    """Traps that are recognised by the lines around; `begin` is where the group in which the reader
    stopped begins."""
    yield from _tab_among_spaces(lines, suspects)
    yield from _text_too_far_left(lines, suspects)
    yield from _folded(lines, suspects)
    if begin is not None and "'-'" in problem and (trap := list_traps.needless_dash(lines[begin])):
        yield Try(begin, trap, changed(lines, begin, trap.line))
    yield from _first_dash(lines, suspects)
    if "'-'" in problem:
        yield from _dashes(lines, suspects)


def _tab_among_spaces(lines: list[str], suspects: Sequence[int]) -> Iterator[Try]:
    """A line that begins with a tab, as it would stand with those around it."""
    for number in suspects:
        line = lines[number]
        if not _INDENT_OF_TABS.match(line):
            continue
        trap = Trap(
            line.find("\t") + 1,
            "Een regel moet met spaties inspringen; hier staat een tab.",
            "",
            "",
            "tab",
        )
        for other in (_next(lines, number), _before(lines, number)):
            if other is not None:
                spaces = indent_of(lines[other])
                hint = f"Vervang de tab door spaties: laat de regel met {spaces} spaties beginnen."
                right = " " * spaces + line.lstrip()
                yield Try(number, trap._replace(hint=hint), changed(lines, number, right))


def _text_too_far_left(lines: list[str], suspects: Sequence[int]) -> Iterator[Try]:
    """A text over more lines of which one begins as far to the left as its key, or further."""
    for number in suspects:
        above = _before(lines, number)
        if above is None or _KEY.match(lines[number]) or lines[number].lstrip().startswith("- "):
            continue
        is_text = not _KEY.match(lines[above]) and lines[above].startswith(" ")
        if not is_text and not _BLOCK.fullmatch(lines[above]):
            continue
        first = above if not is_text else _first_of_text(lines, above)
        key = indent_of(lines[first])
        if indent_of(lines[number]) > key:
            continue
        last = number
        while last + 1 < len(lines) and lines[last + 1].strip() and not _KEY.match(lines[last + 1]):
            last += 1
        spaces = key + 2 + 2 * lines[first].lstrip().startswith("- ")
        right = [" " * spaces + line.lstrip() for line in lines[number : last + 1]]
        trap = Trap(
            indent_of(lines[number]) + 1,
            "Een tekst over meer regels moet verder inspringen dan zijn sleutel; deze regel doet dat niet.",
            f"Laat de regel met {spaces} spaties beginnen.",
            "",
        )
        yield Try(number, trap, "\n".join([*lines[:number], *right, *lines[last + 1 :]]))


def _first_of_text(lines: list[str], number: int) -> int:
    while number > 0 and not _KEY.match(lines[number]):
        number -= 1
    return number


def _folded(lines: list[str], suspects: Sequence[int]) -> Iterator[Try]:
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
        quoted_text = [f"{lines[first][: begin.end()]}{quoted(text)}", *[""] * (last - first)]
        said = "Een tekst met een dubbele punt en een spatie erin moet tussen aanhalingstekens staan."
        trap = Trap(colon.start() + 1, said, quote_it(text), "")
        yield Try(number, trap, "\n".join([*lines[:first], *quoted_text, *lines[last + 1 :]]))


def _first_dash(lines: list[str], suspects: Sequence[int]) -> Iterator[Try]:
    """A key with its value, above lines that stand two spaces further: a point that lost its dash. What
    comes first in a file is no point."""
    for number in suspects:
        here = indent_of(lines[number])
        above = number - 1
        while above > 0 and (not lines[above].strip() or indent_of(lines[above]) >= here):
            above -= 1
        if (
            above >= 0
            and any(line.strip() and not line.startswith(("#", "---")) for line in lines[:above])
            and indent_of(lines[above]) == here - 2
            and (trap := list_traps.first_dash(lines[above]))
        ):
            yield Try(above, trap, changed(lines, above, trap.line))


def _dashes(lines: list[str], suspects: Sequence[int]) -> Iterator[Try]:
    """Lines right below a dash that have none themselves."""
    for number in suspects:
        above = _before(lines, number)
        if above is None or not lines[above].lstrip().startswith("- "):
            continue
        if indent_of(lines[above]) == indent_of(lines[number]) and (
            trap := list_traps.no_dash(lines[number])
        ):
            yield Try(number, trap, changed(lines, number, trap.line))


def indents(lines: list[str], suspects: Sequence[int]) -> Iterator[Try]:
    """Lines that begin too far to the right or the left of those around them."""
    for number in sorted(suspects, key=lambda n: (indent_of(lines[n]) % 2 == 0, n)):
        line, here = lines[number], indent_of(lines[number])
        near = {indent_of(other) for other in lines[max(0, number - 30) : number + 3] if other.strip()}
        near |= {indent + 2 for indent in near}
        around = {
            indent_of(lines[n]) for n in (_before(lines, number), _next(lines, number)) if n is not None
        }
        around |= {indent_of(lines[n]) for n in (_dash_above(lines, number),) if n is not None}
        # A line that opens a group holds its place: what is below it goes along with it.
        fitting = {indent for indent in near if here and abs(indent - here) <= 2}
        fitting |= set() if line.rstrip().endswith(":") else around
        for right in sorted(fitting - {here}, key=lambda indent: (abs(indent - here), indent)):
            trap = _indent_trap(line, here, right)
            yield Try(number, trap, changed(lines, number, trap.line))


def _indent_trap(line: str, here: int, right: int) -> Trap:
    spaces = {0: "zonder spaties", 1: "met één spatie"}
    return Trap(
        min(here, len(line) - 1) + 1,
        "Sleutels van dezelfde groep moeten precies onder elkaar beginnen; "
        f"deze regel springt {here or 'geen'} {'spatie' if here == 1 else 'spaties'} in.",
        f"Laat de regel {spaces.get(right, f'met {right} spaties')} beginnen.",
        " " * right + line.lstrip(" "),
    )


def _dash_above(lines: list[str], number: int) -> int | None:
    """Of a point of a list the point above it."""
    if not lines[number].lstrip().startswith("- "):
        return None
    return next((n for n in range(number - 1, -1, -1) if lines[n].lstrip().startswith("- ")), None)


def _before(lines: list[str], number: int) -> int | None:
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)


def _next(lines: list[str], number: int) -> int | None:
    return next((n for n in range(number + 1, len(lines)) if lines[n].strip()), None)


def _without_theirs(lines: list[str]) -> Iterator[str]:
    theirs = False
    for line in lines:
        mark = line[:7] if _MARKER.fullmatch(line) else ""
        theirs = mark in ("=======", "|||||||") if mark else theirs
        yield "" if mark or theirs else line
