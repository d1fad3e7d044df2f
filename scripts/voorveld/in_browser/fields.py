"""The values of a file as fields of a form: what they are called, what may stand there, where they stand.

Comes in: the values of a text, the model of its kind of file and the lists. Goes out: fields in the
order of the text. A form of it is a view on the text: it knows nothing that the text does not say.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.in_browser.options import Options
from voorveld.model.scalars import ProseMark
from voorveld.model.shape import FieldShape, Shape, shape_at
from voorveld.model.sources import Source
from voorveld.model.theme_entry import Characteristic
from voorveld.source.layout import Laid, Path, at

_LONG = 80
_OWN_NAME = (
    "Korte naam",
    "Hiermee verwijst dit bestand naar de bron. Verandert u haar, dan veranderen de verwijzingen mee.",
)


class Field(Struct, frozen=True):
    """A value to fill in. `group` and `label` are what readers see above it, `options` names the list
    to choose from or to be helped by, `line`, `column` and `last_line` tell where it stands. Of a name
    that is a key, to which the file refers, `is_key` is true."""

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
    is_key: bool = False


def fields_at(path: Path, written: Laid, shape: Shape, options: Options, card: int) -> Iterator[Field]:
    """The field of a value, if the model knows its place; its label begins below its card."""
    titles: list[str] = []
    hint, words = "", ""
    here: Shape | None = shape
    for part in path:
        if isinstance(here, Shape) and here.values is not None and here.values.model is Characteristic:
            words = options.words_of(str(part))
        here, field, title = step(here, part, options)
        if here is None:
            return
        titles.append(title)
        hint = field.description if field else hint
    if here is None or not titles:
        return
    here = written_short(here)
    chosen = words if words and isinstance(path[-1], int) and not here.marks else ""
    chosen = chosen or options.name_for(here, written.text)
    yield Field(
        path,
        ": ".join(titles[: top_of(shape, path)]),
        ", ".join(titles[card:]) or titles[-1],
        hint,
        written.text,
        chosen,
        not chosen and (written.style in ("|", ">") or len(written.text) > _LONG or is_prose(here)),
        written.line,
        written.column,
        written.last_line,
    )


def key_field(text: str, whole: Laid, path: Path, shape: Shape, options: Options) -> Iterator[Field]:
    """The name of a source, where its file refers to it by that name."""
    above = at(whole, path[:-1])
    if above is None or not path or not has_own_name(shape_at(shape, path[:-1])):
        return
    start, column = above.keys[path[-1]]
    line = text.count("\n", 0, start) + 1
    _, _, group = step(shape, path[0], options)
    yield Field(path, group, *_OWN_NAME, str(path[-1]), "", False, line, column + 1, line, True)


def has_own_name(shape: Shape) -> bool:
    """Whether what is in this group is called by its key everywhere in the file."""
    return shape.values is not None and shape.values.model is Source


def top_of(shape: Shape, path: Path) -> int:
    """How many steps of a path name the group of fields that it belongs to."""
    first = shape.fields.get(str(path[0])) if path else None
    return 2 if first and len(path) > 1 and _has_fixed_keys(first.shape) else 1


def _has_fixed_keys(shape: Shape) -> bool:
    """Themes are groups of their own; sources stand together."""
    return shape.values is not None and bool(shape.keys and shape.keys.marks)


def step(
    shape: Shape | None, part: str | int, options: Options
) -> tuple[Shape | None, FieldShape | None, str]:
    """One step down: what may stand there, its field, and how readers call it."""
    if shape is None:
        return None, None, ""
    found = below(shape, part)
    if isinstance(part, int):
        short = shape.fields[shape.short.key] if shape.short and shape.fields else None
        return found, None, f"{short.title}, {part + 1}" if short else str(part + 1)
    if part in shape.fields:
        return found, shape.fields[part], shape.fields[part].title
    return found, None, options.key_name(shape, part)


def below(shape: Shape, part: str | int) -> Shape | None:
    """What may stand one step down, also in a record of which only its main value was written."""
    if isinstance(part, int):
        return written_short(shape).items
    return shape.fields[part].shape if part in shape.fields else shape.values


def written_short(shape: Shape) -> Shape:
    """A record of which only its main value was written."""
    return shape.fields[shape.short.key].shape if shape.short and shape.fields else shape


def is_prose(shape: Shape) -> bool:
    """Whether sentences may stand there."""
    return any(isinstance(mark, ProseMark) for mark in shape.marks)
