"""What the site can count about itself: what is surely recent, what stopped, how much is filled in.

Comes in: the catalogue. Goes out: numbers and practices, each counted once here for every page that
tells them. A number that leads to the finder is that of the facet it leads to.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import Known, columns_of, state
from voorveld.facts.named import Named
from voorveld.facts.source_age import newest_source
from voorveld.facts.sources import Identity, document_of, relied_on
from voorveld.facts.standing import RAN_LATELY, ran, standing
from voorveld.model.choices import ReadDepth, SourceAge
from voorveld.model.practice import Practice


class SiteCounts(Struct, frozen=True):
    """`ran_lately`: a source of the last years says so; `undated`: no source has a date; `filled` of
    `cells`: characteristics of practices with a value; `partly_read` of `sources`: not read in full."""

    practices: int
    ran_lately: int
    undated: int
    stopped: tuple[Named, ...]
    with_failure: int
    filled: int
    cells: int
    partly_read: int
    sources: int


def site_counts(catalogue: Catalogue) -> SiteCounts:
    """All numbers, counted once per catalogue."""
    return catalogue.once(_counts)


def _counts(catalogue: Catalogue) -> SiteCounts:
    practices, columns = catalogue.practices, columns_of(catalogue)
    depths = _depths(catalogue)
    return SiteCounts(
        practices=len(practices),
        ran_lately=sum(ran(catalogue, p).id == RAN_LATELY for p in practices),
        undated=sum(newest_source(catalogue, p).age is SourceAge.UNDATED for p in practices),
        stopped=tuple(
            Named(p.naam, addresses.practice(p.id))
            for p in practices
            if standing(catalogue, p).stage.has_stopped
        ),
        with_failure=sum(bool(p.lessen and p.lessen.werkte_niet) for p in practices),
        filled=sum(isinstance(state(catalogue, p, column), Known) for p in practices for column in columns),
        cells=len(practices) * len(columns),
        partly_read=sum(ReadDepth.FULL not in found for found in depths.values()),
        sources=len(depths),
    )


def unread_sources(catalogue: Catalogue, practices: tuple[Practice, ...]) -> tuple[int, int]:
    """How many documents that these practices rely on were not read in full, and how many there are."""
    found = _depths(catalogue, practices)
    return sum(ReadDepth.FULL not in depths for depths in found.values()), len(found)


def _depths(
    catalogue: Catalogue, practices: tuple[Practice, ...] | None = None
) -> dict[Identity, list[ReadDepth]]:
    """Per document that practices list or cite how far it was read, once or more."""
    found: dict[Identity, list[ReadDepth]] = {}
    for practice in catalogue.practices if practices is None else practices:
        for source in relied_on(catalogue, practice).values():
            found.setdefault(document_of(source), []).append(source.gelezen)
    return found
