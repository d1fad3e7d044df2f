"""The shapes of the signs of a timeline: alike on the page and in the file, apart without colour.

As elsewhere on the site a square runs, a circle is a trial, a diamond is still to come and a bar is over.
Paths are around the place of the moment, in pixels.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.facts.timeline import Sign

_CIRCLE = "M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z"
_SQUARE = "M-5.5,-5.5H5.5V5.5H-5.5Z"
_PLUS = "M-3.5,0H3.5M0,-3.5V3.5"


class Shape(Struct, frozen=True):
    """A sign: its outline, what stands within it, and what it is: under way, open, crossed or dashed."""

    sign: str
    words: str
    kind: str
    path: str
    within: str = ""


SHAPES = (
    Shape(Sign.PLANNED.value, "aangekondigd of besloten", "plan", "M0,-7.5L7.5,0L0,7.5L-7.5,0Z"),
    Shape(Sign.TRIAL.value, "proef", "bezig", _CIRCLE),
    Shape(Sign.TRIAL_ON.value, "proef verlengd", "bezig", _CIRCLE, _PLUS),
    Shape(Sign.RUNNING.value, "liep", "bezig", _SQUARE),
    Shape(Sign.RUNNING_ON.value, "uitgebreid", "bezig", _SQUARE, _PLUS),
    Shape(Sign.OVER.value, "afgerond", "voorbij", "M-7,0H7"),
    Shape(Sign.STOPPED.value, "gestopt of overgegaan", "voorbij", "M-5,-5L5,5M5,-5L-5,5"),
    Shape(Sign.UNKNOWN.value, "stand niet bekend", "onbekend", _SQUARE),
)
"""The signs in the order of a life."""
