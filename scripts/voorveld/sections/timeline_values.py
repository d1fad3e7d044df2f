"""What stands in the drawing of the timeline, as a table to take along: a row per stage of an example.

Comes in: timelines. Goes out: a table; dates are as in the other open data (EDTF), so about stays about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import variant_name
from voorveld.facts.places import province_ids
from voorveld.facts.source_age import age_label
from voorveld.facts.timeline import Step, Timeline
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice
from voorveld.open_data.table import Cell, Column, Row, Table, joined
from voorveld.settings import Settings
from voorveld.views.drawing import full_address

_COLUMNS = (
    Column("voorbeeld", "Het praktijkvoorbeeld."),
    Column("varianten", "De varianten waar het onder valt."),
    Column("provincies", "Waar het is."),
    Column("stand", "De stand, in de verleden tijd."),
    Column("vanaf", "Wanneer deze stand begon, als EDTF; leeg als dat niet bekend is."),
    Column("tot", "Wanneer deze stand ophield, als EDTF."),
    Column("gepland tot", "Tot wanneer deze stand zou duren, als EDTF."),
    Column("genoemd", "Wanneer een bron deze stand noemde, als EDTF."),
    Column("in woorden", "Wanneer dat was, zoals het op de site staat."),
    Column("begin van het voorbeeld", "Als EDTF; leeg als dat niet bekend is."),
    Column("nieuwste bron", "Van het voorbeeld, als EDTF; leeg als geen bron een datum heeft."),
    Column("ouderdom", "Of die bron van de laatste jaren is."),
    Column("bronnen", "Titel en datum van elke bron bij deze stand."),
    Column("adres", "De bladzijde van het voorbeeld."),
)


def timeline_table(catalogue: Catalogue, settings: Settings, told: Iterable[Timeline]) -> Table:
    """Every stage of these examples, in the order in which they are drawn."""
    rows = tuple(row for each in told for row in _rows(catalogue, settings, each))
    return Table("tijdlijn", "Tijdlijn", "Elke stand die een bron noemt", _COLUMNS, rows)


def _rows(catalogue: Catalogue, settings: Settings, each: Timeline) -> Iterator[Row]:
    practice, source = each.practice, each.stood.source
    for step in each.steps:
        yield (
            practice.naam,
            joined(variant_name(catalogue, v).name for v in practice.varianten),
            joined(catalogue.term("provincies", p).naam for p in province_ids(catalogue, practice)),
            step.name,
            *map(_cell, (step.begins, step.ends, step.planned, step.told)),
            step.when or None,
            _cell(each.begun),
            _cell(source.newest),
            age_label(catalogue, source.age),
            joined(_sources(catalogue, practice, step)),
            full_address(settings, addresses.practice(practice.id)),
        )


def _sources(catalogue: Catalogue, practice: Practice, step: Step) -> Iterator[str]:
    known = catalogue.sources_of(practice)
    for citation in step.entry.bronnen:
        if source := known.get(citation.bron):
            when = source.datum.words if source.datum else "datum onbekend"
            yield ", ".join(filter(None, (source.titel, when, citation.plaats)))


def _cell(day: Edtf | None) -> Cell:
    return day.text if day else None
