"""The values that answer a question: of characteristics with who has them, and figures with their source."""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses, facet_names
from voorveld.facts.answer_counts import Count
from voorveld.facts.characteristics import Known, columns_of, state
from voorveld.facts.figures import figures_by_indicator
from voorveld.facts.first_answers import FirstAnswer, figures_on
from voorveld.facts.kinds_of_value import facet_of_words
from voorveld.facts.named import Named
from voorveld.facts.places import place_in_words
from voorveld.facts.stages import current_stage
from voorveld.facts.standing import standing
from voorveld.facts.tallies import ValueCount, group_answer
from voorveld.model.practice import Practice
from voorveld.views.figures.figure import FigureView
from voorveld.views.figures.values import indicator_values
from voorveld.views.shown import Shown, first_of

_MOST_ROWS = 24
_MOST_NAMED = 8


class ValueRow(Struct, frozen=True):
    """A value of a characteristic, with how many of those that are known have it, and the first of them."""

    name: str
    count: int
    examples: tuple[Named, ...]
    uri: str

    @property
    def more(self) -> int:
        """How many examples are not named here."""
        return self.count - len(self.examples)


class CharacteristicAnswer(Struct, frozen=True):
    """A characteristic that answers: of how many it is known, and its values; `more` stand on its page."""

    name: str
    uri: str
    known: Count
    rows: tuple[ValueRow, ...]
    more: int
    all: str


class FigureAnswer(Struct, frozen=True):
    """An indicator that answers, with the values of examples and of studies; `more` stand on its page."""

    name: str
    uri: str
    known: Count
    practice_values: tuple[FigureView, ...]
    study_values: tuple[FigureView, ...]
    more: int


class StageAnswer(Struct, frozen=True):
    """The examples in a stage that answers, as a note how each stood; `all` leads to all of them."""

    name: str
    examples: Shown[Named]
    all: str


def characteristic_answers(
    catalogue: Catalogue, columns: tuple[str, ...]
) -> tuple[CharacteristicAnswer, ...]:
    """Characteristics in this order; one that no list has is left out."""
    return tuple(_characteristic(catalogue, c) for c in columns if c in columns_of(catalogue))


def figure_answers(
    catalogue: Catalogue, answer: FirstAnswer, indicators: tuple[str, ...], here: str
) -> tuple[FigureAnswer, ...]:
    """The indicators of which there is any value, with links from page `here`."""
    stated = figures_by_indicator(catalogue)
    return tuple(_figures(catalogue, answer, i, here) for i in indicators if i in stated)


def stage_answers(catalogue: Catalogue, answer: FirstAnswer) -> tuple[StageAnswer, ...]:
    """The stages in which any example is."""
    found = (
        (
            stage,
            [p for p in catalogue.practices if _is(catalogue, p, stage)],
        )
        for stage in answer.question.standen
    )
    return tuple(
        StageAnswer(
            catalogue.term("statussen", stage).naam,
            first_of(practices, _MOST_ROWS, lambda p: _named(p, standing(catalogue, p).with_source)),
            addresses.facet(facet_names.STAGE_FACET, stage),
        )
        for stage, practices in found
        if practices
    )


def _is(catalogue: Catalogue, practice: Practice, stage: str) -> bool:
    return current_stage(catalogue, practice).id == stage


def _characteristic(catalogue: Catalogue, column_id: str) -> CharacteristicAnswer:
    column = columns_of(catalogue)[column_id]
    knowing = tuple(p for p in catalogue.practices if isinstance(state(catalogue, p, column_id), Known))
    values = group_answer(catalogue, column_id, knowing).values
    uri = f"{addresses.theme(column.thema)}#kenmerk-{column_id}" if knowing else addresses.theme(column.thema)
    return CharacteristicAnswer(
        column.naam,
        uri,
        Count(len(knowing), len(catalogue.practices)),
        tuple(_value_row(catalogue, column_id, counted) for counted in values[:_MOST_ROWS]),
        max(0, len(values) - _MOST_ROWS),
        _all(catalogue, column_id),
    )


def _value_row(catalogue: Catalogue, column_id: str, counted: ValueCount) -> ValueRow:
    facet = facet_of_words(columns_of(catalogue)[column_id])
    return ValueRow(
        counted.words,
        len(counted.practices),
        tuple(_named(p, p.naam, place_in_words(catalogue, p)) for p in counted.practices[:_MOST_NAMED]),
        addresses.facet(facet, counted.value.text) if facet else _all(catalogue, column_id),
    )


def _all(catalogue: Catalogue, column_id: str) -> str:
    return addresses.characteristic(columns_of(catalogue)[column_id].thema, column_id)


def _named(practice: Practice, note: str, name: str = "") -> Named:
    return Named(name or practice.naam, addresses.practice(practice.id), note)


def _figures(catalogue: Catalogue, answer: FirstAnswer, indicator_id: str, here: str) -> FigureAnswer:
    stated = figures_by_indicator(catalogue)[indicator_id]
    about = {(p.id, f.id) for p, f in figures_on(catalogue, indicator_id, catalogue.practices)}
    studies = {study.id for study in catalogue.studies}
    kept = tuple((r, f) for r, f in stated if r.id in studies or (r.id, f.id) in about)
    views = [value.view for value in indicator_values(catalogue, kept, here)]
    from_practices = tuple(view for view in views if not view.from_study)
    from_studies = tuple(view for view in views if view.from_study and not view.same_as)
    shown = from_practices[:_MOST_ROWS]
    return FigureAnswer(
        catalogue.term("indicatoren", indicator_id).naam,
        addresses.indicator(indicator_id),
        Count(len({p for p, _ in about}), answer.total),
        shown,
        from_studies[:_MOST_ROWS],
        len(from_practices) - len(shown) + max(0, len(from_studies) - _MOST_ROWS),
    )
