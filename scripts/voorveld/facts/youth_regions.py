"""Youth regions: only what practices name themselves.

We have the names of the regions (2025), and no list of which municipality lies in which region.
So a municipality has a region here only when a practice names both.
"""

from __future__ import annotations

from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.named import Named
from voorveld.facts.places import place_in_words, practices_in_municipality
from voorveld.facts.standing import standing
from voorveld.model.practice import Practice


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """A youth region that one or more practices name."""

    id: str
    name: str
    practices: tuple[Named, ...]


def region_groups(catalogue: Catalogue) -> tuple[RegionGroup, ...]:
    """The youth regions with a practice, in the order of the list."""
    return tuple(
        RegionGroup(region, term.naam, tuple(_line(catalogue, p) for p in found))
        for region, term in catalogue.vocabularies.get("jeugdregios", {}).items()
        if (found := [p for p in catalogue.practices if p.gebied.jeugdregio == region])
    )


def region_of_municipality(catalogue: Catalogue, cbs_name: str) -> str:
    """The id of the region that a practice in this municipality names, empty when none or several do."""
    named = {p.gebied.jeugdregio or "" for p in practices_in_municipality(catalogue, cbs_name)} - {""}
    return named.pop() if len(named) == 1 else ""


def region_tools(catalogue: Catalogue) -> tuple[Named, ...]:
    """The tools that speak of youth regions, with their place on the page of tools."""
    return tuple(
        Named(", ".join(filter(None, (tool.titel, tool.uitgever))), addresses.tool(tool_id))
        for tool_id, tool in catalogue.toolbox.instrumenten.items()
        if tool.over_jeugdregios
    )


def _line(catalogue: Catalogue, practice: Practice) -> Named:
    return Named(
        practice.naam,
        addresses.practice(practice.id),
        f"{place_in_words(catalogue, practice)}; {standing(catalogue, practice).with_source}",
    )
