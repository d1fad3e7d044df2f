"""A source that an outcome comes from must say who speaks in it."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.evidence import SOURCE_TIES, is_outcome
from voorveld.rules.finding import practices, tip
from voorveld.rules.rule import Rule

CODE = "verhouding-ontbreekt"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Sources of a practice's own that its outcomes cite, without `verhouding`."""
    words = ", ".join(catalogue.vocabularies.get(SOURCE_TIES, {}))
    for document, practice in practices(catalogue):
        cited = {c.bron for f in practice.cijfers if is_outcome(catalogue, f) for c in f.bronnen}
        for source_id, source in practice.bronnen.items():
            if source.verhouding is None and source_id in cited:
                yield tip(
                    document.at("bronnen", source_id, key=True),
                    CODE,
                    f"Bij een bron van een uitkomst hoort wie er spreekt; '{source_id}' zegt dat niet.",
                    f"Voeg 'verhouding' toe: {words}.",
                )


RULE = Rule(CODE, check, waivable=True, needs_whole=True)
