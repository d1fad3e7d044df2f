"""What changed on one page, for the part "Wat is er veranderd"."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.facts.addresses import Subject
from voorveld.facts.changes import changes_of
from voorveld.model.edtf import day_in_words
from voorveld.views.common import Texts


class ChangeView(Struct, frozen=True):
    """One change: the day in words and as yyyy-mm-dd, and what is different."""

    day: str
    iso: str
    html: Markup


def change_views(subject: Subject, texts: Texts) -> tuple[ChangeView, ...]:
    """The changes of one record, newest first; in the file the oldest comes first."""
    return tuple(
        ChangeView(day_in_words(c.op), c.op.isoformat(), texts.inline(c.tekst))
        for c in reversed(changes_of(subject))
    )
