"""The decision aid: questions, answers, reasons and profiles as readers see them, all on one page.

Comes in: the catalogue. Goes out: finished values. What a reader answers is placed in the browser, with
the weights that stand with the reasons here; without a script the profiles and lists can be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.fitting import NARROW, Saying, Shown, placed, sayings, shown
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.own_numbers import calculator_of
from voorveld.facts.reading_order import reasons_in_order
from voorveld.model.decision import Answer, DecisionAid, Profile
from voorveld.model.edtf import day_in_words
from voorveld.model.pages import Variant
from voorveld.views.common import SourceView, Texts
from voorveld.views.decision_reasons import ReasonView, reason_view

_MOST_EXAMPLES = 3
_Sayings = Mapping[tuple[str, str], Saying]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The variants of which an answer says the same."""

    id: str
    words: str
    variants: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer, what it comes down to, and its reasons: fits, does not fit, to note."""

    id: str
    name: str
    explanation: str
    verdicts: tuple[Verdict, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True)
class DecisionQuestionView:
    """A question with its answers."""

    id: str
    number: int
    question: str
    html: Markup
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class VariantCard:
    """A variant with examples that its reasons name most, and over all answers what is known of it."""

    id: str
    name: str
    short: str
    uri: str
    practices: int
    practices_uri: str
    examples: tuple[Named, ...]
    fits: int
    misfits: int
    unknown: int


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A believable reader: the answers, in a link and in words, and who comes out on top."""

    name: str
    uri: str
    answers: tuple[tuple[str, str], ...]
    top: str


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """Everything on the page."""

    questions: tuple[DecisionQuestionView, ...]
    variants: tuple[VariantCard, ...]
    profiles: tuple[ProfileView, ...]
    answers: int
    sources: tuple[SourceView, ...]
    checked_on: str
    file: str
    reckons: bool


def decision_page(catalogue: Catalogue, aid: DecisionAid) -> DecisionPage:
    """All of the decision aid, finished for its template."""
    texts = Texts(catalogue, aid, addresses.DECISION)
    said = sayings(catalogue, aid)
    return DecisionPage(
        questions=tuple(
            DecisionQuestionView(
                question_id,
                number,
                question.vraag,
                texts.inline(question.toelichting),
                tuple(
                    _answer(catalogue, i, a, said[question_id, i], texts)
                    for i, a in question.antwoorden.items()
                ),
            )
            for number, (question_id, question) in enumerate(aid.vragen.items(), start=1)
        ),
        variants=tuple(_card(catalogue, aid, variant, said) for variant in catalogue.variants),
        profiles=tuple(_profile(catalogue, aid, profile, said) for profile in aid.profielen.values()),
        answers=len(said),
        sources=texts.sources(),
        checked_on=day_in_words(aid.redactie.gecontroleerd_op),
        file=catalogue.document_of(aid).name,
        reckons=calculator_of(catalogue) is not None,
    )


def _answer(catalogue: Catalogue, answer_id: str, answer: Answer, said: Saying, texts: Texts) -> AnswerView:
    ordered = reasons_in_order(catalogue, answer)
    first = {reason.variant: id(reason) for reason in reversed(ordered)}
    examples = shown(catalogue, answer)
    return AnswerView(
        answer_id,
        answer.naam,
        answer.uitleg or "",
        tuple(_verdicts(catalogue, said, set(first))),
        tuple(
            reason_view(
                catalogue, answer, r, examples.get(r.variant, Shown()), texts, tells=first[r.variant] == id(r)
            )
            for r in ordered
        ),
    )


def _verdicts(catalogue: Catalogue, said: Saying, spoken_of: set[str]) -> tuple[Verdict, ...]:
    """Who fits, who does not, of whom it differs, and of whom nobody knows; what nobody is, is left out."""

    def kind_of(variant: str) -> str:
        if variant in said:
            return "past" if said[variant].fits else "past-niet"
        return "verschilt" if variant in spoken_of else "onbekend"

    found = (
        Verdict(
            kind,
            words,
            "; ".join(_told(catalogue, v.id, said) for v in catalogue.variants if kind_of(v.id) == kind),
        )
        for kind, words in (
            ("past", "Past"),
            ("past-niet", "Past niet"),
            ("verschilt", "Verschilt of onzeker"),
            ("onbekend", "Niemand weet het"),
        )
    )
    return tuple(verdict for verdict in found if verdict.variants)


def _told(catalogue: Catalogue, variant: str, said: Saying) -> str:
    half = " (telt half)" if variant in said and said[variant].weight == NARROW else ""
    return f"{variant_name(catalogue, variant).name}{half}"


def _card(catalogue: Catalogue, aid: DecisionAid, variant: Variant, said: _Sayings) -> VariantCard:
    name = variant_name(catalogue, variant.id)
    about = [answer[variant.id] for answer in said.values() if variant.id in answer]
    fits = sum(s.fits for s in about)
    return VariantCard(
        id=variant.id,
        name=name.name,
        short=variant.kort,
        uri=name.uri,
        practices=len(practices_of(catalogue, variant)),
        practices_uri=addresses.facet("variant", variant.id),
        examples=_examples(catalogue, aid, variant),
        fits=fits,
        misfits=len(about) - fits,
        unknown=len(said) - len(about),
    )


def _examples(catalogue: Catalogue, aid: DecisionAid, variant: Variant) -> tuple[Named, ...]:
    """The examples that the reasons about a variant name most."""
    practices = {p.id: p for p in practices_of(catalogue, variant)}
    named = Counter(
        practice
        for question in aid.vragen.values()
        for answer in question.antwoorden.values()
        for reason in answer.redenen
        for practice in reason.praktijken
        if reason.variant == variant.id and practice in practices
    )
    return tuple(
        Named(practices[p].naam, addresses.practice(p)) for p, _ in named.most_common(_MOST_EXAMPLES)
    )


def _profile(catalogue: Catalogue, aid: DecisionAid, profile: Profile, said: _Sayings) -> ProfileView:
    """A profile with its outcome; answers that do not exist were found before."""
    given = {q: a for q, a in profile.antwoorden.items() if (q, a) in said}
    top = placed((said[pair] for pair in given.items()), (v.id for v in catalogue.variants)).top
    return ProfileView(
        profile.naam,
        f"{addresses.DECISION}#{'&'.join(f'{q}={a}' for q, a in given.items())}",
        tuple((aid.vragen[q].vraag, aid.vragen[q].antwoorden[a].naam) for q, a in given.items()),
        ", ".join(variant_name(catalogue, v).name for v in top) or "geen",
    )
