"""The decision aid: questions, answers, and whether a variant fits every answer; readers to check it by.

`_keuzehulp.yaml` is data that editors change. Nothing here ranks; `facts/fitting.py` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model import choices
from voorveld.model.editorial import Editorial
from voorveld.model.marks import asked
from voorveld.model.scalars import Id, Prose, Ref, Text, YesNo, choice
from voorveld.model.sources import Record, SourceMap, titled


class Reason(Record):
    """What one answer says of one variant, with its grounds: sources, practices or the editors."""

    variant: Annotated[Id, Ref("variant"), titled("Variant", "Over welke variant het gaat.", "poh-jeugd")]
    richting: Annotated[
        choices.Stance,
        *choice(choices.Stance),
        titled("Richting", "voor, tegen of let-op. Alleen voor en tegen tellen mee.", "voor"),
    ]
    tekst: Annotated[
        Prose,
        titled(
            "Tekst",
            "De reden in één of twee korte zinnen, met verwijzingen.",
            "De ondersteuner werkt in de huisartsenpraktijk [@a].",
        ),
    ]
    herkomst: Annotated[
        Annotated[choices.Origin, *choice(choices.Origin)] | None,
        titled("Herkomst", "'redactie' als de redactie dit zelf concludeert.", "redactie"),
        asked("er geen bron in 'tekst' staat en 'praktijken' leeg is"),
    ] = None
    grond: Annotated[
        Annotated[choices.Ground, *choice(choices.Ground)] | None,
        titled(
            "Grond",
            "Waarom de reden op meer plekken geldt. Zonder grond telt zij half, behalve als twee of meer "
            "voorbeelden hetzelfde laten zien.",
            "omschrijving",
        ),
    ] = None
    praktijken: Annotated[
        tuple[Annotated[Id, Ref("praktijk")], ...],
        titled("Voorbeelden", "Voorbeelden van deze variant die het laten zien.", "[voorbeeldstad-poh]"),
        asked("er geen bron in 'tekst' staat en 'herkomst' leeg is"),
    ] = ()


class Answer(Record):
    """One answer to a question."""

    naam: Annotated[Text, titled("Naam", "Het antwoord in een paar woorden.", "In de huisartsenpraktijk")]
    uitleg: Annotated[
        Text | None, titled("Uitleg", "Wat u met dit antwoord bedoelt.", "Ook in een gezondheidscentrum.")
    ] = None
    kenmerken: Annotated[
        Mapping[Annotated[Id, Ref("lijst:kenmerken")], tuple[Id, ...]],
        titled(
            "Kenmerken",
            "Waaraan u in de voorbeelden ziet dat dit er zo is; de pagina telt ze.",
            "{werkplek: [huisartsenpraktijk]}",
        ),
    ] = {}
    redenen: Annotated[
        tuple[Reason, ...],
        titled(
            "Redenen", "Wat dit antwoord over varianten zegt.", "[{variant: poh-jeugd, richting: voor, ...}]"
        ),
        asked("'zonder_gevolg' er niet staat"),
    ] = ()
    zonder_gevolg: Annotated[
        YesNo,
        titled("Zonder gevolg", "'ja' als dit antwoord bewust over geen variant iets zegt.", "ja"),
        asked("'redenen' leeg is"),
    ] = False


class DecisionQuestion(Record):
    """A question to readers. The answer "weet ik niet" comes with it and never counts."""

    vraag: Annotated[Text, titled("Vraag", "De vraag aan de lezer.", "Wie is de werkgever?")]
    toelichting: Annotated[
        Prose | None,
        titled("Toelichting", "Wat de lezer moet weten om te antwoorden.", "Kies wat het best past."),
    ] = None
    antwoorden: Annotated[
        Mapping[Id, Answer],
        titled(
            "Antwoorden",
            "De antwoorden, elk onder een korte id die in het adres komt.",
            "gemeente: {naam: De gemeente, ...}",
        ),
    ]


class Profile(Record):
    """A believable reader, with the variants that belong on top for them."""

    naam: Annotated[
        Text, titled("Naam", "Wie dit zijn, in een paar woorden.", "Grote stad met stevige wijkteams")
    ]
    antwoorden: Annotated[
        Mapping[Id, Id],
        titled("Antwoorden", "Per vraag het antwoord; een vraag mag open blijven.", "{werkgever: gemeente}"),
    ]
    bovenaan: Annotated[
        tuple[Annotated[Id, Ref("variant")], ...],
        titled("Bovenaan", "Alle varianten die bij deze antwoorden bovenaan horen.", "[poh-jeugd]"),
    ]


class DecisionAid(Record):
    """`_keuzehulp.yaml`."""

    vragen: Annotated[
        Mapping[Id, DecisionQuestion],
        titled(
            "Vragen",
            "Hoogstens acht vragen, elk onder een korte id die in het adres komt.",
            "werkgever: {vraag: ..., antwoorden: ...}",
        ),
    ]
    profielen: Annotated[
        Mapping[Id, Profile],
        titled(
            "Profielen",
            "Geloofwaardige lezers. De controle rekent na wie er bij hen bovenaan staat; lezers kunnen ze "
            "als voorbeeld kiezen.",
            "grote-stad: {naam: ..., antwoorden: ..., bovenaan: ...}",
        ),
    ] = {}
    redactie: Annotated[Editorial, titled("Redactie", "Hoe en wanneer er is gecontroleerd.", "{...}")]
    bronnen: SourceMap = {}
