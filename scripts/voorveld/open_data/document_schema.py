"""`schema.json`: JSON Schema (2020-12) of every document, told apart by `soort`."""

from __future__ import annotations

from collections.abc import Mapping

from voorveld.facts.characteristics import EMPTY_KINDS
from voorveld.model.choices import SourceAge
from voorveld.open_data.citation import LICENCE
from voorveld.open_data.documents import RECORD_FILES, VERSION
from voorveld.open_data.evidence import EVIDENCE
from voorveld.open_data.format import Document
from voorveld.open_data.schema_parts import Schema, group, keyed, listed, nullable, ref
from voorveld.open_data.written_schema import definitions

_TEXT: Schema = {"type": "string"}


def schema_document() -> Document:
    """`schema.json`: one schema for every document, told apart by `soort`."""
    known = _record_schemas()
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Versie {VERSION}. Nieuwe sleutels mogen erbij komen; bestaande blijven.",
        "title": "Open data over jeugd-ggz in het voorveld",
        "description": "Elk JSON-bestand in deze map is een van deze soorten. 'soort' zegt welke.",
        "oneOf": [ref(f"bestand_{kind}") for kind in _BODIES],
        "$defs": known | {f"bestand_{kind}": _document_schema(kind, body) for kind, body in _BODIES.items()},
    }
    about = "JSON Schema (2020-12) van alle JSON-bestanden."
    return Document("schema", about, schema, explains=True)


