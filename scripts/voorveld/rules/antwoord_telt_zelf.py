"""An answer must not type how many examples there are: the site counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.answer_counts import KNOWN, Count, counts_of
from voorveld.model.number_words import COUNTS
from voorveld.rules.finding import answer_texts, error
from voorveld.rules.rule import Rule

CODE = "antwoord-telt-zelf"
_ONE = frozenset({"een", "één"})
_NUMBER = r"\d+|één|een|" + "|".join(
    sorted((word for word in COUNTS if word.isalpha()), key=len, reverse=True)
)
_COUNTED = re.compile(
    rf"\b(?P<number>{_NUMBER}|geen)(?: van de (?P<of>{_NUMBER}))? (?:praktijk)?voorbeelden\b", re.IGNORECASE
)
_MOST_NAMED = 8


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Counts of examples that stand in an answer as they were typed."""
    for document, answer, leaf in answer_texts(catalogue):
        counts = counts_of(catalogue, answer.id)
        for found in _COUNTED.finditer(leaf.value) if counts else ():
            fitting = _fitting(counts, found)
            now = counts[fitting].words
            yield error(
                document.within(found.group(), *leaf.path),
                CODE,
                f"Een antwoord mag voorbeelden niet zelf tellen; '{found.group()}' verandert niet mee, "
                f"en {'nu klopt het nog' if _is_so(counts[fitting], found) else f'bekend is nu {now}'}.",
                f"Schrijf '{{{fitting}}}'. Deze vraag telt ook: {_others(counts, fitting)}.",
            )


def _fitting(counts: Mapping[str, Count], found: re.Match[str]) -> str:
    """The count that says the same now, else that of all that is known."""
    return next((name for name, count in counts.items() if _is_so(count, found)), KNOWN)


def _is_so(count: Count, found: re.Match[str]) -> bool:
    number, of = _value(found["number"]), _value(found["of"] or "")
    return of is not None and (count.number, count.of) == (number, of)


def _value(word: str) -> int | None:
    word = word.lower()
    if word.isdigit():
        return int(word)
    return 1 if word in _ONE else 0 if word == "geen" else COUNTS.get(word)


def _others(counts: Mapping[str, Count], fitting: str) -> str:
    names = [f"{{{name}}}" for name in counts if name != fitting][:_MOST_NAMED]
    return ", ".join(names) or "niets anders"


RULE = Rule(CODE, check, waivable=False)
