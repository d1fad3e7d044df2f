"""What somebody meant who typed a wrong place or the name of a word: with the real lists."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import ROOT, TODAY
from voorveld.catalogue import Catalogue
from voorveld.facts.typed_places import area_typed, former_meant, municipality_meant
from voorveld.facts.typed_words import word_meant
from voorveld.pipeline import load


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The real lists, without the practices."""
    folder = tmp_path_factory.mktemp("lijsten")
    shutil.copytree(ROOT / "practices" / "_lijsten", folder / "_lijsten")
    return load(Path(folder), TODAY).catalogue


MEANT = {
    "Amsterdam-Noord": ("'Amsterdam-Noord' is geen gemeente maar een deel van Amsterdam", "Amsterdam"),
    "Oss (deels)": ("bij 'Oss (deels)' hoort '(deels)' niet", "Oss"),
    "Utrecht stad": ("bij 'Utrecht stad' hoort 'stad' niet", "Utrecht"),
    "Krimpen a.d. IJssel": (
        "'Krimpen a.d. IJssel' staat voluit in de lijst van het CBS",
        "Krimpen aan den IJssel",
    ),
    "Menterwolde": ("'Menterwolde' ging in 2018 op in Midden-Groningen", "Midden-Groningen"),
    "Dongeradeel": ("'Dongeradeel' ging in 2019 op in Noardeast-Fryslân", "Noardeast-Fryslân"),
    "Graafstroom": (
        "'Graafstroom' ging in 2013 op in Molenwaard en hoort sinds 2019 bij Molenlanden",
        "Molenlanden",
    ),
    "Menaldumadeel": (
        "'Menaldumadeel' heet sinds 2011 Menameradiel en hoort sinds 2018 bij Waadhoeke",
        "Waadhoeke",
    ),
    "Groesbeek": ("'Groesbeek' heet sinds 2016 Berg en Dal", "Berg en Dal"),
    "gemeente Menterwolde": ("'Menterwolde' ging in 2018 op in Midden-Groningen", "Midden-Groningen"),
    "Gemeente Stadskanaal": ("bij 'Gemeente Stadskanaal' hoort het woord 'Gemeente' niet", "Stadskanaal"),
    "gem. Assen": ("bij 'gem. Assen' hoort het woord 'gem.' niet", "Assen"),
    "Haaren": (
        "'Haaren' is in 2021 verdeeld over Boxtel (Esch), Oisterwijk (Haaren), Tilburg (Biezenmortel) "
        "en Vught (Helvoirt)",
        "Boxtel|Oisterwijk|Tilburg|Vught",
    ),
    "Maasdonk": (
        "'Maasdonk' is in 2015 verdeeld over 's-Hertogenbosch (Nuland en Vinkel) en Oss (Geffen)",
        "Den Bosch|Oss",
    ),
    "Bergen": ("'Bergen' kan meer dan één gemeente zijn", "Bergen (L.)|Bergen (NH.)"),
    "Alphen": ("'Alphen' kan meer dan één gemeente zijn", "Alphen aan den Rijn|Alphen-Chaam"),
    "Valkenburg": ("'Valkenburg' kan meer dan één gemeente zijn", "Valkenburg aan de Geul|Katwijk"),
    "Hengelo (Gld)": ("'Hengelo (Gld)' ging in 2005 op in Bronckhorst", "Bronckhorst"),
    "Bergen NH": ("'Bergen NH' staat anders in de lijst van het CBS", "Bergen (NH.)"),
    "'s Gravenhage": ("''s Gravenhage' staat anders in de lijst van het CBS", "Den Haag"),
    "den haag": ("'den haag' staat anders in de lijst van het CBS", "Den Haag"),
    "Sudwest Fryslan": ("'Sudwest Fryslan' staat anders in de lijst van het CBS", "Súdwest-Fryslân"),
    "Aa\u00a0en Hunze": ("in 'Aa en Hunze' staan harde of dubbele spaties", "Aa en Hunze"),
    "Lemelerveld": ("'Lemelerveld' is geen gemeente en ligt in Dalfsen", "Dalfsen"),
    "Serooskerke": (
        "'Serooskerke' is geen gemeente en ligt in Schouwen-Duiveland of Veere",
        "Schouwen-Duiveland|Veere",
    ),
    "Rijswijk (NB)": ("'Rijswijk (NB)' is geen gemeente en ligt in Altena", "Altena"),
    "Stadskanaal (Groningen)": (
        "bij 'Stadskanaal (Groningen)' hoort de provincie er niet bij",
        "Stadskanaal",
    ),
    "Assn": ("'Assn' bestaat niet; bedoeld is misschien 'Assen'", "Assen"),
}


