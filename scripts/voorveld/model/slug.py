"""A name as part of an address."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Dashes that word processors make of a hyphen.
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@cache
def slug(name: str) -> str:
    """A name as part of an address: `Súdwest-Fryslân` becomes `sudwest-fryslan`; empty when no
    letter or digit is left."""
    plain = unicodedata.normalize("NFKD", name.translate(_DASHES)).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))
