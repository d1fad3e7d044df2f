"""A site of which a page is made when somebody asks for it, for who looks at one page after an edit.

Comes in: a catalogue. Goes out: the same pages and files as of the whole site; what is no page is made, all
of it together, when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, partial
from pathlib import Path
from threading import RLock
from typing import Any

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.downloads import Downloads, downloads
from voorveld.outputs.assets import asset_files
from voorveld.outputs.browser_tables import facet_table, finder_file, name_table, synonym_table
from voorveld.outputs.by_hand import site_by_hand
from voorveld.outputs.generated import Page
from voorveld.outputs.pages import Renderer
from voorveld.outputs.whole_site import FRAME, Unframed, beside_the_frame, unframed_site
from voorveld.sections import SECTIONS
from voorveld.sections.finding_way import section_of
from voorveld.sections.practices import MORE
from voorveld.sections.practices import SECTION as PRACTICES
from voorveld.sections.search import entries_of
from voorveld.sections.section import Given, PageKind, Section
from voorveld.settings import Settings

_INDEX = "index.html"


class PagesOnDemand(Mapping[str, Page]):
    """All pages by where they stand in the site. To ask how many there are, or for all, makes all."""

    def __init__(self, catalogue: Catalogue, settings: Settings) -> None:
        @cache
        def made() -> Downloads:
            return downloads(catalogue, settings)

        self._given = Given(catalogue, settings, made, SECTIONS)
        self._render = Renderer(catalogue, settings, made)
        self._pages: dict[str, Page | None] = {}
        self._one_at_a_time = RLock()

    def __getitem__(self, uri: str) -> Page:
        with self._one_at_a_time:
            if uri not in self._pages:
                self._pages[uri] = self._made(uri)
        if page := self._pages[uri]:
            return page
        raise KeyError(uri)

    def _made(self, uri: str) -> Page | None:
        address = uri.removesuffix(_INDEX)
        section = section_of(address) if uri.endswith(_INDEX) else None
        drafts = section.pages(self._given.only(address)) if section else ()
        return next((self._render.page(draft) for draft in drafts if draft.address == address), None)

    def of_kind(self, section: Section, kind: PageKind[Any]) -> Iterator[Page]:
        """The pages of a kind, for which no address needs to be known."""
        with self._one_at_a_time:
            yield from (self._render.page(d) for d in section.pages(self._given.only("")) if d.kind is kind)

    def __iter__(self) -> Iterator[str]:
        for section in SECTIONS:
            for draft in section.pages(self._given):
                yield f"{draft.address}{_INDEX}"

    def __len__(self) -> int:
        return sum(1 for _ in self)


class FilesOnDemand(Mapping[str, bytes]):
    """All files that are no page, by where they stand. What pages ask for while a reader looks at them is
    made by itself; any other file brings the whole site."""

    def __init__(self, catalogue: Catalogue, settings: Settings, project: Path, pages: PagesOnDemand) -> None:
        at_hand = (*asset_files(), *beside_the_frame(project / FRAME))
        self._made = {file.uri: file.data for file in at_hand}
        self._alone: Mapping[str, Callable[[], GeneratedFile]] = {
            addresses.FACET_TABLE: lambda: facet_table(catalogue),
            addresses.FINDER_FILE: lambda: finder_file(catalogue, pages.of_kind(PRACTICES, MORE)),
            addresses.SYNONYMS: lambda: synonym_table(catalogue),
            addresses.NAMES: lambda: name_table(catalogue, entries_of(SECTIONS, catalogue)),
        }
        self._whole = partial(unframed_site, catalogue, settings, project)
        self._one_at_a_time = RLock()

    def __getitem__(self, uri: str) -> bytes:
        with self._one_at_a_time:
            if uri not in self._made and uri in self._alone:
                self._made[uri] = self._alone[uri]().data
        return self._made[uri] if uri in self._made else self._all[uri]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def whole(self) -> Unframed:
        """Everything, made at once."""
        with self._one_at_a_time:
            return self._whole()

    @cached_property
    def _all(self) -> Mapping[str, bytes]:
        return {file.uri: file.data for file in self.whole.files}


class OnDemand(Struct, frozen=True):
    """The pages of a site without their frame, and all that is no page."""

    pages: Unframed
    files: FilesOnDemand


def site_on_demand(catalogue: Catalogue, settings: Settings, project: Path) -> OnDemand:
    """The site of a catalogue, of which nothing is made yet."""
    by_hand, pages = site_by_hand(project), PagesOnDemand(catalogue, settings)
    return OnDemand(
        Unframed(pages, by_hand.by_uri, (), by_hand.description),
        FilesOnDemand(catalogue, settings, project, pages),
    )
