"""JSON Schema per kind of file, for editors' IDEs: what may be written, with Dutch help.

Made from the models and the kinds of scalars, which declare everything said here. The words of
the lists are filled in by the caller.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from voorveld.model.kinds import Kind
from voorveld.model.scalars import Ref
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.source.nodes import plain_data
from voorveld.source.tree import read_tree

Words = Callable[[str], Mapping[str, str] | None]
"""What a reference to this target may be, each word with what it means; None for any id."""

FROM_A_LIST = "Woorden uit practices/."
"""Marks a choice whose words are data."""


def schema_for(kind: Kind, words: Words) -> dict[str, Any]:
    """The schema of one kind of file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": kind.name,
        "$comment": "Gemaakt met: make generate. Niet met de hand bewerken.",
        **_shape(shape_of(kind.model), words),
    }


def examples_of(field: FieldShape) -> list[Any]:
    """A field's examples as data; one with dots for what is left out is for people only."""
    shown = field.examples if field.shape.scalar else (e for e in field.examples if "..." not in e)
    trees = (read_tree("voorbeeld", f"- {example}") for example in shown)
    return [plain_data(tree)[0] for tree, problems in trees if tree is not None and not problems]


def _shape(shape: Shape, words: Words) -> dict[str, Any]:
    if shape.fields:
        return _group(shape, words)
    if shape.items is not None:
        return {"type": "array", "items": _shape(shape.items, words)}
    if shape.values is not None:
        schema: dict[str, Any] = {"type": "object", "additionalProperties": _shape(shape.values, words)}
        return schema | ({"propertyNames": _key(shape.keys, words)} if shape.keys else {})
    return _scalar(shape, words)


def _group(shape: Shape, words: Words) -> dict[str, Any]:
    group = {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, f in shape.fields.items() if f.is_needed],
        "properties": {name: _field(f, words) for name, f in shape.fields.items()},
    }
    return {"anyOf": [*_short_forms(shape, words), group]} if shape.short else group


def _short_forms(shape: Shape, words: Words) -> list[dict[str, Any]]:
    """What may stand instead of the whole group: the value of one of its keys."""
    if shape.short is None:
        return []
    value = shape.fields[shape.short.key].shape
    one = [_shape(value.items, words)] if shape.short.listed and value.items else []
    return [*one, _shape(value, words)]


def _field(field: FieldShape, words: Words) -> dict[str, Any]:
    when = f" Nodig als {field.needed_when}." if field.needed_when else ""
    said = {"title": field.title, "description": field.description + when, "examples": examples_of(field)}
    return {k: v for k, v in said.items() if v} | _shape(field.shape, words)


def _key(shape: Shape, words: Words) -> dict[str, Any]:
    """What a key may be; to an IDE a key is always text."""
    schema = _scalar(shape, words)
    return {
        k: v
        for k, v in schema.items()
        if k in ("$comment", "enum", "enumDescriptions", "pattern", "maxLength")
    }


def _scalar(shape: Shape, words: Words) -> dict[str, Any]:
    for mark in shape.marks:
        known = words(mark.target) if isinstance(mark, Ref) else None
        if known:
            return _one_of(known)
    return dict(shape.scalar.typed) if shape.scalar else {}


def _one_of(known: Mapping[str, str]) -> dict[str, Any]:
    """One of these words; one that an IDE reads as a number may stand there as a number."""
    numbers = [int(word) for word in sorted(known) if word.isdecimal()]
    said = [known[word] for word in sorted(known)] + [known[str(number)] for number in numbers]
    one = {"$comment": FROM_A_LIST, "enum": [*sorted(known), *numbers]}
    return one | ({"enumDescriptions": said} if any(said) else {})
