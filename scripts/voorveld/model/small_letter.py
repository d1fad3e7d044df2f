"""A text that began a sentence or a label, as it reads further on: `Eén aanbieder` is `één aanbieder`."""

from __future__ import annotations

# A capital carries no accent in "Eén"; the small letter does.
_ONE = "Eén"


def with_small_letter(text: str) -> str:
    """The text with a small first letter; whether it begins with a name is for the caller to know."""
    if text.startswith(_ONE):
        return "één" + text.removeprefix(_ONE)
    return text[:1].lower() + text[1:]
