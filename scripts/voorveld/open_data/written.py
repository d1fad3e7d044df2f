"""Records as published data: the same Dutch keys as in the files, every key always there.

What each kind of value becomes (`written_schema.py` says the same as JSON Schema):
a text `{plat, met_bronnen}`, a date `{edtf, woorden, van, tot}`, an amount
`{tekst, grens, van, tot}`, a citation `{bron, plaats}`, a choice its Dutch word, yes or no
`true` or `false`; what was left out in the file is `null`, `[]` or `{}`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from voorveld.model.edtf import Edtf, day_in_words
from voorveld.model.prose import plain_text
from voorveld.model.quantity import Quantity
from voorveld.model.scalars import Citation
from voorveld.model.shape import Shape, shape_of
from voorveld.model.sources import Record
from voorveld.open_data.amounts import bound_of, ends

Write = Callable[[Any], Any]

UNKNOWN_DATE = {"edtf": None, "woorden": "onbekend", "van": None, "tot": None}


@cache
def writer(model: type[Record], without: frozenset[str] = frozenset()) -> Write:
    """A function that turns a record of this model into data, made once per model.

    `without` names the fields that the caller writes in another way.
    """
    fields = tuple(
        (name, _value(field.shape), UNKNOWN_DATE if field.required and field.shape.type is Edtf else None)
        for name, field in shape_of(model).fields.items()
        if field.is_published and name not in without
    )

    def write(record: Any) -> dict[str, Any]:
        data = {}
        for name, one, when_missing in fields:
            value = getattr(record, name)
            data[name] = when_missing if value is None else value if one is None else one(value)
        return data

    return write


def text_data(text: str | None) -> dict[str, str] | None:
    """A text in plain words and as typed, with its `[@bron-id]`."""
    return {"plat": plain_text(text), "met_bronnen": text} if text else None


def date_data(found: Edtf | None) -> dict[str, Any] | None:
    """A date as EDTF, in words, and its outer days as yyyy-mm-dd."""
    if found is None:
        return None
    return {"edtf": found.text, "woorden": found.words, "van": _day(found.first), "tot": _day(found.last)}


def amount_data(found: Quantity | None) -> dict[str, Any] | None:
    """An amount as typed, what its sign means, and the lowest and highest value as numbers."""
    if found is None:
        return None
    lowest, highest = ends(found)
    return {"tekst": found.text, "grens": bound_of(found), "van": number(lowest), "tot": number(highest)}


def number(found: Decimal | None) -> int | float | None:
    """A number as JSON has it: whole where it is whole."""
    if found is None:
        return None
    return int(found) if found == found.to_integral_value() else float(found)


def citation_data(found: Citation) -> dict[str, Any]:
    """A source by its id, with the place in it."""
    return {"bron": found.bron, "plaats": found.plaats or None}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _whole_day(day: date) -> dict[str, Any]:
    text = day.isoformat()
    return {"edtf": text, "woorden": day_in_words(day), "van": text, "tot": text}


def _value(shape: Shape) -> Write | None:
    """How to write a value; None for one that goes out as it is."""
    if shape.model is not None:
        return writer(shape.model)
    if shape.items is not None:
        item = _value(shape.items)
        return list if item is None else lambda values: [item(value) for value in values]
    if shape.values is not None:
        below = _value(shape.values)
        return dict if below is None else lambda values: {key: below(value) for key, value in values.items()}
    return _WRITERS.get(shape.scalar.published) if shape.scalar else None


def _date(found: Edtf | date) -> dict[str, Any] | None:
    return date_data(found) if isinstance(found, Edtf) else _whole_day(found)


# By the name that the kind of value has in the open data; others go out as they are.
_WRITERS: Mapping[str, Write] = {
    "tekst": text_data,
    "datum": _date,
    "getal": amount_data,
    "verwijzing": citation_data,
    "keuze": lambda choice: choice.value,
}
