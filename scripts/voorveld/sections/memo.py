"""`/memo/`: one A4 about a few examples or variants, to take to a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    FootColumn,
    FootPlace,
    Given,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.memo import MemoPage, memo_page

KIND = PageKind(
    "memo",
    MemoPage,
    Picture("memo", "Eén A4 voor uw overleg"),
    (
        "controls/controls.css",
        "controls/chooser.css",
        "memo/blocks.css",
        "memo/memo.css",
        "memo/memo.js",
    ),
    in_full_text=False,
)


def _pages(given: Given) -> Iterator[Draft]:
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, memo_page(given.catalogue))


SECTION = Section(
    id="memo",
    address=addresses.MEMO,
    name="Memo voor uw overleg",
    description="Maak één A4 van een tot vier voorbeelden of varianten: met bronnen en met wat niemand weet.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.COMPARE, 15, "Memo op één A4"),),
    search_group=SearchGroup.VARIANTS,
)
