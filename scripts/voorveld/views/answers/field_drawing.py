"""The field of an answer as one drawing that can leave the site: a sign per example, and what signs mean.

Comes in: the page of an answer. Goes out: a scene.
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.facts.counted import counted
from voorveld.views.answers.field import FieldGroup
from voorveld.views.answers.page import AnswerPage
from voorveld.views.drawing import PALETTE, filling
from voorveld.views.scene import (
    MARGIN,
    NAME,
    Dot,
    Inset,
    Parts,
    Scene,
    Text,
    below,
    bottom,
    scene,
    written,
)

_WIDE, _HIGH, _ALL = 620, 250, 900
_NAMES = 800
_SIGN, _NOTHING = 4.8, 2.0  # The radius of a sign, and of one of which nothing is known.


def field_drawing(page: AnswerPage, told_by: str) -> Scene:
    """The field with its words: how many of how many, and every group with its number."""

    def body(top: int) -> Parts:
        drawn = page.field
        scale = min(_WIDE / drawn.width, _HIGH / drawn.height)
        width, height = round(drawn.width * scale), round(drawn.height * scale)
        signs = tuple(dot for group in drawn.groups for dot in _signs(group))
        inset = Inset(MARGIN, top, width, height, f"0 0 {drawn.width} {drawn.height}", dots=signs)
        texts: list[Text] = []
        explained: list[Dot] = []
        for group in drawn.groups:
            line = bottom(texts, top + height + MARGIN)
            texts += _explained(group, line + 4)
            explained.append(_sign(group, MARGIN + 8, line + NAME + 5, 1.4))
        return Parts(bottom(texts, top + height), dots=tuple(explained), texts=tuple(texts), inset=inset)

    known = f"{page.subject}: bekend bij {page.known} van de {counted(page.total, 'voorbeeld')}."
    return scene(page.question, (known, page.field.sign), body, told_by, _ALL)


def _explained(group: FieldGroup, top: int) -> Iterator[Text]:
    name = written(f"{group.label}: {group.count}", MARGIN + 30, top, _NAMES, size=NAME)
    yield from name
    yield from below(name, ("; ".join(f"{e.name}: {e.note}" for e in group.examples),), _NAMES)


def _signs(group: FieldGroup) -> Iterator[Dot]:
    for x, y in group.places:
        yield _sign(group, x, y, 1)


def _sign(group: FieldGroup, x: float, y: float, scale: float) -> Dot:
    if not group.is_known:
        return Dot(x, y, _NOTHING * scale, PALETTE["zacht"], "none")
    if group.id == "bekend":
        return Dot(x, y, _SIGN * scale, PALETTE["petrol-diep"])
    filled = filling(group.id)
    return Dot(x, y, _SIGN * scale, filled.fill, opacity=filled.opacity, dash=filled.dash)
