"""A practice as its page shows it: facts at a glance, the eight themes, figures, sources."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.comparand import comparands
from voorveld.facts.evidence import EvidenceSummary, evidence_of
from voorveld.facts.named import Named, variant_name
from voorveld.facts.places import municipalities_of, place_in_words, provinces_of
from voorveld.facts.site_counts import SiteCounts, site_counts
from voorveld.facts.stages import begun_on
from voorveld.facts.standing import Standing, standing
from voorveld.facts.timeline import Timeline, sheet_of, timeline
from voorveld.model.edtf import day_in_words
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.views.area import AreaView, area_view
from voorveld.views.asking import AskView, ask_view
from voorveld.views.changes import ChangeView, change_views
from voorveld.views.common import SourceView, StatementView, Texts
from voorveld.views.figures.figure import FigureView, figure_views, with_comparands
from voorveld.views.glance import Fact, glance_facts
from voorveld.views.practice_themes import ThemeView, theme_views


class StageView(Struct, frozen=True):
    """A step in the history, in the past tense: that a source once told it does not say that it is so."""

    name: str
    phase: str
    age: str
    when: str
    note: Markup
    conflict: Markup
    cites: Markup


class OrganisationView(Struct, frozen=True):
    """Who takes part."""

    name: str
    roles: str
    period: str
    note: Markup
    cites: Markup


class StatusView(Struct, frozen=True):
    """How a practice stood, in a sentence: `Liep in februari 2020`, with the newest source beside it.

    `age` is the class of the moment of which this is told, `source_age` that of the newest source.
    """

    words: str
    phase: str
    age: str
    source: str
    source_age: str
    newest: str


class PracticeCard(Struct, frozen=True):
    """A practice in a list."""

    id: str
    uri: str
    name: str
    variants: tuple[Named, ...]
    place: str
    status: StatusView
    summary: str
    figures: int
    evidence: EvidenceSummary


_FIGURES, _CHANGES = 8, 4
"""So many figures and changes stand open on the page, however many a file comes to hold."""


class PracticeView(Struct, frozen=True):
    """Everything on a practice's page. `begun` is when the practice began, empty when that is not
    known or is the start of its stage of now."""

    id: str
    name: str
    other_names: tuple[str, ...]
    summary: Markup
    description: str
    variants: tuple[Named, ...]
    place: str
    places: tuple[Named, ...]
    provinces: tuple[Named, ...]
    area: AreaView
    status: StatusView
    since: str
    begun: str
    facts: tuple[Fact, ...]
    evidence: EvidenceSummary
    stages: tuple[StageView, ...]
    timeline: str
    organisations: tuple[OrganisationView, ...]
    themes: tuple[ThemeView, ...]
    figures: tuple[FigureView, ...]
    helped: tuple[StatementView, ...]
    hindered: tuple[StatementView, ...]
    failed: tuple[StatementView, ...]
    counts: SiteCounts
    fits_when: tuple[Markup, ...]
    beware: tuple[Markup, ...]
    to_ask: tuple[Markup, ...]
    ask: AskView
    remarks: tuple[StatementView, ...]
    checked_on: str
    method: str
    method_text: str
    sources: tuple[SourceView, ...]
    first_changes: tuple[ChangeView, ...]
    folded_changes: tuple[ChangeView, ...]
    file: str

    @property
    def first_figures(self) -> tuple[FigureView, ...]:
        """The figures that stand open on the page."""
        return self.figures[:_FIGURES]

    @property
    def folded_figures(self) -> tuple[FigureView, ...]:
        """All further figures, a click away on the same page."""
        return self.figures[_FIGURES:]


def practice_view(catalogue: Catalogue, practice: Practice) -> PracticeView:
    """All of a practice, finished for its template."""
    texts = Texts(catalogue, practice, addresses.practice(practice.id))
    judgement, lessons = practice.inschatting, practice.lessen
    stood, begun = standing(catalogue, practice), begun_on(catalogue, practice)
    card = practice_card(catalogue, practice)
    method = catalogue.term("werkwijzen", practice.redactie.werkwijze)
    changes = change_views(practice, texts)
    return PracticeView(
        id=practice.id,
        name=practice.naam,
        other_names=practice.andere_namen,
        summary=texts.html(practice.samenvatting),
        description=_first_words(practice.samenvatting),
        variants=card.variants,
        place=card.place,
        places=municipalities_of(catalogue, practice),
        provinces=provinces_of(catalogue, practice),
        area=area_view(catalogue, practice, texts),
        status=card.status,
        since=stood.since,
        begun=begun.words if begun and begun != stood.stage.since else "",
        facts=glance_facts(catalogue, practice),
        evidence=card.evidence,
        stages=stage_views(timeline(catalogue, practice), texts),
        timeline=addresses.timeline_row(practice.id, sheet_of(catalogue, practice)),
        organisations=_organisations(catalogue, practice, texts),
        themes=theme_views(catalogue, practice, texts),
        figures=with_comparands(
            figure_views(catalogue, practice.cijfers, texts), comparands(catalogue, practice)
        ),
        helped=texts.statements(lessons.helpt if lessons else ()),
        hindered=texts.statements(lessons.hindert if lessons else ()),
        failed=texts.statements(lessons.werkte_niet if lessons else ()),
        counts=site_counts(catalogue),
        fits_when=tuple(texts.inline(t) for t in (judgement.passend_als if judgement else ())),
        beware=tuple(texts.inline(t) for t in (judgement.let_op if judgement else ())),
        to_ask=tuple(texts.inline(t) for t in (judgement.vragen if judgement else ())),
        ask=ask_view(catalogue, practice),
        remarks=texts.statements(practice.redactie.opmerkingen),
        checked_on=day_in_words(practice.redactie.gecontroleerd_op),
        method=method.naam,
        method_text=method.omschrijving or "",
        sources=texts.sources(),
        first_changes=changes[:_CHANGES],
        folded_changes=changes[_CHANGES:],
        file=catalogue.document_of(practice).name,
    )


def practice_card(catalogue: Catalogue, practice: Practice) -> PracticeCard:
    """A practice in few words."""
    return PracticeCard(
        id=practice.id,
        uri=addresses.practice(practice.id),
        name=practice.naam,
        variants=tuple(variant_name(catalogue, v) for v in practice.varianten),
        place=place_in_words(catalogue, practice),
        status=status_view(standing(catalogue, practice)),
        summary=_first_words(practice.samenvatting),
        figures=len(practice.cijfers),
        evidence=evidence_of(catalogue, practice),
    )


def status_view(stood: Standing) -> StatusView:
    """The status as every list shows it; `newest` is a day to sort by, empty without a date."""
    day = stood.source.newest.first if stood.source.newest else None
    return StatusView(
        words=stood.opening,
        phase=stood.stage.phase.value,
        age=stood.age.value,
        source=stood.newest_source,
        source_age=stood.source.age.value,
        newest=day.isoformat() if day else "",
    )


def stage_views(told: Timeline, texts: Texts) -> tuple[StageView, ...]:
    """The history in words, with the sources as this page refers to them."""
    return tuple(
        StageView(
            name=step.name,
            phase=step.phase.value,
            age=step.age.value,
            when=step.when,
            note=texts.inline(step.entry.opmerking),
            conflict=texts.inline(step.entry.tegenspraak),
            cites=texts.cites(step.entry.bronnen),
        )
        for step in told.steps
    )


def _organisations(catalogue: Catalogue, practice: Practice, texts: Texts) -> tuple[OrganisationView, ...]:
    return tuple(
        OrganisationView(
            name=o.naam,
            roles=", ".join(catalogue.term("rollen", r).naam.lower() for r in o.rollen),
            period=o.periode.words if o.periode else "",
            note=texts.inline(o.opmerking),
            cites=texts.cites(o.bronnen),
        )
        for o in practice.organisaties
    )


def _first_words(text: str, limit: int = 230) -> str:
    words = one_line(text)
    if len(words) <= limit:
        return words
    cut = words[:limit].rsplit(" ", 1)[0].rstrip(",;:.")
    return f"{cut} …"
