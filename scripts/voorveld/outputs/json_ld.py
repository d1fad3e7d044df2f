"""What search engines read in a page: schema.org as JSON-LD.

Only what the page itself says. Addresses are full ones and so left out while the site has none.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.places import current_municipalities
from voorveld.facts.reading_order import source_numbers
from voorveld.model.pages import Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.model.sources import Source
from voorveld.open_data.citation import LICENCE_URL, address
from voorveld.open_data.downloads import Downloads
from voorveld.outputs.generated import Page
from voorveld.settings import Settings

_Data = dict[str, Any]


def json_ld(catalogue: Catalogue, settings: Settings, page: Page, made: Callable[[], Downloads]) -> str:
    """The JSON of a page's data block; empty for pages that have none.

    Safe inside a script element: `<`, `>` and `&` are written as escapes, so no text can end it.
    """
    found = _about(catalogue, settings, page, made)
    if found is None:
        return ""
    text = json.dumps({"@context": "https://schema.org", **found}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _about(
    catalogue: Catalogue, settings: Settings, page: Page, made: Callable[[], Downloads]
) -> _Data | None:
    if page.address == addresses.HOME:
        return {
            "@type": "WebSite",
            "name": settings.site_name,
            **_common(settings, page),
            **_publisher(settings),
        }
    if page.address == addresses.DATA:
        return _dataset(settings, page, made())
    subject = catalogue.once(_by_address).get(page.address)
    if isinstance(subject, Practice):
        return _practice(catalogue, settings, page, subject)
    if isinstance(subject, Theme):
        return _theme(settings, page, subject)
    if isinstance(subject, Variant):
        return _variant(settings, page, subject)
    return None


def _by_address(catalogue: Catalogue) -> Mapping[str, Practice | Theme | Variant]:
    """The records that have a page of their own."""
    found: tuple[Practice | Theme | Variant, ...] = (
        *catalogue.practices,
        *catalogue.themes,
        *catalogue.variants,
    )
    return {addresses.of(record): record for record in found}


def _practice(catalogue: Catalogue, settings: Settings, page: Page, practice: Practice) -> _Data:
    """An article about a practice: where, since when on the site, when checked, with its sources."""
    places = [
        {
            "@type": "AdministrativeArea",
            "name": catalogue.municipality_label(name),
            "identifier": catalogue.municipalities[name].code,
        }
        for name in current_municipalities(catalogue, practice)
    ]
    known = catalogue.sources_of(practice)
    sources = [_source(known[name]) for name in source_numbers(catalogue, practice)]
    days = [change.op.isoformat() for change in practice.redactie.wijzigingen]
    names = {v.id: v.naam for v in catalogue.variants}
    return {
        "@type": "Article",
        "headline": practice.naam,
        **_common(settings, page),
        "abstract": one_line(practice.samenvatting),
        **({"alternativeHeadline": list(practice.andere_namen)} if practice.andere_namen else {}),
        "keywords": [names.get(v, v) for v in practice.varianten],
        **({"datePublished": days[0], "dateModified": days[-1]} if days else {}),
        **({"spatialCoverage": places} if places else {}),
        "citation": sources,
        "isAccessibleForFree": True,
        **_part_of(settings),
        **_publisher(settings),
    }


def _theme(settings: Settings, page: Page, theme: Theme) -> _Data:
    return {
        "@type": "Article",
        "headline": theme.naam,
        **_common(settings, page),
        "isAccessibleForFree": True,
        **_part_of(settings),
        **_publisher(settings),
    }


def _variant(settings: Settings, page: Page, variant: Variant) -> _Data:
    other = [n for n in (variant.afkorting, *variant.andere_namen) if n]
    return {
        "@type": "DefinedTerm",
        "name": variant.naam,
        **_common(settings, page),
        **({"alternateName": other} if other else {}),
        "inDefinedTermSet": {
            "@type": "DefinedTermSet",
            "name": "Varianten",
            **_url(settings, addresses.VARIANTS),
        },
        **_publisher(settings),
    }


def _dataset(settings: Settings, page: Page, made: Downloads) -> _Data:
    given = [
        {
            "@type": "DataDownload",
            "encodingFormat": f.format.media_type,
            "contentUrl": address(settings, f.address),
        }
        for f in made.distributions
    ]
    return {
        "@type": "Dataset",
        "name": settings.site_name,
        **_common(settings, page),
        "dateModified": settings.built_on.isoformat(),
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Country", "name": "Nederland"},
        **({"distribution": given} if settings.site_url else {}),
        **_publisher(settings),
    }


def _common(settings: Settings, page: Page) -> _Data:
    return {
        "description": page.description,
        "inLanguage": "nl",
        "license": LICENCE_URL,
        **_url(settings, page.address),
    }


def _source(source: Source) -> _Data:
    given = {
        "@type": "CreativeWork",
        "name": source.titel,
        "publisher": source.uitgever,
        "datePublished": source.datum.text if source.datum and len(source.datum.text) in (4, 7, 10) else None,
        "url": source.url,
    }
    return {name: value for name, value in given.items() if value}


def _url(settings: Settings, path: str) -> _Data:
    return {"url": address(settings, path)} if settings.site_url else {}


def _part_of(settings: Settings) -> _Data:
    return {"isPartOf": {"@type": "WebSite", "name": settings.site_name, **_url(settings, "")}}


def _publisher(settings: Settings) -> _Data:
    return {"publisher": {"@type": "Organization", "name": settings.publisher}} if settings.publisher else {}
