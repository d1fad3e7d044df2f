"""A practice example: one file in practices/, one page on the site."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model import choices
from voorveld.model.editorial import Editorial
from voorveld.model.figures import Figure
from voorveld.model.marks import asked, short
from voorveld.model.organisations import Organisation
from voorveld.model.scalars import (
    DateField,
    Fact,
    Id,
    Prose,
    Ref,
    Text,
    WholeNumber,
    YesNo,
    choice,
)
from voorveld.model.sources import Citations, Record, SourceMap, Statement, titled
from voorveld.model.theme_entry import CONFLICT, SOURCES, ThemeEntry


class Part(Record):
    """A district, village or other part of a municipality."""

    naam: Annotated[Text, titled("Naam", "De naam van de wijk, kern of het dorp.", "Voorbeelddorp")]
    gemeente: Annotated[
        Text | None, Ref("gemeente"), titled("Gemeente", "In welke gemeente het ligt.", "Voorbeeldstad")
    ] = None


class Area(Record):
    """Where a practice is. Codes and provinces are looked up."""

    gemeenten: Annotated[
        tuple[Annotated[Text, Ref("gemeente")], ...],
        titled(
            "Gemeenten", "Gemeenten van nu, met de naam van het CBS of een bekende andere naam.", "[Den Haag]"
        ),
        asked("er geen provincie, regio of toelichting staat"),
    ] = ()
    voormalige_gemeenten: Annotated[
        tuple[Annotated[Text, Ref("voormalige-gemeente")], ...],
        titled(
            "Voormalige gemeenten",
            "Gemeenten die in de bron staan en zijn opgegaan in een andere.",
            "[Oud-Voorbeeld]",
        ),
    ] = ()
    delen: Annotated[
        tuple[Part, ...],
        titled(
            "Delen",
            "Wijken, kernen of dorpen die de bron noemt.",
            "[{naam: Voorbeelddorp, gemeente: Voorbeeldstad}]",
        ),
    ] = ()
    aantal_gemeenten: Annotated[
        WholeNumber | None,
        titled(
            "Aantal gemeenten",
            "Hoeveel gemeenten meedoen, als de bron er meer telt dan zij bij naam noemt.",
            "6",
        ),
    ] = None
    provincies: Annotated[
        tuple[Annotated[Id, Ref("lijst:provincies")], ...],
        titled("Provincies", "Alleen als de gemeenten niet bekend zijn.", "[gelderland]"),
    ] = ()
    jeugdregio: Annotated[
        Id | None,
        Ref("lijst:jeugdregios"),
        titled("Jeugdregio", "De jeugdregio, als de bron die noemt (lijst van 2025).", "food-valley"),
    ] = None
    regio: Annotated[
        Text | None, titled("Regio", "Een streek zoals de bron die noemt.", "Oost-Achterhoek")
    ] = None
    openbaar: Annotated[
        YesNo, titled("Openbaar", "'nee' als de bron de plaats bewust niet noemt.", "nee")
    ] = True
    toelichting: Annotated[
        Prose | None,
        titled(
            "Toelichting",
            "Wat een lezer over de plaats moet weten.",
            "De bron noemt gemeenten en dorpen door elkaar [@a].",
        ),
    ] = None
    bronnen: Annotated[Citations, SOURCES] = ()


class StatusEntry(Record):
    """One step in the history of a practice."""

    stand: Annotated[
        Id, Ref("lijst:statussen"), titled("Stand", "Een stand uit de lijst statussen.", "pilot")
    ]
    vanaf: Annotated[DateField | None, titled("Vanaf", "Wanneer deze stand begon.", "2019-03")] = None
    tot: Annotated[DateField | None, titled("Tot", "Wanneer deze stand ophield.", "2021")] = None
    gepland_tot: Annotated[
        DateField | None,
        titled(
            "Gepland tot",
            "Tot wanneer deze stand volgens het plan zou duren, als het einde zelf niet bekend is.",
            "2023-07",
        ),
    ] = None
    peildatum: Annotated[
        DateField | None,
        titled("Peildatum", "Wanneer een bron deze stand noemde, als het begin niet bekend is.", "2022-03"),
    ] = None
    opmerking: Annotated[
        Prose | None,
        titled("Opmerking", "Wat een lezer hierbij moet weten.", "Het jaar staat niet in de bron."),
    ] = None
    tegenspraak: Annotated[Prose | None, CONFLICT] = None
    bronnen: Annotated[Citations, SOURCES, asked("de stand bekend is")] = ()


class Lesson(Statement):
    """One lesson of an example: what somebody says helped, hindered or did not work, and of which themes."""

    themas: Annotated[
        tuple[Annotated[Id, Ref("thema")], ...],
        titled("Thema's", "Over welke thema's de les gaat; bij meer staat zij bij elk.", "[samenwerking]"),
    ] = ()


LessonField = Annotated[Lesson, *short("tekst")]


class Lessons(Record):
    """What helped, what hindered and what did not work, according to the sources."""

    helpt: Annotated[
        tuple[LessonField, ...],
        titled("Wat hielp", "Wat volgens de bronnen hielp.", '["Een vaste contactpersoon hielp [@a]."]'),
    ] = ()
    hindert: Annotated[
        tuple[LessonField, ...],
        titled(
            "Wat hinderde",
            "Wat volgens de bronnen lastig was.",
            '[{tekst: "De financiering was onzeker [@a].", themas: [samenwerking]}]',
        ),
    ] = ()
    werkte_niet: Annotated[
        tuple[LessonField, ...],
        titled("Wat niet werkte", "Wat volgens de bronnen niet werkte.", '["Te weinig uren [@a]."]'),
    ] = ()


class Judgement(Record):
    """What the editors conclude themselves; never evidence."""

    herkomst: Annotated[
        choices.Origin, *choice(choices.Origin), titled("Herkomst", "Altijd 'redactie'.", "redactie")
    ]
    passend_als: Annotated[
        tuple[Prose, ...],
        titled(
            "Passend als", "Wanneer deze aanpak past, volgens de redactie.", "[Er al een lokaal team is.]"
        ),
    ] = ()
    let_op: Annotated[
        tuple[Prose, ...],
        titled(
            "Let op",
            "Waar een lezer volgens de redactie op moet letten.",
            "[De cijfers gaan over twee perioden.]",
        ),
    ] = ()
    vragen: Annotated[
        tuple[Prose, ...],
        titled("Vragen", "Wat u bij dit voorbeeld kunt navragen.", "[Wie beheert het dossier?]"),
    ] = ()


class Relation(Record):
    """Another practice that belongs with this one."""

    praktijk: Annotated[
        Id, Ref("praktijk"), titled("Voorbeeld", "De id van het andere voorbeeld.", "voorbeeldstad-poh")
    ]
    reden: Annotated[Text, titled("Reden", "Waarom de twee bij elkaar horen.", "Ligt in hetzelfde gebied.")]


class Practice(Record):
    """A practice example."""

    id: Annotated[
        Id,
        titled(
            "Id", "Gelijk aan de bestandsnaam: eerst de plaats, dan de eigen naam.", "voorbeeldstad-jeugdteam"
        ),
    ]
    naam: Annotated[
        Text,
        titled("Naam", "Hoe het voorbeeld ter plaatse heet, met de plaats erbij.", "Jeugdteam Voorbeeldstad"),
    ]
    andere_namen: Annotated[
        tuple[Text, ...],
        titled("Andere namen", "Andere namen die de bronnen gebruiken.", "[Proef jeugd bij de huisarts]"),
    ] = ()
    varianten: Annotated[
        tuple[Annotated[Id, Ref("variant")], ...],
        titled("Varianten", "Een of meer varianten.", "[poh-jeugd]"),
    ]
    samenvatting: Annotated[
        Fact,
        titled(
            "Samenvatting",
            "Twee of drie zinnen: wat is het, voor wie, hoe zeker.",
            "In Voorbeeldstad werkt een team bij de huisarts [@a].",
        ),
    ]
    gebied: Annotated[Area, titled("Gebied", "Waar het voorbeeld is.", "{gemeenten: [Voorbeeldstad]}")]
    status: Annotated[
        tuple[StatusEntry, ...],
        titled(
            "Status",
            "De geschiedenis van het voorbeeld, oudste eerst. Zegt geen bron iets: {stand: onbekend}.",
            "[{stand: pilot, vanaf: 2019, bronnen: [a]}]",
        ),
    ]
    organisaties: Annotated[
        tuple[Organisation, ...],
        titled(
            "Organisaties",
            "Wie meedoet, met welke rollen.",
            "[{naam: Gemeente Voorbeeldstad, rollen: [financier], bronnen: [a]}]",
        ),
    ] = ()
    themas: Annotated[
        Mapping[Annotated[Id, Ref("thema")], ThemeEntry],
        titled("Thema's", "Wat bekend is per thema.", "samenwerking: {tekst: ...}"),
    ]
    cijfers: Annotated[
        tuple[Figure, ...],
        titled(
            "Cijfers",
            "De cijfers, elk met bron en periode.",
            "[{id: gezien, indicator: jeugdigen-gezien, waarde: 120, ...}]",
        ),
    ] = ()
    lessen: Annotated[
        Lessons | None, titled("Lessen", "Wat hielp, hinderde of niet werkte.", "{helpt: [...]}")
    ] = None
    inschatting: Annotated[
        Judgement | None,
        titled(
            "Inschatting",
            "Wat de redactie zelf concludeert, apart van de feiten.",
            "{herkomst: redactie, passend_als: [...]}",
        ),
    ] = None
    verwant: Annotated[
        tuple[Relation, ...],
        titled("Verwant", "Andere voorbeelden die erbij horen.", "[{praktijk: andere-praktijk, reden: ...}]"),
    ] = ()
    redactie: Annotated[
        Editorial,
        titled(
            "Redactie",
            "Hoe en wanneer er is gecontroleerd.",
            "{gecontroleerd_op: 2026-11-22, werkwijze: bureauonderzoek, "
            "wijzigingen: [{op: 2026-11-22, tekst: Toegevoegd.}]}",
        ),
    ]
    bronnen: SourceMap = {}
