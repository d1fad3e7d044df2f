"""`/lijst/`: a reader's own list of examples, of any length, which stands in the address and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    FootColumn,
    FootPlace,
    Given,
    NoView,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)

KIND = PageKind(
    "shortlist",
    NoView,
    Picture("lijst", "Eigen lijst van voorbeelden"),
    (
        "controls/controls.css",
        "controls/chooser.css",
        "shortlist/shortlist.css",
        "shortlist/collecting.css",
        "shortlist/shortlist.js",
    ),
    in_full_text=False,
    explains_abbreviations=False,
)


def _pages(given: Given) -> Iterator[Draft]:
    del given
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, NoView())


SECTION = Section(
    id="lijst",
    address=addresses.SHORTLIST,
    name="Eigen lijst",
    description="Verzamel voorbeelden, zet ze op volgorde, schrijf er iets bij en neem de lijst mee.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.COMPARE, 17, "Eigen lijst"),),
    search_group=SearchGroup.VARIANTS,
)
