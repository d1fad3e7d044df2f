"""What belongs together in a form, and what may be added to it: a figure, a source, a theme.

Comes in: the nodes of a text, the model and the lists. Goes out: cards with what they offer, and for
every model the blanks to fill in. Which of them most examples fill in is counted, not decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.in_browser.fields import is_prose, step, top_of, written_short
from voorveld.in_browser.options import Options
from voorveld.model.practice import Practice
from voorveld.model.shape import FieldShape, Shape, shape_of
from voorveld.model.sources import Record
from voorveld.model.theme_entry import Characteristic, CharacteristicValue
from voorveld.source.layout import GROUP, VALUE, Laid, Path, at

_USUAL = 0.4
_OF_A_LIST = (Characteristic, CharacteristicValue)
_NAMES = ("id", "naam", "titel", "stand", "praktijk")


class Blank(Struct, frozen=True):
    """A value that may be filled in when something is added; `usual` ones are shown at once.

    Of what is not always `required` `when` tells in which case the checks ask for it.
    """

    name: str
    label: str
    hint: str
    example: str
    options: str
    long: bool
    many: bool
    required: bool
    when: str
    usual: bool


class Offer(Struct, frozen=True):
    """Something that may be added at a path: what it is called, and the blanks of it by name.

    Without blanks it is one value: `options` names the list for it, or for the values of its blanks when
    that depends on what is added. `asks_key` tells that it needs a short name of its own.
    """

    path: Path
    label: str
    hint: str
    blanks: str
    options: str
    long: bool
    asks_key: bool


class Card(Struct, frozen=True):
    """A part of the text with its name and the group it belongs to; whether something fits in it."""

    path: Path
    group: str
    name: str
    grows: bool


def cards_of(whole: Laid, shape: Shape, options: Options) -> Iterator[Card]:
    """First what belongs to the file as a whole, then part by part."""
    yield Card((), "", "", True)
    for key, node in whole.below.items():
        found, _, title = step(shape, key, options)
        if found is not None:
            yield from _below(node, found, (key,), title, (shape, options))


def _below(node: Laid, shape: Shape, path: Path, name: str, given: tuple[Shape, Options]) -> Iterator[Card]:
    is_record = bool(shape.fields) and not (node.kind == VALUE and shape.short is not None)
    if is_record or len(path) == 1:
        grows = is_record or shape.items is not None or shape.values is not None
        yield Card(path, _group(path, *given), name, grows)
    for key, below in node.below.items() if node.kind != VALUE else ():
        found, _, title = step(shape, key, given[1])
        if found is not None and (below.kind != VALUE or found.fields):
            own = _name_in(below)
            shown = f"{title}. {own}" if isinstance(key, int) and own else title
            yield from _below(below, found, (*path, key), shown, given)


def _group(path: Path, shape: Shape, options: Options) -> str:
    titles, here = [], shape
    for part in path[: top_of(shape, path)]:
        found, _, title = step(here, part, options)
        titles.append(title)
        here = found or here
    return ": ".join(titles)


class Offers:
    """What may be added to one card; `blanks` fills itself with what that needs."""

    def __init__(self, options: Options, usual: Mapping[str, float]) -> None:
        self._options, self._usual = options, usual
        self.blanks: dict[str, tuple[Blank, ...]] = {}

    def to(self, node: Laid, shape: Shape, path: Path) -> Iterator[Offer]:
        """What a record may have besides what it has; of a list or group with own keys, one more."""
        if not shape.fields:
            yield from self._more(node, shape, path, "")
            return
        short = shape.short.key if shape.short and node.kind != GROUP else ""
        for name, field in shape.fields.items():
            below = node if name == short else node.below.get(name) if node.kind == GROUP else None
            if below is None and any(other in (short, *node.below) for other in field.instead_of):
                continue
            here = path if name == short else (*path, name)
            if below is None:
                yield from self._new(field, here)
            elif path:
                yield from self._more(below, field.shape, here, field.title)
            else:
                yield from self._keys(below, field.shape, here, field.title, fixed=True)

    def _new(self, field: FieldShape, path: Path) -> Iterator[Offer]:
        shape = field.shape
        if shape.items is not None:
            yield self._offer((*path, 0), field.title, field.description, shape.items)
        elif shape.values is not None:
            yield from self._keys(None, shape, path, field.title)
        else:
            yield self._offer(path, field.title, field.description, shape)

    def _more(self, node: Laid, shape: Shape, path: Path, title: str) -> Iterator[Offer]:
        """One more of what there is already."""
        if shape.items is not None and node.kind != GROUP:
            yield self._offer((*path, len(node.below)), title, "", shape.items)
        elif shape.values is not None:
            yield from self._keys(node, shape, path, title)

    def _keys(
        self, node: Laid | None, shape: Shape, path: Path, title: str, *, fixed: bool = False
    ) -> Iterator[Offer]:
        """The keys that are not there yet; a key of its own where there is no list of them."""
        if shape.values is None:
            return
        keys = self._options.keys_of(shape, str(path[-2]) if len(path) > 1 else "")
        for key, name, meaning in keys:
            if node is None or key not in node.below:
                here = (*path, key)
                yield self._offer(here, f"{title}: {name}", meaning, shape.values)
        if not keys and not fixed:
            yield self._offer(path, title, "", shape.values, asks_key=True)

    def _words(self, path: Path) -> str:
        return next((w for part in path if (w := self._options.words_of(str(part)))), "")

    def _offer(self, path: Path, label: str, hint: str, shape: Shape, *, asks_key: bool = False) -> Offer:
        name = shape.model.__name__ if shape.model else ""
        if name and name not in self.blanks:
            self.blanks[name] = tuple(self._blanks(shape))
        words = self._words(path) if shape.model in _OF_A_LIST else ""
        options = words or self._options.name_for(shape)
        return Offer(path, label, hint, name, options, is_prose(shape) and not options, asks_key)

    def _blanks(self, shape: Shape) -> Iterator[Blank]:
        for name, field in shape.fields.items():
            inner = written_short(field.shape.items or field.shape)
            if inner.fields or inner.values is not None or inner.items is not None:
                continue
            options = self._options.name_for(inner)
            often = self._usual.get(f"{shape.model.__name__ if shape.model else ''}.{name}", 0)
            yield Blank(
                name,
                field.title,
                field.description,
                field.examples[0] if field.examples and not field.shape.items else "",
                options,
                is_prose(inner) and not options,
                field.shape.items is not None,
                field.is_needed,
                field.needed_when,
                field.is_needed or often >= _USUAL,
            )


def usual_fields(catalogue: Catalogue) -> Mapping[str, float]:
    """Per field of a record how large a part of those in the examples has it."""
    found: dict[str, list[int]] = {}
    for practice in catalogue.practices:
        _count(shape_of(Practice), practice, found)
    return {name: having / of_all for name, (having, of_all) in found.items()}


def _count(shape: Shape, value: object, found: dict[str, list[int]]) -> None:
    if shape.items is not None and isinstance(value, tuple):
        for one in value:
            _count(shape.items, one, found)
    elif shape.values is not None and isinstance(value, Mapping):
        for one in value.values():
            _count(shape.values, one, found)
    elif isinstance(value, Record):
        for name, field in shape.fields.items():
            held = getattr(value, name)
            counts = found.setdefault(f"{type(value).__name__}.{name}", [0, 0])
            counts[0] += bool(held)
            counts[1] += 1
            _count(field.shape, held, found)


def _name_in(node: Laid) -> str:
    names = (at(node, (key,)) for key in _NAMES)
    return next((found.text for found in names if found is not None and found.kind == VALUE), "")
