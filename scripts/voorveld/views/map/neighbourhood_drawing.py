"""The small map of a municipality as one drawing that can leave the site, with the names of its neighbours.

Comes in: the page of a municipality. Goes out: a scene.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts.counted import counted
from voorveld.views.drawing import PALETTE
from voorveld.views.map.map_drawing import TINTS
from voorveld.views.map.neighbourhood import Neighbourhood, NeighbourShape
from voorveld.views.map.shapes import shapes
from voorveld.views.municipality import AroundView, MunicipalityPage
from voorveld.views.scene import MARGIN, NAME, Inset, Outline, Parts, Scene, Text, bottom, scene, written

_MAP, _LIST, _ALL = 400, 440, 900  # How wide the map is, the list of names, and everything.
_DARKEST = 3


def neighbourhood_drawing(page: MunicipalityPage, small: Neighbourhood, told_by: str) -> Scene:
    """The map with the list beside it; the numbers on the map stand in the list."""

    def body(top: int) -> Parts:
        height = _MAP * small.box[3] // small.box[2]
        texts: list[Text] = []
        for number, line in enumerate(_lines(page)):
            words = f"{number}. {line}" if number else line
            left = MARGIN + _MAP + MARGIN
            texts += written(words, left, bottom(texts, top), _LIST, size=NAME, bold=not number)
        seen = " ".join(map(str, small.box))
        inset = Inset(MARGIN, top, _MAP, height, seen, tuple(_outlines(small)), tuple(_numbers(small)))
        return Parts(bottom(texts, top + height), texts=tuple(texts), inset=inset)

    notes = (
        "Hoe donkerder, hoe meer voorbeelden wij er vonden. Dat is niet meer hulp.",
        f"Vormen: {shapes()['makers']}, {shapes()['licentie']}.",
    )
    return scene(title(page), notes, body, told_by, _ALL)


def title(page: MunicipalityPage) -> str:
    """What the map is called."""
    return f"{page.place.name} en de buurgemeenten"


def around(page: MunicipalityPage) -> tuple[AroundView, ...]:
    """The neighbours in the order of their numbers on the map."""
    return (*page.next_door, *page.over_water)


def _lines(page: MunicipalityPage) -> Iterator[str]:
    yield _told(page.place.name, len(page.place.practices))
    yield from (_told(each.name, each.count) for each in around(page))


def _told(name: str, count: int) -> str:
    return f"{name}: {counted(count, 'voorbeeld') if count else 'nog geen voorbeeld'}"


def _outlines(small: Neighbourhood) -> Iterator[Outline]:
    for shape in small.shapes:
        yield Outline(shape.path, TINTS[shape.step], PALETTE["zacht"], 4)
    own = (shape for shape in small.shapes if not shape.number)
    yield from (Outline(shape.path, "none", PALETTE["petrol"], 14) for shape in own)


def _numbers(small: Neighbourhood) -> Iterator[Text]:
    for shape in small.shapes:
        if shape.number:
            yield _number(shape, small.letter)


def _number(shape: NeighbourShape, letter: int) -> Text:
    return Text(
        shape.x,
        shape.y + letter // 3,
        str(shape.number),
        letter,
        bold=True,
        middle=True,
        light=shape.step == _DARKEST,
    )
