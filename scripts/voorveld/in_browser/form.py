"""The form of a text: its fields, what belongs together, what may be added, and what may be chosen.

Comes in: a text, the model of its kind of file and the catalogue with the lists. Goes out: the form, and
the text changed as somebody filled it in.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.in_browser.cards import Blank, Card, Offer, Offers, cards_of
from voorveld.in_browser.fields import Field, fields_at, key_field
from voorveld.in_browser.options import Option, Options
from voorveld.model.shape import Shape, shape_at
from voorveld.model.sources import Record
from voorveld.source.growing import added, removed
from voorveld.source.layout import GROUP, Path, at, laid_out, values_in
from voorveld.source.writing import Said


class Form(Struct, frozen=True):
    """The fields, each with the number of its card; the cards; the lists to choose from by name, and
    which of them are too long for that."""

    fields: tuple[Field, ...]
    inside: tuple[int, ...]
    cards: tuple[Card, ...]
    lists: Mapping[str, tuple[Option, ...]]
    long_lists: tuple[str, ...]


class Offered(Struct, frozen=True):
    """What may be added to a card, with the blanks and the lists that are needed for it."""

    offers: tuple[Offer, ...]
    blanks: Mapping[str, tuple[Blank, ...]]
    lists: Mapping[str, tuple[Option, ...]]
    long_lists: tuple[str, ...]


EMPTY = Form((), (), (), {}, ())
NOTHING = Offered((), {}, {}, ())


def form_of(text: str, shape: Shape, catalogue: Catalogue, record: Record | None) -> Form:
    """The form of a text; an empty one when it is not YAML."""
    whole = laid_out(text)
    if whole is None or whole.kind != GROUP:
        return EMPTY
    options = _options(catalogue, record)
    cards = tuple(cards_of(whole, shape, options))
    numbers = {card.path: number for number, card in enumerate(cards)}
    found = [
        (field, number)
        for path, number in numbers.items()
        for field in key_field(text, whole, path, shape, options)
    ]
    for path, written in values_in(whole):
        card = next(numbers[path[:n]] for n in range(len(path), -1, -1) if path[:n] in numbers)
        found += [(f, card) for f in fields_at(path, written, shape, options, len(cards[card].path))]
    found.sort(key=lambda one: (one[0].line, one[0].column))
    fields, inside = tuple(field for field, _ in found), tuple(card for _, card in found)
    return Form(fields, inside, cards, *_lists({f.options for f in fields}, options))


def offers_for(
    text: str,
    shape: Shape,
    catalogue: Catalogue,
    record: Record | None,
    path: Path,
    usual: Mapping[str, float],
) -> Offered:
    """What may be added to the card at a path."""
    whole = laid_out(text)
    node = at(whole, path)
    if node is None:
        return NOTHING
    options = _options(catalogue, record)
    made = Offers(options, usual)
    offers = tuple(made.to(node, shape_at(shape, path), path))
    names = {o.options for o in offers} | {b.options for blanks in made.blanks.values() for b in blanks}
    return Offered(offers, made.blanks, *_lists(names, options))


def _options(catalogue: Catalogue, record: Record | None) -> Options:
    own = getattr(record, "bronnen", None)
    return Options(catalogue, own if isinstance(own, Mapping) else {})


def _lists(names: set[str], options: Options) -> tuple[Mapping[str, tuple[Option, ...]], tuple[str, ...]]:
    lists = {name: options.of(name) for name in sorted(names) if name}
    return lists, tuple(name for name in lists if options.is_long(name))


def with_added(text: str, shape: Shape, catalogue: Catalogue, path: Path, said: Said) -> str | None:
    """The text in which this is said too, at the place that the model has for it."""
    options = Options(catalogue, {})

    def order(around: Path) -> tuple[str, ...]:
        here = shape_at(shape, around)
        theme = str(around[-2]) if len(around) > 1 else ""
        return tuple(here.fields) or tuple(key for key, _, _ in options.keys_of(here, theme))

    def short(around: Path) -> str:
        form = shape_at(shape, around).short
        return form.key if form else ""

    grown = added(text, path, _in_short(shape_at(shape, path), said), order, short)
    return None if grown is None else _without_what_gave_way(grown, shape, path)


def _without_what_gave_way(text: str, shape: Shape, path: Path) -> str | None:
    """The text without what stood instead of what came: a theme that has a characteristic is not empty."""
    whole = laid_out(text)
    for depth, key in enumerate(path):
        around = path[:depth]
        node = at(whole, around)
        for name, field in shape_at(shape, around).fields.items():
            if node and name in node.below and key in field.instead_of:
                cleared = removed(text, (*around, name))
                return None if cleared is None else _without_what_gave_way(cleared, shape, path)
    return text


def _in_short(shape: Shape, said: Said) -> Said:
    """A group that says no more than the value it may be written as."""
    if isinstance(said, Mapping) and shape.short is not None and list(said) == [shape.short.key]:
        return said[shape.short.key]
    return said
