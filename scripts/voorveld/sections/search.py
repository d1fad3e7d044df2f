"""`/zoeken/`: a form, and everything by alphabet.

The page is useful as it is; the script beside its template adds the search. What it searches is
made after the build from the finished pages, by `commands/search_index.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, Section
from voorveld.views.a_to_z import Entry, LetterGroup, LetterLink, in_alphabet, letter_groups, letter_links
from voorveld.views.sheets import Sheet, SheetLink, sheets


class SearchPage(Struct, frozen=True):
    """Everything by letter, and how many names that are. When they are many, they stand on the sheets
    `elsewhere`."""

    groups: tuple[LetterGroup, ...]
    letters: tuple[LetterLink, ...]
    elsewhere: tuple[SheetLink, ...]
    count: int


class NamesPage(Struct, frozen=True):
    """A sheet of names."""

    groups: tuple[LetterGroup, ...]
    sheet: Sheet


MOST_NAMES, ON_A_SHEET = 600, 250
KIND = PageKind(
    "search",
    SearchPage,
    assets=("search/search.css", "search/search.js"),
    in_full_text=False,
)


NAMES = PageKind(
    "names_sheet",
    NamesPage,
    assets=("search/search.css", "parts/sheets.css"),
    in_full_text=False,
    when_many=True,
)


def _pages(given: Given) -> Iterator[Draft]:
    entries = in_alphabet(entries_of(given.sections, given.catalogue))
    listed = sheets(addresses.A_TO_Z, entries, ON_A_SHEET, lambda entry: entry.name)
    grouped = tuple((sheet, letter_groups(rows)) for sheet, rows in listed)
    if len(entries) <= MOST_NAMES:
        groups = letter_groups(entries)
        view = SearchPage(groups, letter_links(((addresses.SEARCH, groups),)), (), len(entries))
    else:
        ways = letter_links((sheet.here.uri, groups) for sheet, groups in grouped)
        view = SearchPage((), ways, grouped[0][0].all, len(entries))
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)
    if view.elsewhere:
        for sheet, groups in grouped:
            title = f"Alle namen van A tot Z{sheet.label}"
            yield NAMES.page(sheet.here.uri, title, SECTION.description, NamesPage(groups, sheet))


def entries_of(sections: Iterable[Section], catalogue: Catalogue) -> Iterator[Entry]:
    """Every name on the site, of its parts and of what they hold."""
    for section in sections:
        if section.in_a_to_z:
            yield Entry(section.name, "overzicht", section.address)
        yield from section.entries(catalogue)


SECTION = Section(
    id="zoeken",
    address=addresses.SEARCH,
    name="Zoeken",
    description="Zoek in voorbeelden, thema's, varianten, gemeenten en begrippen, of blader van A tot Z.",
    kinds=(KIND, NAMES),
    pages=_pages,
    foot=(FootPlace(FootColumn.FIND, 10, "Zoeken"),),
    in_a_to_z=False,
)
