"""The map: practices per province and municipality, and what lies outside it.

Comes in: the catalogue, and the shapes of the provinces in `netherlands.json`. Goes out: finished
values for the page. Says nothing about where a municipality lies that no list or practice tells.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses, facet_names
from voorveld.facts.named import Named
from voorveld.facts.places import (
    current_municipalities,
    municipality_link,
    practices_in_province,
    province_ids,
)
from voorveld.facts.youth_regions import RegionGroup, divided_in, region_groups, region_tools
from voorveld.model.practice import Practice
from voorveld.model.slug import slug
from voorveld.views.map.municipalities import searched_names
from voorveld.views.map.shades import Step, most_anywhere, shade_of, steps
from voorveld.views.map.shapes import shapes
from voorveld.views.place_facets import UNKNOWN
from voorveld.views.practice_line import practice_line
from voorveld.views.shown import Shown, first_of

_NAMED_ONE_BY_ONE, _NAMED_OF_A_REGION = 100, 10
"""With more names of practices in municipalities these stand on the page of the municipality only; and so
many names stand with a region."""
_WIDE, _OFF_MAP = 12, 30
"""So many are named of a province without a municipality, and so many for each reason to be off the map."""


class MunicipalityGroup(Struct, frozen=True):
    """A municipality with how many practices it has; on a map of many they are not named."""

    slug: str
    name: str
    uri: str
    count: int
    practices: tuple[Named, ...]


class ProvinceGroup(Struct, frozen=True):
    """A province. `wide` are practices of which the province is known and no municipality.

    `count` is the number of different practices. `path` is the outline and `shades` are its municipalities
    by shade; these and the place of the label, in units of the frame, are empty for an unknown shape.
    The label is the name in lines.
    """

    id: str
    name: str
    uri: str
    count: int
    municipalities: tuple[MunicipalityGroup, ...]
    wide: Shown[Named]
    path: str
    shades: tuple[tuple[int, str], ...]
    label: tuple[str, ...]
    x: int
    y: int


class OffMapGroup(Struct, frozen=True):
    """Practices that no province can be named for, or the first of them, with the reason."""

    reason: str
    practices: Shown[Named]


class MapCredit(Struct, frozen=True):
    """Whose shapes these are and what we changed."""

    makers: str
    licence: str
    changes: str


class MapPage(Struct, frozen=True):
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
    off_map_uri: str
    credit: MapCredit
    names: tuple[tuple[object, ...], ...]
    municipalities: int
    former_example: str
    regions: tuple[RegionGroup, ...]
    of_a_region: int
    region_tools: tuple[Named, ...]
    divided_in: str


def map_page(catalogue: Catalogue) -> MapPage:
    """The whole page, finished for its template."""
    located = [p for p in catalogue.practices if province_ids(catalogue, p)]
    counts = {
        province: len(practices_in_province(catalogue, province))
        for province in catalogue.vocabularies.get("provincies", {})
    }
    provinces = tuple(
        sorted(
            (_province(catalogue, province, count) for province, count in counts.items()),
            key=lambda p: slug(p.name),
        )
    )
    width, height = shapes()["kader"]
    return MapPage(
        total=len(catalogue.practices),
        on_map=len(located),
        in_several=sum(len(province_ids(catalogue, p)) > 1 for p in located),
        width=width,
        height=height,
        provinces=provinces,
        shapes=tuple(p for p in provinces if p.path),
        steps=steps(most_anywhere(catalogue)),
        off_map=_off_map(catalogue),
        off_map_uri=addresses.facet(facet_names.PROVINCE_FACET, UNKNOWN[0]),
        credit=MapCredit(shapes()["makers"], shapes()["licentie"], shapes()["aangepast"]),
        names=searched_names(catalogue),
        municipalities=len(catalogue.municipalities),
        former_example=next(iter(sorted(catalogue.former_municipalities, key=len, reverse=True)), ""),
        regions=region_groups(catalogue),
        of_a_region=_NAMED_OF_A_REGION if catalogue.once(_are_named) else 0,
        region_tools=region_tools(catalogue),
        divided_in=divided_in(catalogue),
    )


def _province(catalogue: Catalogue, province: str, count: int) -> ProvinceGroup:
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
            wide.append(practice)
    groups = sorted((_municipality(catalogue, name, ps) for name, ps in found.items()), key=lambda g: g.slug)
    shape = shapes()["provincies"].get(province)
    x, y = shape["getal"] if shape else (0, 0)
    name = catalogue.term("provincies", province).naam
    return ProvinceGroup(
        province,
        name,
        addresses.province(province),
        count,
        tuple(groups),
        first_of(wide, _WIDE, lambda practice: practice_line(catalogue, practice)),
        shape["pad"] if shape else "",
        tuple(sorted(_shades(catalogue, province).items())) if shape else (),
        tuple(name.replace("-", "-\n").split("\n")),
        x,
        y,
    )


def _shades(catalogue: Catalogue, province: str) -> Mapping[int, str]:
    """The municipalities of a province, those of one shade as one path."""
    found: dict[int, str] = {}
    for name, about in catalogue.municipalities.items():
        if about.provincie == province and (shape := shapes()["gemeenten"].get(about.code)):
            step = shade_of(catalogue, name)
            found[step] = found.get(step, "") + shape["pad"]
    return found


def _municipality(catalogue: Catalogue, name: str, practices: list[Practice]) -> MunicipalityGroup:
    link = municipality_link(catalogue, name)
    named = practices if catalogue.once(_are_named) else ()
    lines = tuple(practice_line(catalogue, p, name) for p in named)
    return MunicipalityGroup(slug(link.name), link.name, link.uri, len(practices), lines)


def _are_named(catalogue: Catalogue) -> bool:
    """Whether there is room for the name of every practice in each of its municipalities."""
    return sum(len(current_municipalities(catalogue, p)) for p in catalogue.practices) <= _NAMED_ONE_BY_ONE


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
    return tuple(
        OffMapGroup(reason, first_of(found, _OFF_MAP, lambda line: line))
        for reason, found in reasons.items()
        if found
    )
