"""What readers see differently: pages, what they choose by, and the names they find things under.

Comes in: the catalogue before and after. Goes out: what differs. Every page is made twice and
compared, so nothing needs to know which page depends on which file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.open_data.downloads import Downloads
from voorveld.outputs.generated import Page
from voorveld.outputs.pages import pages
from voorveld.proposals.report import CountChange, PageChange, State
from voorveld.sections import SECTIONS
from voorveld.sections.search import entries_of
from voorveld.settings import Settings
from voorveld.views.finder import finder_view

_COMPARED = tuple(section for section in SECTIONS if section.address != addresses.DATA)
_NO_DOWNLOADS = Downloads((), (), ())


def page_changes(before: Catalogue, after: Catalogue) -> Iterator[PageChange]:
    """Pages that are new, different or gone, in the order of the site; downloads are left out."""
    was, now = _pages(before), _pages(after)
    for address, page in now.items():
        old = was.get(address)
        if old is None or old.html != page.html:
            state = State.NEW if old is None else State.CHANGED
            yield PageChange(_part(page), page.title, address, state)
    for address, page in was.items():
        if address not in now:
            yield PageChange(_part(page), page.title, address, State.GONE)


def count_changes(before: Catalogue, after: Catalogue) -> Iterator[CountChange]:
    """Values readers choose by of which the number of examples differs."""
    was, now = _counts(before), _counts(after)
    for key in (*now, *(k for k in was if k not in now)):
        if was.get(key, 0) != now.get(key, 0):
            yield CountChange(*key, was.get(key, 0), now.get(key, 0))


def names(catalogue: Catalogue) -> Mapping[str, None]:
    """Every name that leads somewhere in the search, with where it leads."""
    found = entries_of(SECTIONS, catalogue)
    return dict.fromkeys(f"{entry.name} ({entry.kind})" for entry in found)


def _counts(catalogue: Catalogue) -> Mapping[tuple[str, str], int]:
    return {(f.name, v.name): v.count for f in finder_view(catalogue).facets for v in f.values}


def _pages(catalogue: Catalogue) -> Mapping[str, Page]:
    made = pages(catalogue, Settings(), _NO_DOWNLOADS, _COMPARED)
    return {page.address: page for page in made}


def _part(page: Page) -> str:
    return next((s.name for s in SECTIONS if page.kind in s.kinds), "")
