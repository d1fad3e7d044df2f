"""The map and the gaps: pages that look over all practices at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.outputs.generated import Page
from voorveld.views.gaps_page import gaps_page
from voorveld.views.map import map_page


def overview_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """`/kaart/` and `/witte-vlekken/`."""
    yield make(
        "kaart/",
        "Kaart",
        "map",
        "Waar de praktijkvoorbeelden zijn, per provincie en gemeente, met een zoekveld voor uw gemeente.",
        assets=("map/map.css", "map/municipality_search.js", "map/outline.js", "shared/components.js"),
        m=map_page(catalogue),
    )
    yield make(
        "witte-vlekken/",
        "Witte vlekken",
        "gaps",
        "Wat wij nog niet weten of nog niet lazen, per variant en thema, en welke bronnen daarbij helpen.",
        assets=("gaps/gaps.css", "gaps/gaps.js", "shared/components.js"),
        g=gaps_page(catalogue),
    )
