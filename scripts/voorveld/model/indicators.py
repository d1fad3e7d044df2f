"""Indicators, their kinds, and what a figure may be about: lists that steer how figures are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model import choices
from voorveld.model.marks import UNPUBLISHED, short
from voorveld.model.scalars import Amount, Id, Ref, Text, WholeNumber, YesNo, choice
from voorveld.model.sources import titled
from voorveld.model.vocabulary import Term, Vocabulary


class Indicator(Term):
    """What a figure counts, in which unit, and with what it may be put on one line."""

    eenheid: Annotated[Text, titled("Eenheid", "Waarin geteld wordt.", "jeugdigen", '"%"')]
    enkelvoud: Annotated[
        Text | None,
        UNPUBLISHED,
        titled("Enkelvoud", "De eenheid achter het getal één, als die dan anders is.", "jeugdige"),
    ] = None
    soort: Annotated[
        Id, Ref("lijst:indicatorsoorten"), titled("Soort", "Aantal, percentage, geld of anders.", "aantal")
    ]
    telt_als: Annotated[
        Annotated[choices.Subject, *choice(choices.Subject)] | None,
        titled(
            "Telt als",
            "Of zo'n cijfer een uitkomst is, zegt hoe groot het is, of achtergrond is.",
            "omvang",
        ),
    ] = None
    vergelijkbaar_met: Annotated[
        tuple[Annotated[Id, Ref("lijst:indicatoren")], ...],
        titled("Vergelijkbaar met", "Andere indicatoren op dezelfde lijn.", "[jeugdigen-gezien]"),
    ] = ()
    telt_jeugdigen: Annotated[
        YesNo, titled("Telt jeugdigen", "'ja' als er kinderen, jongeren of gezinnen geteld worden.", "ja")
    ] = False
    teken: Annotated[
        Text | None,
        UNPUBLISHED,
        titled("Teken", "Het teken voor het getal, in plaats van de eenheid erachter.", "€"),
    ] = None
    noem_eenheid: Annotated[
        YesNo,
        UNPUBLISHED,
        titled("Noem eenheid", "'nee' als de eenheid achter het getal niets toevoegt.", "nee"),
    ] = True
    breuken: Annotated[
        YesNo,
        UNPUBLISHED,
        titled(
            "Breuken",
            "'ja' als ook een deel van de eenheid kan, zoals een half uur.",
            "ja",
        ),
    ] = False
    verzamelt: Annotated[
        YesNo,
        UNPUBLISHED,
        titled(
            "Verzamelt",
            "'ja' als de indicator ongelijke dingen bij elkaar neemt; elk cijfer zegt zelf welk.",
            "ja",
        ),
    ] = False
    verandert: Annotated[
        Text | None,
        UNPUBLISHED,
        titled(
            "Verandert",
            "Wat er meer of minder werd; het staat achter het getal: '14% meer verwijzingen'.",
            "verwijzingen",
        ),
    ] = None
    restgroep: Annotated[
        YesNo,
        UNPUBLISHED,
        titled(
            "Restgroep",
            "'ja' als dit geen onderwerp is: lezers zien dan de omschrijving van elk cijfer.",
            "ja",
        ),
    ] = False


class IndicatorKind(Term):
    """A kind of indicator: what its values must state before they share a line, and their scale."""

    vraagt: Annotated[
        tuple[Annotated[choices.Requirement, *choice(choices.Requirement)], ...],
        UNPUBLISHED,
        titled("Vraagt", "Wat twee waarden moeten noemen om op één lijn te mogen.", "[noemer]"),
    ] = ()
    schaal_tot: Annotated[
        WholeNumber | None,
        UNPUBLISHED,
        titled("Schaal tot", "Het einde van de schaal die elke waarde heeft, vanaf nul.", "100"),
    ] = None
    laagste: Annotated[
        Amount | None,
        UNPUBLISHED,
        titled("Laagste", "De kleinste waarde die kan, behalve bij een verschil met iets anders.", "0"),
    ] = None
    gewoon: Annotated[
        Amount | None,
        UNPUBLISHED,
        titled(
            "Gewoon",
            "Waartussen een waarde bijna altijd ligt; daarbuiten vraagt de controle of zij klopt.",
            "1..10",
            '">=1"',
        ),
    ] = None
    heel: Annotated[YesNo, UNPUBLISHED, titled("Heel", "'ja' als alleen hele getallen kunnen.", "ja")] = False
    decimalen: Annotated[
        WholeNumber | None,
        UNPUBLISHED,
        titled(
            "Decimalen",
            "Hoeveel cijfers er hoogstens achter de komma staan; drie wijzen op een Engels duizendtal.",
            "2",
        ),
    ] = None
    bereik: Annotated[
        YesNo, UNPUBLISHED, titled("Bereik", "'ja' als van de laagste tot de hoogste waarde iets zegt.", "ja")
    ] = False
    kop_in_overzicht: Annotated[
        Text | None,
        UNPUBLISHED,
        titled("Kop", "De kop boven deze indicatoren in het overzicht.", "Welk deel"),
    ] = None
    tekst_in_overzicht: Annotated[
        Text | None,
        UNPUBLISHED,
        titled("Toelichting", "Wat onder die kop staat.", "Kijk eerst waarvan het een deel is."),
    ] = None


class ScopeTerm(Term):
    """A word that also stands within a sentence."""

    in_zin: Annotated[
        Text | None,
        UNPUBLISHED,
        titled(
            "In een zin",
            "Hoe het midden in een zin staat, als dat niet met een kleine letter is.",
            "Nederland",
        ),
    ] = None


class IndicatorVocabulary(Vocabulary):
    """`indicatoren.yaml`."""

    termen: Mapping[Id, Indicator]


class IndicatorKindVocabulary(Vocabulary):
    """`indicatorsoorten.yaml`, in the order of the overview of figures."""

    termen: Mapping[Id, Annotated[IndicatorKind, *short("naam")]]


class ScopeVocabulary(Vocabulary):
    """`reikwijdten.yaml` and `bronverhoudingen.yaml`."""

    termen: Mapping[Id, Annotated[ScopeTerm, *short("naam")]]
