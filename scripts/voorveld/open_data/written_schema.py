"""JSON Schema (2020-12) of records as published: what `written.py` and `records.py` write.

Made from the models, so titles and explanations are those of the field guide. Objects are open:
a later 1.x may add keys. Every key of now is required.
"""

from __future__ import annotations

from voorveld.model import editorial, page_parts, summaries, theme_entry, written_answers
from voorveld.model import pages as pages_model
from voorveld.model import practice as practice_model
from voorveld.model.figures import Coverage, Figure
from voorveld.model.indicators import Indicator, IndicatorVocabulary
from voorveld.model.marks import ScalarKind
from voorveld.model.organisations import Organisation
from voorveld.model.scalars import Ref
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.model.sources import Record, Source, Statement
from voorveld.model.vocabulary import (
    CharacteristicTerm,
    CharacteristicVocabulary,
    GlossaryTerm,
    StatusTerm,
    StatusVocabulary,
    Term,
    Vocabulary,
)
from voorveld.open_data.schema_parts import Schema, group, keyed, listed, nullable, ref
from voorveld.open_data.value_schemas import SCALARS

NAMES: dict[type[Record], str] = {
    practice_model.Practice: "praktijk",
    practice_model.Area: "gebied",
    practice_model.Part: "deel",
    practice_model.StatusEntry: "stand",
    Organisation: "organisatie",
    theme_entry.CharacteristicValue: "waarde",
    theme_entry.Characteristic: "kenmerk",
    theme_entry.ThemeEntry: "thema_van_praktijk",
    practice_model.Lesson: "les",
    practice_model.Lessons: "lessen",
    practice_model.Judgement: "inschatting",
    practice_model.Relation: "verwant",
    editorial.Change: "wijziging",
    editorial.Editorial: "redactie",
    Figure: "cijfer",
    Coverage: "dekking",
    Source: "bron",
    Statement: "uitspraak",
    pages_model.Theme: "thema",
    summaries.Answer: "antwoord",
    summaries.Standing: "stand_van_zaken",
    summaries.VariantSummary: "samenvatting_van_variant",
    page_parts.Question: "vraag",
    page_parts.Option: "keuze",
    page_parts.Section: "onderdeel",
    page_parts.LegalArticle: "wetsartikel",
    pages_model.Variant: "variant",
    pages_model.Placing: "plaatsing_van_variant",
    pages_model.VariantTheme: "thema_van_variant",
    pages_model.Study: "onderzoek",
    pages_model.Contradiction: "tegenspraak",
    written_answers.WrittenAnswer: "beantwoorde_vraag",
    written_answers.AnswerLines: "antwoord_in_drie_zinnen",
    Term: "term",
    StatusTerm: "term_stand",
    Indicator: "indicator",
    CharacteristicTerm: "term_kenmerk",
    Vocabulary: "lijst",
    StatusVocabulary: "lijst_standen",
    IndicatorVocabulary: "lijst_indicatoren",
    CharacteristicVocabulary: "lijst_kenmerken",
    GlossaryTerm: "begrip",
}


def model_schema(model: type[Record]) -> Schema:
    """One model with its fields as they are written."""
    title = NAMES[model].replace("_", " ").capitalize()
    fields = shape_of(model).fields.items()
    return group(title, {name: _field(f) for name, f in fields if f.is_published})


def definitions() -> dict[str, Schema]:
    """Every definition, by its Dutch name."""
    return SCALARS | {name: model_schema(model) for model, name in NAMES.items()}


def lists_named_in(model: type[Record]) -> set[str]:
    """The word lists that fields of a model, and of all that is below it, take their words from."""
    return _lists(shape_of(model))


def _lists(shape: Shape) -> set[str]:
    found = {m.target.removeprefix("lijst:") for m in shape.marks if isinstance(m, Ref) and ":" in m.target}
    below = [f.shape for f in shape.fields.values()]
    for one in (*below, shape.items, shape.values, shape.keys):
        found |= _lists(one) if one is not None else set()
    return found


def _field(field: FieldShape) -> Schema:
    schema = _value(field.shape)
    many = field.shape.items is not None or field.shape.values is not None
    always = field.required or many or field.shape.type is bool
    described = {"title": field.title, "description": field.description}
    return {k: v for k, v in described.items() if v} | (schema if always else nullable(schema))


def _value(shape: Shape) -> Schema:
    if shape.model is not None:
        return ref(NAMES[shape.model])
    if shape.items is not None:
        return listed(_value(shape.items))
    if shape.values is not None:
        return keyed(_value(shape.values))
    assert shape.scalar is not None
    return _scalar(shape.scalar)


def _scalar(kind: ScalarKind) -> Schema:
    if kind.published in SCALARS:
        return ref(kind.published)
    return {"enum": kind.typed["enum"]} if kind.published == "keuze" else {"type": kind.published}
