"""The map of gaps as one drawing that can leave the site: variants against themes, with bars.

Comes in: the page of gaps. Goes out: a scene.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts.counted import counted
from voorveld.views.drawing import PALETTE
from voorveld.views.gaps.matrix import GapCell
from voorveld.views.gaps.page import GapsPage
from voorveld.views.scene import MARGIN, NOTE, Parts, Scene, Surface, Text, below, bottom, scene, written

TITLE = "Witte vlekken per variant en thema"
ALL_EXAMPLES = "Alle voorbeelden"
# How wide the columns and a bar are, how high a bar, and the room between.
_NAME, _THEME, _BAR, _HIGH, _ROOM = 230, 146, 124, 9, 10


class MatrixRow(Struct, frozen=True):
    """A row: a variant or all examples, how many examples, and its cells."""

    name: str
    total: int
    cells: tuple[GapCell, ...]


def drawn_rows(page: GapsPage) -> Iterator[MatrixRow]:
    """The rows as the page has them: the variants, then all examples together."""
    yield from (MatrixRow(row.full_name, row.total, row.cells) for row in page.rows)
    yield MatrixRow(ALL_EXAMPLES, page.practices, page.totals)


def matrix_drawing(page: GapsPage, told_by: str) -> Scene:
    """The whole map."""
    width = 2 * MARGIN + _NAME + len(page.totals) * _THEME

    def body(top: int) -> Parts:
        texts: list[Text] = []
        surfaces: list[Surface] = []
        for n, cell in enumerate(page.totals):
            texts += written(f"{cell.number}. {cell.name}", _left(n), top, _THEME - _ROOM, bold=True)
        line = bottom(texts, top) + _ROOM
        for row in drawn_rows(page):
            surfaces.append(Surface(MARGIN, line, width - 2 * MARGIN, 1, PALETTE["rand"]))
            name = written(row.name, MARGIN, line + 4, _NAME - _ROOM, bold=True)
            texts += (*name, *below(name, (counted(row.total, "voorbeeld"),), _NAME - _ROOM))
            for n, cell in enumerate(row.cells):
                told = f"{cell.tally.described} van {cell.tally.total}"
                texts.append(Text(_left(n), line + NOTE + 10, told))
                surfaces += _bar(cell, _left(n), line + NOTE + 18)
            line = max(bottom(texts, line), line + NOTE + 18 + _HIGH) + _ROOM
        return Parts(line, tuple(surfaces), texts=tuple(texts))

    notes = (
        "Hoeveel kenmerken van het thema zijn ingevuld, over alle voorbeelden van de variant samen. Het "
        "lichte deel van de balk is wat wij nog niet weten.",
        "Een laag aantal zegt iets over onze bronnen, niet over de variant.",
    )
    return scene(TITLE, notes, body, told_by, width)


def _bar(cell: GapCell, x: int, y: int) -> tuple[Surface, ...]:
    full = Surface(x, y, round(cell.tally.share * _BAR / 100), _HIGH, PALETTE["petrol"])
    return Surface(x, y, _BAR, _HIGH, PALETTE["rand"]), full


def _left(column: int) -> int:
    return MARGIN + _NAME + column * _THEME
