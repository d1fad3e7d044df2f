"""A year in a text or an id must fit what it is about: the source, and today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.scales import FIRST_LIKELY_YEAR
from voorveld.facts.years_in_text import after_its_sources, far_ahead, planned_in_the_past, year_of
from voorveld.model.edtf import Edtf
from voorveld.model.prose import one_line
from voorveld.model.reader import Document
from voorveld.model.sources import Source
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "jaar-past-niet"
# A year of the text itself; those in the ids of sources stand behind a hyphen.
_YEAR = re.compile(r"2[0-9]{3}(?<![\w-].{4})\b")
_AT_THE_END = re.compile(r"-((?:19|20)[0-9]{2})$")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Years in running texts that lie far ahead, after every source of their sentence, or in the past of
    a plan; years in the id of a source that are not its own."""
    for document in catalogue.judged:
        sources = dict(catalogue.sources_of(document.record)) if document.record else {}
        own = getattr(document.record, "bronnen", None)
        for source_id, source in own.items() if isinstance(own, dict) else ():
            when = source.datum
            if not _is_doubtful(source_id, when, source.titel):
                continue
            # What its date makes doubtful is not told apart: it has one cause.
            sources.pop(source_id, None)
            if when.last.year >= FIRST_LIKELY_YEAR and when.first <= catalogue.today:
                yield _other_year(document, source_id, when)
        yield from _texts(catalogue, document, sources)


def _texts(catalogue: Catalogue, document: Document, sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    this_year = catalogue.today.year
    earliest = min((year_of(s.datum) for s in sources.values() if s.datum and s.datum.last), default=0)
    for _, leaf in texts(catalogue, document):
        years = [int(year) for year in _YEAR.findall(leaf.value)]
        if not years:
            continue
        line = one_line(leaf.value)
        for typed in far_ahead(line, this_year) if max(years) > this_year else ():
            yield tip(
                document.within(typed, *leaf.path),
                CODE,
                f"Een jaartal moet bij de tekst passen; {typed} ligt ver in de toekomst.",
                "Controleer het jaartal in de bron.",
            )
        for typed, source_id, published in (
            after_its_sources(leaf.value, sources) if max(years) > earliest else ()
        ):
            yield tip(
                document.within(typed, *leaf.path),
                CODE,
                f"Een bron kan niet vertellen wat na haar gebeurde; hier staat '{typed}', "
                f"'{source_id}' is van {published}.",
                "Controleer het jaartal en de verwijzing. Was het een plan, laat de zin dat dan zeggen.",
            )
        for typed in planned_in_the_past(line, this_year) if min(years) < this_year else ():
            yield tip(
                document.within(typed, *leaf.path),
                CODE,
                f"Een tekst vertelt wat er gebeurd is; '{typed}' kondigt iets aan wat al voorbij is.",
                "Vertel in de verleden tijd wat ervan kwam, of dat het toen het plan was.",
            )


def _is_doubtful(source_id: str, when: Edtf | None, title: str) -> bool:
    """`verslag-2020` of 2012. A report tells of the year before, and its title may name its year."""
    match = _AT_THE_END.search(source_id)
    if when is None or when.first is None or when.last is None:
        return False
    if when.last.year < FIRST_LIKELY_YEAR:
        return True
    in_its_id = match is None or when.first.year - 1 <= int(match[1]) <= when.last.year + 1
    return not in_its_id and match is not None and match[1] not in title


def _other_year(document: Document, source_id: str, when: Edtf) -> Diagnostic:
    return tip(
        document.at("bronnen", source_id, "datum"),
        CODE,
        f"De naam en de datum van een bron horen hetzelfde jaar te noemen; '{source_id}' is van "
        f"{when.words}.",
        "Controleer de datum in de bron. Klopt zij, geef de bron dan een andere id.",
    )


# What a source says of a plan can be told in many ways.
RULE = Rule(CODE, check, waivable=True)
