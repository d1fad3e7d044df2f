"""Figures as readers see them: value in Dutch, unit, period, denominator, how sure, and doubts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from voorveld.catalogue import Catalogue
from voorveld.facts.comparand import Comparand, as_json
from voorveld.facts.figures import in_few_words, value_in_words
from voorveld.model.choices import Unsaid
from voorveld.model.edtf import day_in_words
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_words
from voorveld.views.common import Texts


@dataclass(frozen=True, slots=True)
class FigureView:
    """One row of a table of figures."""

    id: str
    what: str
    detail: str
    value: str
    unit: str
    in_source: str
    share: str
    denominator: str
    period: str
    evidence: str
    evidence_label: str
    reported_by: str
    coverage: str
    provisional: bool
    part_of: str
    overlaps: tuple[str, ...]
    compared_with: str
    money: str
    contradicts: tuple[str, ...]
    note: Markup
    cites: Markup
    checked_on: str = ""
    comparand: str = ""


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
    indicator = catalogue.indicator(figure.indicator)
    value, unit = value_in_words(catalogue, figure)
    whole = next((f for f in figures if f.id == figure.deel_van), None)
    return FigureView(
        id=figure.id,
        what=indicator.naam if indicator else figure.indicator,
        detail=figure.omschrijving or "",
        value=value,
        unit=unit,
        in_source=figure.bronwoorden or "",
        share=f"{in_words(figure.aandeel)}%" if figure.aandeel else "",
        denominator=_denominator(figure),
        period=figure.periode.words if figure.periode else figure.periode_toelichting or "niet vermeld",
        evidence=str(figure.aard.value),
        evidence_label=figure.aard.label,
        reported_by=figure.gemeld_door or "",
        coverage=_coverage(catalogue, figure),
        provisional=figure.voorlopig,
        part_of=in_few_words(catalogue, whole) if whole else "",
        overlaps=_overlaps(catalogue, figures, figure),
        compared_with=_compared(figure),
        money=_money(figure),
        contradicts=tuple(f.id for f in figures if _contradict(figure, f)),
        note=texts.inline(figure.opmerking),
        cites=texts.cites(figure.bronnen),
        checked_on=day_in_words(figure.gecontroleerd_op) if figure.gecontroleerd_op else "",
    )


def _contradict(one: Figure, other: Figure) -> bool:
    return other.spreekt_tegen == one.id or one.spreekt_tegen == other.id


def _denominator(figure: Figure) -> str:
    if figure.noemer is None:
        return figure.noemer_telt or ""
    counted = figure.noemer_telt or "(wat is geteld, staat er niet bij)"
    whole = f"{in_words(figure.noemer)} {counted}"
    return f"{in_words(figure.teller)} van {whole}" if figure.teller else f"van {whole}"


def _coverage(catalogue: Catalogue, figure: Figure) -> str:
    if figure.dekking is None:
        return ""
    scope = catalogue.term("reikwijdten", figure.dekking.reikwijdte).naam
    return f"{scope}: {figure.dekking.toelichting}" if figure.dekking.toelichting else scope


def _compared(figure: Figure) -> str:
    if figure.ten_opzichte_van:
        return f"ten opzichte van {figure.ten_opzichte_van}"
    return "vergelijking niet vermeld" if Unsaid.COMPARISON in figure.niet_vermeld else ""


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
