"""A count under ten at a known place needs a second look."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import practices, tip
from voorveld.rules.rule import Rule

CODE = "klein-aantal"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Exact counts of young people under ten in practices with a municipality."""
    for document, practice in practices(catalogue):
        if not practice.gebied.gemeenten:
            continue
        for index, figure in enumerate(practice.cijfers):
            indicator = catalogue.indicator(figure.indicator)
            counts = indicator is not None and indicator.telt_jeugdigen
            if counts and figure.waarde and figure.waarde.is_exact and 0 < figure.waarde.lower < 10:
                yield tip(
                    document.at("cijfers", index, "waarde"),
                    CODE,
                    f"Minder dan tien jeugdigen op een bekende plaats: {figure.waarde}.",
                    "Ga na of iemand herkenbaar is. Schrijf anders <10 met de woorden van de bron.",
                )


# The finding asks an editor to look; the waiver is the note that one did.
RULE = Rule(CODE, check, waivable=True)
