"""A sentence should have thirty words at most."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import one_line
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "lange-zin"
MOST_WORDS = 30
_SENTENCE_END = re.compile(r"(?<=[.!?:;])[*)”\"']*\s+|\n\s*(?:- |\n)")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sentences of running text, without citations; list items count as sentences."""
    for document, leaf in texts(catalogue):
        for sentence in _SENTENCE_END.split(leaf.value):
            words = one_line(sentence).split() if len(sentence) > 120 else []
            if len(words) > MOST_WORDS:
                yield tip(
                    document.within(" ".join(words[:2]), *leaf.path),
                    CODE,
                    f"Een zin van {len(words)} woorden leest lastig; "
                    f"hij begint met '{' '.join(words[:5])} …'.",
                    "Maak er twee of drie korte zinnen van.",
                )


# A sentence may be long for a reason; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True)
