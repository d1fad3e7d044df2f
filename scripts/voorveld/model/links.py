"""Web addresses: what may be typed as one, and how it is read."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from voorveld.model.problem import problem

LONGEST_LINK = 600
# The same as `read_link`, for who cannot run it.
LINK_PATTERN = (
    r"[hH][tT][tT][pP][sS]?://(?=[^/?#:]*\.)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
    r"(?::(?:0*(?:80|443))?)?(?:[/?#][!#-&(-;=?-[\]_a-z~]*)?"
)
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def host_of(url: str) -> str:
    """The host of an address, empty when it has none or can't be read."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def read_link(text: str) -> str:
    """An https or http address without tricks; raises a problem otherwise."""
    if _SCHEME.match(text) and not text.lower().startswith(("https:", "http:")):
        raise problem("verboden_link", gevonden=text[:60], getypt=text)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise problem("geen_link", gevonden=text[:60], getypt=text) from None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or "." not in host:
        raise problem("geen_link", gevonden=text[:60], getypt=text)
    if parts.username is not None or parts.password is not None or port not in (None, 80, 443):
        raise problem("verboden_link", gevonden=text[:60], getypt=text)
    if re.search(r"[\s<>\"'`\\{}|^\x00-\x20]", text) or not text.isascii() or len(text) > LONGEST_LINK:
        raise problem("geen_link", gevonden=text[:60], getypt=text)
    return text
