"""The decision aid: questions, answers and reasons as readers see them, all on one page.

Comes in: the catalogue. Goes out: finished values. What a reader answers is counted in the browser;
the sentence that explains the counting stands in the template.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import EMPTY_KINDS, NOT_FILLED_IN, Empty
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.recognition import columns_of_answer, shows, what_it_has
from voorveld.model.choices import Stance
from voorveld.model.decision import Answer, DecisionAid, Reason
from voorveld.model.edtf import day_in_words
from voorveld.model.pages import Variant
from voorveld.model.practice import Practice
from voorveld.views.common import SourceView, Texts

_ORDER = tuple(Stance)


@dataclass(frozen=True, slots=True)
class ReasonView:
    """A reason with its grounds. `seen` says at how many practices of the variant it is so."""

    variant: str
    variant_name: str
    stance: str
    stance_label: str
    html: Markup
    is_editorial: bool
    practices: tuple[Named, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer with its reasons: in favour, against, to note; within each in order of variants."""

    id: str
    name: str
    explanation: str
    reasons: tuple[ReasonView, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecisionQuestionView:
    """A question with its answers."""

    id: str
    number: int
    question: str
    html: Markup
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class VariantTally:
    """A variant with the numbers of its reasons over all answers together, and of its practices."""

    id: str
    name: str
    short: str
    uri: str
    in_favour: int
    against: int
    notes: int
    practices: int


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """Everything on the page."""

    questions: tuple[DecisionQuestionView, ...]
    variants: tuple[VariantTally, ...]
    stances: tuple[tuple[str, str, str], ...]
    sources: tuple[SourceView, ...]
    checked_on: str
    file: str


def decision_page(catalogue: Catalogue, aid: DecisionAid) -> DecisionPage:
    """All of the decision aid, finished for its template."""
    texts = Texts(catalogue, aid, addresses.DECISION)
    return DecisionPage(
        questions=tuple(
            DecisionQuestionView(
                question_id,
                number,
                question.vraag,
                texts.inline(question.toelichting),
                tuple(_answer(catalogue, i, a, texts) for i, a in question.antwoorden.items()),
            )
            for number, (question_id, question) in enumerate(aid.vragen.items(), start=1)
        ),
        variants=_tallies(catalogue, aid),
        stances=tuple((str(s.value), s.label, s.explanation) for s in _ORDER),
        sources=texts.sources(),
        checked_on=day_in_words(aid.redactie.gecontroleerd_op),
        file=catalogue.document_of(aid).name,
    )


def _answer(catalogue: Catalogue, answer_id: str, answer: Answer, texts: Texts) -> AnswerView:
    places = {variant.id: place for place, variant in enumerate(catalogue.variants)}
    ordered = sorted(answer.redenen, key=lambda r: (_ORDER.index(r.richting), places.get(r.variant, 0)))
    named = dict.fromkeys(reason.variant for reason in ordered)
    first = {id(next(r for r in ordered if r.variant == variant)) for variant in named}
    return AnswerView(
        answer_id,
        answer.naam,
        answer.uitleg or "",
        tuple(_reason(catalogue, answer, r, texts, counts=id(r) in first) for r in ordered),
        tuple(variant_name(catalogue, v.id).name for v in catalogue.variants if v.id not in named),
    )


def _reason(
    catalogue: Catalogue, answer: Answer, reason: Reason, texts: Texts, *, counts: bool
) -> ReasonView:
    """`counts` says whether this reason tells at how many practices it is so: once per variant."""
    practices = {p.id: p for p in catalogue.practices}
    return ReasonView(
        variant=reason.variant,
        variant_name=variant_name(catalogue, reason.variant).name,
        stance=str(reason.richting.value),
        stance_label=reason.richting.label,
        html=texts.inline(reason.tekst),
        is_editorial=reason.herkomst is not None,
        practices=tuple(
            _practice(catalogue, answer, practices[p]) for p in reason.praktijken if p in practices
        ),
        seen=_seen(catalogue, answer, catalogue.variants_by_id.get(reason.variant)) if counts else "",
    )


def _practice(catalogue: Catalogue, answer: Answer, practice: Practice) -> Named:
    """A practice, at the theme where it shows what the answer says."""
    themes = [c.thema for c in columns_of_answer(catalogue, answer).values() if c.thema in practice.themas]
    anchor = f"#{themes[0]}" if themes else ""
    return Named(practice.naam, addresses.practice(practice.id) + anchor)


def _seen(catalogue: Catalogue, answer: Answer, variant: Variant | None) -> str:
    """`Gezien bij 2 van de 4 praktijken; iets anders: 1, nog niet gelezen: 1.`"""
    if variant is None or not answer.kenmerken:
        return ""
    practices = practices_of(catalogue, variant)
    if not practices:
        return ""
    counts = Counter(_what_it_has(catalogue, answer, practice) for practice in practices)
    order = ("iets anders", *(kind.label.lower() for kind in EMPTY_KINDS))
    if len(practices) == 1:
        only = next(iter(counts))
        return "Gezien bij de ene praktijk." if only == "gezien" else f"Bij de ene praktijk: {only}."
    rest = ", ".join(f"{words}: {counts[words]}" for words in order if counts[words])
    seen = f"Gezien bij {counts['gezien']} van de {len(practices)} praktijken"
    return f"{seen}; {rest}." if rest else f"{seen}."


def _what_it_has(catalogue: Catalogue, answer: Answer, practice: Practice) -> str:
    """What a practice has where the answer looks: it, something else, or a kind of empty."""
    if shows(catalogue, practice, answer):
        return "gezien"
    found = what_it_has(catalogue, practice, answer)
    if found is None:
        return NOT_FILLED_IN.label.lower()
    return found.kind.label.lower() if isinstance(found, Empty) else "iets anders"


def _tallies(catalogue: Catalogue, aid: DecisionAid) -> tuple[VariantTally, ...]:
    counts = Counter(
        (reason.variant, reason.richting)
        for question in aid.vragen.values()
        for answer in question.antwoorden.values()
        for reason in answer.redenen
    )
    return tuple(
        VariantTally(
            id=v.id,
            name=variant_name(catalogue, v.id).name,
            short=v.kort,
            uri=addresses.variant(v.id),
            in_favour=counts[v.id, Stance.FOR],
            against=counts[v.id, Stance.AGAINST],
            notes=counts[v.id, Stance.NOTE],
            practices=len(practices_of(catalogue, v)),
        )
        for v in catalogue.variants
    )
