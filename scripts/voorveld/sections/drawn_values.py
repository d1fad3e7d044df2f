"""What stands in a drawing, as a table to take along: values with what a reader needs to use them.

Comes in: a drawing's page or panel. Goes out: tables; the address in each row leads to its sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.open_data.table import Column, Row, Table, joined
from voorveld.settings import Settings
from voorveld.views.drawing import full_address
from voorveld.views.figures.figure import FigureView, SourceRef
from voorveld.views.figures.panels import Panel
from voorveld.views.map.page import MapPage, ProvinceGroup

_VALUES = (
    Column("van", "Het praktijkvoorbeeld of onderzoek."),
    Column("bijzonderheid", "Wat deze waarde anders maakt dan andere van hetzelfde onderwerp."),
    Column("waarde", "Zoals de bron haar noemt; een bereik van tot en met, een grens met woorden."),
    Column("eenheid", "Waarin geteld is."),
    Column("zekerheid", "Of het geteld, geschat, verwacht of gezegd is."),
    Column("periode", "Over welke tijd."),
    Column("noemer", "Waar het een deel van is, of wat de bron niet zegt."),
    Column("gaat over", "Welk deel van het voorbeeld."),
    Column("tegenspraak", "Wat andere bronnen voor hetzelfde noemen."),
    Column("bronnen", "Titel en datum van elke bron."),
    Column("adres", "Waar de waarde op de site staat."),
)
_COUNTS = (
    Column("provincie", "De provincie."),
    Column("gemeente", "De gemeente; leeg is de hele provincie."),
    Column("voorbeelden", "Hoeveel verschillende voorbeelden wij er kennen."),
    Column("adres", "De bladzijde van deze plaats."),
)


def panel_table(settings: Settings, panel: Panel) -> Table:
    """The values of a panel, in the order in which they are drawn."""
    rows = tuple(_row(settings, value) for row in panel.rows for value in row.values)
    return Table("waarden", "Waarden", panel.caption, _VALUES, rows)


def _row(settings: Settings, value: FigureView) -> Row:
    return (
        value.owner.name if value.owner else None,
        value.detail or None,
        value.value,
        value.unit or None,
        value.evidence_label,
        value.period,
        value.denominator or value.unsaid or None,
        value.coverage or None,
        joined(value.opposed),
        joined(_source(source) for source in value.sources),
        full_address(settings, value.uri),
    )


def _source(source: SourceRef) -> str:
    return ", ".join(filter(None, (source.title, source.date, source.place)))


def map_table(settings: Settings, page: MapPage) -> Table:
    """Every province with its count, each followed by its municipalities."""
    rows = tuple(row for province in page.provinces for row in _places(settings, province))
    return Table("kaart", "Kaart", "Voorbeelden per provincie en gemeente", _COUNTS, rows)


def _places(settings: Settings, province: ProvinceGroup) -> Iterator[Row]:
    yield province.name, None, province.count, full_address(settings, province.uri)
    for place in province.municipalities:
        yield province.name, place.name, len(place.practices), full_address(settings, place.uri)
