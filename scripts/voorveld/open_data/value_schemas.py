"""JSON Schema of what one value becomes in the open data: a text, a date, an amount, a citation.

`written.py` writes them; every key is always there.
"""

from __future__ import annotations

from voorveld.model.scalars import ID_PATTERN
from voorveld.open_data.amounts import BOUNDS
from voorveld.open_data.schema_parts import Schema

_DAY: Schema = {"type": ["string", "null"], "format": "date"}
SCALARS: dict[str, Schema] = {
    "tekst": {
        "title": "Tekst",
        "type": "object",
        "required": ["plat", "met_bronnen"],
        "properties": {
            "plat": {
                "type": "string",
                "title": "Plat",
                "description": "De woorden zonder opmaak en verwijzingen. "
                "Alinea's zijn gescheiden door een lege regel.",
            },
            "met_bronnen": {
                "type": "string",
                "title": "Met bronnen",
                "description": "De tekst zoals zij is ingevoerd. "
                "[@bron-id] verwijst naar een sleutel in 'bronnen'.",
            },
        },
    },
    "datum": {
        "title": "Datum of periode",
        "type": "object",
        "required": ["edtf", "woorden", "van", "tot"],
        "properties": {
            "edtf": {
                "type": ["string", "null"],
                "title": "EDTF",
                "description": "De datum in EDTF (ISO 8601-2), zoals 2019-03/2020-12 of 2015~. "
                "Leeg als de datum onbekend is.",
            },
            "woorden": {"type": "string", "title": "In woorden"},
            "van": {
                **_DAY,
                "title": "Van",
                "description": "De eerste dag die het kan zijn; leeg als die niet bekend is.",
            },
            "tot": {
                **_DAY,
                "title": "Tot en met",
                "description": "De laatste dag die het kan zijn; "
                "leeg als die niet bekend is of nog niet bereikt.",
            },
        },
    },
    "getal": {
        "title": "Getal",
        "type": "object",
        "required": ["tekst", "grens", "van", "tot"],
        "properties": {
            "tekst": {
                "type": "string",
                "title": "Tekst",
                "description": "Zoals het is ingevoerd, met decimale komma: 17,9 of <18.",
            },
            "grens": {
                "enum": list(BOUNDS),
                "title": "Grens",
                "description": "Wat het teken voor het getal betekent. Zie 'keuzes' in woordenlijsten.json.",
            },
            "van": {
                "type": ["number", "null"],
                "title": "Van",
                "description": "De laagste waarde; leeg als er geen ondergrens is.",
            },
            "tot": {
                "type": ["number", "null"],
                "title": "Tot",
                "description": "De hoogste waarde; leeg als er geen bovengrens is.",
            },
        },
    },
    "verwijzing": {
        "title": "Verwijzing naar een bron",
        "type": "object",
        "required": ["bron", "plaats"],
        "properties": {
            "bron": {
                "type": "string",
                "pattern": f"^{ID_PATTERN}$",
                "title": "Bron",
                "description": "Sleutel in 'bronnen' van hetzelfde stuk.",
            },
            "plaats": {
                "type": ["string", "null"],
                "title": "Plaats",
                "description": "Waar in de bron, zoals p. 12.",
            },
        },
    },
}
