"""Figures across records: all of an indicator, their words, and whether one repeats another."""

from __future__ import annotations

from collections.abc import Mapping

from voorveld.catalogue import Catalogue
from voorveld.facts.counted import indicator_unit
from voorveld.facts.evidence import SOURCE_TIES, is_outcome, tie_of
from voorveld.facts.indicators import PERCENT, within_sentence
from voorveld.facts.sources import documents_cited
from voorveld.model.choices import Evidence
from voorveld.model.figures import Figure
from voorveld.model.indicators import Indicator
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.quantity import Bound, Quantity, in_words


def figures_by_indicator(
    catalogue: Catalogue,
) -> Mapping[str, tuple[tuple[Practice | Study, Figure], ...]]:
    """Per indicator its figures: practices by id, then studies in their order."""
    found: dict[str, list[tuple[Practice | Study, Figure]]] = {}
    records: tuple[Practice | Study, ...] = (*catalogue.practices, *catalogue.studies)
    for record in records:
        for figure in record.cijfers:
            found.setdefault(figure.indicator, []).append((record, figure))
    return {indicator: tuple(figures) for indicator, figures in found.items()}


def value_in_words(catalogue: Catalogue, figure: Figure) -> tuple[str, str]:
    """The value and its unit as they stand on pages: `17,9` with `%`, `circa € 240.000` with none."""
    indicator = catalogue.indicator(figure.indicator)
    unit = indicator.eenheid if indicator else ""
    if figure.richting is not None:
        return figure.richting.label.lower(), ""
    if figure.waarde is None:
        return figure.in_woorden or "", ""
    words = _signed(indicator, figure.waarde)
    if indicator and indicator.verandert and figure.vanuit is None:
        return _more_or_less(figure.waarde), indicator.verandert
    if figure.vanuit is not None:
        words = f"van {_signed(indicator, figure.vanuit)} naar {words}"
    elif figure.verloop is not None:
        words = f"{figure.verloop.label.lower()} {words}"
    if unit == PERCENT or (indicator and indicator.teken):
        return words, ""
    return words, indicator_unit(indicator, figure.waarde) if indicator and indicator.noem_eenheid else ""


def _more_or_less(change: Quantity) -> str:
    """A change with its direction: `14% meer`, `circa 50% minder`; of nothing only what it is."""
    if change.lower < 0 < change.upper or not (change.lower or change.upper):
        return f"{in_words(change)}{PERCENT}"
    if change.upper > 0:
        return f"{in_words(change)}{PERCENT} meer"
    bound = _MIRRORED.get(change.bound, change.bound)
    less = Quantity(change.text, bound, -change.upper, -change.lower)
    return f"{in_words(less)}{PERCENT} minder"


_MIRRORED: Mapping[Bound, Bound] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def contradict(one: Figure, other: Figure) -> bool:
    """Whether two figures of one record are said to contradict each other."""
    return other.spreekt_tegen == one.id or one.spreekt_tegen == other.id


def told_again(figures: tuple[Figure, ...]) -> Mapping[str, str]:
    """Of figures of one record those that tell a number again, each with the id of the first: the same
    number for the same indicator, with no other period or part that a source names."""
    again: dict[str, str] = {}
    for place, figure in enumerate(figures):
        told = (f for f in figures[:place] if f.id not in again)
        first = next((f for f in told if figure.waarde and _is_same_number(f, figure)), None)
        if first is not None:
            again[figure.id] = first.id
    return again


def _is_same_number(one: Figure, other: Figure) -> bool:
    return (
        one.indicator == other.indicator
        and _stated(one) == _stated(other)
        and one.dekking == other.dekking
        and (one.periode is None or other.periode is None or one.periode == other.periode)
    )


def _stated(figure: Figure) -> tuple[object, ...]:
    return (figure.waarde, figure.in_woorden, figure.richting, figure.vanuit, figure.verloop)


def _signed(indicator: Indicator | None, value: Quantity) -> str:
    """An amount with the sign that its unit has: `circa € 240.000`, `17,9%`."""
    words = in_words(value)
    if indicator and indicator.teken:
        head, space, number = words.rpartition(" ") if not value.is_range else ("", "", words)
        return f"{head}{space}{indicator.teken}\u00a0{number}"
    return f"{words}{PERCENT}" if indicator and indicator.eenheid == PERCENT else words


def in_few_words(catalogue: Catalogue, figure: Figure) -> str:
    """The value with its unit: `454 jeugdigen`, `17,9%`, `circa € 240.000`."""
    value, unit = value_in_words(catalogue, figure)
    return f"{value} {unit}".strip()


def repeats(
    catalogue: Catalogue,
    record: Practice | Study,
    figure: Figure,
    other: Practice | Study,
    theirs: Figure,
) -> bool:
    """Whether a study's figure is the one that a practice states too: same value, same source
    or the practice is one of the study's."""
    if isinstance(record, Practice) or isinstance(other, Study):
        return False
    if _stated(figure) != _stated(theirs):
        return False
    ours = documents_cited(catalogue.sources_of(record), figure.bronnen)
    others = documents_cited(catalogue.sources_of(other), theirs.bronnen)
    return other.id in record.praktijken or bool(ours & others)


def what_is_counted(figure: Figure) -> tuple[object, ...]:
    """What makes two figures the same quantity."""
    return (
        figure.indicator,
        (figure.omschrijving or "").casefold(),
        figure.periode.text if figure.periode else figure.periode_toelichting,
        figure.dekking,
        figure.ten_opzichte_van,
        figure.per,
        figure.prijspeil,
        figure.aard is Evidence.FORECAST,
    )


def told_subject(catalogue: Catalogue, figure: Figure) -> tuple[str, str]:
    """What is counted, and what this one counts precisely. An indicator that gathers what is no subject
    gives its place to the description: readers see `Proeven`, not `Ander aantal`."""
    indicator = catalogue.indicator(figure.indicator)
    detail = figure.omschrijving or ""
    if indicator and indicator.restgroep and detail:
        return detail[:1].upper() + detail[1:], ""
    return (indicator.naam if indicator else figure.indicator), detail


def comparison_in_words(catalogue: Catalogue, figure: Figure) -> str:
    """Of an outcome whether there was anything to compare with."""
    found = figure.vergelijking if is_outcome(catalogue, figure) else None
    return found.label.lower() if found else ""


def teller_in_words(catalogue: Catalogue, record: Practice | Study, figure: Figure) -> str:
    """Who speaks in the sources of an outcome: the practice itself, who was paid for it, or another."""
    tie = tie_of(catalogue, record, figure) if is_outcome(catalogue, figure) else ""
    return within_sentence(catalogue.term(SOURCE_TIES, tie)) if tie else ""
