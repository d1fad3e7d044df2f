"""Sources in few words, for pages that are not their own."""

from __future__ import annotations

from voorveld.facts.sources import short_names, short_title
from voorveld.model.sources import Source


def source(title: str, year: str = "", publisher: str | None = None) -> Source:
    about = {"titel": title, "datum": year or "onbekend", "soort": "nieuws", "gelezen": "volledig"}
    return Source.model_validate(about | ({"uitgever": publisher} if publisher else {}))


def test_a_title_is_cut_at_its_subtitle_or_at_a_word() -> None:
    assert short_title("Samen met gemeenten: couleur locale (jaarverslag 2017)") == "Samen met gemeenten"
    assert short_title("SOH: wat het is") == "SOH: wat het is"
    title = "Jongeren met psychosociale problemen ook goed af bij de huisarts"
    assert short_title(title) == "Jongeren met psychosociale problemen ook …"


def test_a_source_is_named_with_its_year_and_no_two_alike() -> None:
    names = short_names(
        {
            "a": source("Privacy", "2019", "Gemeente A"),
            "b": source("Privacy", "", "Gemeente B"),
            "c": source("Eerste evaluatie: het rapport", "2016-03", "Bureau"),
            "d": source("Eerste evaluatie: de samenvatting", "2016", "Bureau"),
            "e": source("Werkbezoek", "2014/2015"),
        }
    )
    assert names == {
        "a": "Privacy (Gemeente A), 2019",
        "b": "Privacy (Gemeente B), zonder jaar",
        "c": "Eerste evaluatie: het rapport, 2016",
        "d": "Eerste evaluatie: de samenvatting, 2016",
        "e": "Werkbezoek, 2014",
    }