def _record_schemas() -> dict[str, Schema]:
    known = definitions()
    address = {**_TEXT, "title": "Adres", "description": "De pagina, gerekend vanaf het begin van de site."}
    numbered = {"nummer": {"type": "integer", "title": "Nummer", "description": "Het nummer op de pagina."}}
    known["bron"]["properties"] = numbered | known["bron"]["properties"]
    known["bron"]["required"].insert(0, "nummer")
    for name in (*(files.kind for files in RECORD_FILES), "onderzoek", "tegenspraak"):
        known[name]["properties"] = {"adres": address} | known[name]["properties"]
        known[name]["required"].insert(0, "adres")
    _add(
        known["variant"],
        "praktijken",
        listed(_TEXT) | {"title": "Voorbeelden", "description": "Ids van voorbeelden van deze variant."},
    )
    _add(known["variant"], "bewijs", EVIDENCE)
    _add(known["praktijk"], "bewijs", EVIDENCE)
    _add(known["praktijk"], "plaats", _PLACE)
    _add(known["praktijk"], "stand_nu", _STAGE)
    _add(known["praktijk"], "nieuwste_bron", _NEWEST_SOURCE)
    _add(known["praktijk"], "begonnen", _BEGUN)
    for name, value in _ANSWER.items():
        _add(known["beantwoorde_vraag"], name, value)
    _add(known["cijfer"], "leesbaar", _READABLE_FIGURE)
    _add(known["bron"], "leesbaar", _READABLE_SOURCE)
    _add(known["waarde"], "woorden", {**_TEXT, "title": "In woorden"})
    _add(known["waarde"], "getal", {"title": "Getal", **nullable(ref("getal"))})
    for name in ("kenmerk", "thema_van_praktijk"):
        empty = known[name]["properties"]["leeg"]
        empty["enum"] = [*(kind.id for kind in EMPTY_KINDS), None]
        empty["description"] = (
            "Waarom hier niets staat: een van de zes soorten leeg. Leeg (null) als er iets staat."
        )
    known["kenmerk"]["properties"]["leeg"]["description"] += (
        " Is het hele thema leeg, dan is elk kenmerk ervan om dezelfde reden leeg, met dezelfde bronnen."
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
_SAID = nullable(_TEXT)
_READABLE_FIGURE = group(
    "Leesbaar",
    {
        "wat": {**_TEXT, "title": "Wat er is geteld"},
        "omschrijving": {**_SAID, "title": "Wat dit cijfer precies telt"},
        "waarde": {**_TEXT, "title": "De waarde in woorden"},
        "eenheid": {**_SAID, "title": "De eenheid, als die niet al in de woorden zit"},
        "hoe_zeker": {**_TEXT, "title": "Hoe zeker"},
        "gaat_over": {**_SAID, "title": "Waar het over gaat, als dat niet de hele praktijk is"},
        "vergelijking": {**_SAID, "title": "Bij een uitkomst: of er iets was om mee te vergelijken"},
        "wie_spreekt": {**_SAID, "title": "Bij een uitkomst: wie er spreekt"},
    },
    "De woorden waarin lezers dit cijfer zien.",
)
_READABLE_SOURCE = group(
    "Leesbaar",
    {
        "kort": {**_TEXT, "title": "Korte titel en jaar"},
        "soort": {**_TEXT, "title": "Soort bron"},
        "gelezen": {**_TEXT, "title": "Hoe ver wij lazen"},
    },
    "De woorden waarin lezers deze bron zien.",
)
_ANSWER: dict[str, Schema] = {
    "vraag": {**_TEXT, "title": "De vraag"},
    "onderwerp": {**_TEXT, "title": "Waar zij over gaat"},
    "indicatoren": listed(_TEXT) | {"title": "De cijfers die erop antwoorden"},
    "kenmerken": listed(_TEXT) | {"title": "De kenmerken die erop antwoorden"},
    "standen": listed(_TEXT) | {"title": "De standen die erop antwoorden"},
    "praktijken": listed(_TEXT) | {"title": "Ids van voorbeelden waarvan iets bekend is"},
    "tellingen": keyed(
        group(
            "Telling",
            {
                "aantal": {"type": "integer", "minimum": 0, "title": "Bij hoeveel voorbeelden"},
                "van": {"type": "integer", "minimum": 0, "title": "Van hoeveel voorbeelden"},
            },
        )
    )
    | {"title": "De tellingen die in de zinnen staan, elk onder haar naam"},
}
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
_NEWEST_SOURCE = group(
    "Nieuwste bron",
    {
        "datum": {
            "title": "Datum",
            "description": "De datum van de nieuwste bron; leeg als geen bron een datum heeft.",
            **nullable(ref("datum")),
        },
        "ouderdom": {"enum": [str(age.value) for age in SourceAge], "title": "Ouderdom"},
    },
    "Hoe oud de nieuwste bron met een datum is.",
)
_STAGE = group(
    "Stand van nu",
    {
        "id": _TEXT,
        "naam": _NAMED,
        "woorden": {
            **_TEXT,
            "title": "In woorden",
            "description": "Hoe het stond, wanneer dat was, en van wanneer de nieuwste bron is.",
        },
        "liep": {
            **_TEXT,
            "title": "Liep het",
            "description": "Of een bron zegt dat het liep, en of die van de laatste jaren is.",
        },
        "loopt": {
            "type": "boolean",
            "title": "Loopt",
            "description": "Of een voorbeeld in deze stand bezig is, en het einde niet voorbij.",
        },
        "einde_voorbij": {
            "type": "boolean",
            "title": "Einde voorbij",
            "description": "Het genoemde of geplande einde is voorbij, en daarna vonden wij geen bericht.",
        },
        "sinds": {
            "title": "Sinds",
            "description": "Het begin van deze stand; leeg als dat niet bekend is.",
            **nullable(ref("datum")),
        },
        "op": {
            "title": "Op",
            "description": "De laatste dag waarop een bron deze stand noemde.",
            **nullable(ref("datum")),
        },
        "gezegd_van": {
            "title": "Gezegd van",
            "description": "Het laatste moment waarvan een bron dit zegt; leeg als geen bron dat laat zien.",
            **nullable(ref("datum")),
        },
    },
    "De laatste stand uit 'status'.",
)
_BEGUN: Schema = {
    "title": "Begonnen",
    "description": "Het begin van het voorbeeld zelf; leeg als geen bron dat noemt.",
    **nullable(ref("datum")),
}
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
    **{files.kind: {files.kind: ref(files.kind)} for files in RECORD_FILES},
    "onderzoek": _RESEARCH,
    "woordenlijsten": _WORDS,
    "alles": {
        "datum": _DATE,
        **{files.folder: listed(ref(files.kind)) for files in RECORD_FILES},
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
