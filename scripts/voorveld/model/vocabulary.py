"""Word lists: everything in `practices/_lijsten/`, and the glossary. Data, not code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model import choices
from voorveld.model.as_facet import AsFacet
from voorveld.model.marks import UNPUBLISHED, asked, short
from voorveld.model.scalars import (
    Amount,
    Fact,
    Id,
    Quote,
    Ref,
    Text,
    WholeNumber,
    YesNo,
    choice,
)
from voorveld.model.sources import Record, SourceMap, titled

_TERM_NAME = titled("Naam", "Wat lezers zien.", "Gerichter verwijzen")
_TERM_TEXT = titled("Omschrijving", "Wat er precies mee bedoeld is.", "De verwijzing past beter.")
_ALSO = titled("Ook", "Andere woorden voor hetzelfde.", "[jeugdteam]")
_TYPED = titled(
    "Herkend als",
    "Wat redacteuren hiervoor typen; de controle noemt dan dit woord. Lezers zien en zoeken het niet.",
    "[loopt, actief]",
)


class Term(Record):
    """A word editors may choose."""

    naam: Annotated[Text, _TERM_NAME]
    omschrijving: Annotated[Text | None, _TERM_TEXT] = None
    ook: Annotated[tuple[Text, ...], _ALSO] = ()
    herkend_als: Annotated[tuple[Text, ...], UNPUBLISHED, _TYPED] = ()


class StatusTerm(Term):
    """A stage; `loopt` tells whether a practice in this stage is under way, `toen` how that is said
    of the day of which a source tells it."""

    toen: Annotated[
        Text, titled("Toen", "De stand in de verleden tijd; de datum komt erachter.", "was een proef")
    ]
    loopt: Annotated[YesNo, titled("Loopt", "'ja' als een voorbeeld in deze stand bezig is.", "ja")]
    begint: Annotated[
        YesNo,
        UNPUBLISHED,
        titled("Begint", "'nee' als een voorbeeld in deze stand nog niet begonnen is.", "nee"),
    ] = True
    bekend: Annotated[
        YesNo, UNPUBLISHED, titled("Bekend", "'nee' als dit zegt dat de stand niet bekend is.", "nee")
    ] = True
    vervolg: Annotated[
        YesNo,
        UNPUBLISHED,
        titled(
            "Vervolg",
            "'ja' als er altijd een andere stand aan voorafging; het voorbeeld begon dus eerder.",
            "ja",
        ),
    ] = False
    gestopt: Annotated[
        YesNo,
        UNPUBLISHED,
        titled("Gestopt", "'ja' als een voorbeeld in deze stand zo niet meer bestaat.", "ja"),
    ] = False
    proef: Annotated[
        YesNo, UNPUBLISHED, titled("Proef", "'ja' als een praktijk in deze stand een proef is.", "ja")
    ] = False


class InShort(Record):
    """How a characteristic stands on top of a practice."""

    teken: Annotated[
        choices.Drawing, *choice(choices.Drawing), titled("Teken", "De tekening ervoor.", "geld")
    ]
    volgorde: Annotated[WholeNumber, titled("Volgorde", "De plaats tussen de andere.", "1")]


class UnitOfOne(Record):
    """A unit of a characteristic, and what it is behind the number one."""

    eenheid: Annotated[Text, titled("Eenheid", "De eenheid bij een getal.", "dagen per week")]
    enkelvoud: Annotated[Text, titled("Enkelvoud", "De eenheid achter het getal één.", "dag per week")]


class CharacteristicTerm(Term):
    """A column of the comparison: to which theme it belongs and what its values are."""

    thema: Annotated[Id, Ref("thema"), titled("Thema", "Bij welk thema het kenmerk hoort.", "samenwerking")]
    soort: Annotated[
        choices.CharacteristicKind,
        *choice(choices.CharacteristicKind),
        titled("Soort waarde", "termen, getal of tekst.", "termen"),
    ]
    lijst: Annotated[
        Id | None,
        Ref("lijst"),
        titled("Lijst", "Uit welke lijst de woorden komen.", "partners"),
        asked("'soort' termen is"),
    ] = None
    eenheid: Annotated[Text | None, titled("Eenheid", "De eenheid bij een getal.", "uur per week")] = None
    andere_eenheden: Annotated[
        tuple[Text, ...],
        titled(
            "Andere eenheden",
            "Eenheden waarin bronnen dit ook noemen; zij worden niet omgerekend.",
            "[dagdelen per week]",
        ),
    ] = ()
    enkelvouden: Annotated[
        tuple[UnitOfOne, ...],
        UNPUBLISHED,
        titled(
            "Enkelvouden",
            "De eenheden die achter het getal één anders zijn.",
            "[{eenheid: dagen per week, enkelvoud: dag per week}]",
        ),
    ] = ()
    grenzen: Annotated[
        Amount | None, UNPUBLISHED, titled("Grenzen", "Waartussen een getal ligt.", "0..168", '">=0"')
    ] = None
    gewoon: Annotated[
        Amount | None,
        UNPUBLISHED,
        titled(
            "Gewoon",
            "Waartussen een getal bijna altijd ligt; daarbuiten vraagt de controle of het klopt.",
            '"<=100"',
        ),
    ] = None
    hoogstens_als: Annotated[
        Id | None,
        Ref("lijst:kenmerken"),
        UNPUBLISHED,
        titled("Hoogstens als", "Een kenmerk dat nooit kleiner is.", "leeftijd-tot"),
    ] = None
    als_facet: Annotated[
        AsFacet | None,
        UNPUBLISHED,
        titled("Als facet", "Hoe lezers voorbeelden op dit kenmerk kiezen.", "{adres: betaler, ...}"),
    ] = None
    in_kort: Annotated[
        InShort | None,
        UNPUBLISHED,
        titled("In het kort", "Hoe het boven aan een voorbeeld staat.", "{teken: geld, volgorde: 1}"),
    ] = None
    verwant_als: Annotated[
        Text | None,
        UNPUBLISHED,
        titled(
            "Verwant als",
            "Wat twee voorbeelden van één variant met dezelfde waarde delen.",
            "zelfde soort werkgever",
        ),
    ] = None
    te_herkennen_aan: Annotated[
        tuple[Text, ...],
        UNPUBLISHED,
        titled(
            "Te herkennen aan",
            "Woorden in de tekst bij het thema die zeggen wat dit kenmerk is.",
            "[in dienst van]",
        ),
    ] = ()
    zegt_wie_gevraagd: Annotated[
        YesNo,
        UNPUBLISHED,
        titled("Zegt wie gevraagd is", "'ja' als het zegt aan wie gevraagd is wat die ervan vindt.", "ja"),
    ] = False

    oordeel_van: Annotated[
        Annotated[choices.Voice, *choice(choices.Voice)] | None,
        titled(
            "Oordeel van",
            "Van wie dit oordeel is: van jeugdigen en ouders zelf, van anderen over hen, of niet bekend.",
            "henzelf",
        ),
    ] = None
    vraagt_ook: Annotated[
        Id | None,
        Ref("lijst:kenmerken"),
        UNPUBLISHED,
        titled("Vraagt ook", "Een kenmerk dat erbij hoort als dit is ingevuld.", "indruk-van"),
    ] = None


class Closed(Record):
    """Why no word may be added to a list, and which words it has."""

    reden: Annotated[
        Text, titled("Reden", "Waarom er geen woord bij kan; een hele zin.", "Er zijn twaalf provincies.")
    ]
    woorden: Annotated[
        tuple[Id, ...], titled("Woorden", "De ids die er horen te staan.", "[drenthe, utrecht]")
    ]


class Vocabulary(Record):
    """A list of words without further properties."""

    naam: Annotated[Text, titled("Naam", "Hoe de lijst heet.", "Doelen")]
    omschrijving: Annotated[
        Text | None, titled("Omschrijving", "Waar de lijst voor is.", "Doelen van voorbeelden.")
    ] = None
    gesloten: Annotated[
        Closed | None,
        UNPUBLISHED,
        titled("Gesloten", "Alleen bij een lijst waar geen woord bij kan.", "{reden: ..., woorden: [...]}"),
    ] = None
    termen: Annotated[
        Mapping[Id, Annotated[Term, *short("naam")]],
        titled("Termen", "De woorden, elk onder een id.", "gerichter-verwijzen: Gerichter verwijzen"),
    ]


class StatusVocabulary(Vocabulary):
    """`statussen.yaml`."""

    recente_jaren: Annotated[
        WholeNumber,
        UNPUBLISHED,
        titled(
            "Recente jaren",
            "Een bron is recent in het jaar waarin zij verscheen, en zo lang daarna dat het dit aantal "
            "jaren zijn.",
            "5",
        ),
    ] = 5
    termen: Mapping[Id, StatusTerm]


class CharacteristicVocabulary(Vocabulary):
    """`kenmerken.yaml`: the columns of every comparison, in their order."""

    termen: Mapping[Id, CharacteristicTerm]


class SpellingList(Record):
    """`spelling.yaml`: right words that the Dutch dictionary does not know."""

    naam: Annotated[Text, titled("Naam", "Hoe de lijst heet.", "Spelling")]
    omschrijving: Annotated[
        Text | None,
        titled("Omschrijving", "Waar de lijst voor is.", "Woorden die wij goed vinden."),
    ] = None
    woorden: Annotated[
        tuple[Quote, ...],
        titled("Woorden", "De woorden, elk zoals het in een tekst staat.", "[vakmens, medebehandeling]"),
    ]


class GlossaryTerm(Record):
    """A word or abbreviation explained."""

    term: Annotated[Text, titled("Term", "Het woord of de afkorting.", "POH-jeugd")]
    voluit: Annotated[
        Text | None, titled("Voluit", "De afkorting voluit.", "praktijkondersteuner huisarts-jeugd")
    ] = None
    ook: Annotated[tuple[Text, ...], _ALSO] = ()
    omschrijving: Annotated[
        Fact, titled("Omschrijving", "De uitleg, met verwijzing.", "Een hulpverlener ... [@a].")
    ]
    herkomst: Annotated[
        Annotated[choices.Origin, *choice(choices.Origin)] | None,
        titled("Herkomst", "'redactie' als er geen bron bij is opgezocht.", "redactie"),
        asked("er in 'uitleg' geen bron staat"),
    ] = None


class Glossary(Record):
    """`_begrippen.yaml`."""

    begrippen: Annotated[
        Mapping[Id, GlossaryTerm],
        titled("Begrippen", "De begrippen, elk onder een id.", "cjg: {term: CJG, ...}"),
    ]
    bronnen: SourceMap = {}
