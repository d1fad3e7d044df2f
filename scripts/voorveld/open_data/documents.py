"""The JSON documents of version 1, as data, and the schema of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from voorveld.catalogue import Catalogue
from voorveld.model.pages import Theme, Variant
from voorveld.model.practice import Practice
from voorveld.open_data import records
from voorveld.open_data.citation import (
    LICENCE,
    LICENCE_URL,
    checked_citation,
    citation,
    dataset_citation,
)
from voorveld.open_data.vocabularies import vocabularies_data
from voorveld.open_data.written_schema import (
    EMPTY_KINDS,
    Schema,
    definitions,
    group,
    keyed,
    listed,
    nullable,
    ref,
)
from voorveld.settings import Settings

# Raise the last number for a new key, the folder v1 for anything that breaks a reader.
VERSION = "1.0"
FOLDER = "data/v1/"
_TEXT: Schema = {"type": "string"}
_FOLDERS = (
    ("praktijk", "praktijken", Practice),
    ("thema", "themas", Theme),
    ("variant", "varianten", Variant),
)


def documents(catalogue: Catalogue, settings: Settings) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every document with its path below `data/v1/`, except the list of files itself."""
    practices = list(zip(catalogue.practices, records.practices_data(catalogue), strict=True))
    themes = [(t, records.theme_data(catalogue, t)) for t in catalogue.themes]
    variants = [(v, records.variant_data(catalogue, v)) for v in catalogue.variants]
    research = {
        "onderzoeken": [records.study_data(catalogue, s) for s in catalogue.studies],
        "tegenspraken": [records.contradiction_data(catalogue, c) for c in catalogue.contradictions],
    }
    words = vocabularies_data(catalogue)
    for kind, folder, found in _FOLDERS:
        for record, data in (*practices, *themes, *variants):
            if isinstance(record, found):
                cite = checked_citation(
                    settings, record.naam, record.redactie.gecontroleerd_op, data["adres"]
                )
                yield f"{folder}/{record.id}.json", _head(kind, cite, 1) | {kind: data}
    yield "onderzoek.json", _head("onderzoek", citation(settings, "Onderzoek", "onderzoek/"), 0) | research
    yield (
        "woordenlijsten.json",
        _head("woordenlijsten", citation(settings, "Woordenlijsten", "data/"), 0) | words,
    )
    yield (
        "alles.json",
        {
            **_head("alles", dataset_citation(settings), 0),
            "datum": settings.built_on.isoformat(),
            "praktijken": [data for _, data in practices],
            "themas": [data for _, data in themes],
            "varianten": [data for _, data in variants],
            **research,
            "woordenlijsten": words,
        },
    )


def index_data(catalogue: Catalogue, settings: Settings, files: list[dict[str, Any]]) -> dict[str, Any]:
    """`index.json`: what there is, of which day, by whom and under which licence."""
    return {
        **_head("index", dataset_citation(settings), 0),
        "datum": settings.built_on.isoformat(),
        "licentie_adres": LICENCE_URL,
        "uitgever": settings.publisher or None,
        "site": settings.site_url or None,
        "aantallen": {
            "praktijken": len(catalogue.practices),
            "themas": len(catalogue.themes),
            "varianten": len(catalogue.variants),
            "onderzoeken": len(catalogue.studies),
            "cijfers_van_praktijken": sum(len(p.cijfers) for p in catalogue.practices),
        },
        "bestanden": files,
    }


def schema_data() -> Schema:
    """`schema.json`: one schema for every document, told apart by `soort`."""
    known = _record_schemas()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Versie {VERSION}. Nieuwe sleutels mogen erbij komen; bestaande blijven.",
        "title": "Open data over jeugd-ggz in het voorveld",
        "description": "Elk JSON-bestand in deze map is een van deze soorten. 'soort' zegt welke.",
        "oneOf": [ref(f"bestand_{kind}") for kind in _BODIES],
        "$defs": known | {f"bestand_{kind}": _document_schema(kind, body) for kind, body in _BODIES.items()},
    }


def _head(kind: str, cite: str, depth: int) -> dict[str, Any]:
    return {
        "$schema": "../" * depth + "schema.json",
        "soort": kind,
        "versie": VERSION,
        "licentie": LICENCE,
        "aanhalen": cite,
    }


