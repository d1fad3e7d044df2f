"""`/gecontroleerd/`: when each practice was last checked."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from voorveld.views.checked import CheckedView, checked_views

from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, Section


class CheckedPage(Struct, frozen=True):
    """All practices, longest ago first."""

    practices: tuple[CheckedView, ...]


KIND = PageKind("checked", CheckedPage)


def _pages(given: Given) -> Iterator[Draft]:
    view = CheckedPage(checked_views(given.catalogue))
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)


SECTION = Section(
    id="gecontroleerd",
    address=addresses.CHECKED,
    name="Wanneer gecontroleerd",
    description="Per voorbeeld de dag waarop wij het het laatst nakeken.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.THIS_SITE, 25, "Wanneer gecontroleerd"),),
)
