"""What figures prove, as published: numbers, the rung of the ladder, and how it is described."""

from __future__ import annotations

from typing import Any

from voorveld.facts.evidence import EvidenceSummary, Rung
from voorveld.open_data.schema_parts import Schema, group, keyed

_COUNT: Schema = {"type": "integer", "minimum": 0}


def evidence_data(found: EvidenceSummary) -> dict[str, Any]:
    """The figures of a practice, or of the practices of a variant together."""
    return {
        "woorden": found.words,
        "trede": str(found.rung.value),
        "uitkomsten": found.outcomes,
        "met_vergelijking": found.compared,
        "omvang": found.sizes,
        "achtergrond": found.background,
        "zekerheid": {k.kind: k.count for k in found.kinds},
        "verhouding": {tie.id: tie.count for tie in found.ties},
    }


EVIDENCE = group(
    "Bewijs",
    {
        "woorden": {"type": "string", "title": "In woorden"},
        "trede": {
            "enum": [str(rung.value) for rung in Rung],
            "title": "Trede",
            "description": "Het sterkste dat er is: " + " ".join(f"{r.value}: {r.explanation}" for r in Rung),
        },
        "uitkomsten": {**_COUNT, "title": "Uitkomsten", "description": "Cijfers over wat ervan kwam."},
        "met_vergelijking": {
            **_COUNT,
            "title": "Met vergelijking",
            "description": "Uitkomsten die zijn geteld en vergeleken.",
        },
        "omvang": {**_COUNT, "title": "Omvang", "description": "Cijfers over hoe groot het is."},
        "achtergrond": {**_COUNT, "title": "Achtergrond", "description": "Cijfers over wat eromheen staat."},
        "zekerheid": {**keyed(_COUNT), "title": "Zekerheid", "description": "Uitkomsten per 'aard'."},
        "verhouding": {
            **keyed(_COUNT),
            "title": "Verhouding",
            "description": "Uitkomsten per verhouding van de sterkste bron, uit de lijst 'bronverhoudingen'.",
        },
    },
    "Wat de cijfers samen bewijzen; geteld, niet in het bestand ingevuld.",
)
