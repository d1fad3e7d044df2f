"""Youth regions: which municipalities and which practices are in them, as they were divided in a known year.

Comes in: the list of municipalities, which tells the region of each, and practices that name a region
themselves. Goes out: regions with their practices. The year of the division stands in the list.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses, facet_names
from voorveld.facts.named import Named
from voorveld.facts.places import current_municipalities
from voorveld.facts.standing import standing
from voorveld.model.practice import Practice


class RegionGroup(Struct, frozen=True):
    """A youth region with one or more practices in it; `uri` lists them."""

    name: str
    uri: str
    practices: tuple[Named, ...]


def region_groups(catalogue: Catalogue) -> tuple[RegionGroup, ...]:
    """The youth regions with a practice, in the order of the list."""
    return tuple(
        RegionGroup(
            term.naam,
            addresses.facet(facet_names.REGION_FACET, region),
            tuple(Named(p.naam, addresses.practice(p.id), standing(catalogue, p).with_source) for p in found),
        )
        for region, term in catalogue.vocabularies.get("jeugdregios", {}).items()
        if (found := practices_in_region(catalogue, region))
    )


def region_links(catalogue: Catalogue) -> tuple[Named, ...]:
    """Every youth region, in the order of the list, with the page of its practices if it has any."""
    pages = {group.name: group.uri for group in region_groups(catalogue)}
    terms = catalogue.vocabularies.get("jeugdregios", {}).values()
    return tuple(Named(f"Jeugdregio {term.naam}", pages.get(term.naam, "")) for term in terms)


def region_of_municipality(catalogue: Catalogue, cbs_name: str) -> str:
    """The id of the region a municipality was in, empty when the list does not tell."""
    return catalogue.municipalities[cbs_name].jeugdregio or ""


def practices_in_region(catalogue: Catalogue, region: str) -> tuple[Practice, ...]:
    """The practices of which a municipality is in the region, or that name it themselves; by id."""
    return catalogue.once(_in_regions).get(region, ())


def divided_in(catalogue: Catalogue) -> str:
    """The year of the division into youth regions, empty when the list does not tell."""
    origins = catalogue.municipality_origins
    return origins.jeugdregio.peildatum.words if origins and origins.jeugdregio else ""


def region_tools(catalogue: Catalogue) -> tuple[Named, ...]:
    """The tools that speak of youth regions, with their place on the page of tools."""
    return tuple(
        Named(", ".join(filter(None, (tool.titel, tool.uitgever))), addresses.tool(tool_id))
        for tool_id, tool in catalogue.toolbox.instrumenten.items()
        if tool.over_jeugdregios
    )


def _in_regions(catalogue: Catalogue) -> Mapping[str, tuple[Practice, ...]]:
    found: dict[str, list[Practice]] = {}
    for practice in catalogue.practices:
        own = practice.gebied.jeugdregio
        by_place = (
            region_of_municipality(catalogue, name) for name in current_municipalities(catalogue, practice)
        )
        for region in dict.fromkeys(filter(None, (own, *by_place))):
            found.setdefault(region, []).append(practice)
    return {region: tuple(practices) for region, practices in found.items()}
