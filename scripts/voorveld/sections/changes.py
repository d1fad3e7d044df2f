"""`/wijzigingen/`: what changed on the site, by day."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, Section
from voorveld.views.change_log import ChangedDay, ElsewhereDay, change_sheets
from voorveld.views.sheets import Sheet


class ChangesPage(Struct, frozen=True):
    """A sheet of days, newest first, and where the other days stand; `feed` is empty for a site that does
    not know its address."""

    days: tuple[ChangedDay, ...]
    elsewhere: tuple[ElsewhereDay, ...]
    sheet: Sheet
    feed: str


KIND = PageKind("changes", ChangesPage, assets=("changes/changes.css", "parts/sheets.css"))


def _pages(given: Given) -> Iterator[Draft]:
    feed = addresses.NEWEST if given.settings.site_url else ""
    for sheet, days, elsewhere in change_sheets(given.catalogue):
        view = ChangesPage(days, elsewhere, sheet, feed)
        yield KIND.page(
            sheet.here.uri, f"{SECTION.name}{sheet.label}", f"{SECTION.description[:-1]}{sheet.label}.", view
        )


SECTION = Section(
    id="wijzigingen",
    address=addresses.CHANGES,
    name="Wijzigingen",
    description="Wat er op deze site bij kwam en wat er verbeterd is, per dag.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.TAKE_PART, 50, "Wijzigingen"),),
)
