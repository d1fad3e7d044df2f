"""`/keuzehulp/`: the decision aid. Without its file there is no page."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.decision import DecisionPage, decision_page

KIND = PageKind(
    "decision",
    DecisionPage,
    Picture("keuzehulp", "Welke variant past bij u?"),
    ("controls/controls.css", "decision/decision.css", "decision/decision.js", "shared/components.js"),
)


def _pages(given: Given) -> Iterator[Draft]:
    if given.catalogue.decision_aid is not None:
        view = decision_page(given.catalogue, given.catalogue.decision_aid)
        yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view, source=view.file)


SECTION = Section(
    id="keuzehulp",
    address=addresses.DECISION,
    name="Keuzehulp",
    description="Vragen die bij passende varianten uitkomen, met redenen voor en tegen. Advies, "
    "geen besluit.",
    kinds=(KIND,),
    pages=_pages,
    menu=MenuPlace(70, "Keuzehulp"),
    search_group=SearchGroup.VARIANTS,
)
