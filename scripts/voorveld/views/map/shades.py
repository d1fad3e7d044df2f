"""How dark a municipality is on a map: by how many practices we found, not by how much help there is."""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.places import practices_in_municipality

STEPS = 3


class Step(Struct, frozen=True):
    """A shade with the numbers it stands for."""

    number: int
    words: str


def shade_of(catalogue: Catalogue, cbs_name: str) -> int:
    """The shade of a municipality: 0 for no practice, then 1 to 3."""
    return step_of(len(practices_in_municipality(catalogue, cbs_name)), most_anywhere(catalogue))


def most_anywhere(catalogue: Catalogue) -> int:
    """How many practices the municipality with the most of them has."""
    return catalogue.once(_most)


def step_of(count: int, most: int) -> int:
    """The shade of a count: 0 for none, else 1 to 3 in classes of equal width up to the most."""
    return -(-count // _step_width(most))


def steps(most: int) -> tuple[Step, ...]:
    """The shades in use, in words: `geen`, `1 tot en met 4`, `9 of meer`."""
    width = _step_width(most)
    found = [Step(0, "geen")]
    for number in range(1, step_of(most, most) + 1):
        low, high = (number - 1) * width + 1, min(number * width, most)
        found.append(Step(number, str(low) if low == high else f"{low} tot en met {high}"))
    return tuple(found)


def _step_width(most: int) -> int:
    return max(1, -(-most // STEPS))


def _most(catalogue: Catalogue) -> int:
    return max(
        (len(practices_in_municipality(catalogue, name)) for name in catalogue.municipalities), default=0
    )
