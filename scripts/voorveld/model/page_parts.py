"""What a page on a theme is made of: headings with text, questions, choices, laws."""

from __future__ import annotations

from typing import Annotated

from voorveld.model import choices
from voorveld.model.marks import asked
from voorveld.model.scalars import DateField, Fact, Prose, Text, choice
from voorveld.model.sources import Citations, Record, Statements, titled

_ORIGIN = titled("Herkomst", "'redactie' als de redactie dit zelf concludeert.", "redactie")
_OriginField = Annotated[choices.Origin, *choice(choices.Origin)] | None


class Question(Record):
    """A question that must be answered before starting."""

    vraag: Annotated[Text, titled("Vraag", "De vraag.", "Wie betaalt na de proef?")]
    toelichting: Annotated[
        Prose | None, titled("Toelichting", "Waarom de vraag ertoe doet.", "Veel proeven stopten [@a].")
    ] = None


class Option(Record):
    """A choice seen in practice, with its pros and cons."""

    naam: Annotated[Text, titled("Naam", "De keuze in een paar woorden.", "Betaald door de gemeente")]
    tekst: Annotated[Fact | None, titled("Tekst", "Uitleg met verwijzingen.", "In ... betaalt [@a].")] = None
    voor: Annotated[
        Statements, titled("Voor", "Wat ervoor pleit.", "[{tekst: Snel te regelen., herkomst: redactie}]")
    ] = ()
    tegen: Annotated[
        Statements, titled("Tegen", "Wat ertegen pleit.", "[{tekst: Tijdelijk., herkomst: redactie}]")
    ] = ()


class Section(Record):
    """A heading with text."""

    kop: Annotated[Text, titled("Kop", "De kop.", "Wat landelijk vastligt")]
    tekst: Annotated[Fact, titled("Tekst", "De tekst met verwijzingen.", "De Jeugdwet ... [@a].")]
    herkomst: Annotated[_OriginField, _ORIGIN, asked("er in 'tekst' geen bron staat")] = None
    verouderd: Annotated[
        Text | None, titled("Verouderd", "Waarom dit verouderd kan zijn.", "Bedragen uit 2018.")
    ] = None


class LegalArticle(Record):
    """A reference to law. No legal advice; not checked against the law as it is now."""

    wet: Annotated[Text, titled("Wet", "De naam van de wet of regeling.", "Jeugdwet")]
    artikel: Annotated[
        Text | None, titled("Artikel", "Het artikel, zoals de bron het noemt.", "2.6 lid 1 onder g")
    ] = None
    kern: Annotated[
        Fact, titled("Kern", "Waar het over gaat, in gewone woorden.", "De huisarts mag verwijzen [@a].")
    ]
    peildatum: Annotated[
        DateField | None, titled("Peildatum", "Van wanneer de tekst is die de bron gebruikte.", "2021-07-01")
    ] = None
    bronnen: Annotated[Citations, titled("Bronnen", "Waar wij het uit hebben.", "[jeugdwet]")]
