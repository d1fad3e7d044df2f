"""A text should be as short as its place on the page asks, and an example as its page may weigh."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.model.quantity import in_dutch
from voorveld.rules.finding import practices, texts, tip, warning
from voorveld.rules.rule import Rule

CODE = "te-lange-tekst"
MOST_SENTENCES = 6
MOST_SIGNS = 2_000
LONGEST = 16_500
"""Signs of a file without its comments: the page of a longer one may weigh more than a first visit may."""
_END = re.compile(r"[.!?](?=\s|$)")
_SUMMARY = ("samenvatting",)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Texts of an example one by one, and all of it together."""
    yield from _texts(catalogue)
    for document, _ in practices(catalogue):
        if (signs := signs_of(document.text)) > LONGEST:
            yield warning(
                document.at("id"),
                CODE,
                f"Een voorbeeld van {in_dutch(Decimal(signs))} tekens is te lang voor één pagina; hoogstens "
                f"{in_dutch(Decimal(LONGEST))} is goed.",
                "Zeg het korter. Staat er een tweede plaats, periode of aanpak in, maak daar dan een eigen "
                "voorbeeld van.",
            )


def signs_of(text: str) -> int:
    """How many signs a file has, apart from lines that are a comment."""
    return sum(len(line) + 1 for line in text.splitlines() if not line.lstrip().startswith("#"))


def _texts(catalogue: Catalogue) -> Iterator[Diagnostic]:
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
