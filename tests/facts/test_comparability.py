"""Which figures may stand on one line: every rule by a pair, and what must hold for all pairs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from voorveld.facts.comparability import compare
from voorveld.facts.comparable import comparable_groups, differences
from voorveld.facts.comparand import Comparand, comparands
from voorveld.facts.reasons import GROUNDS, Probe, reasons_data
from voorveld.model.choices import Evidence, Requirement
from voorveld.model.edtf import parse as period
from voorveld.model.quantity import parse as amount
from voorveld.pipeline import Result

SHARE = Comparand(
    owner="voorbeeldstad.yaml",
    figure="a",
    indicator="zonder-verwijzing",
    comparable_with=(),
    unit="%",
    asks=(Requirement.DENOMINATOR,),
    value=amount("50"),
    evidence=Evidence.COUNTED,
    course="",
    detail="",
    is_part=False,
    coverage="alles waar het voorbeeld over gaat",
    denominator="trajecten",
    compared_with="",
    period=period("2020"),
    period_words="2020",
    per="",
    price_level=None,
)
COUNT = replace(
    SHARE, indicator="gezien", unit="jeugdigen", asks=(Requirement.EQUAL_PERIODS,), denominator=""
)
MONEY = replace(
    SHARE,
    indicator="kosten",
    unit="euro",
    asks=(Requirement.PURPOSE, Requirement.PRICE_LEVEL, Requirement.EQUAL_PERIODS),
    denominator="",
    per="jaar",
    price_level=2020,
)
CHANGE = replace(
    SHARE, indicator="verandering", asks=(Requirement.COMPARISON,), denominator="", compared_with="2019"
)
CHANGE_OF_VALUE = {"owner": "voorbeelddorp.yaml", "figure": "b", "value": amount("60")}


def when(text: str) -> dict[str, Any]:
    return {"period": period(text), "period_words": period(text).words}


UNKNOWN: dict[str, Any] = {"period": None, "period_words": "bericht zonder datum"}

PAIRS: tuple[tuple[Comparand, dict[str, Any], tuple[str, ...]], ...] = (
    (SHARE, {}, ()),
    (SHARE, {"evidence": Evidence.CLAIMED}, ()),
    (SHARE, {"value": amount(">=60")}, ()),
    (SHARE, {"denominator": "Trajecten"}, ()),
    (SHARE, when("2022"), ()),
    (SHARE, when("2019/2021"), ()),
    (SHARE, when("2022/2023"), ("De perioden verschillen: 2020 en 2022 t/m 2023.",)),
    (SHARE, when("2020/.."), ("Bij één van de twee is de periode niet precies bekend.",)),
    (SHARE, UNKNOWN, ("Bij één van de twee is de periode niet precies bekend.",)),
    (replace(SHARE, **UNKNOWN), UNKNOWN, ("Bij beide is de periode niet precies bekend.",)),
    (replace(SHARE, **UNKNOWN), {**UNKNOWN, "owner": "voorbeeldstad.yaml"}, ()),
    (SHARE, {"denominator": "cliënten"}, ("De noemers verschillen: cliënten en trajecten.",)),
    (SHARE, {"denominator": ""}, ("Bij één van de twee staat niet waarvan het een deel is.",)),
    (replace(SHARE, denominator=""), {"denominator": ""}, ("Bij beide staat niet waarvan het een deel is.",)),
    (replace(SHARE, denominator=""), {"denominator": "", "owner": "voorbeeldstad.yaml"}, ()),
    (
        SHARE,
        {"detail": "zelf afgehandeld"},
        ("Bij één van de twee staat een nadere omschrijving: “zelf afgehandeld”.",),
    ),
    (replace(SHARE, detail="niet verwezen"), {"detail": "Niet verwezen"}, ()),
    (
        SHARE,
        {"coverage": "de hele gemeente"},
        (
            "Zij gaan over een ander soort geheel: de ene over alles waar het voorbeeld over gaat, "
            "de andere over de hele gemeente.",
        ),
    ),
    (SHARE, {"evidence": Evidence.FORECAST}, ("De ene waarde is een prognose, de andere niet.",)),
    (SHARE, {"value": None}, ("Eén van de twee is geen getal.",)),
    (SHARE, {"is_part": True}, ("De ene waarde telt een deel, de andere een geheel.",)),
    (SHARE, {"indicator": "doorverwezen"}, ("Zij tellen iets anders.",)),
    (SHARE, {"indicator": "doorverwezen", "comparable_with": ("zonder-verwijzing",)}, ()),
    (COUNT, {}, ()),
    (COUNT, when("2022"), ()),
    (
        COUNT,
        when("2019-03/2020-12"),
        ("De perioden zijn niet even lang: maart 2019 t/m december 2020 en 2020.",),
    ),
    (COUNT, {"per": "week"}, ("Bij één van de twee staat niet waarvoor of per wat het is.",)),
    (replace(COUNT, per="week"), {"per": "week"}, ()),
    (SHARE, {"course": "vanuit 0"}, ("Bij één van de twee is de waarde het eind van een ander verloop.",)),
    (COUNT, {"unit": "gezinnen"}, ("De eenheden verschillen: gezinnen en jeugdigen.",)),
    (CHANGE, {}, ()),
    (CHANGE, {"compared_with": "2018"}, ("Zij vergelijken met iets anders: 2018 en 2019.",)),
    (CHANGE, {"compared_with": ""}, ("Bij één van de twee staat niet waarmee is vergeleken.",)),
    (MONEY, {}, ()),
    (MONEY, {"per": "hele proef"}, ("Zij zijn voor iets anders: hele proef en jaar.",)),
    (MONEY, {"price_level": 2021}, ("De prijspeilen verschillen: 2020 en 2021.",)),
    (replace(MONEY, price_level=None), {"price_level": None}, ("Bij beide staat geen prijspeil.",)),
    (MONEY, {"per": ""}, ("Bij één van de twee staat niet waarvoor of per wat het is.",)),
)


@pytest.mark.parametrize(("one", "changed", "expected"), PAIRS)
def test_a_pair_is_judged_in_full_sentences(
    one: Comparand, changed: dict[str, Any], expected: tuple[str, ...]
) -> None:
    other = replace(one, **{**CHANGE_OF_VALUE, **changed})
    found = tuple(reason.text for reason in compare(one, other))
    swapped = tuple(reason.text for reason in compare(other, one))
    assert found == expected
    assert found == swapped


def test_every_kind_of_reason_has_a_pair() -> None:
    kinds = {
        r.reason.key
        for one, changed, _ in PAIRS
        for r in compare(one, replace(one, **{**CHANGE_OF_VALUE, **changed}))
    }
    assert kinds == {reason.key for reason in GROUNDS}


_PERIODS = ("2019", "2020", "2019-03/2020-12", "2020-06", "2020/..", "../2019")
_TEXTS = st.sampled_from(("", "trajecten", "cliënten"))


@st.composite
def any_comparand(draw: st.DrawFn) -> Comparand:
    dated = draw(st.sampled_from((None, *_PERIODS)))
    written = draw(st.sampled_from((None, "50", "~40", ">=60", "20..30", "-5")))
    return Comparand(
        owner=draw(st.sampled_from(("a.yaml", "b.yaml"))),
        figure=draw(st.sampled_from(("x", "y"))),
        indicator=draw(st.sampled_from(("een", "twee"))),
        comparable_with=draw(st.sampled_from(((), ("een",)))),
        unit=draw(st.sampled_from(("%", "jeugdigen", "euro"))),
        course=draw(st.sampled_from(("", "vanuit 0", "oplopend-tot"))),
        asks=draw(st.sampled_from([(asked,) for asked in Requirement] + [(), tuple(Requirement)])),
        value=amount(written) if written else None,
        evidence=draw(st.sampled_from(list(Evidence))),
        detail=draw(_TEXTS),
        is_part=draw(st.booleans()),
        coverage=draw(st.sampled_from(("Nederland", "alles waar het voorbeeld over gaat"))),
        denominator=draw(_TEXTS),
        compared_with=draw(_TEXTS),
        period=period(dated) if dated else None,
        period_words=period(dated).words if dated else "",
        per=draw(_TEXTS),
        price_level=draw(st.sampled_from((None, 2020))),
    )


@given(any_comparand(), any_comparand())
def test_comparing_is_symmetric(one: Comparand, other: Comparand) -> None:
    assert compare(one, other) == compare(other, one)


@given(any_comparand())
def test_a_figure_is_comparable_with_itself(one: Comparand) -> None:
    assert compare(one, one) == ()
    assert compare(one, replace(one)) == ()


@given(any_comparand(), any_comparand())
def test_other_units_or_a_forecast_beside_an_outcome_never_share_a_line(
    one: Comparand, other: Comparand
) -> None:
    kinds = {r.reason.key for r in compare(one, other)}
    if one.unit != other.unit:
        assert "eenheid" in kinds
    if (one.evidence is Evidence.FORECAST) != (other.evidence is Evidence.FORECAST):
        assert "aard" in kinds
    if Requirement.DENOMINATOR in one.asks and one.denominator.casefold() != other.denominator.casefold():
        assert "noemer" in kinds


@given(st.lists(any_comparand(), max_size=7))
def test_groups_hold_every_figure_once_and_only_comparable_ones(figures: list[Comparand]) -> None:
    unique = tuple(dict.fromkeys(figures))
    groups = comparable_groups(unique)
    assert sorted((m for g in groups for m in g.members), key=repr) == sorted(unique, key=repr)
    for group in groups:
        assert not any(compare(a, b) for a in group.members for b in group.members)
        assert (group.nearest is None) == (len(group.members) == len(unique))
    assert bool(differences(groups)) == (len(groups) > 1) or any(g.nearest and not g.apart for g in groups)


def test_comparands_come_from_the_record_with_its_own_scope(fictitious: Result) -> None:
    practice = next(p for p in fictitious.catalogue.practices if len(p.cijfers) > 1)
    found = {c.figure: c for c in comparands(fictitious.catalogue, practice)}
    assert list(found) == [f.id for f in practice.cijfers]
    assert found["zonder"].denominator == "trajecten"
    assert found["gezien"].coverage == "alles waar het voorbeeld over gaat"
    assert compare(found["gezien"], found["gezien-2"]) == ()
    assert set(Comparand.__struct_fields__) >= {"per", "price_level", "period", "evidence"}


def test_the_table_for_scripts_says_the_same_as_the_table() -> None:
    rows = json.loads(json.dumps(reasons_data()))
    assert [row["sleutel"] for row in rows] == [reason.key for reason in GROUNDS]
    assert all(row["zinnen"] == reason.sentences for row, reason in zip(rows, GROUNDS, strict=True))
    assert {row["toets"] for row in rows} == {probe.value for probe in Probe}
    asked = {row["gevraagd_door"] for row in rows if "gevraagd_door" in row}
    assert asked | {row["even_lang_voor"] for row in rows if "even_lang_voor" in row} == {
        requirement.value for requirement in Requirement
    }
