"""The shapes of municipalities and provinces, of `netherlands.json`: outlines in units of one frame."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypedDict


class MunicipalityShape(TypedDict):
    """`pad` is the outline, `vak` its left, top, right and bottom, `midden` the centre of its main part."""

    pad: str
    vak: tuple[int, int, int, int]
    midden: tuple[int, int]


class ProvinceShape(TypedDict):
    """`pad` is the outline around all its municipalities, `getal` where its label stands."""

    pad: str
    getal: tuple[int, int]


class Shapes(TypedDict):
    """All shapes, with who made them and what we changed. `kader` is the width and height."""

    makers: str
    licentie: str
    aangepast: str
    kader: tuple[int, int]
    provincies: dict[str, ProvinceShape]
    gemeenten: dict[str, MunicipalityShape]


Box = tuple[int, int, int, int]


@cache
def shapes() -> Shapes:
    """All shapes; municipalities by their CBS code."""
    read: Shapes = json.loads((Path(__file__).parent / "netherlands.json").read_text(encoding="utf-8"))
    return read


def box_around(found: Iterable[MunicipalityShape], margin: float = 0.06) -> Box:
    """Left, top, width and height of what holds all these shapes, with some room at the edges."""
    boxes = [shape["vak"] for shape in found]
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    width, height = max(b[2] for b in boxes) - left, max(b[3] for b in boxes) - top
    room = round(max(width, height) * margin)
    return left - room, top - room, width + 2 * room, height + 2 * room
