"""The traps of YAML that people fall into, each with its own sentence at the place where the hand was.

Comes in: the lines of a file that can't be read, and one of them that may be why. Goes out: what is
wrong with it and how it would be right. Whether that is so is tried by `repair.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.source import flow_traps
from voorveld.source.trap import CLOSE_IT, LONGEST_SHOWN, NOT_CLOSED, Finder, Trap, quote_it, quoted, value_on

HARD_SPACES = "\u00a0\u2007\u202f"
_APOSTROPHE = re.compile(r"(?P<before>[\[,{:-] *)(?P<text>'[stnkmr][- ][^'\]},]*)(?=\s*(?:[\]},]|$))")
_COMPARED = re.compile(r"(?P<before>: +|[\[,] *)(?P<text>>=?\s?~?\d[\d.,]*)(?=\s*(?:[\]},]|$))")
_CLOSED = re.compile(r"(?P<quote>['\"])(?:(?!(?P=quote)).)*(?P=quote)")


def find(line: str) -> Iterator[Trap]:
    """What is likely wrong with a line, the surest first."""
    yield from _found(line, _FINDERS)


def find_colon(line: str) -> Iterator[Trap]:
    """A key without its colon, or without the space after it."""
    yield from _found(line, (_no_colon,))


def find_dash(line: str) -> Iterator[Trap]:
    """A line of a list without its dash."""
    yield from _found(line, (_no_dash,))


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
    if value is None or not re.match(r"[|>][-+]?[^-+\s\d]", value["value"]):
        return None
    text = value["value"].lstrip("|>+-").strip()
    return Trap(
        value.end("value") - len(text) + 1,
        "Na '|' of '>' moet de regel ophouden; hier staat er nog tekst achter.",
        "Begin de tekst op de volgende regel, verder ingesprongen.",
        line[: value.start("value")] + quoted(text),
    )


def _apostrophe(line: str) -> Trap | None:
    match = _APOSTROPHE.search(line)
    if not match:
        return None
    return Trap(
        match.start("text") + 1,
        "Een tekst die met een apostrof begint moet tussen dubbele aanhalingstekens staan.",
        quote_it(match["text"].strip()),
        _APOSTROPHE.sub(lambda m: m["before"] + quoted(m["text"].strip()), line),
        is_sure=True,
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


def _after_a_quote(line: str) -> Trap | None:
    value = value_on(line)
    closed = _CLOSED.match(value["value"]) if value else None
    if value is None or closed is None or closed.end() == len(value["value"]):
        return None
    text = value["value"]
    whole = closed["quote"] + text.replace(closed["quote"], "") + closed["quote"]
    return Trap(
        value.start("value") + len(text) - len(text[closed.end() :].lstrip()) + 1,
        "Na het sluitende aanhalingsteken moet de tekst ophouden; hier staat er nog iets achter.",
        "Zet het sluitende aanhalingsteken aan het einde van de hele tekst.",
        line[: value.start("value")] + whole,
    )


def _not_closed(line: str) -> Trap | None:
    value = value_on(line)
    text = value["value"] if value else ""
    if value is None or text[:1] not in ("'", '"') or text.count(text[0]) != 1:
        return None
    return Trap(
        value.start("value") + 1,
        NOT_CLOSED,
        CLOSE_IT,
        line.rstrip() + text[0],
    )


def _backslash(line: str) -> Trap | None:
    match = re.search(r'"[^"]*?\\(?![0abtnvfre "/\\N_LPxuU])', line)
    if not match:
        return None
    at = match.end() - 1
    return Trap(
        at + 1,
        "Na een schuine streep (\\) tussen dubbele aanhalingstekens moet een bekend teken volgen; "
        "dit teken hoort er niet bij.",
        "Schrijf de schuine streep dubbel (\\\\) of gebruik enkele aanhalingstekens.",
        line[:at] + "\\" + line[at:],
    )


def _dash_after_key(line: str) -> Trap | None:
    match = re.fullmatch(r"(?P<lead>\s*(?:- +)?[a-z0-9_-]+: +)- +(?P<text>[^,\[\]{}'\"#]+)", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        "Een lijst met streepjes moet op een nieuwe regel beginnen; dit streepje staat achter de sleutel.",
        f"Schrijf '[{match['text'].strip()}]', of zet het streepje op de volgende regel.",
        f"{match['lead']}[{match['text'].strip()}]",
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


def _no_colon(line: str) -> Trap | None:
    match = re.fullmatch(
        r"(?P<lead>\s*(?:- +)?)(?P<key>[a-z][a-z0-9_-]*)(?P<colon>:?)(?P<space> *)(?P<text>\S.*)", line
    )
    if not match or bool(match["colon"]) == bool(match["space"]):
        return None
    right = f"{match['key']}: {match['text'].rstrip()}"
    shown = (
        f"Schrijf '{right}'."
        if len(right) <= LONGEST_SHOWN
        else "Na de sleutel horen een dubbele punt en een spatie."
    )
    said = "de spatie na de dubbele punt" if match["colon"] else "de dubbele punt"
    return Trap(
        match.end("lead") + 1,
        "Een regel moet uit een sleutel, een dubbele punt, een spatie en een waarde bestaan; "
        f"hier ontbreekt {said}.",
        shown
        + (
            " Hoort de regel bij de tekst erboven, laat hem dan verder inspringen."
            if not match["colon"]
            else ""
        ),
        match["lead"] + right,
    )


def _no_dash(line: str) -> Trap | None:
    match = re.fullmatch(r"(?P<lead>\s*)(?P<text>[^-\s].*)", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        "In een lijst moet elke regel met '- ' beginnen; deze regel doet dat niet.",
        "Zet er '- ' voor, of laat de regel inspringen onder het onderdeel waar hij bij hoort.",
        f"{match['lead']}- {quoted(match['text']) if ': ' in match['text'] else match['text']}",
    )


_FINDERS: tuple[Finder, ...] = (
    _hard_space,
    _needless_tab,
    _tab,
    _end_mark,
    _apostrophe,
    compared,
    flow_traps.cited,
    flow_traps.in_braces,
    flow_traps.in_brackets,
    _after_a_quote,
    _not_closed,
    flow_traps.not_closed_inside,
    _backslash,
    _dash_after_key,
    _colon_inside,
    _after_block_sign,
    _odd_start,
    flow_traps.not_shut,
)
