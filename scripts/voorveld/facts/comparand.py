"""A figure with everything that decides whether it may stand beside another.

Comes in: the figures of a practice or study. Goes out: comparands, for `comparability.compare`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.indicators import indicator_kind, within_sentence
from voorveld.model.choices import Evidence, Requirement, Unsaid
from voorveld.model.edtf import Edtf
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.quantity import Quantity

_WHOLE_PRACTICE = "alles waar het voorbeeld over gaat"


class Comparand(Struct, frozen=True):
    """What must be alike before two figures share a line.

    `owner` is the name of the record's file, `figure` the id in it. Texts are empty where the
    source says nothing; `coverage` is a term from the list `reikwijdten` or the whole record, as it
    reads within a sentence. `asks`: what the kind of indicator asks for. `is_part`: the record also
    has the whole, counted by the same indicator.
    """

    owner: str
    figure: str
    indicator: str
    comparable_with: tuple[str, ...]
    unit: str
    asks: tuple[Requirement, ...]
    value: Quantity | None
    evidence: Evidence
    course: str
    detail: str
    is_part: bool
    coverage: str
    denominator: str
    compared_with: str
    period: Edtf | None
    period_words: str
    per: str
    price_level: int | None


def comparands(catalogue: Catalogue, record: Practice | Study) -> tuple[Comparand, ...]:
    """All figures of a record, in the order of the file."""
    return tuple(comparand_of(catalogue, record, figure) for figure in record.cijfers)


def comparand_of(catalogue: Catalogue, record: Practice | Study, figure: Figure) -> Comparand:
    """One figure of a record."""
    whole = (
        _WHOLE_PRACTICE
        if isinstance(record, Practice)
        else f"het hele onderzoek ({record.niveau.label.lower()})"
    )
    sums = {f.id for f in record.cijfers if f.indicator == figure.indicator}
    return _comparand(catalogue, catalogue.document_of(record).name, whole, figure, figure.deel_van in sums)


def facts_of(c: Comparand) -> Mapping[str, str]:
    """What the table of reasons looks at, by the key of its row; empty for what is not said."""
    return {
        "eenheid": c.unit,
        "aard": str(c.evidence.value),
        "verloop": c.course,
        "detail": c.detail,
        "deel": "ja" if c.is_part else "",
        "dekking": c.coverage,
        "noemer": c.denominator,
        "vergeleken": c.compared_with,
        "per": c.per,
        "prijspeil": str(c.price_level or ""),
    }


def as_json(c: Comparand) -> str:
    """A comparand for scripts: Dutch keys, days as ISO text, what is empty left out."""
    days = (c.period.first, c.period.last) if c.period else (None, None)
    facts = {
        "eigenaar": c.owner,
        "cijfer": c.figure,
        "indicator": c.indicator,
        "met": list(c.comparable_with),
        "vraagt": [str(asked.value) for asked in c.asks],
        "getal": c.value is not None,
        **facts_of(c),
        "periode": c.period.text if c.period else "",
        "van": days[0].isoformat() if days[0] else "",
        "tot": days[1].isoformat() if days[1] else "",
        "periodewoorden": c.period_words,
    }
    kept = {key: value for key, value in facts.items() if value not in ("", [], False)}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _comparand(catalogue: Catalogue, owner: str, whole: str, figure: Figure, is_part: bool) -> Comparand:
    indicator = catalogue.indicator(figure.indicator)
    coverage = whole
    if figure.dekking is not None:
        coverage = within_sentence(catalogue.term("reikwijdten", figure.dekking.reikwijdte))
    return Comparand(
        owner=owner,
        figure=figure.id,
        indicator=figure.indicator,
        comparable_with=indicator.vergelijkbaar_met if indicator else (),
        unit=indicator.eenheid if indicator else "",
        asks=indicator_kind(catalogue, indicator).vraagt if indicator else (),
        value=figure.waarde,
        evidence=figure.aard,
        course=_course(figure),
        detail=_text(figure.omschrijving),
        is_part=is_part,
        coverage=coverage,
        denominator=_said(figure, Unsaid.DENOMINATOR, figure.noemer_telt),
        compared_with=_said(figure, Unsaid.COMPARISON, figure.ten_opzichte_van),
        period=figure.periode if figure.periode and figure.periode.has_year else None,
        period_words=figure.periode.words if figure.periode else _text(figure.periode_toelichting),
        per=_said(figure, Unsaid.PURPOSE, figure.per),
        price_level=figure.prijspeil,
    )


def _course(figure: Figure) -> str:
    """A value that is the end of a course is no value of one moment."""
    if figure.vanuit is not None:
        return f"vanuit {figure.vanuit.text}"
    return str(figure.verloop.value) if figure.verloop else ""


def _text(text: str | None) -> str:
    """A description without differences in spacing; empty for none."""
    return " ".join((text or "").split())


def _said(figure: Figure, what: Unsaid, text: str | None) -> str:
    """As `_text`; empty too when the editors noted that the source does not say it."""
    return "" if what in figure.niet_vermeld else _text(text)
