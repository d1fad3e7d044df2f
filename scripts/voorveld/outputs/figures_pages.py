"""The figures across practices: `/cijfers/`, and `/cijfers/<indicator>/` for each with a value."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.outputs.generated import Page
from voorveld.views.figures_overview import figures_overview
from voorveld.views.indicators import indicator_pages

FIGURES = ("Cijfers", addresses.FIGURES)
_ASSETS = ("figures/figures.css",)


def figures_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """The overview, then a page per indicator."""
    yield make(
        addresses.FIGURES,
        "Cijfers",
        "figures",
        "Alle cijfers van alle praktijken, met bron, periode en noemer, "
        "en wat u niet naast elkaar mag zetten.",
        assets=_ASSETS,
        o=figures_overview(catalogue),
    )
    for page in indicator_pages(catalogue):
        yield make(
            addresses.indicator(page.id),
            page.name,
            "indicator",
            f"Alle waarden voor “{page.name}”, met bron, periode en noemer.",
            (FIGURES,),
            assets=_ASSETS,
            words=page.words,
            p=page,
        )
