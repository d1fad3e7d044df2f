"""A file's own sources and the shared ones cannot use the same id."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.sources import SharedSources
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "dubbele-bron"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Ids of a file's own sources against the shared ones."""
    shared = next(iter(catalogue.documents_of("bronnen")), None)
    if shared is None:
        return
    for document in catalogue.judged:
        own = getattr(document.record, "bronnen", None)
        if isinstance(document.record, SharedSources) or not isinstance(own, dict):
            continue
        for source_id in own:
            if source_id in catalogue.shared_sources:
                yield error(
                    document.at("bronnen", source_id, key=True),
                    CODE,
                    f"Een bron moet een eigen id hebben; '{source_id}' staat ook in de gedeelde bronnen.",
                    "Haal de bron hier weg als het dezelfde is, of geef haar een andere id.",
                    (Related(shared.at("bronnen", source_id, key=True), "de gedeelde bron"),),
                )


RULE = Rule(CODE, check, waivable=False)
