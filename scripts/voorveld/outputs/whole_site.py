"""The whole site without a site engine: pages in their frame, and every file beside them.

Only the search index is not among them: it is made of the written pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile, check_apart
from voorveld.open_data.downloads import downloads
from voorveld.outputs.by_hand import PageByHand, site_by_hand
from voorveld.outputs.discovery import discovery_files
from voorveld.outputs.files import files
from voorveld.outputs.frame import PageFrame
from voorveld.outputs.generated import Page
from voorveld.outputs.pages import pages
from voorveld.settings import Settings
from voorveld.store import NOTHING_KEPT, NothingKept

FRAME = "overrides"
_TEMPLATES = ".html"


class WholeSite(Struct, frozen=True):
    """All files of a site; `pages` are the generated ones among them, which the search index asks for."""

    pages: tuple[Page, ...]
    files: tuple[GeneratedFile, ...]


class Unframed(Struct, frozen=True):
    """All that a site holds, its pages without their frame."""

    made: Mapping[str, Page]
    by_hand: Mapping[str, PageByHand]
    files: tuple[GeneratedFile, ...]
    description: str = ""

    def has(self, uri: str) -> bool:
        """Whether a page is there."""
        return uri in self.made or uri in self.by_hand

    def framed_at(self, uri: str, frame: PageFrame) -> str:
        """The whole page that is there."""
        if uri in self.made:
            return frame.of(self.made[uri])
        written = self.by_hand[uri]
        return frame.page(written.address, written.html, written.told)


def generated_site(
    catalogue: Catalogue, settings: Settings, by_hand: Sequence[str], store: NothingKept = NOTHING_KEPT
) -> tuple[tuple[Page, ...], tuple[GeneratedFile, ...]]:
    """The pages that are made of practices/, and every file that is no page; `by_hand` are the addresses of
    the pages that are written."""
    given = downloads(catalogue, settings)
    made = tuple(pages(catalogue, settings, given))
    beside = files(catalogue, settings, given, made, store)
    return made, (*beside, *discovery_files(catalogue, settings, made, by_hand))


def unframed_site(
    catalogue: Catalogue, settings: Settings, project: Path, store: NothingKept = NOTHING_KEPT
) -> Unframed:
    """Everything but the frame; raises WrongAddress when two files would have one address."""
    by_hand = site_by_hand(project)
    made, generated = generated_site(catalogue, settings, [page.address for page in by_hand.pages], store)
    beside = (*beside_the_frame(project / FRAME), *generated)
    written = by_hand.by_uri
    check_apart((*(page.file for page in made), *(GeneratedFile(uri, "") for uri in written), *beside))
    return Unframed({page.file.uri: page for page in made}, written, beside, by_hand.description)


def whole_site(
    catalogue: Catalogue, settings: Settings, project: Path, store: NothingKept = NOTHING_KEPT
) -> WholeSite:
    """Everything that is published; raises WrongAddress when two files would have one address."""
    site = unframed_site(catalogue, settings, project, store)
    frame = PageFrame(project / FRAME, settings, site.description)
    return WholeSite(tuple(site.made.values()), (*framed(site, frame), *site.files))


def framed(site: Unframed, frame: PageFrame) -> Iterator[GeneratedFile]:
    """Every page as it is published."""
    for uri in (*site.made, *site.by_hand):
        yield GeneratedFile(uri, site.framed_at(uri, frame))
    yield GeneratedFile("404.html", frame.not_found())


def beside_the_frame(folder: Path) -> Iterator[GeneratedFile]:
    """The letter and the icon, which stand beside the templates."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != _TEMPLATES:
            yield GeneratedFile(path.relative_to(folder).as_posix(), path.read_bytes())
