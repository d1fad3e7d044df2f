"""What annotations say about how a value may be typed and published; `shape.py` reads these marks.

A kind of scalar is declared once, in `scalars.py`: what editors call it, what may be typed, and
what it becomes where it is published. The field guide, the schemas for editors' IDEs and those of
the open data follow from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from pydantic import BeforeValidator

Schema = Mapping[str, Any]


class ScalarKind(Struct, frozen=True):
    """A kind of single value.

    `words` is its name for editors. `typed` is the JSON Schema of what may be typed, as an IDE
    reads YAML: a bare `2019` is a number there. `published` is what it becomes in the open data:
    a type of JSON, the name of a definition there, or `keuze` for one of a few words.
    """

    words: str
    typed: Schema
    published: str = "string"

    def __hash__(self) -> int:
        return hash((self.words, self.published))


class ShortForm(Struct, frozen=True):
    """Marks a group that may be typed as the value of one of its keys alone.

    When `listed`, that key holds a list, and a single value may stand for a list of one.
    """

    key: str
    listed: bool = False


class Unpublished(Struct, frozen=True):
    """Marks a field that tells the checks or the pages what to do: no part of what is known."""


UNPUBLISHED = Unpublished()


class Asked(Struct, frozen=True):
    """Marks a field without which a file can be read, though the checks ask for it: always, or in the
    case that `when` tells editors."""

    when: str = ""


ASKED = Asked()


def asked(when: str) -> Asked:
    """The checks ask for this field as soon as that is so."""
    return Asked(when)


class Instead(Struct, frozen=True):
    """Marks a field that may not stand beside these other keys of its group: it is there instead of them."""

    keys: tuple[str, ...]


def instead_of(*keys: str) -> Instead:
    """This stands where none of these keys does."""
    return Instead(keys)


def short(key: str, *, listed: bool = False) -> tuple[BeforeValidator, ShortForm]:
    """A group with a short form: how it is read, and the mark that says so."""

    def written_out(value: object) -> object:
        if isinstance(value, str):
            return {key: [value] if listed else value}
        return {key: value} if listed and isinstance(value, list) else value

    return BeforeValidator(written_out), ShortForm(key, listed)
