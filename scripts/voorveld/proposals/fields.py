"""What editors wrote in a file, field by field, in their words: the titles of fields, the names of values.

Comes in: a document. Goes out: per place in the file the words for the place and for what stands there.
What is in a list is known by its id or its first value, so that a new one before it changes no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import columns_of
from voorveld.facts.named import variant_name
from voorveld.model.choices import Choice
from voorveld.model.reader import Document
from voorveld.model.scalars import Ref
from voorveld.model.shape import Shape, shape_of
from voorveld.proposals.report import FieldChange
from voorveld.source import nodes

Key = tuple[str, ...]
_LONGEST = 300
_AROUND = 40
_THEMES = ("themas",)


class Written(Struct, frozen=True):
    """A place in words, and what stands there."""

    where: str
    text: str


def differences(
    before: tuple[Catalogue, Document] | None, after: tuple[Catalogue, Document] | None
) -> tuple[FieldChange, ...]:
    """The fields that differ, in the order of the new file, then what is gone."""
    was = dict(written(*before)) if before else {}
    now = dict(written(*after)) if after else {}
    places = (*now, *(key for key in was if key not in now))
    return tuple(_change(was.get(key), now.get(key)) for key in places if was.get(key) != now.get(key))


def written(catalogue: Catalogue, document: Document) -> Iterator[tuple[Key, Written]]:
    """Every place of a file with what stands there."""
    shape = shape_of(document.kind.model)
    for key, names, text in _walk(catalogue, document.typed or document.tree, shape, (), ()):
        names, text = _of_a_characteristic(catalogue, key, names, text)
        yield key, Written(", ".join(names), text)


def _of_a_characteristic(
    catalogue: Catalogue, key: Key, names: tuple[str, ...], text: str
) -> tuple[tuple[str, ...], str]:
    """What stands at a characteristic by the names that readers see: its own, and those of its words."""
    column = columns_of(catalogue).get(key[3]) if key[:1] == _THEMES and len(key) > 3 else None
    if column is None or key[2] != "kenmerken":
        return names, text
    if column.lijst and (len(key) == 4 or key[-1] in ("waarden", "waarde")):
        text = "; ".join(catalogue.term(column.lijst, word).naam for word in text.split("; "))
    return (*names[:3], column.naam, *names[4:]), text


def _walk(
    catalogue: Catalogue, node: nodes.Node, shape: Shape, key: Key, names: tuple[str, ...]
) -> Iterator[tuple[Key, tuple[str, ...], str]]:
    if isinstance(node, nodes.Scalar):
        yield key, names, _worded(catalogue, shape, node.text)
    elif isinstance(node, nodes.Mapping):
        for entry in node.entries:
            name, below = _below(catalogue, shape, entry.key.text)
            yield from _walk(catalogue, entry.value, below, (*key, entry.key.text), (*names, name))
    else:
        yield from _walk_list(catalogue, node, shape, key, names)


def _walk_list(
    catalogue: Catalogue, node: nodes.Sequence, shape: Shape, key: Key, names: tuple[str, ...]
) -> Iterator[tuple[Key, tuple[str, ...], str]]:
    """A list of single values is one field; of groups each is known by its id or first value."""
    item_shape = shape.items or shape
    words = [
        _worded(catalogue, item_shape, item.text) for item in node.items if isinstance(item, nodes.Scalar)
    ]
    if words:
        yield key, names, "; ".join(words)
    seen: Counter[str] = Counter()
    for item in node.items:
        if isinstance(item, nodes.Scalar):
            continue
        known = _known_by(item)
        seen[known] += 1
        name = known if seen[known] == 1 else f"{known} ({seen[known]})"
        yield from _walk(catalogue, item, item_shape, (*key, name), (*names, name))


def _known_by(item: nodes.Node) -> str:
    if isinstance(item, nodes.Mapping):
        first = item.by_key.get("id") or next(iter(item.entries), None)
        if first and isinstance(first.value, nodes.Scalar):
            return _short(first.value.text, 60)
    return "onderdeel"


def _below(catalogue: Catalogue, shape: Shape, key: str) -> tuple[str, Shape]:
    """The words for a key, and what may stand behind it."""
    if key in shape.fields:
        return shape.fields[key].title.lower(), shape.fields[key].shape
    if shape.values is not None:
        return _worded(catalogue, shape.keys or Shape(), key), shape.values
    return key, Shape()


def _worded(catalogue: Catalogue, shape: Shape, text: str) -> str:
    """A value as readers know it: the name of a word, the label of a choice, else as typed."""
    for mark in shape.marks:
        if isinstance(mark, Ref):
            return _named(catalogue, mark.target, text)
    if isinstance(shape.type, type) and issubclass(shape.type, Choice):
        return next((option.label for option in shape.type if option.value == text), text)
    return text


def _named(catalogue: Catalogue, target: str, word: str) -> str:
    if target.startswith("lijst:"):
        return catalogue.term(target.removeprefix("lijst:"), word).naam
    known: Mapping[str, str] = {
        "thema": next((t.naam for t in catalogue.themes if t.id == word), word),
        "variant": variant_name(catalogue, word).name,
    }
    return known.get(target, word)


def _change(was: Written | None, now: Written | None) -> FieldChange:
    where = (now or was or Written("", "")).where
    before, after = was.text if was else "", now.text if now else ""
    if max(len(before), len(after)) > _LONGEST:
        before, after = _where_they_differ(before, after)
    return FieldChange(_short(where, 300), before, after)


def _where_they_differ(was: str, now: str) -> tuple[str, str]:
    """Of two long texts the part in which they differ, with some words around it."""
    start = next(
        (n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now))
    )
    most = min(len(was), len(now)) - start
    same = next((n for n in range(most) if was[-1 - n] != now[-1 - n]), most)
    return _around(was, start, same), _around(now, start, same)


def _around(text: str, start: int, same: int) -> str:
    first, last = max(0, start - _AROUND), min(len(text), len(text) - same + _AROUND)
    cut = _short(text[first:last], 2 * _LONGEST)
    return f"{'… ' if first else ''}{cut}{' …' if last < len(text) else ''}"


def _short(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
