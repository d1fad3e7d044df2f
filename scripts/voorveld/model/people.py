"""How people and addresses look in a Dutch text: patterns, and how sure each of them is.

Comes in: a text without citations. Goes out: what looks like a person or an address. Made of
functions, initials, ages and postcodes; a list of first names would be wrong as often as right.
Every pattern begins with a word or sign that few texts hold, and looks a few words ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

POSTCODE = r"(?!(?:19|20)\d\d )[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\w-])"
_CAPITAL = r"[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ’']+(?:-[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]+)?(?![\w-])"
_BETWEEN = r"(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|el|al|op|in) ){0,3}"
_INITIALS = r"(?:[A-Z]\. ?){1,4}"
_TITLE = r"(?:(?:dr|drs|mr|ir|ing|prof|em)\. ?){0,3}"
_FUNCTION = re.compile(
    r"\b(?:[Ww]ethouder|[Bb]urgemeester|[Ss]taatssecretaris|[Mm]inister|[Rr]aadslid|[Gg]edeputeerde"
    r"|[Hh]uisarts|[Jj]eugdarts|[Kk]inderarts|(?:[Kk]inder- en jeugd)?[Pp]sychiater|[Kk]inderpsychiater"
    r"|[Pp]sycholoog|[Gg]z-psycholoog|[Oo]rthopedagoog|[Bb]estuurder|[Dd]irecteur|[Mm]anager|[Vv]oorzitter"
    r"|[Hh]oogleraar|[Oo]nderzoeker|[Pp]rojectleider|[Cc]oördinator|[Bb]eleidsadviseur|[Ww]oordvoerder"
    r"|[Pp]raktijkondersteuner|[Oo]ndersteuner|[Jj]eugdwerker)"
    rf" (?P<name>{_TITLE}(?:{_INITIALS}{_BETWEEN}{_CAPITAL}|{_CAPITAL} {_BETWEEN}{_CAPITAL}))"
    r"|\b(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Dd]hr\.|[Mm]w\.)"
    rf" (?P<surname>{_TITLE}(?:{_INITIALS}|{_CAPITAL} )?"
    rf"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Tt]en|[Tt]er|[Ee]l|[Aa]l) (?:der |den |de |het )?)?{_CAPITAL})"
)
_WITH_INITIALS = re.compile(rf"(?<![\w.])(?P<name>(?:[A-Z]\. ?){{1,4}}{_BETWEEN}(?P<last>{_CAPITAL}))")
_AGED = re.compile(
    rf"\b(?P<age>\d{{1,2}})-jarige (?P<name>{_CAPITAL})"
    rf"|(?<=[a-z,] )(?P<name2>{_CAPITAL})(?: van|,) (?P<age2>\d{{1,2}}) jaar\b"
    rf"|\b(?P<name3>{_CAPITAL}) \((?P<age3>\d{{1,2}}) ?(?:jaar|jr\.?)\)"
)
_MAYBE_AGED = re.compile(rf"\b(?P<name>{_CAPITAL}) \((?P<age>\d{{1,2}})\)")
_STREET = (
    r"(?!Onderweg|Halverweg|Op weg)[A-ZÀ-Ý][\w’'-]*(?: (?:van|de|der|den|[A-ZÀ-Ý][\w’'-]*)){0,3}?"
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|plantsoen)"
)
_ADDRESS = re.compile(
    rf"\b{_STREET} \d{{1,4}} ?[a-zA-Z]?(?![\w%])(?:,? {POSTCODE})?|(?<![\w-]){POSTCODE},? {_CAPITAL}"
)
# Ends of words that name a street, building, school or method, not the person it is named after.
_NAMED_AFTER = re.compile(
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|park|plantsoen|pad|brug|school|college|lyceum|huis"
    r"|kliniek|centrum|stichting|instituut|fonds|methode|model|test|schaal|lijst|praktijk|ziekenhuis|gebouw|lezing)$"
)
_BUILDING_BEFORE = re.compile(
    r"(?:[Ss]tichting|[Pp]raktijk|[Ss]chool|[Gg]ebouw|[Cc]entrum|[Mm]ethode) (?:[Dd]r\. )?$"
)
# Words with a capital behind a function that tell of what it is about, or that begin a sentence.
_NO_NAME = """
    Noord Oost Zuid West
    Jeugd Jeugdzorg Jeugdhulp Jeugdgezondheidszorg Gezin Zorg Welzijn Onderwijs Sociaal Domein Wmo
    Huisartsen Huisarts Praktijk Praktijkondersteuner Gemeente Gemeenten Gezondheid Gezondheidszorg
    Volksgezondheid Publieke Maatschappelijke Ontwikkeling Basis Generalistische Centrum Zorggroep
    Zorgverzekeraar Team Wijkteam Stichting De Het Een Dat Dit Deze Die Daar Daarna Daarom Dan Dus Er
    Hij Zij Ze Wij We Ik Als Bij Door In Met Na Naar Om Op Over Sinds Tot Uit Van Voor Volgens Wie Wat
    Waar Ook Maar Alle Elke Geen Toen Nu Soms Vaak Eén Twee Drie
