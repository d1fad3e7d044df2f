"""Factual pages that are no practice: themes, variants, studies, contradictions, the why-pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model import choices
from voorveld.model.editorial import Editorial
from voorveld.model.figures import Figure
from voorveld.model.marks import asked, instead_of, short
from voorveld.model.page_parts import LegalArticle, Option, Question, Section
from voorveld.model.scalars import DateField, Day, Fact, Id, Prose, Ref, Text, WholeNumber, choice
from voorveld.model.sources import Citations, Record, SourceMap, StatementField, Statements, titled
from voorveld.model.summaries import Answer, Standing, VariantSummary

_ORDER = titled("Volgorde", "De plaats in de rij.", "3")
_NAME = titled("Naam", "De naam op de pagina.", "Samenwerking")
_SHORT = titled("Kort", "Eén zin voor overzichten.", "Met wie, hoe en wat is afgesproken.")
_READ_FIRST = titled(
    "Lees eerst",
    "Waarom een lezer hier begint; alleen bij de stukken die de voorpagina als eerste noemt.",
    "Hierin staat waar het om gaat.",
)
_UNREAD = titled(
    "Niet gelezen",
    "Wat er wel in een bron kan staan maar wat wij niet lazen, elk in een paar woorden.",
    "[hoeveel mensen meededen]",
)


class Theme(Record):
    """One of the eight themes."""

    id: Annotated[Id, titled("Id", "Gelijk aan de bestandsnaam.", "samenwerking")]
    volgorde: Annotated[WholeNumber, _ORDER]
    naam: Annotated[Text, _NAME]
    kort: Annotated[Text, _SHORT]
    antwoord: Annotated[
        Answer | None,
        titled(
            "Antwoord",
            "Drie zinnen die het thema beantwoorden.",
            "{bekend: ..., hoe_zeker: ..., niet_bekend: ...}",
        ),
    ] = None
    stand_van_zaken: Annotated[
        Standing | None,
        titled(
            "Stand van zaken", "Wat er het laatst veranderde, met de dag.", "{op: 2026-11-26, tekst: ...}"
        ),
    ] = None
    waarom: Annotated[Fact, titled("Waarom", "Waarom dit thema ertoe doet.", "Zonder afspraken ... [@a].")]
    onderdelen: Annotated[
        tuple[Section, ...],
        titled("Onderdelen", "Wat er over bekend is, per kop.", "[{kop: ..., tekst: ...}]"),
    ] = ()
    vragen: Annotated[
        tuple[Annotated[Question, *short("vraag")], ...],
        titled("Vragen", "Vragen die beantwoord moeten zijn voor de start.", "[Wie betaalt na de proef?]"),
    ]
    keuzes: Annotated[tuple[Option, ...], titled("Keuzes", "Waaruit te kiezen valt.", "[{naam: ...}]")] = ()
    valkuilen: Annotated[
        Statements, titled("Valkuilen", "Waar het op vast kan lopen.", "[{tekst: ..., herkomst: redactie}]")
    ] = ()
    instrumenten: Annotated[
        tuple[Annotated[Id, Ref("instrument")], ...],
        titled("Instrumenten", "Handige hulpmiddelen.", "[leidraad-vng]"),
    ] = ()
    wetten: Annotated[
        tuple[LegalArticle, ...],
        titled("Wetten", "Wetsartikelen die de bronnen noemen.", "[{wet: Jeugdwet, ...}]"),
    ] = ()
    redactie: Annotated[Editorial, titled("Redactie", "Hoe en wanneer er is gecontroleerd.", "{...}")]
    bronnen: SourceMap = {}


class VariantTheme(Record):
    """How a variant differs on one theme."""

    tekst: Annotated[
        Fact | None,
        titled("Tekst", "Wat kenmerkend is, met verwijzingen.", "De huisarts verwijst [@a]."),
        asked("'leeg' er niet staat"),
    ] = None
    leeg: Annotated[
        Annotated[choices.Emptiness, *choice(choices.Emptiness)] | None,
        titled("Leeg", "Waarom hier niets staat.", "niet-gelezen"),
        asked("'tekst' er niet staat"),
        instead_of("tekst"),
    ] = None
    bronnen: Annotated[
        Citations,
        titled("Bronnen", "Bij leeg: waar het in kan staan.", "[a]"),
        asked("'leeg' niet-gelezen of geen is"),
    ] = ()
    niet_gelezen: Annotated[tuple[Text, ...], _UNREAD] = ()


class Placing(Record):
    """Where a variant stands in the picture of all variants."""

    waar: Annotated[
        Id, Ref("lijst:standplaatsen"), titled("Waar", "Waar de ondersteuner zit.", "huisartsenpraktijk")
    ]
    wat: Annotated[
        Id, Ref("lijst:werkvormen"), titled("Wat", "Wat de ondersteuner doet, het verst gaande.", "helpen")
    ]
    tekst: Annotated[
        StatementField, titled("Tekst", "In één zin waarom de variant daar staat.", "Zij helpt zelf [@a].")
    ]


class Variant(Record):
    """A way of organising the support; practices are examples of it."""

    id: Annotated[Id, titled("Id", "Gelijk aan de bestandsnaam.", "poh-jeugd")]
    volgorde: Annotated[WholeNumber, _ORDER]
    naam: Annotated[Text, titled("Naam", "De naam voluit.", "Praktijkondersteuner jeugd")]
    afkorting: Annotated[Text | None, titled("Afkorting", "De gangbare afkorting.", "POH-jeugd")] = None
    andere_namen: Annotated[
        tuple[Text, ...], titled("Andere namen", "Andere namen en schrijfwijzen.", "[poh-jggz]")
    ] = ()
    kort: Annotated[Text, _SHORT]
    samengevat: Annotated[
        VariantSummary | None,
        titled(
            "Samengevat",
            "De variant in het kort; aantallen telt de site zelf.",
            "{voor_wie: ..., resultaten: ..., geld: ..., onbekend: ...}",
        ),
    ] = None
    plaatsing: Annotated[
        Placing | None,
        titled("Plaatsing", "De plek in het beeld van alle varianten.", "{waar: ..., wat: ..., tekst: ...}"),
    ] = None
    definitie: Annotated[Fact, titled("Definitie", "Wat deze variant is, met verwijzingen.", "Een ... [@a].")]
    themas: Annotated[
        Mapping[Annotated[Id, Ref("thema")], Annotated[VariantTheme, *short("tekst")]],
        titled("Thema's", "Hoe de variant verschilt, per thema.", "samenwerking: ..."),
    ]
    regelen: Annotated[
        Statements,
        titled("Regelen", "Wat u bij deze variant moet regelen.", "[{tekst: ..., herkomst: redactie}]"),
    ] = ()
    passend_als: Annotated[
        Statements,
        titled(
            "Passend als", "Wanneer deze variant gekozen wordt of past.", "[{tekst: ..., herkomst: redactie}]"
        ),
    ] = ()
    let_op: Annotated[
        Statements, titled("Let op", "Waar u op moet letten.", "[{tekst: ..., herkomst: redactie}]")
    ] = ()
    onderscheid: Annotated[
        Prose | None,
        titled("Onderscheid", "Hoe u de variant van andere onderscheidt.", "Anders dan ... [@a]."),
    ] = None
    redactie: Annotated[Editorial, titled("Redactie", "Hoe en wanneer er is gecontroleerd.", "{...}")]
    bronnen: SourceMap = {}


class Study(Record):
    """A national study, or a regional one that is often quoted nationally."""

    id: Annotated[Id, titled("Id", "Gelijk aan de bestandsnaam.", "cpb-wijkteams-2020")]
    volgorde: Annotated[WholeNumber, _ORDER]
    naam: Annotated[Text, titled("Naam", "De titel of gangbare naam.", "Wijkteams en praktijkondersteuners")]
    uitvoerder: Annotated[Text, titled("Uitvoerder", "Wie het onderzoek deed.", "CPB")]
    opdrachtgever: Annotated[
        Text | None, titled("Opdrachtgever", "Wie erom vroeg.", "Ministerie van VWS")
    ] = None
    datum: Annotated[
        DateField | None,
        titled("Datum", "Wanneer het verscheen; weglaten als dat niet bekend is.", "2020-12"),
    ] = None
    niveau: Annotated[
        choices.Level, *choice(choices.Level), titled("Niveau", "landelijk of regionaal.", "landelijk")
    ]
    vraag: Annotated[Fact, titled("Vraag", "Wat het onderzoek wilde weten.", "Leidt ... [@a]?")]
    methode: Annotated[
        Fact, titled("Methode", "Hoe het is onderzocht, en bij hoeveel.", "Enquête onder ... [@a].")
    ]
    omvang: Annotated[
        Fact | None,
        titled(
            "Omvang",
            "Bij hoeveel het is onderzocht, in enkele woorden; weglaten als dat niet bekend is.",
            "221 gemeenten [@a]",
        ),
    ] = None
    uitkomsten: Annotated[Statements, titled("Uitkomsten", "De uitkomsten in woorden.", "[... [@a].]")] = ()
    cijfers: Annotated[tuple[Figure, ...], titled("Cijfers", "De uitkomsten in cijfers.", "[{...}]")] = ()
    grenzen: Annotated[Statements, titled("Grenzen", "Wat het onderzoek niet kan zeggen.", "[... [@a].]")]
    niet_gelezen: Annotated[tuple[Text, ...], _UNREAD] = ()
    gaat_over: Annotated[
        tuple[Annotated[Id, Ref("variant")], ...],
        titled("Gaat over", "Varianten waar het over gaat.", "[poh-jeugd]"),
    ] = ()
    praktijken: Annotated[
        tuple[Annotated[Id, Ref("praktijk")], ...],
        titled("Voorbeelden", "Voorbeelden die erin voorkomen.", "[groningen-ojg]"),
    ] = ()
    redactie: Annotated[Editorial, titled("Redactie", "Hoe en wanneer er is gecontroleerd.", "{...}")]
    bronnen: SourceMap = {}


class Contradiction(Record):
    """Where studies contradict each other, or seem to."""

    id: Annotated[Id, titled("Id", "Gelijk aan de bestandsnaam.", "wel-of-niet-minder-verwijzing")]
    volgorde: Annotated[WholeNumber, _ORDER]
    titel: Annotated[
        Text,
        titled(
            "Titel", "De tegenspraak in één zin.", "Minder verwijzing per ondersteuner, niet per gemeente"
        ),
    ]
    lees_eerst: Annotated[Text | None, _READ_FIRST] = None
    onderzoeken: Annotated[
        tuple[Annotated[Id, Ref("onderzoek")], ...],
        titled("Onderzoeken", "De onderzoeken waar het om gaat.", "[a, b]"),
    ] = ()
    praktijken: Annotated[
        tuple[Annotated[Id, Ref("praktijk")], ...],
        titled("Voorbeelden", "Voorbeelden waar het om gaat.", "[]"),
    ] = ()
    tekst: Annotated[
        Fact, titled("Tekst", "Wat elk zegt, naast elkaar.", "A zegt ... [@a]; B zegt ... [@b].")
    ]
    verklaring: Annotated[
        StatementField | None,
        titled("Verklaring", "Hoe beide waar kunnen zijn.", "{tekst: ..., herkomst: redactie}"),
    ] = None
    bronnen: SourceMap = {}


class Essay(Record):
    """A page, or part of a page, on why specialist knowledge belongs close to home."""

    id: Annotated[Id, titled("Id", "Gelijk aan de bestandsnaam.", "meerwaarde-huisarts")]
    volgorde: Annotated[WholeNumber, _ORDER]
    titel: Annotated[Text, titled("Titel", "De kop.", "Wat het de huisarts oplevert")]
    kort: Annotated[Text, _SHORT]
    lees_eerst: Annotated[Text | None, _READ_FIRST] = None
    tekst: Annotated[Fact, titled("Tekst", "De tekst met verwijzingen.", "... [@a].")]
    punten: Annotated[Statements, titled("Punten", "Losse punten.", "[... [@a].]")] = ()
    verwijst_naar: Annotated[
        tuple[Annotated[Id, Ref("praktijk")], ...],
        titled("Verwijst naar", "Voorbeelden die erbij horen.", "[]"),
    ] = ()
    gecontroleerd_op: Annotated[
        Day, titled("Gecontroleerd op", "Wanneer de feiten zijn nagelopen.", "2026-11-22")
    ]
    bronnen: SourceMap = {}
