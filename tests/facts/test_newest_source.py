"""The date of the newest source, in words."""

from __future__ import annotations

import pytest

from voorveld.facts.sources import newest_date
from voorveld.model.choices import ReadDepth
from voorveld.model.edtf import parse
from voorveld.model.sources import Source


def source(datum: str | None) -> Source:
    return Source.model_construct(
        titel="Rapport", datum=parse(datum) if datum else None, soort="nieuws", gelezen=ReadDepth.FULL
    )


@pytest.mark.parametrize(
    ("dates", "newest"),
    [
        ([], ""),
        ([None], ""),
        (["2019", None, "2021-03"], "maart 2021"),
        (["2020-05", "2020"], "mei 2020"),
        (["2017/2018", "2015~"], "2017 t/m 2018"),
        (["../2016", "2014"], "2014"),
    ],
)
def test_the_newest_date_is_told_and_an_unknown_one_is_not(dates: list[str | None], newest: str) -> None:
    assert newest_date(source(d) for d in dates) == newest
