"""The map: practices per province and municipality, and what lies outside it.

Comes in: the catalogue, and the shapes of the provinces in `netherlands.json`. Goes out: finished
values for the page. Says nothing about where a municipality lies that no list or practice tells.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named, variant_name
from voorveld.facts.places import (
    current_municipalities,
    municipality_link,
    named_within,
    practices_in_province,
    province_ids,
)
from voorveld.facts.standing import standing
from voorveld.facts.youth_regions import RegionGroup, region_groups, region_tools
from voorveld.model.practice import Practice
from voorveld.model.slug import slug
from voorveld.views.map.municipalities import MunicipalityLetter, municipality_letters

STEPS = 3


@dataclass(frozen=True, slots=True)
class MunicipalityGroup:
    """A municipality with its practices."""

    slug: str
    name: str
    uri: str
    practices: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class ProvinceGroup:
    """A province. `wide` are practices of which the province is known and no municipality.

    `count` is the number of different practices, `step` its shade: 0 for none, then 1 to 3.
    `path` and the place of the label, in units of the frame, are empty for an unknown shape; the
    label is the name in lines.
    """

    id: str
    name: str
    uri: str
    count: int
    step: int
    municipalities: tuple[MunicipalityGroup, ...]
    wide: tuple[Named, ...]
    path: str
    label: tuple[str, ...]
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Step:
    """A shade with the numbers it stands for."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class OffMapGroup:
    """Practices that no province can be named for, with the reason."""

    reason: str
    practices: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class MapCredit:
    """Whose shapes these are and what we changed."""

    makers: str
    licence: str
    changes: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """Everything on the page."""

    total: int
    on_map: int
    in_several: int
    width: int
    height: int
    provinces: tuple[ProvinceGroup, ...]
    shapes: tuple[ProvinceGroup, ...]
    steps: tuple[Step, ...]
    off_map: tuple[OffMapGroup, ...]
    credit: MapCredit
    letters: tuple[MunicipalityLetter, ...]
    municipalities: int
    former_example: str
    regions: tuple[RegionGroup, ...]
    region_tools: tuple[Named, ...]


def map_page(catalogue: Catalogue) -> MapPage:
    """The whole page, finished for its template."""
    located = [p for p in catalogue.practices if province_ids(catalogue, p)]
    counts = {
        province: len(practices_in_province(catalogue, province))
        for province in catalogue.vocabularies.get("provincies", {})
    }
    most = max(counts.values(), default=0)
    provinces = tuple(
        sorted(
            (_province(catalogue, province, count, most) for province, count in counts.items()),
            key=lambda p: slug(p.name),
        )
    )
    width, height = _shapes()["kader"]
    return MapPage(
        total=len(catalogue.practices),
        on_map=len(located),
        in_several=sum(len(province_ids(catalogue, p)) > 1 for p in located),
        width=width,
        height=height,
        provinces=provinces,
        shapes=tuple(p for p in provinces if p.path),
        steps=steps(most),
        off_map=_off_map(catalogue),
        credit=MapCredit(_shapes()["makers"], _shapes()["licentie"], _shapes()["aangepast"]),
        letters=municipality_letters(catalogue),
        municipalities=len(catalogue.municipalities),
        former_example=next(iter(sorted(catalogue.former_municipalities, key=len, reverse=True)), ""),
        regions=region_groups(catalogue),
        region_tools=region_tools(catalogue),
    )


def step_of(count: int, most: int) -> int:
    """The shade of a count: 0 for none, else 1 to 3 in classes of equal width up to the most."""
    return -(-count // _step_width(most))


def steps(most: int) -> tuple[Step, ...]:
    """The shades in use, in words: `geen`, `1 tot en met 4`, `9 of meer`."""
    width = _step_width(most)
    found = [Step(0, "geen")]
    for number in range(1, step_of(most, most) + 1):
        low, high = (number - 1) * width + 1, min(number * width, most)
        found.append(Step(number, str(low) if low == high else f"{low} tot en met {high}"))
    return tuple(found)


def practice_line(catalogue: Catalogue, practice: Practice, municipality: str = "") -> Named:
    """A practice with its page; as a note its variants, where in the municipality it is, and how it stood."""
    variants = ", ".join(variant_name(catalogue, v).name for v in practice.varianten)
    where = ", ".join(named_within(catalogue, practice, municipality))
    stood = standing(catalogue, practice).with_source
    note = "; ".join(filter(None, (variants, f"in {where}" if where else "", stood)))
    return Named(practice.naam, addresses.practice(practice.id), note)


def _step_width(most: int) -> int:
    return max(1, -(-most // STEPS))


def _province(catalogue: Catalogue, province: str, count: int, most: int) -> ProvinceGroup:
    found: dict[str, list[Practice]] = {}
    wide = []
    for practice in practices_in_province(catalogue, province):
        here = [
            name
            for name in current_municipalities(catalogue, practice)
            if catalogue.municipalities[name].provincie == province
        ]
        for name in here:
            found.setdefault(name, []).append(practice)
        if not here:
            wide.append(practice_line(catalogue, practice))
    groups = sorted((_municipality(catalogue, name, ps) for name, ps in found.items()), key=lambda g: g.slug)
    shape = _shapes()["provincies"].get(province)
    x, y = shape["getal"] if shape else (0, 0)
    name = catalogue.term("provincies", province).naam
    return ProvinceGroup(
        province,
        name,
        addresses.province(province),
        count,
        step_of(count, most),
        tuple(groups),
        tuple(wide),
        shape["pad"] if shape else "",
        tuple(name.replace("-", "-\n").split("\n")),
        x,
        y,
    )


def _municipality(catalogue: Catalogue, name: str, practices: list[Practice]) -> MunicipalityGroup:
    link = municipality_link(catalogue, name)
    lines = tuple(practice_line(catalogue, p, name) for p in practices)
    return MunicipalityGroup(slug(link.name), link.name, link.uri, lines)


def _off_map(catalogue: Catalogue) -> tuple[OffMapGroup, ...]:
    reasons: dict[str, list[Named]] = {
        "De bron noemt de plaats bewust niet": [],
        "Alleen een streek is bekend": [],
        "De plaats is niet bekend": [],
    }
    secret, region_only, unknown = reasons.values()
    for practice in catalogue.practices:
        if province_ids(catalogue, practice):
            continue
        area = practice.gebied
        line = practice_line(catalogue, practice)
        if not area.openbaar:
            secret.append(line)
        elif area.regio:
            region_only.append(Named(line.name, line.uri, f"{area.regio}; {line.note}"))
        else:
            unknown.append(line)
    return tuple(OffMapGroup(reason, tuple(found)) for reason, found in reasons.items() if found)


class _Shape(TypedDict):
    pad: str
    getal: tuple[int, int]


class _Shapes(TypedDict):
    makers: str
    licentie: str
    aangepast: str
    kader: tuple[int, int]
    provincies: dict[str, _Shape]


@cache
def _shapes() -> _Shapes:
    read: _Shapes = json.loads((Path(__file__).parent / "netherlands.json").read_text(encoding="utf-8"))
    return read