"""
_NO_NAMES = frozenset(_NO_NAME.split())
_PLURALS = (
    *("eren", "ders", "gen", "den", "lingen", "huizen", "groep", "klas"),
    *("tabel", "bijlage", "figuur", "hoofdstuk", "paragraaf", "pagina", "team", "praktijk"),
)
_OLDEST = 23


@dataclass(frozen=True, slots=True)
class Person:
    """What looks like a person, and whether it can hardly be anything else."""

    words: str
    name: str
    sure: bool


def people_in(text: str) -> Iterator[Person]:
    """A function, title or initials with a name, and a child with its age."""
    told: list[tuple[int, int]] = []
    for match in _AGED.finditer(text):
        name = match["name"] or match["name2"] or match["name3"]
        age = match["age"] or match["age2"] or match["age3"]
        if int(age) <= _OLDEST and _may_be_name(name) and not _is_plural(name):
            yield Person(match.group(), name, sure=True)
    for match in _MAYBE_AGED.finditer(text):
        if int(match["age"]) <= _OLDEST and _may_be_name(match["name"]) and not _is_plural(match["name"]):
            yield Person(match.group(), match["name"], sure=False)
    for match in _FUNCTION.finditer(text):
        name = match["name"] or match["surname"]
        if _may_be_name(name.split()[-1] if match["surname"] else name):
            told.append(match.span())
            yield Person(match.group(), name, sure=False)
    for match in _WITH_INITIALS.finditer(text):
        inside = any(start <= match.start() < end for start, end in told)
        if not inside and _is_signed(text, match):
            yield Person(match.group(), match["name"], sure=False)


def addresses_in(text: str) -> Iterator[str]:
    """Streets with a number, and postcodes with the place behind them."""
    for match in _ADDRESS.finditer(text):
        yield match.group()


def _is_signed(text: str, match: re.Match[str]) -> bool:
    """Whether initials belong to a name: not to a sentence that ends with a letter, nor to a street."""
    if not _may_be_name(match["name"]) or _BUILDING_BEFORE.search(text[: match.start()][-24:]):
        return False
    follows = re.match(rf"(?:[ -](?:{_CAPITAL}|[a-z]+))?", text[match.end() :])
    return not (follows and _NAMED_AFTER.search(follows.group()))


def _may_be_name(name: str) -> bool:
    words = name.split()
    return not any(word in _NO_NAMES for word in words) and not any(_NAMED_AFTER.search(w) for w in words)


def _is_plural(name: str) -> bool:
    """`Kinderen (12 jaar)`, `Ouders van 30 jaar`: a word that begins a sentence."""
    return name.casefold().endswith(_PLURALS)
