"""How people and addresses look in a Dutch text: patterns, and how sure each of them is.

Comes in: a text without citations. Goes out: what looks like a person or an address. Made of
functions, initials, ages and postcodes; a list of first names would be wrong as often as right.
Every pattern begins with a word or sign that few texts hold, and looks a few words ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

POSTCODE = r"(?!(?:19|20)\d\d )[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\w-])"
CAPITAL = r"[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ’']+(?:-[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]+)?(?![\w-])"
_BETWEEN = r"(?:(?:van|de|der|den|ten|ter|te|het|'t|’t|el|al|op|in) ){0,3}"
_INITIALS = r"(?:[A-Z]\. ?){1,4}"
_FUNCTION_WORDS = """
    wethouder burgemeester staatssecretaris minister raadslid gedeputeerde huisarts jeugdarts kinderarts
    psychiater kinderpsychiater jeugdpsychiater psycholoog gz-psycholoog orthopedagoog bestuurder directeur
    manager voorzitter hoogleraar onderzoeker projectleider coördinator beleidsadviseur woordvoerder
    praktijkondersteuner ondersteuner jeugdwerker poh dr. drs. mr. ir. ing. prof.
"""
_FUNCTIONS = frozenset(_FUNCTION_WORDS.split())
# Behind these a surname alone is a person.
_ADDRESSED = frozenset({"mevrouw", "meneer", "heer", "dhr.", "mw.", "burgemeester", "dr.", "drs.", "prof."})
# A capital after a word in small letters: where a name may follow what somebody is.
_CAPITAL_AFTER = re.compile(r" (?=[A-ZÀ-Ý])(?:(?<=[a-z.] )|(?<=POH ))")
_NAME = re.compile(rf"{_INITIALS}{_BETWEEN}{CAPITAL}|{CAPITAL} {_BETWEEN}{CAPITAL}")
_SURNAME = re.compile(
    rf"(?:{_INITIALS}|{CAPITAL} )?"
    rf"(?:(?:[Vv]an|[Dd]en?|[Tt]en|[Tt]er|[Ee]l|[Aa]l) (?:der? |den |het )?)?{CAPITAL}"
)
# Behind what somebody is: one name before a verb, a surname with `Van den`, or one set apart.
_LINKED = re.compile(r"^(?:Van|Ter|Ten) (?:der? |den |het )?")
_SAYS = r"(?:is|was|heeft|had|kwam|ging|wilde|kon|kan|zei|zegt|vindt|vond|ziet|zag|werd|begon)\b"
_ALONE = re.compile(rf"(?:Van|Ter|Ten) (?:der? |den |het )?{CAPITAL}(?= [a-z]|[.,;])|{CAPITAL}(?= {_SAYS})")
_APART = re.compile(
    rf"\b(?P<function>[a-z-]{{4,24}})(?: \((?P<bracketed>{CAPITAL} {_BETWEEN}{CAPITAL})(?=[,)])"
    rf"|, (?P<between>{CAPITAL}(?: {_BETWEEN}{CAPITAL})?),(?= {_SAYS}))"
)
_MAYBE_APART = re.compile(r"[A-ZÀ-Ý](?<=[a-z](?: \(|, ).)[a-zà-ÿ]+[ ,]")
_LONGEST_FUNCTION = 24
_WITH_INITIALS = re.compile(rf"(?P<name>[A-Z](?<![\w.].)\. ?(?:[A-Z]\. ?){{0,3}}{_BETWEEN}{CAPITAL})")
# Per pattern what must be in a text before it is worth trying.
_AGED = (
    (re.compile(r"\d-jarige [A-Z]"), re.compile(rf"\b(?P<age>\d{{1,2}})-jarige (?P<name>{CAPITAL})")),
    (
        re.compile(r"(?: van|,) \d{1,2} jaar\b"),
        re.compile(rf"(?<=[a-z,] )(?P<name>{CAPITAL})(?: van|,) (?P<age>\d{{1,2}}) jaar\b"),
    ),
    (
        re.compile(r"\(\d{1,2} ?j"),
        re.compile(rf"\b(?P<name>{CAPITAL}) \((?P<age>\d{{1,2}}) ?(?:jaar|jr\.?)\)"),
    ),
)
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\(\d{1,2}\)")
_MAYBE_AGED = re.compile(rf"\b(?P<name>{CAPITAL}) \((?P<age>\d{{1,2}})\)")
_STREET = (
    r"(?!Onderweg|Halverweg|Op weg)[A-ZÀ-Ý][\w’'-]{0,40}(?: (?:van|de|der|den|[A-ZÀ-Ý][\w’'-]{0,40})){0,3}?"
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|plantsoen)"
)
_ADDRESS = re.compile(
    rf"\b{_STREET} \d{{1,4}} ?[a-zA-Z]?(?![\w%])(?:,? {POSTCODE})?|(?<![\w-]){POSTCODE},? {CAPITAL}"
)
_NEXT_WORD = re.compile(rf"[ -](?:{CAPITAL}|[a-z]{{1,40}})")
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
    Waar Centraal Ook Maar Alle Elke Geen Toen Nu Soms Vaak Eén Twee Drie
"""
_NO_NAMES = frozenset(_NO_NAME.split())
_PLURALS = (
    *("eren", "ders", "gen", "ienden", "anden", "uden", "lingen", "huizen", "groep", "klas"),
    *("tabel", "bijlage", "figuur", "hoofdstuk", "paragraaf", "pagina", "team", "praktijk"),
)
_OLDEST = 23


