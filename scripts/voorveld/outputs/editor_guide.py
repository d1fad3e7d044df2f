"""The guide for editors: every field and every message, made from the models and the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.explanations import explanations
from voorveld.model import choices
from voorveld.model.kinds import KINDS
from voorveld.model.practice import Practice
from voorveld.model.scalars import CitationMark, ProseMark, Ref
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.model.vocabulary import Term, Vocabulary
from voorveld.outputs.generated import Page

GUIDE = ("Meedoen", "redactie/")


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field as editors read about it. `path` is the key with the keys above it."""

    path: str
    depth: int
    title: str
    description: str
    form: str
    required: bool
    example: str


def guide_pages(catalogue: Catalogue, make: Callable[..., Page]) -> Iterator[Page]:
    """`/redactie/`, the fields, the word lists, and one page per message."""
    explained = explanations()
    yield make(
        "redactie/",
        "Meedoen",
        "guide",
        "Hoe u een praktijk toevoegt of een fout herstelt.",
        explanations=explained,
    )
    yield make(
        "redactie/velden/",
        "Alle velden",
        "fields",
        "Elk veld van een praktijkbestand, met uitleg en voorbeeld.",
        (GUIDE,),
        fields=tuple(field_rows(shape_of(Practice))),
        kinds=choice_groups(),
        others=tuple(
            (k.name, tuple(field_rows(shape_of(k.model))))
            for k in KINDS
            if k.name in ("thema", "variant", "onderzoek", "keuzehulp", "begrippen", "instrumenten")
        ),
    )
    yield make(
        "redactie/woordenlijsten/",
        "Woordenlijsten",
        "vocabularies",
        "De woorden waaruit u kunt kiezen, per lijst.",
        (GUIDE,),
        lists=tuple(_vocabularies(catalogue)),
    )
    yield make(
        "redactie/meldingen/",
        "Alle meldingen",
        "messages",
        "Wat elke melding van de controle betekent.",
        (GUIDE,),
        explanations=explained,
    )
    for explanation in explained:
        yield make(
            f"redactie/meldingen/{explanation.code}/",
            f"Melding: {explanation.code}",
            "message",
            explanation.norm,
            (GUIDE, ("Alle meldingen", "redactie/meldingen/")),
            e=explanation,
        )


def _vocabularies(
    catalogue: Catalogue,
) -> Iterator[tuple[str, str, str, tuple[tuple[str, Term], ...]]]:
    for document in catalogue.documents:
        if isinstance(document.record, Vocabulary):
            record = document.record
            yield document.stem, record.naam, record.omschrijving or "", tuple(record.termen.items())


def field_rows(shape: Shape, above: str = "", depth: int = 0) -> Iterator[FieldRow]:
    """Every field below a shape, in the order of the model."""
    for name, field in shape.fields.items():
        path = f"{above}.{name}" if above else name
        yield FieldRow(
            path,
            depth,
            field.title,
            field.description,
            form_in_words(field),
            field.required,
            field.examples[0] if field.examples else "",
        )
        below = _below(field.shape)
        if below is not None and depth < 4:
            yield from field_rows(below, path, depth + 1)


def form_in_words(field: FieldShape) -> str:
    """What may stand there, in Dutch."""
    shape = field.shape
    if shape.items is not None:
        return f"lijst van: {_one(shape.items)}"
    if shape.values is not None:
        return f"groep met per sleutel: {_one(shape.values)}"
    return _one(shape)


def choice_groups() -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """The closed choices with their words."""
    groups = (
        ("Soorten leeg", choices.Emptiness),
        ("Aard van een cijfer", choices.Evidence),
        ("Richting", choices.Direction),
        ("Overlap", choices.Overlap),
        ("Hoe ver een bron gelezen is", choices.ReadDepth),
    )
    return tuple(
        (title, tuple((str(c.value), c.label, c.explanation) for c in options)) for title, options in groups
    )


def _one(shape: Shape) -> str:
    for mark in shape.marks:
        if isinstance(mark, Ref):
            return _reference(mark.target)
        if isinstance(mark, ProseMark):
            return "lopende tekst met verwijzingen"
        if isinstance(mark, CitationMark):
            return "id van een bron, zo nodig met bladzijde"
    if shape.fields:
        return "groep"
    names = {
        "str": "tekst",
        "int": "heel getal",
        "bool": "ja of nee",
        "date": "dag",
        "Edtf": "datum of periode",
        "Quantity": "getal",
    }
    return names.get(getattr(shape.type, "__name__", ""), "vaste keuze")


def _reference(target: str) -> str:
    if target.startswith("lijst:"):
        return f"woord uit de lijst {target.removeprefix('lijst:')}"
    return {"bron": "id van een bron", "gemeente": "naam van een gemeente"}.get(target, f"id: {target}")


def _below(shape: Shape) -> Shape | None:
    for candidate in (shape, shape.items, shape.values):
        if candidate is not None and candidate.fields:
            return candidate
    return None
