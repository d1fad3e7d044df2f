"""National studies, each on a page of its own, where they contradict each other, and the why-page."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.evidence import EvidenceSummary, evidence_of
from voorveld.facts.named import Named, variant_name
from voorveld.model.choices import ReadDepth
from voorveld.model.pages import Study
from voorveld.model.prose import plain_text
from voorveld.views.common import SourceView, StatementView, Texts
from voorveld.views.empties import unread_words
from voorveld.views.figures.figure import FigureView, figure_views


class StudyView(Struct, frozen=True):
    """A study: question, method, outcomes, limits. What stands in the table has no notes in it.

    `contradictions` are the places where it and another study differ.
    """

    id: str
    uri: str
    file: str
    name: str
    by: str
    commissioned_by: str
    date: str
    level: str
    question: Markup
    method: Markup
    size: Markup
    asked: str
    among: str
    evidence: EvidenceSummary
    read: str
    outcomes: tuple[StatementView, ...]
    figures: tuple[FigureView, ...]
    limits: tuple[StatementView, ...]
    unread: str
    about: tuple[Named, ...]
    practices: tuple[Named, ...]
    contradictions: tuple[Named, ...]
    sources: tuple[SourceView, ...]


class ContradictionView(Struct, frozen=True):
    """Where studies differ, and how both may be true."""

    id: str
    title: str
    studies: tuple[Named, ...]
    practices: tuple[Named, ...]
    html: Markup
    explanation: StatementView | None
    sources: tuple[SourceView, ...]


class EssayView(Struct, frozen=True):
    """A part of the why-page."""

    id: str
    title: str
    html: Markup
    points: tuple[StatementView, ...]
    practices: tuple[Named, ...]
    sources: tuple[SourceView, ...]


def study_views(catalogue: Catalogue) -> tuple[StudyView, ...]:
    """All studies in their order."""
    names = {p.id: p.naam for p in catalogue.practices}
    views = []
    for study in catalogue.studies:
        texts = Texts(catalogue, study, addresses.study(study.id))
        views.append(
            StudyView(
                id=study.id,
                uri=addresses.study(study.id),
                file=catalogue.document_of(study).name,
                name=study.naam,
                by=study.uitvoerder,
                commissioned_by=study.opdrachtgever or "",
                date=study.datum.words if study.datum else "jaar onbekend",
                level=study.niveau.label,
                question=texts.inline(study.vraag),
                method=texts.html(study.methode),
                size=texts.inline(study.omvang),
                asked=plain_text(study.vraag),
                among=plain_text(study.omvang or ""),
                evidence=evidence_of(catalogue, study),
                read=_read(study),
                outcomes=texts.statements(study.uitkomsten),
                figures=figure_views(catalogue, study.cijfers, texts),
                limits=texts.statements(study.grenzen),
                unread=unread_words(study.niet_gelezen),
                about=tuple(variant_name(catalogue, v) for v in study.gaat_over),
                practices=_practices(names, study.praktijken),
                contradictions=tuple(
                    Named(c.titel, addresses.of(c))
                    for c in catalogue.contradictions
                    if study.id in c.onderzoeken
                ),
                sources=texts.sources(),
            )
        )
    return tuple(views)


def _read(study: Study) -> str:
    """How far we read the source of which we read most."""
    depths = [source.gelezen for source in study.bronnen.values()]
    return next((depth.label for depth in ReadDepth if depth in depths), "")


def contradiction_views(catalogue: Catalogue) -> tuple[ContradictionView, ...]:
    """All contradictions in their order."""
    names = {p.id: p.naam for p in catalogue.practices}
    studies = {s.id: s.naam for s in catalogue.studies}
    views = []
    for contradiction in catalogue.contradictions:
        texts = Texts(catalogue, contradiction, addresses.RESEARCH, prefix=addresses.prefix_of(contradiction))
        given = (contradiction.verklaring,) if contradiction.verklaring else ()
        views.append(
            ContradictionView(
                id=contradiction.id,
                title=contradiction.titel,
                studies=tuple(
                    Named(studies.get(s, s), addresses.study(s)) for s in contradiction.onderzoeken
                ),
                practices=_practices(names, contradiction.praktijken),
                html=texts.html(contradiction.tekst),
                explanation=next(iter(texts.statements(given)), None),
                sources=texts.sources(),
            )
        )
    return tuple(views)


def essay_views(catalogue: Catalogue) -> tuple[EssayView, ...]:
    """The parts of the why-page in their order."""
    names = {p.id: p.naam for p in catalogue.practices}
    views = []
    for essay in catalogue.essays:
        texts = Texts(catalogue, essay, addresses.WHY, prefix=addresses.prefix_of(essay))
        views.append(
            EssayView(
                id=essay.id,
                title=essay.titel,
                html=texts.html(essay.tekst),
                points=texts.statements(essay.punten),
                practices=_practices(names, essay.verwijst_naar),
                sources=texts.sources(),
            )
        )
    return tuple(views)


def _practices(names: dict[str, str], ids: tuple[str, ...]) -> tuple[Named, ...]:
    return tuple(Named(names.get(i, i), addresses.practice(i)) for i in ids)
