"""The calculator: what readers fill in, what is known of each number, and what examples stand beside it.

`_rekenhulp.yaml` is data that editors change. Nothing here reckons: the formulas are those of the page.
"""

from __future__ import annotations

from typing import Annotated

from voorveld.model.editorial import Editorial
from voorveld.model.scalars import Id, Prose, Ref, Text, WholeNumber, YesNo
from voorveld.model.sources import Record, SourceMap, titled


class Input(Record):
    """One number that readers fill in."""

    naam: Annotated[Text, titled("Naam", "Wat de lezer invult.", "Uren per huisartsenpraktijk")]
    eenheid: Annotated[Text, titled("Eenheid", "Wat achter het getal staat.", "uur per week")]
    uitleg: Annotated[
        Prose,
        titled(
            "Uitleg",
            "Wat wij ervan weten, met verwijzingen, of dat wij geen bron hebben.",
            "Wij hebben geen bron voor dit getal.",
        ),
    ]
    kenmerk: Annotated[
        Id | None,
        Ref("lijst:kenmerken"),
        titled("Kenmerk", "Het kenmerk waarin voorbeelden dit getal noemen.", "gesprekken-per-traject"),
    ] = None
    hoogstens: Annotated[WholeNumber | None, titled("Hoogstens", "Meer kan het niet zijn.", "100")] = None
    ook_nul: Annotated[YesNo, titled("Ook nul", "'ja' als nul een gewoon antwoord is.", "ja")] = False


_INPUT = "{naam: ..., eenheid: ..., uitleg: ...}"


class Inputs(Record):
    """The numbers that the formulas ask for. Another one needs another formula."""

    huisartsenpraktijken: Annotated[
        Input, titled("Huisartsenpraktijken", "Hoeveel huisartsenpraktijken meedoen.", _INPUT)
    ]
    uren_per_praktijk: Annotated[
        Input, titled("Uren per praktijk", "Hoeveel uur per week in elke huisartsenpraktijk.", _INPUT)
    ]
    uren_per_fte: Annotated[
        Input, titled("Uren per fte", "Hoeveel uur per week een volledige baan is.", _INPUT)
    ]
    jongeren: Annotated[Input, titled("Jongeren", "Hoeveel kinderen en jongeren er wonen.", _INPUT)]
    aandeel: Annotated[Input, titled("Aandeel", "Hoeveel procent van hen per jaar komt.", _INPUT)]
    gesprekken: Annotated[Input, titled("Gesprekken", "Hoeveel gesprekken per kind.", _INPUT)]
    minuten: Annotated[Input, titled("Minuten", "Hoe lang een gesprek duurt, met alles erbij.", _INPUT)]
    gesprekstijd: Annotated[
        Input, titled("Gesprekstijd", "Welk deel van de werktijd aan gesprekken opgaat.", _INPUT)
    ]
    werkweken: Annotated[Input, titled("Werkweken", "Hoeveel weken per jaar gewerkt wordt.", _INPUT)]
    salaris: Annotated[Input, titled("Salaris", "Het bruto maandsalaris bij een volledige baan.", _INPUT)]
    werkgeverslasten: Annotated[
        Input, titled("Werkgeverslasten", "Wat er boven op het salaris komt.", _INPUT)
    ]
    overig: Annotated[Input, titled("Overig", "Andere kosten per jaar. Mag leeg blijven.", _INPUT)]


class Beside(Record):
    """Two figures of one example of which the site takes a ratio, when they are of the same period."""

    boven: Annotated[Id, Ref("lijst:indicatoren"), titled("Boven", "Het cijfer boven de deelstreep.", "fte")]
    onder: Annotated[
        Id,
        Ref("lijst:indicatoren"),
        titled("Onder", "Het cijfer onder de deelstreep.", "praktijken-deelnemend"),
    ]


class Calculator(Record):
    """`_rekenhulp.yaml`."""

    velden: Annotated[Inputs, titled("Velden", "De getallen die lezers invullen.", "{jongeren: ...}")]
    fte_per_praktijk: Annotated[
        Beside,
        titled(
            "Fte per praktijk",
            "Uit welke twee cijfers van een voorbeeld volgt hoeveel fte er per huisartsenpraktijk is.",
            "{boven: fte, onder: praktijken-deelnemend}",
        ),
    ]
    cijfers: Annotated[
        tuple[Annotated[Id, Ref("lijst:indicatoren")], ...],
        titled("Cijfers", "De onderwerpen die naar de rekenhulp verwijzen.", "[kosten, fte]"),
    ] = ()
    redactie: Annotated[Editorial, titled("Redactie", "Hoe en wanneer er is gecontroleerd.", "{...}")]
    bronnen: SourceMap = {}
