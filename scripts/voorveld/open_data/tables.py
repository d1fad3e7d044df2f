"""All tables in the order of the sheets, and the sheet that explains them."""

from __future__ import annotations

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import EMPTY_KINDS
from voorveld.model import choices
from voorveld.model.edtf import day_in_words
from voorveld.open_data.amounts import BOUNDS
from voorveld.open_data.citation import LICENCE, LICENCE_URL, dataset_citation
from voorveld.open_data.figure_table import figure_table
from voorveld.open_data.other_tables import source_table, study_table, variant_table
from voorveld.open_data.practice_table import practice_table
from voorveld.open_data.table import Column, Row, Table
from voorveld.open_data.theme_tables import characteristic_table, theme_text_table
from voorveld.settings import Settings

READ_ME = "leesmij"


def tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """The tables that are also CSV files."""
    return (
        practice_table(catalogue),
        figure_table(catalogue),
        characteristic_table(catalogue),
        theme_text_table(catalogue),
        source_table(catalogue),
        variant_table(catalogue),
        study_table(catalogue),
    )


def read_me(settings: Settings, made: tuple[Table, ...]) -> Table:
    """The sheet that says what this is, how to read it, and what every column holds."""
    rows: list[Row] = [
        (
            "Over",
            "Wat dit is",
            f"Gegevens van {settings.site_name}: praktijkvoorbeelden van jeugd-ggz dicht bij huis.",
        ),
        ("Over", "Datum", day_in_words(settings.built_on)),
        ("Over", "Licentie", f"{LICENCE}, {LICENCE_URL}"),
        ("Over", "Aanhalen", dataset_citation(settings)),
        (
            "Over",
            "Geen aanbeveling",
            "Opname is geen aanbeveling. Dat een voorbeeld ontbreekt, "
            "zegt alleen dat wij haar nog niet beschreven.",
        ),
        (
            "Over",
            "Vergelijken",
            "Zet cijfers van verschillende voorbeelden niet zomaar naast elkaar. "
            "Kijk naar periode, noemer, aard en bron. Tel nooit kolommen met cijfers op.",
        ),
    ]
    rows += [("Soort leeg", kind.id, f"{kind.label}. {kind.explanation}") for kind in EMPTY_KINDS]
    rows += [("Hoe zeker", str(kind.value), f"{kind.label}. {kind.explanation}") for kind in choices.Evidence]
    rows += [("Grens", name, text) for name, text in BOUNDS.items()]
    rows += [("Gelezen", str(kind.value), f"{kind.label}. {kind.explanation}") for kind in choices.ReadDepth]
    rows += [(f"Blad {table.title}", "Wat erin staat", table.about) for table in made]
    rows += [
        (f"Kolom in {table.title}", column.title, column.about) for table in made for column in table.columns
    ]
    columns = (
        Column("Soort uitleg", "", 24),
        Column("Woord", "", 30),
        Column("Uitleg", "", 110),
    )
    return Table(READ_ME, "Leesmij", "Uitleg bij de bladen.", columns, tuple(rows))
