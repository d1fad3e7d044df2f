"""Who takes part in a practice, in which roles, and where the organisation itself can be asked."""

from __future__ import annotations

from typing import Annotated

from voorveld.model.marks import ASKED
from voorveld.model.scalars import DateField, Id, Link, Prose, Ref, Text
from voorveld.model.sources import Citations, Record, titled
from voorveld.model.theme_entry import SOURCES


class Organisation(Record):
    """Who takes part, in which roles."""

    naam: Annotated[Text, titled("Naam", "De naam van de organisatie.", "Gemeente Voorbeeldstad")]
    rollen: Annotated[
        tuple[Annotated[Id, Ref("lijst:rollen")], ...],
        titled("Rollen", "Rollen uit de lijst rollen.", "[opdrachtgever, financier]"),
    ]
    periode: Annotated[
        DateField | None, titled("Periode", "Wanneer dit gold, als dat veranderde.", "2018/2020")
    ] = None
    opmerking: Annotated[
        Prose | None,
        titled("Opmerking", "Wat een lezer hierbij moet weten.", "Alleen bij de evaluatie genoemd."),
    ] = None
    contact: Annotated[
        Link | None,
        titled(
            "Contact",
            "Het openbare adres van de organisatie zelf, zoals haar contactpagina; nooit dat van een mens.",
            "https://www.voorbeeldstad.nl/contact",
        ),
    ] = None
    bronnen: Annotated[Citations, SOURCES, ASKED] = ()
