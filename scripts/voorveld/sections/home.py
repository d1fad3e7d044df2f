"""`/`: what the site is, ways in by role, and what changed last."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts import addresses
from voorveld.sections.section import COLLECTING, Draft, Given, PageKind, Picture, Section
from voorveld.views.home import HomeView, home_view

KIND = PageKind(
    "home",
    HomeView,
    Picture("begin", "Ggz-kennis dicht bij kinderen en jongeren"),
    assets=("home/home.css", *COLLECTING),
)


def _pages(given: Given) -> Iterator[Draft]:
    view = home_view(given.catalogue)
    yield KIND.page(SECTION.address, given.settings.site_name, SECTION.description, view)


SECTION = Section(
    id="begin",
    address=addresses.HOME,
    name="Begin",
    description="Hoe gemeenten, huisartsen en jeugdprofessionals ggz-kennis dicht bij kinderen "
    "en jongeren brengen.",
    kinds=(KIND,),
    pages=_pages,
    in_a_to_z=False,
    not_found="Naar het begin",
)
