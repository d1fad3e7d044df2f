"""A practice must say where it is, or that its sources deliberately don't."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "plaats-ontbreekt"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The area of every practice."""
    for document, practice in practices(catalogue):
        area = practice.gebied
        places = (*area.gemeenten, *area.voormalige_gemeenten, *area.delen, *area.provincies)
        if area.openbaar and not (places or area.jeugdregio or area.regio or area.toelichting):
            yield error(
                document.at("gebied", key=True),
                CODE,
                "'gebied' moet zeggen waar het voorbeeld is; er staat geen gemeente, provincie of regio.",
                "Zet er 'gemeenten' bij. Is de plaats niet bekend, zeg dat dan bij 'toelichting'; "
                "noemt de bron haar bewust niet, zet er dan 'openbaar: nee' bij.",
            )


RULE = Rule(CODE, check, waivable=False, needs_whole=True, compares_parts=True)
