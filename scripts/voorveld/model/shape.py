"""What a model looks like, read once from its annotations: records, lists, maps, scalars.

Serves everything that must walk a record or a model without knowing it: the sentences for
missing and unknown keys, the rules on references and texts, the schema and the field guide.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

from msgspec import Struct, field
from msgspec.structs import replace
from pydantic.fields import FieldInfo

from voorveld.model.marks import UNPUBLISHED, Asked, Instead, ScalarKind, ShortForm
from voorveld.model.scalars import CitationMark, ProseMark, Ref
from voorveld.model.sources import Record

Mark = Ref | ProseMark | CitationMark
Path = tuple[str | int, ...]
_M = TypeVar("_M")


class FieldShape(Struct, frozen=True):
    """A key of a record: Dutch title, description, examples, and what may stand there.

    `is_published` is false for what steers the checks or the pages. Of a field that may be absent `asked`
    tells when the checks ask for it all the same. It stands only where none of `instead_of` does.
    """

    title: str
    description: str
    examples: tuple[str, ...]
    required: bool
    is_published: bool
    shape: Shape
    asked: Asked | None = None
    instead_of: tuple[str, ...] = ()

    @property
    def is_needed(self) -> bool:
        """Whether no file passes without it."""
        return self.required or (self.asked is not None and not self.asked.when)

    @property
    def needed_when(self) -> str:
        """In which case a file does not pass without it; empty for always and for never."""
        return self.asked.when if self.asked and not self.required else ""


class Shape(Struct, frozen=True):
    """One place in a model. Exactly one of `fields`, `items`, `values` and `scalar` is filled."""

    model: type[Record] | None = None
    fields: Mapping[str, FieldShape] = field(default_factory=dict)
    items: Shape | None = None
    values: Shape | None = None
    keys: Shape | None = None
    marks: tuple[Mark, ...] = ()
    type: Any = None
    scalar: ScalarKind | None = None
    short: ShortForm | None = None


class Leaf(NamedTuple):
    """A marked value in a record, with its path. For keys of a map `is_key` is true.

    A tuple: a thousand files have 90,000 of them, and what is kept of a tuple is fetched in half the time.
    """

    path: Path
    mark: Mark
    value: Any
    is_key: bool = False


@cache
def shape_of(model: type[Record]) -> Shape:
    """The shape of a model, with all that is below it."""
    fields = {name: _field_shape(info) for name, info in model.model_fields.items()}
    return Shape(model=model, fields=fields)


def shape_at(shape: Shape, path: Path) -> Shape:
    """Walk down; parts that don't exist are passed over, as in `tree.nearest`."""
    for part in path:
        if isinstance(part, str) and part in shape.fields:
            shape = shape.fields[part].shape
        elif isinstance(part, int) and shape.items is not None:
            shape = shape.items
        elif isinstance(part, str) and shape.values is not None and part != "[key]":
            shape = shape.values
    return shape


def leaves(record: Record) -> Iterator[Leaf]:
    """All marked values of a record in the order of its model."""
    return _leaves(shape_of(type(record)), record, ())


def _leaves(shape: Shape, value: Any, path: Path) -> Iterator[Leaf]:
    if value is None:
        return
    for mark in shape.marks:
        yield Leaf(path, mark, value)
    if shape.model is not None:
        for name, below in _marked_fields(shape.model):
            found = getattr(value, name)
            if found:
                yield from _leaves(below, found, (*path, name))
    elif shape.items is not None:
        for index, item in enumerate(value):
            yield from _leaves(shape.items, item, (*path, index))
    elif shape.values is not None:
        for key, item in value.items():
            if shape.keys is not None:
                for mark in shape.keys.marks:
                    yield Leaf((*path, key), mark, key, is_key=True)
            yield from _leaves(shape.values, item, (*path, key))


@cache
def _marked_fields(model: type[Record]) -> tuple[tuple[str, Shape], ...]:
    fields = shape_of(model).fields.items()
    return tuple((name, field.shape) for name, field in fields if _has_marks(field.shape))


def _has_marks(shape: Shape) -> bool:
    if shape.marks:
        return True
    if shape.model is not None:
        return bool(_marked_fields(shape.model))
    below = (shape.items, shape.values, shape.keys)
    return any(_has_marks(s) for s in below if s is not None)


def _field_shape(info: FieldInfo) -> FieldShape:
    return FieldShape(
        info.title or "",
        info.description or "",
        tuple(info.examples or ()),
        info.is_required(),
        UNPUBLISHED not in info.metadata,
        _shape(info.annotation, tuple(info.metadata)),
        _first(Asked, tuple(info.metadata)),
        getattr(_first(Instead, tuple(info.metadata)), "keys", ()),
    )


def _shape(annotation: Any, metadata: tuple[object, ...] = ()) -> Shape:
    """The shape of an annotation; `metadata` are the marks that stood around it."""
    if get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        metadata = (*more, *metadata)
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        present = [a for a in get_args(annotation) if a is not type(None)]
        return _shape(present[0], metadata)
    if origin is tuple:
        return Shape(items=_shape(get_args(annotation)[0]))
    if origin is not None and issubclass(origin, Mapping):
        key, value = get_args(annotation)
        return Shape(keys=_shape(key), values=_shape(value))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return replace(shape_of(annotation), short=_first(ShortForm, metadata))
    marks = tuple(m for m in metadata if isinstance(m, Ref | ProseMark | CitationMark))
    return Shape(marks=marks, type=annotation, scalar=_first(ScalarKind, metadata))


def _first(kind: type[_M], metadata: tuple[object, ...]) -> _M | None:
    return next((mark for mark in metadata if isinstance(mark, kind)), None)
