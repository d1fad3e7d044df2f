"""The description for data catalogues, after DCAT-AP-NL 3.0 (Geonovum), as JSON-LD.

Publisher and contact point are mandatory in that profile and only known when they are set.
Without a site address there is no description: every resource in it needs an address.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.citation import LICENCE_URL, address
from voorveld.open_data.documents import VERSION
from voorveld.open_data.downloads import Download, Downloads
from voorveld.open_data.formats.json import JSON
from voorveld.settings import Settings

_EU = "http://publications.europa.eu/resource/authority/"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def dcat_files(settings: Settings, made: Downloads) -> Iterator[GeneratedFile]:
    """`data/dcat.jsonld`; nothing without a site address."""
    if settings.site_url:
        text = json.dumps(dcat_data(settings, made), ensure_ascii=False, indent=1)
        yield GeneratedFile(addresses.DCAT, text + "\n")


def dcat_data(settings: Settings, made: Downloads) -> dict[str, Any]:
    """A catalogue with one data set and a distribution per file that holds all of its kind."""
    page = address(settings, addresses.DATA)
    files = made.distributions
    return {
        "@context": _CONTEXT,
        "@graph": [
            {
                "@id": f"{page}#catalogus",
                "@type": "dcat:Catalog",
                "dct:title": _dutch(f"Open data van {settings.site_name}"),
                "dct:description": _dutch("De gegevens achter deze site."),
                "foaf:homepage": {"@id": page},
                "dct:language": {"@id": f"{_EU}language/NLD"},
                "dct:modified": _day(settings),
                "dct:license": _licence(),
                "dcat:dataset": {"@id": f"{page}#dataset"},
                **_parties(settings),
            },
            _dataset(settings, page, files),
            *(_distribution(settings, file) for file in files),
        ],
    }


def _dataset(settings: Settings, page: str, files: tuple[Download, ...]) -> dict[str, Any]:
    return {
        "@id": f"{page}#dataset",
        "@type": "dcat:Dataset",
        "dct:title": _dutch(settings.site_name),
        "dct:description": _dutch(
            "Praktijkvoorbeelden van specialistische jeugd-ggz dicht bij huis in Nederlandse gemeenten: "
            "per thema wat bronnen zeggen, kenmerken, cijfers en bronnen. Opname is geen aanbeveling."
        ),
        "dct:identifier": f"{page}#dataset",
        "dct:accessRights": {"@id": f"{_EU}access-right/PUBLIC"},
        "dcat:theme": [{"@id": f"{_EU}data-theme/HEAL"}, {"@id": f"{_EU}data-theme/SOCI"}],
        "dcat:keyword": [
            _dutch(w) for w in ("jeugd-ggz", "jeugdhulp", "huisarts", "gemeenten", "praktijkvoorbeelden")
        ],
        "dct:language": {"@id": f"{_EU}language/NLD"},
        "dct:spatial": {"@id": f"{_EU}country/NLD"},
        "dct:accrualPeriodicity": {"@id": f"{_EU}frequency/IRREG"},
        "dct:modified": _day(settings),
        "dcat:version": VERSION,
        "dcat:landingPage": {"@id": page},
        "dcat:distribution": [{"@id": _file(settings, f)} for f in files],
        **_parties(settings),
        **({"dct:creator": _agent(settings)} if settings.publisher else {}),
    }


def _distribution(settings: Settings, file: Download) -> dict[str, Any]:
    schema = {"dct:conformsTo": {"@id": address(settings, addresses.DATA_SCHEMA)}}
    return {
        "@id": _file(settings, file),
        "@type": "dcat:Distribution",
        "dct:title": _dutch(file.path),
        "dct:description": _dutch(file.about),
        "dcat:accessURL": {"@id": address(settings, addresses.DATA)},
        "dcat:downloadURL": {"@id": _file(settings, file)},
        "dct:format": {"@id": f"{_EU}file-type/{file.format.ending.upper()}"},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{file.format.media_type}"},
        "dcat:byteSize": {"@value": str(len(file.content)), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
        "dct:language": {"@id": f"{_EU}language/NLD"},
        "dct:modified": _day(settings),
        "dct:license": _licence(),
        **(schema if file.format is JSON else {}),
    }


def _parties(settings: Settings) -> dict[str, Any]:
    contact = {
        "@type": "vcard:Kind",
        "vcard:fn": settings.publisher or settings.site_name,
        "vcard:hasURL": {"@id": settings.contact_url},
    }
    found: dict[str, Any] = {"dct:publisher": _agent(settings)} if settings.publisher else {}
    return found | ({"dcat:contactPoint": contact} if settings.contact_url else {})


def _agent(settings: Settings) -> dict[str, Any]:
    return {"@type": "foaf:Agent", "foaf:name": _dutch(settings.publisher)}


def _licence() -> dict[str, str]:
    return {"@id": LICENCE_URL.removesuffix("deed.nl")}


def _file(settings: Settings, file: Download) -> str:
    return address(settings, file.address)


def _dutch(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def _day(settings: Settings) -> dict[str, str]:
    return {"@value": settings.built_on.isoformat(), "@type": "xsd:date"}
