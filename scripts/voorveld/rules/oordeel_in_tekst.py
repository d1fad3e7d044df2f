"""A judgement in a text should say whose it is: praise, certainty and advice are nobody's facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import one_line
from voorveld.model.vocabulary import Term
from voorveld.rules.finding import signs_in_texts, texts, tip
from voorveld.rules.rule import Rule

CODE = "oordeel-in-tekst"
_LIST = "oordeelwoorden"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_SENTENCE = re.compile(r"(?<=[.!?;]) ")
# Words by which a sentence says whose judgement it is, or that it is denied, asked or hoped for.
_WHOSE = re.compile(
    r"\b(?:volgens|vond|vonden|vindt|vinden|noemt|noemde|noemen|noemden|zei|zeiden|zegt|zeggen|schrijft"
    r"|schrijven|schreef|schreven|aldus|stelt|stellen|stelde|concludeer\w+|meent|menen|meende|hoopt\w*|hopen"
    r"|hoopte\w*|oordeel\w*|ervaren|ervaart|ervoer|ervoeren|melden|meldt|meldde\w*|niet|geen|of|als|wanneer"
    r"|moest|wil|wilde|willen|wilden|doel|bedoeling)\b|\?",
    re.IGNORECASE,
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Phrases of the list, the first of each per file, in sentences that do not say who judges."""
    phrases = _phrases(catalogue)
    for document in catalogue.judged if phrases else ():
        present = signs_in_texts(catalogue, document, phrases)
        if not present:
            continue
        wanted = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, present))})(?![\w-])", re.IGNORECASE)
        seen: set[str] = set()
        for _, leaf in texts(catalogue, document):
            if not wanted.search(text := one_line(leaf.value)):
                continue
            for found in _unsigned(wanted, text):
                if found.casefold() in seen:
                    continue
                seen.add(found.casefold())
                term = phrases[found.casefold()]
                yield tip(
                    document.within(found, *leaf.path),
                    CODE,
                    f"Een tekst zegt van wie een oordeel is; hier staat '{found}'.",
                    f"{term.omschrijving or term.naam} Zeg dat erbij, of haal het oordeel weg.",
                )


def _phrases(catalogue: Catalogue) -> Mapping[str, Term]:
    """Per phrase, the longest first, the question that it raises."""
    terms = catalogue.vocabularies.get(_LIST, {}).values()
    found = {phrase.casefold(): term for term in terms for phrase in term.herkend_als}
    return {phrase: found[phrase] for phrase in sorted(found, key=len, reverse=True)}


def _unsigned(wanted: re.Pattern[str], text: str) -> Iterator[str]:
    """What is found in sentences that name nobody, outside quotations."""
    unquoted = _QUOTED.sub("", text)
    for sentence in _SENTENCE.split(unquoted):
        if (match := wanted.search(sentence)) and not _WHOSE.search(wanted.sub("", sentence)):
            yield match.group()


# A judgement may be told in ways that no list of words knows.
RULE = Rule(CODE, check, waivable=True)
