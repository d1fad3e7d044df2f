"""Whether a made site may be put live: a Dutch line for everything that is wrong with it.

Comes in: a folder with a site. Every address that a page names must lead to a file and a place in it,
nothing may be loaded from elsewhere, pages are whole and carry the policy, and the site fits the hosts
that the guide names. Addresses that were published before must still be there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from voorveld.facts import addresses
from voorveld.publishing.markup import Markup, read_markup
from voorveld.source.files import odd_below, why_odd
from voorveld.store import NOTHING_KEPT, NothingKept, code_of, made_of_each

# What the narrowest of the hosts that hosting/README.md names takes.
MOST_FILES, MOST_BYTES, MOST_BYTES_PER_FILE = 20_000, 1_000_000_000, 25 * 1024 * 1024
_NEEDED = ("404.html", "_headers", "robots.txt", "zoekindex/pagefind-entry.json", "zoekindex/woorden.json")
_HOST = "http://deze.site.invalid"
_ONLY_LEADS = frozenset({"a", "canonical"})
_SCHEMES = frozenset({"https", "http", "mailto"})
_MARK = re.compile(r"\.([0-9a-f]{8})\.\w+\Z")
_ABOVE = re.compile(r"\.\./((?!/)[^:/?#]*(?:[/?#].*)?)", re.DOTALL)
"""An address in the folder above, and what it is called there."""
_ASKS = {
    ".css": re.compile(r"""url\(["']?(?!data:|#)([^"')]+)"""),
    ".js": re.compile(
        r"""(?:^\s*(?:import|[^"'=]*\bfrom)\s*|\bimport\(|\bnew URL\((?=[^,]*\.js["'], import\.meta))"""
        r"""["'](\.[^"']+)["']""",
        re.MULTILINE,
    ),
}


def site_faults(
    site: Path,
    policy: Callable[[str], str],
    promised: Iterable[str],
    root: str = "/",
    store: NothingKept = NOTHING_KEPT,
) -> Iterator[str]:
    """Everything that is wrong with a site.

    `policy` tells by the address of a page what it must carry, `promised` are addresses that must be
    there, `root` is where on its host the site stands. What was read of a page or script with these very
    bytes may be in `store`.
    """
    odd = [f"'{path.relative_to(site)}' {why_odd(path)}." for path in odd_below(site)]
    if odd:
        yield from odd
        return
    files = dict(_sizes(site))
    yield from (f"'{name}' ontbreekt." for name in _NEEDED if name not in files)
    yield from _promised(promised, files)
    yield from _sizes_told(files)
    named = ((name, (site / name).read_bytes()) for name in sorted(files) if name.endswith(".html"))
    pages = made_of_each(store, "opmaak", code_of(("publishing",)), named, _read)
    for name, page in pages.items():
        yield from (f"{name} {fault}." for fault in page.faults)
        if page.policy != policy(name.removesuffix("index.html")):
            yield f"{name} heeft niet het veiligheidsbeleid van de site."
        yield from _addresses(name, page, pages, files, root)
    yield from _asked_for(site, files, store)
    yield from _marks(site, files)


def _read(content: bytes) -> Markup:
    return read_markup(_text(content))


def _text(content: bytes) -> str:
    return content.decode(errors="replace")


def _sizes(site: Path) -> Iterator[tuple[str, int]]:
    for place, _, names in os.walk(site):
        for name in names:
            path = os.path.join(place, name)
            yield os.path.relpath(path, site).replace(os.sep, "/"), os.stat(path).st_size


def _promised(promised: Iterable[str], files: Mapping[str, int]) -> Iterator[str]:
    for address in promised:
        if _file_at(address) not in files:
            yield (
                f"Het adres '/{address}' is eerder gepubliceerd en bestaat niet meer. "
                "Zet in hosting/verhuisd.txt waar het nu is, of geef het op in hosting/vervallen.txt."
            )


def _sizes_told(files: Mapping[str, int]) -> Iterator[str]:
    total = sum(files.values())
    if len(files) > MOST_FILES:
        yield f"De site heeft {len(files)} bestanden; {MOST_FILES} is het meeste wat elke host aanneemt."
    if total > MOST_BYTES:
        yield f"De site is {total} bytes groot; {MOST_BYTES} is het meeste wat elke host aanneemt."
    for name, size in files.items():
        if size > MOST_BYTES_PER_FILE:
            yield f"'{name}' is {size} bytes groot; het mogen er {MOST_BYTES_PER_FILE} zijn."
        elif not size:
            yield f"'{name}' is leeg."


def _addresses(
    name: str, page: Markup, pages: Mapping[str, Markup], files: Mapping[str, int], root: str
) -> Iterator[str]:
    """What a page names and is not there, and what it would load from elsewhere."""
    for element, written in sorted(page.addresses):
        shown = written[:200]
        leads = _leads_to(name, written, root)
        if leads is None:
            if element not in _ONLY_LEADS:
                yield from (
                    () if written.startswith("data:") else (f"{name} laadt iets van elders: '{shown}'.",)
                )
            elif urlsplit(written).scheme not in _SCHEMES:
                yield f"{name} heeft een vreemd adres: '{shown}'."
            continue
        file, place = leads
        if file not in files:
            yield f"{name} verwijst naar '{shown}', en dat is er niet."
        elif place and file in pages and not _has(pages[file], place):
            yield f"{name} verwijst naar '{shown}', en die plek is er niet."


def _asked_for(site: Path, files: Mapping[str, int], store: NothingKept) -> Iterator[str]:
    """What styles and scripts ask for and is not there."""
    asks: dict[str, tuple[str, ...]] = {}
    for ending, pattern in _ASKS.items():
        named = ((name, (site / name).read_bytes()) for name in sorted(files) if name.endswith(ending))
        asks |= made_of_each(
            store, f"vragen {ending}", code_of(("publishing",)), named, partial(_asked_by, pattern)
        )
    for name, asked in sorted(asks.items()):
        for written in asked:
            leads = _leads_to(name, written, "/")
            if leads is None or leads[0] not in files:
                yield f"{name} vraagt om '{written[:200]}', en dat is er niet."


def _asked_by(pattern: re.Pattern[str], content: bytes) -> tuple[str, ...]:
    return tuple(sorted(set(pattern.findall(_text(content)))))


def _marks(site: Path, files: Mapping[str, int]) -> Iterator[str]:
    """Files of which the name says what is in them, and does not."""
    for name in sorted(name for name in files if name.startswith(addresses.ASSETS)):
        marked = _MARK.search(name)
        content = sha256((site / name).read_bytes()).hexdigest()
        if marked is None or not content.startswith(marked[1]):
            yield f"'{name}' mag voor altijd bewaard worden, en zijn naam hoort niet bij wat erin staat."


def _leads_to(page: str, written: str, root: str) -> tuple[str, str] | None:
    """The file and the place in it that an address leads to; None when that is not on this site.

    Pages beside each other name the same addresses, seen from the folder above.
    """
    if written.startswith("#"):
        return page, unquote(written[1:])
    if written[:1] in ("", "?"):
        return _resolved(page, written, root)
    folder = page[: page.rfind("/") + 1]
    while folder and (below := _ABOVE.fullmatch(written)):
        folder, written = folder[: folder.rfind("/", 0, -1) + 1], below[1]
    return _resolved(folder, written, root)


@lru_cache(maxsize=50_000)
def _resolved(base: str, written: str, root: str) -> tuple[str, str] | None:
    target = urlsplit(urljoin(f"{_HOST}{root}{base}", written))
    if f"{target.scheme}://{target.netloc}" != _HOST:
        return None
    return _file_at(unquote(target.path.removeprefix(root))), unquote(target.fragment)


def _file_at(address: str) -> str:
    return f"{address}index.html" if not address or address.endswith("/") else address


def _has(page: Markup, place: str) -> bool:
    """Whether a page has this place, or offers each of the answers that the address fills in, or has a
    script that reads them."""
    return place in page.places or (
        "=" in place
        and all({answer, f"{answer.split('=')[0]}="} & page.places for answer in place.split("&"))
    )
