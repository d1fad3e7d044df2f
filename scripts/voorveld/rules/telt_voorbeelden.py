"""A text must not count the examples on the site: the next example would make it untrue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import one_line
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "telt-voorbeelden"
_COUNT = "enige|alle|elk|ieder|geen enkel|geen|beide|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_COUNTED = re.compile(
    rf"\b(?:{_COUNT}|\d+) (?:van de )?(?:\d+ )?(?:praktijk)?voorbeeld(?:en)? (?:hier|op deze site)\b",
    re.IGNORECASE,
)
_HERE = re.compile(r"hier|op\s+deze\s+site", re.IGNORECASE)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sentences that say how many of the examples here are or do something."""
    for document, leaf in texts(catalogue):
        may_count = "voorbeeld" in leaf.value and _HERE.search(leaf.value)
        found = _COUNTED.search(one_line(leaf.value)) if may_count else None
        if found:
            yield tip(
                document.within(found.group(), *leaf.path),
                CODE,
                f"Een tekst moet waar blijven als er een voorbeeld bij komt; deze telt: '{found.group()}'.",
                "Zeg wat er van dit voorbeeld bekend is, zonder te tellen.",
            )


# Some texts are about a count of a certain day.
RULE = Rule(CODE, check, waivable=True)
