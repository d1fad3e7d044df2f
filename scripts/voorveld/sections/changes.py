"""`/wijzigingen/`: what changed on the site, by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, Section
from voorveld.views.change_log import ChangedDay, changed_days


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """The days, newest first; `feed` is empty for a site that does not know its address."""

    days: tuple[ChangedDay, ...]
    feed: str


KIND = PageKind("changes", ChangesPage, assets=("changes/changes.css",))


def _pages(given: Given) -> Iterator[Draft]:
    feed = addresses.NEWEST if given.settings.site_url else ""
    view = ChangesPage(changed_days(given.catalogue, SECTION.address), feed)
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view)


SECTION = Section(
    id="wijzigingen",
    address=addresses.CHANGES,
    name="Wijzigingen",
    description="Wat er op deze site bij kwam en wat er verbeterd is, per dag.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.TAKE_PART, 50, "Wijzigingen"),),
)
