"""A figure with everything that decides whether it may stand beside another.

Comes in: the figures of a practice or study. Goes out: comparands, for `comparability.compare`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.model.choices import Evidence
from voorveld.model.edtf import Edtf
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.quantity import Quantity

WHOLE_PRACTICE = "De hele praktijk"
UNSAID = ("niet vermeld", "lazen wij niet")


@dataclass(frozen=True, slots=True)
class Comparand:
    """What must be alike before two figures share a line.

    `owner` is the name of the record's file, `figure` the id in it. Texts are empty where the
    source says nothing; `coverage` is a term from the list `reikwijdten` or the whole record.
    `is_part`: the record also has the whole, counted by the same indicator.
    """

    owner: str
    figure: str
    indicator: str
    comparable_with: tuple[str, ...]
    unit: str
    kind: str
    value: Quantity | None
    evidence: Evidence
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
        WHOLE_PRACTICE
        if isinstance(record, Practice)
        else f"Het hele onderzoek ({record.niveau.label.lower()})"
    )
    sums = {f.id for f in record.cijfers if f.indicator == figure.indicator}
    return _comparand(catalogue, catalogue.document_of(record).name, whole, figure, figure.deel_van in sums)


def as_json(c: Comparand) -> str:
    """A comparand for scripts: Dutch keys, days as ISO text, what is empty left out."""
    days = (c.period.first, c.period.last) if c.period else (None, None)
    facts = {
        "eigenaar": c.owner,
        "cijfer": c.figure,
        "indicator": c.indicator,
        "met": list(c.comparable_with),
        "eenheid": c.unit,
        "soort": c.kind,
        "getal": c.value is not None,
        "aard": str(c.evidence.value),
        "detail": c.detail,
        "deel": c.is_part,
        "dekking": c.coverage,
        "noemer": c.denominator,
        "vergeleken": c.compared_with,
        "periode": c.period.text if c.period else "",
        "van": days[0].isoformat() if days[0] else "",
        "tot": days[1].isoformat() if days[1] else "",
        "periodewoorden": c.period_words,
        "per": c.per,
        "prijspeil": c.price_level or "",
    }
    kept = {key: value for key, value in facts.items() if value not in ("", [], False)}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _comparand(catalogue: Catalogue, owner: str, whole: str, figure: Figure, is_part: bool) -> Comparand:
    indicator = catalogue.indicator(figure.indicator)
    coverage = whole
    if figure.dekking is not None:
        coverage = catalogue.term("reikwijdten", figure.dekking.reikwijdte).naam
    return Comparand(
        owner=owner,
        figure=figure.id,
        indicator=figure.indicator,
        comparable_with=indicator.vergelijkbaar_met if indicator else (),
        unit=indicator.eenheid if indicator else "",
        kind=indicator.soort if indicator else "",
        value=figure.waarde,
        evidence=figure.aard,
        detail=_text(figure.omschrijving),
        is_part=is_part,
        coverage=coverage,
        denominator=_said(figure.noemer_telt),
        compared_with=_said(figure.ten_opzichte_van),
        period=figure.periode,
        period_words=figure.periode.words if figure.periode else _text(figure.periode_toelichting),
        per=_said(figure.per),
        price_level=figure.prijspeil,
    )


def _text(text: str | None) -> str:
    """A description without differences in spacing; empty for none."""
    return " ".join((text or "").split())


def _said(text: str | None) -> str:
    """As `_text`; empty too when the editors wrote that the source does not say it."""
    plain = _text(text)
    return "" if any(words in plain.casefold() for words in UNSAID) else plain
