"""JSON Schema per kind of file, for editors' IDEs: what may be written, with Dutch help.

Made from the models; the words of the lists are filled in from the catalogue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from voorveld.model.choices import Origin
from voorveld.model.kinds import Kind
from voorveld.model.scalars import Ref
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.model.sources import Statement

Known = Callable[[str], Iterable[str] | None]

_TYPES: dict[str, dict[str, Any]] = {
    "str": {"type": "string"},
    "int": {"type": "integer", "minimum": 0},
    "bool": {"enum": ["ja", "nee"]},
    "date": {"type": "string", "format": "date"},
    "Edtf": {"type": ["integer", "string", "array"]},
    "Quantity": {"type": ["number", "string"]},
    "Citation": {"type": "string"},
}


def schema_for(kind: Kind, known: Known) -> dict[str, Any]:
    """The schema of one kind. `known` gives the ids a reference may name, None for unknown."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": kind.name,
        "$comment": "Gemaakt met: make generate. Niet met de hand bewerken.",
        **_shape(shape_of(kind.model), known),
    }


def _shape(shape: Shape, known: Known) -> dict[str, Any]:
    if shape.fields:
        return _group(shape, known)
    if shape.items is not None:
        return {"type": "array", "items": _shape(shape.items, known)}
    if shape.values is not None:
        schema: dict[str, Any] = {"type": "object", "additionalProperties": _shape(shape.values, known)}
        names = _shape(shape.keys, known).get("enum") if shape.keys else None
        return schema | ({"propertyNames": {"enum": names}} if names else {})
    for mark in shape.marks:
        if isinstance(mark, Ref) and mark.target != "bron":
            words = known(mark.target)
            if words:
                return {"enum": sorted(words)}
    return _scalar(shape.type)


def _group(shape: Shape, known: Known) -> dict[str, Any]:
    group = {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, f in shape.fields.items() if f.required],
        "properties": {name: _field(f, known) for name, f in shape.fields.items()},
    }
    short = _short_form(shape)
    return {"anyOf": [short, group]} if short else group


def _short_form(shape: Shape) -> dict[str, Any] | None:
    """What may stand instead of a whole group: a text for a statement, a list for values."""
    names = set(shape.fields)
    if shape.model is Statement or ("naam" in names and names <= {"naam", "omschrijving", "ook"}):
        return {"type": "string"}
    if "waarden" in names:
        return {"type": ["array", "string", "number"], "items": {"type": ["string", "number"]}}
    if "vraag" in names and names == {"vraag", "toelichting"}:
        return {"type": "string"}
    if names == {"tekst", "leeg", "bronnen"}:
        return {"type": "string"}
    return None


def _field(field: FieldShape, known: Known) -> dict[str, Any]:
    schema = _shape(field.shape, known)
    described = {"title": field.title, "description": field.description}
    return {k: v for k, v in described.items() if v} | schema


def _scalar(kind: Any) -> dict[str, Any]:
    if isinstance(kind, type) and issubclass(kind, Origin.__mro__[1]):
        return {"enum": [str(c.value) for c in kind]}  # type: ignore[attr-defined]
    return dict(_TYPES.get(getattr(kind, "__name__", ""), {"type": "string"}))
