"""`/keuzehulp/`: the decision aid. Without its file there is no page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.outputs.generated import Page
from voorveld.views.decision import decision_page


def decision_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """One page with all questions, answers and reasons; nothing when there is no decision aid."""
    if catalogue.decision_aid is None:
        return
    view = decision_page(catalogue, catalogue.decision_aid)
    yield make(
        addresses.DECISION,
        "Keuzehulp",
        "decision",
        "Vragen die bij passende varianten uitkomen, met redenen voor en tegen. Advies, geen besluit.",
        source=view.file,
        assets=("controls/controls.css", "decision/decision.css", "decision/decision.js"),
        k=view,
    )
