"""People whom a text tells of without a function before their name: relatives, a child with its age.

Comes in: a text without citations. Goes out: words that tell of one person, with the name in them
where there is one. As in `people.py`, made of words around a name, never of a list of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.model.people import CAPITAL, Person, may_be_name

_AGE = (
    r"(?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien"
    r"|zestien|zeventien)"
)
_CHILD = r"(?:meisje|jongen|jongetje|peuter|kleuter|tiener|puber|zoon|zoontje|dochter|dochtertje|kind)"
_VERB = (
    r"(?:was|is|had|heeft|kwam|ging|wilde|wil|kon|kan|kreeg|zat|zit|woont|deed|zei|werd|[a-z]{3,}(?:de|te))"
)
_SPEAKS = r"(?:zei|zegt|aldus|vertelde|vertelt|[Cc]ontact(?:persoon)?:|[Bb]el|[Mm]ail)"
# Names of organisations begin with what they do.
_ORGANISED = re.compile(
    r"(?:Zorg|Jeugd|Huisarts|Gemeente|Stichting|Kennis|Werk|Wijk|Buurt|Samen|Regio|Sociaal)"
)
_BETWEEN = r"(?:(?:[Vv]an|[Dd]en?|[Tt]en|[Tt]er|[Ee]l|[Aa]l) (?:der? |den |het )?)?"
_WHOLE = rf"{CAPITAL} {_BETWEEN}{CAPITAL}"
_SURNAME = rf"{_BETWEEN}{CAPITAL}"
_SPOKEN = ("zei ", "zegt ", "aldus ", "vertelde ", "vertelt ", "ontact", "el ", "ail ")
# Per pattern words of which one must be in a text, and what must be in it, before it is worth trying.
_TOLD = tuple(
    (signs, re.compile(maybe), re.compile(pattern))
    for signs, maybe, pattern in (
        (
            (" van ",),
            rf"{_CHILD} van \w",
            rf"\b[Ee]en (?:\w+ )?{_CHILD} van {_AGE}\b(?: jaar\b)?+"
            r"(?! (?:maand|weken|dagen|of (?:ouder|jonger)|en (?:ouder|jonger)|tot|t/m|procent))",
        ),
        (
            (" van ",),
            r" van \d{1,2} [a-z]",
            rf"(?<![\w-])(?P<name>{CAPITAL}) van (?P<age>\d{{1,2}})(?= {_VERB}\b)",
        ),
        (
            (" van ",),
            r"(?:moeder|vader|ouders|zus|zusje|broer|broertje|oma|opa) van [A-Z]",
            rf"\b(?:[Mm]oeder|[Vv]ader|[Oo]uders|[Zz]us(?:je)?|[Bb]roer(?:tje)?|[Oo]ma|[Oo]pa) van "
            rf"(?P<name>{CAPITAL})(?= [a-z]|[.,;!?]|$)",
        ),
        (
            ("ezin ", "amilie "),
            r"(?:ezin|amilie) [A-Z]",
            rf"\b(?:[Gg]ezin|[Ff]amilie) (?P<name>{_SURNAME})(?= [a-z]|[.,;!?]|$)",
        ),
        (
            _SPOKEN,
            rf"{_SPEAKS} [A-Z]",
            rf"\b{_SPEAKS} (?P<name>{_WHOLE})(?= [a-z]|[.,;!?]|$)",
        ),
    )
)


def people_told_of(text: str) -> Iterator[Person]:
    """One child with its age, a relative or family with a name, who speaks with a full name."""
    for signs, maybe, pattern in _TOLD:
        if any(sign in text for sign in signs) and maybe.search(text):
            for match in pattern.finditer(text):
                name = match.groupdict().get("name") or ""
                if not name or (may_be_name(name.removeprefix("Van ")) and not _ORGANISED.match(name)):
                    yield Person(match.group(), name, sure=False)
