"""The traps of lists with dashes: dashes of another kind, without a space, forgotten, or too many."""

from __future__ import annotations

import re

from voorveld.source.trap import LONGEST_SHOWN, Trap, quoted

_AFTER_KEY = re.compile(r"(?P<lead>\s*(?:- +)?[a-z0-9_-]+: +)- +(?P<text>\S.*?)\s*")
_ID = re.compile(r"[\w/ -]+")


def other_dash(line: str) -> Trap | None:
    """A long dash, a dot or an asterisk where a dash belongs."""
    match = re.fullmatch(r"(?P<lead>\s*)(?P<sign>[–—−•·●▪*])\s*(?P<text>[\w\"'“‘{\[].*)", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        f"Een punt van een lijst moet met een gewoon streepje beginnen; hier staat '{match['sign']}'.",
        f"Typ in plaats van '{match['sign']}' een gewoon streepje met een spatie erachter.",
        f"{match['lead']}- {match['text']}",
    )


def no_space(line: str) -> Trap | None:
    """A dash that touches what stands behind it."""
    match = re.fullmatch(r"(?P<lead>\s*)-(?P<text>(?:[a-z][a-z0-9_-]*:(?: .*)?|[A-Z{\[\"'].*))", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        "Na het streepje van een lijst moet een spatie komen; hier ontbreekt die.",
        "Typ een spatie achter het streepje.",
        f"{match['lead']}- {match['text']}",
    )


def after_key(line: str) -> Trap | None:
    """A dash on the line of its key: of a list of words, or before a text."""
    match = _AFTER_KEY.fullmatch(line)
    if not match:
        return None
    text = match["text"]
    is_words = bool(_ID.fullmatch(text)) and len(text) <= LONGEST_SHOWN
    return Trap(
        match.end("lead") + 1,
        "Een lijst met streepjes moet op een nieuwe regel beginnen; dit streepje staat achter de sleutel.",
        f"Schrijf '[{text}]', of zet het streepje op de volgende regel."
        if is_words
        else "Haal het streepje weg. Is het een punt van een lijst, zet het punt dan op de volgende regel.",
        match["lead"] + (f"[{text}]" if is_words else text if text[0] in "'\"" else quoted(text)),
        is_sure=not is_words,
    )


def no_dash(line: str) -> Trap | None:
    """A line of a list without its dash."""
    match = re.fullmatch(r"(?P<lead>\s*)(?P<text>[^-\s].*)", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        "In een lijst moet elke regel met '- ' beginnen; deze regel doet dat niet.",
        "Zet er '- ' voor, of laat de regel inspringen onder het onderdeel waar hij bij hoort.",
        f"{match['lead']}- {quoted(match['text']) if ': ' in match['text'] else match['text']}",
    )


def first_dash(line: str) -> Trap | None:
    """The first line of a point of a list, without its dash."""
    match = re.fullmatch(r"(?P<lead>\s*)(?P<key>[a-z][a-z0-9_-]*):(?: .*)?", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        "Een punt van een lijst moet met '- ' beginnen; dit punt doet dat niet.",
        f"Zet '- ' voor '{match['key']}'.",
        f"{match['lead']}- {line.lstrip()}",
    )


def needless_dash(line: str) -> Trap | None:
    """A dash before a key in a group of keys."""
    match = re.fullmatch(r"(?P<lead>\s*)- (?P<key>[a-z][a-z0-9_-]*):\s*", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        f"Hier moeten sleutels onder elkaar staan, zonder streepjes; er staat er een voor '{match['key']}'.",
        f"Haal het streepje voor '{match['key']}' weg.",
        f"{match['lead']}{match['key']}:",
    )
