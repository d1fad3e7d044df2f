"""How readers choose practices by a characteristic, as its list declares it. Data, not code."""

from __future__ import annotations

from typing import Annotated

from voorveld.model.marks import asked
from voorveld.model.scalars import Id, Text, WholeNumber
from voorveld.model.sources import Record, titled


class FacetClass(Record):
    """A class of numbers that readers choose by."""

    id: Annotated[Id, titled("Id", "De korte naam in het adres.", "tot-12")]
    naam: Annotated[Text, titled("Naam", "Hoe de klasse heet.", "jonger dan 12 jaar")]
    vanaf: Annotated[WholeNumber, titled("Vanaf", "Het laagste getal erin.", "0")]
    tot: Annotated[WholeNumber, titled("Tot", "Het getal waar de volgende klasse begint.", "12")]


class AsFacet(Record):
    """How readers choose practices by a characteristic."""

    adres: Annotated[Id, titled("Adres", "De korte naam in het adres.", "betaler")]
    uitleg: Annotated[Text, titled("Uitleg", "Wat lezers ermee kiezen.", "Wie de ondersteuning betaalt.")]
    volgorde: Annotated[WholeNumber, titled("Volgorde", "De plaats tussen de andere.", "1")]
    naam: Annotated[
        Text | None,
        titled(
            "Naam",
            "Hoe de keuze heet, als de naam van het kenmerk alleen te weinig zegt.",
            "Vorm van betalen",
        ),
    ] = None
    klassen: Annotated[
        tuple[FacetClass, ...],
        titled(
            "Klassen",
            "In welke klassen lezers een getal kiezen. Noemt het kenmerk bij 'hoogstens_als' een ander, dan "
            "loopt het van het ene tot het andere getal.",
            "[{id: tot-12, naam: jonger dan 12 jaar, vanaf: 0, tot: 12}]",
        ),
        asked("het kenmerk een getal is"),
    ] = ()
