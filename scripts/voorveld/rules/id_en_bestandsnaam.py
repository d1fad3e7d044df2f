"""An id must be the name of its file, and fit for an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.scalars import ID_PATTERN
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
                f"Schrijf 'id: {document.stem}', of geef het bestand de naam {record_id}.yaml.",
            )
        elif record_id in _RESERVED or not re.fullmatch(ID_PATTERN, document.stem):
            yield error(
                document.at("id"),
                CODE,
                f"'id' moet een naam zijn die als adres kan dienen; '{record_id}' is gereserveerd.",
                "Kies een andere naam, met de plaats of streek voorop.",
            )


RULE = Rule(CODE, check, waivable=False)
