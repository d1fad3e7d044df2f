"""Lists that a public place for files tells a page at a time, as GitHub and GitLab both do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

_MOST_PAGES = 10
_ON_A_PAGE = 100


def paged(ask: Callable[[str], Any], path: str) -> Iterator[Any]:
    """Everything that is listed at a path, as far as ten pages."""
    sign = "&" if "?" in path else "?"
    for page in range(1, _MOST_PAGES + 1):
        found = ask(f"{path}{sign}per_page={_ON_A_PAGE}&page={page}")
        yield from found
        if len(found) < _ON_A_PAGE:
            break
