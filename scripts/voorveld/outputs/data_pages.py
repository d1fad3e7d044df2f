"""`/data/`, about the open data, and `/wijzigingen/`, about what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from pydantic_core import to_json

from voorveld.catalogue import Catalogue
from voorveld.model.edtf import day_in_words
from voorveld.model.quantity import in_dutch
from voorveld.open_data.citation import dataset_citation
from voorveld.open_data.documents import FOLDER, VERSION
from voorveld.open_data.downloads import BOOK, Downloads, downloads
from voorveld.open_data.feeds import NEWEST
from voorveld.open_data.written import writer
from voorveld.outputs.generated import Page
from voorveld.settings import Settings
from voorveld.views.change_log import changed_days
from voorveld.views.open_data import ColumnsView, DownloadView, OpenDataView, choice_words, size_in_words

_KINDS = {"xlsx": "Excel", "ods": "OpenDocument", "csv": "CSV", "json": "JSON"}
_DOCUMENTS = ("alles.json", "onderzoek.json", "woordenlijsten.json", "index.json", "schema.json")


def data_pages(catalogue: Catalogue, settings: Settings, make: Callable[..., Page]) -> Iterator[Page]:
    """Both pages. Feeds are named only where they exist: for a site with an address."""
    yield make(
        "data/",
        "Open data",
        "data",
        "Alle gegevens van deze site om te gebruiken: Excel, OpenDocument, CSV en JSON, met uitleg.",
        assets=("data/data.css",),
        v=_view(catalogue, settings),
    )
    yield make(
        "wijzigingen/",
        "Wijzigingen",
        "changes",
        "Wat er op deze site bij kwam en wat er verbeterd is, per dag.",
        assets=("data/data.css",),
        days=changed_days(catalogue, "wijzigingen/"),
        feed=NEWEST if settings.site_url else "",
    )


def _view(catalogue: Catalogue, settings: Settings) -> OpenDataView:
    made = downloads(catalogue, settings)
    rows = {f"{table.id}.csv": in_dutch(Decimal(len(table.rows))) for table in made.tables}
    return OpenDataView(
        books=_shown(made, (f"{BOOK}.xlsx", f"{BOOK}.ods")),
        tables=_shown(made, tuple(rows), rows),
        documents=_shown(made, _DOCUMENTS),
        columns=tuple(
            ColumnsView(t.id, t.title, t.about, tuple((c.title, c.about) for c in t.columns))
            for t in made.tables
        ),
        words=choice_words(),
        feeds=_feeds(catalogue, settings),
        has_address=bool(settings.site_url),
        version=VERSION,
        day=day_in_words(settings.built_on),
        citation=dataset_citation(settings),
        example=_example(catalogue),
        practices=len(catalogue.practices),
        files=len(made.files),
    )


def _shown(
    made: Downloads, paths: tuple[str, ...], rows: dict[str, str] | None = None
) -> tuple[DownloadView, ...]:
    found = (made.named(path) for path in paths)
    return tuple(
        DownloadView(
            FOLDER + f.path,
            f.path,
            _KINDS[f.path.rpartition(".")[2]],
            size_in_words(len(f.content)),
            f.about,
            rows.get(f.path, "") if rows else "",
        )
        for f in found
    )


def _feeds(catalogue: Catalogue, settings: Settings) -> tuple[tuple[str, str], ...]:
    if not settings.site_url:
        return ()
    themes = ((f"Thema: {t.naam}", f"data/themas/{t.id}.xml") for t in catalogue.themes)
    variants = ((f"Variant: {v.naam}", f"data/varianten/{v.id}.xml") for v in catalogue.variants)
    return (("Alles wat nieuw of veranderd is", NEWEST), *themes, *variants)


def _example(catalogue: Catalogue) -> str:
    """The first figure that is not exact, with the keys that are filled in."""
    figures = [f for p in catalogue.practices for f in p.cijfers]
    found = next((f for f in figures if f.waarde and not f.waarde.is_exact and f.periode), None)
    if found is None:
        return ""
    data = writer(type(found))(found)
    filled = {name: value for name, value in data.items() if value not in (None, [], {}, False)}
    return to_json(filled, indent=2).decode()