def _record_schemas() -> dict[str, Schema]:
    known = definitions()
    address = {**_TEXT, "title": "Adres", "description": "De pagina, gerekend vanaf het begin van de site."}
    numbered = {"nummer": {"type": "integer", "title": "Nummer", "description": "Het nummer op de pagina."}}
    known["bron"]["properties"] = numbered | known["bron"]["properties"]
    known["bron"]["required"].insert(0, "nummer")
    for name in ("praktijk", "thema", "variant", "onderzoek", "tegenspraak"):
        known[name]["properties"] = {"adres": address} | known[name]["properties"]
        known[name]["required"].insert(0, "adres")
    _add(
        known["variant"],
        "praktijken",
        listed(_TEXT) | {"title": "Praktijken", "description": "Ids van praktijken van deze variant."},
    )
    _add(known["praktijk"], "plaats", _PLACE)
    _add(known["praktijk"], "stand_nu", _STAGE)
    known["kenmerk"]["properties"]["waarden"] = listed(_CHARACTERISTIC_VALUE) | {"title": "Waarden"}
    for name in ("kenmerk", "thema_van_praktijk"):
        empty = known[name]["properties"]["leeg"]
        empty["enum"] = [*EMPTY_KINDS, records.NOT_FILLED_IN, None]
        empty["description"] = (
            "Waarom hier niets staat: een van de vijf soorten leeg, of niet-ingevuld. "
            "Leeg (null) als er iets staat."
        )
    return known


def _add(schema: Schema, name: str, value: Schema) -> None:
    schema["properties"][name] = value
    schema["required"].append(name)


def _document_schema(kind: str, body: Mapping[str, Schema]) -> Schema:
    head: dict[str, Schema] = {
        "$schema": _TEXT,
        "soort": {"const": kind},
        "versie": {"type": "string", "pattern": r"^1\.\d+$"},
        "licentie": {"const": LICENCE},
        "aanhalen": {**_TEXT, "title": "Zo haalt u dit aan"},
    }
    return group(f"Bestand: {kind}", head | dict(body))


_DATE: Schema = {"type": "string", "format": "date", "title": "Datum van deze gegevens"}
_NAMED: Schema = {"title": "Naam", **_TEXT}
_PLACE = group(
    "Plaats",
    {
        "woorden": {**_TEXT, "title": "In woorden"},
        "gemeenten": listed(
            group(
                "Gemeente",
                {
                    "naam": _NAMED,
                    "naam_cbs": {**_TEXT, "title": "Naam bij het CBS"},
                    "code": {**_TEXT, "title": "CBS-code", "pattern": "^GM[0-9]{4}$"},
                },
            )
        ),
        "provincies": listed(group("Provincie", {"id": _TEXT, "naam": _NAMED})),
    },
    "Gemeenten van nu met hun CBS-code, en de provincies; opgezocht bij 'gebied'.",
)
_STAGE = group(
    "Stand van nu",
    {
        "id": _TEXT,
        "naam": _NAMED,
        "loopt": {
            "type": "boolean",
            "title": "Loopt",
            "description": "Of een praktijk in deze stand bezig is.",
        },
    },
    "De laatste stand uit 'status'.",
)
_CHARACTERISTIC_VALUE = group(
    "Waarde",
    {
        "waarde": {
            **_TEXT,
            "title": "Waarde",
            "description": "Zoals in het bestand: een id uit de lijst van dit kenmerk, "
            "een getal of een korte tekst.",
        },
        "woorden": {**_TEXT, "title": "In woorden"},
        "getal": nullable(ref("getal")),
    },
)
_WORDS: dict[str, Schema] = {
    "lijsten": keyed(
        {"anyOf": [ref("lijst_kenmerken"), ref("lijst_indicatoren"), ref("lijst_standen"), ref("lijst")]}
    ),
    "keuzes": keyed(keyed(group("Keuze", {"naam": _NAMED, "uitleg": _TEXT}))),
    "begrippen": keyed(ref("begrip")),
    "bronnen": keyed(ref("bron")),
}
_RESEARCH: dict[str, Schema] = {
    "onderzoeken": listed(ref("onderzoek")),
    "tegenspraken": listed(ref("tegenspraak")),
}
_FILE = group(
    "Bestand",
    {
        "pad": {**_TEXT, "title": "Pad", "description": "Gerekend vanaf deze map."},
        "inhoud": _TEXT,
        "mediatype": _TEXT,
        "bytes": {"type": "integer", "minimum": 0},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    },
)
_BODIES: dict[str, dict[str, Schema]] = {
    "praktijk": {"praktijk": ref("praktijk")},
    "thema": {"thema": ref("thema")},
    "variant": {"variant": ref("variant")},
    "onderzoek": _RESEARCH,
    "woordenlijsten": _WORDS,
    "alles": {
        "datum": _DATE,
        "praktijken": listed(ref("praktijk")),
        "themas": listed(ref("thema")),
        "varianten": listed(ref("variant")),
        **_RESEARCH,
        "woordenlijsten": group("Woordenlijsten", _WORDS),
    },
    "index": {
        "datum": _DATE,
        "licentie_adres": _TEXT,
        "uitgever": {"type": ["string", "null"]},
        "site": {"type": ["string", "null"]},
        "aantallen": keyed({"type": "integer", "minimum": 0}),
        "bestanden": listed(_FILE),
    },
}
