"""The map as one drawing that can leave the site, with what its shades mean.

Comes in: the page of the map, and whose drawing it is. Goes out: places and colours for
`map_drawing.svg.jinja`, in the units of the frame.
"""

from __future__ import annotations

from msgspec import Struct, field

from voorveld.views.drawing import PALETTE, Colours, wrapped
from voorveld.views.map.page import MapPage, ProvinceGroup

TINTS = ("#f1efe9", "#cfe3e6", "#7fb2bc", "#0b4a57")
"""The light shades of components/map/shades.css, the lightest for no practice."""
_TEXT = 120  # How high text is, in units of the frame.
_LINE = 190


class MapText(Struct, frozen=True):
    """A line of text with a place."""

    x: int
    y: int
    words: str


class DrawnStep(Struct, frozen=True):
    """A shade with what it stands for; `y` is the top of its field."""

    colour: str
    y: int
    words: str


class MapDrawing(Struct, frozen=True):
    """The whole drawing. Shades stand in `tints` by their number; `text` is how high text is."""

    title: str
    width: int
    height: int
    shapes: tuple[ProvinceGroup, ...]
    tints: tuple[str, ...]
    steps: tuple[DrawnStep, ...]
    foot: tuple[MapText, ...]
    text: int = _TEXT
    stroke: str = PALETTE["petrol"]
    colours: Colours = field(default_factory=Colours)


def map_drawing(page: MapPage, told_by: str) -> MapDrawing:
    """The map of a page, with below it what it says and whose it is."""
    top = page.height + _LINE
    steps = tuple(
        DrawnStep(TINTS[step.number], top + n * _LINE, f"{step.words} in de gemeente")
        for n, step in enumerate(page.steps)
    )
    words = (
        "Getal: voorbeelden in de provincie. Donkerder: wij vonden er meer. Dat is niet meer hulp.",
        f"Vormen: {page.credit.makers}, {page.credit.licence}.",
        told_by,
    )
    lines = tuple(line for text in words for line in wrapped(text, _TEXT, page.width))
    below = top + len(steps) * _LINE + _LINE
    foot = tuple(MapText(0, below + n * _LINE, line) for n, line in enumerate(lines))
    return MapDrawing(
        "Voorbeelden per provincie en gemeente",
        page.width,
        foot[-1].y + _LINE,
        page.shapes,
        TINTS,
        steps,
        foot,
    )
