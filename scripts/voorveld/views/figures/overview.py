"""The overview of figures across practices: first questions, groups of indicators, money, and conflicts.

Comes in: the catalogue. Goes out: finished values for `figures.html.jinja`. Adds up nothing but
how many practices, studies and values there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.counted import word_for
from voorveld.facts.evidence import LEGEND
from voorveld.facts.figures import figures_by_indicator
from voorveld.facts.indicators import all_indicators, asks
from voorveld.facts.named import Named
from voorveld.facts.own_numbers import calculator_of
from voorveld.model.choices import Evidence, Requirement
from voorveld.model.collation import in_dutch_order
from voorveld.model.indicators import Indicator, IndicatorKind
from voorveld.model.practice import Practice
from voorveld.views.figures.figure import FigureView
from voorveld.views.figures.first_questions import FirstQuestionView, first_question_views
from voorveld.views.figures.indicator import by_origin
from voorveld.views.figures.indicator_sheets import MOST_OPPOSED, ON_A_SHEET
from voorveld.views.figures.line import IndicatorLine
from voorveld.views.figures.readings import counted, first_up
from voorveld.views.figures.values import IndicatorValue, contradicting, indicator_values

_AMOUNTS = 6
"""So many amounts of an indicator stand on the overview; all stand on its own page."""
_YOUNG = (
    "jeugdigen",
    "Hoeveel kinderen, jongeren en gezinnen",
    "Aantallen zeggen pas iets met het gebied en de periode erbij.",
)


class IndicatorGroup(Struct, frozen=True):
    """Indicators of one kind, the most stated one first."""

    id: str
    title: str
    text: str
    lines: tuple[IndicatorLine, ...]


class MoneyGroup(Struct, frozen=True):
    """The amounts of one indicator: all, or the first of those of practices and how many more there are."""

    line: IndicatorLine
    practice_values: tuple[FigureView, ...]
    more: int
    study_values: tuple[FigureView, ...]


class Conflict(Struct, frozen=True):
    """Values of one practice or study that contradict each other, also across indicators."""

    indicators: tuple[tuple[str, str], ...]
    values: tuple[FigureView, ...]


class FiguresOverview(Struct, frozen=True):
    """Everything on `/cijfers/`. `loose` are values of no subject. `loose_here` and `conflicts_here` are the
    same, or none when they are so many that they stand on sheets."""

    values: int
    practices: int
    studies: int
    questions: tuple[FirstQuestionView, ...]
    groups: tuple[IndicatorGroup, ...]
    money: tuple[MoneyGroup, ...]
    money_reading: str
    reckons: bool
    loose: tuple[FigureView, ...]
    loose_here: tuple[FigureView, ...]
    conflicts: tuple[Conflict, ...]
    conflicts_here: tuple[Conflict, ...]
    evidence: tuple[tuple[str, str, str], ...]
    unused: tuple[str, ...]


def figures_overview(catalogue: Catalogue, lines: Mapping[str, IndicatorLine]) -> FiguresOverview:
    """The overview: questions, groups, money, conflicts, and indicators without a value.

    `lines` has the line of every indicator with a page of its own.
    """
    stated = figures_by_indicator(catalogue)
    groups: dict[str, list[IndicatorLine]] = {}
    money: list[MoneyGroup] = []
    opposed: list[IndicatorValue] = []
    loose: list[FigureView] = []
    amounts: list[FigureView] = []
    unused: list[str] = []
    for indicator_id, indicator in all_indicators(catalogue):
        if indicator_id not in stated:
            unused += () if indicator.restgroep else (indicator.naam,)
            continue
        figures = stated[indicator_id]
        is_money = asks(catalogue, indicator_id, Requirement.PURPOSE)
        told_whole = is_money or indicator.restgroep
        values = indicator_values(
            catalogue, figures, addresses.FIGURES, None if told_whole else contradicting(figures)
        )
        opposed += (v for v in values if v.view.contradicts)
        if indicator.restgroep:
            loose += (v.view for v in values)
        elif is_money:
            amounts += (v.view for v in values)
            money.append(_money(lines[indicator_id], tuple(v.view for v in values)))
        else:
            groups.setdefault(_group_of(indicator), []).append(lines[indicator_id])
    records = {record.id: record for figures in stated.values() for record, _ in figures}
    practices = sum(isinstance(record, Practice) for record in records.values())
    conflicts = _conflicts(tuple(opposed))
    own = tuple(sorted((v for v in loose if not v.same_as), key=lambda view: view.from_study))
    return FiguresOverview(
        values=sum(map(len, stated.values())),
        practices=practices,
        studies=len(records) - practices,
        questions=first_question_views(catalogue, addresses.FIGURES),
        groups=tuple(_groups(catalogue, groups)),
        money=tuple(money),
        money_reading=_money_reading(amounts),
        reckons=calculator_of(catalogue) is not None,
        loose=own,
        loose_here=own if len(own) <= ON_A_SHEET else (),
        conflicts=conflicts,
        conflicts_here=conflicts if len(conflicts) <= MOST_OPPOSED else (),
        evidence=LEGEND,
        unused=tuple(sorted(unused, key=str.casefold)),
    )


def _group_of(indicator: Indicator) -> str:
    return _YOUNG[0] if indicator.telt_jeugdigen else indicator.soort


def _groups(catalogue: Catalogue, lines: dict[str, list[IndicatorLine]]) -> Iterator[IndicatorGroup]:
    kinds = catalogue.vocabularies.get("indicatorsoorten", {})
    named = (
        (kind_id, kind.kop_in_overzicht or kind.naam, kind.tekst_in_overzicht or "")
        for kind_id, kind in kinds.items()
        if isinstance(kind, IndicatorKind)
    )
    for group, title, text in (_YOUNG, *named):
        if group in lines:
            yield IndicatorGroup(group, title, text, tuple(sorted(lines[group], key=_most_stated)))


def _most_stated(line: IndicatorLine) -> tuple[bool, int, int, str]:
    return (line.gathers, -line.practices, -line.studies, in_dutch_order(line.name))


def _conflicts(values: tuple[IndicatorValue, ...]) -> tuple[Conflict, ...]:
    sets: dict[Named, list[list[IndicatorValue]]] = {}
    for value in values:
        mine = sets.setdefault(value.owner, [])
        joined = [s for s in mine if any(o.view.id in value.view.contradicts for o in s)]
        rest = [s for s in mine if s not in joined]
        sets[value.owner] = [*rest, [*(v for s in joined for v in s), value]]
    return tuple(
        Conflict(
            tuple({v.view.what: v.view.uri for v in found}.items()),
            tuple(v.view for v in found),
        )
        for mine in sets.values()
        for found in mine
    )


def _money(line: IndicatorLine, values: tuple[FigureView, ...]) -> MoneyGroup:
    from_practices, from_studies = by_origin(values)
    return MoneyGroup(line, from_practices[:_AMOUNTS], len(from_practices[_AMOUNTS:]), from_studies)


def _money_reading(values: list[FigureView]) -> str:
    without = sum("prijspeil niet vermeld" in v.unsaid for v in values)
    forecasts = sum(v.evidence == str(Evidence.FORECAST.value) for v in values)
    parts = [f"In dit blok {word_for(len(values), 'staat')} {counted(len(values), 'waarde')}."]
    if without and without == len(values):
        parts.append("Nergens noemt de bron een prijspeil: u weet dus niet van welk jaar de prijzen zijn.")
    elif without:
        parts.append(
            f"Bij {counted(without, 'waarde')} noemt de bron geen prijspeil: "
            "u weet dan niet van welk jaar de prijzen zijn."
        )
    if forecasts:
        parts.append(
            f"{first_up(counted(forecasts, 'waarde', 'is'))} een prognose: "
            "vooraf geraamd, niet achteraf geteld."
        )
    return " ".join(parts)
