"""A count that an answer asks for must be one of its question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.answer_counts import KNOWN, Count, counts_of, named_counts
from voorveld.model.suggestion import listed, nearest_name
from voorveld.rules.finding import answer_texts, error
from voorveld.rules.rule import Rule

CODE = "antwoord-telling-onbekend"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every name between braces in an answer."""
    for document, answer, leaf in answer_texts(catalogue):
        counts = counts_of(catalogue, answer.id)
        for asked in named_counts(leaf.value) if counts else ():
            if asked.name not in counts:
                near = _meant(asked.name, counts)
                names = listed(tuple(f"{{{name}}}" for name in counts))
                yield error(
                    document.within(asked.typed, *leaf.path),
                    CODE,
                    f"Wat tussen accolades staat, moet een telling van deze vraag zijn; '{asked.name}' is "
                    "dat niet.",
                    f"Schrijf '{{{near}}}'. De tellingen van deze vraag zijn: {names}",
                )


def _meant(typed: str, counts: Mapping[str, Count]) -> str:
    """The count that is nearest, by its whole name or by the word behind the dot; else all that is known."""
    words = {name.rpartition(".")[2]: name for name in reversed(tuple(counts))}
    near = nearest_name(typed, counts) or nearest_name(typed, words) or KNOWN
    return near if near in counts else words[near]


RULE = Rule(CODE, check, waivable=False)
