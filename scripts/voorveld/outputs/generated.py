"""A page as the outputs make it: its content, and what the frame around it needs to know."""

from __future__ import annotations

import re
from dataclasses import dataclass

from voorveld.generated_file import GeneratedFile, check_path

_HEADING = re.compile(r'<h([23])[^>]*\bid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that pages may link to."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page's content, without the frame that the engine puts around it.

    `address` is like `themas/samenwerking/`, empty for home. `kind` names the template, for
    styling. `source` is the file in practices/ it was made from, empty when there are more.
    `assets` are the stylesheets and scripts in assets/ that only this kind of page needs;
    `json_ld` is what search engines read, safe inside a script element.
    """

    address: str
    title: str
    description: str
    kind: str
    html: str
    trail: tuple[tuple[str, str], ...] = ()
    source: str = ""
    assets: tuple[str, ...] = ()
    json_ld: str = ""

    def __post_init__(self) -> None:
        check_path(f"{self.address}index.html")

    @property
    def file(self) -> GeneratedFile:
        """The content as a file of its own."""
        return GeneratedFile(self.address + "index.html", self.html)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings with an anchor, in order."""
        return tuple(
            Heading(int(level), anchor, " ".join(_TAG.sub("", text).split()))
            for level, anchor, text in _HEADING.findall(self.html)
        )
