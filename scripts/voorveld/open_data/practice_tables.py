"""Tables about practices: one row each, their characteristics one value per row, their texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.model.choices import CharacteristicKind
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.model.quantity import NotAQuantity, Quantity, parse
from voorveld.model.theme_entry import Characteristic, ThemeEntry
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.open_data.records import NOT_FILLED_IN, columns_of
from voorveld.open_data.table import Cell, Column, Row, Table, cited, ends, joined
from voorveld.open_data.written import bound_of
from voorveld.views.common import variant_name
from voorveld.views.places import current_municipalities, municipalities_of, place_in_words, province_ids
from voorveld.views.practice_themes import values_in_words

_PRACTICE = (
    Column("Id", "De vaste korte naam van de praktijk; deel van het adres.", 34),
    Column("Naam", "De naam van de praktijk.", 40),
)
_IN_PRACTICES = (
    *_PRACTICE,
    Column("Andere namen", "Andere namen die bronnen gebruiken."),
    Column("Varianten", "De varianten waar de praktijk onder valt.", 20),
    Column("Samenvatting", "De samenvatting zonder verwijzingen.", 60),
    Column("Plaats", "De plaats in woorden.", 24),
    Column("Gemeenten", "Gemeenten van nu.", 24),
    Column("CBS-codes", "De codes van die gemeenten.", 12),
    Column("Provincies", "De provincies.", 16),
    Column("Stand", "De laatste stand die een bron noemt.", 16),
    Column("Stand sinds", "Het begin van die stand, als EDTF.", 12),
    Column(
        "Stand op", "De dag waarop een bron die stand noemde, als het begin niet bekend is; als EDTF.", 12
    ),
)
_LAST = (
    Column("Aantal cijfers", "Hoeveel cijfers er bij de praktijk staan.", 10),
    Column("Aantal bronnen", "Hoeveel bronnen de praktijk aanhaalt.", 10),
    Column("Gecontroleerd op", "De dag waarop de feiten met de bronnen zijn vergeleken.", 14),
    Column("Toegevoegd op", "De dag waarop de praktijk op de site kwam.", 14),
    Column("Laatst veranderd op", "De dag van de laatste opgeschreven wijziging.", 14),
    Column("Adres", "De pagina, gerekend vanaf het begin van de site.", 40),
)
_EMPTY = Column(
    "Leeg", "Waarom er niets staat: een van de vijf soorten leeg. Dit vak is zelf leeg als er iets staat.", 18
)
_THEME = (Column("Thema-id", "De id van het thema.", 26), Column("Thema", "Het thema.", 30))


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
        "Eén rij per praktijk, elk kenmerk een kolom. Is een kenmerk leeg, dan staat er waarom, "
        "zoals 'leeg: niet-gelezen' of 'leeg: niet-ingevuld'."
    )
    return Table("praktijken", "Praktijken", about, (*_IN_PRACTICES, *shown, *_LAST), rows)


def characteristic_table(catalogue: Catalogue) -> Table:
    """One row per value of a characteristic, and one per kind of empty.

    What was not filled in has no row: it would be half of the sheet. `practice_table` shows it.
    """
    columns = (
        *_PRACTICE,
        *_THEME,
        Column("Kenmerk-id", "De id van het kenmerk.", 22),
        Column("Kenmerk", "Het kenmerk.", 24),
        Column(
            "Waarde",
            "De waarde zoals in het bestand: een id uit een woordenlijst, een getal of een korte tekst.",
            24,
        ),
        Column("Waarde in woorden", "De waarde zoals lezers haar zien.", 28),
        Column("Eenheid", "De eenheid bij een getal.", 12),
        Column(
            "Grens",
            "Bij een getal: precies, ongeveer, minder-dan, hoogstens, meer-dan, ten-minste of tussen.",
            12,
        ),
        Column("Van", "Bij een getal: de laagste waarde.", 8),
        Column("Tot", "Bij een getal: de hoogste waarde.", 8),
        _EMPTY,
        Column("Periode", "Wanneer dit gold, als EDTF.", 12),
        Column("Toelichting", "Een toelichting.", 40),
        Column("Tegenspraak", "Wat bronnen hierover verschillend zeggen.", 40),
        Column("Bronnen", "Ids van de bronnen, zo mogelijk met bladzijde. Zie het blad Bronnen.", 30),
    )
    heads = _characteristic_heads(catalogue)
    rows = tuple(row for p in catalogue.practices for row in _characteristic_rows(catalogue, p, heads))
    return Table(
        "kenmerken",
        "Kenmerken",
        "Eén rij per waarde van een kenmerk. Ook elk van de vijf soorten leeg heeft een rij. "
        "Wat wij niet invulden, heeft geen rij; op het blad Praktijken staat daar 'leeg: niet-ingevuld'.",
        columns,
        rows,
    )


def theme_text_table(catalogue: Catalogue) -> Table:
    """One row per practice and theme."""
    columns = (
        *_PRACTICE,
        *_THEME,
        Column("Tekst", "Wat bronnen over dit thema zeggen, zonder verwijzingen.", 80),
        Column("Tekst met bronnen", "Dezelfde tekst met [@bron-id] en opmaak.", 40),
        _EMPTY,
        Column("Toelichting", "Een toelichting bij leeg.", 40),
        Column("Bronnen", "Bij leeg: ids van de bronnen waar het in kan staan of waarin het gezocht is.", 30),
    )
    rows = tuple(
        (p.id, p.naam, theme.id, theme.naam, *_text_cells(p.themas.get(theme.id)))
        for p in catalogue.practices
        for theme in catalogue.themes
    )
    return Table("themateksten", "Themateksten", "Eén rij per praktijk en thema.", columns, rows)


def _header(column: CharacteristicTerm) -> str:
    return f"{column.naam} ({column.eenheid})" if column.eenheid else column.naam


def _start(catalogue: Catalogue, practice: Practice) -> Row:
    stage = practice.status[-1] if practice.status else None
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
        catalogue.term("statussen", stage.stand if stage else "onbekend").naam,
        stage.vanaf.text if stage and stage.vanaf else None,
        stage.peildatum.text if stage and stage.peildatum else None,
    )


def _wide(
    catalogue: Catalogue, practice: Practice, columns: Mapping[str, CharacteristicTerm]
) -> Iterator[Cell]:
    for column_id, column in columns.items():
        found = _find(practice, column, column_id)
        if found is None:
            yield f"leeg: {NOT_FILLED_IN}"
        elif found.leeg is not None:
            yield f"leeg: {found.leeg.value}"
        else:
            yield joined(values_in_words(catalogue, column, found))


def _end(catalogue: Catalogue, practice: Practice) -> Row:
    days = [change.op.isoformat() for change in practice.redactie.wijzigingen]
    return (
        len(practice.cijfers),
        len(catalogue.source_numbers(practice)),
        practice.redactie.gecontroleerd_op.isoformat(),
        days[0] if days else None,
        days[-1] if days else None,
        addresses.practice(practice.id),
    )


def _find(practice: Practice, column: CharacteristicTerm, column_id: str) -> Characteristic | None:
    entry = practice.themas.get(column.thema)
    return entry.kenmerken.get(column_id) if entry else None


def _characteristic_heads(catalogue: Catalogue) -> tuple[tuple[str, CharacteristicTerm, Row], ...]:
    """Per characteristic its id, itself, and the cells that name it and its theme."""
    names = {theme.id: theme.naam for theme in catalogue.themes}
    return tuple(
        (column_id, c, (c.thema, names.get(c.thema, c.thema), column_id, c.naam))
        for column_id, c in columns_of(catalogue).items()
    )


def _characteristic_rows(
    catalogue: Catalogue, practice: Practice, heads: tuple[tuple[str, CharacteristicTerm, Row], ...]
) -> Iterator[Row]:
    for column_id, column, named in heads:
        head = (practice.id, practice.naam, *named)
        found = _find(practice, column, column_id)
        if found is None:
            continue
        tail = (
            str(found.leeg.value) if found.leeg else None,
            found.periode.text if found.periode else None,
            one_line(found.toelichting) or None,
            one_line(found.tegenspraak) or None,
            cited(found.bronnen),
        )
        words = values_in_words(catalogue, column, found)
        for value, word in zip(found.waarden, words, strict=True):
            yield (*head, value, word, column.eenheid, *_amount_cells(column, value), *tail)
        if not found.waarden:
            yield (*head, *(None,) * 6, *tail)


def _amount_cells(column: CharacteristicTerm, value: str) -> Row:
    amount: Quantity | None = None
    if column.soort is CharacteristicKind.AMOUNT:
        try:
            amount = parse(value)
        except NotAQuantity:
            amount = None
    return (bound_of(amount) if amount else None, *ends(amount))


def _text_cells(entry: ThemeEntry | None) -> Row:
    if entry is None:
        return (None, None, NOT_FILLED_IN, None, None)
    return (
        one_line(entry.tekst) or None,
        " ".join(entry.tekst.split()) if entry.tekst else None,
        str(entry.leeg.value) if entry.leeg else None,
        one_line(entry.toelichting) or None,
        cited(entry.bronnen),
    )
