"""The made-up catalogue with a payload at the end of every text of every kind of record.

Text fields are found through the models (`model/shape.py`), not by a list of names: a new field takes
part by itself. Texts that the catalogue lacks are added where the model accepts them. Every text gets
another payload, so one round uses some three hundred; rounds shift them along.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from conftest import FICTITIOUS, TESTS
from voorveld.model.kinds import KINDS, Kind, kind_of
from voorveld.model.scalars import Ref
from voorveld.model.shape import Shape, shape_of
from voorveld.source.nodes import plain_data
from voorveld.source.tree import read_tree

PAYLOADS = tuple(TESTS.joinpath("payloads.txt").read_text(encoding="utf-8").splitlines())
# Of type text in Python, but ids, links and codes for an editor: they accept no free text.
NO_FREE_TEXT = {"id", "adres", "contact", "url", "deel_van", "verdeling", "spreekt_tegen", "code", "melding"}
# Values of a characteristic: ids or numbers, checked by a rule because the list is data.
IDS_IN_LISTS = (
    ("waarden", "[]"),
    ("waarden", "[]", "waarde"),
    ("waarden", "[]", "eenheid"),
    ("kenmerken", "{}", "[]"),
    ("gesloten", "woorden", "[]"),
    ("profielen", "{}", "antwoorden", "{}"),
)

Place = tuple[str, ...]
_LEAST = "Tekst"
"""What stands in a field that was added, before its payload."""


def is_free_text(shape: Shape, path: Place) -> bool:
    """Whether an editor may write any text there."""
    reference = any(isinstance(mark, Ref) for mark in shape.marks)
    ids = any(path[-len(end) :] == end for end in IDS_IN_LISTS)
    return shape.type is str and not reference and path[-1] not in NO_FREE_TEXT and not ids


def text_fields(kind: Kind) -> set[Place]:
    """Every place for free text in a kind of record; lists are `[]`, maps `{}`."""
    return {path for path, shape in _places(shape_of(kind.model), ()) if is_free_text(shape, path)}


def all_text_fields() -> set[tuple[str, Place]]:
    """The same over every kind."""
    return {(kind.name, path) for kind in KINDS for path in text_fields(kind)}


def _places(shape: Shape, path: Place) -> Iterator[tuple[Place, Shape]]:
    if shape.fields:
        for name, field in shape.fields.items():
            yield from _places(field.shape, (*path, name))
    elif shape.items is not None:
        yield from _places(shape.items, (*path, "[]"))
    elif shape.values is not None:
        yield from _places(shape.values, (*path, "{}"))
    else:
        yield path, shape


def inject(
    target: Path, start: int, payloads: tuple[str, ...] = PAYLOADS
) -> tuple[Counter[tuple[str, Place]], set[str]]:
    """Write the catalogue with payloads from number `start` on; says which fields and payloads were used."""
    shutil.copytree(FICTITIOUS, target)
    supply = islice(cycle(payloads), start, None)
    fields: Counter[tuple[str, Place]] = Counter()
    used: set[str] = set()
    for file in sorted(target.rglob("*.yaml")):
        kind = kind_of(file.relative_to(target).as_posix())
        tree, _ = read_tree("x", file.read_text(encoding="utf-8"))
        assert tree is not None
        if kind is not None:
            writer = _Writer(kind, plain_data(tree), supply)
            file.write_text(writer.written(), encoding="utf-8")
            fields += writer.fields
            used |= writer.used
    return fields, used


class _Writer:
    """Puts payloads in one record, as long as its model accepts the result."""

    def __init__(self, kind: Kind, data: Any, supply: Iterator[str]) -> None:
        self.kind, self.data, self.supply = kind, data, supply
        self.fields: Counter[tuple[str, Place]] = Counter()
        self.used: set[str] = set()

    def written(self) -> str:
        """The record as YAML with every scalar quoted."""
        self._walk(shape_of(self.kind.model), self.data, ())
        return yaml.safe_dump(self.data, default_style='"', allow_unicode=True, sort_keys=False, width=10**6)

    def _walk(self, shape: Shape, data: Any, path: Place) -> None:
        if isinstance(data, dict) and shape.fields:
            for name, field in shape.fields.items():
                if data.get(name) in (None, [], {}):
                    self._add(field.shape, data, name, (*path, name))
                if name in data:
                    self._put(field.shape, data, name, (*path, name))
        elif isinstance(data, dict) and shape.values is not None:
            for key in data:
                self._put(shape.values, data, key, (*path, "{}"))
        elif isinstance(data, list) and shape.items is not None:
            for index in range(len(data)):
                self._put(shape.items, data, index, (*path, "[]"))

    def _put(self, shape: Shape, holder: Any, key: Any, path: Place) -> None:
        if isinstance(holder[key], str) and "tekst" in shape.fields:
            holder[key] = {"tekst": holder[key]}  # a statement may be written as its text alone
        value = holder[key]
        if not isinstance(value, str):
            self._walk(shape, value, path)
        elif is_free_text(shape, path):
            payload = next(self.supply)
            # A number of its own: names that differ in signs only would have one address.
            own = f"Tekst{sum(self.fields.values())} {payload}"
            for text in (own if value == _LEAST else f"{value} {payload}", own, payload):
                holder[key] = text
                if self._accepted():
                    self.used.add(payload)
                    self.fields[self.kind.name, path] += 1
                    return
            holder[key] = value

    def _add(self, shape: Shape, holder: dict[str, Any], name: str, path: Place) -> None:
        """A field that was not filled in, with the least that its model asks."""
        least = _least(shape, path)
        if least is None or not any(p[: len(path)] == path for p in text_fields(self.kind)):
            return
        before = dict(holder)
        holder[name] = least
        if not self._accepted():
            holder.clear()
            holder.update(before)

    def _accepted(self) -> bool:
        try:
            self.kind.model.model_validate(self.data)
        except ValidationError:
            return False
        return True


def _least(shape: Shape, path: Place) -> Any:
    """The smallest value with text in it, None when we can't think of one."""
    if is_free_text(shape, path):
        return _LEAST
    if shape.items is not None:
        item = _least(shape.items, (*path, "[]"))
        return None if item is None else [item]
    if shape.values is not None:
        value = _least(shape.values, (*path, "{}"))
        return None if value is None else {"toegevoegd": value}
    if shape.fields:
        example = {
            "tot": "2027-01-01",
            "melding": "lange-zin",
            "op": "2026-11-22",
            "datum": "onbekend",
            "soort": "website",
            "gelezen": "fragment",
            "reikwijdte": "gemeente",
            "woorden": ["een-woord"],
        }
        wanted = {n: f for n, f in shape.fields.items() if f.required or is_free_text(f.shape, (*path, n))}
        least = {n: example.get(n) or _least(f.shape, (*path, n)) for n, f in wanted.items()}
        return (
            None
            if any(least[n] is None for n, f in wanted.items() if f.required)
            else {n: v for n, v in least.items() if v}
        )
    return None
