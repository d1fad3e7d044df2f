"""Our own link checker over a built site: every address inside it must lead to a file and an anchor.

`mkdocs build --strict -q` is known to pass broken links, so this reads the output itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

ATTRIBUTES = ("href", "src", "srcset", "poster", "action", "data")
_NAMES_AN_ADDRESS = "//*[" + " or ".join(f"@{name}" for name in ATTRIBUTES) + "]"
BASE = "http://site.invalid/"


@dataclass(frozen=True)
class BrokenLink:
    """Where a link stands, what it says, what is wrong."""

    page: str
    link: str
    why: str


@dataclass(frozen=True)
class _Page:
    """What the checker asks of a page: the anchors in it, and once each tag and address that it names."""

    anchors: set[str]
    links: tuple[tuple[str, str], ...]


def check_links(folder: Path) -> list[BrokenLink]:
    """All broken links, anchors and outside resources of a site."""
    files = {p.relative_to(folder).as_posix() for p in sorted(folder.rglob("*")) if p.is_file()}
    pages = {name: _read(folder / name) for name in sorted(files) if name.endswith(".html")}
    return [broken for name in pages for broken in _check_page(name, pages, files)]


def _read(path: Path) -> _Page:
    page = etree.HTML(path.read_bytes())
    links = ((e.tag, e.get(name)) for e in page.xpath(_NAMES_AN_ADDRESS) for name in ATTRIBUTES)
    return _Page(_anchors(page), tuple(dict.fromkeys(link for link in links if link[1] is not None)))


def _anchors(page: etree._Element) -> set[str]:
    """The ids of a page, and `name=value` of every choice that a form of it offers."""
    boxes = {f"{e.get('name')}={e.get('value')}" for e in page.xpath("//input[@name][@value]")}
    options = page.xpath("//select[@name]//option[@value]")
    read = {f"{name}=" for value in page.xpath("//@data-achter-hek") for name in value.split()}
    return (
        {value for value in page.xpath("//@id") if value}
        | boxes
        | read
        | {f"{e.xpath('ancestor::select')[0].get('name')}={e.get('value')}" for e in options}
    )


def _is_there(fragment: str, anchors: set[str]) -> bool:
    """Whether a page has this anchor, or offers or reads each of the answers that the fragment fills in."""
    answers = fragment.split("&") if "=" in fragment else []
    known = [answer in anchors or f"{answer.split('=')[0]}=" in anchors for answer in answers]
    return fragment in anchors or (known != [] and all(known))


def _check_page(page: str, pages: Mapping[str, _Page], files: Set[str]) -> Iterator[BrokenLink]:
    # The 404 page is served from any depth, so its links are absolute.
    here = BASE + page
    for tag, value in pages[page].links:
        target = urlsplit(urljoin(here, value))
        if f"{target.scheme}://{target.netloc}/" != BASE:
            if tag != "a" and not (tag == "link" and "canonical" in value):
                yield BrokenLink(page, value, "laadt iets van elders")
            continue
        name = unquote(target.path.lstrip("/"))
        if not name or name.endswith("/"):
            name += "index.html"
        if name not in files:
            yield BrokenLink(page, value, "bestaat niet")
        elif (
            target.fragment and name in pages and not _is_there(unquote(target.fragment), pages[name].anchors)
        ):
            yield BrokenLink(page, value, "anker bestaat niet")
