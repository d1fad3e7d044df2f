"""`/zoeken/`: a form, and everything by alphabet.

The page is useful as it is; the script beside its template adds the search. What it searches is
made after the build from the finished pages, by `commands/search_index.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, Section
from voorveld.views.a_to_z import Entry, LetterGroup, letter_groups


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything by letter, and how many names that are."""

    groups: tuple[LetterGroup, ...]
    count: int


KIND = PageKind(
    "search",
    SearchPage,
    assets=("search/search.css", "search/search.js"),
    in_full_text=False,
)


def _pages(given: Given) -> Iterator[Draft]:
    groups = letter_groups(entries_of(given.sections, given.catalogue))
    view = SearchPage(groups, sum(len(g.entries) for g in groups))
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)


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
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.FIND, 10, "Zoeken"),),
    in_a_to_z=False,
)
