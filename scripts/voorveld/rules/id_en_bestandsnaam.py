"""An id must be the name of its file, and fit for an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.scalars import ID_PATTERN, is_id
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "id-en-bestandsnaam"
_RESERVED = frozenset({"per", "index", "con", "prn", "aux", "nul"})


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every record with an id against its file name."""
    for document in catalogue.judged:
        record_id = getattr(document.record, "id", None)
        if record_id is None:
            continue
        if record_id != document.stem:
            yield error(
                document.at("id"),
                CODE,
                f"'id' moet gelijk zijn aan de bestandsnaam '{document.stem}'; gevonden: '{record_id}'.",
                _advice(document.stem, record_id),
            )
        elif record_id in _RESERVED or not re.fullmatch(ID_PATTERN, document.stem):
            yield error(
                document.at("id"),
                CODE,
                f"'id' moet een naam zijn die als adres kan dienen; '{record_id}' is gereserveerd.",
                "Kies een andere naam, met de plaats of streek voorop.",
            )


def _advice(stem: str, record_id: str) -> str:
    if is_id(stem):
        return f"Schrijf 'id: {stem}', of geef het bestand de naam {record_id}.yaml."
    return f"Geef het bestand de naam {record_id}.yaml. Is dit een kopie, haal het dan weg."


RULE = Rule(CODE, check, waivable=False)
