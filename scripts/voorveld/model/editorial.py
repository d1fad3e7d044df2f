"""How and when a page was checked, what changed on it for readers, and which findings may stay."""

from __future__ import annotations

from typing import Annotated

from voorveld.model.marks import UNPUBLISHED
from voorveld.model.scalars import Day, Id, Prose, Ref, Text
from voorveld.model.sources import Record, Statements, titled


class Waiver(Record):
    """A finding that is accepted for now, with a reason and an end."""

    melding: Annotated[
        Id,
        titled(
            "Melding",
            "De code van een melding waar de redactie over oordeelt; niet over vorm, verwijzingen of mensen.",
            "verouderde-controle",
        ),
    ]
    reden: Annotated[
        Text, titled("Reden", "Waarom de melding hier mag blijven staan.", "De nieuwe evaluatie komt in mei.")
    ]
    tot: Annotated[Day, titled("Tot", "Tot en met welke dag dit geldt.", "2027-05-31")]


class Change(Record):
    """What changed for readers, in their words."""

    op: Annotated[Day, titled("Op", "De dag waarop dit op de site veranderde.", "2027-03-01")]
    tekst: Annotated[
        Prose,
        titled(
            "Tekst",
            "Wat er voor lezers anders is, in één of twee korte zinnen.",
            "Het aantal huisartsen is verbeterd.",
        ),
    ]


class Editorial(Record):
    """How and when the facts were checked."""

    gecontroleerd_op: Annotated[
        Day,
        titled(
            "Gecontroleerd op",
            "De dag waarop alle feiten van dit bestand met de bronnen zijn vergeleken. Verbeterde u één "
            "cijfer, zet uw dag dan bij dat cijfer.",
            "2026-11-22",
        ),
    ]
    werkwijze: Annotated[
        Id,
        Ref("lijst:werkwijzen"),
        titled("Werkwijze", "Hoe er is gecontroleerd, uit de lijst werkwijzen.", "bureauonderzoek"),
    ]
    opmerkingen: Annotated[
        Statements,
        titled(
            "Opmerkingen",
            "Twijfels en verschillen die een lezer moet kennen.",
            '["Het startjaar verschilt [@a] [@b]."]',
        ),
    ] = ()
    wijzigingen: Annotated[
        tuple[Change, ...],
        titled(
            "Wijzigingen",
            "Wat er veranderde, oudste eerst: zet een nieuwe wijziging onderaan. "
            "Alleen wat een lezer merkt, geen spelling.",
            "[{op: 2027-03-01, tekst: Toegevoegd.}]",
        ),
    ] = ()
    ontheffingen: Annotated[
        tuple[Waiver, ...],
        UNPUBLISHED,
        titled(
            "Ontheffingen",
            "Meldingen die voor nu zijn aanvaard.",
            "[{melding: verouderde-controle, reden: De nieuwe evaluatie komt in mei., tot: 2027-05-31}]",
        ),
    ] = ()
