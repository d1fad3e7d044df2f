"""`/begrippen/`: words and abbreviations explained."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, SearchGroup, Section
from voorveld.views.a_to_z import term_entries
from voorveld.views.common import SourceView
from voorveld.views.tools import TermGroup, glossary_sources, term_groups


class GlossaryPage(Struct, frozen=True):
    """The terms by letter, with the sources of their explanations."""

    groups: tuple[TermGroup, ...]
    sources: tuple[SourceView, ...]


KIND = PageKind("glossary", GlossaryPage, explains_abbreviations=False)


def _pages(given: Given) -> Iterator[Draft]:
    view = GlossaryPage(term_groups(given.catalogue), glossary_sources(given.catalogue))
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view, source="_begrippen.yaml")


SECTION = Section(
    id="begrippen",
    address=addresses.GLOSSARY,
    name="Begrippen",
    description="Woorden en afkortingen uitgelegd.",
    kinds=(KIND,),
    pages=_pages,
    entries=term_entries,
    foot=(FootPlace(FootColumn.READ, 40, "Begrippen"),),
    search_group=SearchGroup.WORDS,
    not_found="Begrippen en afkortingen",
)
