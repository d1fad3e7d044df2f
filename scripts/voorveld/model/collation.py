"""The order in which Dutch readers look for a name: accents with their letter, signs and capitals unseen."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=20_000)
def in_dutch_order(name: str) -> str:
    """What names are sorted by: `Één loket` stands with the e, and `ĳ` is an i with a j."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())
