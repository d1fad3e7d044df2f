"""Every generated file that is no page: open data, feeds, what scripts in the browser read."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.all_files import open_data_files
from voorveld.open_data.downloads import Downloads
from voorveld.outputs.assets import asset_files
from voorveld.outputs.finder_pages import facet_table
from voorveld.outputs.search_pages import synonym_table
from voorveld.outputs.security import security_files
from voorveld.outputs.social_preview import social_previews
from voorveld.settings import Settings


def files(catalogue: Catalogue, settings: Settings, made: Downloads) -> Iterator[GeneratedFile]:
    """All files beside the pages, in an order that never depends on the machine."""
    yield from asset_files()
    yield facet_table(catalogue)
    yield synonym_table(catalogue)
    yield from open_data_files(catalogue, settings, made)
    yield from security_files(settings)
    yield from social_previews(catalogue, settings)
