"""What drawings that leave the site share: the light colours, how wide text is, and what stands below them.

A drawing as a file knows no stylesheet: colours and sizes stand in it, so that it is the same everywhere.
Widths are estimated on the safe side, because the letter of whoever opens it is not ours.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.model.choices import Evidence
from voorveld.model.edtf import day_in_words
from voorveld.settings import Settings

_WIDTHS = {**dict.fromkeys("mwMWGOQ%€", 0.88), **dict.fromkeys("iljtfrI.,:;'’|!()- ", 0.36)}
"""How wide bold letters are against their size; those that are not here are 0.62."""
PALETTE = {
    "papier": "#fbf9f4",
    "inkt": "#1b2326",
    "zacht": "#475257",
    "petrol": "#0b4a57",
    "petrol-diep": "#083a45",
    "petrol-licht": "#e3eeef",
    "warm": "#f4bd72",
    "vlak": "#ffffff",
    "zand": "#f0c68a",
    "klei": "#c4622b",
    "nevel": "#a9ccd2",
    "brug": "#0b4a57",
    "rand": "#d9d4c8",
    "twijfel-rand": "#b8810a",
    "t1": "#1f5fae",
    "t2": "#501e74",
    "t3": "#055b53",
    "t4": "#2e3124",
    "t5": "#a32d5e",
    "t6": "#3c5d0e",
    "t7": "#1e2c41",
    "t8": "#776a90",
}
"""The light colours of components/frame/values.css; tests/test_palette.py compares them."""


class Colours(Struct, frozen=True):
    """The colours of a drawing, by what they are for."""

    ground: str = PALETTE["vlak"]
    ink: str = PALETTE["inkt"]
    soft: str = PALETTE["zacht"]
    line: str = PALETTE["rand"]
    doubt: str = PALETTE["twijfel-rand"]


class Filling(Struct, frozen=True):
    """How a sign is filled; `dash` is empty for an unbroken edge."""

    fill: str
    opacity: str
    dash: str


def filling(evidence: str) -> Filling:
    """Filled when it was counted, half when it was estimated afterwards, hollow when somebody says it."""
    if evidence == Evidence.COUNTED.value:
        return Filling(PALETTE["petrol-diep"], "1", "")
    if evidence == Evidence.ESTIMATED.value:
        return Filling(PALETTE["petrol-diep"], "0.4", "")
    return Filling(PALETTE["vlak"], "1", "3 2.4" if evidence == Evidence.FORECAST.value else "")


def told_by(settings: Settings, address: str) -> str:
    """Whose drawing it is, of when, where it stands and how it may be used."""
    return (
        f"{settings.site_name}, stand van {day_in_words(settings.built_on)}. "
        f"Bronnen: {full_address(settings, address)}. Opname is geen aanbeveling. Licentie: CC BY 4.0."
    )


def full_address(settings: Settings, address: str) -> str:
    """Where a page stands; without the address of the site its place there."""
    return f"{settings.site_url.rstrip('/')}/{address}" if settings.site_url else address


def wrapped(text: str, size: int, width: int) -> tuple[str, ...]:
    """A bold text in lines that fit; a word that is too long stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def width_of(text: str, size: int) -> float:
    """About how wide bold text is in pixels, on the safe side."""
    return size * sum(_WIDTHS.get(c, 0.62) for c in text)
