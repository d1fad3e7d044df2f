"""A source without an address must say why it has none."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import warning
from voorveld.rules.rule import Rule

CODE = "bron-zonder-vindplaats"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sources without address, without a copy read, without second-hand source or remark."""
    for document in catalogue.judged:
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


# Where a document can be found may take an editor time to find out.
RULE = Rule(CODE, check, waivable=True, needs_whole=True)
