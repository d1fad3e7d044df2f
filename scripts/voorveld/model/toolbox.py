"""Guides, instruments and model documents that readers can use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model.marks import asked
from voorveld.model.scalars import DateField, Fact, Id, Link, Prose, Ref, Text, YesNo
from voorveld.model.sources import Citations, Record, SourceMap, titled


class Tool(Record):
    """A guide, instrument or model document that readers can use."""

    titel: Annotated[Text, titled("Titel", "De titel.", "Leidraad samenwerking")]
    uitgever: Annotated[
        Text | None, titled("Uitgever", "Wie het uitgaf.", "VNG"), asked("'url' en 'opvragen' leeg zijn")
    ] = None
    datum: Annotated[
        DateField | None, titled("Datum", "Wanneer het verscheen; weglaten als dat niet bekend is.", "2020")
    ] = None
    soort: Annotated[
        Id,
        Ref("lijst:instrumentsoorten"),
        titled("Soort", "Een soort uit de lijst instrumentsoorten.", "leidraad"),
    ]
    voor: Annotated[
        tuple[Annotated[Id, Ref("lijst:doelgroepen")], ...], titled("Voor", "Voor wie het is.", "[gemeenten]")
    ]
    themas: Annotated[
        tuple[Annotated[Id, Ref("thema")], ...],
        titled("Thema's", "Bij welke thema's het helpt.", "[samenwerking]"),
    ] = ()
    omschrijving: Annotated[Fact, titled("Omschrijving", "Wat u eraan hebt.", "Houvast voor afspraken [@a].")]
    url: Annotated[
        Link | None,
        titled("Adres", "Het adres bij de uitgever.", "https://vng.nl/..."),
        asked("'uitgever' en 'opvragen' leeg zijn"),
    ] = None
    opvragen: Annotated[
        Text | None,
        titled(
            "Opvragen",
            "Waar een lezer het stuk kan opvragen, als het geen adres heeft en de uitgever niet bekend is.",
            "Vraag het bij de VNG.",
        ),
        asked("'url' en 'uitgever' leeg zijn"),
    ] = None
    over_jeugdregios: Annotated[
        YesNo, titled("Over jeugdregio's", "'ja' als het over jeugdregio's gaat.", "ja")
    ] = False
    gezien: Annotated[YesNo, titled("Gezien", "'nee' als wij het stuk zelf niet zagen.", "nee")]
    verouderd: Annotated[
        Prose | None, titled("Verouderd", "Waarom het verouderd kan zijn.", "Uit 2014, vóór de Jeugdwet.")
    ] = None
    bronnen: Annotated[Citations, titled("Bronnen", "Waar wij het van weten.", "[vng-leidraad]")] = ()


class Toolbox(Record):
    """`_instrumenten.yaml`."""

    instrumenten: Annotated[
        Mapping[Id, Tool], titled("Instrumenten", "De instrumenten, elk onder een id.", "leidraad-vng: {...}")
    ]
    bronnen: SourceMap = {}
