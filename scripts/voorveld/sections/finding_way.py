"""Where a page stands among the others: its section, its trail, the menus.

Comes in: an address. Goes out: names with addresses, for the frame and the top of a page.
"""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from voorveld.sections import SECTIONS
from voorveld.sections.section import FootColumn, SearchGroup, Section


class MenuItem(Struct, frozen=True):
    """A link in a menu. `current` is empty, `page` for the page itself, `true` for what is below it."""

    name: str
    address: str
    current: str = ""


class FootMenu(Struct, frozen=True):
    """A column of links at the foot."""

    heading: str
    links: tuple[MenuItem, ...]


def section_of(address: str) -> Section | None:
    """The section that a page belongs to: the one with the longest address that begins the page's."""
    found = [s for s in SECTIONS if _holds(s.address, address)]
    return max(found, key=lambda s: len(s.address), default=None)


def search_group_of(address: str) -> SearchGroup:
    """The group of search results that a page stands in."""
    section = section_of(address)
    return section.search_group if section else SearchGroup.REST


def trail_of(address: str) -> tuple[tuple[str, str], ...]:
    """Name and address of what lies between home and a page, from the outside in."""
    steps = [(s.name, s.address) for s in SECTIONS if s.address]
    steps += [(part.name, part.address) for s in SECTIONS for part in s.parts]
    above = [(name, at) for name, at in steps if at != address and address.startswith(at)]
    return tuple(sorted(above, key=lambda step: len(step[1])))


def main_menu(address: str | None = None) -> tuple[MenuItem, ...]:
    """The main menu as a page shows it; at most one item is current."""
    here = section_of(address) if address is not None else None
    listed = sorted((s.menu.weight, s.menu.name, s) for s in SECTIONS if s.menu)
    return tuple(
        MenuItem(name, s.address, _current(address, s) if s is here else "") for _, name, s in listed
    )


def foot_menu() -> tuple[FootMenu, ...]:
    """The menu at the foot, by column."""
    places = [(place, place.address or s.address) for s in SECTIONS for place in s.foot]
    order = tuple(FootColumn)
    places.sort(key=lambda found: (order.index(found[0].column), found[0].weight))
    return tuple(
        FootMenu(column.value, tuple(MenuItem(place.name, address) for place, address in found))
        for column, found in groupby(places, key=lambda found: found[0].column)
    )


def ways_on() -> tuple[MenuItem, ...]:
    """Where the page that tells an address does not exist leads to, home last."""
    listed = [MenuItem(s.not_found, s.address) for s in SECTIONS if s.not_found]
    return tuple(sorted(listed, key=lambda item: not item.address))


def _holds(outer: str, address: str) -> bool:
    return address == outer or bool(outer and address.startswith(outer))


def _current(address: str | None, section: Section) -> str:
    return "page" if address == section.address else "true"
