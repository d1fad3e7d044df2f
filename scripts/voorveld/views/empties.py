"""A kind of empty as readers see it, with the sources it speaks of."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.facts.characteristics import Empty
from voorveld.model.choices import Emptiness
from voorveld.views.common import Texts


class EmptyView(Struct, frozen=True):
    """One of the kinds of empty, with the sources it speaks of."""

    kind: str
    label: str
    explanation: str
    cites: Markup
    note: Markup


def unread_words(words: tuple[str, ...]) -> str:
    """What may stand in a source but was not read: `Nog niet gelezen: hoe er is gemeten; cijfers`."""
    return f"{Emptiness.NOT_READ.label}: {'; '.join(words)}" if words else ""


def empty_view(empty: Empty, texts: Texts) -> EmptyView:
    """What a template needs to show it."""
    return EmptyView(
        empty.kind.id,
        empty.kind.label,
        empty.kind.explanation,
        texts.cites(empty.cites),
        texts.inline(empty.note),
    )
