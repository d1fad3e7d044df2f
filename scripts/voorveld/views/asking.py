"""How a reader asks those who do it: their own pages, and the questions of the page as a ready text.

Comes in: a practice. Goes out: finished values. The ready text has no recipient: readers choose that.
"""

from __future__ import annotations

from urllib.parse import quote

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.asking import Asked, asked_of
from voorveld.model.practice import Practice
from voorveld.model.prose import plain_text


class AskView(Struct, frozen=True):
    """Organisations with an address, whether there are others, and a mail with the questions."""

    pages: tuple[Asked, ...]
    others: bool
    mail: str


def ask_view(catalogue: Catalogue, practice: Practice) -> AskView:
    """Whom to ask about a practice, and what."""
    found = tuple(asked_of(catalogue, practice))
    pages = tuple(one for one in found if one.url)
    return AskView(pages, len(pages) < len(found), _mail(practice))


def _mail(practice: Practice) -> str:
    """The questions of the page as a mail without a recipient; empty when there are none."""
    questions = practice.inschatting.vragen if practice.inschatting else ()
    if not questions:
        return ""
    lines = "".join(f"- {plain_text(question)}\r\n" for question in questions)
    body = f"Goeddag,\r\n\r\nWij lazen over {practice.naam}. Wij willen graag weten:\r\n\r\n{lines}"
    return f"mailto:?subject={quote(f'Vragen over {practice.naam}', safe='')}&body={quote(body, safe='')}"
