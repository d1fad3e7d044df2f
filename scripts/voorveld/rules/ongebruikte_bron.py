"""A source must be cited somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.citing import meant_sources, uncited
from voorveld.model.reader import Document
from voorveld.model.sources import SharedSources
from voorveld.rules.finding import warning
from voorveld.rules.rule import Rule

CODE = "ongebruikte-bron"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every source of every file; the shared ones count uses in all files."""
    for document in catalogue.judged:
        if not isinstance(document.record, SharedSources) and (unused := uncited(document)):
            told = meant_sources(catalogue, document) | catalogue.shared_sources.keys()
            yield from _unused(document, {s for s in unused - told if not _is_named(document, s)})
    for document in catalogue.judged_of("bronnen"):
        if isinstance(document.record, SharedSources) and not _something_is_broken(catalogue):
            used_anywhere = frozenset[str]().union(*catalogue.each(_cited).values())
            yield from _unused(document, set(document.record.bronnen) - used_anywhere)


def _something_is_broken(catalogue: Catalogue) -> bool:
    has_record = catalogue.each(_has_record)
    read = {d.name for d in catalogue.documents if has_record[d.name] and not d.partial}
    return not catalogue.all_names <= read


def _cited(catalogue: Catalogue, document: Document) -> frozenset[str]:
    del catalogue
    return frozenset(document.cited)


def _has_record(catalogue: Catalogue, document: Document) -> bool:
    del catalogue
    return document.record is not None


def _is_named(document: Document, source_id: str) -> bool:
    """Whether a part that could not be judged may cite the source."""
    return document.partial and len(re.findall(rf"\b{source_id}\b", document.text)) > 1


def _unused(document: Document, source_ids: set[str]) -> Iterator[Diagnostic]:
    for source_id in sorted(source_ids):
        yield warning(
            document.at("bronnen", source_id, key=True),
            CODE,
            f"Een bron moet ergens aangehaald zijn; '{source_id}' wordt nergens gebruikt.",
            f"Verwijs ernaar met [@{source_id}] of haal de bron weg.",
        )


# A source may wait for the text that will use it.
RULE = Rule(CODE, check, waivable=True)
