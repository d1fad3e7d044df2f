"""The page of a practice while it is being changed, by the views and templates of the site.

Comes in: the catalogue with the changed file, and its name. Goes out: the content of its page as HTML,
nothing when the file is no example that could be read. In a visitor's browser the allow-list of
`rendering.py` is not there (`without_cleaner`): what shows this is a frame that runs no script.
"""

from __future__ import annotations

import sys
from functools import partial
from types import ModuleType

from voorveld.catalogue import Catalogue


def without_cleaner() -> None:
    """Stand in for the second net: text is escaped before it gets there."""

    class Cleaner:
        """Takes what the real one takes, and changes nothing."""

        def __init__(self, **allowed: object) -> None:
            del allowed

        def clean(self, html: str) -> str:
            """The same."""
            return html

    module = ModuleType("nh3")
    vars(module)["Cleaner"] = Cleaner
    sys.modules["nh3"] = module


def preview(catalogue: Catalogue, name: str) -> str:
    """The content of the page that this file makes."""
    # Only who asks for a preview waits for the engine of the templates.
    from voorveld.facts import addresses
    from voorveld.model.edtf import day_in_words
    from voorveld.settings import Settings
    from voorveld.templates import Frame, page_html
    from voorveld.views.explained import explained
    from voorveld.views.practice import practice_view
    from voorveld.views.practice_page import PracticePage
    from voorveld.views.related import RelatedPractices

    practice = next((p for p in catalogue.practices if catalogue.document_of(p).name == name), None)
    if practice is None:
        return ""

    view = practice_view(catalogue, practice)
    frame = Frame(
        here=addresses.practice(practice.id),
        title=view.name,
        trail=(),
        settings=Settings(),
        edit_url="",
        issue_url="",
        source="",
        ready_text="",
        built_on=day_in_words(catalogue.today),
    )
    page = PracticePage(view, RelatedPractices(catalogue).of(practice))
    return page_html("practice.html.jinja", page, frame, partial(explained, catalogue))
