"""`/data/`: the open data, explained."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic_core import to_json

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.edtf import day_in_words
from voorveld.model.quantity import in_dutch
from voorveld.open_data.citation import dataset_citation
from voorveld.open_data.documents import VERSION
from voorveld.open_data.downloads import Download, Downloads
from voorveld.open_data.format import Format
from voorveld.open_data.written import writer
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, Section
from voorveld.settings import Settings
from voorveld.views.open_data import (
    ColumnsView,
    DownloadView,
    FormatView,
    OpenDataView,
    choice_words,
    size_in_words,
)

KIND = PageKind("data", OpenDataView, assets=("data/data.css",))


def _pages(given: Given) -> Iterator[Draft]:
    about = f"{SECTION.description.removesuffix('.')}: {_names(given.downloads)}, met uitleg."
    view = _view(given.catalogue, given.settings, given.downloads)
    yield KIND.page(SECTION.address, SECTION.name, about, view)


def _view(catalogue: Catalogue, settings: Settings, made: Downloads) -> OpenDataView:
    formats = tuple(_format(made, one) for one in made.formats)
    return OpenDataView(
        books=tuple(f for f in formats if len(f.files) == 1),
        lists=tuple(f for f in formats if len(f.files) > 1),
        columns=tuple(
            ColumnsView(t.title, t.about, tuple((c.title, c.about) for c in t.columns)) for t in made.tables
        ),
        words=choice_words(),
        feeds=_feeds(catalogue, settings),
        version=VERSION,
        day=day_in_words(settings.built_on),
        citation=dataset_citation(settings),
        example=_example(catalogue),
        practices=len(catalogue.practices),
        other_files=len(made.files) - 1,
    )


def _format(made: Downloads, one: Format) -> FormatView:
    files = tuple(map(_download, made.in_format(one)))
    return FormatView(one.ending, one.name, one.heading, one.about, files, any(f.rows for f in files))


def _download(file: Download) -> DownloadView:
    rows = "" if file.rows is None else in_dutch(Decimal(file.rows))
    return DownloadView(file.address, file.path, size_in_words(len(file.content)), file.about, rows)


def _names(made: Downloads) -> str:
    *first, last = (one.name for one in made.formats)
    return f"{', '.join(first)} en {last}"


def _feeds(catalogue: Catalogue, settings: Settings) -> tuple[tuple[str, str], ...]:
    if not settings.site_url:
        return ()
    themes = ((f"Thema: {t.naam}", addresses.theme_feed(t.id)) for t in catalogue.themes)
    variants = ((f"Variant: {v.naam}", addresses.variant_feed(v.id)) for v in catalogue.variants)
    return (("Alles wat nieuw of veranderd is", addresses.NEWEST), *themes, *variants)


def _example(catalogue: Catalogue) -> str:
    """The first figure that is not exact, with the keys that are filled in."""
    figures = [f for p in catalogue.practices for f in p.cijfers]
    found = next((f for f in figures if f.waarde and not f.waarde.is_exact and f.periode), None)
    if found is None:
        return ""
    data = writer(type(found))(found)
    filled = {name: value for name, value in data.items() if value not in (None, [], {}, False)}
    return to_json(filled, indent=2).decode()


SECTION = Section(
    id="data",
    address=addresses.DATA,
    name="Open data",
    description="Alle gegevens van deze site om te gebruiken.",
    kinds=(KIND,),
    pages=_pages,
    foot=(FootPlace(FootColumn.TAKE_PART, 40, "Open data"),),
)