class Person(Struct, frozen=True):
    """What looks like a person, and whether it can hardly be anything else; of a story about one child
    there may be no name."""

    words: str
    name: str
    sure: bool


def people_in(text: str) -> Iterator[Person]:
    """A child with its age, a function or title with a name, initials with a name."""
    if _DIGIT.search(text):
        yield from _children_with_age(text)
    if _MAYBE_APART.search(text):
        yield from _apart(text)
    told = tuple(_with_function(text))
    yield from (Person(text[start:end], text[name:end], sure=False) for start, name, end in told)
    covered = iter((*told, (len(text), len(text), len(text))))
    _, start, end = next(covered)
    for match in _WITH_INITIALS.finditer(text):
        while end <= match.start():
            _, start, end = next(covered)
        if match.start() < start and _is_signed(text, match):
            yield Person(match.group(), match["name"], sure=False)


def _children_with_age(text: str) -> Iterator[Person]:
    for maybe, pattern in _AGED:
        if maybe.search(text):
            yield from (Person(m.group(), m["name"], sure=True) for m in _children(pattern, text))
    if _NUMBERED.search(text):
        yield from (Person(m.group(), m["name"], sure=False) for m in _children(_MAYBE_AGED, text))


def _children(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for match in pattern.finditer(text):
        name = match["name"]
        if int(match["age"]) <= _OLDEST and may_be_name(name) and not _is_plural(name):
            yield match


def _with_function(text: str) -> Iterator[tuple[int, int, int]]:
    """Where a function begins, the name behind it, and where that ends."""
    for match in _CAPITAL_AFTER.finditer(text):
        at = match.end()
        before = text[max(0, at - 1 - _LONGEST_FUNCTION) : at - 1].rpartition(" ")[2].lstrip("(\"“‘'")
        function = before.casefold()
        if function in _ADDRESSED:
            found = _SURNAME.match(text, at)
            named = found is not None and may_be_name(found.group().split()[-1])
        elif function in _FUNCTIONS:
            found = _NAME.match(text, at) or _ALONE.match(text, at)
            named = found is not None and may_be_name(_LINKED.sub("", found.group()))
        else:
            continue
        if found is not None and named:
            yield at - 1 - len(before), at, found.end()


def _apart(text: str) -> Iterator[Person]:
    """`wethouder (Jan Smit, CDA)`, `de ondersteuner, Petra, is`."""
    for match in _APART.finditer(text):
        name = match["bracketed"] or match["between"]
        if match["function"] in _FUNCTIONS and may_be_name(name):
            yield Person(match.group(), name, sure=False)


def addresses_in(text: str) -> Iterator[str]:
    """Streets with a number, and postcodes with the place behind them."""
    for match in _ADDRESS.finditer(text):
        yield match.group()


def _is_signed(text: str, match: re.Match[str]) -> bool:
    """Whether initials belong to a name: not to a sentence that ends with a letter, nor to a street."""
    if not may_be_name(match["name"]) or _BUILDING_BEFORE.search(
        text[max(0, match.start() - 24) : match.start()]
    ):
        return False
    follows = _NEXT_WORD.match(text, match.end())
    return not (follows and _NAMED_AFTER.search(follows.group()))


def may_be_name(name: str) -> bool:
    """Whether words with a capital can be a name: no ordinary word, street, school or method."""
    words = name.split()
    return not any(word in _NO_NAMES for word in words) and not any(_NAMED_AFTER.search(w) for w in words)


def _is_plural(name: str) -> bool:
    """`Kinderen (12 jaar)`, `Ouders van 30 jaar`: a word that begins a sentence."""
    return name.casefold().endswith(_PLURALS)
