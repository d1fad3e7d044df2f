"""What a page says first: a theme answered in three sentences, how things stand, a variant in short."""

from __future__ import annotations

from typing import Annotated

from voorveld.model.scalars import Day, Fact
from voorveld.model.sources import Record, StatementField, titled


class Answer(Record):
    """A theme answered in three sentences."""

    bekend: Annotated[
        StatementField,
        titled("Wat is bekend", "In één zin wat over dit thema bekend is.", "Huisartsen verwijzen [@a]."),
    ]
    hoe_zeker: Annotated[
        StatementField,
        titled("Hoe zeker", "In één zin hoe zeker dat is.", "Het zijn cijfers van betrokkenen zelf [@a]."),
    ]
    niet_bekend: Annotated[
        StatementField,
        titled(
            "Wat niet",
            "In één zin wat niet bekend is.",
            "{tekst: Kosten per traject vonden wij niet., herkomst: redactie}",
        ),
    ]


class Standing(Record):
    """How things stood on one day: what changed lately, and what was still coming."""

    op: Annotated[Day, titled("Op", "De dag waarop dit de stand was.", "2026-11-26")]
    tekst: Annotated[
        Fact,
        titled(
            "Tekst",
            "Wat er het laatst veranderde en wat nog niet vaststaat. Een voorstel heet een voorstel.",
            "Het wetsvoorstel lag in februari 2026 voor reacties open [@a].",
        ),
    ]


class VariantSummary(Record):
    """A variant in short; what it is stands in `kort`, how many examples there are is counted."""

    voor_wie: Annotated[
        StatementField,
        titled("Voor wie", "In één zin voor wie de hulp is.", "Jeugdigen tot 18 jaar en hun ouders [@a]."),
    ]
    resultaten: Annotated[
        StatementField,
        titled("Resultaten", "In één zin wat bekend is over resultaten.", "60% werd niet verwezen [@a]."),
    ]
    geld: Annotated[
        StatementField,
        titled("Geld", "In één zin wat bekend is over geld.", "Meestal betaalt de gemeente [@a]."),
    ]
    onbekend: Annotated[
        StatementField,
        titled(
            "Onbekend",
            "In één zin wat niemand weet.",
            "{tekst: Een vergelijking ontbreekt., herkomst: redactie}",
        ),
    ]
