"""A finished file: what every output makes. Nothing below the commands writes one.

The address of a file is checked where the file is made, whatever the data: no file can exist that
would be written outside the site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

_PATH = re.compile(r"(?!\.+(?:/|\Z))[A-Za-z0-9._-]{1,200}(?:/(?!\.+(?:/|\Z))[A-Za-z0-9._-]{1,200})*")


class WrongAddress(ValueError):
    """An address that could lead outside the site, that not every system can have, or that two
    files have. The rules refuse the data that would lead to it; this is what stands behind them."""


class GeneratedFile(Struct, frozen=True):
    """A finished file. `uri` is its path in the site, with forward slashes."""

    uri: str
    content: str | bytes

    def __post_init__(self) -> None:
        check_path(self.uri)

    @property
    def data(self) -> bytes:
        """Its content as it is written."""
        return self.content if isinstance(self.content, bytes) else self.content.encode()


def check_path(path: str) -> None:
    """Refuse anything but names of plain letters, digits, dots, dashes and underscores, joined by
    single slashes; a name of nothing but dots leads elsewhere."""
    if not _PATH.fullmatch(path):
        raise WrongAddress(f"{path[:200]!a} kan geen adres op de site zijn; er wordt niets geschreven.")


def check_apart(files: Iterable[GeneratedFile]) -> None:
    """Refuse two files with one address; capitals make no difference on every disk."""
    counts = Counter(file.uri.lower() for file in files)
    twice = sorted(uri for uri, count in counts.items() if count > 1)
    if twice:
        raise WrongAddress(
            f"Twee bladzijden of bestanden hebben hetzelfde adres: {', '.join(twice[:9])}; "
            "er wordt niets geschreven."
        )
