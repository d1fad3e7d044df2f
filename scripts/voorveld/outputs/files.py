"""Every generated file that is no page: open data, feeds, what scripts in the browser read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.in_browser.parts import browser_parts
from voorveld.open_data.all_files import open_data_files
from voorveld.open_data.downloads import Downloads
from voorveld.outputs.assets import asset_files
from voorveld.outputs.browser_tables import facet_table, finder_file, name_table, synonym_table
from voorveld.outputs.generated import Page
from voorveld.outputs.moved_pages import moved_pages
from voorveld.outputs.security import security_files
from voorveld.outputs.social_preview import social_previews
from voorveld.sections import SECTIONS
from voorveld.sections.search import entries_of
from voorveld.settings import Settings
from voorveld.store import NOTHING_KEPT, NothingKept
from voorveld.views.empty_example import empty_example


def files(
    catalogue: Catalogue,
    settings: Settings,
    given: Downloads,
    made: Iterable[Page],
    store: NothingKept = NOTHING_KEPT,
) -> Iterator[GeneratedFile]:
    """All files beside the pages, in an order that never depends on the machine.

    `made` are the finished pages: what lies beside them, and which pictures for sharing are needed;
    `store` may have these from before.
    """
    yield from asset_files()
    yield facet_table(catalogue)
    yield finder_file(catalogue, made)
    yield synonym_table(catalogue)
    yield name_table(catalogue, entries_of(SECTIONS, catalogue))
    yield GeneratedFile(addresses.EMPTY_EXAMPLE, empty_example(catalogue))
    yield from browser_parts(settings.browser_parts, catalogue)
    yield from open_data_files(catalogue, settings, given)
    yield from security_files(settings)
    yield from moved_pages(settings)
    yield from chain.from_iterable(page.beside for page in made)
    yield from social_previews(settings, made, store)
