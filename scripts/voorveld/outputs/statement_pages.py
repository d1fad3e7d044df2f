"""`/toegankelijkheid/` and `/privacy/`: what was tested, and what the site knows of its visitors."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.outputs.generated import Page
from voorveld.views.accessibility import accessibility_report


def statement_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """Both pages. Privacy depends on the settings that every template gets."""
    del catalogue
    yield make(
        "toegankelijkheid/",
        "Toegankelijkheid: wat we hebben getest",
        "accessibility",
        "Wat er is getest zodat iedereen deze site kan gebruiken, wat niet, en waar u een probleem meldt.",
        assets=("accessibility/validity.js", "shared/components.js"),
        report=accessibility_report(),
    )
    yield make(
        "privacy/",
        "Privacy",
        "privacy",
        "Wat deze site wel en niet van u bijhoudt.",
    )
