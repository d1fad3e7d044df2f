"""`/themas/`: the eight themes, and a page per theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voorveld.facts import addresses
from voorveld.sections.section import (
    Draft,
    FootColumn,
    FootPlace,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.a_to_z import theme_entries
from voorveld.views.theme import ThemePage, theme_page


@dataclass(frozen=True, slots=True)
class ThemesPage:
    """All themes, in their order."""

    themes: tuple[ThemePage, ...]


ALL = PageKind("themes", ThemesPage, Picture("themas", "De acht thema's"))
ONE = PageKind("theme", ThemePage, in_a_to_z=True)


def _pages(given: Given) -> Iterator[Draft]:
    catalogue = given.catalogue
    views = tuple(theme_page(catalogue, theme) for theme in catalogue.themes)
    yield ALL.page(addresses.THEMES, "De acht thema's", SECTION.description, ThemesPage(views))
    for view in views:
        yield ONE.page(
            addresses.theme(view.id),
            view.name,
            view.short,
            view,
            source=view.file,
            picture=_picture(view, len(views)),
        )


def _picture(view: ThemePage, total: int) -> Picture:
    return Picture(f"thema-{view.id}", view.name, f"Thema {view.number} van {total}", view.number)


SECTION = Section(
    id="themas",
    address=addresses.THEMES,
    name="Thema's",
    description="Acht vragen die elke gemeente moet beantwoorden, met wat voorbeelden doen.",
    kinds=(ALL, ONE),
    pages=_pages,
    entries=theme_entries,
    menu=MenuPlace(20, "Thema's"),
    foot=(FootPlace(FootColumn.READ, 20, "De acht thema's"),),
    search_group=SearchGroup.THEMES,
    not_found="De acht thema's",
)
