"""`/instrumenten/`: guides, tools and model documents."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.facts import addresses
from voorveld.sections.section import Draft, FootColumn, FootPlace, Given, PageKind, SearchGroup, Section
from voorveld.views.a_to_z import tool_entries
from voorveld.views.common import SourceView
from voorveld.views.tools import ToolView, tool_sources, tool_views


class ToolsPage(Struct, frozen=True):
    """All tools, with the sources of what is said about them."""

    tools: tuple[ToolView, ...]
    sources: tuple[SourceView, ...]


KIND = PageKind("tools", ToolsPage)


def _pages(given: Given) -> Iterator[Draft]:
    catalogue = given.catalogue
    tools = tool_views(catalogue, catalogue.toolbox.instrumenten, SECTION.address)
    view = ToolsPage(tools, tool_sources(catalogue))
    yield KIND.page(SECTION.address, SECTION.name, SECTION.description, view, source="_instrumenten.yaml")


SECTION = Section(
    id="instrumenten",
    address=addresses.TOOLS,
    name="Hulpmiddelen",
    description="Leidraden, modellen en onderzoeken om te gebruiken.",
    kinds=(KIND,),
    pages=_pages,
    entries=tool_entries,
    foot=(FootPlace(FootColumn.FIND, 60, "Hulpmiddelen"),),
    search_group=SearchGroup.WORDS,
)
