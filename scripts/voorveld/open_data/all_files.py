"""Every file of the open data."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.dcat import dcat_files
from voorveld.open_data.downloads import Downloads, download_files
from voorveld.open_data.feeds import feed_files
from voorveld.settings import Settings


def open_data_files(catalogue: Catalogue, settings: Settings, made: Downloads) -> Iterator[GeneratedFile]:
    """The downloads; with a site address also the feeds and the description for catalogues."""
    yield from download_files(made)
    yield from feed_files(catalogue, settings)
    yield from dcat_files(settings, made)
