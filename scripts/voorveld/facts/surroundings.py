"""What there is around a municipality: next door, in its youth region, in municipalities like it.

Comes in: the list of municipalities with neighbours, people and urbanity. Goes out: practices, each told
once, in the first circle that it is in. Like a municipality are those of the same urbanity with at least
half and at most twice as many people: a rule of our own, which every page that uses it states.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.places import practices_in_municipality, practices_in_province
from voorveld.facts.youth_regions import practices_in_region, region_of_municipality
from voorveld.model.collation import in_dutch_order
from voorveld.model.municipalities import Municipality
from voorveld.model.practice import Practice

TIMES = 2
"""How many times as many, or as few, people a municipality may have to be alike."""


class Around(Struct, frozen=True):
    """Another municipality with its practices."""

    cbs_name: str
    practices: tuple[Practice, ...]


class Surroundings(Struct, frozen=True):
    """The circles around a municipality. `next_door` and `over_water` are all neighbours, also without
    practices; `alike` are municipalities with practices; in `region` and `province` stand practices that
    no circle before told.
    """

    here: tuple[Practice, ...]
    next_door: tuple[Around, ...]
    over_water: tuple[Around, ...]
    region: tuple[Practice, ...]
    alike: tuple[Around, ...]
    province: tuple[Practice, ...]


def surroundings(catalogue: Catalogue, cbs_name: str) -> Surroundings:
    """What there is around this municipality."""
    about = catalogue.municipalities[cbs_name]
    here = practices_in_municipality(catalogue, cbs_name)
    near = tuple(_around(catalogue, about.buren))
    over = tuple(_around(catalogue, about.over_water))
    told = {p.id for p in here} | {p.id for one in (*near, *over) for p in one.practices}
    region = _not_in(told, practices_in_region(catalogue, region_of_municipality(catalogue, cbs_name)))
    told |= {p.id for p in region}
    alike = tuple(_alike(catalogue, cbs_name, about))
    province = _not_in(told, practices_in_province(catalogue, about.provincie))
    return Surroundings(here, near, over, region, alike, province)


def people_around(about: Municipality) -> tuple[int, int] | None:
    """The least and the most people of a municipality that is alike; None when we don't know."""
    if about.inwoners is None:
        return None
    return -(-about.inwoners // TIMES), about.inwoners * TIMES


def _around(catalogue: Catalogue, names: Iterable[str]) -> Iterator[Around]:
    known = (catalogue.municipality_name(name) or name for name in names)
    for name in sorted(known, key=lambda n: in_dutch_order(catalogue.municipality_label(n))):
        yield Around(name, practices_in_municipality(catalogue, name))


def _alike(catalogue: Catalogue, cbs_name: str, about: Municipality) -> Iterator[Around]:
    """Of the same urbanity and about as large, with practices; the nearest in size first."""
    bounds = people_around(about)
    if bounds is None or about.stedelijkheid is None:
        return
    least, most = bounds
    found = [
        (name, other)
        for name, other in catalogue.municipalities.items()
        if name != cbs_name
        and other.stedelijkheid == about.stedelijkheid
        and least <= (other.inwoners or 0) <= most
        and practices_in_municipality(catalogue, name)
    ]
    size = about.inwoners or 0
    for name, _ in sorted(found, key=lambda pair: (abs((pair[1].inwoners or 0) - size), pair[0])):
        yield Around(name, practices_in_municipality(catalogue, name))


def _not_in(told: set[str], practices: tuple[Practice, ...]) -> tuple[Practice, ...]:
    return tuple(p for p in practices if p.id not in told)
