"""Tables of sources, variants and studies."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import NOT_FILLED_IN, empty_of
from voorveld.facts.evidence import SOURCE_TIES
from voorveld.facts.reading_order import source_numbers
from voorveld.facts.written_answers import written_answers
from voorveld.model.pages import Contradiction, Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.model.sources import Source, Statement
from voorveld.model.written_answers import WrittenAnswer
from voorveld.open_data.table import BETWEEN, Column, Row, Table, empty_cell, joined, yes

_Cited = Practice | Theme | Variant | Study | Contradiction | WrittenAnswer

_SOURCE_COLUMNS = (
    Column("Hoort bij", "praktijk, thema, variant, onderzoek, tegenspraak of antwoord.", 12),
    Column("Id", "De id van dat stuk.", 34),
    Column("Nummer", "Het nummer van de bron op de pagina.", 8),
    Column("Bron-id", "De id waarmee teksten en cijfers naar de bron verwijzen.", 24),
    Column("Titel", "De titel.", 50),
    Column("Uitgever", "Wie de bron uitgaf.", 24),
    Column("Auteurs", "Auteurs zoals ze in de bron staan.", 20),
    Column("Datum", "De datum als EDTF; leeg als die onbekend is.", 12),
    Column("Datum in woorden", "De datum in woorden.", 18),
    Column("Onderzoeksperiode", "Over welke tijd de bron vertelt of telt, als EDTF.", 16),
    Column("Soort", "De soort bron.", 16),
    Column("Verhouding", "Wie er in de bron spreekt over dit voorbeeld.", 18),
    Column("Gelezen", "Hoe ver wij lazen: volledig, fragment, samenvatting of titelblad.", 14),
    Column("Kopie gelezen", "ja als wij een kopie lazen en het adres van de uitgever niet vonden.", 10),
    Column("Aangehaald via", "De bron waaruit wij deze kennen.", 20),
    Column("Link", "Het adres bij de uitgever. Niet live geprobeerd.", 50),
    Column("Opmerking", "Wat u over de bron moet weten.", 40),
)


def source_table(catalogue: Catalogue) -> Table:
    """One row per source and the record that cites it."""
    groups: tuple[tuple[str, tuple[_Cited, ...]], ...] = (
        ("praktijk", catalogue.practices),
        ("thema", catalogue.themes),
        ("variant", catalogue.variants),
        ("onderzoek", catalogue.studies),
        ("tegenspraak", catalogue.contradictions),
        ("antwoord", tuple(written_answers(catalogue).values())),
    )
    rows = tuple(
        row for kind, found in groups for record in found for row in _sources(catalogue, kind, record)
    )
    about = "Eén rij per bron en het stuk dat haar aanhaalt. Een bron kan dus vaker voorkomen."
    return Table("bronnen", "Bronnen", about, _SOURCE_COLUMNS, rows)


def variant_table(catalogue: Catalogue) -> Table:
    """One row per variant; how it differs per theme in columns."""
    columns = (
        Column("Id", "De vaste korte naam van de variant.", 26),
        Column("Naam", "De naam voluit.", 34),
        Column("Afkorting", "De gangbare afkorting.", 12),
        Column("Kort", "De variant in één zin.", 50),
        Column("Definitie", "Wat de variant is.", 60),
        *(
            Column(t.naam, "Hoe de variant op dit thema verschilt, of waarom er niets staat.", 50)
            for t in catalogue.themes
        ),
        Column("Voorbeelden", "Ids van de voorbeelden.", 40),
        Column("Adres", "De pagina, gerekend vanaf het begin van de site.", 30),
    )
    rows = tuple(
        (
            v.id,
            v.naam,
            v.afkorting,
            v.kort,
            one_line(v.definitie),
            *(_theme_cell(v, t.id) for t in catalogue.themes),
            joined(p.id for p in catalogue.practices if v.id in p.varianten),
            addresses.variant(v.id),
        )
        for v in catalogue.variants
    )
    return Table("varianten", "Varianten", "Eén rij per variant.", columns, rows)


def study_table(catalogue: Catalogue) -> Table:
    """One row per study."""
    columns = (
        Column("Id", "De vaste korte naam van het onderzoek.", 30),
        Column("Naam", "De titel of gangbare naam.", 40),
        Column("Uitvoerder", "Wie het onderzoek deed.", 24),
        Column("Opdrachtgever", "Wie erom vroeg.", 24),
        Column("Datum", "Wanneer het verscheen, als EDTF.", 12),
        Column("Niveau", "landelijk of regionaal.", 12),
        Column("Vraag", "Wat het onderzoek wilde weten.", 50),
        Column("Methode", "Hoe het is onderzocht.", 50),
        Column("Omvang", "Bij hoeveel het is onderzocht; leeg als wij dat niet lazen.", 30),
        Column("Uitkomsten", "De uitkomsten in woorden.", 60),
        Column("Grenzen", "Wat het onderzoek niet kan zeggen.", 60),
        Column("Varianten", "Ids van varianten waar het over gaat.", 20),
        Column("Voorbeelden", "Ids van voorbeelden die erin voorkomen.", 30),
        Column("Aantal cijfers", "Hoeveel cijfers erbij staan. Zie het blad Cijfers.", 10),
        Column("Adres", "De plaats op de site.", 30),
    )
    rows = tuple(
        (
            s.id,
            s.naam,
            s.uitvoerder,
            s.opdrachtgever,
            s.datum.text if s.datum else None,
            str(s.niveau.value),
            one_line(s.vraag),
            one_line(s.methode),
            one_line(s.omvang),
            _statements(s.uitkomsten),
            _statements(s.grenzen),
            joined(s.gaat_over),
            joined(s.praktijken),
            len(s.cijfers),
            addresses.study(s.id),
        )
        for s in catalogue.studies
    )
    return Table("onderzoek", "Onderzoek", "Eén rij per onderzoek.", columns, rows)


def _sources(catalogue: Catalogue, kind: str, record: _Cited) -> Iterator[Row]:
    known = catalogue.sources_of(record)
    for name, number in source_numbers(catalogue, record).items():
        yield (kind, record.id, number, name, *_source_cells(catalogue, known[name]))


def _source_cells(catalogue: Catalogue, source: Source) -> Row:
    return (
        source.titel,
        source.uitgever,
        source.auteurs,
        source.datum.text if source.datum else None,
        source.datum.words if source.datum else "onbekend",
        source.onderzoeksperiode.text if source.onderzoeksperiode else None,
        catalogue.term("bronsoorten", source.soort).naam,
        catalogue.term(SOURCE_TIES, source.verhouding).naam if source.verhouding else None,
        str(source.gelezen.value),
        yes(source.kopie_gelezen),
        source.aangehaald_via,
        source.url,
        one_line(source.opmerking) or None,
    )


def _theme_cell(variant: Variant, theme_id: str) -> str:
    found = variant.themas.get(theme_id)
    if found is None:
        return empty_cell(NOT_FILLED_IN)
    empty = empty_of(found)
    return empty_cell(empty.kind) if empty else one_line(found.tekst)


def _statements(statements: tuple[Statement, ...]) -> str | None:
    said = (one_line(s.tekst) + (" (inschatting van de redactie)" if s.herkomst else "") for s in statements)
    return BETWEEN.join(said) or None
