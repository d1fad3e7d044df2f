"""A sentence should begin with a capital and have its signs once, and pairs of them whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import one_line
from voorveld.model.reader import Document
from voorveld.model.shape import Leaf
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "leestekens"
_DOUBLED = re.compile(r"(?<![.…])\.\.(?!\.)|!{2,}|\?{2,}|[!?]{3,}|,,|;;")
_FOLLOWED = re.compile(r"\.\.|!!|\?\?|!\?|\?!|,,|;;")
_BEFORE = re.compile(r" (?<=\w )[,;](?= )")
# Three words or more in capitals, of which one is too long for an abbreviation.
SHOUTED = re.compile(r"(?<![\w-])(?=[A-ZÀ-Ý ]*[A-ZÀ-Ý]{7})[A-ZÀ-Ý]{2,}(?: [A-ZÀ-Ý]{2,}){2,}(?![\w-])")
_LONG_CAPITALS = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý]{6}")
# What is read as sentences; notes may be a few words.
_SENTENCES = ("tekst", "samenvatting")
_SMALL = re.compile(r"\s*(?!xx)[a-zà-ÿ][a-zà-ÿ]+ ")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Running texts; of each kind the first."""
    for document, leaf in texts(catalogue):
        text = leaf.value
        if _FOLLOWED.search(text) and (found := _DOUBLED.search(text)):
            yield _tip(document, leaf, found.group(), "Een leesteken staat er één keer", "Laat er één staan.")
        if found := _BEFORE.search(text):
            sign = found.group().strip()
            yield _tip(
                document, leaf, f" {sign}", "Een leesteken staat vast aan zijn woord", "Haal de spatie weg."
            )
        if leaf.path[-1] in _SENTENCES and (found := _SMALL.match(text)):
            word = found.group().strip()
            said = "Een zin begint met een hoofdletter"
            yield _tip(document, leaf, word, said, f"Schrijf '{word.capitalize()}'.")
        if text.count("(") > text.count(")") and _is_open(one_line(text)):
            yield _tip(document, leaf, "(", "Een haakje moet ook gesloten worden", "Sluit het met ')'.")
        if "  " not in text and _LONG_CAPITALS.search(text) and (shout := SHOUTED.search(text)):
            said = "Hoofdletters zijn voor namen en het begin van een zin"
            hint = "Gebruik kleine letters."
            yield _tip(document, leaf, shout.group(), said, hint)


def _is_open(words: str) -> bool:
    return words.count("(") > words.count(")")


def _tip(document: Document, leaf: Leaf, found: str, said: str, hint: str) -> Diagnostic:
    return tip(document.within(found, *leaf.path), CODE, f"{said}; hier staat '{found.strip()}'.", hint)


# Names may be written in their own way.
RULE = Rule(CODE, check, waivable=True)
