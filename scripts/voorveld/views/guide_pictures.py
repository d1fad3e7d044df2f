"""What the guide shows of the checks and of a report, as pictures made of their own words.

The tests make `meedoen.json` by running both on the made-up examples, and fail when it says something
else than they do now. Here it is only read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

PICTURES = Path(__file__).parent / "meedoen.json"


class Ticked(msgspec.Struct, frozen=True):
    """A line of the list that ticks itself; None when only a person can tell."""

    text: str
    ticked: bool | None


class Changed(msgspec.Struct, frozen=True):
    """A field with what stood there and what stands there."""

    where: str
    was: str
    now: str


class GuidePictures(msgspec.Struct, frozen=True):
    """What the checks say of a mistake on the command line; and of a report its list, its file with the
    fields that differ, what became fuller or emptier, and pages by part."""

    said: str
    checks: tuple[Ticked, ...]
    name: str
    fields: tuple[Changed, ...]
    fillings: tuple[str, ...]
    pages: tuple[str, ...]


@cache
def guide_pictures() -> GuidePictures:
    """The pictures as the tests left them."""
    return msgspec.json.decode(PICTURES.read_bytes(), type=GuidePictures)
