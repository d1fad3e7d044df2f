"""The answer to one question: three lines, how sure, a drawing, the values, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.answer_certainty import Certainty, certainty
from voorveld.facts.answer_groups import groups_of_answers
from voorveld.facts.first_answers import FirstAnswer, first_answers
from voorveld.facts.named import Named
from voorveld.facts.source_age import recent_from
from voorveld.facts.written_answers import told, written_answers
from voorveld.model.edtf import day_in_words
from voorveld.model.written_answers import WrittenAnswer
from voorveld.settings import Settings
from voorveld.views.answers.field import Field, field
from voorveld.views.answers.take_along import document_blocks, memo_of, take_along
from voorveld.views.answers.values import (
    CharacteristicAnswer,
    FigureAnswer,
    StageAnswer,
    characteristic_answers,
    figure_answers,
    stage_answers,
)
from voorveld.views.common import SourceView, StatementView, Texts
from voorveld.views.compare_data import ScriptData
from voorveld.views.shortlist import Listed, listed


class AnswerPage(Struct, frozen=True):
    """Everything on the page of a question. `beside` are values that belong to it and do not count."""

    id: str
    number: int
    of: int
    question: str
    subject: str
    by_stage: bool
    known: int
    total: int
    lines: tuple[StatementView, ...]
    sure: StatementView
    counted: Certainty
    recent_from: int
    unknown: tuple[StatementView, ...]
    field: Field
    figures: tuple[FigureAnswer, ...]
    characteristics: tuple[CharacteristicAnswer, ...]
    stages: tuple[StageAnswer, ...]
    figures_beside: tuple[FigureAnswer, ...]
    beside: tuple[CharacteristicAnswer, ...]
    advice: str
    themes: tuple[Named, ...]
    before: Named | None
    after: Named | None
    sources: tuple[SourceView, ...]
    listed: Listed
    to_take: str
    blocks: tuple[ScriptData, ...]
    memo: str
    data: str
    checked_on: str
    file: str


def answer_pages(catalogue: Catalogue, settings: Settings) -> tuple[AnswerPage, ...]:
    """The pages in the order of the questions."""
    written = tuple(written_answers(catalogue).values())
    names = [_named(catalogue, answer) for answer in written]
    around = zip((None, *names), (*names[1:], None), strict=False)
    return tuple(
        _page(catalogue, settings, answer, number, len(written), before, after)
        for number, (answer, (before, after)) in enumerate(zip(written, around, strict=False), 1)
    )


def _page(
    catalogue: Catalogue,
    settings: Settings,
    answer: WrittenAnswer,
    number: int,
    of: int,
    before: Named | None,
    after: Named | None,
) -> AnswerPage:
    here, found = addresses.answer(answer.id), first_answers(catalogue)[answer.id]
    groups = groups_of_answers(catalogue)[answer.id]
    texts, filled, question = Texts(catalogue, answer, here), told(catalogue, answer), found.question
    said = filled.antwoord
    return AnswerPage(
        id=answer.id,
        number=number,
        of=of,
        question=question.naam,
        subject=question.onderwerp,
        by_stage=bool(question.standen),
        known=found.known,
        total=found.total,
        lines=texts.statements((said.kort, said.verder, said.let_op)),
        sure=texts.statements((filled.hoe_zeker,))[0],
        counted=certainty(catalogue, found),
        recent_from=recent_from(catalogue),
        unknown=texts.statements(filled.niet_bekend),
        field=field(catalogue, groups),
        figures=figure_answers(catalogue, found, question.indicatoren, here),
        characteristics=characteristic_answers(catalogue, question.kenmerken),
        stages=stage_answers(catalogue, found),
        figures_beside=_beside(catalogue, found, here),
        beside=characteristic_answers(catalogue, question.zie_ook_kenmerken),
        advice=question.omschrijving or "",
        themes=tuple(_themes(catalogue, answer)),
        before=before,
        after=after,
        sources=texts.sources(),
        listed=listed([p for group in groups if group.is_known for p in group.practices]),
        to_take=take_along(catalogue, settings, answer),
        blocks=document_blocks(catalogue, settings, answer),
        memo=memo_of(question),
        data=addresses.record_data("antwoorden", answer.id),
        checked_on=day_in_words(answer.redactie.gecontroleerd_op),
        file=catalogue.document_of(answer).name,
    )


def _beside(catalogue: Catalogue, found: FirstAnswer, here: str) -> tuple[FigureAnswer, ...]:
    return figure_answers(catalogue, found, found.question.zie_ook, here)


def _themes(catalogue: Catalogue, answer: WrittenAnswer) -> Iterable[Named]:
    named = {theme.id: theme.naam for theme in catalogue.themes}
    return (Named(named[t], addresses.theme(t)) for t in answer.lees_bij if t in named)


def _named(catalogue: Catalogue, answer: WrittenAnswer) -> Named:
    return Named(first_answers(catalogue)[answer.id].question.naam, addresses.answer(answer.id))
