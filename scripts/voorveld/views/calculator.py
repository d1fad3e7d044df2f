"""The calculator: fields with what is known of each number, and examples that may stand beside an outcome.

Comes in: the catalogue. Goes out: finished values. Reckoning is done in the browser; without a script the
fields are empty places between the formulas. A field holds a number only when enough examples name it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import columns_of
from voorveld.facts.own_numbers import ENOUGH, Ratio, Span, Told, ratios, span_of, told_of
from voorveld.facts.places import municipality_link
from voorveld.model.calculator import Calculator, Input
from voorveld.model.collation import in_dutch_order
from voorveld.model.edtf import day_in_words
from voorveld.model.quantity import in_dutch
from voorveld.views.common import SourceView, Texts
from voorveld.views.municipality import origin_lines
from voorveld.views.shown import Shown, first_of

_STEPS = (
    ("praktijken", "Uren bij de huisarts", ("huisartsenpraktijken", "uren_per_praktijk", "uren_per_fte")),
    (
        "kinderen",
        "Kinderen en gesprekken",
        ("jongeren", "aandeel", "gesprekken", "minuten", "gesprekstijd", "werkweken"),
    ),
    ("kosten", "Kosten", ("salaris", "werkgeverslasten", "overig")),
)
PER = 10
"""Of how many practices an outcome stands beside those of examples."""
_TOLD = 24
"""So much of what examples say of a number stands here; the rest stands on the page of it."""


class ToldView(Struct, frozen=True):
    """What one example says of a number."""

    name: str
    uri: str
    words: str
    note: str


class FieldView(Struct, frozen=True):
    """A field. `begin` is what stands in it, empty when too few examples name it; `most` is its limit, and
    `everyone` leads to all that examples tell."""

    id: str
    name: str
    unit: str
    html: Markup
    begin: str
    basis: str
    told: Shown[ToldView]
    everyone: str
    most: str
    zero: bool


class StepView(Struct, frozen=True):
    """Fields that belong together."""

    id: str
    name: str
    fields: tuple[FieldView, ...]


class MunicipalityChoice(Struct, frozen=True):
    """A municipality with how many children live there."""

    slug: str
    name: str
    words: str


class RatioView(Struct, frozen=True):
    """What an outcome may stand beside: an example, its two figures, and what one is per ten of the other."""

    name: str
    uri: str
    above: str
    below: str
    period: str
    value: str


class CalculatorPage(Struct, frozen=True):
    """Everything on the page."""

    steps: tuple[StepView, ...]
    enough: int
    municipalities: tuple[MunicipalityChoice, ...]
    counted_on: str
    origins: tuple[tuple[str, str], ...]
    ratios: Shown[RatioView]
    above: str
    per: int
    sources: tuple[SourceView, ...]
    checked_on: str
    file: str


def calculator_page(catalogue: Catalogue, calculator: Calculator) -> CalculatorPage:
    """The whole page, finished for its template."""
    texts = Texts(catalogue, calculator, addresses.CALCULATOR)
    origins = catalogue.municipality_origins
    day = origins.inwoners.peildatum.words if origins and origins.inwoners else ""
    return CalculatorPage(
        steps=tuple(
            StepView(
                step,
                name,
                tuple(_field(catalogue, i, getattr(calculator.velden, i), texts) for i in fields),
            )
            for step, name, fields in _STEPS
        ),
        enough=ENOUGH,
        municipalities=tuple(sorted(_municipalities(catalogue), key=lambda m: in_dutch_order(m.name))),
        counted_on=day,
        origins=origin_lines(catalogue, people=True),
        ratios=first_of(ratios(catalogue, calculator.fte_per_praktijk), _TOLD, _ratio),
        above=calculator.fte_per_praktijk.boven,
        per=PER,
        sources=texts.sources(),
        checked_on=day_in_words(calculator.redactie.gecontroleerd_op),
        file=catalogue.document_of(calculator).name,
    )


def _field(catalogue: Catalogue, field_id: str, field: Input, texts: Texts) -> FieldView:
    told = told_of(catalogue, field.kenmerk) if field.kenmerk else ()
    span = span_of(told)
    return FieldView(
        field_id,
        field.naam,
        field.eenheid,
        texts.html(field.uitleg),
        _in_words(span) if span else "",
        _basis(field, span, told),
        first_of(told, _TOLD, _told_view),
        _everyone(catalogue, field.kenmerk) if field.kenmerk else "",
        "" if field.hoogstens is None else str(field.hoogstens),
        field.ook_nul,
    )


def _everyone(catalogue: Catalogue, column_id: str) -> str:
    return addresses.characteristic(columns_of(catalogue)[column_id].thema, column_id)


def _told_view(told: Told) -> ToldView:
    return ToldView(told.practice.naam, addresses.practice(told.practice.id), told.words, told.note)


def _basis(field: Input, span: Span | None, told: tuple[Told, ...]) -> str:
    """Why a number stands in a field, or why not."""
    if span:
        return f"Vooraf ingevuld: van het laagste tot het hoogste getal van {span.practices} voorbeelden."
    if not field.kenmerk:
        return ""
    few = f"minder dan {ENOUGH} voorbeelden noemen" if told else "geen voorbeeld noemt"
    return f"Niet vooraf ingevuld: {few} dit in {field.eenheid}."


def _in_words(span: Span) -> str:
    if span.least == span.most:
        return in_dutch(span.least)
    return f"{in_dutch(span.least)} tot {in_dutch(span.most)}"


def _municipalities(catalogue: Catalogue) -> Iterator[MunicipalityChoice]:
    for name, about in catalogue.municipalities.items():
        if about.tot_15 is not None:
            link = municipality_link(catalogue, name)
            slug = link.uri.removeprefix(addresses.MUNICIPALITIES).strip("/")
            yield MunicipalityChoice(slug, link.name, in_dutch(Decimal(about.tot_15)))


def _ratio(found: Ratio) -> RatioView:
    above, value = found.above, PER * found.value
    return RatioView(
        found.practice.naam,
        addresses.practice_figure(found.practice.id, above.id),
        str(above.waarde),
        str(found.below.waarde),
        above.periode.words if above.periode else "",
        in_dutch(round(value, 1 - value.adjusted())),
    )
