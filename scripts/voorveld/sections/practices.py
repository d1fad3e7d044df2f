"""`/praktijkvoorbeelden/`: the finder, its facets without JavaScript, and a page per practice."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    Given,
    MenuPlace,
    PageKind,
    Part,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.a_to_z import practice_entries
from voorveld.views.finder import Facet, FacetValue, FinderRow, FinderView, finder_view
from voorveld.views.finder_table import edition
from voorveld.views.practice import practice_view
from voorveld.views.practice_page import PracticePage
from voorveld.views.related import RelatedPractices
from voorveld.views.sheets import Sheet, sheets


class FinderPage(Struct, frozen=True):
    """A sheet of the finder: its cards, of all practices by place. The first sheet has the facets.

    `edition` proves that the table for scripts, and the cards of the other sheets, belong to the page.
    """

    view: FinderView
    edition: str
    rows: tuple[FinderRow, ...]
    sheet: Sheet


class FacetPage(Struct, frozen=True):
    """A value of a facet, and a sheet of the practices that have it, by place. `beside` are other values."""

    facet: Facet
    value: FacetValue
    beside: tuple[FacetValue, ...]
    rows: tuple[FinderRow, ...]
    sheet: Sheet


_LOOKS = ("finder/finder.css",)
_ALL = Picture("praktijken", "Praktijkvoorbeelden")
PRACTICE = PageKind("practice", PracticePage, Picture("praktijk", "Praktijkvoorbeeld"), in_a_to_z=True)
FINDER = PageKind(
    "finder",
    FinderPage,
    _ALL,
    (*_LOOKS, "finder/finder.js"),
    in_full_text=False,
)
MORE = PageKind("finder_sheet", FinderPage, _ALL, _LOOKS, in_full_text=False)
FACETS = PageKind("facets", FinderView, _ALL, _LOOKS, in_full_text=False)
FACET = PageKind("facet", FacetPage, _ALL, _LOOKS, in_full_text=False)
_ON_A_SHEET, _CARDS = 120, 24
"""How many names with their place and stand a sheet of a facet holds, and how many cards a finder sheet."""


def _pages(given: Given) -> Iterator[Draft]:
    """The examples first: who asks for one of them does not wait for what is counted in all."""
    yield from _practice_pages(given)
    view = finder_view(given.catalogue)
    yield from _finder(view)
    yield FACETS.page(
        addresses.FACETS,
        "Voorbeelden per kenmerk",
        "Alle kenmerken waarop u voorbeelden kunt kiezen, met het aantal voorbeelden.",
        view,
    )
    yield from _facet_pages(view)


def _finder(view: FinderView) -> Iterator[Draft]:
    total, proof = len(view.rows), edition(view)
    for sheet, rows in sheets(addresses.PRACTICES, view.rows, _CARDS, _place):
        if sheet.before is None:
            told = f"Zoek in {total} praktijkvoorbeelden op vorm, plaats, betaler, werkplek en meer."
            yield FINDER.page(addresses.PRACTICES, SECTION.name, told, FinderPage(view, proof, rows, sheet))
        else:
            last = sheet.start + sheet.shown
            told = f"Praktijkvoorbeelden op plaats, {sheet.start + 1} tot en met {last} van {total}."
            yield MORE.page(
                sheet.here.uri, f"{SECTION.name}{sheet.label}", told, FinderPage(view, proof, rows, sheet)
            )


def _facet_pages(view: FinderView) -> Iterator[Draft]:
    for facet in view.facets:
        having = view.by_value(facet)
        for value in facet.values:
            rows, beside = having.get(value.id, ()), facet.beside(value)
            listed = sheets(addresses.facet(facet.id, value.id), rows, _ON_A_SHEET, _place)
            for sheet, shown in listed:
                yield FACET.page(
                    sheet.here.uri,
                    f"{facet.name}: {value.name}{sheet.label}",
                    f"{len(rows)} praktijkvoorbeelden met {facet.name.lower()}: {value.name}{sheet.label}.",
                    FacetPage(facet, value, beside, shown, sheet),
                )


def _place(row: FinderRow) -> str:
    return row.card.place.split(",")[0]


def _practice_pages(given: Given) -> Iterator[Draft]:
    related = RelatedPractices(given.catalogue)
    for practice in given.catalogue.practices:
        if not given.wants(addresses.practice(practice.id)):
            continue
        view = practice_view(given.catalogue, practice)
        yield PRACTICE.page(
            addresses.practice(practice.id),
            view.name,
            view.description,
            PracticePage(view, related.of(practice)),
            source=view.file,
        )


SECTION = Section(
    id="praktijken",
    address=addresses.PRACTICES,
    name="Praktijkvoorbeelden",
    description="Praktijkvoorbeelden, om uit te kiezen.",
    kinds=(FINDER, MORE, FACETS, FACET, PRACTICE),
    pages=_pages,
    entries=practice_entries,
    menu=MenuPlace(10, "Voorbeelden"),
    search_group=SearchGroup.PRACTICES,
    parts=(Part("Per kenmerk", addresses.FACETS),),
    not_found="Alle praktijkvoorbeelden",
)
