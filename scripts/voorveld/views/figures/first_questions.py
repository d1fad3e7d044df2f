"""The first questions to the figures, each with the honest answer and where to read on."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import columns_of
from voorveld.facts.figures import figures_by_indicator, value_in_words
from voorveld.facts.first_answers import FirstAnswer, first_answers
from voorveld.facts.kinds_of_value import kind_of_value
from voorveld.facts.named import Named
from voorveld.facts.places import place_in_words
from voorveld.facts.tallies import group_answer
from voorveld.facts.written_answers import written_answers
from voorveld.model.figures import Figure
from voorveld.model.practice import Practice
from voorveld.views.common import Texts
from voorveld.views.figures.figure import FigureView, figure_view
from voorveld.views.figures.told import Told, ToldGroup, told_groups

_FEW = 4  # So many figures are told one by one, with who states them.
_MOST_NAMED = 4


class AnswerGroup(Struct, frozen=True):
    """The values of one indicator, when there are too many to tell one by one; named beside others."""

    name: str
    told: tuple[ToldGroup, ...]


class FirstQuestionView(Struct, frozen=True):
    """A question; `figures` one by one when they are few, else per indicator in `groups`.
    `answer` is the page with its answer, empty when there is none."""

    id: str
    question: str
    subject: str
    known: int
    total: int
    figures: tuple[FigureView, ...]
    groups: tuple[AnswerGroup, ...]
    named: str
    advice: str
    links: tuple[Named, ...]
    answer: str


def first_question_views(catalogue: Catalogue, here: str) -> tuple[FirstQuestionView, ...]:
    """All questions, with links from page `here`."""
    return tuple(_view(catalogue, answer, here) for answer in first_answers(catalogue).values())


def _view(catalogue: Catalogue, answer: FirstAnswer, here: str) -> FirstQuestionView:
    few = sum(len(stated) for _, stated in answer.figures) <= _FEW
    groups = (
        AnswerGroup(
            catalogue.term("indicatoren", i).naam if len(answer.figures) > 1 else "",
            told_groups(told_value(catalogue, practice, figure) for practice, figure in stated),
        )
        for i, stated in answer.figures
    )
    return FirstQuestionView(
        id=answer.id,
        question=answer.question.naam,
        subject=answer.question.onderwerp,
        known=answer.known,
        total=answer.total,
        figures=tuple(_figure(catalogue, p, f, here) for _, stated in answer.figures for p, f in stated)
        if few
        else (),
        groups=() if few else tuple(groups),
        named=_named(answer),
        advice=answer.question.omschrijving or "",
        links=_links(catalogue, answer),
        answer=addresses.answer(answer.id) if answer.id in written_answers(catalogue) else "",
    )


def _named(answer: FirstAnswer) -> str:
    """`Gemeente bij 24 van de 65, Zorgverzekeraar bij 3`: the most named, stages also when none is in it."""
    kept = [pair for pair in answer.named if pair[1] or answer.question.standen]
    (first, count), *more = sorted(kept, key=lambda pair: -pair[1])[:_MOST_NAMED] or [("", 0)]
    if not first:
        return ""
    return ", ".join([f"{first} bij {count} van de {answer.total}", *(f"{name} bij {n}" for name, n in more)])


def told_value(catalogue: Catalogue, practice: Practice, figure: Figure) -> Told:
    """A figure of a practice in few words, with its place."""
    value, unit = value_in_words(catalogue, figure)
    place = Named(place_in_words(catalogue, practice), addresses.practice_figure(practice.id, figure.id))
    return Told(False, str(figure.aard.value), f"{value} {unit}".strip(), place)


def _figure(catalogue: Catalogue, practice: Practice, figure: Figure, here: str) -> FigureView:
    texts = Texts(catalogue, practice, here, page=addresses.practice(practice.id))
    return replace(
        figure_view(catalogue, practice.cijfers, figure, texts),
        owner=Named(practice.naam, addresses.practice(practice.id)),
        uri=addresses.practice_figure(practice.id, figure.id),
    )


def _links(catalogue: Catalogue, answer: FirstAnswer) -> tuple[Named, ...]:
    """Where to read on: pages of figures that exist, characteristics on their theme, stages in the finder."""
    question, columns = answer.question, columns_of(catalogue)
    stated, counts = figures_by_indicator(catalogue), dict(answer.named)
    figures = (
        Named(catalogue.term("indicatoren", i).naam, addresses.indicator(i))
        for i in (*question.indicatoren, *question.zie_ook)
        if i in stated
    )
    characteristics = (
        Named(columns[c].naam, f"{addresses.theme(columns[c].thema)}#kenmerk-{c}")
        for c in (*question.kenmerken, *question.zie_ook_kenmerken)
        if c in columns
        and kind_of_value(columns[c]).in_facet
        and group_answer(catalogue, c, catalogue.practices).values
    )
    stages = ((catalogue.term("statussen", s).naam, addresses.facet("stand", s)) for s in question.standen)
    return (*figures, *characteristics, *(Named(name, uri) for name, uri in stages if counts.get(name)))
