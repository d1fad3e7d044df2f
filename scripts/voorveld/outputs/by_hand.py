"""The pages that are written by hand: Markdown in `docs/`, those that `mkdocs.yml` names.

Comes in: the folder of the project. Goes out: HTML with links to addresses on the site. The extensions are
those of MkDocs, so that its site and ours have the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from markdown import Markdown
from msgspec import Struct

from voorveld.outputs.frame import Told, seen_from

_EXTENSIONS = ("toc", "tables", "fenced_code")
_LINK = re.compile(r'href="(?![a-z][a-z0-9+.-]*:|/|#)([^"#]+)')
_INDEX = re.compile(r"(^|/)index\.md\Z")


class PageByHand(Struct, frozen=True):
    """A page of `docs/`: its address, what its head tells, and its content."""

    address: str
    told: Told
    html: str


class SiteByHand(Struct, frozen=True):
    """What `mkdocs.yml` and `docs/` tell: the description of the site, and its pages by hand."""

    description: str
    pages: tuple[PageByHand, ...]

    @property
    def by_uri(self) -> Mapping[str, PageByHand]:
        """The pages by where they stand in the site."""
        return {f"{page.address}index.html": page for page in self.pages}


def site_by_hand(project: Path) -> SiteByHand:
    """Everything that is written by hand, pages in the order of their addresses."""
    named = yaml.safe_load((project / "mkdocs.yml").read_text(encoding="utf-8"))
    return SiteByHand(
        str(named["site_description"]), tuple(_pages(project / named["docs_dir"], sorted(named["nav"])))
    )


def _pages(folder: Path, names: list[str]) -> Iterator[PageByHand]:
    for name in names:
        _, head, body = (folder / name).read_text(encoding="utf-8").split("---\n", 2)
        told = yaml.safe_load(head)
        address = f"{name.removesuffix('.md')}/"
        html = Markdown(extensions=list(_EXTENSIONS)).convert(body)
        assets = tuple(told.get("onderdelen", ()))
        yield PageByHand(address, Told(told["title"], told["description"], assets), _leading(html, address))


def _leading(html: str, here: str) -> str:
    """The same with links to files of `docs/` made into links to pages."""
    seen = seen_from(here)

    def link(found: re.Match[str]) -> str:
        page = re.sub(r"\.md\Z", "/", _INDEX.sub(r"\1", found[1]))
        return f'href="{seen(page or ".")}'

    return _LINK.sub(link, html)
