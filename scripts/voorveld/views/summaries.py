"""What a page says first: a theme answered in three sentences, how things stand, a variant in short."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.evidence import EvidenceSummary, evidence_of_all
from voorveld.facts.named import Named, practices_of
from voorveld.facts.places import current_municipalities
from voorveld.facts.sources import newest_date
from voorveld.model.edtf import day_in_words
from voorveld.model.pages import Theme, Variant
from voorveld.views.common import StatementView, Texts


class SummaryLine(Struct, frozen=True):
    """A question that a reader has first, with its answer."""

    question: str
    answer: StatementView


class StandingView(Struct, frozen=True):
    """How things stood on a day, and the date of the newest source of the page."""

    day: str
    html: Markup
    newest_source: str


class VariantExamples(Struct, frozen=True):
    """How many examples of a variant stand here, and what figures they have; counted, never typed."""

    municipalities: int
    evidence: EvidenceSummary
    newest_source: str


class ReadFirst(Struct, frozen=True):
    """A piece to begin with, and why."""

    piece: Named
    why: str


def answer_lines(theme: Theme, texts: Texts) -> tuple[SummaryLine, ...]:
    """The three sentences that answer a theme."""
    if theme.antwoord is None:
        return ()
    answer = theme.antwoord
    answers = texts.statements((answer.bekend, answer.hoe_zeker, answer.niet_bekend))
    return _lines(("Wat is bekend", "Hoe zeker dat is", "Wat niet bekend is"), answers)


def standing_view(catalogue: Catalogue, theme: Theme, texts: Texts) -> StandingView | None:
    """How things stood with a theme."""
    if theme.stand_van_zaken is None:
        return None
    return StandingView(
        day_in_words(theme.stand_van_zaken.op),
        texts.html(theme.stand_van_zaken.tekst),
        newest_date(catalogue.sources_of(theme).values()),
    )


def variant_lines(variant: Variant, texts: Texts) -> tuple[SummaryLine, ...]:
    """For whom a variant is, what is known of results and money, and what nobody knows."""
    if variant.samengevat is None:
        return ()
    said = variant.samengevat
    answers = texts.statements((said.voor_wie, said.resultaten, said.geld, said.onbekend))
    return _lines(("Voor wie", "Resultaten", "Geld", "Wat niemand weet"), answers)


def variant_examples(catalogue: Catalogue, variant: Variant) -> VariantExamples:
    """The examples of a variant, counted."""
    practices = practices_of(catalogue, variant)
    return VariantExamples(
        municipalities=len({m for p in practices for m in current_municipalities(catalogue, p)}),
        evidence=evidence_of_all(catalogue, practices),
        newest_source=newest_date(s for p in practices for s in catalogue.sources_of(p).values()),
    )


def read_first(catalogue: Catalogue) -> tuple[ReadFirst, ...]:
    """The pieces to begin with: why it matters, where studies differ, and what is not known."""
    pieces = (
        *((e.lees_eerst, Named(e.titel, addresses.essay(e.id))) for e in catalogue.essays),
        *((c.lees_eerst, Named(c.titel, addresses.of(c))) for c in catalogue.contradictions),
    )
    return tuple(ReadFirst(named, why) for why, named in pieces if why)


def _lines(questions: Iterable[str], answers: Iterable[StatementView]) -> tuple[SummaryLine, ...]:
    return tuple(SummaryLine(q, a) for q, a in zip(questions, answers, strict=True))
