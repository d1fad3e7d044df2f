"""The abbreviations of a page, explained at its end: the little box of `<abbr>` asks for a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from voorveld.catalogue import Catalogue
from voorveld.rendering import render

_ABBR = re.compile(r'<abbr title="[^"]*">([^<]+)</abbr>')
_FOOT = '<aside class="klopt"'
GLOSSARY = "begrippen/"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation used on a page, with its meaning and its place in the glossary."""

    term: str
    full: str
    uri: str


def with_abbreviations(html: str, address: str, catalogue: Catalogue, also: Iterable[str] = ()) -> str:
    """The page with a list of what its abbreviations stand for, before its foot or at its end.

    `also` names abbreviations that stand on the page as plain text. The glossary explains itself.
    """
    words = {Markup(word).unescape() for word in _ABBR.findall(html)} | set(also)
    if not words or address == GLOSSARY:
        return html
    ids = {w: i for i, t in catalogue.glossary.begrippen.items() for w in (t.term, *t.ook)}
    found = tuple(
        Abbreviation(word, catalogue.abbreviations[word], f"{GLOSSARY}#{ids[word]}")
        for word in sorted(words, key=str.casefold)
    )
    before, foot, after = html.rpartition(_FOOT)
    section = render("_abbreviations.html.jinja", address, abbreviations=found)
    return before + section + foot + after if foot else html + section
