"""A word of quantity in an answer must fit the count in its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.answer_counts import Count, counts_of, named_counts
from voorveld.rules.finding import answer_texts, warning
from voorveld.rules.rule import Rule

CODE = "antwoord-tegen-de-telling"
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)")


class _Bound(Struct, frozen=True):
    """Words that say how many, and what a count must be for them to be so."""

    words: re.Pattern[str]
    fits: Callable[[Count], bool]
    must: str


def _bound(words: str, fits: Callable[[Count], bool], must: str) -> _Bound:
    return _Bound(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), fits, must)


_BOUNDS = (
    _bound(
        r"bijna (?:geen|nergens|nooit)|zelden|heel weinig",
        lambda count: 4 * count.number <= count.of,
        "hoogstens een kwart",
    ),
    _bound(r"(?<!bijna )(?:nergens|nooit|geen enkele?)", lambda count: count.number == 0, "nul"),
    _bound(
        "meestal|de meeste|het merendeel",
        lambda count: 2 * count.number > count.of,
        "meer dan de helft",
    ),
    _bound("altijd|overal|alle voorbeelden", lambda count: count.number == count.of > 0, "allemaal"),
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sentences of an answer with one count: with more it is not said which one a word is about."""
    for document, answer, leaf in answer_texts(catalogue):
        counts = counts_of(catalogue, answer.id)
        for sentence in _SENTENCE_END.split(leaf.value):
            asked = [counts[each.name] for each in named_counts(sentence) if each.name in counts]
            if len(asked) != 1:
                continue
            for bound in _BOUNDS:
                found = bound.words.search(sentence)
                if found and not bound.fits(asked[0]):
                    yield warning(
                        document.within(found.group(), *leaf.path),
                        CODE,
                        f"Een woord als '{found.group()}' moet kloppen met de telling: {bound.must}; "
                        f"de telling is nu {asked[0].words}.",
                        "Voor wie dit antwoord bijhoudt: haal het woord weg, of kies een woord dat past. Aan "
                        "het bestand van een voorbeeld hoeft niets te veranderen.",
                    )


# A word may be about something else in its sentence.
RULE = Rule(CODE, check, waivable=True)
