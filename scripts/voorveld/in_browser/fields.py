"""The values of a file as fields of a form: what they are called, what may stand there, where they stand.

Comes in: a text, the model of its kind of file and the catalogue with the lists. Goes out: fields in
the order of the text. A form of it is a view on the text: it knows nothing that the text does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from voorveld.catalogue import Catalogue
from voorveld.model.choices import Choice
from voorveld.model.scalars import CitationMark, ProseMark, Ref
from voorveld.model.shape import FieldShape, Shape
from voorveld.model.sources import Record, Source
from voorveld.model.theme_entry import Characteristic
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.source.splice import Path, Written, written_values

_LONG = 80
_SOURCES = "bron"
_MOST_OPTIONS = 150
Option = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """A value to fill in. `group` and `label` are what readers see above it, `options` names the list
    to choose from, `line`, `column` and `last_line` tell where it stands."""

    path: Path
    group: str
    label: str
    hint: str
    value: str
    options: str
    long: bool
    line: int
    column: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Form:
    """The fields, and per list what there is to choose: what is written and what it is called."""

    fields: tuple[Field, ...]
    lists: Mapping[str, tuple[Option, ...]]


def form_of(text: str, shape: Shape, catalogue: Catalogue, record: Record | None) -> Form:
    """The form of a text; without fields when it is not YAML."""
    values = written_values(text) or {}
    own = getattr(record, "bronnen", None)
    options = _Options(catalogue, own if isinstance(own, Mapping) else {})
    fields = tuple(f for path, written in values.items() for f in _field(path, written, shape, options))
    return Form(fields, {name: options.of(name) for name in sorted({f.options for f in fields if f.options})})


def _field(path: Path, written: Written, shape: Shape, options: _Options) -> Iterator[Field]:
    titles: list[str] = []
    hint, words = "", ""
    here: Shape | None = shape
    for part in path:
        if isinstance(here, Shape) and here.values is not None and here.values.model is Characteristic:
            words = options.words_of(str(part))
        here, field, title = _step(here, part, options)
        if here is None:
            return
        titles.append(title)
        hint = field.description if field else hint
    if here is None or not titles:
        return
    here = _written_short(here)
    top = 2 if len(titles) > 2 and shape.fields[str(path[0])].shape.values is not None else 1
    chosen = (
        words
        if words and isinstance(path[-1], int) and not here.marks
        else options.name_for(here, written.text)
    )
    yield Field(
        path,
        ": ".join(titles[:top]),
        ", ".join(titles[top:]) or titles[-1],
        hint,
        written.text,
        chosen,
        not chosen and (written.style in ("|", ">") or len(written.text) > _LONG or _is_prose(here)),
        written.line,
        written.column,
        written.last_line,
    )


def _step(
    shape: Shape | None, part: str | int, options: _Options
) -> tuple[Shape | None, FieldShape | None, str]:
    """One step down: what may stand there, its field, and how readers call it."""
    if shape is None:
        return None, None, ""
    if isinstance(part, int):
        return _written_short(shape).items, None, str(part + 1)
    if part in shape.fields:
        field = shape.fields[part]
        return field.shape, field, field.title
    return shape.values, None, options.key_name(shape, part)


def _written_short(shape: Shape) -> Shape:
    """A record of which only its main value was written."""
    return shape.fields[shape.short.key].shape if shape.short and shape.fields else shape


def _is_prose(shape: Shape) -> bool:
    return any(isinstance(mark, ProseMark) for mark in shape.marks)


class _Options:
    """What may be chosen, from the lists of the catalogue and the sources of the file."""

    def __init__(self, catalogue: Catalogue, sources: Mapping[str, Source]) -> None:
        self._catalogue = catalogue
        self._sources = {**sources, **catalogue.shared_sources}

    def name_for(self, shape: Shape, value: str) -> str:
        """The list for a place; empty where one types, or where the list is too long to choose from.

        A source with a page behind it is typed.
        """
        for mark in shape.marks:
            cites = isinstance(mark, CitationMark) and value in self._sources
            target = mark.target if isinstance(mark, Ref) else _SOURCES if cites else ""
            if target and 0 < len(self.of(target)) <= _MOST_OPTIONS:
                return target
        return f"keuze:{shape.type.__name__}" if _is_choice(shape.type) else ""

    def of(self, name: str) -> tuple[Option, ...]:
        """What a list offers, in its own order."""
        if name.startswith("lijst:"):
            terms = self._catalogue.vocabularies.get(name.removeprefix("lijst:"), {})
            return tuple((key, term.naam) for key, term in terms.items())
        if name.startswith("keuze:"):
            kind = next(k for k in Choice.__subclasses__() if k.__name__ == name.removeprefix("keuze:"))
            return tuple((str(one.value), one.label) for one in kind)
        if name == _SOURCES:
            return tuple((key, source.titel) for key, source in self._sources.items())
        if name == "variant":
            return tuple((v.id, v.naam) for v in self._catalogue.variants)
        if name == "praktijk":
            return tuple((p.id, p.naam) for p in self._catalogue.practices)
        return ()

    def words_of(self, characteristic: str) -> str:
        """The list that the values of a characteristic come from."""
        term = self._catalogue.vocabularies.get("kenmerken", {}).get(characteristic)
        name = f"lijst:{term.lijst}" if isinstance(term, CharacteristicTerm) and term.lijst else ""
        return name if 0 < len(self.of(name)) <= _MOST_OPTIONS else ""

    def key_name(self, shape: Shape, key: str) -> str:
        """A key of a group with keys of its own, as readers know it."""
        targets = {mark.target for mark in (shape.keys.marks if shape.keys else ()) if isinstance(mark, Ref)}
        if "thema" in targets:
            return next((t.naam for t in self._catalogue.themes if t.id == key), key)
        if shape.values is not None and shape.values.model is Characteristic:
            return self._catalogue.term("kenmerken", key).naam
        for target in targets:
            if target.startswith("lijst:"):
                return self._catalogue.term(target.removeprefix("lijst:"), key).naam
        return key


def _is_choice(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Choice) and issubclass(kind, Enum)
