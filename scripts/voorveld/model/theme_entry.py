"""What is known of a practice on one theme: a text, and characteristics or a kind of empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model import choices
from voorveld.model.marks import asked, instead_of, short
from voorveld.model.scalars import Amount, DateField, Fact, Id, Prose, Text, WholeNumber, YesNo, choice
from voorveld.model.sources import Citations, Record, titled

SOURCES = titled("Bronnen", "De bronnen waar dit uit komt, zo mogelijk met bladzijde.", "[evaluatie-2021]")
CONFLICT = titled(
    "Tegenspraak",
    "Wat de bronnen hierover verschillend zeggen; staat open op de pagina.",
    "De ene bron zegt januari [@a], de andere juli [@b].",
)
_EMPTY = titled(
    "Leeg", "Waarom hier niets staat: een van de vijf soorten leeg.", "niet-gelezen", "niet-gevonden"
)


class CharacteristicValue(Record):
    """One value; with more than the value alone when it does not hold for the practice as a whole."""

    waarde: Annotated[
        Text, titled("Waarde", "Een woord uit de lijst van dit kenmerk, een getal of een korte tekst.", "4")
    ]
    voor: Annotated[
        Text | None,
        titled(
            "Voor",
            "Voor welke plek, groep of zaak dit geldt, als dat niet het hele voorbeeld is.",
            "praktijk Noord",
            "jongens",
        ),
    ] = None
    eenheid: Annotated[
        Text | None,
        titled(
            "Eenheid",
            "De eenheid van de bron, als die anders is; kies er een die bij het kenmerk staat.",
            "dagdelen per week",
        ),
        asked("er 'omgerekend' staat"),
    ] = None
    omgerekend: Annotated[
        Amount | None,
        titled(
            "Omgerekend", "Hetzelfde in de eenheid van het kenmerk, alleen als de bron zelf omrekent.", "4"
        ),
    ] = None
    aantal: Annotated[
        WholeNumber | None,
        titled("Aantal", "Bij een oordeel: van hoeveel mensen het is, als de bron dat noemt.", "24"),
    ] = None
    periode: Annotated[
        DateField | None,
        titled("Periode", "Wanneer juist deze waarde gold, als die veranderde.", "2018"),
    ] = None


class Characteristic(Record):
    """The value of one column of the comparison, with its own sources or its own empty."""

    waarden: Annotated[
        tuple[Annotated[CharacteristicValue, *short("waarde")], ...],
        titled(
            "Waarden",
            "Woorden uit de lijst van dit kenmerk, een getal of een korte tekst.",
            "[gemeente]",
            "[{waarde: 8, voor: praktijk Noord}, {waarde: 1, eenheid: dagdelen per week, omgerekend: 4}]",
        ),
        asked("'leeg' er niet staat"),
    ] = ()
    een_van: Annotated[
        YesNo,
        titled("Een van", "'ja' als het één van deze waarden is: de een of de ander, niet samen.", "ja"),
    ] = False
    leeg: Annotated[
        Annotated[choices.Emptiness, *choice(choices.Emptiness)] | None,
        _EMPTY,
        asked("'waarden' er niet staan"),
        instead_of("waarden"),
    ] = None
    periode: Annotated[
        DateField | None, titled("Periode", "Wanneer dit gold, als dat veranderde.", "2018")
    ] = None
    toelichting: Annotated[
        Prose | None, titled("Toelichting", "Een korte toelichting.", "Alleen in de proefperiode [@a].")
    ] = None
    tegenspraak: Annotated[Prose | None, CONFLICT] = None
    bronnen: Annotated[
        Citations, SOURCES, asked("het thema zelf geen bron noemt, en bij 'niet-gelezen' of 'geen'")
    ] = ()


CharacteristicField = Annotated[Characteristic, *short("waarden", listed=True)]


class ThemeEntry(Record):
    """What is known of a practice on one theme: a text and characteristics, or a kind of empty."""

    kenmerken: Annotated[
        Mapping[Id, CharacteristicField],
        titled(
            "Kenmerken",
            "De kenmerken van dit thema, uit de lijst kenmerken.",
            "doelen: [gerichter-verwijzen]",
        ),
        asked("'tekst' en 'leeg' er niet staan"),
    ] = {}
    tekst: Annotated[
        Fact | None,
        titled(
            "Tekst",
            "Wat de bronnen over dit thema zeggen, in eigen woorden, met verwijzingen als [@bron-id].",
            "De huisarts verwijst [@a].",
        ),
        asked("'kenmerken' en 'leeg' er niet staan"),
    ] = None
    leeg: Annotated[
        Annotated[choices.Emptiness, *choice(choices.Emptiness)] | None,
        _EMPTY,
        asked("'tekst' en 'kenmerken' er niet staan"),
        instead_of("tekst", "kenmerken"),
    ] = None
    toelichting: Annotated[
        Prose | None,
        titled("Toelichting", "Een korte toelichting bij leeg.", "De bijlage over privacy lazen wij niet."),
        instead_of("tekst", "kenmerken"),
    ] = None
    bronnen: Annotated[
        Citations,
        titled(
            "Bronnen",
            "Bij leeg: de bronnen waar het in kan staan of waarin het gezocht is.",
            "[evaluatie-2021]",
        ),
        asked("'leeg' niet-gelezen of geen is"),
    ] = ()
