"""The traps of YAML that people fall into, each with its own sentence at the place where the hand was.

Comes in: the lines of a file that can't be read, and one of them that may be why. Goes out: what is
wrong with it and how it would be right. Whether that is so is tried by `repair.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.source import flow_traps, list_traps, quote_traps
from voorveld.source.trap import LONGEST_SHOWN, Finder, Trap, quote_it, quoted, value_on

HARD_SPACES = "\u00a0\u2007\u202f"
_COMPARED = re.compile(r"(?P<before>: +|[\[,] *)(?P<text>>=?\s?~?\d[\d.,]*)(?=\s*(?:[\]},]|$))")


def find(line: str) -> Iterator[Trap]:
    """What is likely wrong with a line, the surest first."""
    yield from _found(line, _FINDERS)


def find_colon(line: str) -> Iterator[Trap]:
    """A key without its colon."""
    yield from _found(line, (_no_colon,))


def _found(line: str, finders: tuple[Finder, ...]) -> Iterator[Trap]:
    for finder in finders:
        trap = finder(line)
        if trap is not None and trap.line != line:
            yield trap


def _hard_space(line: str) -> Trap | None:
    match = re.match(
        rf"[ \t]*([{HARD_SPACES}])|\s*(?:- +)?[\w-]+:([{HARD_SPACES}])|\s*-([{HARD_SPACES}])", line
    )
    if not match:
        return None
    start = match.start(match.lastindex or 0)
    right = line[:start] + re.sub(rf"^[{HARD_SPACES} ]+", lambda m: " " * len(m[0]), line[start:])
    return Trap(
        start + 1,
        "Hier moet een gewone spatie staan; dit is een harde spatie, die er hetzelfde uitziet.",
        "Haal de spatie weg en typ een gewone spatie.",
        right,
    )


def _tab(line: str) -> Trap | None:
    lead = line[: len(line) - len(line.lstrip())]
    at = lead.find("\t") if "\t" in lead else line.find("\t")
    if at < 0:
        return None
    return Trap(
        at + 1,
        "Een regel moet met spaties inspringen; hier staat een tab.",
        "Vervang de tab door spaties.",
        line.replace("\t", "  "),
        "tab",
    )


def _needless_tab(line: str) -> Trap | None:
    trap = _tab(line) if re.match(r" +\t", line) else None
    return trap._replace(line=line.replace("\t", "")) if trap else None


def _end_mark(line: str) -> Trap | None:
    if line.rstrip() != "...":
        return None
    said = "Na een regel met '...' moet het bestand ophouden; eronder staat nog tekst."
    return Trap(1, said, "Haal de regel met '...' weg.", "")


def _after_block_sign(line: str) -> Trap | None:
    value = value_on(line)
    if value is None or not re.match(r"[|>][-+]?(?: +[^\s#]|[^-+\s\d])", value["value"]):
        return None
    text = value["value"].lstrip("|>+-").strip()
    return Trap(
        value.end("value") - len(text) + 1,
        "Na '|' of '>' moet de regel ophouden; hier staat er nog tekst achter.",
        "Begin de tekst op de volgende regel, verder ingesprongen.",
        line[: value.start("value")] + quoted(text),
    )


def compared(line: str) -> Trap | None:
    """A number with `>` before it, which YAML takes for the beginning of a block of text."""
    match = _COMPARED.search(line)
    if not match:
        return None
    return Trap(
        match.start("text") + 1,
        f"Een getal met > ervoor moet tussen aanhalingstekens staan; gevonden: {match['text']}.",
        f"Schrijf {quoted(match['text'])}, met de aanhalingstekens.",
        _COMPARED.sub(lambda m: m["before"] + quoted(m["text"]), line),
    )


def _colon_inside(line: str) -> Trap | None:
    value = value_on(line)
    text = value["value"] if value else ""
    at = re.search(r":(?: |$)", text)
    if value is None or at is None or text[:1] in "'\"[{|>" or not value["lead"].strip():
        return None
    return Trap(
        value.start("value") + at.start() + 1,
        "Een tekst met een dubbele punt en een spatie erin moet tussen aanhalingstekens staan.",
        quote_it(text),
        line[: value.start("value")] + quoted(text),
    )


def _odd_start(line: str) -> Trap | None:
    value = value_on(line)
    text = value["value"] if value else ""
    if value is None or text[:1] not in tuple("@`%!&*?") or not value["lead"].strip():
        return None
    return Trap(
        value.start("value") + 1,
        f"Een tekst die met '{text[0]}' begint moet tussen aanhalingstekens staan.",
        quote_it(text),
        line[: value.start("value")] + quoted(text),
    )


def _touching_colon(line: str) -> Trap | None:
    match = re.fullmatch(r"(?P<lead>\s*(?:- +)?)(?P<key>[a-z][a-z0-9_-]*):(?P<text>[^\s/].*)", line)
    return _key_and_value(match, "hier ontbreekt de spatie na de dubbele punt") if match else None


def _other_sign(line: str) -> Trap | None:
    match = re.fullmatch(
        r"(?P<lead>\s*(?:- +)?)(?P<key>[a-z][a-z0-9_-]*)\s?(?P<sign>[=;])\s?(?P<text>[^\s=;].*)", line
    )
    if not match:
        return None
    return _key_and_value(match, f"hier staat '{match['sign']}' in plaats van de dubbele punt")


def _no_colon(line: str) -> Trap | None:
    match = re.fullmatch(r"(?P<lead>\s*(?:- +)?)(?P<key>[a-z][a-z0-9_-]*) +(?P<text>\S.*)", line)
    if not match:
        return None
    trap = _key_and_value(match, "hier ontbreekt de dubbele punt")
    where = "Hoort de regel bij de tekst erboven, laat hem dan verder inspringen."
    return trap._replace(hint=f"{trap.hint} {where} Hoort hij nergens bij, haal hem dan weg.")


def _key_and_value(match: re.Match[str], said: str) -> Trap:
    """A key and a value that are not joined by a colon and a space."""
    right = f"{match['key']}: {match['text'].rstrip()}"
    return Trap(
        match.end("lead") + 1,
        f"Een regel moet uit een sleutel, een dubbele punt, een spatie en een waarde bestaan; {said}.",
        f"Schrijf '{right}'."
        if len(right) <= LONGEST_SHOWN
        else "Na de sleutel horen een dubbele punt en een spatie.",
        match["lead"] + right,
    )


_FINDERS: tuple[Finder, ...] = (
    _hard_space,
    _needless_tab,
    _tab,
    _end_mark,
    list_traps.no_space,
    list_traps.other_dash,
    quote_traps.apostrophe,
    compared,
    flow_traps.cited,
    flow_traps.no_value,
    flow_traps.linked,
    flow_traps.in_braces,
    flow_traps.in_brackets,
    flow_traps.not_opened,
    flow_traps.behind_bracket,
    quote_traps.after_a_quote,
    quote_traps.not_closed,
    flow_traps.not_closed_inside,
    quote_traps.backslash,
    quote_traps.curly,
    list_traps.after_key,
    _touching_colon,
    _other_sign,
    _colon_inside,
    _after_block_sign,
    _odd_start,
    flow_traps.not_shut,
)
