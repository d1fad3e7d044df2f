"""Every generated page: what the sections draft, rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.contributing import FILES, correction, public_place
from voorveld.model.edtf import day_in_words
from voorveld.open_data.downloads import Downloads
from voorveld.outputs.generated import Page
from voorveld.outputs.json_ld import json_ld
from voorveld.sections import SECTIONS
from voorveld.sections.finding_way import trail_of
from voorveld.sections.section import Draft, Given, Section
from voorveld.settings import Settings
from voorveld.side_by_side import is_worth_it, side_by_side
from voorveld.templates import Abbreviation, Frame, page_html
from voorveld.views.explained import explained


def pages(
    catalogue: Catalogue, settings: Settings, made: Downloads, sections: tuple[Section, ...] = SECTIONS
) -> Iterator[Page]:
    """All pages of the sections, in an order that never depends on the machine.

    `made` is what the page about the open data tells of.
    """
    render = Renderer(catalogue, settings, lambda: made)
    given = Given(catalogue, settings, lambda: made, SECTIONS)

    def of(section: Section) -> list[Page]:
        return [render.page(draft) for draft in section.pages(given)]

    if is_worth_it(len(catalogue.documents)):
        yield from chain.from_iterable(side_by_side([partial(of, section) for section in sections]))
    else:
        for section in sections:
            yield from of(section)


class Renderer(Struct, frozen=True):
    """Makes pages of drafts, with what all pages share."""

    catalogue: Catalogue
    settings: Settings
    downloads: Callable[[], Downloads]

    def page(self, draft: Draft) -> Page:
        """A draft as a finished page."""
        html = page_html(
            f"{draft.kind.id}.html.jinja",
            draft.view,
            self._frame(draft),
            self._explain if draft.kind.explains_abbreviations else _nothing,
            draft.abbreviations,
        )
        page = Page(
            draft.address,
            draft.title,
            draft.description,
            draft.kind,
            html,
            draft.picture,
            draft.source,
            in_full_text=draft.in_full_text,
            beside=draft.beside,
        )
        return replace(page, json_ld=json_ld(self.catalogue, self.settings, page, self.downloads))

    def _frame(self, draft: Draft) -> Frame:
        place = public_place(self.settings)
        report = correction(self.settings, draft.title, draft.address, draft.source)
        return Frame(
            here=draft.address,
            title=draft.title,
            trail=trail_of(draft.address),
            settings=self.settings,
            edit_url=place.edit(f"{FILES}/{draft.source}") if place and draft.source else "",
            issue_url=place.correct(report) if place else "",
            source=draft.source if self.settings.browser_parts else "",
            ready_text="" if place or not self.settings.contact_url else report.text,
            built_on=day_in_words(self.settings.built_on),
        )

    def _explain(self, words: Iterable[str]) -> tuple[Abbreviation, ...]:
        return explained(self.catalogue, words)


def _nothing(words: Iterable[str]) -> tuple[Abbreviation, ...]:
    del words
    return ()
