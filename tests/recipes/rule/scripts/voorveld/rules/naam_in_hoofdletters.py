"""The name of a practice should not be written in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import practices, warning
from voorveld.rules.rule import Rule

CODE = "naam-in-hoofdletters"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Names without a single small letter."""
    for document, practice in practices(catalogue):
        if practice.naam.isupper():
            yield warning(
                document.at("naam"),
                CODE,
                f"Een naam moet met gewone letters geschreven zijn; '{practice.naam}' staat in hoofdletters.",
                f"Schrijf bijvoorbeeld '{practice.naam.title()}'.",
            )


# Some organisations do write their name in capitals.
RULE = Rule(CODE, check, waivable=True)
