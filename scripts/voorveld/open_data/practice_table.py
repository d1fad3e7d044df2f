"""The table of practices: one row each, every characteristic a column."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import Columns, Known, columns_of, state
from voorveld.facts.evidence import evidence_of
from voorveld.facts.named import variant_name
from voorveld.facts.places import current_municipalities, municipalities_of, place_in_words, province_ids
from voorveld.facts.reading_order import source_numbers
from voorveld.facts.source_age import age_label
from voorveld.facts.stages import begun_on
from voorveld.facts.standing import ran, standing
from voorveld.facts.told_values import told_values
from voorveld.model.practice import Area, Practice
from voorveld.model.prose import one_line
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.open_data.table import Cell, Column, Row, Table, empty_cell, joined

PRACTICE = (
    Column("Id", "De vaste korte naam van het voorbeeld; deel van het adres.", 34),
    Column("Naam", "De naam van het voorbeeld.", 40),
)
_FIRST = (
    *PRACTICE,
    Column("Andere namen", "Andere namen die bronnen gebruiken."),
    Column("Varianten", "De varianten waar het voorbeeld onder valt.", 20),
    Column("Samenvatting", "De samenvatting zonder verwijzingen.", 60),
    Column("Plaats", "De plaats in woorden.", 24),
    Column("Gemeenten", "Gemeenten van nu.", 24),
    Column("CBS-codes", "De codes van die gemeenten.", 12),
    Column("Provincies", "De provincies.", 16),
    Column("Delen", "Wijken, kernen of dorpen die de bron noemt, met de gemeente erbij.", 24),
    Column("Voormalige gemeenten", "Gemeenten die de bron noemt en die in een andere zijn opgegaan.", 20),
    Column("Aantal gemeenten", "Hoeveel meedoen, als de bron er meer telt dan zij bij naam noemt.", 10),
    Column("Streek", "Een streek zoals de bron die noemt.", 18),
    Column("Jeugdregio", "De jeugdregio, als de bron die noemt.", 18),
    Column("Stand", "De laatste stand die een bron noemde. De kolom hierna zegt wanneer dat was.", 16),
    Column("Stand in woorden", "Hoe het stond, wanneer dat was, en van wanneer de nieuwste bron is.", 44),
    Column("Liep het", "Of een bron zegt dat het liep, en of die bron van de laatste jaren is.", 24),
    Column("Nieuwste bron", "De datum van de nieuwste bron met een datum, als EDTF.", 12),
    Column("Ouderdom van de nieuwste bron", "Of de nieuwste bron van de laatste jaren is.", 22),
    Column("Stand sinds", "Het begin van die stand, als EDTF.", 12),
    Column("Stand op", "De laatste dag waarop een bron die stand noemde, als EDTF.", 12),
    Column("Begonnen", "Het begin van het voorbeeld zelf, als EDTF; leeg als dat niet bekend is.", 12),
)
_LAST = (
    Column("Aantal cijfers", "Hoeveel cijfers er bij het voorbeeld staan.", 10),
    Column("Bewijs", "Wat die cijfers samen bewijzen, in woorden.", 40),
    Column("Trede", "Het sterkste dat er is: de tredes staan in het schema, bij 'bewijs'.", 16),
    Column("Uitkomsten", "Cijfers over wat ervan kwam.", 10),
    Column("Met vergelijking", "Uitkomsten die zijn geteld en vergeleken.", 10),
    Column("Verhouding", "Wie de uitkomsten vertelt: verhouding = aantal.", 20),
    Column("Aantal bronnen", "Hoeveel bronnen het voorbeeld aanhaalt.", 10),
    Column(
        "Gecontroleerd op",
        "De dag waarop onze tekst met de bronnen is vergeleken; niet de dag waarop het zo was.",
        14,
    ),
    Column("Toegevoegd op", "De dag waarop het voorbeeld op de site kwam.", 14),
    Column("Laatst veranderd op", "De dag van de laatste opgeschreven wijziging.", 14),
    Column("Adres", "De pagina, gerekend vanaf het begin van de site.", 40),
)


def practice_table(catalogue: Catalogue) -> Table:
    """One row per practice; every characteristic is a column."""
    columns = columns_of(catalogue)
    names = {theme.id: theme.naam for theme in catalogue.themes}
    shown = tuple(
        Column(_header(column), f"Kenmerk bij het thema '{names.get(column.thema, column.thema)}'.", 22)
        for column in columns.values()
    )
    rows = tuple(
        (*_start(catalogue, p), *_wide(catalogue, p, columns), *_end(catalogue, p))
        for p in catalogue.practices
    )
    about = (
        "Eén rij per voorbeeld, elk kenmerk een kolom. Is een kenmerk leeg, dan staat er waarom, "
        "zoals 'leeg: niet-gelezen' of 'leeg: niet-ingevuld'."
    )
    return Table("praktijken", "Voorbeelden", about, (*_FIRST, *shown, *_LAST), rows)


def _header(column: CharacteristicTerm) -> str:
    return f"{column.naam} ({column.eenheid})" if column.eenheid else column.naam


def _start(catalogue: Catalogue, practice: Practice) -> Row:
    stood, begun = standing(catalogue, practice), begun_on(catalogue, practice)
    stage, source = stood.stage, stood.source
    return (
        practice.id,
        practice.naam,
        joined(practice.andere_namen),
        joined(variant_name(catalogue, v).name for v in practice.varianten),
        one_line(practice.samenvatting),
        place_in_words(catalogue, practice),
        joined(m.name for m in municipalities_of(catalogue, practice)),
        joined(catalogue.municipalities[n].code for n in current_municipalities(catalogue, practice)),
        joined(catalogue.term("provincies", p).naam for p in province_ids(catalogue, practice)),
        *_area_cells(catalogue, practice.gebied),
        stage.name,
        stood.with_source,
        ran(catalogue, practice).label,
        source.newest.text if source.newest else None,
        age_label(catalogue, source.age),
        stage.since.text if stage.since else None,
        stage.seen.text if stage.seen else None,
        begun.text if begun else None,
    )


def _area_cells(catalogue: Catalogue, area: Area) -> Row:
    return (
        joined(f"{part.naam} ({part.gemeente})" if part.gemeente else part.naam for part in area.delen),
        joined(area.voormalige_gemeenten),
        area.aantal_gemeenten,
        area.regio,
        catalogue.term("jeugdregios", area.jeugdregio).naam if area.jeugdregio else None,
    )


def _wide(catalogue: Catalogue, practice: Practice, columns: Columns) -> Iterator[Cell]:
    for column_id, column in columns.items():
        found = state(catalogue, practice, column_id)
        if isinstance(found, Known):
            told = told_values(column, found)
            yield told.between.join(told.texts) if told.one_of else joined(told.texts)
        else:
            yield empty_cell(found.kind)


def _end(catalogue: Catalogue, practice: Practice) -> Row:
    proved = evidence_of(catalogue, practice)
    days = [change.op.isoformat() for change in practice.redactie.wijzigingen]
    return (
        len(practice.cijfers),
        proved.words,
        str(proved.rung.value),
        proved.outcomes,
        proved.compared,
        joined(f"{tie.id} = {tie.count}" for tie in proved.ties),
        len(source_numbers(catalogue, practice)),
        practice.redactie.gecontroleerd_op.isoformat(),
        days[0] if days else None,
        days[-1] if days else None,
        addresses.practice(practice.id),
    )
