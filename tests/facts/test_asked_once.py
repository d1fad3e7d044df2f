"""What holds for the whole catalogue is found once, however many practices ask it. Steps are counted."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from voorveld.catalogue import Catalogue
from voorveld.facts.comparable import comparable_groups
from voorveld.facts.source_age import recent_from
from voorveld.pipeline import Result
from voorveld.views.figures.indicator import told_indicators
from voorveld.views.figures.overview import figures_overview


def test_the_years_that_are_recent_are_looked_up_once(
    fictitious: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = fictitious.catalogue
    catalogue = Catalogue(whole.documents, whole.today, whole.all_names)
    asked: Counter[str] = Counter()
    records = Catalogue.records

    def counted(self: Catalogue, model: Any) -> Any:
        asked[model.__name__] += 1
        return records(self, model)

    monkeypatch.setattr(Catalogue, "records", counted)
    assert {recent_from(catalogue) for _ in range(50)} == {recent_from(catalogue)}
    assert asked["StatusVocabulary"] == 1


def test_what_may_stand_on_a_line_is_judged_once_per_indicator(
    fictitious: Result, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []

    def counted(found: Any) -> Any:
        judged.append(len(found))
        return comparable_groups(found)

    monkeypatch.setattr("voorveld.views.figures.panels.comparable_groups", counted)
    told = list(told_indicators(fictitious.catalogue))
    overview = figures_overview(fictitious.catalogue, {t.page.id: t.line for t in told})
    lines = [line for group in overview.groups for line in group.lines] + [m.line for m in overview.money]
    assert len(judged) == len(told) == len(lines) > 5
