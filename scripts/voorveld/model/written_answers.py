"""The answer in words to one of the first questions; what is counted stands in the list of questions."""

from __future__ import annotations

from typing import Annotated

from voorveld.model.editorial import Editorial
from voorveld.model.scalars import Id, Ref
from voorveld.model.sources import Record, SourceMap, StatementField, Statements, titled


class AnswerLines(Record):
    """The answer in three lines, the first of which says most."""

    kort: Annotated[
        StatementField,
        titled(
            "Kort",
            "Het antwoord in één zin. Een aantal telt de site: schrijf {bekend} en er komt "
            "'2 van de 65 voorbeelden'.",
            "Bij {bekend} noemt een bron een bedrag.",
        ),
    ]
    verder: Annotated[
        StatementField,
        titled("Verder", "Wat daarachter zit, in één zin.", "Het grootste bedrag is een raming [@a]."),
    ]
    let_op: Annotated[
        StatementField,
        titled(
            "Let op",
            "Wat u moet weten voor u dit antwoord gebruikt, in één zin.",
            "Huur en overleg zitten er niet in [@a].",
        ),
    ]


class WrittenAnswer(Record):
    """The answer to a first question: three lines, how sure that is, and what nobody knows."""

    id: Annotated[
        Id,
        Ref("lijst:cijfervragen"),
        titled("Id", "Gelijk aan de bestandsnaam, en aan de vraag in de lijst cijfervragen.", "kosten"),
    ]
    antwoord: Annotated[
        AnswerLines,
        titled("Antwoord", "Het antwoord in drie zinnen.", "{kort: ..., verder: ..., let_op: ...}"),
    ]
    hoe_zeker: Annotated[
        StatementField,
        titled(
            "Hoe zeker",
            "In één zin hoe zeker het antwoord is; de tellingen zet de site eronder.",
            "{tekst: Het zijn ramingen vooraf., herkomst: redactie}",
        ),
    ]
    niet_bekend: Annotated[
        Statements,
        titled(
            "Niet bekend",
            "Wat niemand weet, voor zover wij vonden.",
            '[{tekst: "Kosten per jeugdige vonden wij niet.", herkomst: redactie}]',
        ),
    ]
    lees_bij: Annotated[
        tuple[Annotated[Id, Ref("thema")], ...],
        titled("Lees bij", "De thema's waar meer over deze vraag staat.", "[functieprofiel]"),
    ] = ()
    redactie: Annotated[Editorial, titled("Redactie", "Hoe en wanneer er is gecontroleerd.", "{...}")]
    bronnen: SourceMap = {}
