"""A file of the search index as Pagefind writes it and its script reads it: packed, with a mark in front.

Comes in: bytes. Goes out: bytes.
"""

from __future__ import annotations

import gzip
import zlib

_MARK = b"pagefind_dcd"
# Where the head of a gzip file tells of the system (RFC 1952).
_SYSTEM = 9


class UnknownIndex(Exception):
    """Pagefind wrote something that we do not know; the message is the end of a Dutch sentence."""


def packed(content: bytes) -> bytes:
    """The same bytes from every Python: what it says of the system it ran on differs between versions."""
    data = zlib.compress(_MARK + content, 9, wbits=31)
    return data[:_SYSTEM] + b"\xff" + data[_SYSTEM + 1 :]


def unpacked(data: bytes) -> bytes:
    """What stands in the file. Raises `UnknownIndex`."""
    try:
        content = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        raise UnknownIndex("een van haar bestanden is niet uit te pakken") from None
    if not content.startswith(_MARK):
        raise UnknownIndex("een van haar bestanden is niet van Pagefind")
    return content.removeprefix(_MARK)
