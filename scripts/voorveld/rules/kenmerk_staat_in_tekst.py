"""A text should not state what its characteristic leaves open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Emptiness
from voorveld.model.prose import one_line
from voorveld.model.theme_entry import ThemeEntry
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.rules.finding import practices, tip
from voorveld.rules.rule import Rule

CODE = "kenmerk-staat-in-tekst"
_OPEN = (None, Emptiness.NOT_READ, Emptiness.NOT_FOUND, Emptiness.NOT_ASKED)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_DENIED = re.compile(r"\b(?:niet|geen|niets|wie)\b", re.IGNORECASE)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Words by which a characteristic is recognised, in the text of its theme, while it is open."""
    recognisable = tuple(_recognisable(catalogue))
    for document, practice in practices(catalogue):
        for name, term in recognisable:
            entry = practice.themas.get(term.thema)
            if entry and entry.tekst and _is_open(entry, name) and (words := _said(entry.tekst, term)):
                yield tip(
                    document.within(words, "themas", term.thema, "tekst"),
                    CODE,
                    f"De tekst zegt '{words}', maar het kenmerk '{name}' is niet ingevuld.",
                    f"Vul '{name}' in met wat de tekst zegt, of schrijf de zin anders.",
                )


def _recognisable(catalogue: Catalogue) -> Iterator[tuple[str, CharacteristicTerm]]:
    for name, term in catalogue.vocabularies.get("kenmerken", {}).items():
        if isinstance(term, CharacteristicTerm) and term.te_herkennen_aan:
            yield name, term


def _is_open(entry: ThemeEntry, name: str) -> bool:
    known = entry.kenmerken.get(name)
    return known is None or (not known.waarden and known.leeg in _OPEN)


def _said(text: str, term: CharacteristicTerm) -> str | None:
    """The first of the words in a sentence that does not deny or ask."""
    for sentence in _SENTENCE_END.split(one_line(text)):
        if not _DENIED.search(sentence):
            for words in term.te_herkennen_aan:
                if words.casefold() in sentence.casefold():
                    return words
    return None


# A sentence may be about someone else than the practice; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True, needs_whole=True)
