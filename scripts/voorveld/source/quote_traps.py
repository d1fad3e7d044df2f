"""The traps of quotes: not closed, closed too early, of another kind, and the apostrophe."""

from __future__ import annotations

import re

from voorveld.source.trap import CLOSE_IT, NOT_CLOSED, Trap, quote_it, quoted, value_on

_APOSTROPHE = re.compile(r"(?P<before>[\[,{:-] *)(?P<text>'[stnkmr][- ][^'\]},]*)(?=\s*(?:[\]},]|$))")
_CLOSED = re.compile(r"(?P<quote>['\"])(?:(?!(?P=quote)).)*(?P=quote)")
_CURLY = re.compile(r"[“„”‘](?P<text>[^“„”‘\"]+)[”’“]")
_SIGNS = {"'": "enkele aanhalingstekens (')", '"': 'dubbele aanhalingstekens (")'}


def apostrophe(line: str) -> Trap | None:
    """A text that begins as `'s`."""
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


def after_a_quote(line: str) -> Trap | None:
    """Text behind a quote that closes, because the text goes on or has quotes inside."""
    value = value_on(line)
    closed = _CLOSED.match(value["value"]) if value else None
    if value is None or closed is None or closed.end() == len(value["value"]):
        return None
    text, sign = value["value"], closed["quote"]
    is_nested = text.count(sign) > 2 and text[closed.end() - 2] in " ("
    inner = text[1:].removesuffix(sign) if is_nested or (sign == "'" and text.endswith(sign)) else ""
    message = "Na het sluitende aanhalingsteken moet de tekst ophouden; hier staat er nog iets achter."
    hint = "Zet het sluitende aanhalingsteken aan het einde van de hele tekst."
    whole = sign + text.replace(sign, "") + sign
    if inner:
        name, other = ("enkele", '"') if sign == "'" else ("dubbele", "'")
        message = (
            f"Binnen {name} aanhalingstekens mag hetzelfde teken niet nog eens staan; hier houdt de tekst op."
        )
        hint = f"Zet {_SIGNS[other]} om de hele tekst in plaats van {_SIGNS[sign]}."
        if other in inner:
            hint = "Gebruik binnen de tekst krullende aanhalingstekens (“ ”)."
        whole = quoted(inner)
    return Trap(
        value.start("value") + len(text) - len(text[closed.end() :].lstrip()) + 1,
        message,
        hint,
        line[: value.start("value")] + whole,
    )


def not_closed(line: str) -> Trap | None:
    """A quote that opens a text and does not come again."""
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


def curly(line: str) -> Trap | None:
    """Curly quotes around a text that needs straight ones."""
    value = value_on(line)
    match = _CURLY.fullmatch(value["value"]) if value else None
    if value is None or match is None or ": " not in match["text"]:
        return None
    return Trap(
        value.start("value") + 1,
        "Om een tekst met een dubbele punt en een spatie moeten rechte aanhalingstekens staan; "
        "hier staan krullende.",
        quote_it(match["text"]),
        line[: value.start("value")] + quoted(match["text"]),
    )


def backslash(line: str) -> Trap | None:
    """A backslash that means nothing between double quotes."""
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
