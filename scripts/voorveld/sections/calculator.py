"""`/rekenhulp/`: readers reckon with numbers of their own. Without its file there is no page."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.facts.own_numbers import calculator_of
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
from voorveld.views.calculator import CalculatorPage, calculator_page

KIND = PageKind(
    "calculator",
    CalculatorPage,
    Picture("rekenhulp", "Reken met uw eigen getallen"),
    (
        "controls/controls.css",
        "calculator/calculator.css",
        "calculator/calculator.js",
    ),
)


def _pages(given: Given) -> Iterator[Draft]:
    calculator = calculator_of(given.catalogue)
    if calculator is not None:
        view = calculator_page(given.catalogue, calculator)
        yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view, source=view.file)


SECTION = Section(
    id="rekenhulp",
    address=addresses.CALCULATOR,
    name="Rekenhulp",
    description="Uren, formatie en kosten uit uw eigen getallen, met de formules en wat bekend is.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.COMPARE, 25, "Rekenhulp"),),
    search_group=SearchGroup.RESEARCH,
)
