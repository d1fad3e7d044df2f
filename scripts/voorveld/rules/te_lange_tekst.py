"""A text should be as short as its place on the page asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "te-lange-tekst"
MOST_SENTENCES = 6
MOST_SIGNS = 2_000
_END = re.compile(r"[.!?](?=\s|$)")
_SUMMARY = ("samenvatting",)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Summaries by their sentences, other texts of a practice by their signs."""
    for document, leaf in texts(catalogue):
        is_summary = leaf.path == _SUMMARY
        # On one line a text is never longer than as typed.
        if not isinstance(document.record, Practice) or not (is_summary or len(leaf.value) > MOST_SIGNS):
            continue
        words = one_line(leaf.value)
        sentences = len(_END.findall(words))
        if is_summary and sentences > MOST_SENTENCES:
            yield tip(
                document.at(*leaf.path),
                CODE,
                f"Een samenvatting van {sentences} zinnen is te lang; twee of drie zinnen is goed.",
                "Zeg wat het is, voor wie en hoe zeker het is. Zet de rest bij de thema's.",
            )
        elif len(words) > MOST_SIGNS:
            yield tip(
                document.at(*leaf.path),
                CODE,
                f"Een tekst van {len(words)} tekens is te lang; hoogstens {MOST_SIGNS} is goed.",
                "Houd wat bij dit thema hoort en haal de rest weg.",
            )


# A text may be long for a reason; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True)
