"""Sources, statements and remarks: what every kind of record uses to say where it knows it from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from voorveld.model import choices
from voorveld.model.marks import asked, short
from voorveld.model.scalars import (
    CitationField,
    DateField,
    Fact,
    Id,
    Link,
    Prose,
    Ref,
    SourceDate,
    Text,
    YesNo,
    choice,
)


class Record(BaseModel):
    """Base of everything that comes from a file: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """A field that this record lacks: the rules ask every file for some, and pydantic looks long."""
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


def titled(title: str, description: str, *examples: str, **more: Any) -> Any:
    """A field's Dutch name, its one-sentence explanation and examples of what to type."""
    return Field(title=title, description=description, examples=list(examples) or None, **more)


class Statement(Record):
    """One sentence or paragraph with citations, or marked as the editors' own judgement."""

    tekst: Annotated[
        Fact,
        titled(
            "Tekst", "De uitspraak zelf, met verwijzingen als [@bron-id].", "De huisarts verwijst [@bron-id]."
        ),
    ]
    herkomst: Annotated[
        Annotated[choices.Origin, *choice(choices.Origin)] | None,
        titled("Herkomst", "Alleen 'redactie', als de redactie dit zelf concludeert.", "redactie"),
        asked("er in 'tekst' geen bron staat"),
    ] = None


StatementField = Annotated[Statement, *short("tekst")]
Citations = tuple[CitationField, ...]
Statements = tuple[StatementField, ...]


class Source(Record):
    """A document that facts come from."""

    titel: Annotated[
        Text, titled("Titel", "De titel zoals de bron haar zelf geeft.", "Evaluatie pilot jeugd")
    ]
    uitgever: Annotated[Text | None, titled("Uitgever", "Wie de bron uitgaf.", "Gemeente Voorbeeldstad")] = (
        None
    )
    auteurs: Annotated[
        Text | None, titled("Auteurs", "Alleen als ze in de bron zelf als auteur staan.", "Jansen, De Vries")
    ] = None
    datum: Annotated[
        SourceDate, titled("Datum", "Wanneer de bron verscheen, of 'onbekend'.", "2021-03-12", "onbekend")
    ]
    onderzoeksperiode: Annotated[
        DateField | None,
        titled(
            "Onderzoeksperiode",
            "Over welke tijd de bron vertelt of telt, als zij dat zegt: bij een evaluatie of onderzoek.",
            "2023-03-01/2023-07-31",
        ),
    ] = None
    url: Annotated[
        Link | None,
        titled(
            "Adres",
            "Het adres bij de uitgever zelf, geen kopie op een deelsite.",
            "https://www.voorbeeldstad.nl/evaluatie",
        ),
        asked("'kopie_gelezen', 'aangehaald_via' en 'opmerking' leeg zijn"),
    ] = None
    soort: Annotated[
        Id,
        Ref("lijst:bronsoorten"),
        titled("Soort bron", "Een soort uit de lijst bronsoorten.", "evaluatie", "nieuws"),
    ]
    verhouding: Annotated[
        Id | None,
        Ref("lijst:bronverhoudingen"),
        titled(
            "Verhouding",
            "Wie hier spreekt: wie het zelf doet, wie daarvoor betaald is, of iemand anders. "
            "Een woord uit de lijst bronverhoudingen.",
            "eigen-verslag",
            "doorverteld",
        ),
        asked("een uitkomst uit deze bron komt"),
    ] = None
    gelezen: Annotated[
        choices.ReadDepth,
        *choice(choices.ReadDepth),
        titled("Gelezen", "Hoe ver wij de bron lazen.", "volledig", "fragment"),
    ]
    aangehaald_via: Annotated[
        Id | None,
        Ref("bron"),
        titled(
            "Aangehaald via",
            "De bron waaruit wij deze kennen, als wij haar zelf niet zagen.",
            "nieuwsbericht-2021",
        ),
        asked("'url', 'kopie_gelezen' en 'opmerking' leeg zijn"),
    ] = None
    kopie_gelezen: Annotated[
        YesNo,
        titled(
            "Kopie gelezen", "'ja' als wij een kopie lazen en het adres van de uitgever niet vonden.", "ja"
        ),
        asked("'url', 'aangehaald_via' en 'opmerking' leeg zijn"),
    ] = False
    opmerking: Annotated[
        Prose | None,
        titled("Opmerking", "Wat een lezer over deze bron moet weten.", "Ongedateerd; waarschijnlijk 2018."),
        asked("'url', 'kopie_gelezen' en 'aangehaald_via' leeg zijn"),
    ] = None


SourceMap = Annotated[
    Mapping[Id, Source],
    titled("Bronnen", "De bronnen van dit bestand, elk onder een eigen korte id."),
]


class SharedSources(Record):
    """`_bronnen.yaml`: sources that more than one file uses."""

    bronnen: SourceMap
