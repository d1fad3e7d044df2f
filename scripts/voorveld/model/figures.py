"""Figures: what a source counts, estimates or claims, with everything needed to read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model import choices
from voorveld.model.marks import ASKED, asked, instead_of
from voorveld.model.scalars import (
    Amount,
    DateField,
    Day,
    Id,
    Prose,
    Quote,
    Ref,
    Text,
    WholeNumber,
    YesNo,
    choice,
)
from voorveld.model.sources import Citations, Record, titled


class Coverage(Record):
    """What a figure is about when that is not the whole practice."""

    reikwijdte: Annotated[
        Id,
        Ref("lijst:reikwijdten"),
        titled(
            "Reikwijdte", "Waar het cijfer over gaat, uit de lijst reikwijdten.", "een-praktijk", "gemeente"
        ),
    ]
    toelichting: Annotated[
        Text | None,
        titled("Toelichting", "Welke groep, gemeente of huisartsenpraktijk precies.", "vier gemeenten samen"),
    ] = None


class Figure(Record):
    """One value with its period, unit (through the indicator), denominator, kind and sources."""

    id: Annotated[Id, titled("Id", "Korte naam van het cijfer binnen dit bestand.", "gezien-2020")]
    indicator: Annotated[
        Id,
        Ref("lijst:indicatoren"),
        titled("Indicator", "Wat geteld is, uit de lijst indicatoren.", "jeugdigen-gezien"),
    ]
    omschrijving: Annotated[
        Text | None,
        titled(
            "Omschrijving",
            "Wat dit cijfer precies telt, als de indicator ruimer is.",
            "doorverwezen naar het wijkteam",
        ),
    ] = None
    waarde: Annotated[
        Amount | None,
        titled("Waarde", 'Het getal: 1895, "17,9", ~20, <18, ">=130" of 62..88.', "1895", "~20"),
        asked("'in_woorden' en 'richting' leeg zijn"),
        instead_of("in_woorden", "richting"),
    ] = None
    in_woorden: Annotated[
        Quote | None,
        titled("In woorden", "De waarde in woorden, als de bron geen getal geeft.", "vele tientallen"),
        asked("'waarde' en 'richting' leeg zijn"),
        instead_of("waarde", "richting"),
    ] = None
    richting: Annotated[
        Annotated[choices.Direction, *choice(choices.Direction)] | None,
        titled(
            "Richting",
            "Een verandering zonder getal (gestegen, gedaald, gelijk, wisselend, verbeterd, verslechterd) "
            "of een verschil met een andere groep (hoger, lager).",
            "gedaald",
        ),
        asked("'waarde' en 'in_woorden' leeg zijn"),
        instead_of("waarde", "in_woorden"),
    ] = None
    vanuit: Annotated[
        Amount | None,
        titled(
            "Vanuit",
            "Bij een verandering van het ene getal naar het andere: het eerste. 'waarde' is het laatste.",
            "0",
        ),
    ] = None
    verloop: Annotated[
        Annotated[choices.Course, *choice(choices.Course)] | None,
        titled(
            "Verloop",
            "Als de bron alleen het eind noemt van iets dat oploopt of afloopt.",
            "oplopend-tot",
        ),
    ] = None
    bronwoorden: Annotated[
        Quote | None,
        titled(
            "Bronwoorden",
            "De woorden van de bron zelf, verplicht bij elke waarde die niet exact is.",
            "nog geen 18%",
        ),
        asked("'waarde' of 'aandeel' niet exact is"),
    ] = None
    teller: Annotated[Amount | None, titled("Teller", "Het aantal waar het percentage uit volgt.", "642")] = (
        None
    )
    noemer: Annotated[
        Amount | None, titled("Noemer", "Het aantal waarvan het percentage een deel is.", "971")
    ] = None
    noemer_telt: Annotated[
        Text | None,
        titled("Noemer telt", "Wat de noemer telt.", "afgesloten trajecten"),
        asked("bij een aantal een 'noemer' staat"),
    ] = None
    aandeel: Annotated[
        Amount | None, titled("Aandeel", "Het percentage van 'deel_van' dat de bron noemt.", "<18")
    ] = None
    deel_van: Annotated[
        Id | None, titled("Deel van", "Het cijfer in dit bestand waarvan dit een deel is.", "gezien-2020")
    ] = None
    overlap: Annotated[
        Mapping[Id, Annotated[choices.Overlap, *choice(choices.Overlap)]],
        titled(
            "Overlap",
            "Of dit deel overlapt met een ander deel van hetzelfde geheel: ja, nee of onbekend.",
            "behandeld: onbekend",
        ),
        asked("delen van hetzelfde geheel er samen niet op uitkomen"),
    ] = {}
    verdeling: Annotated[
        Id | None,
        titled(
            "Verdeling",
            "Naam van de verdeling waar dit percentage een stuk van is; samen tellen de stukken op tot 100.",
            "uitstroom",
        ),
    ] = None
    ten_opzichte_van: Annotated[
        Text | None,
        titled("Ten opzichte van", "Waarmee vergeleken is.", "huisartsenpraktijken zonder ondersteuner"),
    ] = None
    periode: Annotated[
        DateField | None,
        titled("Periode", "Waar of wanneer het cijfer over gaat.", "2019-03/2020-12", "2021"),
        asked("het om geld gaat en 'prijspeil' leeg is"),
    ] = None
    periode_toelichting: Annotated[
        Text | None,
        titled(
            "Toelichting op de periode",
            "Wat de bron over de periode zegt als een datum ontbreekt.",
            "eerste negen maanden",
        ),
        asked("het om geld gaat, en 'periode' en 'prijspeil' leeg zijn"),
    ] = None
    voorlopig: Annotated[YesNo, titled("Voorlopig", "'ja' als de bron het cijfer voorlopig noemt.", "ja")] = (
        False
    )
    aard: Annotated[
        choices.Evidence,
        *choice(choices.Evidence),
        titled(
            "Aard", "Geteld, achteraf geschat, een prognose, of volgens een betrokkene.", "geteld", "prognose"
        ),
    ]
    telt_als: Annotated[
        Annotated[choices.Subject, *choice(choices.Subject)] | None,
        titled(
            "Telt als",
            "Alleen als het bij dit cijfer iets anders is dan bij de indicator.",
            "achtergrond",
        ),
    ] = None
    vergelijking: Annotated[
        Annotated[choices.Comparison, *choice(choices.Comparison)] | None,
        titled(
            "Vergelijking",
            "Bij een uitkomst: of de bron het vergelijkt met een andere groep of met de tijd ervoor. "
            "Zegt zij niets: onbekend.",
            "voor-en-na",
            "onbekend",
        ),
        asked("het een uitkomst is"),
    ] = None
    gemeld_door: Annotated[
        Text | None,
        titled(
            "Gemeld door", "Wie het cijfer noemt, als dat niet de uitgever van de bron is.", "de gemeente"
        ),
        asked("'aard' volgens-betrokkene is"),
    ] = None
    dekking: Annotated[
        Coverage | None,
        titled(
            "Dekking",
            "Waar het cijfer over gaat, als dat niet het hele voorbeeld is.",
            "{reikwijdte: een-praktijk}",
        ),
    ] = None
    prijspeil: Annotated[
        WholeNumber | None,
        titled("Prijspeil", "Het jaar waarvan de prijzen zijn, bij geld.", "2021"),
        asked("het om geld gaat en 'periode' leeg is"),
    ] = None
    per: Annotated[
        Text | None,
        titled(
            "Per",
            "Waarvoor het bedrag is, bij geld. Bij een aantal: per welke tijd of eenheid is geteld.",
            "hele pilot",
            "week",
        ),
        asked("het om geld gaat"),
    ] = None
    telkens: Annotated[
        YesNo, titled("Telkens", "'ja' als het steeds weer geldt: per jaar, per week, per traject.", "ja")
    ] = False
    niet_vermeld: Annotated[
        tuple[Annotated[choices.Unsaid, *choice(choices.Unsaid)], ...],
        titled(
            "Niet vermeld",
            "Wat de bron niet zegt of wat wij er niet in lazen: noemer_telt, ten_opzichte_van of per. "
            "Zo'n cijfer staat met geen ander op één lijn.",
            "[ten_opzichte_van]",
        ),
        asked("de bron niet zegt wat hier nodig is"),
    ] = ()
    spreekt_tegen: Annotated[
        Id | None,
        titled(
            "Spreekt tegen", "Het cijfer in dit bestand dat hetzelfde telt en anders uitkomt.", "gezien-2020"
        ),
        asked("een ander cijfer hetzelfde telt en anders uitkomt"),
    ] = None
    opmerking: Annotated[
        Prose | None,
        titled("Opmerking", "Wat een lezer bij dit cijfer moet weten.", "Dezelfde bron noemt verderop 243."),
        asked("er 'spreekt_tegen' staat"),
    ] = None
    gecontroleerd_op: Annotated[
        Day | None,
        titled(
            "Gecontroleerd op",
            "De dag waarop dit ene cijfer met zijn bron is vergeleken, als dat een andere dag was dan die "
            "van het hele bestand.",
            "2027-03-01",
        ),
    ] = None
    bronnen: Annotated[
        Citations,
        titled(
            "Bronnen",
            "De bron of bronnen, zo mogelijk met bladzijde.",
            "[evaluatie-2021]",
            '["evaluatie-2021, p. 12"]',
        ),
        ASKED,
    ] = ()
