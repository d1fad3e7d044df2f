"""A drawing that leaves the site as plain parts: surfaces, dots, outlines and text.

Comes in: what is drawn, by the views that know it. Goes out: places in pixels for `scene.svg.jinja`, with the
title above and whose drawing it is below. A part knows its colour, for a file knows no stylesheet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct, field

from voorveld.views.drawing import PALETTE, Colours, wrapped

MARGIN = 20
NAME, NOTE = 15, 13  # How high text is.
_HEADING, _GAP = 22, 6


class Text(Struct, frozen=True):
    """A line of text on its baseline, `size` pixels high; soft is for what is said beside, light for what
    stands on a dark shape."""

    x: int
    y: int
    words: str
    size: int = NOTE
    bold: bool = False
    soft: bool = False
    middle: bool = False
    light: bool = False


class Surface(Struct, frozen=True):
    """A filled rectangle."""

    x: int
    y: int
    width: int
    height: int
    fill: str


class Dot(Struct, frozen=True):
    """A sign of a given radius; `dash` is empty for an unbroken edge."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: str = PALETTE["petrol-diep"]
    opacity: str = "1"
    dash: str = ""


class Outline(Struct, frozen=True):
    """A shape by its path; `fill` is `none` for an edge alone."""

    path: str
    fill: str
    stroke: str
    width: int


class Inset(Struct, frozen=True):
    """A part of the drawing with units of its own: `seen` is what of them is shown."""

    x: int
    y: int
    width: int
    height: int
    seen: str
    outlines: tuple[Outline, ...] = ()
    texts: tuple[Text, ...] = ()
    dots: tuple[Dot, ...] = ()


class Parts(Struct, frozen=True):
    """What is drawn between title and foot, down to the height `end`."""

    end: int
    surfaces: tuple[Surface, ...] = ()
    dots: tuple[Dot, ...] = ()
    texts: tuple[Text, ...] = ()
    inset: Inset | None = None


class Scene(Struct, frozen=True):
    """The whole drawing."""

    title: str
    width: int
    height: int
    surfaces: tuple[Surface, ...]
    dots: tuple[Dot, ...]
    texts: tuple[Text, ...]
    inset: Inset | None
    colours: Colours = field(default_factory=Colours)


def scene(
    title: str, notes: Iterable[str], body: Callable[[int], Parts], told_by: str, width: int = 900
) -> Scene:
    """A title with notes, below it what `body` draws from a height on, and below that whose drawing it is."""
    wide = width - 2 * MARGIN
    heading = written(title, MARGIN, MARGIN, wide, size=_HEADING, bold=True)
    head = (*heading, *(below(heading, notes, wide)))
    drawn = body(bottom(head, MARGIN) + MARGIN)
    foot = written(told_by, MARGIN, drawn.end + MARGIN, wide, soft=True)
    height = bottom(foot, drawn.end) + MARGIN
    texts = (*head, *drawn.texts, *foot)
    return Scene(title, width, height, drawn.surfaces, drawn.dots, texts, drawn.inset)


def written(
    words: str, x: int, top: int, width: int, *, size: int = NOTE, bold: bool = False, soft: bool = False
) -> tuple[Text, ...]:
    """A text in lines below a height, as wide as there is room for."""
    step = size + _GAP
    return tuple(
        Text(x, top + step * n, line, size, bold, soft)
        for n, line in enumerate(wrapped(words, size, width), 1)
    )


def below(above: tuple[Text, ...], notes: Iterable[str], width: int) -> tuple[Text, ...]:
    """Notes in small text under lines, each on a line of its own; an empty one is left out."""
    placed: list[Text] = []
    for note in filter(None, notes):
        placed += written(note, above[0].x, bottom((*above, *placed), 0), width, soft=True)
    return tuple(placed)


def bottom(texts: Iterable[Text], top: int) -> int:
    """Where the lowest of these lines ends, and never above the height given."""
    return max((top, *(text.y for text in texts)))
