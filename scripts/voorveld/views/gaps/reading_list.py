"""The reading list: which sources may fill gaps, those that may fill most first.

Comes in: the catalogue. Goes out: per source the practices, and the themes and characteristics of
which an editor noted that they are not read yet and may be in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.counted import counted
from voorveld.facts.named import Named
from voorveld.facts.site_counts import SiteCounts, site_counts
from voorveld.facts.sources import document_of
from voorveld.model.choices import Emptiness, ReadDepth
from voorveld.model.collation import in_dutch_order
from voorveld.model.practice import Practice
from voorveld.model.sources import Source
from voorveld.model.theme_entry import Characteristic, ThemeEntry
from voorveld.views.sheets import Sheet, sheets

ON_A_SHEET, UNFILLED_HERE, _NAMED = 40, 12, 12
"""How many sources stand on a sheet, up to how many that were read stand on the page of gaps itself, and how
many practices are named at each."""


class PracticeGaps(Struct, frozen=True):
    """What one practice misses: whole themes, and characteristics of described themes."""

    practice: Named
    themes: tuple[Named, ...]
    characteristics: tuple[str, ...]


class ReadingItem(Struct, frozen=True):
    """A source with what it may fill. `gaps` = `themes` + `characteristics`, over all practices, of which
    `others` are not named."""

    anchor: str
    title: str
    publisher: str
    date: str
    kind: str
    read: str
    read_fully: bool
    url: str
    gaps: int
    themes: int
    characteristics: int
    practices: tuple[PracticeGaps, ...]
    others: int


Gap = tuple[Practice, str, str]
"""A practice, a theme id, and a characteristic id or the empty text for the whole theme."""


def reading_list(catalogue: Catalogue) -> tuple[ReadingItem, ...]:
    """Every source that may fill a gap, by number of gaps, then by title."""
    return catalogue.once(_reading_list)


def _reading_list(catalogue: Catalogue) -> tuple[ReadingItem, ...]:
    anchors = reading_anchors(catalogue)
    found: dict[str, tuple[Source, list[Gap]]] = {}
    for practice in catalogue.practices:
        known = catalogue.sources_of(practice)
        for source_id, theme_id, column_id in _unread(practice):
            if (practice.id, source_id) in anchors:
                anchor = anchors[practice.id, source_id]
                _, gaps = found.setdefault(anchor, (known[source_id], []))
                gaps.append((practice, theme_id, column_id))
    items = [_item(catalogue, anchor, source, gaps) for anchor, (source, gaps) in found.items()]
    return tuple(sorted(items, key=lambda i: (-i.gaps, -i.themes, in_dutch_order(i.title), i.anchor)))


class ReadingSheet(Struct, frozen=True):
    """A sheet of sources that may fill a gap: those that were not read in full, beside all that were not,
    or those that were read and are not filled in."""

    are_read: bool
    sources: tuple[ReadingItem, ...]
    sheet: Sheet
    counts: SiteCounts


def reading_sheets(catalogue: Catalogue) -> tuple[ReadingSheet, ...]:
    """All sheets: of what is still to be read, and of what is read when that is too much for the page of
    gaps itself."""
    return catalogue.once(_sheets)


def _sheets(catalogue: Catalogue) -> tuple[ReadingSheet, ...]:
    counts, items = site_counts(catalogue), reading_list(catalogue)
    unread, unfilled = (tuple(i for i in items if i.read_fully is read) for read in (False, True))
    lists = [(addresses.READING_LIST, False, unread)]
    if len(unfilled) > UNFILLED_HERE:
        lists.append((addresses.UNFILLED_LIST, True, unfilled))
    return tuple(
        ReadingSheet(are_read, rows, sheet, counts)
        for address, are_read, listed in lists
        for sheet, rows in sheets(address, listed, ON_A_SHEET, lambda item: counted(item.gaps, "vlek"))
        if rows
    )


def reading_places(catalogue: Catalogue) -> Mapping[tuple[str, str], str]:
    """Per practice and source id where the source stands: on its sheet, or on the page of gaps itself."""
    sheet_of = {item.anchor: s.sheet.here.uri for s in reading_sheets(catalogue) for item in s.sources}
    anchors = reading_anchors(catalogue)
    return {of: f"{sheet_of.get(anchor, addresses.GAPS)}#{anchor}" for of, anchor in anchors.items()}


def reading_anchors(catalogue: Catalogue) -> Mapping[tuple[str, str], str]:
    """Per practice and source id the anchor in the reading list.

    The same document under other ids in other files is one item: sources are equal when their
    address is, or without address their title and publisher.
    """
    anchors: dict[tuple[str, str], str] = {}
    first: dict[tuple[str, str], str] = {}
    for practice in catalogue.practices:
        known = catalogue.sources_of(practice)
        for source_id, _, _ in _unread(practice):
            if source_id in known:
                source = known[source_id]
                same = document_of(source)
                anchors[practice.id, source_id] = first.setdefault(
                    same, _name(catalogue, practice, source_id)
                )
    return anchors


def reading_names(catalogue: Catalogue) -> tuple[str, ...]:
    """Every anchor that an item may have, those of the examples that are here longest first: of a document in
    two files it is the one or the other."""
    by_age = sorted(catalogue.practices, key=lambda p: (_added_on(p), p.id))
    names = (_name(catalogue, p, source_id) for p in by_age for source_id, _, _ in _unread(p))
    return tuple(dict.fromkeys(names))


def _name(catalogue: Catalogue, practice: Practice, source_id: str) -> str:
    return f"lees-{source_id if source_id in catalogue.shared_sources else f'{practice.id}-{source_id}'}"


def _added_on(practice: Practice) -> date:
    days = [change.op for change in practice.redactie.wijzigingen]
    return min(days, default=practice.redactie.gecontroleerd_op)


def _unread(practice: Practice) -> Iterator[tuple[str, str, str]]:
    """Source id, theme id and characteristic id of all that is not read yet."""
    for theme_id, entry in practice.themas.items():
        places: list[tuple[str, ThemeEntry | Characteristic]] = [("", entry), *entry.kenmerken.items()]
        for column_id, place in places:
            if place.leeg is Emptiness.NOT_READ:
                for source_id in dict.fromkeys(c.bron for c in place.bronnen):
                    yield source_id, theme_id, column_id


def _item(catalogue: Catalogue, anchor: str, source: Source, gaps: list[Gap]) -> ReadingItem:
    practices = dict.fromkeys(practice.id for practice, _, _ in gaps)
    by_practice = tuple(
        _practice(catalogue, [g for g in gaps if g[0].id == p]) for p in list(practices)[:_NAMED]
    )
    themes = sum(not column for _, _, column in gaps)
    return ReadingItem(
        anchor=anchor,
        title=source.titel,
        publisher=source.uitgever or "",
        date=source.datum.words if source.datum else "datum onbekend",
        kind=catalogue.term("bronsoorten", source.soort).naam,
        read=source.gelezen.label,
        read_fully=source.gelezen is ReadDepth.FULL,
        url=source.url or "",
        gaps=len(gaps),
        themes=themes,
        characteristics=len(gaps) - themes,
        practices=by_practice,
        others=len(practices) - len(by_practice),
    )


def _practice(catalogue: Catalogue, gaps: list[Gap]) -> PracticeGaps:
    practice = gaps[0][0]
    page = addresses.practice(practice.id)
    names = {theme.id: theme.naam for theme in catalogue.themes}
    return PracticeGaps(
        Named(practice.naam, page),
        tuple(Named(names.get(t, t), f"{page}#{t}") for _, t, column in gaps if not column),
        tuple(catalogue.term("kenmerken", column).naam.lower() for _, _, column in gaps if column),
    )
