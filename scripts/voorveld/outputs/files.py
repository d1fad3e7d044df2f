"""Every generated file that is no page: open data, feeds, what scripts in the browser read."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.outputs.finder_pages import facet_table
from voorveld.outputs.generated import GeneratedFile
from voorveld.settings import Settings


def files(catalogue: Catalogue, settings: Settings) -> Iterator[GeneratedFile]:
    """All files beside the pages, in an order that never depends on the machine."""
    yield facet_table(catalogue)
