"""The questions of the decision aid: what every answer comes down to, and on a page per question why.

Comes in: the catalogue. Goes out: finished values. The first page has the questions with what fits, does
not fit, differs and is not known; the reasons would make it four times as heavy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.fitting import NARROW, Saying, Shown, sayings, shown
from voorveld.facts.named import Named, variant_name
from voorveld.facts.reading_order import reasons_in_order
from voorveld.model.decision import Answer, DecisionAid
from voorveld.model.edtf import day_in_words
from voorveld.model.shape import Path
from voorveld.views.common import SourceView, Texts
from voorveld.views.decision_reasons import ReasonView, reason_view


class Verdict(Struct, frozen=True):
    """The variants of which an answer says the same."""

    id: str
    words: str
    variants: str


class AnswerView(Struct, frozen=True):
    """An answer and what it comes down to; `uri` leads to its reasons, of which there are so many."""

    id: str
    name: str
    explanation: str
    verdicts: tuple[Verdict, ...]
    anchor: str
    uri: str
    reasons: int


class DecisionQuestionView(Struct, frozen=True):
    """A question with its answers; `uri` is its page."""

    id: str
    number: int
    question: str
    html: Markup
    uri: str
    answers: tuple[AnswerView, ...]


class ReasonedAnswer(Struct, frozen=True):
    """An answer with its reasons: fits, does not fit, to note."""

    answer: AnswerView
    reasons: tuple[ReasonView, ...]


class DecisionQuestionPage(Struct, frozen=True):
    """The page of a question, of so many, with the one before it and the one after it."""

    question: DecisionQuestionView
    answers: tuple[ReasonedAnswer, ...]
    total: int
    before: Named | None
    after: Named | None
    sources: tuple[SourceView, ...]
    checked_on: str
    file: str


def is_on_the_first_page(path: Path) -> bool:
    """Whether what stands at this path of the file is told on the first page: no reason is."""
    return "redenen" not in path


def question_views(
    catalogue: Catalogue, aid: DecisionAid, said: Mapping[tuple[str, str], Saying], texts: Texts
) -> tuple[DecisionQuestionView, ...]:
    """All questions, with what every answer comes down to."""
    return tuple(_question(catalogue, aid, question_id, said, texts) for question_id in aid.vragen)


def decision_question_pages(catalogue: Catalogue, aid: DecisionAid) -> Iterator[DecisionQuestionPage]:
    """A page per question, in their order."""
    said = sayings(catalogue, aid)
    names = {i: Named(q.vraag, addresses.decision_question(i)) for i, q in aid.vragen.items()}
    ways = (None, *names.values(), None)
    for place, (question_id, question) in enumerate(aid.vragen.items()):
        texts = Texts(catalogue, aid, names[question_id].uri, is_told=_about(question_id))
        view = _question(catalogue, aid, question_id, said, texts)
        yield DecisionQuestionPage(
            question=view,
            answers=tuple(
                ReasonedAnswer(answer, _reasons(catalogue, question.antwoorden[answer.id], texts))
                for answer in view.answers
            ),
            total=len(names),
            before=ways[place],
            after=ways[place + 2],
            sources=texts.sources(),
            checked_on=day_in_words(aid.redactie.gecontroleerd_op),
            file=catalogue.document_of(aid).name,
        )


def _about(question_id: str) -> Callable[[Path], bool]:
    """Whether what stands at a path of the file is told on the page of this question."""
    return lambda path: path[:2] == ("vragen", question_id) or path[0] == "bronnen"


def _question(
    catalogue: Catalogue,
    aid: DecisionAid,
    question_id: str,
    said: Mapping[tuple[str, str], Saying],
    texts: Texts,
) -> DecisionQuestionView:
    question, uri = aid.vragen[question_id], addresses.decision_question(question_id)
    return DecisionQuestionView(
        question_id,
        list(aid.vragen).index(question_id) + 1,
        question.vraag,
        texts.inline(question.toelichting),
        uri,
        tuple(_answer(catalogue, i, a, said[question_id, i], uri) for i, a in question.antwoorden.items()),
    )


def _answer(catalogue: Catalogue, answer_id: str, answer: Answer, said: Saying, uri: str) -> AnswerView:
    anchor = f"antwoord-{answer_id}"
    return AnswerView(
        answer_id,
        answer.naam,
        answer.uitleg or "",
        tuple(_verdicts(catalogue, said, {reason.variant for reason in answer.redenen})),
        anchor,
        f"{uri}#{anchor}",
        len(answer.redenen),
    )


def _reasons(catalogue: Catalogue, answer: Answer, texts: Texts) -> tuple[ReasonView, ...]:
    ordered = reasons_in_order(catalogue, answer)
    first = {reason.variant: id(reason) for reason in reversed(ordered)}
    examples = shown(catalogue, answer)
    return tuple(
        reason_view(
            catalogue, answer, r, examples.get(r.variant, Shown()), texts, tells=first[r.variant] == id(r)
        )
        for r in ordered
    )


def _verdicts(catalogue: Catalogue, said: Saying, spoken_of: set[str]) -> Iterator[Verdict]:
    """Who fits, who does not, of whom it differs, and of whom nobody knows; what nobody is, is left out."""

    def kind_of(variant: str) -> str:
        if variant in said:
            return "past" if said[variant].fits else "past-niet"
        return "verschilt" if variant in spoken_of else "onbekend"

    for kind, words in (
        ("past", "Past"),
        ("past-niet", "Past niet"),
        ("verschilt", "Verschilt of onzeker"),
        ("onbekend", "Niemand weet het"),
    ):
        names = [_told(catalogue, v.id, said) for v in catalogue.variants if kind_of(v.id) == kind]
        if names:
            yield Verdict(kind, words, "; ".join(names))


def _told(catalogue: Catalogue, variant: str, said: Saying) -> str:
    half = " (telt half)" if variant in said and said[variant].weight == NARROW else ""
    return f"{variant_name(catalogue, variant).name}{half}"
