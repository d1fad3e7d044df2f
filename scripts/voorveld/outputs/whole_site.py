"""The whole site without a site engine: pages in their frame, and every file beside them.

Only the search index is not among them: it is made of the written pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile, check_apart
from voorveld.open_data.downloads import downloads
from voorveld.outputs.by_hand import SiteByHand, site_by_hand
from voorveld.outputs.discovery import discovery_files
from voorveld.outputs.files import files
from voorveld.outputs.frame import PageFrame, Told
from voorveld.outputs.generated import Page
from voorveld.outputs.pages import pages
from voorveld.settings import Settings

FRAME = "overrides"
_TEMPLATES = ".html"


@dataclass(frozen=True, slots=True)
class WholeSite:
    """All files of a site; `pages` are the generated ones among them, which the search index asks for."""

    pages: tuple[Page, ...]
    files: tuple[GeneratedFile, ...]


def whole_site(catalogue: Catalogue, settings: Settings, project: Path) -> WholeSite:
    """Everything that is published; raises WrongAddress when two files would have one address."""
    given = downloads(catalogue, settings)
    made = tuple(pages(catalogue, settings, given))
    by_hand = site_by_hand(project)
    everything = (
        *_framed(PageFrame(project / FRAME, settings, by_hand.description), made, by_hand),
        *_beside_the_frame(project / FRAME),
        *files(catalogue, settings, given, made),
        *discovery_files(catalogue, settings, made, [page.address for page in by_hand.pages]),
    )
    check_apart(everything)
    return WholeSite(made, everything)


def _framed(frame: PageFrame, made: tuple[Page, ...], by_hand: SiteByHand) -> Iterator[GeneratedFile]:
    for page in made:
        told = Told(page.title, page.description)
        yield GeneratedFile(page.file.uri, frame.page(page.address, page.html, told, page))
    for written in by_hand.pages:
        text = frame.page(written.address, written.html, written.told)
        yield GeneratedFile(f"{written.address}index.html", text)
    yield GeneratedFile("404.html", frame.not_found())


def _beside_the_frame(folder: Path) -> Iterator[GeneratedFile]:
    """The letter and the icon, which stand beside the templates."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != _TEMPLATES:
            yield GeneratedFile(path.relative_to(folder).as_posix(), path.read_bytes())
