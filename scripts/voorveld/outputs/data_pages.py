"""`/data/`, about the open data, and `/wijzigingen/`, about what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
from voorveld.outputs.generated import Page
from voorveld.settings import Settings
from voorveld.views.change_log import changed_days
from voorveld.views.open_data import (
    ColumnsView,
    DownloadView,
    FormatView,
    OpenDataView,
    choice_words,
    size_in_words,
)


def data_pages(
    catalogue: Catalogue, settings: Settings, made: Downloads, make: Callable[..., Page]
) -> Iterator[Page]:
    """Both pages. Feeds are named only where they exist: for a site with an address."""
    yield make(
        addresses.DATA,
        "Open data",
        "data",
        f"Alle gegevens van deze site om te gebruiken: {_names(made)}, met uitleg.",
        assets=("data/data.css",),
        v=_view(catalogue, settings, made),
    )
    yield make(
        addresses.CHANGES,
        "Wijzigingen",
        "changes",
        "Wat er op deze site bij kwam en wat er verbeterd is, per dag.",
        assets=("data/data.css",),
        days=changed_days(catalogue, addresses.CHANGES),
        feed=addresses.NEWEST if settings.site_url else "",
    )


def _view(catalogue: Catalogue, settings: Settings, made: Downloads) -> OpenDataView:
    formats = tuple(_format(made, one) for one in made.formats)
    return OpenDataView(
        books=tuple(f for f in formats if len(f.files) == 1),
        lists=tuple(f for f in formats if len(f.files) > 1),
        columns=tuple(
            ColumnsView(t.id, t.title, t.about, tuple((c.title, c.about) for c in t.columns))
            for t in made.tables
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
