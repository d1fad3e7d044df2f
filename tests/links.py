"""Our own link checker over a built site: every address inside it must lead to a file and an anchor.

`mkdocs build --strict -q` is known to pass broken links, so this reads the output itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

ATTRIBUTES = ("href", "src", "srcset", "poster", "action", "data")
BASE = "http://site.invalid/"


@dataclass(frozen=True)
class BrokenLink:
    """Where a link stands, what it says, what is wrong."""

    page: str
    link: str
    why: str


def check_links(folder: Path) -> list[BrokenLink]:
    """All broken links, anchors and outside resources of a site."""
    ids = {p.relative_to(folder).as_posix(): _anchors(p) for p in sorted(folder.rglob("*.html"))}
    return [broken for page in ids for broken in _check_page(folder, page, ids)]


def links_of(path: Path) -> Iterator[tuple[str, str, str]]:
    """Tag, attribute and value of everything that loads or leads somewhere."""
    for element in html.fromstring(path.read_bytes()).iter():
        for attribute in ATTRIBUTES:
            value = element.get(attribute) if isinstance(element.tag, str) else None
            if value is not None:
                yield element.tag, attribute, value


def _anchors(path: Path) -> set[str]:
    """The ids of a page, and `name=value` of every choice that a form of it offers."""
    page = html.fromstring(path.read_bytes())
    ids = {e.get("id") for e in page.iter() if e.get("id")}
    boxes = {f"{e.get('name')}={e.get('value')}" for e in page.xpath("//input[@name][@value]")}
    options = page.xpath("//select[@name]//option[@value]")
    read = {f"{name}=" for value in page.xpath("//@data-achter-hek") for name in value.split()}
    return (
        ids
        | boxes
        | read
        | {f"{e.xpath('ancestor::select')[0].get('name')}={e.get('value')}" for e in options}
    )


def _is_there(fragment: str, anchors: set[str]) -> bool:
    """Whether a page has this anchor, or offers or reads each of the answers that the fragment fills in."""
    answers = fragment.split("&") if "=" in fragment else []
    known = [answer in anchors or f"{answer.split('=')[0]}=" in anchors for answer in answers]
    return fragment in anchors or (known != [] and all(known))


def _check_page(folder: Path, page: str, ids: dict[str, set[str]]) -> Iterator[BrokenLink]:
    # The 404 page is served from any depth, so its links are absolute.
    here = BASE + page
    for tag, _, value in links_of(folder / page):
        target = urlsplit(urljoin(here, value))
        if f"{target.scheme}://{target.netloc}/" != BASE:
            if tag != "a" and not (tag == "link" and "canonical" in value):
                yield BrokenLink(page, value, "laadt iets van elders")
            continue
        name = unquote(target.path.lstrip("/"))
        if not name or name.endswith("/"):
            name += "index.html"
        if not (folder / name).is_file():
            yield BrokenLink(page, value, "bestaat niet")
        elif target.fragment and name in ids and not _is_there(unquote(target.fragment), ids[name]):
            yield BrokenLink(page, value, "anker bestaat niet")