@pytest.mark.parametrize("typed", MEANT)
def test_a_name_leads_to_what_it_is_now(typed: str, lists: Catalogue) -> None:
    found = municipality_meant(lists, typed)
    assert found is not None
    assert (found.why, "|".join(found.names)) == MEANT[typed]


@pytest.mark.parametrize("typed", ["Nergenshuizen", "Purmerland", "Berge", "Ossendrechts", "Drenthe", "B"])
def test_the_first_letters_alone_suggest_nothing(typed: str, lists: Catalogue) -> None:
    assert municipality_meant(lists, typed) is None


def test_every_former_name_leads_to_municipalities_that_can_be_typed(lists: Catalogue) -> None:
    assert len(lists.former_municipalities) == 189
    for old in lists.former_municipalities:
        found = municipality_meant(lists, old)
        assert found is not None and found.names, old
        for name in found.names:
            assert lists.municipality_name(name), name
            assert name[0].isalpha() and "," not in name, name


def test_every_divided_municipality_tells_which_villages_went_where(lists: Catalogue) -> None:
    divided = {old: f for old, f in lists.former_municipalities.items() if len(f.opgegaan_in) > 1}
    assert sorted(divided) == [
        "Boarnsterhim",
        "Haaren",
        "Littenseradiel",
        "Maasdonk",
        "Meerlo-Wanssum",
        "Winsum",
    ]
    for old, about in divided.items():
        assert set(about.delen) == set(about.opgegaan_in), old


def test_the_list_runs_from_2005_until_the_last_mergers(lists: Catalogue) -> None:
    years = {former.jaar.words for former in lists.former_municipalities.values()}
    assert (min(years), max(years)) == ("2005", "2023")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Hoogezand Sappemeer", "Hoogezand-Sappemeer"), ("gemeente Bedum", "Bedum"), ("Weleer", None)],
)
def test_a_former_name_is_known_however_it_is_spelled(
    typed: str, meant: str | None, lists: Catalogue
) -> None:
    assert former_meant(lists, typed) == meant


@pytest.mark.parametrize(
    ("typed", "field", "meant"),
    [
        ("Drenthe", "provincies", "drenthe"),
        ("Friesland", "provincies", "fryslan"),
        ("Food Valley", "jeugdregio", "food-valley"),
    ],
)
def test_a_province_or_region_is_known_by_its_name(
    typed: str, field: str, meant: str, lists: Catalogue
) -> None:
    area = area_typed(lists, typed)
    assert area is not None
    assert (area.field, area.id) == (field, meant)


@pytest.mark.parametrize(
    ("vocabulary", "typed", "meant"),
    [
        ("statussen", "proef", "'pilot' (Proef)"),
        ("statussen", "gestopt", "'beeindigd'"),
        ("statussen", "einde", None),
        ("taken", "Korte behandeling", "'behandeling' (Korte behandeling)"),
        ("taken", "begeleiding", "'kortdurende-hulp' (Korte begeleiding)"),
        ("provincies", "Noord Holland", "'noord-holland'"),
        ("indicatorsoorten", "percentage", None),
        ("partners", "huisartsen", "'huisarts'"),
        ("partners", "kinderen", None),
        ("beroepen", "consult", None),
        ("taken", "ouders", None),
    ],
)
def test_a_word_is_known_by_what_readers_see(
    vocabulary: str, typed: str, meant: str | None, lists: Catalogue
) -> None:
    found = word_meant(lists, f"lijst:{vocabulary}", typed)
    assert (found.in_words if found else None) == meant
