"""Figures as readers see them: value in Dutch, unit, period, denominator, how sure, and doubts.

Comes in: the figures of a record. Goes out: rows for `parts/_figures.html.jinja`, the one component that
draws a figure, on every page.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts.comparand import Comparand, as_json
from voorveld.facts.evidence import subject_of
from voorveld.facts.figures import (
    comparison_in_words,
    contradict,
    in_few_words,
    teller_in_words,
    told_subject,
    value_in_words,
)
from voorveld.facts.indicators import asks
from voorveld.facts.named import Named
from voorveld.model.choices import Requirement, Unsaid
from voorveld.model.edtf import day_in_words
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.quantity import in_words
from voorveld.views.common import Texts


class SourceRef(Struct, frozen=True):
    """A source in words, with the place where it is described."""

    title: str
    date: str
    place: str
    read: str
    uri: str


class Apart(Struct, frozen=True):
    """Why a value shares a line with no other: the nearest one of whom, and the reasons."""

    nearest: str
    owner: str
    reasons: tuple[str, ...]


class FigureView(Struct, frozen=True):
    """One row of a table of figures.

    `opposed` is what other sources say for the same, `unsaid` what a reader needs and the source leaves
    out. On the page of another record than its own a figure has an `owner`, and the `uri` of its place
    there; on the pages of figures also its `sources` in words, `same_as` (the practices of which a study
    repeats this value), `again` (the same number, told once more by the same owner) and `apart`.
    """

    id: str
    what: str
    detail: str
    value: str
    unit: str
    in_source: str
    share: str
    denominator: str
    unsaid: str
    period: str
    evidence: str
    evidence_label: str
    reported_by: str
    subject: str
    coverage: str
    provisional: bool
    part_of: str
    overlaps: tuple[str, ...]
    compared_with: str
    comparison: str
    told_by: str
    money: str
    contradicts: tuple[str, ...]
    opposed: tuple[str, ...]
    note: Markup
    cites: Markup
    checked_on: str = ""
    comparand: str = ""
    owner: Named | None = None
    from_study: bool = False
    uri: str = ""
    sources: tuple[SourceRef, ...] = ()
    same_as: tuple[Named, ...] = ()
    again: tuple[FigureView, ...] = ()
    apart: Apart | None = None

    @property
    def words(self) -> str:
        """The value with its unit: `454 jeugdigen`, `17,9%`, `circa € 240.000`."""
        return f"{self.value} {self.unit}".strip()


def figure_views(catalogue: Catalogue, figures: tuple[Figure, ...], texts: Texts) -> tuple[FigureView, ...]:
    """All figures of a record, in the order of the file."""
    return tuple(figure_view(catalogue, figures, figure, texts) for figure in figures)


def with_comparands(views: tuple[FigureView, ...], found: tuple[Comparand, ...]) -> tuple[FigureView, ...]:
    """The same figures with what a script needs to judge whether two may share a line."""
    return tuple(replace(v, comparand=as_json(c)) for v, c in zip(views, found, strict=True))


def figure_view(
    catalogue: Catalogue, figures: tuple[Figure, ...], figure: Figure, texts: Texts
) -> FigureView:
    """One figure; `figures` are all of its record, for parts and contradictions."""
    value, unit = value_in_words(catalogue, figure)
    what, detail = told_subject(catalogue, figure)
    record = texts.record
    whole = next((f for f in figures if f.id == figure.deel_van), None)
    opposed = tuple(f for f in figures if contradict(figure, f))
    return FigureView(
        id=figure.id,
        what=what,
        detail=detail,
        value=value,
        unit=unit,
        in_source=figure.bronwoorden or "",
        share=f"{in_words(figure.aandeel)}%" if figure.aandeel else "",
        denominator=_denominator(figure),
        unsaid=", ".join(_unsaid(catalogue, figure)),
        period=figure.periode.words if figure.periode else figure.periode_toelichting or "niet vermeld",
        evidence=str(figure.aard.value),
        evidence_label=figure.aard.label,
        reported_by=figure.gemeld_door or "",
        subject=subject.label.lower() if (subject := subject_of(catalogue, figure)) else "",
        coverage=_coverage(catalogue, figure),
        provisional=figure.voorlopig,
        part_of=in_few_words(catalogue, whole) if whole else "",
        overlaps=_overlaps(catalogue, figures, figure),
        compared_with=_compared(figure),
        comparison=comparison_in_words(catalogue, figure),
        told_by=teller_in_words(catalogue, record, figure) if isinstance(record, Practice | Study) else "",
        money=_money(figure),
        contradicts=tuple(f.id for f in opposed),
        opposed=tuple(in_few_words(catalogue, f) for f in opposed),
        note=texts.inline(figure.opmerking),
        cites=texts.cites(figure.bronnen),
        checked_on=day_in_words(figure.gecontroleerd_op) if figure.gecontroleerd_op else "",
    )


def _denominator(figure: Figure) -> str:
    if figure.noemer is None:
        return f"deel van: {figure.noemer_telt}" if figure.noemer_telt else ""
    counted = figure.noemer_telt or "(wat is geteld, staat er niet bij)"
    whole = f"{in_words(figure.noemer)} {counted}"
    return f"{in_words(figure.teller)} van {whole}" if figure.teller else f"van {whole}"


def _unsaid(catalogue: Catalogue, figure: Figure) -> Iterator[str]:
    """What a reader needs and the source does not say: the denominator, what an amount is for."""

    def asked(what: Requirement) -> bool:
        return asks(catalogue, figure.indicator, what)

    if asked(Requirement.DENOMINATOR) and not (figure.noemer or figure.noemer_telt):
        yield "noemer niet vermeld"
    if asked(Requirement.PURPOSE) and not figure.per:
        yield "niet vermeld waarvoor het bedrag is"
    if asked(Requirement.PRICE_LEVEL) and not figure.prijspeil:
        yield "prijspeil niet vermeld"


def _coverage(catalogue: Catalogue, figure: Figure) -> str:
    if figure.dekking is None:
        return ""
    scope = catalogue.term("reikwijdten", figure.dekking.reikwijdte).naam
    return f"{scope}: {figure.dekking.toelichting}" if figure.dekking.toelichting else scope


def _compared(figure: Figure) -> str:
    if figure.ten_opzichte_van:
        return f"ten opzichte van {figure.ten_opzichte_van}"
    unsaid = Unsaid.COMPARISON in figure.niet_vermeld and figure.vergelijking is None
    return "vergelijking niet vermeld" if unsaid else ""


def _money(figure: Figure) -> str:
    parts = [f"per {figure.per}" if figure.telkens else figure.per or ""]
    if figure.prijspeil:
        parts.append(f"prijspeil {figure.prijspeil}")
    return ", ".join(p for p in parts if p)


def _overlaps(catalogue: Catalogue, figures: tuple[Figure, ...], figure: Figure) -> tuple[str, ...]:
    by_id = {f.id: f for f in figures}
    return tuple(
        f"{in_few_words(catalogue, by_id[other])}: {overlap.label}"
        for other, overlap in figure.overlap.items()
        if other in by_id
    )
