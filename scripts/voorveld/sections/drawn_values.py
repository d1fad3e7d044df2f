"""What stands in a drawing, as a table to take along: values with what a reader needs to use them.

Comes in: a drawing's page or panel. Goes out: tables; the address in each row leads to its sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.answer_groups import AnswerGroup
from voorveld.facts.places import place_in_words
from voorveld.generated_file import GeneratedFile
from voorveld.open_data.formats.csv import csv_file
from voorveld.open_data.table import Column, Row, Table, joined, yes
from voorveld.settings import Settings
from voorveld.views.drawing import full_address
from voorveld.views.figures.figure import FigureView, SourceRef
from voorveld.views.figures.panels import Panel
from voorveld.views.gaps.matrix import GapCell
from voorveld.views.gaps.matrix_drawing import MatrixRow, drawn_rows
from voorveld.views.gaps.page import GapsPage
from voorveld.views.map.neighbourhood_drawing import around
from voorveld.views.map.page import MapPage, ProvinceGroup
from voorveld.views.municipality import MunicipalityPage
from voorveld.views.variant_picture import VariantPicture

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
_SIGNS = (
    Column("groep", "Wat er van het voorbeeld bekend is, of waarom niet."),
    Column("bekend", "Of het meetelt als bekend."),
    Column("voorbeeld", "Het praktijkvoorbeeld."),
    Column("plaats", "Waar het is."),
    Column("adres", "De bladzijde van het voorbeeld, met de bronnen."),
)
_VARIANTS = (
    Column("variant", "De variant."),
    Column("afkorting", "Hoe zij kort heet."),
    Column("waar", "Waar de ondersteuner zit; leeg is: zonder plek in het beeld."),
    Column("wat", "Wat de ondersteuner doet."),
    Column("voorbeelden", "Hoeveel voorbeelden wij kennen."),
    Column("adres", "De bladzijde van de variant."),
)
_GAPS = (
    Column("variant", "De variant; onderaan alle voorbeelden samen, elk één keer."),
    Column("voorbeelden", "Hoeveel voorbeelden dat zijn."),
    Column("thema", "Het thema."),
    Column("ingevuld", "Hoeveel kenmerken van het thema een waarde hebben."),
    Column("kenmerken", "Hoeveel het er kunnen zijn."),
)
_NEIGHBOURS = (
    Column("nummer", "Het nummer op de kaart; leeg is de gemeente zelf."),
    Column("gemeente", "De gemeente."),
    Column("grens", "Of zij over land grenst, of alleen in een punt of over water."),
    Column("voorbeelden", "Hoeveel voorbeelden wij er kennen."),
    Column("adres", "De bladzijde van de gemeente."),
)


def taken_along(stem: str, drawn: str, table: Table) -> Iterator[GeneratedFile]:
    """A drawing and its values as files, beside the page where they stand."""
    yield GeneratedFile(f"{stem}.svg", drawn)
    yield GeneratedFile(f"{stem}.csv", csv_file(table))


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
        yield province.name, place.name, place.count, full_address(settings, place.uri)


def field_table(settings: Settings, groups: tuple[AnswerGroup, ...], catalogue: Catalogue) -> Table:
    """Every example with the group in which a question puts it."""
    rows = tuple(
        (
            group.label,
            yes(group.is_known),
            practice.naam,
            place_in_words(catalogue, practice),
            full_address(settings, addresses.practice(practice.id)),
        )
        for group in groups
        for practice in group.practices
    )
    return Table("tekens", "Tekens", "Elk voorbeeld met wat ervan bekend is", _SIGNS, rows)


def variants_table(settings: Settings, picture: VariantPicture) -> Table:
    """Every variant with its place on both axes; one without a place has none."""
    placed = tuple(
        (v.name, v.abbreviation or None, where.name, what.name, v.examples, full_address(settings, v.uri))
        for what, cells in picture.rows
        for where, cell in zip(picture.places, cells, strict=True)
        for v in cell
    )
    unplaced = tuple(
        (v.name, None, None, None, None, full_address(settings, v.uri)) for v in picture.unplaced
    )
    return Table("varianten", "Varianten", "Varianten naar waar en wat", _VARIANTS, (*placed, *unplaced))


def gaps_table(page: GapsPage) -> Table:
    """Every variant on every theme: what is filled in, and of what is not the reasons."""
    empties = tuple(Column(kind.label.lower(), kind.explanation) for kind in page.kinds)
    rows = tuple(_gaps(row, cell) for row in drawn_rows(page) for cell in row.cells)
    return Table("vlekken", "Vlekken", "Ingevulde kenmerken per variant en thema", (*_GAPS, *empties), rows)


def neighbours_table(settings: Settings, page: MunicipalityPage) -> Table:
    """The municipality and its neighbours, with the numbers of the map."""
    own = (
        None,
        page.place.name,
        None,
        len(page.place.practices),
        full_address(settings, addresses.municipality(page.place.slug)),
    )
    borders = (*("land" for _ in page.next_door), *("punt of water" for _ in page.over_water))
    rows = tuple(
        (number, each.name, border, each.count, full_address(settings, each.uri))
        for number, (each, border) in enumerate(zip(around(page), borders, strict=True), 1)
    )
    return Table("buren", "Buren", "Een gemeente en haar buren", _NEIGHBOURS, (own, *rows))


def _gaps(row: MatrixRow, cell: GapCell) -> Row:
    empties = (empty.count for empty in cell.tally.empties)
    return row.name, row.total, cell.name, cell.tally.described, cell.tally.total, *empties
