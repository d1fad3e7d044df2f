"""How to cite: one line of text for a page or for the whole data set, and the licence."""

from __future__ import annotations

from datetime import date

from voorveld.facts import addresses
from voorveld.model.edtf import day_in_words
from voorveld.settings import Settings

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.nl"


def address(settings: Settings, path: str) -> str:
    """The full address of a path in the site; the path itself where the site has no address."""
    return f"{settings.site_url.rstrip('/')}/{path}" if settings.site_url else path


def citation(settings: Settings, title: str, path: str) -> str:
    """A page or file that is made anew with every build: site, title, day, address, licence."""
    return _cite(settings, title, f"Gegevens van {day_in_words(settings.built_on)}", path)


def checked_citation(settings: Settings, title: str, checked_on: date, path: str) -> str:
    """A page with facts that were checked: the same words as at the foot of a practice's page."""
    return _cite(settings, title, f"Met de bronnen vergeleken op {day_in_words(checked_on)}", path)


def dataset_citation(settings: Settings) -> str:
    """The whole data set."""
    return citation(settings, "Open data, versie 1", addresses.DATA)


def _cite(settings: Settings, title: str, when: str, path: str) -> str:
    return f"{settings.site_name}. {title}. {when}. {address(settings, path)}. Licentie: {LICENCE}."
