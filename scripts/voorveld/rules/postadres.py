"""A text should tell the municipality or district, not an address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.people import addresses_in
from voorveld.model.prose import one_line
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "postadres"
MOST_IN_A_TEXT = 20
_MAYBE = re.compile(
    r"\d{4} ?[A-Z]{2}\b|(?:straat|laan|weg|plein|kade|gracht|singel|dijk|hof|pad|plantsoen) \d"
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Streets with a number and postcodes in running text."""
    for document, leaf in texts(catalogue):
        if not _MAYBE.search(leaf.value):
            continue
        for address in islice(addresses_in(one_line(leaf.value)), MOST_IN_A_TEXT):
            yield tip(
                document.within(address.split(" ")[0], *leaf.path),
                CODE,
                f"Een tekst noemt geen adres; hier staat '{address}'.",
                "Haal het adres weg. De gemeente, de wijk of de naam van het gebouw is genoeg.",
            )


# The address of an office is public.
RULE = Rule(CODE, check, waivable=True)
