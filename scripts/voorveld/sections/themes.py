"""`/themas/`: the eight themes, and a page per theme."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import columns_of
from voorveld.facts.kinds_of_value import facet_of_words
from voorveld.model.pages import Theme
from voorveld.sections.section import (
    Draft,
    Given,
    MenuPlace,
    PageKind,
    Picture,
    SearchGroup,
    Section,
)
from voorveld.views.a_to_z import theme_entries
from voorveld.views.cross_section import (
    CharacteristicExamples,
    ThemeExamples,
    characteristic_examples,
    theme_examples,
)
from voorveld.views.theme import ThemePage, theme_page


class ThemesPage(Struct, frozen=True):
    """All themes, in their order."""

    themes: tuple[ThemePage, ...]


ALL = PageKind("themes", ThemesPage, Picture("themas", "De acht thema's"), ("theme/theme.css",))
ONE = PageKind(
    "theme", ThemePage, assets=("theme/theme.css", "parts/bars.css", "parts/sheets.css"), in_a_to_z=True
)
EXAMPLES = PageKind(
    "theme_examples", ThemeExamples, assets=("theme/theme.css", "parts/sheets.css"), in_full_text=False
)
VALUES = PageKind(
    "characteristic",
    CharacteristicExamples,
    assets=("theme/theme.css", "parts/sheets.css"),
    in_full_text=False,
)


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
    for theme in catalogue.themes:
        yield from _examples(catalogue, theme)
        for column_id, column in columns_of(catalogue, theme.id).items():
            if not facet_of_words(column):
                yield from _values(catalogue, theme, column_id)


def _examples(catalogue: Catalogue, theme: Theme) -> Iterator[Draft]:
    for view in theme_examples(catalogue, theme):
        yield EXAMPLES.page(
            view.sheet.here.uri,
            f"{theme.naam}: alle voorbeelden{view.sheet.label}",
            f"Wat elk voorbeeld zegt over het thema {theme.naam.lower()}{view.sheet.label}.",
            view,
        )


def _values(catalogue: Catalogue, theme: Theme, column_id: str) -> Iterator[Draft]:
    for view in characteristic_examples(catalogue, theme, column_id):
        yield VALUES.page(
            view.sheet.here.uri,
            f"{view.name}{view.sheet.label}",
            f"Bij welke voorbeelden welke waarde staat van {view.name.lower()}{view.sheet.label}.",
            view,
        )


def _picture(view: ThemePage, total: int) -> Picture:
    return Picture(f"thema-{view.id}", view.name, f"Thema {view.number} van {total}", view.number)


SECTION = Section(
    id="themas",
    address=addresses.THEMES,
    name="Thema's",
    description="Acht vragen die elke gemeente moet beantwoorden, met wat voorbeelden doen.",
    kinds=(ALL, ONE, EXAMPLES, VALUES),
    pages=_pages,
    entries=theme_entries,
    menu=MenuPlace(20, "Thema's"),
    search_group=SearchGroup.THEMES,
    not_found="De acht thema's",
)
