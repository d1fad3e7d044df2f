"""A small map of a municipality and its neighbours, shaded by how many practices we found in each."""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.places import municipality_link
from voorveld.views.map.shades import shade_of
from voorveld.views.map.shapes import Box, box_around, shapes


class NeighbourShape(Struct, frozen=True):
    """A municipality on the small map: its outline, its shade, and its number in the list of neighbours
    (0 for the municipality itself) with the place where that stands."""

    name: str
    path: str
    step: int
    number: int
    x: int
    y: int


class Neighbourhood(Struct, frozen=True):
    """The small map. `box` is what is seen of the frame; `letter` the height of a number in its units."""

    box: Box
    letter: int
    shapes: tuple[NeighbourShape, ...]


def neighbourhood(catalogue: Catalogue, cbs_name: str, neighbours: tuple[str, ...]) -> Neighbourhood | None:
    """The municipality with its neighbours in the order in which they are listed; None without shapes."""
    found = [
        (number, name, shape)
        for number, name in enumerate((cbs_name, *neighbours))
        if (shape := shapes()["gemeenten"].get(catalogue.municipalities[name].code))
    ]
    if len(found) < 2:
        return None
    box = box_around(shape for _, _, shape in found)
    return Neighbourhood(
        box,
        max(box[2], box[3]) // 18,
        tuple(
            NeighbourShape(
                municipality_link(catalogue, name).name,
                shape["pad"],
                shade_of(catalogue, name),
                number,
                *shape["midden"],
            )
            for number, name, shape in found
        ),
    )
