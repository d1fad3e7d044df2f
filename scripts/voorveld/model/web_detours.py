"""What in a web address is no part of it: a search engine in between, codes that follow readers.

Comes in: an address as typed. Goes out: the address behind it, and what was in the way.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, urlsplit, urlunsplit

from msgspec import Struct
from pydantic_core import PydanticCustomError

from voorveld.model.links import host_of, read_link
from voorveld.model.typed_link import without_tail

# Where an address of another site stands in a parameter, with the names of that parameter.
_BETWEEN = (
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}/url"), ("url", "q")),
    (re.compile(r"(?:www\.)?(?:google\.[a-z.]{2,6}|bing\.com)/search"), ()),
    (re.compile(r"(?:www\.)?bing\.com/ck/a"), ("u",)),
    (re.compile(r"translate\.google\.[a-z.]{2,6}/.*"), ("u",)),
    (re.compile(r"(?:bit\.ly|t\.co|tinyurl\.com|ow\.ly|goo\.gl|lnkd\.in|is\.gd|rebrand\.ly)/.+"), ()),
    (re.compile(r"duckduckgo\.com/l/?"), ("uddg",)),
    (re.compile(r"lm?\.facebook\.com/l\.php"), ("u",)),
    (re.compile(r"(?:www\.)?linkedin\.com/redir/redirect"), ("url",)),
    (re.compile(r"[a-z0-9]+\.safelinks\.protection\.outlook\.com/?"), ("url",)),
)
_FOLLOWING = re.compile(
    r"utm_[a-z_]+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi"
    r"|mkt_tok|trk|ved|usg|gs_lcrp|j?sessionid|phpsessid",
    re.IGNORECASE,
)
# What a browser adds to an address to mark a text on the page.
_MARKED_TEXT = ":~:"
_MOST_DETOURS = 3
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.(?:org|ph|is|today))/[0-9]{4,14}(?:[a-z_]{2,5})?/(https?:/.+)",
    re.IGNORECASE,
)


class Detour(Struct, frozen=True):
    """The address itself, empty when it can't be told, and what stood in the way, in words;
    `tail` are signs of a sentence behind it."""

    address: str
    between: str = ""
    codes: tuple[str, ...] = ()
    tail: str = ""


def detour_in(url: str) -> Detour | None:
    """What is in the way in an address, None when it leads straight to its page."""
    between, address = "", url
    for _ in range(_MOST_DETOURS):
        behind = _behind(address)
        if behind is None:
            break
        between, address = between or host_of(address), behind
    kept, codes = _without_codes(address)
    tail = kept[len(without_tail(kept)) :]
    kept = without_tail(kept)
    if not between and not codes and not tail:
        return None
    return Detour(kept if _may_be_typed(kept) else "", between, codes, tail)


def _behind(url: str) -> str | None:
    """The address in a parameter of a page that only leads on; empty when there is none."""
    parts = _split(url)
    if parts is None:
        return None
    if archived := _ARCHIVED.fullmatch(url):
        return archived[1]
    place = f"{parts.hostname or ''}{parts.path}"
    names = next((names for pattern, names in _BETWEEN if pattern.fullmatch(place)), None)
    if names is None:
        return None
    given = dict(parse_qsl(parts.query))
    return next((given[name] for name in names if given.get(name, "").startswith("http")), "")


def _without_codes(url: str) -> tuple[str, tuple[str, ...]]:
    parts = _split(url)
    if parts is None or not (parts.query or parts.fragment):
        return url, ()
    marked = parts.fragment.partition(_MARKED_TEXT)
    pairs = parts.query.split("&")
    codes = [pair for pair in pairs if _FOLLOWING.fullmatch(pair.partition("=")[0])]
    kept = "&".join(pair for pair in pairs if pair not in codes)
    names = (*(pair.partition("=")[0] for pair in codes), *filter(None, marked[1:2]))
    return (urlunsplit(parts._replace(query=kept, fragment=marked[0])) if names else url), names


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _may_be_typed(url: str) -> bool:
    try:
        read_link(url)
    except PydanticCustomError:
        return False
    return True
