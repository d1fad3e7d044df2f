"""The picture of all variants as one drawing that can leave the site: where against what, a dot per variant.

Comes in: the picture on the page. Goes out: a scene.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.facts.counted import counted
from voorveld.views.drawing import PALETTE
from voorveld.views.scene import MARGIN, NAME, Dot, Parts, Scene, Surface, Text, below, bottom, scene, written
from voorveld.views.variant_picture import Placed, VariantPicture

TITLE = "Alle varianten in één beeld"
_WHAT, _PLACE, _SIGN, _ROOM = 170, 200, 36, 12  # How wide the first column is, a place, a dot; between cells.
_NOTHING = 4.0


class _Drawn(Struct):
    texts: list[Text]
    dots: list[Dot]
    surfaces: list[Surface]


def variant_drawing(picture: VariantPicture, told_by: str) -> Scene:
    """The whole picture; its title says what the axes are."""
    width = 2 * MARGIN + _WHAT + len(picture.places) * _PLACE

    def body(top: int) -> Parts:
        drawn = _Drawn([], [], [])
        line = _places(drawn, picture, top)
        for step, cells in picture.rows:
            drawn.surfaces.append(Surface(MARGIN, line, width - 2 * MARGIN, 1, PALETTE["rand"]))
            name = written(step.name, MARGIN, line + _ROOM, _WHAT - _ROOM, size=NAME, bold=True)
            drawn.texts += (*name, *below(name, (step.explanation,), _WHAT - _ROOM))
            ends = [bottom(drawn.texts, line)]
            ends += [_cell(drawn, cell, _left(n), line + _ROOM) for n, cell in enumerate(cells)]
            line = max(ends) + _ROOM
        return Parts(line, tuple(drawn.surfaces), tuple(drawn.dots), tuple(drawn.texts))

    notes = (
        "Van links naar rechts: waar de ondersteuner zit. Van boven naar beneden: wat die doet, van veel "
        "naar weinig.",
        "Hoe groter de stip, hoe meer voorbeelden wij vonden. Dat zegt niet hoe goed een variant is.",
    )
    return scene(TITLE, notes, body, told_by, width)


def _places(drawn: _Drawn, picture: VariantPicture, top: int) -> int:
    for n, place in enumerate(picture.places):
        name = written(place.name, _left(n), top, _PLACE - _ROOM, size=NAME, bold=True)
        drawn.texts += (*name, *below(name, (place.explanation,), _PLACE - _ROOM))
    return bottom(drawn.texts, top) + _ROOM


def _cell(drawn: _Drawn, cell: tuple[Placed, ...], left: int, top: int) -> int:
    end = top
    for variant in cell:
        label = f"{variant.name} ({variant.abbreviation})" if variant.abbreviation else variant.name
        width = _PLACE - _SIGN - _ROOM
        name = written(label, left + _SIGN, end, width)
        lines = (*name, *below(name, (counted(variant.examples, "voorbeeld"),), width))
        drawn.texts += lines
        drawn.dots.append(_dot(variant, left + _SIGN // 2 - 3, end + _SIGN // 2))
        end = max(bottom(lines, end), end + _SIGN) + _ROOM
    return end


def _dot(variant: Placed, x: int, y: int) -> Dot:
    if variant.examples:
        return Dot(x, y, float(variant.radius), PALETTE["petrol"])
    return Dot(x, y, _NOTHING, PALETTE["vlak"], PALETTE["zacht"])


def _left(column: int) -> int:
    return MARGIN + _WHAT + column * _PLACE
