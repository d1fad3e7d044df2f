"""Bij een bron zonder adres moet staan waarom dat er niet is.

Waarom: Een lezer wil de bron zelf kunnen lezen. Lukt dat niet, dan moet hij weten waarom.

Goed:
    evaluatie: {titel: Evaluatie, datum: 2021, soort: evaluatie, gelezen: volledig, kopie_gelezen: ja}

Fout:
    evaluatie: {titel: Evaluatie, datum: 2021, soort: evaluatie, gelezen: volledig}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import warning

CODE = "bron-zonder-vindplaats"
NEEDS_WHOLE = True


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sources without address, without a copy read, without second-hand source or remark."""
    for document in catalogue.documents:
        sources = getattr(document.record, "bronnen", None)
        if not isinstance(sources, dict):
            continue
        for source_id, source in sources.items():
            if not (source.url or source.kopie_gelezen or source.aangehaald_via or source.opmerking):
                yield warning(
                    document.at("bronnen", source_id, key=True),
                    CODE,
                    f"Bij een bron moet een adres staan of de reden waarom het er niet is; "
                    f"'{source_id}' heeft geen van beide.",
                    "Voeg 'url' toe, of kopie_gelezen: ja, of leg het uit in 'opmerking'.",
                )
