"""Tables about practices per theme: their characteristics one value per row, and their texts."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import Empty, Known, columns_of, state, theme_state
from voorveld.facts.kinds_of_value import Value
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.model.sources import Citations
from voorveld.model.theme_entry import ThemeEntry
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.open_data.amounts import bound_of, bounds_in_words, ends
from voorveld.open_data.practice_table import PRACTICE
from voorveld.open_data.table import Column, Row, Table, cited, yes

_EMPTY = Column(
    "Leeg", "Waarom er niets staat: een van de zes soorten leeg. Dit vak is zelf leeg als er iets staat.", 18
)
_THEME = (Column("Thema-id", "De id van het thema.", 26), Column("Thema", "Het thema.", 30))


def characteristic_table(catalogue: Catalogue) -> Table:
    """One row per value of a characteristic, and one per kind of empty.

    What was not filled in has no row: it would be half of the sheet. `practice_table` shows it.
    """
    columns = (
        *PRACTICE,
        *_THEME,
        Column("Kenmerk-id", "De id van het kenmerk.", 22),
        Column("Kenmerk", "Het kenmerk.", 24),
        Column(
            "Waarde",
            "De waarde zoals in het bestand: een id uit een woordenlijst, een getal of een korte tekst.",
            24,
        ),
        Column("Waarde in woorden", "De waarde zoals lezers haar zien.", 28),
        Column("Eenheid", "De eenheid bij een getal: die van het kenmerk, of die van de bron.", 12),
        Column("Voor", "Voor welke plek, groep of zaak dit geldt, als dat niet alles is.", 20),
        Column("Een van", "ja als het één van deze waarden is, niet samen.", 8),
        Column(
            "Grens",
            f"Bij een getal: {bounds_in_words()}.",
            12,
        ),
        Column("Van", "Bij een getal: de laagste waarde.", 8),
        Column("Tot", "Bij een getal: de hoogste waarde.", 8),
        Column("Omgerekend", "Het getal in de eenheid van het kenmerk, als de bron zelf omrekent.", 12),
        Column(
            "Aantal mensen", "Bij een oordeel: van hoeveel mensen het is; leeg als dat niet bekend is.", 12
        ),
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
        "Eén rij per waarde van een kenmerk. Ook vijf van de zes soorten leeg hebben een rij. "
        "Is een heel thema leeg, dan zijn de kenmerken ervan om dezelfde reden leeg. "
        "Wat niet ingevuld is, heeft er geen; op het blad Voorbeelden staat daar 'leeg: niet-ingevuld'.",
        columns,
        rows,
    )


def theme_text_table(catalogue: Catalogue) -> Table:
    """One row per practice and theme."""
    columns = (
        *PRACTICE,
        *_THEME,
        Column("Tekst", "Wat bronnen over dit thema zeggen, zonder verwijzingen.", 80),
        Column("Tekst met bronnen", "Dezelfde tekst met [@bron-id] en opmaak.", 40),
        _EMPTY,
        Column("Toelichting", "Een toelichting bij leeg.", 40),
        Column("Bronnen", "Bij leeg: ids van de bronnen waar het in kan staan of waarin het gezocht is.", 30),
    )
    rows = tuple(
        (p.id, p.naam, theme.id, theme.naam, *_text_cells(catalogue, p, theme.id))
        for p in catalogue.practices
        for theme in catalogue.themes
    )
    return Table("themateksten", "Themateksten", "Eén rij per voorbeeld en thema.", columns, rows)


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
        found = state(catalogue, practice, column_id)
        if isinstance(found, Known):
            noted = found.noted
            for value in found.values:
                own = value.stated.periode if value.stated else None
                tail = _noted_cells(own or noted.periode, noted.toelichting, noted.tegenspraak, noted.bronnen)
                yield (*head, *_value_cells(column, value, one_of=noted.een_van), None, *tail)
        elif found.is_noted:
            tail = _noted_cells(found.period, found.note, found.conflict, found.cites)
            yield (*head, *(None,) * _VALUE_CELLS, found.kind.id, *tail)


_VALUE_CELLS = 10


def _value_cells(column: CharacteristicTerm, value: Value, *, one_of: bool) -> Row:
    stated = value.stated
    return (
        value.text,
        value.words,
        stated.eenheid if stated and stated.eenheid else column.eenheid,
        stated.voor if stated else None,
        yes(one_of),
        *_amount_cells(value),
        stated.omgerekend.text if stated and stated.omgerekend else None,
        stated.aantal if stated else None,
    )


def _noted_cells(period: Edtf | None, note: str | None, conflict: str | None, cites: Citations) -> Row:
    return (
        period.text if period else None,
        one_line(note) or None,
        one_line(conflict) or None,
        cited(cites),
    )


def _amount_cells(value: Value) -> Row:
    return (bound_of(value.number) if value.number else None, *ends(value.number))


def _text_cells(catalogue: Catalogue, practice: Practice, theme_id: str) -> Row:
    entry = practice.themas.get(theme_id, ThemeEntry())
    found = theme_state(catalogue, practice, theme_id)
    return (
        one_line(entry.tekst) or None,
        " ".join(entry.tekst.split()) if entry.tekst else None,
        found.kind.id if isinstance(found, Empty) else None,
        one_line(entry.toelichting) or None,
        cited(entry.bronnen),
    )
