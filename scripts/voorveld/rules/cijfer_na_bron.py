"""A source cannot tell what was counted after it appeared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.choices import Evidence
from voorveld.model.edtf import Edtf
from voorveld.model.figures import Figure
from voorveld.model.reader import Document
from voorveld.model.sources import Source
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "cijfer-na-bron"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Figures that are no forecast, whose period begins after the last day of all their sources, and
    sources that tell of a time after their own."""
    for document in catalogue.judged:
        yield from _sources(document)
    for document, figures in figure_sets(catalogue):
        sources = catalogue.sources_of(document.record) if document.record else {}
        for index, figure in enumerate(figures):
            latest = _latest(figure, sources)
            period = figure.periode
            if latest is None or period is None or period.first is None or figure.aard is Evidence.FORECAST:
                continue
            day, name, published = latest
            # A time that is still to come has a message of its own.
            if day < period.first <= catalogue.today:
                yield error(
                    document.at("cijfers", index, "periode"),
                    CODE,
                    f"Een cijfer kan niet over een tijd na zijn bron gaan; '{figure.id}' gaat over "
                    f"{period.words}, '{name}' is van {published.words}.",
                    "Controleer de periode en de datum van de bron. Is het een verwachting, schrijf dan "
                    "aard: prognose.",
                    (Related(document.at("bronnen", name, "datum"), "de datum van de bron"),),
                )


def _sources(document: Document) -> Iterator[Diagnostic]:
    sources = getattr(document.record, "bronnen", None)
    for source_id, source in sources.items() if isinstance(sources, dict) else ():
        if not isinstance(source, Source) or source.onderzoeksperiode is None or source.datum is None:
            continue
        studied, published = source.onderzoeksperiode, source.datum
        if studied.first is not None and published.last is not None and published.last < studied.first:
            yield error(
                document.at("bronnen", source_id, "onderzoeksperiode"),
                CODE,
                f"Een bron kan niet over een tijd na zichzelf vertellen; '{source_id}' is van "
                f"{published.words}, de onderzoeksperiode is {studied.words}.",
                "Controleer de onderzoeksperiode en de datum van de bron.",
                (Related(document.at("bronnen", source_id, "datum"), "de datum van de bron"),),
            )


def _latest(figure: Figure, sources: Mapping[str, Source]) -> tuple[date, str, Edtf] | None:
    """The last day on which a source of a figure can have appeared, with that source; None when one
    of them has no such day."""
    found: list[tuple[date, str, Edtf]] = []
    for citation in figure.bronnen:
        published = sources[citation.bron].datum if citation.bron in sources else None
        if published is None or published.last is None:
            return None
        found.append((published.last, citation.bron, published))
    return max(found, key=lambda one: one[:2]) if found else None


RULE = Rule(CODE, check, waivable=False)
