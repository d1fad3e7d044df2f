"""What the guide for editors tells of every field, made from the models."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.model import choices
from voorveld.model.indicators import Indicator
from voorveld.model.scalars import CitationMark, ProseMark, Ref
from voorveld.model.shape import FieldShape, Shape
from voorveld.model.vocabulary import Term, Vocabulary


class FieldRow(Struct, frozen=True):
    """A field as editors read about it. `path` is the key with the keys above it, `when` in which case
    a field is needed that is not always `required`."""

    path: str
    depth: int
    title: str
    description: str
    form: str
    required: bool
    when: str
    example: str


class WordList(Struct, frozen=True):
    """A word list: `id` is the name of its file."""

    id: str
    name: str
    about: str
    terms: tuple[tuple[str, Term], ...]


def word_lists(catalogue: Catalogue) -> Iterator[WordList]:
    """Every word list that editors choose from, but the indicators: those have a table with more."""
    for document in catalogue.documents:
        record = document.record
        if isinstance(record, Vocabulary) and not any(
            isinstance(t, Indicator) for t in record.termen.values()
        ):
            yield WordList(
                document.stem, record.naam, record.omschrijving or "", tuple(record.termen.items())
            )


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
            field.is_needed,
            field.needed_when,
            field.examples[0] if field.examples else "",
        )
        below = _below(field.shape)
        if below is not None and depth < 4:
            yield from field_rows(below, path, depth + 1)


def form_in_words(field: FieldShape) -> str:
    """What may stand there, in Dutch."""
    return _form(field.shape)


def choice_groups() -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """The closed choices with their words."""
    groups = (
        ("Soorten leeg", choices.Emptiness),
        ("Aard van een cijfer", choices.Evidence),
        ("Wat een cijfer zegt", choices.Subject),
        ("Vergelijking bij een uitkomst", choices.Comparison),
        ("Richting", choices.Direction),
        ("Verloop", choices.Course),
        ("Overlap", choices.Overlap),
        ("Hoe ver een bron gelezen is", choices.ReadDepth),
    )
    return tuple(
        (title, tuple((str(c.value), c.label, c.explanation) for c in options)) for title, options in groups
    )


def _form(shape: Shape) -> str:
    if shape.items is not None:
        return f"lijst van: {_form(shape.items)}"
    if shape.values is not None:
        return f"groep met per sleutel: {_form(shape.values)}"
    return _one(shape)


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
    return shape.scalar.words if shape.scalar else ""


def _reference(target: str) -> str:
    if target.startswith("lijst:"):
        return f"woord uit de lijst {target.removeprefix('lijst:')}"
    return {"bron": "id van een bron", "gemeente": "naam van een gemeente"}.get(target, f"id: {target}")


def _below(shape: Shape) -> Shape | None:
    for candidate in (shape, shape.items, shape.values):
        if candidate is not None and candidate.fields:
            return candidate
    return None
