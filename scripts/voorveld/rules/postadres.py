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
_MAYBE_POSTCODE = re.compile(r"\d\d{3} ?[A-Z]{2}\b")
_NUMBER = re.compile(r" \d")
_STREETS = (
    *("straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dijk", "hof", "pad", "plantsoen"),
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Streets with a number and postcodes in running text."""
    for document, leaf in texts(catalogue):
        if not _may_be_address(leaf.value):
            continue
        for address in islice(addresses_in(one_line(leaf.value)), MOST_IN_A_TEXT):
            yield tip(
                document.within(address.split(" ")[0], *leaf.path),
                CODE,
                f"Een tekst noemt geen adres; hier staat '{address}'.",
                "Haal het adres weg. De gemeente, de wijk of de naam van het gebouw is genoeg.",
            )


def _may_be_address(text: str) -> bool:
    """A quick look: a number behind a street, or what begins as a postcode."""
    behind_street = (text.endswith(_STREETS, 0, number.start()) for number in _NUMBER.finditer(text))
    return any(behind_street) or _MAYBE_POSTCODE.search(text) is not None


# The address of an office is public.
RULE = Rule(CODE, check, waivable=True)
