"""Municipalities of now, what became of those that were, and places that are none. Data, not code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model.scalars import DateField, Id, Prose, Ref, Text, WholeNumber, YesNo
from voorveld.model.sources import Record, titled

_LIST_NAME = titled("Naam", "Hoe de lijst heet.", "Gemeenten")
_LIST_TEXT = titled("Omschrijving", "Waar de lijst vandaan komt.", '"Bron: CBS."')
_ACCOUNT = titled("Verantwoording", "De bronnen, en wat er niet in staat.", "De wetten tot herindeling.")


class Municipality(Record):
    """A municipality of now; the key in the file is its CBS name."""

    code: Annotated[Text, titled("Code", "De code van het CBS.", "GM0518")]
    provincie: Annotated[Id, Ref("lijst:provincies"), titled("Provincie", "De provincie.", "zuid-holland")]
    jeugdregio: Annotated[
        Id | None,
        Ref("lijst:jeugdregios"),
        titled("Jeugdregio", "De jeugdregio waar de gemeente in ligt.", "haaglanden"),
    ] = None
    ook: Annotated[tuple[Text, ...], titled("Ook", "Andere woorden voor hetzelfde.", "[jeugdteam]")] = ()
    inwoners: Annotated[WholeNumber | None, titled("Inwoners", "Hoeveel mensen er wonen.", "25845")] = None
    tot_15: Annotated[
        WholeNumber | None, titled("Tot 15 jaar", "Hoeveel er 0 tot en met 14 jaar zijn.", "3490")
    ] = None
    stedelijkheid: Annotated[
        Id | None,
        Ref("lijst:stedelijkheden"),
        titled("Stedelijkheid", "De klasse van het CBS.", "weinig"),
    ] = None
    buren: Annotated[
        tuple[Annotated[Text, Ref("gemeente")], ...],
        titled("Buren", "De gemeenten met een grens gemeen.", "[Assen, Tynaarlo]"),
    ] = ()
    over_water: Annotated[
        tuple[Annotated[Text, Ref("gemeente")], ...],
        titled("Over water", "Die alleen in een punt of over water raken.", "[Terschelling]"),
    ] = ()


class Origin(Record):
    """Where numbers about municipalities come from, and of which day or year they are."""

    bron: Annotated[Text, titled("Bron", "Wie het telde of vaststelde.", "CBS, gemeentelijke indeling")]
    peildatum: Annotated[DateField, titled("Peildatum", "Van wanneer het is.", "2026")]
    toelichting: Annotated[
        Prose | None, titled("Toelichting", "Hoe het gemaakt is, en wat er niet in zit.", "Afgeleid.")
    ] = None


class Origins(Record):
    """Per thing that the list of municipalities tells where it comes from."""

    gemeenten: Annotated[
        Origin, titled("Gemeenten", "Van namen, codes en provincies.", "{bron: CBS, peildatum: 2026}")
    ]
    jeugdregio: Annotated[
        Origin | None, titled("Jeugdregio", "Van de jeugdregio's.", "{bron: CBS, peildatum: 2025}")
    ] = None
    inwoners: Annotated[
        Origin | None, titled("Inwoners", "Van inwoners en stedelijkheid.", "{bron: CBS, peildatum: 2024}")
    ] = None
    buren: Annotated[
        Origin | None, titled("Buren", "Van wie aan wie grenst.", "{bron: Kadaster, peildatum: 2026}")
    ] = None


class FormerMunicipality(Record):
    """A name that lapsed: by a merger, a division or a new name. `jaar` is when that was.

    `via` is the former municipality in between, when the present one is younger than that.
    """

    opgegaan_in: Annotated[
        tuple[Annotated[Text, Ref("gemeente")], ...],
        titled("Opgegaan in", "De gemeente van nu; meer als zij verdeeld is.", "[Midden-Groningen]"),
    ]
    jaar: Annotated[DateField, titled("Jaar", "Wanneer de oude naam verviel.", "2018")]
    via: Annotated[
        Text | None,
        Ref("voormalige-gemeente"),
        titled("Via", "De voormalige gemeente die er tussen zat.", "Molenwaard"),
    ] = None
    hernoemd: Annotated[YesNo, titled("Hernoemd", "'ja' als alleen de naam veranderde.", "ja")] = False
    delen: Annotated[
        Mapping[Annotated[Text, Ref("gemeente")], Text],
        titled("Delen", "Per gemeente van nu de dorpen die erheen gingen.", "Boxtel: Esch"),
    ] = {}


class MunicipalityList(Record):
    """`gemeenten.yaml`."""

    naam: Annotated[Text, _LIST_NAME]
    omschrijving: Annotated[Text | None, _LIST_TEXT] = None
    herkomst: Annotated[
        Origins | None,
        titled("Herkomst", "Waar de gegevens vandaan komen.", "gemeenten: {bron: CBS, peildatum: 2026}"),
    ] = None
    gemeenten: Annotated[
        Mapping[Text, Municipality],
        titled("Gemeenten", "Per naam de code en provincie.", "Almere: {code: GM0034, provincie: flevoland}"),
    ]


class FormerMunicipalityList(Record):
    """`voormalige-gemeenten.yaml`."""

    naam: Annotated[Text, _LIST_NAME]
    omschrijving: Annotated[Text | None, _LIST_TEXT] = None
    verantwoording: Annotated[Prose | None, _ACCOUNT] = None
    gemeenten: Annotated[
        Mapping[Text, FormerMunicipality],
        titled(
            "Gemeenten",
            "Per naam de opvolger en het jaar.",
            "Hoogezand-Sappemeer: {opgegaan_in: [Midden-Groningen], jaar: 2018}",
        ),
    ]


class PlaceList(Record):
    """`plaatsen.yaml`: only there to help whoever types a village for a municipality."""

    naam: Annotated[Text, _LIST_NAME]
    omschrijving: Annotated[Text | None, _LIST_TEXT] = None
    verantwoording: Annotated[Prose | None, _ACCOUNT] = None
    plaatsen: Annotated[
        Mapping[Annotated[Text, Ref("gemeente")], tuple[Text, ...]],
        titled("Plaatsen", "Per gemeente van nu de plaatsen erin.", "Alkmaar: [De Rijp, Graft]"),
    ]
