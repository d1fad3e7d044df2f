"""How old a source is, and whether a stage has ended: reckoned from the data, never from the clock."""

from __future__ import annotations

from datetime import date

import pytest

from conftest import FICTITIOUS, LoadWith
from voorveld.facts.source_age import age_of, last_compared, newest_source, recent_from
from voorveld.facts.standing import ran, standing
from voorveld.model import edtf
from voorveld.model.choices import SourceAge
from voorveld.pipeline import load

NAME = "voorbeeldstad-proef"


def practice(status: str, source_date: str = "2021-03") -> dict[str, str]:
    return {
        f"{NAME}.yaml": f"id: {NAME}\nnaam: Proef Voorbeeldstad\nvarianten: [poh-jeugd]\n"
        "samenvatting: Dit is verzonnen [@bron-een].\ngebied: {gemeenten: [Voorbeeldstad]}\n"
        f"status: [{status}]\nthemas:\n  samenwerking: {{leeg: niet-gelezen, bronnen: [bron-een]}}\n"
        "redactie: {gecontroleerd_op: 2026-01-15, werkwijze: bureauonderzoek}\n"
        f"bronnen:\n  bron-een: {{titel: Bron, datum: {source_date}, soort: nieuws, gelezen: volledig}}\n"
    }


@pytest.mark.parametrize(
    ("status", "sentence", "choice"),
    [
        ("{stand: pilot, bronnen: [bron-een]}", "was een proef in maart 2021", "liep-eerder"),
        (
            "{stand: pilot, gepland_tot: 2023, bronnen: [bron-een]}",
            "was een proef in maart 2021; zou duren tot 2023, daarna geen bericht",
            "einde-voorbij",
        ),
        (
            "{stand: pilot, gepland_tot: 2030, bronnen: [bron-een]}",
            "was een proef in maart 2021",
            "liep-eerder",
        ),
        ("{stand: lopend, peildatum: 2024, bronnen: [bron-een]}", "liep in 2024", "liep-recent"),
        ("{stand: aangekondigd, bronnen: [bron-een]}", "was aangekondigd in maart 2021", "niet-begonnen"),
        ("{stand: beeindigd, bronnen: [bron-een]}", "was beëindigd in maart 2021", "afgelopen"),
        ("{stand: onbekend}", "stand niet bekend", "onbekend"),
    ],
)
def test_a_stage_is_told_of_its_moment(load_with: LoadWith, status: str, sentence: str, choice: str) -> None:
    catalogue = load_with(practice(status)).catalogue
    (found,) = (p for p in catalogue.practices if p.id == NAME)
    assert standing(catalogue, found).sentence == sentence
    assert ran(catalogue, found).id == choice
    newest = "nieuwste bron met datum: maart 2021" if "2024" in status else "nieuwste bron maart 2021"
    assert standing(catalogue, found).with_source == f"{sentence} ({newest})"


def test_without_a_date_nothing_is_dated(load_with: LoadWith) -> None:
    catalogue = load_with(practice("{stand: lopend, bronnen: [bron-een]}", "onbekend")).catalogue
    (found,) = (p for p in catalogue.practices if p.id == NAME)
    told = standing(catalogue, found)
    assert told.with_source == "liep, volgens een bron zonder datum (geen bron met datum)"
    assert newest_source(catalogue, found).age is SourceAge.UNDATED
    assert ran(catalogue, found).id == "liep-ooit"


@pytest.mark.parametrize(
    ("written", "day"), [("2021-03-14", "2021-03-14"), ("2021-03", ""), ("2021", ""), ("onbekend", "")]
)
def test_a_source_has_a_day_only_where_it_is_known(load_with: LoadWith, written: str, day: str) -> None:
    catalogue = load_with(practice("{stand: onbekend}", written)).catalogue
    (found,) = (p for p in catalogue.practices if p.id == NAME)
    assert newest_source(catalogue, found).day == day


def test_the_clock_makes_no_source_old() -> None:
    for today in (date(2026, 6, 1), date(2040, 1, 1)):
        catalogue = load(FICTITIOUS, today).catalogue
        assert last_compared(catalogue) == max(p.redactie.gecontroleerd_op for p in catalogue.practices)
        assert recent_from(catalogue) == last_compared(catalogue).year - 4


def test_of_a_period_the_start_counts() -> None:
    catalogue = load(FICTITIOUS, date(2026, 6, 1)).catalogue
    year = recent_from(catalogue)
    for text, age in (
        (f"{year}", SourceAge.RECENT),
        (f"{year - 1}/{year}", SourceAge.OLD),
        (f"[..{year}]", SourceAge.UNDATED),
        ("XXXX-01", SourceAge.UNDATED),
    ):
        assert age_of(catalogue, edtf.parse(text)) is age, text
