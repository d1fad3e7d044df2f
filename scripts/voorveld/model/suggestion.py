"""The nearest known name for one that was typed wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

_MOST_LISTED = 24


def listed(words: Sequence[str]) -> str:
    """`'a', 'b', 'c'.`; of many the first, and how many more there are."""
    shown = ", ".join(f"'{word}'" for word in words[:_MOST_LISTED])
    rest = len(words) - _MOST_LISTED
    return f"{shown} en nog {rest}." if rest > 0 else f"{shown}."


def nearest_name(typed: str, known: Iterable[str]) -> str | None:
    """The known name at a Damerau distance of at most 2 (1 for short names), or with this start.

    Ties are settled by alphabet, so the same input gives the same suggestion.
    """
    names = sorted(set(known))
    folded = typed.casefold()
    limit = 1 if len(typed) <= 3 else 2
    ranked = sorted(
        (OSA.distance(folded, name.casefold()), name[:1].casefold() != folded[:1], name) for name in names
    )
    if ranked and ranked[0][0] <= limit:
        return ranked[0][2]
    if len(typed) >= 3:
        starts = [n for n in names if n.casefold().startswith(folded) or folded.startswith(n.casefold())]
        return min(starts, key=len) if starts else None
    return None


def suggestion(typed: str, known: Iterable[str]) -> str:
    """`; bedoeld is misschien 'x'`, or nothing."""
    name = nearest_name(typed, known)
    return f"; bedoeld is misschien '{name}'" if name else ""
