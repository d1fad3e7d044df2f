"""A page as the outputs make it: its content, and what the frame around it needs to know."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from voorveld.generated_file import GeneratedFile, check_path
from voorveld.outputs.bare import without_gaps
from voorveld.sections.section import SITE_PICTURE, NoView, PageKind, Picture


class Page(Struct, frozen=True):
    """A page's content, without the frame that the engine puts around it.

    `address` is like `themas/samenwerking/`, empty for home. `source` is the file in practices/ it
    was made from, empty when there are more. `json_ld` is what search engines read, safe inside a
    script element. `picture` goes along with a shared link, `beside` are files
    that readers take along.
    """

    address: str
    title: str
    description: str
    kind: PageKind[Any]
    html: str
    picture: Picture = SITE_PICTURE
    source: str = ""
    json_ld: str = ""
    in_full_text: bool = True
    beside: tuple[GeneratedFile, ...] = ()

    def __post_init__(self) -> None:
        check_path(f"{self.address}index.html")

    @property
    def framed(self) -> str:
        """The content as it goes into the frame, and so to readers."""
        return without_gaps(self.html)

    @property
    def file(self) -> GeneratedFile:
        """The content as a file of its own."""
        return GeneratedFile(self.address + "index.html", self.html)


NOTHING_YET = Page(
    "",
    "Nog niets te zien",
    "Er zijn fouten in practices/.",
    PageKind("fout", NoView),
    "<h1>Er is nog niets te zien</h1><p>Herstel de fouten; de site verschijnt dan vanzelf.</p>",
)
"""What stands there while somebody works at the site and there was never a good one."""
