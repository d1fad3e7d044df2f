"""The decision aid: questions, answers, what each says of the variants, and profiles.

Comes in: the catalogue. Goes out: finished values. What a reader answers is placed in the browser, with
the weights that the page has as data; without a script the profiles and lists can be read. The reasons
stand on a page per question (`decision_questions.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.fitting import Saying, placed, saying, sayings
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.own_numbers import calculator_of
from voorveld.model.decision import Answer, DecisionAid, Profile
from voorveld.model.edtf import day_in_words
from voorveld.model.pages import Variant
from voorveld.views.common import SourceView, Texts
from voorveld.views.decision_questions import DecisionQuestionView, is_on_the_first_page, question_views

_MOST_EXAMPLES = 3
_Sayings = Mapping[tuple[str, str], Saying]
Told = Mapping[str, Mapping[str, Mapping[str, tuple[int, int]]]]


class VariantCard(Struct, frozen=True):
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


class ProfileView(Struct, frozen=True):
    """A believable reader: the answers, in a link and in words, and who comes out on top."""

    name: str
    uri: str
    answers: tuple[tuple[str, str], ...]
    top: str


class DecisionPage(Struct, frozen=True):
    """Everything on the page. `told` is what its script gets: per question, answer and variant what the
    answer weighs (in favour above zero, against below, nothing when it differs), and how many reasons there
    are for that.
    """

    questions: tuple[DecisionQuestionView, ...]
    told: Told
    variants: tuple[VariantCard, ...]
    profiles: tuple[ProfileView, ...]
    answers: int
    sources: tuple[SourceView, ...]
    checked_on: str
    file: str
    reckons: bool


def decision_page(catalogue: Catalogue, aid: DecisionAid) -> DecisionPage:
    """All of the decision aid, finished for its template."""
    texts = Texts(catalogue, aid, addresses.DECISION, is_told=is_on_the_first_page)
    said = sayings(catalogue, aid)
    return DecisionPage(
        questions=question_views(catalogue, aid, said, texts),
        told=_told(catalogue, aid),
        variants=tuple(_card(catalogue, aid, variant, said) for variant in catalogue.variants),
        profiles=tuple(_profile(catalogue, aid, profile, said) for profile in aid.profielen.values()),
        answers=len(said),
        sources=texts.sources(),
        checked_on=day_in_words(aid.redactie.gecontroleerd_op),
        file=catalogue.document_of(aid).name,
        reckons=calculator_of(catalogue) is not None,
    )


def _told(catalogue: Catalogue, aid: DecisionAid) -> Told:
    return {
        question_id: {
            answer_id: _told_by(catalogue, answer) for answer_id, answer in question.antwoorden.items()
        }
        for question_id, question in aid.vragen.items()
    }


def _told_by(catalogue: Catalogue, answer: Answer) -> Mapping[str, tuple[int, int]]:
    said = saying(catalogue, answer)
    reasons = Counter(reason.variant for reason in answer.redenen)
    return {variant: (said[variant].signed if variant in said else 0, n) for variant, n in reasons.items()}


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
