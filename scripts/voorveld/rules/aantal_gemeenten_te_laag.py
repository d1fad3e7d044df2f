"""The number of municipalities that take part must be more than those that are named."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.places import current_municipalities
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "aantal-gemeenten-te-laag"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every practice that says how many municipalities take part."""
    for document, practice in practices(catalogue):
        counted = practice.gebied.aantal_gemeenten
        named = len(current_municipalities(catalogue, practice))
        if counted is not None and counted <= named:
            yield error(
                document.at("gebied", "aantal_gemeenten", key=True),
                CODE,
                f"'aantal_gemeenten' moet meer zijn dan de gemeenten die er staan; "
                f"er staat {counted}, en bij naam bekend zijn er {named}.",
                "Haal 'aantal_gemeenten' weg: het is alleen voor gemeenten die de bron niet bij naam noemt.",
            )


RULE = Rule(CODE, check, waivable=False)
