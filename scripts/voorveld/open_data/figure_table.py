"""The table of all figures, of practices and of studies."""

from __future__ import annotations

from voorveld.catalogue import Catalogue
from voorveld.facts.evidence import subject_of, tie_of
from voorveld.facts.figures import value_in_words
from voorveld.model.choices import Unsaid
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.open_data.amounts import bound_of, bounds_in_words, ends
from voorveld.open_data.table import Column, Row, Table, cited, joined, yes

_COLUMNS = (
    Column("Hoort bij", "praktijk of onderzoek.", 10),
    Column("Id", "De id van dat voorbeeld of onderzoek.", 34),
    Column("Naam", "De naam ervan.", 40),
    Column("Cijfer-id", "De korte naam van het cijfer binnen het bestand.", 20),
    Column("Indicator-id", "De id van wat geteld is.", 28),
    Column("Indicator", "Wat geteld is.", 34),
    Column("Omschrijving", "Wat dit cijfer precies telt.", 34),
    Column("Waarde in woorden", "De waarde zoals lezers haar zien.", 22),
    Column("Eenheid", "Waarin geteld is.", 14),
    Column("Waarde", "De waarde zoals ingevoerd: 1895, 17,9, ~20, <18 of 62..88.", 12),
    Column("Grens", f"{bounds_in_words()}.", 12),
    Column("Van", "De laagste waarde, als getal.", 10),
    Column("Tot", "De hoogste waarde, als getal.", 10),
    Column("Richting", "Een verandering of verschil zonder getal.", 12),
    Column("Vanuit", "Bij een verandering van getal naar getal: het eerste.", 10),
    Column("Verloop", "Als de bron alleen het eind noemt van wat oploopt of afloopt.", 14),
    Column("Bronwoorden", "De woorden van de bron zelf, als de waarde niet exact is.", 24),
    Column("Teller", "Het aantal waar een percentage uit volgt.", 10),
    Column("Noemer", "Het aantal waarvan een percentage een deel is.", 10),
    Column("Noemer telt", "Wat de noemer telt.", 20),
    Column("Aandeel", "Het percentage van het geheel dat de bron noemt.", 10),
    Column("Deel van", "De cijfer-id van het geheel.", 16),
    Column("Overlap", "Of dit deel overlapt met een ander deel: cijfer-id = ja, nee of onbekend.", 20),
    Column("Verdeling", "Naam van de verdeling waar dit percentage een stuk van is.", 14),
    Column("Ten opzichte van", "Waarmee vergeleken is.", 24),
    Column("Periode", "De periode als EDTF (ISO 8601-2).", 16),
    Column("Periode in woorden", "De periode in woorden, of wat de bron erover zegt.", 24),
    Column("Voorlopig", "ja als de bron het cijfer voorlopig noemt.", 10),
    Column("Aard", "geteld, achteraf-geschat, prognose of volgens-betrokkene.", 18),
    Column("Telt als", "uitkomst, omvang of achtergrond; leeg als dat niet is ingevuld.", 14),
    Column(
        "Vergelijking",
        "Of er iets was om mee te vergelijken: andere-groep, voor-en-na, geen of onbekend.",
        16,
    ),
    Column("Verhouding", "Wie er spreekt: de sterkste verhouding van de bronnen van dit cijfer.", 18),
    Column("Gemeld door", "Wie het noemt, als dat niet de uitgever van de bron is.", 20),
    Column("Reikwijdte", "Waar het cijfer over gaat, als dat niet het hele voorbeeld is.", 20),
    Column("Reikwijdte toegelicht", "Welke groep, gemeente of huisartsenpraktijk precies.", 24),
    Column("Prijspeil", "Bij geld: het jaar waarvan de prijzen zijn.", 10),
    Column("Per", "Bij geld: waarvoor het bedrag is. Bij een aantal: per wat is geteld.", 14),
    Column(
        "Spreekt tegen",
        "De cijfer-id van een cijfer dat hetzelfde telt en anders uitkomt. Tel of middel deze twee nooit.",
        16,
    ),
    Column("Opmerking", "Wat u bij dit cijfer moet weten.", 50),
    Column(
        "Gecontroleerd op", "De dag waarop dit ene cijfer is nagekeken, als het bestand dat eerder was.", 14
    ),
    Column("Bronnen", "Ids van de bronnen, zo mogelijk met bladzijde. Zie het blad Bronnen.", 30),
)


def figure_table(catalogue: Catalogue) -> Table:
    """One row per figure, practices first."""
    rows = tuple(
        _row(catalogue, kind, record, figure)
        for kind, found in (("praktijk", catalogue.practices), ("onderzoek", catalogue.studies))
        for record in found
        for figure in record.cijfers
    )
    return Table(
        "cijfers", "Cijfers", "Eén rij per cijfer, van voorbeelden en van onderzoek.", _COLUMNS, rows
    )


def _row(catalogue: Catalogue, kind: str, record: Practice | Study, figure: Figure) -> Row:
    indicator = catalogue.indicator(figure.indicator)
    words, _ = value_in_words(catalogue, figure)
    return (
        kind,
        record.id,
        record.naam,
        figure.id,
        figure.indicator,
        indicator.naam if indicator else None,
        figure.omschrijving,
        words or None,
        indicator.eenheid if indicator else None,
        figure.waarde.text if figure.waarde else None,
        bound_of(figure.waarde) if figure.waarde else None,
        *ends(figure.waarde),
        str(figure.richting.value) if figure.richting else None,
        figure.vanuit.text if figure.vanuit else None,
        str(figure.verloop.value) if figure.verloop else None,
        figure.bronwoorden,
        figure.teller.text if figure.teller else None,
        figure.noemer.text if figure.noemer else None,
        figure.noemer_telt or _unsaid(figure, Unsaid.DENOMINATOR),
        figure.aandeel.text if figure.aandeel else None,
        figure.deel_van,
        joined(f"{other} = {overlap.value}" for other, overlap in figure.overlap.items()),
        figure.verdeling,
        figure.ten_opzichte_van or _unsaid(figure, Unsaid.COMPARISON),
        figure.periode.text if figure.periode else None,
        figure.periode.words if figure.periode else figure.periode_toelichting,
        yes(figure.voorlopig),
        str(figure.aard.value),
        str(subject.value) if (subject := subject_of(catalogue, figure)) else None,
        str(figure.vergelijking.value) if figure.vergelijking else None,
        tie_of(catalogue, record, figure) or None,
        figure.gemeld_door,
        catalogue.term("reikwijdten", figure.dekking.reikwijdte).naam if figure.dekking else None,
        figure.dekking.toelichting if figure.dekking else None,
        figure.prijspeil,
        figure.per or _unsaid(figure, Unsaid.PURPOSE),
        figure.spreekt_tegen,
        one_line(figure.opmerking) or None,
        figure.gecontroleerd_op.isoformat() if figure.gecontroleerd_op else None,
        cited(figure.bronnen),
    )


def _unsaid(figure: Figure, what: Unsaid) -> str | None:
    return "niet vermeld" if what in figure.niet_vermeld else None
